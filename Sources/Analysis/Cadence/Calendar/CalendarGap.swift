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

extension CadenceLedger {
  /// What the targets lack or have too much of in a period: what is due by now, as `cadence` and `lint` judge it.
  ///
  /// - Parameter channels: those whose targets are meant, beside those of no channel; none for all.
  public func gaps(in period: Period, channels: [String] = []) -> [CalendarGap] {
    gaps(from: period.first, through: period.last, channels: channels)
  }

  /// The same for all periods that hold a day from one to another.
  public func gaps(from: CalendarDay, through: CalendarDay, channels: [String] = []) -> [CalendarGap] {
    reports(from: from, through: through).flatMap { report -> [CalendarGap] in
      if !channels.isEmpty, let own = report.target.target.channel?.value, !channels.contains(own) { return [] }
      return report.periods.compactMap { count in
        let missing = count.period.first <= horizon ? count.overdue : 0
        guard missing > 0 || count.excess > 0 else { return nil }
        return CalendarGap(
          period: count.period, label: report.target.selection, missing: missing, excess: count.excess)
      }
    }
  }
}
