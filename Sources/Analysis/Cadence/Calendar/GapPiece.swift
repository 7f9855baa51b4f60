import CivilTime
import Localization

/// The missing and excess posts of a week for one target: a target for the week, or a target for its days, combined.
public struct GapPiece {
  public let gap: CalendarGap
  /// The days of a daily target; empty for a weekly target.
  let days: [Weekday]

  /// Returns a week's own gaps, then those of its days, one piece for each label.
  public static func pieces(week: [CalendarGap], days: [CalendarGap]) -> [GapPiece] {
    var labels: [LocalizedText] = []
    for gap in days where !labels.contains(gap.label) { labels.append(gap.label) }
    return week.map { GapPiece(gap: $0, days: []) }
      + labels.map { label in
        let gaps = days.filter { $0.label == label }
        var sum = CalendarGap(period: Period(.week, containing: gaps[0].period.first), label: label)
        for gap in gaps {
          sum.missing += gap.missing
          sum.excess += gap.excess
        }
        return GapPiece(gap: sum, days: gaps.map { $0.period.first.weekday })
      }
  }

  /// Returns the days in parentheses: `(lun. jeu.)`.
  public func daysNote(_ names: CalendarNames) -> String? {
    days.isEmpty ? nil : "(\(days.map(names.shortName).joined(separator: " ")))"
  }
}
