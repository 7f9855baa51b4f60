import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Wording

/// The output of `edito cadence`.
public struct CadenceOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .markdown(\.markdown), .json(\.json)]

  let overview: CadenceOverview
  let language: Language

  public init(_ overview: CadenceOverview, language: Language) {
    self.overview = overview
    self.language = language
  }

  /// The counts as a Markdown table, with one row for each target and period; a sentence if there are no counts.
  var markdown: String {
    let names = [CadenceStrings.counted, CadenceStrings.wanted, CadenceStrings.period]
    let figures = [
      CadenceStrings.published, CadenceStrings.ready, CadenceStrings.planned, CadenceStrings.missing,
      CadenceStrings.excess,
    ]
    let rows = overview.reports.flatMap { report in
      let target = [report.target.selection, report.target.targetText].map { Markdown.escaped($0[language]) }
      return report.periods.map { count in
        target + [Markdown.escaped(ShortDates.period(count.period)[language])]
          + [count.published, count.ready, count.planned, count.missing, count.excess].map { "\($0)" }
      }
    }
    guard !rows.isEmpty else { return Markdown.markingCode(in: CadenceStrings.nothing(overview)[language]).text + "\n" }
    return Markdown.table(
      header: (names + figures).map { $0[language] }, numbers: Set(names.count..<names.count + figures.count),
      rows: rows
    ).text + "\n"
  }

  /// The counts as JSON. Targets and periods are spelled as in front matter, in English.
  var json: JSONValue {
    .document([
      ("today", .string("\(overview.today)")), ("horizon", .string("\(overview.horizon)")),
      ("targets", .array(overview.reports.map(Self.json))),
    ])
  }

  private static func json(_ report: TargetReport) -> JSONValue {
    .object(demand(of: report.target) + [("periods", .array(report.periods.map(json)))])
  }

  /// Returns the fields that describe a target: its selector, its range, its unit of time, its weekdays, its dates and the location of
  /// its declaration.
  static func demand(of target: DeclaredTarget) -> [(String, JSONValue)] {
    let targetText: [(String, JSONValue)] = [
      ("min", .optional(target.goal.value.minimum)), ("max", .optional(target.goal.value.maximum)),
      ("per", .string(target.unit.rawValue)),
      ("on", target.days == .all ? .null : .array(target.days.members.map { .string($0.key) })),
      ("from", .optional(target.first.map { "\($0)" })), ("until", .optional(target.last.map { "\($0)" })),
    ]
    return name(of: target) + targetText + place(of: target)
  }

  /// Returns the fields `selector` and `target` of a target.
  static func name(of target: DeclaredTarget) -> [(String, JSONValue)] {
    [
      ("selector", .object(target.conditions.map { ($0.subject.rawValue, .string($0.value)) })),
      ("target", .string(target.goal.value.spelling)),
    ]
  }

  /// Returns the location of a target's declaration: the fields `path` and `line`. Lines are counted from 1.
  static func place(of target: DeclaredTarget) -> [(String, JSONValue)] {
    let line = target.document.source.lineTable().position(at: target.goal.range.lowerBound).line
    return [("path", .string(target.document.path)), ("line", .int(line))]
  }

  private static func json(_ count: PeriodCount) -> JSONValue {
    .object(
      [
        ("period", .string("\(count.period)")), ("from", .string("\(count.period.first)")),
        ("to", .string("\(count.period.last)")),
      ] + figures(of: count))
  }

  /// Returns the fields with the counts of a period, the minimum, the maximum and the share due.
  static func figures(of count: PeriodCount) -> [(String, JSONValue)] {
    [
      ("published", .int(count.published)), ("ready", .int(count.ready)), ("planned", .int(count.planned)),
      ("missing", .int(count.missing)), ("excess", .int(count.excess)), ("min", .optional(count.minimum)),
      ("max", .optional(count.maximum)), ("due", .optional(count.due)),
    ]
  }
}
