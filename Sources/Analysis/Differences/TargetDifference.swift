import Cadence
import CivilTime
import Editorial

/// The change of one cadence target, or of its counts.
public struct TargetDifference: Sendable {
  public enum Kind: String, Sendable {
    case added, removed
    /// The target's own values changed.
    case changed
    /// The target is unchanged, but its counts differ.
    case counted
  }

  public let kind: Kind
  public let before: DeclaredTarget?
  public let after: DeclaredTarget?
  /// The periods in which the counts differ, in order. For an added, changed or removed target, the current period is always included if
  /// the target is in force in it. If the target's first period is later, that period is included instead.
  public let periods: [Period]

  /// The counts of one period in both revisions.
  public struct Period: Sendable {
    public let period: CivilTime.Period
    /// The earlier count, then the later one; `nil` if the target does not exist or is not in force in the period.
    public let before: PeriodCount?
    public let after: PeriodCount?

    public var wasMet: Bool? { before.map(\.isMet) }
    public var isMet: Bool? { after.map(\.isMet) }
  }

  /// The later target; for a removed target, the earlier one.
  public var target: DeclaredTarget? { after ?? before }

  /// Returns the differences between the targets of two revisions, and between their counts in the periods that contain some days.
  /// Targets without a difference are omitted.
  ///
  /// - Parameter lost: the paths of the files that could not be read in one of the revisions. Targets in these files are omitted.
  static func all(
    from before: CadenceLedger, to after: CadenceLedger, touching days: Set<CalendarDay>, except lost: Set<String>
  ) -> [TargetDifference] {
    func targets(_ ledger: CadenceLedger) -> [DeclaredTarget] {
      ledger.targets.filter { !lost.contains($0.document.path) }
    }
    let (common, removed) = pairs(targets(before), targets(after))
    let counter = TargetCounter(before: before, after: after, days: days)
    let kept = common.compactMap { old, new -> TargetDifference? in
      guard let old else { return counter.difference(.added, nil, new) }
      guard old.demand == new.demand else { return counter.difference(.changed, old, new) }
      let difference = counter.difference(.counted, old, new)
      return difference.periods.isEmpty ? nil : difference
    }
    return kept + removed.map { counter.difference(.removed, $0, nil) }
  }

  /// Matches each later target with at most one earlier target, in this order of preference:
  /// 1. an identical one;
  /// 2. one with the same selection, number and period length, but other days or dates;
  /// 3. one with the same selection and period length, but another number.
  private static func pairs(
    _ before: [DeclaredTarget], _ after: [DeclaredTarget]
  ) -> (common: [(before: DeclaredTarget?, after: DeclaredTarget)], removed: [DeclaredTarget]) {
    var open = before.map(Optional.some)
    var found = [DeclaredTarget?](repeating: nil, count: after.count)
    for length in Demand.lengths {
      var places: [ArraySlice<String>: [Int]] = [:]
      for (index, target) in open.enumerated().reversed() {
        if let target { places[target.demand.prefix(length), default: []].append(index) }
      }
      for (position, target) in after.enumerated() where found[position] == nil {
        guard let index = places[target.demand.prefix(length)]?.popLast() else { continue }
        found[position] = open[index]
        open[index] = nil
      }
    }
    return (Array(zip(found, after)), open.compactMap(\.self))
  }
}

/// The numbers of values that must agree for a match, from the strictest to the loosest: all values; selection, unit and number;
/// selection and unit.
private enum Demand {
  static let lengths = [6, 3, 2]
}

extension DeclaredTarget {
  /// The target's values: selection, unit, number, weekdays, first day, last day.
  fileprivate var demand: [String] {
    [
      conditions.map { "\($0.subject.rawValue) \($0.value)" }.joined(separator: "\n"), unit.rawValue,
      goal.value.spelling,
      String(days.rawValue), first.map { "\($0)" } ?? "", last.map { "\($0)" } ?? "",
    ]
  }
}

/// A counter of the targets of two revisions in the periods that contain some days.
private struct TargetCounter {
  let before: CadenceLedger
  let after: CadenceLedger
  let days: Set<CalendarDay>

  func difference(
    _ kind: TargetDifference.Kind, _ old: DeclaredTarget?, _ new: DeclaredTarget?
  ) -> TargetDifference {
    guard let target = new ?? old else { return TargetDifference(kind: kind, before: old, after: new, periods: []) }
    // An added, changed or removed target is also shown for the current period, or for its own first period if that is later.
    let judged = kind == .counted ? nil : max(after.today, target.first ?? after.today)
    let wanted = Set(days.union(judged.map { [$0] } ?? []).map { Period(target.unit, containing: $0) }).sorted()
    let periods = wanted.compactMap { period -> TargetDifference.Period? in
      let (first, second) = (count(old, by: before, in: period), count(new, by: after, in: period))
      if first == nil, second == nil { return nil }
      let isJudged = judged.map(period.contains) ?? false
      guard isJudged || first?.figures != second?.figures else { return nil }
      return TargetDifference.Period(period: period, before: first, after: second)
    }
    return TargetDifference(kind: kind, before: old, after: new, periods: periods)
  }

  private func count(_ target: DeclaredTarget?, by ledger: CadenceLedger, in period: Period) -> PeriodCount? {
    target.flatMap { ledger.report(on: $0, from: period.first, through: period.last).periods.first }
  }
}

extension PeriodCount {
  /// The numbers that are shown for the count.
  fileprivate var figures: [Int] { [published, ready, planned, missing, excess] }

  /// Whether nothing is missing and nothing is in excess.
  fileprivate var isMet: Bool { missing == 0 && excess == 0 }
}
