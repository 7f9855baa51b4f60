import Cadence
import CivilTime
import Localization
import Presentation

extension ReportPart {
  static let cadence = ReportPart(
    name: "cadence",
    documentation: LocalizedText(
      en: "Each target against what came out", fr: "Chaque cible face à ce qui est paru")
  ) { context in
    let targets = context.targets
    let names = targets.map { $0.target.selection[context.language] }
    let rows = targets.flatMap { report -> [[Markdown]] in
      let isDated = names.count { $0 == report.target.selection[context.language] } > 1
      let judged = context.judged(report)
      return judged.map { context.row($0, of: report.target, isDated: isDated, isNamed: judged.count > 1) }
    }
    guard !rows.isEmpty else {
      return context.sentence(LocalizedText(en: "No target is in force.", fr: "Aucune cible n’est en vigueur."))
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

  /// The periods of a target that are judged together, each group a row of its own: a period that reaches beyond the report's stands
  /// alone, so that no cell adds up two months; those that are over count together, and the current one alone.
  fileprivate func judged(_ report: TargetReport) -> [[PeriodCount]] {
    let longer = report.periods.filter { $0.period.dayCount > period.dayCount }
    if !longer.isEmpty { return longer.map { [$0] } }
    let over = report.periods.filter(isOver)
    let current = report.periods.filter { !isOver($0) && $0.time != .future }
    if over.isEmpty, current.isEmpty { return [report.periods] }
    return (over.isEmpty ? [] : [over]) + current.map { [$0] }
  }

  /// Whether a period was over by the end of the report's.
  private func isOver(_ count: PeriodCount) -> Bool { count.time == .past && count.period.last <= period.last }

  /// - Parameters:
  ///   - isDated: whether another target counts the same, so that the row has to say when it holds.
  ///   - isNamed: whether the target has other rows, so that this one has to name its period.
  fileprivate func row(
    _ periods: [PeriodCount], of target: DeclaredTarget, isDated: Bool, isNamed: Bool
  ) -> [Markdown] {
    [
      Markdown.escaped(target.selection[language]),
      Markdown.escaped(wish(of: target, in: periods, isDated: isDated, isNamed: isNamed)),
      number(periods.reduce(0) { $0 + published(in: $1) }),
      Markdown.escaped((periods.allSatisfy(isOver) ? gap(in: periods, of: target) : standing(in: periods))[language]),
    ]
  }

  /// What is wanted, and how much of it where closures and dates leave less.
  private func wish(
    of target: DeclaredTarget, in periods: [PeriodCount], isDated: Bool, isNamed: Bool
  ) -> String {
    var words = [target.wish[language]]
    let wanted = periods.compactMap(\.minimum).reduce(0, +)
    let full = periods.compactMap(\.fullMinimum).reduce(0, +)
    if wanted < full, periods.count == 1 {
      words.append(LocalizedText(en: "\(wanted) with the days off", fr: "\(wanted) avec les fermetures")[language])
    }
    if isDated, let last = target.last, last <= period.last {
      words.append(LocalizedText(en: "until \(names.day(last))", fr: "jusqu’au \(names.day(last))")[language])
    } else if isDated, let first = target.first, first >= period.first {
      words.append(LocalizedText(en: "from \(names.day(first))", fr: "à partir du \(names.day(first))")[language])
    }
    if isNamed, periods.count == 1, let only = periods.first {
      words.append(names.name(of: only.period, in: language))
    }
    return words.joined(separator: LocalizedText.semicolon[language])
  }

  /// What came out by the end of the report's period: what came later is another report's.
  private func published(in count: PeriodCount) -> Int {
    guard count.period.last > period.last else { return count.published }
    return count.entries.count { corpus.entries[$0].stage == .published && corpus.entries[$0].slot.day <= period.last }
  }

  /// How far a target was in periods that were not over by the end of the report's, or are still to come.
  private func standing(in periods: [PeriodCount]) -> LocalizedText {
    if periods.allSatisfy({ $0.time == .future && $0.excess == 0 }) {
      return LocalizedText(en: "to come", fr: "à venir")
    }
    // Seen from later on, what was planned then is not known any more.
    let counted = periods.reduce(0) { $0 + ($1.time == .past ? published(in: $1) : $1.counted) }
    let out = periods.reduce(0) { $0 + published(in: $1) }
    let maximum = periods.compactMap(\.maximum).reduce(0, +)
    if periods.contains(where: { $0.maximum != nil }), counted > maximum {
      let excess = counted - maximum
      return out >= counted
        ? LocalizedText(en: "\(excess) too many", fr: "\(excess) de trop")
        : LocalizedText(en: "\(excess) too many, as planned", fr: "\(excess) de trop, d’après ce qui est prévu")
    }
    guard periods.contains(where: { $0.minimum != nil }) else {
      return LocalizedText(en: "within the limit", fr: "dans la limite")
    }
    let minimum = periods.compactMap(\.minimum).reduce(0, +)
    let (left, planned) = (max(0, minimum - counted), min(counted, minimum) - min(out, minimum))
    if left == 0, planned == 0 { return LocalizedText(en: "reached", fr: "atteint") }
    let parts = [
      planned > 0 ? LocalizedText(en: "\(planned) planned", fr: "\(planned, "prévue", "prévues")") : nil,
      left > 0 ? LocalizedText(en: "\(left) to go", fr: "reste \(left)") : nil,
    ].compactMap { $0?[language] }
    return LocalizedText(
      en: "running, \(parts.joined(separator: ", "))", fr: "en cours, \(parts.joined(separator: ", "))")
  }

  /// By how much a target was missed: `−2`, `+1`, `0`; over several of its periods, in how many of them.
  private func gap(in over: [PeriodCount], of target: DeclaredTarget) -> LocalizedText {
    let missing = over.reduce(0) { $0 + $1.missing }
    let excess = over.reduce(0) { $0 + $1.excess }
    let amounts = [missing > 0 ? "−\(missing)" : nil, excess > 0 ? "+\(excess)" : nil].compactMap(\.self)
    if amounts.isEmpty { return LocalizedText(verbatim: "0") }
    let sum = amounts.joined(separator: ", ")
    guard over.count > 1 else { return LocalizedText(verbatim: sum) }
    let failed = over.count { $0.missing > 0 || $0.excess > 0 }
    let units = target.unit.plural
    return LocalizedText(
      en: "\(sum) (\(failed) of \(over.count) \(units))", fr: "\(sum) (\(failed) sur \(over.count) \(units))")
  }
}
