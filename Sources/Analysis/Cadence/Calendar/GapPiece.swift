import CivilTime
import Localization

/// The missing and excess posts of one week: those of a weekly target, or those of a daily target, added up over the days.
public struct GapPiece {
  public let gap: CalendarGap
  /// The weekdays on which a daily target has a gap; empty for a weekly target.
  let days: [Weekday]

  /// Returns one piece for each gap of a week, then one for each label among the gaps of its days.
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

  /// Returns the weekdays in parentheses, such as `(lun. jeu.)`; `nil` for a weekly target.
  public func daysNote(_ names: CalendarNames) -> String? {
    days.isEmpty ? nil : "(\(days.map(names.shortName).joined(separator: " ")))"
  }
}
