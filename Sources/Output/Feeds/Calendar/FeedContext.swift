import Checklists
import CivilTime
import Editorial
import Localization
import Snapshots

/// What the events of a feed are made from.
struct FeedContext: Sendable {
  let snapshot: Snapshot
  let language: Language
  /// The days of which posts and all else that has a day are shown.
  let days: ClosedRange<CalendarDay>
  /// The last day for which what no rule can say is listed day by day.
  let horizon: CalendarDay
  /// Whether everything is shown that a subscriber needs, and not just a period.
  let isWhole: Bool

  init(_ snapshot: Snapshot, language: Language, period: Period?) {
    self.snapshot = snapshot
    let now = snapshot.now
    self.language = language
    isWhole = period == nil
    // Whole months, so that the feed’s edges stay where they are for a while.
    let first = Period(.month, containing: now.day.adding(months: -Self.monthsBack)).first
    horizon = min(Period(.month, containing: now.day.adding(months: Self.monthsAhead)).last, CalendarDay.lastDay)
    days = period.map { $0.first...$0.last } ?? first...max(first, CalendarDay.lastDay)
  }

  var corpus: Corpus { snapshot.corpus }
  var now: Moment { snapshot.now }

  private static let monthsBack = 12
  private static let monthsAhead = 24

  /// The posts on the days shown.
  func posts(names: inout EntryNames) -> [FeedEntry] {
    FeedEntry.all(in: corpus, on: days, names: &names, besides: [.idea, .cancelled])
  }

  /// Everything but posts, what the days shown do not touch left out.
  func otherEvents(names: inout EntryNames) -> [CalendarEvent] {
    let dated = campaigns(&names) + closures(&names) + embargoes(&names) + reviews(&names) + deadlines(&names)
    return dated.filter { $0.time.days.overlaps(days) } + checklists(&names)
  }

  func words(_ text: LocalizedText) -> String { text[language] }
}
