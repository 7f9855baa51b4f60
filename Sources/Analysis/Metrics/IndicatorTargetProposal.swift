import CivilTime
import Editorial

/// A proposal for an indicator target, based on past readings: a harder target if the current one was clearly exceeded, the same target
/// if it was just reached, or a reconsideration if it was missed.
public struct IndicatorTargetProposal: Sendable {
  public enum Advice: Hashable, Sendable {
    /// The target was clearly exceeded. The proposed harder target is one that the level of the readings already reaches.
    case raise(to: Double)
    /// The target was reached, but not exceeded clearly enough for a harder target.
    case keep
    /// The target was missed. The best reading in the period shows which target is within reach.
    case reconsider(best: Double)
  }

  public let indicator: Indicator
  public let target: Double
  /// The complete readings in the period, in chronological order.
  public let points: [IndicatorSeries.Point]
  /// The number of readings that reach the target.
  public let reached: Int
  /// For a gauge, the last reading; otherwise the mean of the readings.
  public let level: Double
  public let advice: Advice

  /// The margin by which a target must be exceeded to count as too easy, as a share of the target.
  static let margin = 0.05

  /// - Returns: `nil` without a target above 0, or with fewer than two complete readings in the period.
  public init?(_ series: IndicatorSeries, in period: Period) {
    let points = series.points.filter {
      period.contains($0.period.first) && period.contains($0.period.last) && !$0.isPartial
    }
    guard points.count > 1, let last = points.last, let target = series.target(of: last), target > 0 else { return nil }
    let indicator = series.indicator
    let values = points.map(\.value)
    let level = indicator.combination == .latest ? last.value : values.reduce(0, +) / Double(values.count)
    // The relative distance of the level beyond the target; positive if the target is exceeded.
    let ahead = (indicator.wantsLess ? target - level : level - target) / target
    self.indicator = indicator
    self.target = target
    self.points = points
    self.level = level
    reached = points.count { series.reachesTarget($0) == true }
    if ahead >= Self.margin {
      let harder = Self.rounded(level, up: indicator.wantsLess)
      let isHarder = indicator.wantsLess ? harder < target : harder > target
      advice = isHarder ? .raise(to: harder) : .keep
    } else if ahead >= 0 {
      advice = .keep
    } else {
      advice = .reconsider(best: (indicator.wantsLess ? values.min() : values.max()) ?? level)
    }
  }

  /// Whether the last reading is better than the first.
  public var isImproving: Bool {
    guard let first = points.first?.value, let last = points.last?.value else { return false }
    return indicator.wantsLess ? last < first : last > first
  }

  /// The number of further periods until a gauge reaches its target if it continues to change at its average rate so far. `nil` if the
  /// indicator is not a gauge, if the readings do not improve, or if this number is more than four times the number of readings.
  public var periodsToTarget: Int? {
    guard indicator.combination == .latest, isImproving, let first = points.first, let last = points.last else {
      return nil
    }
    let pace = abs(last.value - first.value) / Double(points.count - 1)
    let periods = (abs(target - last.value) / pace).rounded(.up)
    return periods <= Double(4 * points.count) ? Int(periods) : nil
  }

  /// Returns a number rounded up or down to two significant digits, with at most one decimal from 1 on; 0 for a number that is not positive.
  static func rounded(_ value: Double, up: Bool) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    while value / unit < 10 { unit /= 10 }
    // One decimal is enough for a small number, but a rate may be far below 1.
    if unit < 0.1, value >= 1 { unit = 0.1 }
    let count = (value / unit).rounded(up ? .up : .down)
    return unit < 1 ? count / (1 / unit).rounded() : count * unit
  }
}
