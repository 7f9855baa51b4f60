import CivilTime
import Editorial

/// An indicator and what was read of it last.
public struct IndicatorReadings: Sendable {
  public typealias Figure = IndicatorSeries.Point

  public let series: IndicatorSeries
  /// The figure of the latest period that has one, and of the period before it of the same unit.
  public let latest: Figure?
  public let previous: Figure?

  public var indicator: Indicator { series.indicator }
  /// What the team wants to reach, where it says so.
  public var target: Double? { latest.map(series.target) ?? series.target?.number }
  /// Whether the target is reached; `nil` where it cannot be told.
  public var reachesTarget: Bool? { latest.flatMap(series.reachesTarget) }
  public var wantsLess: Bool { indicator.wantsLess }
  /// Whether the figure is the worst of its channels.
  public var isWorst: Bool { indicator.combination == .worst }
}

extension ReadingIndex {
  public func figures(of indicator: Indicator) -> IndicatorReadings {
    let series = series(of: indicator)
    return IndicatorReadings(
      series: series, latest: series.points.last, previous: series.points.dropLast().last)
  }
}
