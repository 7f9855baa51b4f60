import CivilTime
import Editorial
import Schema
import SourceText

/// What was read of an indicator, period after period.
public struct IndicatorSeries: Sendable {
  /// The figure of one period.
  public struct Point: Sendable {
    public let period: Period
    /// Over all channels.
    public let value: Double
    public let byChannel: [String: Double]
    /// The documents that it was read in, by path.
    public let paths: [String]
    /// Of how many shorter periods it is made up; 1 where it was read as a whole.
    public let parts: Int
    /// Of how many it would be made up if none were missing.
    public let wholeParts: Int

    public var isPartial: Bool { parts < wholeParts }
  }

  public let indicator: Indicator
  /// The unit of the periods; `nil` where nothing was read.
  public let unit: PeriodUnit?
  /// From the earliest to the latest.
  public let points: [Point]
  public let target: IndicatorTarget?

  /// The figure of a period.
  public func point(in period: Period) -> Point? { points.last { $0.period == period } }

  /// The figure of the period before one.
  public func point(before period: Period) -> Point? { points.last { $0.period < period } }

  /// What is to be reached in the period of a point, where that can be told.
  public func target(of point: Point) -> Double? { target?.value(for: point, indicator.combination) }

  /// Whether a figure reaches its target; `nil` where there is none.
  public func reachesTarget(_ point: Point) -> Bool? {
    target(of: point).map { indicator.wantsLess ? point.value <= $0 : point.value >= $0 }
  }

  /// How a figure differs from the one before, over the channels that both have.
  public func change(of point: Point) -> ReadingChange? {
    self.point(before: point.period).flatMap { ReadingChange(from: $0, to: point, indicator) }
  }
}

/// How a figure differs from an earlier one.
public struct ReadingChange: Sendable {
  public let from: Double
  public let to: Double
  /// The channels that only one of both has, so that they are left out; sorted.
  public let leftOut: [String]
  public let earlier: Period

  public var difference: Double { to - from }
  /// The difference as a share of the earlier figure.
  public var ratio: Double? { from == 0 ? nil : (to - from) / abs(from) }

  init?(from before: IndicatorSeries.Point, to after: IndicatorSeries.Point, _ indicator: Indicator) {
    let common = Set(before.byChannel.keys).intersection(after.byChannel.keys)
    guard !common.isEmpty, !before.isPartial, !after.isPartial else { return nil }
    let way = indicator.combination
    func figure(_ point: IndicatorSeries.Point) -> Double {
      way.overChannels(common.sorted().compactMap { point.byChannel[$0] }, wantsLess: indicator.wantsLess) ?? 0
    }
    (from, to, earlier) = (figure(before), figure(after), before.period)
    leftOut = Set(before.byChannel.keys).symmetricDifference(after.byChannel.keys).sorted()
  }
}

/// What a team wants an indicator to reach: `8500`, `40 per month`.
public struct IndicatorTarget: Hashable, Sendable {
  public let number: Double
  /// The period in which it is to be reached, where it says one.
  public let unit: PeriodUnit?

  public init?(parsing text: String, _ style: NumberStyle) {
    guard let (number, rest) = ReadingSyntax.leading(text, style) else { return nil }
    self.number = number
    let words = rest.split { $0.isWhitespace || $0 == "/" }
    let joints: Set<Substring> = ["per", "par", "a", "each", "every", "chaque", "/"]
    let isNamed = rest.contains("/") || words.dropLast().contains(where: joints.contains)
    unit = isNamed ? words.last.flatMap { PeriodUnit(parsing: $0) } : nil
  }

  /// The target of the period of a point. What is added up over time is to be reached as often as the longer period holds
  /// shorter ones; one that is missed in a shorter period does not say what is due in a part of it.
  func value(for point: IndicatorSeries.Point, _ way: Indicator.Combination) -> Double? {
    guard way == .sum else { return number }
    guard let unit else { return number * Double(point.wholeParts) }
    return point.period.count(of: unit).map { number * Double($0) }
  }
}

extension Period {
  /// How many whole periods of a shorter unit it is made of; `nil` where it is not, as a month is not of weeks.
  func count(of unit: PeriodUnit) -> Int? {
    switch (self.unit, unit) {
    case (_, .day): dayCount
    case (let own, let other) where own == other: 1
    case (.quarter, .month): 3
    case (.year, .month): 12
    case (.year, .quarter): 4
    default: nil
    }
  }
}

extension Indicator.Combination {
  /// The figure over several channels.
  func overChannels(_ values: [Double], wantsLess: Bool) -> Double? {
    guard !values.isEmpty else { return nil }
    switch self {
    case .sum, .latest: return values.reduce(0, +)
    case .average: return values.reduce(0, +) / Double(values.count)
    case .worst: return wantsLess ? values.max() : values.min()
    }
  }

  /// The figure over several periods, in the order of time.
  func overTime(_ values: [Double], wantsLess: Bool) -> Double? {
    self == .latest ? values.last : overChannels(values, wantsLess: wantsLess)
  }
}

extension ReadingIndex {
  /// The figures of an indicator.
  ///
  /// - Parameters:
  ///   - unit: the unit of the periods; by default, that of the latest figure. Periods of which nothing was read as a whole
  ///     are put together from shorter ones.
  ///   - channel: only this channel's.
  public func series(of indicator: Indicator, by unit: PeriodUnit? = nil, on channel: String? = nil) -> IndicatorSeries
  {
    let own = readings(of: indicator.id?.value ?? "").filter { reading in
      guard case .channel(let name) = reading.subject else { return false }
      return channel.map { $0 == name } ?? true
    }
    return series(of: indicator, by: unit, own, isTargeted: channel == nil || channel == indicator.channel?.value)
  }

  /// The figures of an indicator on each channel, in periods of one unit. Linear.
  func seriesByChannel(of indicator: Indicator, by unit: PeriodUnit) -> [String: IndicatorSeries] {
    var own: [String: [Reading]] = [:]
    for reading in readings(of: indicator.id?.value ?? "") {
      if case .channel(let name) = reading.subject { own[name, default: []].append(reading) }
    }
    return Dictionary(
      uniqueKeysWithValues: own.map { name, readings in
        (name, series(of: indicator, by: unit, readings, isTargeted: name == indicator.channel?.value))
      })
  }

  private func series(
    of indicator: Indicator, by unit: PeriodUnit?, _ own: [Reading], isTargeted: Bool
  ) -> IndicatorSeries {
    let latest = own.map(\.period).max { ($0.last, $0.dayCount) < ($1.last, $1.dayCount) }
    let unit = unit ?? latest?.unit
    let target = isTargeted ? indicator.target : nil
    return IndicatorSeries(
      indicator: indicator, unit: unit, points: unit.map { points(own, by: $0, indicator) } ?? [],
      target: target.flatMap { IndicatorTarget(parsing: $0.value, style) })
  }

  private func points(_ readings: [Reading], by unit: PeriodUnit, _ indicator: Indicator) -> [IndicatorSeries.Point] {
    let byUnit = Dictionary(grouping: readings, by: \.period.unit)
    var points: [Period: IndicatorSeries.Point] = [:]
    for shorter in [unit] + unit.parts {
      for (period, readings) in Dictionary(
        grouping: byUnit[shorter] ?? [], by: { Period(unit, containing: $0.period.first) })
      where points[period] == nil {
        points[period] = point(in: period, of: shorter, readings, indicator)
      }
    }
    return points.values.sorted { $0.period < $1.period }
  }

  private func point(
    in period: Period, of part: PeriodUnit, _ readings: [Reading], _ indicator: Indicator
  ) -> IndicatorSeries.Point? {
    let way = indicator.combination
    var byChannel: [String: Double] = [:]
    for (channel, readings) in Dictionary(grouping: readings, by: { $0.subject.channel ?? "" }) {
      let values = readings.sorted { $0.period < $1.period }.map(\.value)
      byChannel[channel] = way.overTime(values, wantsLess: indicator.wantsLess)
    }
    // In the order of names, so that the same figures give the same sum to the last bit.
    let values = byChannel.sorted { $0.key < $1.key }.map(\.value)
    guard let value = way.overChannels(values, wantsLess: indicator.wantsLess) else { return nil }
    // A standing needs no more than the last of its parts.
    let isStanding = way == .latest
    return IndicatorSeries.Point(
      period: period, value: value, byChannel: byChannel, paths: Set(readings.map(\.document.path)).sorted(),
      parts: isStanding ? 1 : Set(readings.map(\.period)).count,
      wholeParts: isStanding ? 1 : period.count(of: part) ?? 1)
  }
}

extension PeriodUnit {
  /// The units of which it is made up, the longest first.
  fileprivate var parts: [PeriodUnit] {
    switch self {
    case .day: []
    case .week, .month: [.day]
    case .quarter: [.month, .day]
    case .year: [.quarter, .month, .day]
    }
  }
}
