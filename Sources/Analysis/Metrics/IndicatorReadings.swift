import CivilTime
import Editorial

/// An indicator with its latest readings.
public struct IndicatorReadings: Sendable {
  public typealias Figure = IndicatorSeries.Point

  public let series: IndicatorSeries
  /// The value of the latest period; `nil` if there are no readings.
  public let latest: Figure?
  /// The value of the last earlier period that has one; `nil` if there is none.
  public let previous: Figure?

  public var indicator: Indicator { series.indicator }
  /// The indicator target for the latest period, or as declared if there are no readings. `nil` if no target is set, or if it does not
  /// apply to the latest period.
  public var target: Double? { latest.map(series.target) ?? series.target?.number }
  /// Whether the latest value reaches the target; `nil` if there is no value, or if no target applies.
  public var reachesTarget: Bool? { latest.flatMap(series.reachesTarget) }
  public var wantsLess: Bool { indicator.wantsLess }
  /// Whether the value over all channels is the worst of the channels' values.
  public var isWorst: Bool { indicator.combination == .worst }
}

extension ReadingIndex {
  public func figures(of indicator: Indicator) -> IndicatorReadings {
    let series = series(of: indicator)
    return IndicatorReadings(
      series: series, latest: series.points.last, previous: series.points.dropLast().last)
  }
}
