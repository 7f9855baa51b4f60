import CivilTime
import Editorial

/// An indicator with its latest readings.
public struct IndicatorReadings: Sendable {
  public typealias Figure = IndicatorSeries.Point

  public let series: IndicatorSeries
  /// The value of the latest period, then the value of the last period before it that has one; `nil` if there is none.
  public let latest: Figure?
  public let previous: Figure?

  public var indicator: Indicator { series.indicator }
  /// The indicator target, for the latest period if there is one; `nil` if no target is set or applies.
  public var target: Double? { latest.map(series.target) ?? series.target?.number }
  /// Whether the target is reached; `nil` if this is unknown.
  public var reachesTarget: Bool? { latest.flatMap(series.reachesTarget) }
  public var wantsLess: Bool { indicator.wantsLess }
  /// Whether the value is the worst of the channels' values.
  public var isWorst: Bool { indicator.combination == .worst }
}

extension ReadingIndex {
  public func figures(of indicator: Indicator) -> IndicatorReadings {
    let series = series(of: indicator)
    return IndicatorReadings(
      series: series, latest: series.points.last, previous: series.points.dropLast().last)
  }
}
