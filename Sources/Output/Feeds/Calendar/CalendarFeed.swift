import Cadence
import CivilTime
import Editorial
import Localization
import Parallelism
import Snapshots
import SourceText

/// The editorial calendar as iCalendar (RFC 5545), for calendar programs to subscribe to.
///
/// It contains posts, campaigns, checklists, reviews, contacts, unmet targets, closures and embargoes.
///
/// The same files and the same moment always produce the same bytes.
public struct CalendarFeed: Sendable {
  private let context: FeedContext
  private let address: String?
  private let jobs: Int
  /// The events in the order of their start. If events start together, posts come first.
  private let events: [ListedEvent]

  /// The path of the complete feed on a site.
  public static let path = "calendar.ics"

  /// Returns the path of a channel's feed on a site, with a safe file name for any id.
  public static func path(ofChannel id: String) -> String { "calendar/channel-\(FileName.part(for: id)).ics" }

  /// Returns the path of a person's feed on a site.
  public static func path(ofPerson id: String) -> String { "calendar/person-\(FileName.part(for: id)).ics" }

  /// - Parameters:
  ///   - snapshot: the workspace at a moment, which is the time stamp of every event. A feed without a period begins on the first day of
  ///     the month a year earlier.
  ///   - period: the days to show; `nil` for everything that a subscriber needs. In the feed of a period, checklists are single events.
  ///   - address: the URL of the site, from which each feed's own URL is made; `nil` if it is not known.
  ///   - jobs: the number of threads, without influence on the result.
  public init(
    _ snapshot: Snapshot, language: Language, period: Period? = nil, address: String? = nil, jobs: Int = 1
  ) {
    context = FeedContext(snapshot, language: language, period: period)
    self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.jobs = jobs
    var names = EntryNames(snapshot.corpus)
    let posts = context.posts(names: &names).map(ListedEvent.post)
    let all = posts + context.otherEvents(names: &names).map(ListedEvent.other)
    let starts = all.indices.map { (start: all[$0].time.start, index: $0) }
    events = starts.sorted { $0 < $1 }.map { all[$0.index] }
  }

  private var corpus: Corpus { context.corpus }

  /// The complete feed.
  public var all: String { text(.everything) }

  /// Returns the feed of a channel: its posts, campaigns, closures and embargoes, and the last days of the periods of its unmet targets.
  public func channel(_ id: String) -> String { text(.channel(id)) }

  /// Returns the feed of a person: their posts, campaigns and reviews, the checklists that they own or in which they have tasks, and the
  /// unmet targets for which they are responsible. All closures and embargoes are included, but no contacts.
  public func person(_ id: String) -> String { text(.person(id)) }

  /// Returns the feed of the events that pass a filter. Cancelled posts are included as cancelled, unless the filter selects other
  /// statuses.
  public func text(_ filter: CalendarFilter) -> String { text(pieces(filter, of: nil, path: nil)) }

  /// A part of the calendar that has its own feed on a site.
  public enum Part: Sendable {
    case everything
    case channel(String)
    case person(String)
  }

  /// Returns the feed of a part in pieces, each built on demand, because a feed can be large and should not be in memory twice.
  public func pieces(of part: Part) -> [@Sendable () -> [UInt8]] {
    switch part {
    case .everything: pieces(CalendarFilter(), of: nil, path: Self.path)
    case .channel(let id):
      pieces(CalendarFilter(channels: [id]), of: corpus.channelName(id), path: Self.path(ofChannel: id))
    case .person(let id):
      pieces(CalendarFilter(people: [id]), of: corpus.personName(id), path: Self.path(ofPerson: id))
    }
  }

  private func text(_ part: Part) -> String { text(pieces(of: part)) }

  private func text(_ pieces: [@Sendable () -> [UInt8]]) -> String {
    pieces.reduce(into: "") { $0 += String(decoding: $1(), as: UTF8.self) }
  }

  /// - Parameter part: the name of the channel or person; `nil` for the complete feed.
  private func pieces(
    _ filter: CalendarFilter, of part: String?, path: String?
  ) -> [@Sendable () -> [UInt8]] {
    let zone = corpus.zone
    // Indices take less memory than events, and each feed keeps its own.
    let shown = events.indices.compactMap { events[$0].passes(filter) ? Int32(truncatingIfNeeded: $0) : nil }
    let name = part.map { "\(corpus.feedTitle) · \($0)" } ?? corpus.feedTitle
    var calendar = CalendarComponent(.calendar, properties(name: name.shortened(to: 120), path: path))
    let timed = shown.lazy.map { events[Int($0)].time }.filter(\.isTimed).map(\.days)
    if let first = timed.map(\.lowerBound).min(), let last = timed.map(\.upperBound).max(), !zone.isUTC {
      calendar.parts = [
        CalendarComponent(
          zone, from: zone.instant(of: Moment(day: first)), through: zone.instant(of: Moment(day: last + 1)))
      ]
    }
    let (opening, closing) = (calendar.opening, calendar.closing)
    let texts = stride(from: 0, to: shown.count, by: Self.eventsAtOnce).map {
      start -> @Sendable () -> [UInt8] in
      {
        let part = shown[start..<min(shown.count, start + Self.eventsAtOnce)]
        return Parallel.map(part, jobs: jobs) { Array(text(of: events[Int($0)]).utf8) }.reduce(into: []) { $0 += $1 }
      }
    }
    return [{ Array(opening.utf8) }] + texts + [{ Array(closing.utf8) }]
  }

  private func text(of event: ListedEvent) -> String {
    let event =
      switch event {
      case .post(let entry): context.event(of: entry)
      case .other(let event): event
      }
    return event.component(stamp: corpus.zone.instant(of: context.now), zone: corpus.zone).text
  }

  private func properties(name: String, path: String?) -> [CalendarProperty] {
    var properties = [
      CalendarProperty("VERSION", .token("2.0")),
      CalendarProperty("PRODID", .text("-//Edito//Edito//\(context.language.code.uppercased())")),
      CalendarProperty("CALSCALE", .token("GREGORIAN")), CalendarProperty("METHOD", .token("PUBLISH")),
      CalendarProperty("NAME", .text(name)), CalendarProperty("X-WR-CALNAME", .text(name)),
      CalendarProperty("X-WR-TIMEZONE", .text(corpus.zone.identifier)),
      CalendarProperty(
        "REFRESH-INTERVAL", .minutes(Self.refreshMinutes),
        parameters: [CalendarProperty.Parameter(name: "VALUE", value: "DURATION")]),
      CalendarProperty("X-PUBLISHED-TTL", .minutes(Self.refreshMinutes)),
    ]
    if let path, let source = address.flatMap({ AddressEncoding.web($0 + PercentEncoding.path(path)) }) {
      properties.append(
        CalendarProperty("SOURCE", .uri(source), parameters: [CalendarProperty.Parameter(name: "VALUE", value: "URI")]))
    }
    return properties
  }

  private static let eventsAtOnce = 256

  /// The interval, in minutes, at which subscribers are asked to update.
  private static let refreshMinutes = 60
}
