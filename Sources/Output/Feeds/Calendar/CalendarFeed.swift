import Cadence
import CivilTime
import Editorial
import Localization
import Parallelism
import Snapshots
import SourceText

/// The editorial calendar as iCalendar (RFC 5545), for calendar programs to subscribe to: posts, campaigns, checklists, days on which
/// something is to be read again or due, closures and embargoes.
///
/// The same files and the same moment give the same bytes.
public struct CalendarFeed: Sendable {
  private let context: FeedContext
  private let address: String?
  private let jobs: Int
  /// By start; what begins together is in the order of files.
  private let events: [ListedEvent]

  /// Where the feed of everything stands on a site.
  public static let path = "calendar.ics"

  /// Where the feed of a channel stands on a site: a name that is safe for files, whatever the id.
  public static func path(ofChannel id: String) -> String { "calendar/channel-\(FileName.part(for: id)).ics" }

  /// Where the feed of a person stands on a site.
  public static func path(ofPerson id: String) -> String { "calendar/person-\(FileName.part(for: id)).ics" }

  /// - Parameters:
  ///   - snapshot: what is told is true at its moment, which is the stamp of every event. A feed reaches back to the first day of the
  ///     month a year before.
  ///   - period: what to show instead of all that a subscriber needs. Checklists are then so many single events.
  ///   - address: where the site will stand; each feed names the address at which it can be read again.
  ///   - jobs: how many threads to use; it has no influence on the result.
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

  /// Everything.
  public var all: String { text(.everything) }

  /// What concerns one channel: its posts, its campaigns, closures and embargoes, and the ends of the periods of its targets.
  public func channel(_ id: String) -> String { text(.channel(id)) }

  /// What falls to one person: the posts they write, the campaigns they lead, the checklists with their tasks, and what they are
  /// to read again; with closures and embargoes, which concern everybody.
  public func person(_ id: String) -> String { text(.person(id)) }

  /// What a filter lets through. Cancelled posts always stand in it as cancelled, unless the filter names other states.
  public func text(_ filter: CalendarFilter) -> String { text(pieces(filter, of: nil, path: nil)) }

  /// What has a feed of its own on a site.
  public enum Part: Sendable {
    case everything
    case channel(String)
    case person(String)
  }

  /// The feed of a part, each piece of it made when it is needed: a feed may be large, and need not be there twice.
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

  /// - Parameter part: whose part of the calendar it is.
  private func pieces(
    _ filter: CalendarFilter, of part: String?, path: String?
  ) -> [@Sendable () -> [UInt8]] {
    let zone = corpus.zone
    // Their places take less memory than they do, and each feed has its own.
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
      case .post(let appearance): context.event(of: appearance)
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

  /// How often subscribers are asked to look again.
  private static let refreshMinutes = 60
}
