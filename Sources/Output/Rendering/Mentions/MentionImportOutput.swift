import Actions
import CivilTime
import Editorial
import Localization
import Mentions
import Presentation
import Wording

/// The output of `edito mentions import`: a summary of each file with its rejected rows or entries, then the mentions logs, each with the
/// number of mentions added.
public struct MentionImportOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  /// An imported file.
  public struct Source: Sendable {
    /// The name that the user typed.
    public let name: String
    /// The contents; `nil` if the file could not be read at all.
    public let file: MentionFile?
    public let tally: MentionImport.Tally
    /// Notes about the file as a whole, such as its encoding.
    let notes: [LocalizedText]

    public init(name: String, file: MentionFile?, tally: MentionImport.Tally, notes: [LocalizedText] = []) {
      self.name = name
      self.file = file
      self.tally = tally
      self.notes = notes
    }

    /// The notes about the file and about its columns.
    fileprivate var allNotes: [LocalizedText] { notes + (file?.notes ?? []) }
  }

  let sources: [Source]
  let pages: [MentionPlan.Page]
  /// Whether this is a dry run, which writes nothing.
  let isTrial: Bool
  let language: Language

  public init(_ sources: [Source], pages: [MentionPlan.Page], isTrial: Bool, language: Language) {
    self.sources = sources
    self.pages = pages
    self.isTrial = isTrial
    self.language = language
  }

  // MARK: For people

  func text(_ style: Style) -> String {
    var lines = sources.flatMap(lines)
    let count = pages.reduce(0) { $0 + $1.mentions.count }
    if pages.isEmpty {
      // After an error, it is not known whether there are new mentions.
      if sources.allSatisfy({ $0.file.map { $0.issue == nil } ?? false }) {
        lines.append(StyledText(LocalizedText(en: "No new mentions.", fr: "Aucune nouvelle mention.")[language]))
      }
    } else {
      lines.append(StyledText((isTrial ? Self.wouldAdd(count) : Self.added(count))[language], .strong))
      let width = pages.map { DisplayWidth.of($0.path) }.max() ?? 0
      lines += pages.map { page in
        let new = page.isNew ? LocalizedText(en: "  new log", fr: "  nouveau relevé")[language] : ""
        return StyledText("  \(page.path.fitted(to: width))  +\(page.mentions.count)\(new)")
      }
    }
    return lines.text(in: style)
  }

  private func lines(of source: Source) -> [StyledText] {
    guard let file = source.file else { return [] }
    var head = StyledText(source.name, .accent)
    head.append(LocalizedText.colon[language] + Self.summary(source, file)[language])
    var lines = [head]
    let width = String(file.rejected.named.last?.number ?? 0).count
    for rejected in file.rejected.named {
      let number = String(repeating: " ", count: width - String(rejected.number).count) + "\(rejected.number)"
      let word = file.isFeed ? LocalizedText(en: "entry", fr: "entrée") : LocalizedText(en: "row", fr: "ligne")
      lines += rejected.reasons.map { reason in
        StyledText("  ! ", .warning) + StyledText("\(word[language]) \(number)", .strong)
          + StyledText("  \(reason[language])")
      }
    }
    if file.rejected.moreCount > 0 {
      let words = LocalizedText.moreRejected(file.rejected.moreCount, isFeed: file.isFeed)
      lines.append(StyledText("  ! ", .warning) + StyledText(words[language]))
    }
    lines += source.allNotes.map { StyledText("  · ", .faint) + StyledText($0[language], .faint) }
    if let issue = file.issue {
      let place = LocalizedText(en: "line \(issue.line)", fr: "ligne \(issue.line)")
      lines.append(
        StyledText("  ! ", .error) + StyledText(place[language], .strong) + StyledText("  \(issue.reason[language])"))
    }
    return lines
  }

  private static func summary(_ source: Source, _ file: MentionFile) -> LocalizedText {
    let tally = source.tally
    var parts = [LocalizedText(en: "\(tally.added) new", fr: "\(tally.added, "nouvelle", "nouvelles")")]
    if tally.known > 0 {
      parts.append(
        LocalizedText(en: "\(tally.known) already logged", fr: "\(tally.known, "déjà notée", "déjà notées")"))
    }
    if tally.unmatched > 0 {
      parts.append(
        LocalizedText(en: "\(tally.unmatched) without a keyword", fr: "\(tally.unmatched) sans mot-clé"))
    }
    if tally.own > 0 {
      parts.append(LocalizedText(en: "\(tally.own) from your own channels", fr: "\(tally.own) de vos propres canaux"))
    }
    let rejected = file.rejected.count
    if rejected > 0 {
      parts.append(LocalizedText(en: "\(rejected) rejected", fr: "\(rejected, "refusée", "refusées")"))
    }
    let list = parts.dropFirst().reduce(parts[0]) { LocalizedText(en: "\($0), \($1)", fr: "\($0), \($1)") }
    return file.isFeed
      ? LocalizedText(
        en: "\(list), of \(file.rowCount, "entry", "entries")", fr: "\(list), sur \(file.rowCount, "entrée", "entrées")"
      )
      : LocalizedText(
        en: "\(list), of \(file.rowCount, "row", "rows")", fr: "\(list), sur \(file.rowCount, "ligne", "lignes")")
  }

  private static func added(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "mention", "mentions") added", fr: "\(count, "mention ajoutée", "mentions ajoutées")")
  }

  private static func wouldAdd(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "mention", "mentions") would be added; nothing was written",
      fr: "\(count, "mention serait ajoutée", "mentions seraient ajoutées") ; rien n’a été écrit")
  }

  // MARK: For programs

  var json: JSONValue {
    .document([
      ("dryRun", .bool(isTrial)), ("files", .array(sources.map(json(of:)))),
      (
        "pages",
        .array(
          pages.map { page in
            .object([
              ("path", .string(page.path)), ("created", .bool(page.isNew)),
              ("mentions", .array(page.mentions.map(json(of:)))),
            ])
          })
      ),
    ])
  }

  private func json(of source: Source) -> JSONValue {
    let rejected = source.file?.rejected.named.flatMap { row in
      row.reasons.map { reason -> JSONValue in
        .object([("row", .int(row.number)), ("line", .int(row.line)), ("reason", .string(reason[language]))])
      }
    }
    let issue = source.file?.issue.map { issue -> JSONValue in
      .object([("line", .int(issue.line)), ("reason", .string(issue.reason[language]))])
    }
    return .object([
      ("file", .string(source.name)), ("format", .optional(source.file?.format)),
      ("rows", .optional(source.file?.rowCount)), ("added", .int(source.tally.added)),
      ("known", .int(source.tally.known)), ("unmatched", .int(source.tally.unmatched)), ("own", .int(source.tally.own)),
      ("refused", .array(rejected ?? [])), ("moreRefused", .int(source.file?.rejected.moreCount ?? 0)),
      ("notes", .array(source.allNotes.map { .string($0[language]) })), ("fault", issue ?? .null),
    ])
  }

  private func json(of mention: IncomingMention) -> JSONValue {
    .object([
      ("url", .string(mention.permalink.address)), ("author", .string(mention.author)),
      ("network", .optional(mention.network)), ("at", .string(MentionStrings.iso(mention.at))),
      ("text", .optional(mention.text.isEmpty ? nil : mention.quotedText)),
      ("sentiment", .optional(mention.sentiment?.rawValue)),
      ("confirmed", mention.sentiment == nil ? .null : .bool(mention.isConfirmed)),
      ("tags", .array(mention.tags.map { .string($0.rawValue) })), ("person", .optional(mention.person)),
    ])
  }
}

extension MentionFile {
  /// Whether the file is a feed, with entries instead of rows.
  fileprivate var isFeed: Bool { format != "csv" && format != "workbook" }
}
