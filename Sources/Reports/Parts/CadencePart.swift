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
    let rows = context.targets.map { context.row($0) }
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

  fileprivate func row(_ report: TargetReport) -> [String] {
    let published = report.periods.reduce(0) { $0 + $1.published }
    return [
      Markdown.escaped(report.target.selection[language]), Markdown.escaped(report.target.wish[language]),
      number(published), Markdown.escaped(gap(of: report)[language]),
    ]
  }

  /// How far a target is whose period is not over.
  private func standing(of report: TargetReport) -> LocalizedText {
    let left = report.periods.reduce(0) { $0 + max(0, ($1.minimum ?? 0) - $1.published) }
    return left == 0
      ? LocalizedText(en: "reached so far", fr: "atteint à ce jour")
      : LocalizedText(en: "running, \(left) to go", fr: "en cours, reste \(left)")
  }

  /// By how much a target was missed: `−2`, `+1`, `0`; over several of its periods, in how many of them.
  private func gap(of report: TargetReport) -> LocalizedText {
    // What is still going on, or has not begun, has missed nothing yet.
    let over = report.periods.filter { $0.time == .past }
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
