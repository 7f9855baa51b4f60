import Cadence
import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Snapshots

/// What `edito cadence` prints.
public enum CadenceOutput {
  public enum Format: String, CaseIterable, Sendable { case text, markdown, json }

  /// Counts a workspace's targets and writes the result.
  ///
  /// - Parameter period: the period to count; without one, what matters now.
  public static func render(
    _ snapshot: Snapshot, period: Period? = nil, as format: Format = .text, in language: Language,
    style: Style = .plain
  ) -> String {
    let overview = snapshot.cadence.overview(of: period)
    return switch format {
    case .text: text(overview, in: language, style: style)
    case .markdown: markdown(overview, in: language)
    case .json: json(overview).text
    }
  }

  /// The counts as a Markdown table, one row for each target and period.
  public static func markdown(_ overview: CadenceOverview, in language: Language) -> String {
    let names = [Words.counted, Words.wanted, Words.period]
    let figures = [Words.published, Words.ready, Words.planned, Words.missing, Words.excess]
    let rows = overview.reports.flatMap { report in
      let target = [report.target.selection, report.target.wish].map { Markdown.escaped($0[language]) }
      return report.periods.map { count in
        target + [Markdown.escaped(DateNames.period(count.period)[language])]
          + [count.published, count.ready, count.planned, count.missing, count.excess].map { "\($0)" }
      }
    }
    guard !rows.isEmpty else { return Markdown.markingCode(in: Words.nothing(overview)[language]).text + "\n" }
    return Markdown.table(
      header: (names + figures).map { $0[language] }, numbers: Set(names.count..<names.count + figures.count),
      rows: rows
    ).text + "\n"
  }

  /// The counts for other programs. Spellings of targets and periods are those of the front matter, in English.
  public static func json(_ overview: CadenceOverview) -> JSONValue {
    .document([
      ("today", .string("\(overview.today)")), ("horizon", .string("\(overview.horizon)")),
      ("targets", .array(overview.reports.map(json))),
    ])
  }

  private static func json(_ report: TargetReport) -> JSONValue {
    .object(demand(of: report.target) + [("periods", .array(report.periods.map(json)))])
  }

  /// What a target counts and wants, when, and where that is declared.
  static func demand(of target: DeclaredTarget) -> [(String, JSONValue)] {
    let wish: [(String, JSONValue)] = [
      ("min", .optional(target.goal.value.minimum)), ("max", .optional(target.goal.value.maximum)),
      ("per", .string(target.unit.rawValue)),
      ("on", target.days == .all ? .null : .array(target.days.members.map { .string($0.key) })),
      ("from", .optional(target.first.map { "\($0)" })), ("until", .optional(target.last.map { "\($0)" })),
    ]
    return name(of: target) + wish + place(of: target)
  }

  /// What a target counts and wants: `selector` and `target`.
  static func name(of target: DeclaredTarget) -> [(String, JSONValue)] {
    [
      ("selector", .object(target.conditions.map { ($0.subject.rawValue, .string($0.value)) })),
      ("target", .string(target.goal.value.spelling)),
    ]
  }

  /// Where a target is declared: `path` and `line`.
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

  /// What was counted, and what is wanted of it.
  static func figures(of count: PeriodCount) -> [(String, JSONValue)] {
    [
      ("published", .int(count.published)), ("ready", .int(count.ready)), ("planned", .int(count.planned)),
      ("missing", .int(count.missing)), ("excess", .int(count.excess)), ("min", .optional(count.minimum)),
      ("max", .optional(count.maximum)), ("due", .optional(count.due)),
    ]
  }
}

extension CadenceOutput {
  /// The words around the figures.
  public enum Words {
    public static let counted = LocalizedText(en: "Counted", fr: "Compté")
    public static let wanted = LocalizedText(en: "Wanted", fr: "Attendu")
    public static let period = LocalizedText(en: "Period", fr: "Période")
    public static let published = LocalizedText(en: "Published", fr: "Publié")
    public static let ready = LocalizedText(en: "Ready", fr: "Prêt")
    public static let planned = LocalizedText(en: "Planned", fr: "Prévu")
    public static let missing = LocalizedText(en: "Missing", fr: "Manquant")
    public static let excess = LocalizedText(en: "Too many", fr: "De trop")

    public static let noTargets = LocalizedText(
      en: "No cadence targets: declare them as `cadence:` in the answer to question 7.",
      fr: "Aucune cible de cadence : déclarez-les avec `cadence:` dans la réponse à la question 7.")

    /// The period that is counted, as a sentence says it: `in week 48 (23–29 November)`.
    static func place(of overview: CadenceOverview) -> LocalizedText {
      overview.period?.locative ?? LocalizedText(en: "now", fr: "en ce moment")
    }

    /// Says why there is nothing to show.
    static func nothing(_ overview: CadenceOverview) -> LocalizedText {
      guard !overview.reports.isEmpty else { return noTargets }
      let place = place(of: overview)
      let count = overview.reports.count
      return LocalizedText(
        en: "None of the \(count, "target", "targets") is in force \(place).",
        fr: "Aucune cible sur \(count) n’est en vigueur \(place).")
    }
  }
}
