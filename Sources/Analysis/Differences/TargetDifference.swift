import Cadence
import CivilTime
import Editorial

/// What became of one cadence target, or of what counts towards it.
public struct TargetDifference: Sendable {
  public enum Kind: String, Sendable {
    case added, removed
    /// It asks for something else.
    case changed
    /// It asks for the same, and something else is counted.
    case counted
  }

  public let kind: Kind
  public let before: DeclaredTarget?
  public let after: DeclaredTarget?
  /// The periods in which the counts differ, in order; for a target that is new or asks for something else, the one that it
  /// is judged by first too.
  public let periods: [Period]

  /// One period, counted before and after.
  public struct Period: Sendable {
    public let period: CivilTime.Period
    /// `nil` where the target was not in force.
    public let before: PeriodCount?
    public let after: PeriodCount?

    public var wasMet: Bool? { before.map(\.isMet) }
    public var isMet: Bool? { after.map(\.isMet) }
  }

  /// The later state, or the only one.
  public var target: DeclaredTarget? { after ?? before }

  /// Compares the targets of two states, and their counts in the periods that hold some days.
  ///
  /// - Parameter lost: the files that one of the states could not read; their targets are left out.
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

  /// Finds for each later target what it was: the same, else one that asks for the same of the same posts at other times, else
  /// one that asks for something else of the same posts in periods of the same length.
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

/// How much of what targets ask for must agree: everything, the posts with how many of them, the posts with the unit.
private enum Demand {
  static let lengths = [6, 3, 2]
}

extension DeclaredTarget {
  /// What the target asks for: of which posts, per what, how many, on which days, from when, until when.
  fileprivate var demand: [String] {
    [
      conditions.map { "\($0.subject.rawValue) \($0.value)" }.joined(separator: "\n"), unit.rawValue,
      goal.value.spelling,
      String(days.rawValue), first.map { "\($0)" } ?? "", last.map { "\($0)" } ?? "",
    ]
  }
}

/// Counts targets of two states in the periods that hold some days.
private struct TargetCounter {
  let before: CadenceLedger
  let after: CadenceLedger
  let days: Set<CalendarDay>

  func difference(
    _ kind: TargetDifference.Kind, _ old: DeclaredTarget?, _ new: DeclaredTarget?
  ) -> TargetDifference {
    guard let target = new ?? old else { return TargetDifference(kind: kind, before: old, after: new, periods: []) }
    // A target that is new in the strategy is judged by the present period, or by its own first.
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
  /// Everything that a reader sees of the count.
  fileprivate var figures: [Int] { [published, ready, planned, missing, excess] }

  /// Whether there is neither too little nor too much.
  fileprivate var isMet: Bool { missing == 0 && excess == 0 }
}
