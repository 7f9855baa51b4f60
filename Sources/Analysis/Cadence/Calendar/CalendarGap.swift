import CivilTime
import Localization

/// The difference between one period's posts and one target.
public struct CalendarGap: Hashable, Sendable {
  public var period: Period
  /// The posts that the target counts, in a few words, such as a channel or a pillar.
  public var label: LocalizedText
  /// The number of posts that the target still lacks.
  public var missing: Int
  /// The number of posts beyond the target.
  public var excess: Int

  public init(period: Period, label: LocalizedText, missing: Int = 0, excess: Int = 0) {
    self.period = period
    self.label = label
    self.missing = missing
    self.excess = excess
  }
}

extension CadenceLedger {
  /// Returns the missing and excess posts of the targets, for all target periods that overlap a period. Only posts due by now are missing,
  /// as `cadence` and `lint` count them.
  ///
  /// - Parameter channels: the channels whose targets are included; empty for all. Targets without a channel are always included.
  public func gaps(in period: Period, channels: [String] = []) -> [CalendarGap] {
    gaps(from: period.first, through: period.last, channels: channels)
  }

  /// Returns the missing and excess posts of the targets, for all target periods that overlap a range of days.
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
