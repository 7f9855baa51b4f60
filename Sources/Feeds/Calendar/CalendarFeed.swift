import Cadence
import CivilTime
import Editorial
import Localization
import Parallel

/// The editorial calendar as iCalendar (RFC 5545), for calendar programs to subscribe to: posts, campaigns, checklists, days on which
/// something is to be read again or due, closures and embargoes.
///
/// The text of each event is made once, for all feeds that it belongs to. The same files and the same moment give the same bytes.
public struct CalendarFeed: Sendable {
  private let title: String
  private let language: Language
  private let zone: TimeZoneRules
  private let address: String?
  /// By start and name.
  private let events: [WrittenEvent]
  private let context: FeedContext

  /// - Parameters:
  ///   - now: what is told is true as of then; it is the stamp of every event. A feed reaches back to the first day of the month
  ///     a year before.
  ///   - period: what to show instead of all that a subscriber needs. Checklists are then so many single events.
  ///   - address: where the site will stand; each feed names the address at which it can be read again.
  ///   - jobs: how many threads to use; it has no influence on the result.
  public init(
    _ corpus: Corpus, now: Moment, language: Language, period: Period? = nil, address: String? = nil, jobs: Int = 1
  ) {
    title = corpus.feedTitle
    self.language = language
    zone = corpus.zone
    self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    var names = EntryNames(corpus)
    let context = FeedContext(corpus, now: now, language: language, period: period)
    self.context = context
    let stamp = zone.instant(of: now)
    let posts = context.posts(names: &names)
    let others = context.otherEvents(names: &names)
    let written =
      Parallel.map(posts, jobs: jobs) { group in
        context.events(of: group).map { WrittenEvent($0, stamp: stamp, zone: corpus.zone) }
      }.flatMap(\.self) + others.map { WrittenEvent($0, stamp: stamp, zone: corpus.zone) }
    // What begins together stays in the order of files.
    events = written.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(
      \.element)
  }

  /// Everything.
  public var all: String { text(CalendarFilter(), file: "calendar.ics") }

  /// What concerns one channel: its posts, its campaigns, closures and embargoes, and the ends of the periods of its targets.
  public func channel(_ id: String) -> String {
    text(
      CalendarFilter(channels: [id]), title: context.corpus.channelName(id), file: "calendar/channel-\(id).ics")
  }

  /// What falls to one person: the posts they write, the campaigns they lead, the checklists with their tasks, and what they are
  /// to read again; with closures and embargoes, which concern everybody.
  public func person(_ id: String) -> String {
    text(CalendarFilter(people: [id]), title: context.corpus.personName(id), file: "calendar/person-\(id).ics")
  }

  /// What a filter lets through. Cancelled posts always stand in it as cancelled, unless the filter names other states.
  public func text(_ filter: CalendarFilter) -> String { text(filter, file: nil) }

  private func text(_ filter: CalendarFilter, title part: String? = nil, file: String?) -> String {
    let shown = events.filter { $0.passes(filter) }
    var calendar = CalendarComponent(.calendar, properties(title: part.map { "\(title) · \($0)" } ?? title, file: file))
    let timed = shown.compactMap(\.timedDays)
    if let first = timed.map(\.lowerBound).min(), let last = timed.map(\.upperBound).max(), !zone.isUTC {
      calendar.parts = [
        CalendarComponent(
          zone, from: zone.instant(of: Moment(day: first)), through: zone.instant(of: Moment(day: last + 1)))
      ]
    }
    var text = calendar.opening
    text.reserveCapacity(shown.reduce(text.utf8.count + 16) { $0 + $1.text.utf8.count })
    for event in shown { text += event.text }
    return text + calendar.closing
  }

  private func properties(title: String, file: String?) -> [CalendarProperty] {
    let name = title.shortened(to: 120)
    var properties = [
      CalendarProperty("VERSION", .token("2.0")),
      CalendarProperty("PRODID", .text("-//Edito//Edito//\(language.rawValue.uppercased())")),
      CalendarProperty("CALSCALE", .token("GREGORIAN")), CalendarProperty("METHOD", .token("PUBLISH")),
      CalendarProperty("NAME", .text(name)), CalendarProperty("X-WR-CALNAME", .text(name)),
      CalendarProperty("X-WR-TIMEZONE", .text(zone.identifier)),
      CalendarProperty(
        "REFRESH-INTERVAL", .minutes(Self.refreshMinutes),
        parameters: [CalendarProperty.Parameter(name: "VALUE", value: "DURATION")]),
      CalendarProperty("X-PUBLISHED-TTL", .minutes(Self.refreshMinutes)),
    ]
    if let file, let source = address.flatMap({ WebAddress.web($0 + WebAddress.path(file)) }) {
      properties.append(
        CalendarProperty("SOURCE", .uri(source), parameters: [CalendarProperty.Parameter(name: "VALUE", value: "URI")]))
    }
    return properties
  }

  /// How often subscribers are asked to look again.
  private static let refreshMinutes = 60
}
