import Checklists
import CivilTime
import Editorial
import Localization
import Snapshots

/// The workspace, the language and the days of a feed's events.
struct FeedContext: Sendable {
  let snapshot: Snapshot
  let language: Language
  /// The days whose posts and other dated events are shown.
  let days: ClosedRange<CalendarDay>
  /// The day up to which a whole feed lists a checklist's occurrences outside its recurrence rule one by one. For a checklist with such a
  /// rule, the list continues up to the next occurrence after that day.
  let horizon: CalendarDay
  /// Whether the feed shows everything that a subscriber needs, rather than a period.
  let isWhole: Bool

  init(_ snapshot: Snapshot, language: Language, period: Period?) {
    self.snapshot = snapshot
    let now = snapshot.now
    self.language = language
    isWhole = period == nil
    // The feed begins with a whole month, so its start changes only once a month.
    let first = Period(.month, containing: now.day.adding(months: -Self.monthsBack)).first
    horizon = min(Period(.month, containing: now.day.adding(months: Self.monthsAhead)).last, CalendarDay.lastDay)
    days = period.map { $0.first...$0.last } ?? first...max(first, CalendarDay.lastDay)
  }

  var corpus: Corpus { snapshot.corpus }
  var now: Moment { snapshot.now }

  private static let monthsBack = 12
  private static let monthsAhead = 24

  /// Returns the posts on the days shown, with ideas and cancelled posts.
  func posts(names: inout EntryNames) -> [FeedEntry] {
    FeedEntry.all(in: corpus, on: days, names: &names, besides: [.idea, .cancelled])
  }

  /// Returns all events on the days shown, except posts. A checklist's series may continue after these days.
  func otherEvents(names: inout EntryNames) -> [CalendarEvent] {
    let dated = campaigns(&names) + closures(&names) + embargoes(&names) + reviews(&names) + deadlines(&names)
    return dated.filter { $0.time.days.overlaps(days) } + checklists(&names)
  }

  func words(_ text: LocalizedText) -> String { text[language] }
}
