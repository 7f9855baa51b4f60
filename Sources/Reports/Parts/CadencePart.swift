import Cadence
import CivilTime
import Localization
import Rendering

extension ReportPart {
  static let cadence = ReportPart(
    name: "cadence",
    documentation: LocalizedText(
      en: "Each target against what came out", fr: "Chaque cible face à ce qui est paru")
  ) { context in
    let targets = context.targets
    let names = targets.map { $0.target.selection[context.language] }
    let rows = targets.map { report in
      context.row(report, isDated: names.count { $0 == report.target.selection[context.language] } > 1)
    }
    guard !rows.isEmpty else {
      return LocalizedText(en: "No target is in force.", fr: "Aucune cible n’est en vigueur.")[context.language]
    }
    return context.table(
      [
        LocalizedText(en: "Target", fr: "Cible"), LocalizedText(en: "Wanted", fr: "Attendu"),
        LocalizedText(en: "Published", fr: "Publié"), LocalizedText(en: "Gap", fr: "Écart"),
      ], numbersFrom: 2, rows)
  }
}

extension ReportContext {
  /// The targets that the period can tell about: each with its periods that end within it, or hold it.
  fileprivate var targets: [TargetReport] {
    ledger.reports(from: period.first, through: period.last).compactMap { report in
      let periods = report.periods.filter { count in
        count.period.dayCount > period.dayCount || period.contains(count.period.last)
      }
      return periods.isEmpty ? nil : TargetReport(target: report.target, periods: periods)
    }
  }

  /// - Parameter isDated: whether another target counts the same, so that the row has to say when it holds.
  fileprivate func row(_ report: TargetReport, isDated: Bool) -> [String] {
    [
      Markdown.escaped(report.target.selection[language]), Markdown.escaped(wish(of: report, isDated: isDated)),
      number(report.periods.reduce(0) { $0 + published(in: $1) }), Markdown.escaped(gap(of: report)[language]),
    ]
  }

  /// What is wanted, and how much of it where closures and dates leave less.
  private func wish(of report: TargetReport, isDated: Bool) -> String {
    var words = [report.target.wish[language]]
    let wanted = report.periods.compactMap(\.minimum).reduce(0, +)
    let full = report.periods.compactMap(\.fullMinimum).reduce(0, +)
    if wanted < full, report.periods.count == 1 {
      words.append(LocalizedText(en: "\(wanted) with the days off", fr: "\(wanted) avec les fermetures")[language])
    }
    if isDated, let last = report.target.last, last <= period.last {
      words.append(LocalizedText(en: "until \(names.day(last))", fr: "jusqu’au \(names.day(last))")[language])
    } else if isDated, let first = report.target.first, first >= period.first {
      words.append(LocalizedText(en: "from \(names.day(first))", fr: "à partir du \(names.day(first))")[language])
    }
    return words.joined(separator: language == .french ? "\u{202F}; " : "; ")
  }

  /// What came out by the end of the report's period: what came later is another report's.
  private func published(in count: PeriodCount) -> Int {
    guard count.period.last > period.last else { return count.published }
    return count.entries.count { corpus.entries[$0].stage == .published && corpus.entries[$0].slot.day <= period.last }
  }

  /// How far a target was whose own period was not over by the end of the report's, or is still to come.
  private func standing(of report: TargetReport) -> LocalizedText {
    if report.periods.allSatisfy({ $0.time == .future }) { return LocalizedText(en: "to come", fr: "à venir") }
    guard report.target.goal.value.minimum != nil else {
      return LocalizedText(en: "within the limit", fr: "dans la limite")
    }
    let left = report.periods.reduce(0) { $0 + max(0, ($1.minimum ?? 0) - published(in: $1)) }
    return left == 0
      ? LocalizedText(en: "reached", fr: "atteint")
      : LocalizedText(en: "running, \(left) to go", fr: "en cours, reste \(left)")
  }

  /// By how much a target was missed: `−2`, `+1`, `0`; over several of its periods, in how many of them.
  private func gap(of report: TargetReport) -> LocalizedText {
    // What is still going on, or has not begun, has missed nothing yet.
    let over = report.periods.filter { $0.time == .past && $0.period.last <= period.last }
    guard !over.isEmpty else { return standing(of: report) }
    let missing = over.reduce(0) { $0 + $1.missing }
    let excess = over.reduce(0) { $0 + $1.excess }
    let amounts = [missing > 0 ? "−\(missing)" : nil, excess > 0 ? "+\(excess)" : nil].compactMap(\.self)
    if amounts.isEmpty { return LocalizedText(verbatim: "0") }
    let sum = amounts.joined(separator: ", ")
    guard over.count > 1 else { return LocalizedText(verbatim: sum) }
    let failed = over.count { $0.missing > 0 || $0.excess > 0 }
    let units = report.target.unit.plural
    return LocalizedText(
      en: "\(sum) (\(failed) of \(over.count) \(units))", fr: "\(sum) (\(failed) sur \(over.count) \(units))")
  }
}
