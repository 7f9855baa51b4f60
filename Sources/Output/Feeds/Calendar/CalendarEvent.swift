import Cadence
import CivilTime
import Editorial

/// An event of a calendar: its time, its texts, and the channels and people it concerns.
struct CalendarEvent: Sendable {
  enum Time: Sendable {
    /// Whole days, from the first to the last, both included.
    case days(CalendarDay, CalendarDay)
    /// The slot of a post, with a duration in minutes.
    case slot(Moment, minutes: Int)
    /// The time from one moment to another.
    case span(Moment, Moment)

    var start: Moment {
      switch self {
      case .days(let first, _): Moment(day: first)
      case .slot(let moment, _), .span(let moment, _): moment
      }
    }

    /// The days of the event, without the days on which a recurring event repeats.
    var days: ClosedRange<CalendarDay> {
      switch self {
      case .days(let first, let last): first...max(first, last)
      case .slot(let moment, _): moment.day...moment.day
      // An event that ends at midnight does not include the next day.
      case .span(let start, let end): start.day...max(start.day, Moment(minutes: end.minutes - 1).day)
      }
    }

    /// Whether the event has times of day, rather than whole days.
    var isTimed: Bool {
      if case .days = self { false } else { true }
    }
  }

  enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The channels or people that an event concerns: some of them, or all.
  enum Reach: Sendable {
    case everywhere
    case only([String])

    func contains(where isMember: (String) -> Bool) -> Bool {
      switch self {
      case .everywhere: true
      case .only(let members): members.contains(where: isMember)
      }
    }
  }

  /// The identifier by which calendar programs recognise the event.
  let name: String
  let time: Time
  var status = Status.confirmed
  let summary: String
  /// The paragraphs of the description. Empty paragraphs are not written.
  var description: [String] = []
  var categories: [String] = []
  var url: String?
  /// The rule of a recurring event; `nil` for a single event.
  var rule: RecurrenceRule?
  var skipped: [CalendarDay] = []

  var channels = Reach.only([])
  var people = Reach.only([])

  init(_ name: String, _ time: Time, _ summary: String) {
    self.name = name
    self.time = time
    self.summary = summary
  }
}

extension CalendarEvent {
  /// Returns the event as a component.
  ///
  /// The component never marks people as busy, because an event on a channel is not a meeting.
  ///
  /// - Parameter stamp: the instant of the snapshot, as the time stamp of the event.
  func component(stamp: Instant, zone: TimeZoneRules) -> CalendarComponent {
    var properties = [
      CalendarProperty("UID", .text(name)), CalendarProperty("DTSTAMP", .instant(stamp)),
      CalendarProperty("SEQUENCE", .token("0")),
    ]
    switch time {
    case .days(let first, let last):
      properties.append(CalendarProperty("DTSTART", .day(first)))
      properties.append(CalendarProperty("DTEND", .day(max(first, last) + 1)))
    case .slot(let moment, let minutes):
      properties.append(CalendarProperty("DTSTART", .time(moment, zone)))
      properties.append(CalendarProperty("DURATION", .minutes(minutes)))
    case .span(let start, let end):
      properties.append(CalendarProperty("DTSTART", .time(start, zone)))
      properties.append(CalendarProperty("DTEND", .time(end, zone)))
    }
    if let rule { properties.append(CalendarProperty("RRULE", .rule(rule))) }
    for day in skipped { properties.append(CalendarProperty("EXDATE", .day(day))) }
    properties.append(CalendarProperty("SUMMARY", .text(summary.shortened(to: Self.longestSummary))))
    let paragraphs = description.filter { !$0.isEmpty }
    if !paragraphs.isEmpty {
      properties.append(CalendarProperty("DESCRIPTION", .text(paragraphs.joined(separator: "\n\n"))))
    }
    if !categories.isEmpty { properties.append(CalendarProperty("CATEGORIES", .texts(categories))) }
    if let url { properties.append(CalendarProperty("URL", .uri(url))) }
    properties.append(CalendarProperty("STATUS", .token(status.rawValue)))
    properties.append(CalendarProperty("TRANSP", .token("TRANSPARENT")))
    return CalendarComponent(.event, properties)
  }

  private static let longestSummary = 200
}

/// An item of a calendar. The event of a post is built only when the feed is written, because there are many posts and their texts are
/// long.
enum ListedEvent: Sendable {
  case post(FeedEntry)
  indirect case other(CalendarEvent)

  var time: CalendarEvent.Time {
    switch self {
    case .post(let entry): entry.time
    case .other(let event): event.time
    }
  }

  /// Whether the item passes a filter. A filter by status selects posts only.
  func passes(_ filter: CalendarFilter) -> Bool {
    switch self {
    case .post(let entry):
      filter.accepts(entry.state) && filter.accepts(channel: entry.channel)
        && filter.accepts(author: entry.post.author?.value)
    case .other(let event):
      filter.states.isEmpty && (filter.channels.isEmpty || event.channels.contains(where: filter.channels.contains))
        && (filter.people.isEmpty || event.people.contains(where: filter.people.contains))
    }
  }
}
