import CivilTime
import Editorial

/// A team's publishing plan for a period, day by day: posts, closures, embargoes, and the posts missing or in excess for its targets.
///
/// Ideas and cancelled posts are shown only if the filter includes them.
public struct EditorialCalendar: Sendable {
  /// A day of the calendar.
  public struct Day: Sendable {
    public let day: CalendarDay
    /// The items, sorted by time and path; those without a time come first.
    public internal(set) var items: [CalendarItem] = []
    /// The closures that include the day.
    public internal(set) var closures: [ClosedInterval] = []
    /// The embargoes that cover the day or a part of it.
    public internal(set) var embargoes: [EmbargoedInterval] = []

    /// Whether publishing is forbidden for the whole day: by a closure, or by embargoes that together cover the day on every channel of
    /// the filter. Without channels in the filter, every declared channel counts.
    public internal(set) var isClosed = false
  }

  /// A row of the calendar: seven days, beginning with the calendar's first weekday.
  public struct Week: Sendable {
    public let days: [Day]

    /// The ISO 8601 week of the row's Thursday. Even if rows begin on Sunday, this week contains all of the row's working days.
    public var isoWeek: Period {
      let thursday = days.first { $0.day.weekday == .thursday } ?? days[0]
      return Period(.week, containing: thursday.day)
    }
  }

  /// A range of days on which the team does not publish.
  public struct ClosedInterval: Hashable, Sendable {
    public let first: CalendarDay
    public let last: CalendarDay
    public let reason: String?
  }

  /// A range of time in which publishing is forbidden, on some channels or on all.
  public struct EmbargoedInterval: Hashable, Sendable {
    public let from: Slot
    public let until: Slot
    /// The channels that the embargo applies to; empty for all.
    public let channels: [String]
    public let reason: String?

    /// Whether the embargo affects a day. A day at whose start the embargo ends is not affected.
    func touches(_ day: CalendarDay) -> Bool {
      from.day <= day && Moment(day: day) < until.end
    }
  }

  public let period: Period
  public let firstWeekday: Weekday
  public let now: Moment
  /// The days of the period, and the days around it that complete its first and last weeks.
  public let days: [Day]
  public let undated: [UndatedPost]
  /// The missing and excess posts of the target periods that overlap ``days``, sorted by period, then by label.
  public let gaps: [CalendarGap]
  /// The channels that the strategy declares, in their order there, then the undeclared ones that the shown posts use, sorted by id.
  public let channels: [String]

  /// - Parameters:
  ///   - gaps: the missing and excess posts of target periods. Periods outside of ``days`` are ignored.
  ///   - now: the current time, which determines today and the overdue posts.
  ///   - listsUndated: whether ``undated`` is filled, which requires an examination of all posts.
  public init(
    _ corpus: Corpus, period: Period, filter: CalendarFilter = CalendarFilter(), gaps: [CalendarGap] = [],
    firstWeekday: Weekday = .monday, now: Moment, listsUndated: Bool = true
  ) {
    self.period = period
    self.firstWeekday = firstWeekday
    self.now = now
    let builder = CalendarBuilder(corpus, filter: filter, now: now)
    let first = Self.start(ofRowWith: period.first, firstWeekday: firstWeekday)
    let last = Self.start(ofRowWith: period.last, firstWeekday: firstWeekday) + 6
    days = builder.days(first...last)
    undated = listsUndated ? builder.undated() : []
    channels = builder.channels(of: days, undated)
    let (start, end) = (days[0].day, days[days.count - 1].day)
    self.gaps =
      gaps
      .filter { ($0.missing > 0 || $0.excess > 0) && $0.period.first <= end && start <= $0.period.last }
      .sorted { ($0.period, $0.label.english) < ($1.period, $1.label.english) }
  }

  /// Returns a day of the calendar; `nil` if ``days`` does not contain it.
  public subscript(day: CalendarDay) -> Day? {
    let index = day - days[0].day
    return days.indices.contains(index) ? days[index] : nil
  }

  /// Returns the days of the calendar that are in a part of its period.
  public func days(of part: Period) -> ArraySlice<Day> {
    let low = max(0, part.first - days[0].day)
    return days[min(low, days.count)..<max(low, min(days.count, part.last - days[0].day + 1))]
  }

  /// Returns the rows that contain the days of a part of the period, each with seven days.
  public func weeks(of part: Period) -> [Week] {
    let first = Self.start(ofRowWith: part.first, firstWeekday: firstWeekday)
    return stride(from: first - days[0].day, through: part.last - days[0].day, by: 7).compactMap { start in
      days.indices.contains(start) && days.indices.contains(start + 6)
        ? Week(days: Array(days[start..<start + 7])) : nil
    }
  }

  /// The months of a quarter or a year; for a shorter period, the period itself.
  public var parts: [Period] {
    guard period.unit == .quarter || period.unit == .year else { return [period] }
    var parts: [Period] = []
    var month = Period(.month, containing: period.first)
    while month.first <= period.last {
      parts.append(month)
      month = month.next
    }
    return parts
  }

  /// The items of the period, in the order of ``days``.
  public var items: [CalendarItem] { days(of: period).flatMap(\.items) }

  /// Returns the number of items with each status that occurs in a part of the period. The statuses are in reverse order of progress,
  /// from published to idea, then cancelled.
  public func counts(of part: Period) -> [(state: PostStatus, count: Int)] {
    let items = days(of: part).flatMap(\.items)
    let order: [PostStatus] = [.published, .scheduled, .approved, .review, .draft, .idea, .cancelled]
    return order.compactMap { state in
      let count = items.count { $0.state == state }
      return count == 0 ? nil : (state, count)
    }
  }

  /// Returns the first day of the row that contains a day.
  private static func start(ofRowWith day: CalendarDay, firstWeekday: Weekday) -> CalendarDay {
    day - (day.weekday.rawValue - firstWeekday.rawValue + 7) % 7
  }
}

extension EditorialCalendar {
  /// Returns the gaps of a row: those of weekly targets in its ISO week, and those of daily targets on its days.
  public func gaps(of week: Week) -> (week: [CalendarGap], days: [CalendarGap]) {
    let isoWeek = week.isoWeek
    let first = week.days[0].day
    return (
      gaps.filter { $0.period == isoWeek },
      gaps.filter { $0.period.unit == .day && first <= $0.period.first && $0.period.first <= first + 6 }
    )
  }

  /// Returns the gaps of daily targets on one day.
  public func gaps(of day: CalendarDay) -> [CalendarGap] {
    gaps.filter { $0.period.unit == .day && $0.period.first == day }
  }

  /// The gaps of months and longer periods that overlap the calendar's period, those of the shortest periods first.
  public var longGaps: [CalendarGap] {
    gaps.filter {
      $0.period.unit != .day && $0.period.unit != .week
        && $0.period.first <= period.last && period.first <= $0.period.last
    }.sorted {
      ($0.period.unit.length, $0.period, $0.label.english) < ($1.period.unit.length, $1.period, $1.label.english)
    }
  }

  /// The closures that overlap the period, each once, in the order of the period's days.
  public var closures: [ClosedInterval] { days(of: period).flatMap(\.closures).uniqued }

  /// The embargoes that overlap the period, each once, in the order of the period's days.
  public var embargoes: [EmbargoedInterval] { days(of: period).flatMap(\.embargoes).uniqued }
}

extension PeriodUnit {
  /// The rank of the unit by length, the shortest first.
  fileprivate var length: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
