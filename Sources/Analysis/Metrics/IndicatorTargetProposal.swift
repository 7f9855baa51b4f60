import CivilTime
import Editorial

/// A proposal for an indicator target, based on past readings: a harder one if it was exceeded, a reconsideration if it was missed.
public struct IndicatorTargetProposal: Sendable {
  public enum Advice: Hashable, Sendable {
    /// Clearly exceeded: a harder target, which was already reached.
    case raise(to: Double)
    /// Reached, but not clearly exceeded.
    case keep
    /// Missed: the best reading so far, which is within reach.
    case reconsider(best: Double)
  }

  public let indicator: Indicator
  public let target: Double
  /// The readings of the period, in order.
  public let points: [IndicatorSeries.Point]
  /// The number of readings that reach the target.
  public let reached: Int
  /// The last reading for a gauge, otherwise the mean.
  public let level: Double
  public let advice: Advice

  /// The margin by which a target must be exceeded to be too easy, as a share of it.
  static let margin = 0.05

  /// - Returns: `nil` without a target, or with fewer than two readings in the period.
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

  /// Whether the readings improve from the first to the last.
  public var isImproving: Bool {
    guard let first = points.first?.value, let last = points.last?.value else { return false }
    return indicator.wantsLess ? last < first : last > first
  }

  /// The number of further periods until a gauge reaches its target at the current pace; `nil` if not a gauge, or if it would take more
  /// than four times the periods observed.
  public var periodsToTarget: Int? {
    guard indicator.combination == .latest, isImproving, let first = points.first, let last = points.last else {
      return nil
    }
    let pace = abs(last.value - first.value) / Double(points.count - 1)
    let periods = (abs(target - last.value) / pace).rounded(.up)
    return periods <= Double(4 * points.count) ? Int(periods) : nil
  }

  /// Returns a round number of two significant digits, rounded to the easier side.
  static func rounded(_ value: Double, up: Bool) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    while value / unit < 10 { unit /= 10 }
    // One digit is enough for a small number.
    if unit < 0.1 { unit = 0.1 }
    let count = (value / unit).rounded(up ? .up : .down)
    return unit < 1 ? count / (1 / unit).rounded() : count * unit
  }
}
