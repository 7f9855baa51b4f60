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
  /// The state of a post; `nil` for everything else.
  var state: PostState?

  init(_ name: String, _ time: Time, _ summary: String) {
    self.name = name
    self.time = time
    self.summary = summary
  }

  /// The days that it touches, its repetitions apart.
  var days: ClosedRange<CalendarDay> {
    switch time {
    case .days(let first, let last): first...max(first, last)
    case .slot(let moment, _): moment.day...moment.day
    // What ends at midnight does not touch the day that begins.
    case .span(let start, let end): start.day...max(start.day, Moment(minutes: end.minutes - 1).day)
    }
  }

  /// Whether its hours are those of a zone's clock.
  var isTimed: Bool {
    if case .days = time { false } else { true }
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
      properties.append(CalendarProperty("DTSTART", .local(moment, zone)))
      properties.append(CalendarProperty("DURATION", .minutes(minutes)))
    case .span(let start, let end):
      properties.append(CalendarProperty("DTSTART", .local(start, zone)))
      properties.append(CalendarProperty("DTEND", .local(end, zone)))
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

/// An event whose text is made, to stand in every feed that it belongs to.
struct WrittenEvent: Sendable {
  /// Without room to grow: there are many.
  let text: [UInt8]
  /// The first and the last day of the hours that it has on a clock.
  let timedDays: ClosedRange<CalendarDay>?
  let start: Moment
  private let channels: CalendarEvent.Reach
  private let people: CalendarEvent.Reach
  private let state: PostState?

  init(_ event: CalendarEvent, stamp: Instant, zone: TimeZoneRules) {
    text = Array(event.component(stamp: stamp, zone: zone).text.utf8)
    timedDays = event.isTimed ? event.days : nil
    switch event.time {
    case .days(let first, _): start = Moment(day: first)
    case .slot(let moment, _), .span(let moment, _): start = moment
    }
    channels = event.channels
    people = event.people
    state = event.state
  }

  /// Whether a filter lets it through; one of states asks for posts.
  func passes(_ filter: CalendarFilter) -> Bool {
    let isWanted = state.map(filter.accepts) ?? filter.states.isEmpty
    return isWanted && (filter.channels.isEmpty || channels.contains(where: filter.channels.contains))
      && (filter.people.isEmpty || people.contains(where: filter.people.contains))
  }
}
