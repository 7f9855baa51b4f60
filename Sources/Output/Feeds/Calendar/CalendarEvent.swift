import Cadence
import CivilTime
import Editorial

/// Something in a calendar: when and what it is, and whom it concerns.
struct CalendarEvent: Sendable {
  enum Time: Sendable {
    /// Whole days, from the first to the last.
    case days(CalendarDay, CalendarDay)
    /// A slot of a post, which takes some minutes.
    case slot(Moment, minutes: Int)
    /// From a time up to another.
    case span(Moment, Moment)

    var start: Moment {
      switch self {
      case .days(let first, _): Moment(day: first)
      case .slot(let moment, _), .span(let moment, _): moment
      }
    }

    /// The days that it touches, repetitions apart.
    var days: ClosedRange<CalendarDay> {
      switch self {
      case .days(let first, let last): first...max(first, last)
      case .slot(let moment, _): moment.day...moment.day
      // What ends at midnight does not touch the day that begins.
      case .span(let start, let end): start.day...max(start.day, Moment(minutes: end.minutes - 1).day)
      }
    }

    /// Whether its hours are those of a zone's clock.
    var isTimed: Bool {
      if case .days = self { false } else { true }
    }
  }

  enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// Some of the channels, or some of the people, or all of them.
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

  /// By which subscribers know it.
  let name: String
  let time: Time
  var status = Status.confirmed
  let summary: String
  /// Paragraphs; empty ones are left out.
  var description: [String] = []
  var categories: [String] = []
  var url: String?
  /// How it comes round, and the days on which it does not.
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
  /// The event as a component.
  ///
  /// It never blocks anybody's time: what is planned for a channel is not a meeting.
  ///
  /// - Parameter stamp: the instant as of which all is told.
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

/// What a calendar lists. The event of a post is made when it is written: there are many, and their texts are long.
enum ListedEvent: Sendable {
  case post(FeedEntry)
  indirect case other(CalendarEvent)

  var time: CalendarEvent.Time {
    switch self {
    case .post(let appearance): appearance.time
    case .other(let event): event.time
    }
  }

  /// Whether a filter lets it through; one of states asks for posts.
  func passes(_ filter: CalendarFilter) -> Bool {
    switch self {
    case .post(let appearance):
      filter.accepts(appearance.state) && filter.accepts(channel: appearance.channel)
        && filter.accepts(author: appearance.post.author?.value)
    case .other(let event):
      filter.states.isEmpty && (filter.channels.isEmpty || event.channels.contains(where: filter.channels.contains))
        && (filter.people.isEmpty || event.people.contains(where: filter.people.contains))
    }
  }
}
