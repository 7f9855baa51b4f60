import CivilTime
import Editorial

/// What the figures of a time suggest about an indicator's target: a harder one where it was passed, a second look where it was
/// missed.
public struct IndicatorTargetProposal: Sendable {
  public enum Advice: Hashable, Sendable {
    /// Passed clearly: a harder target that was reached already.
    case raise(to: Double)
    /// Reached, and no more than that.
    case keep
    /// Missed: the best figure of the time, which is within reach.
    case reconsider(best: Double)
  }

  public let indicator: Indicator
  public let target: Double
  /// The figures of the time, in order.
  public let points: [IndicatorSeries.Point]
  /// How many of them reach the target.
  public let reached: Int
  /// What they come to: of a standing the last of them, of all else their mean.
  public let level: Double
  public let advice: Advice

  /// By how much a target must be passed to be too easy, as a share of it.
  static let margin = 0.05

  /// - Returns: `nil` without a target, or with fewer than two figures in the time.
  public init?(_ series: IndicatorSeries, in period: Period) {
    let points = series.points.filter {
      period.contains($0.period.first) && period.contains($0.period.last) && !$0.isPartial
    }
    guard points.count > 1, let last = points.last, let target = series.target(of: last), target > 0 else { return nil }
    let indicator = series.indicator
    let values = points.map(\.value)
    let level = indicator.combination == .latest ? last.value : values.reduce(0, +) / Double(values.count)
    // How far the level is on the good side of the target.
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

  /// Whether the figures get better from the first to the last.
  public var isImproving: Bool {
    guard let first = points.first?.value, let last = points.last?.value else { return false }
    return indicator.wantsLess ? last < first : last > first
  }

  /// In how many more periods a standing reaches its target if it goes on as it did; `nil` for all else, and where it would
  /// take longer than there were periods, four times over.
  public var periodsToTarget: Int? {
    guard indicator.combination == .latest, isImproving, let first = points.first, let last = points.last else {
      return nil
    }
    let pace = abs(last.value - first.value) / Double(points.count - 1)
    let periods = (abs(target - last.value) / pace).rounded(.up)
    return periods <= Double(4 * points.count) ? Int(periods) : nil
  }

  /// A number people can remember, of two figures, on the easier side.
  static func rounded(_ value: Double, up: Bool) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    while value / unit < 10 { unit /= 10 }
    // One figure of a small number is enough.
    if unit < 0.1 { unit = 0.1 }
    let count = (value / unit).rounded(up ? .up : .down)
    return unit < 1 ? count / (1 / unit).rounded() : count * unit
  }
}
