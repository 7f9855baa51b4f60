import CivilTime
import Editorial
import Schema
import SourceText

/// The readings of an indicator, combined into one value for each period.
public struct IndicatorSeries: Sendable {
  /// The value of one period.
  public struct Point: Sendable {
    public let period: Period
    /// The value over all included channels.
    public let value: Double
    public let byChannel: [String: Double]
    /// The paths of the documents that contain the readings, sorted.
    public let paths: [String]
    /// The number of shorter periods whose readings the value combines; 1 if the reading is for the whole period, or for a gauge, which
    /// is an indicator whose latest reading counts.
    public let parts: Int
    /// The number of such shorter periods in the complete period; 1 in the same two cases.
    public let wholeParts: Int

    public var isPartial: Bool { parts < wholeParts }
  }

  public let indicator: Indicator
  /// The unit of the periods; `nil` if no unit was requested and there are no readings.
  public let unit: PeriodUnit?
  /// The points from the earliest to the latest.
  public let points: [Point]
  public let target: IndicatorTarget?

  /// Returns the value of a period; `nil` if there is none.
  public func point(in period: Period) -> Point? { points.last { $0.period == period } }

  /// Returns the last value before a period; `nil` if there is none.
  public func point(before period: Period) -> Point? { points.last { $0.period < period } }

  /// Returns the target for the period of a point; `nil` if none applies.
  public func target(of point: Point) -> Double? { target?.value(for: point, indicator.combination) }

  /// Whether a value reaches its target; `nil` without a target.
  public func reachesTarget(_ point: Point) -> Bool? {
    target(of: point).map { indicator.wantsLess ? point.value <= $0 : point.value >= $0 }
  }

  /// Returns the change from the previous value, over the channels that both values include. `nil` if there is no previous value or no
  /// such channel, or if one of the values is partial.
  public func change(of point: Point) -> ReadingChange? {
    self.point(before: point.period).flatMap { ReadingChange(from: $0, to: point, indicator) }
  }
}

/// The change of a value from an earlier one.
public struct ReadingChange: Sendable {
  public let from: Double
  public let to: Double
  /// The channels that only one of the two values includes, sorted. They are excluded from the comparison.
  public let leftOut: [String]
  public let earlier: Period

  public var difference: Double {
    guard let after = DecimalNumber(to), let before = DecimalNumber(from) else { return to - from }
    return DecimalNumber.difference(after, before)?.double ?? to - from
  }
  /// The difference as a share of the earlier value; `nil` if the earlier value is 0.
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

/// An indicator target, such as `8500` or `40 per month`.
public struct IndicatorTarget: Hashable, Sendable {
  public let number: Double
  /// The unit of the period in which the target must be reached; `nil` if the target names none.
  public let unit: PeriodUnit?

  public init?(parsing text: String, _ style: NumberStyle) {
    guard let (number, rest) = ReadingSyntax.leading(text, style) else { return nil }
    self.number = number
    let words = rest.split { $0.isWhitespace || $0 == "/" }
    let joints: Set<Substring> = ["per", "par", "a", "each", "every", "chaque", "/"]
    let isNamed = rest.contains("/") || words.dropLast().contains(where: joints.contains)
    unit = isNamed ? words.last.flatMap { PeriodUnit(parsing: $0) } : nil
  }

  /// Returns the target for the period of a point; `nil` if the target does not apply to this period.
  ///
  /// For a sum over time, the target is multiplied by the number of the target's periods in the point's period. If the target names no
  /// period, it is multiplied by the point's ``IndicatorSeries/Point/wholeParts``. It does not apply to a period that is not made up of
  /// whole periods of the target. For any other combination, the target is its number.
  func value(for point: IndicatorSeries.Point, _ way: Indicator.Combination) -> Double? {
    guard way == .sum else { return number }
    guard let unit else { return number * Double(point.wholeParts) }
    return point.period.count(of: unit).map { number * Double($0) }
  }
}

extension Period {
  /// Returns the number of periods of a unit that make up this period. `nil` if no whole periods make it up, as with the weeks of a
  /// month.
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
  /// Combines the values of several channels; `nil` without values.
  func overChannels(_ values: [Double], wantsLess: Bool) -> Double? {
    guard values.count > 1 else { return values.first }
    let isExact = values.allSatisfy { $0 == $0.rounded() && $0.magnitude < 1e12 }
    switch self {
    case .worst: return wantsLess ? values.max() : values.min()
    case .sum where isExact, .latest where isExact: return values.reduce(0, +)
    // The sum of 0.1 and 0.2 is 0.3, and not the number that binary fractions give.
    default: return overChannels(values.compactMap { DecimalNumber($0) }, wantsLess: wantsLess)?.double
    }
  }

  /// Combines the values of several periods, given in chronological order; `nil` without values.
  func overTime(_ values: [Double], wantsLess: Bool) -> Double? {
    self == .latest ? values.last : overChannels(values, wantsLess: wantsLess)
  }

  /// Combines the values of several channels with all their digits; `nil` without values, or if their sum is infinite.
  private func overChannels(_ values: [DecimalNumber], wantsLess: Bool) -> DecimalNumber? {
    guard values.count > 1 else { return values.first }
    return switch self {
    case .sum, .latest: .sum(values)
    case .average: DecimalNumber.sum(values)?.divided(by: values.count)
    case .worst: wantsLess ? values.max() : values.min()
    }
  }

  /// Combines the values of several periods, given in chronological order, with all their digits; `nil` without values, or if their sum is
  /// infinite.
  func overTime(_ values: [DecimalNumber], wantsLess: Bool) -> DecimalNumber? {
    self == .latest ? values.last : overChannels(values, wantsLess: wantsLess)
  }
}

extension ReadingIndex {
  /// Returns the readings of an indicator. The series has the indicator's target only if it includes all channels or is for the
  /// indicator's own channel.
  ///
  /// - Parameters:
  ///   - unit: the unit of the periods; by default, the unit of the latest reading's period. Periods without a reading of their own are
  ///     combined from shorter ones.
  ///   - channel: the channel whose readings are included; by default, all channels.
  public func series(of indicator: Indicator, by unit: PeriodUnit? = nil, on channel: String? = nil) -> IndicatorSeries
  {
    let own = readings(of: indicator.id?.value ?? "").filter { reading in
      guard case .channel(let name) = reading.subject else { return false }
      return channel.map { $0 == name } ?? true
    }
    return series(of: indicator, by: unit, own, isTargeted: channel == nil || channel == indicator.channel?.value)
  }

  /// Returns the readings of an indicator on each channel, in periods of one unit. The time is linear in the number of readings.
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
    // Values are added in the order of the channels' names, so the same values always have exactly the same sum.
    let values = byChannel.sorted { $0.key < $1.key }.map(\.value)
    guard let value = way.overChannels(values, wantsLess: indicator.wantsLess) else { return nil }
    // A gauge needs only the last of its parts.
    let isStanding = way == .latest
    return IndicatorSeries.Point(
      period: period, value: value, byChannel: byChannel, paths: Set(readings.map(\.document.path)).sorted(),
      parts: isStanding ? 1 : Set(readings.map(\.period)).count,
      wholeParts: isStanding ? 1 : period.count(of: part) ?? 1)
  }
}

extension PeriodUnit {
  /// The shorter units whose periods can be combined into a period of this unit, the longest first.
  fileprivate var parts: [PeriodUnit] {
    switch self {
    case .day: []
    case .week, .month: [.day]
    case .quarter: [.month, .day]
    case .year: [.quarter, .month, .day]
    }
  }
}
