import CivilTime
import Localization

/// How far one period is from one target.
public struct CalendarGap: Hashable, Sendable {
  public var period: Period
  /// What is counted, in a word or two: a channel, a pillar.
  public var label: LocalizedText
  /// How many posts the target still lacks.
  public var missing: Int
  /// How many posts there are beyond the target.
  public var excess: Int

  public init(period: Period, label: LocalizedText, missing: Int = 0, excess: Int = 0) {
    self.period = period
    self.label = label
    self.missing = missing
    self.excess = excess
  }
}
