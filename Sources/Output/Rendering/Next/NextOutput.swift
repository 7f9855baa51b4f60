import Agenda
import CivilTime
import Editorial
import Localization
import Presentation
import Snapshots
import SourceText
import Wording

/// The output of `edito next`: the next instants at which anything is due.
public struct NextOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  let instants: [DueInstant]
  let corpus: Corpus
  let after: Instant
  let now: Moment
  let names: CalendarNames
  let language: Language

  /// - Parameter names: The names of days and months, possibly in a language that Edito itself does not support.
  public init(
    _ instants: [DueInstant], in snapshot: Snapshot, after: Instant, names: CalendarNames, language: Language
  ) {
    self.instants = instants
    corpus = snapshot.corpus
    self.after = after
    now = snapshot.now
    self.names = names
    self.language = language
  }

  // MARK: For programs

  /// The instants as JSON: the first as `at` and `what`, and all of them as `instants`.
  var json: JSONValue {
    .document([
      ("after", .string(after.iso8601(in: corpus.zone))), ("timezone", .string(corpus.zone.identifier)),
      ("at", .optional(instants.first?.instant.iso8601(in: corpus.zone))),
      ("what", .array(instants.first?.items.map(item) ?? [])),
      (
        "instants",
        .array(
          instants.map { instant in
            .object([
              ("at", .string(instant.instant.iso8601(in: corpus.zone))), ("what", .array(instant.items.map(item))),
            ])
          })
      ),
    ])
  }

  private func item(_ item: DueItem) -> JSONValue {
    .object([
      ("kind", .string(item.kind.rawValue)), ("title", .string(item.title[language])),
      ("path", .string(item.place.path)), ("line", .int(line(of: item))), ("channel", .optional(item.channel)),
      ("person", .optional(item.person)),
    ])
  }

  private func line(of item: DueItem) -> Int {
    var tables = LineTables()
    return tables.start(of: item.place, in: corpus).line
  }

  // MARK: For people

  /// Returns the instants, each with the items due then; a sentence if there are none.
  func text(_ style: Style) -> String {
    guard !instants.isEmpty else {
      return LocalizedText(
        en: "Nothing is due after \(when(after)).", fr: "Aucune échéance après le \(when(after)).")[language]
        + "\n"
    }
    let words = instants.flatMap(\.items).map { DueStrings.name(of: $0.kind)[language] }
    let width = words.map { DisplayWidth.of($0) }.max() ?? 0
    return instants.map { instant in
      let head = style(.strong, when(instant.instant).capitalizedFirst) + "\n"
      return head
        + merged(instant.items).flatMap { lines($0, kindWidth: width, style.width) }.map { line in
          line.dressed(in: style) + "\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// Returns an instant in the workspace's time zone, such as `Tuesday 24 November, 09:00`, with the year unless it is the current one.
  private func when(_ instant: Instant) -> String {
    let moment = corpus.zone.local(utcMinute: instant.utcMinute)
    let isThisYear = moment.day.year == now.day.year
    return "\(isThisYear ? names.weekday(moment.day) : names.weekdayAndYear(moment.day)), \(moment.time)"
  }

  /// Returns the items as rows. Consecutive items of the same kind, document and title share a row with all their channels, except targets.
  private func merged(_ items: [DueItem]) -> [(item: DueItem, channels: [String])] {
    var rows: [(item: DueItem, channels: [String])] = []
    for item in items {
      let channel = item.channel.map { [$0] } ?? []
      if let last = rows.last, last.item.kind == item.kind, last.item.place.path == item.place.path,
        last.item.title == item.title, item.kind != .target
      {
        rows[rows.count - 1].channels += channel
      } else {
        rows.append((item, item.kind == .target ? [] : channel))
      }
    }
    return rows
  }

  private func lines(
    _ row: (item: DueItem, channels: [String]), kindWidth: Int, _ width: Int
  ) -> [StyledText] {
    let item = row.item
    let indent = kindWidth + 4
    let head =
      StyledText("  ") + StyledText(DueStrings.name(of: item.kind)[language], .accent).fitted(to: kindWidth + 2)
    let titles = item.title[language].wrapped(to: max(10, width - indent), lines: .max)
    let space = StyledText(String(repeating: " ", count: indent))
    let first = titles.enumerated().map { index, line in (index == 0 ? head : space) + StyledText(line) }
    let facts = [row.channels.isEmpty ? nil : row.channels.joined(separator: ", "), item.person].compactMap(\.self)
    // A path is for copying, so it is never cut.
    let place = "\(item.place.path):\(line(of: item))"
    let words =
      facts.isEmpty
      ? [] : [space + StyledText(facts.joined(separator: " · "), .faint).truncated(to: max(10, width - indent))]
    let together = space + StyledText((facts + [place]).joined(separator: " · "), .faint)
    return together.width <= width ? first + [together] : first + words + [space + StyledText(place, .faint)]
  }
}
