import Cadence
import CivilTime
import Localization
import Presentation
import Wording

extension ReportPart {
  static let cadence = ReportPart(
    name: "cadence",
    documentation: LocalizedText(
      en: "The published posts, compared with each target", fr: "Ce qui a paru, comparé à chaque cible")
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
        CadenceStrings.counted, CadenceStrings.wanted, CadenceStrings.published,
        LocalizedText(en: "Difference", fr: "Écart"),
      ], numbersFrom: 2, rows)
  }
}

extension ReportContext {
  /// The targets that the report covers, each with its periods that end within the report's period, or that overlap it and are longer.
  fileprivate var targets: [TargetReport] {
    ledger.reports(from: period.first, through: period.last).compactMap { report in
      let periods = report.periods.filter { count in
        count.period.dayCount > period.dayCount || period.contains(count.period.last)
      }
      return periods.isEmpty ? nil : TargetReport(target: report.target, periods: periods)
    }
  }

  /// Returns the periods of a target in groups, one for each row of the table.
  ///
  /// A period longer than the report's is a group of its own, so no cell adds up two months. If there is no such period, the past periods
  /// are one group, and the current period is another. Future periods form a group only if there are no others.
  fileprivate func judged(_ report: TargetReport) -> [[PeriodCount]] {
    let longer = report.periods.filter { $0.period.dayCount > period.dayCount }
    if !longer.isEmpty { return longer.map { [$0] } }
    let over = report.periods.filter(isOver)
    let current = report.periods.filter { !isOver($0) && $0.time != .future }
    if over.isEmpty, current.isEmpty { return [report.periods] }
    return (over.isEmpty ? [] : [over]) + current.map { [$0] }
  }

  /// Whether a period is past and ended by the end of the report's period.
  private func isOver(_ count: PeriodCount) -> Bool { count.time == .past && count.period.last <= period.last }

  /// Returns a row of the table: the target's selection, its range, the number of published entries, and the difference or the
  /// progress.
  ///
  /// - Parameters:
  ///   - isDated: Whether another target has the same selection, so the row must show the dates of the target.
  ///   - isNamed: Whether the target has other rows, so this row must name its period.
  fileprivate func row(
    _ periods: [PeriodCount], of target: DeclaredTarget, isDated: Bool, isNamed: Bool
  ) -> [Markdown] {
    [
      Markdown.escaped(target.selection[language]),
      Markdown.escaped(targetText(of: target, in: periods, isDated: isDated, isNamed: isNamed)),
      number(periods.reduce(0) { $0 + published(in: $1) }),
      Markdown.escaped((periods.allSatisfy(isOver) ? gap(in: periods, of: target) : standing(in: periods))[language]),
    ]
  }

  /// Returns the range of a target. In a row for a single period, the lower minimum follows if closures, embargoes or dates reduce it. If
  /// the row needs them, a date of the target and the period follow.
  private func targetText(
    of target: DeclaredTarget, in periods: [PeriodCount], isDated: Bool, isNamed: Bool
  ) -> String {
    var words = [target.targetText[language]]
    let wanted = periods.compactMap(\.minimum).reduce(0, +)
    let full = periods.compactMap(\.fullMinimum).reduce(0, +)
    if wanted < full, periods.count == 1 {
      words.append(
        LocalizedText(
          en: "\(wanted) after closures, embargoes and the target's dates",
          fr: "\(wanted), compte tenu des fermetures, des embargos et des dates de la cible")[language])
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

  /// Returns the number of a period's entries published by the end of the report's period. Later entries belong to another report.
  private func published(in count: PeriodCount) -> Int {
    guard count.period.last > period.last else { return count.published }
    return count.entries.count { corpus.entries[$0].stage == .published && corpus.entries[$0].slot.day <= period.last }
  }

  /// Returns the progress of a target in periods that are not over, or not by the end of the report's period.
  private func standing(in periods: [PeriodCount]) -> LocalizedText {
    if periods.allSatisfy({ $0.time == .future && $0.excess == 0 }) {
      return LocalizedText(en: "upcoming", fr: "à venir")
    }
    // For a past period, only published entries count, because the former plan is not known.
    let counted = periods.reduce(0) { $0 + ($1.time == .past ? published(in: $1) : $1.counted) }
    let out = periods.reduce(0) { $0 + published(in: $1) }
    let maximum = periods.compactMap(\.maximum).reduce(0, +)
    if periods.contains(where: { $0.maximum != nil }), counted > maximum {
      let excess = counted - maximum
      return out >= counted
        ? LocalizedText(en: "\(excess) too many", fr: "\(excess) de trop")
        : LocalizedText(en: "\(excess) too many, if all are published", fr: "\(excess) de trop, si tout paraît")
    }
    guard periods.contains(where: { $0.minimum != nil }) else {
      return LocalizedText(en: "within the limit", fr: "dans la limite")
    }
    let minimum = periods.compactMap(\.minimum).reduce(0, +)
    let (left, planned) = (max(0, minimum - counted), min(counted, minimum) - min(out, minimum))
    if left == 0, planned == 0 { return LocalizedText(en: "met", fr: "atteinte") }
    let parts = [
      planned > 0 ? LocalizedText(en: "\(planned) planned", fr: "\(planned, "prévue", "prévues")") : nil,
      left > 0 ? LocalizedText(en: "\(left) still to plan", fr: "il en reste \(left) à prévoir") : nil,
    ].compactMap { $0?[language] }
    return LocalizedText(
      en: "in progress, \(parts.joined(separator: ", "))", fr: "en cours, \(parts.joined(separator: ", "))")
  }

  /// Returns the difference from a target: `−2`, `+1`, `−2, +1` or `0`. For several periods, a difference is followed by the number of
  /// periods with too few or too many posts: `−2 (1 of 4 weeks)`.
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
      en: "\(sum) (\(failed) of \(over.count) \(units))",
      fr: "\(sum) (\(failed) \(failed < 2 ? target.unit.name : units) sur \(over.count))")
  }
}
