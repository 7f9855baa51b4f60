import CivilTime
import Editorial

/// An indicator with its latest readings.
public struct IndicatorReadings: Sendable {
  public typealias Figure = IndicatorSeries.Point

  public let series: IndicatorSeries
  /// The latest period's value, and the value of the previous period of the same unit.
  public let latest: Figure?
  public let previous: Figure?

  public var indicator: Indicator { series.indicator }
  /// The indicator target; `nil` if none is set.
  public var target: Double? { latest.map(series.target) ?? series.target?.number }
  /// Whether the target is reached; `nil` if this is unknown.
  public var reachesTarget: Bool? { latest.flatMap(series.reachesTarget) }
  public var wantsLess: Bool { indicator.wantsLess }
  /// Whether the value is the worst of its channels.
  public var isWorst: Bool { indicator.combination == .worst }
}

extension ReadingIndex {
  public func figures(of indicator: Indicator) -> IndicatorReadings {
    let series = series(of: indicator)
    return IndicatorReadings(
      series: series, latest: series.points.last, previous: series.points.dropLast().last)
  }
}
