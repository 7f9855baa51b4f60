import CivilTime
import Localization

/// The difference between the number of a period's posts and a target.
public struct CalendarGap: Hashable, Sendable {
  public var period: Period
  /// The posts that the target counts, in a few words, such as a channel or a pillar.
  public var label: LocalizedText
  /// The number of posts that the target still lacks.
  public var missing: Int
  /// The number of posts above the target's maximum.
  public var excess: Int

  public init(period: Period, label: LocalizedText, missing: Int = 0, excess: Int = 0) {
    self.period = period
    self.label = label
    self.missing = missing
    self.excess = excess
  }
}

extension CadenceLedger {
  /// Returns the numbers of missing and excess posts for each target, in all its periods that overlap a period. Only posts due by now
  /// count as missing, as in `cadence` and `lint`. Periods without missing or excess posts are omitted.
  ///
  /// - Parameter channels: the channels whose targets are included; empty for all. Targets without a channel are always included.
  public func gaps(in period: Period, channels: [String] = []) -> [CalendarGap] {
    gaps(from: period.first, through: period.last, channels: channels)
  }

  /// Returns the numbers of missing and excess posts for each target, in all its periods that overlap a range of days.
  /// ``gaps(in:channels:)`` describes the details.
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
