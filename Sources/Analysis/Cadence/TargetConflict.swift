import CivilTime
import Editorial

/// Two targets that no number of posts can meet together: one requires more than the other allows.
public struct TargetConflict: Sendable {
  /// The target that sets a minimum.
  public let floor: DeclaredTarget
  /// The target whose maximum is too small for the minimum of ``floor``. It counts all posts that ``floor`` counts, and perhaps more.
  public let ceiling: DeclaredTarget

  /// Returns the conflicts between sound targets, at most one for each ``floor``. Targets that contradict themselves are not sound, and
  /// are reported separately.
  ///
  /// Each target is compared only with targets whose conditions all follow from its own, so the time is proportional to the number of
  /// targets.
  public static func all(in corpus: Corpus) -> [TargetConflict] {
    let targets = corpus.facts(\.cadence).compactMap { DeclaredTarget($0.item.value, in: $0.document, of: corpus) }
      .filter(\.isSound)
    let ceilings = Dictionary(grouping: targets.filter { $0.goal.value.maximum != nil }) { Set($0.conditions) }
    guard !ceilings.isEmpty else { return [] }
    return targets.compactMap { floor in
      guard floor.goal.value.minimum != nil else { return nil }
      let wider = widerConditions(than: floor, in: corpus).lazy.flatMap { ceilings[Set($0)] ?? [] }
      return wider.first { contradicts($0, floor) }.map { TargetConflict(floor: floor, ceiling: $0) }
    }
  }

  /// Returns the sets of conditions that all posts of a target meet: all subsets of its conditions and the network of its channel. If there
  /// are more than five such conditions, returns only the set of the target's own conditions.
  private static func widerConditions(than target: DeclaredTarget, in corpus: Corpus) -> [[TargetCondition]] {
    var all = target.conditions
    if let channel = target.target.channel?.value, target.target.network == nil,
      let network = corpus.network(of: channel)
    {
      all.append(TargetCondition(.network, network.rawValue))
    }
    guard all.count <= 5 else { return [target.conditions] }
    return (0..<1 << all.count).map { chosen in all.indices.filter { chosen & 1 << $0 != 0 }.map { all[$0] } }
  }

  private static func contradicts(_ ceiling: DeclaredTarget, _ floor: DeclaredTarget) -> Bool {
    guard let least = floor.goal.value.minimum, let most = ceiling.goal.value.maximum, overlap(ceiling, floor) else {
      return false
    }
    // A target that counts fewer days may count fewer posts.
    guard floor.days.isSubset(of: ceiling.days) else { return false }
    return switch (floor.unit, ceiling.unit) {
    case (let unit, let other) where unit == other: least > most
    case (.day, .week): least * floor.days.members.count > most
    case (.week, .day): least > most * floor.days.members.count
    default: false
    }
  }

  /// Whether both targets are in force together for at least the longer of their two periods. Always true if neither has a first day, or
  /// neither has a last day.
  private static func overlap(_ one: DeclaredTarget, _ other: DeclaredTarget) -> Bool {
    guard let first = [one.first, other.first].compactMap({ $0 }).max(),
      let last = [one.last, other.last].compactMap({ $0 }).min()
    else { return true }
    return last - first + 1 >= max(length(of: one.unit), length(of: other.unit))
  }

  private static func length(of unit: PeriodUnit) -> Int {
    switch unit {
    case .day: 1
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .year: 366
    }
  }
}
