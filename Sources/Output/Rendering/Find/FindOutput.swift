import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Wording

/// The output of `edito find`: the found documents.
public struct FindOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.text($1) }, .json(\.json),
    Face(.paths, isExact: true) { output, _ in output.paths.map { $0 + "\n" }.joined() },
  ]

  let documents: [Document]
  /// The paths from the current folder, one for each document.
  let paths: [String]
  let language: Language

  public init(_ documents: [Document], paths: [String], language: Language) {
    (self.documents, self.paths, self.language) = (documents, paths, language)
  }

  func text(_ style: Style) -> String {
    guard !documents.isEmpty else {
      return LocalizedText(en: "No documents match.", fr: "Aucun document ne correspond.")[language] + "\n"
    }
    let dates = documents.map { $0.firstSlot.map { ShortDates.slot($0)[language] } ?? "" }
    let width = dates.map { DisplayWidth.of($0) }.max() ?? 0
    let lines = documents.indices.flatMap { index -> [StyledText] in
      let document = documents[index]
      var head = StyledText("  ")
      let state = document.post?.state
      head.append(state.map(CalendarStrings.mark) ?? "·", state?.role ?? .faint)
      if width > 0 { head.append(" " + dates[index].fitted(to: width) + " ", .strong) }
      head.append(" ")
      let side = document.post?.channelNames ?? document.kind?.word[language] ?? ""
      let room = max(20, style.width - head.width - DisplayWidth.of(side) - 2)
      head.append(document.title.truncated(to: room))
      head.append("  " + side, .faint)
      // A path is for copying, so it is never cut.
      return [head, StyledText("    ") + StyledText(paths[index], .faint)]
    }
    let count = documents.count
    let total = LocalizedText(en: "\(count, "document", "documents")", fr: "\(count, "document", "documents")")
    return ([StyledText(total[language], .strong), StyledText()] + lines).text(in: style)
  }

  var json: JSONValue {
    .document([
      (
        "documents",
        .array(
          zip(documents, paths).map { document, path in
            .object([
              ("path", .string(path)), ("id", .string(document.id)),
              ("kind", .optional(document.kind?.rawValue)), ("title", .string(document.title)),
              ("status", .optional(document.post?.state.rawValue)),
              ("date", .optional(document.firstSlot?.day.description)),
              ("time", .optional(document.firstSlot?.time?.description)),
              ("channels", .array((document.post?.channels?.value ?? []).map { .string($0.id.value) })),
            ])
          })
      )
    ])
  }
}

extension Post {
  /// The ids of the channels, separated by commas.
  fileprivate var channelNames: String { (self.channels?.value ?? []).map(\.id.value).joined(separator: ", ") }
}
