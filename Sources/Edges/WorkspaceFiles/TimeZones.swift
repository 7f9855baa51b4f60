import CivilTime
import Editorial
import Foundation
import Localization
import Schema
import SourceText

extension TimeZoneRules {
  /// The first and the last year whose clock changes are read. No post is planned outside these years.
  private static let years = (first: 1990, last: 2060)

  /// Reads the rules of a zone from the system's time zone data; `nil` for an unknown name, and for an abbreviation that does not name
  /// exactly one zone.
  public init?(identifier: String) {
    guard !ZoneLetters.areAmbiguous(identifier), let zone = TimeZone(identifier: identifier),
      let first = CalendarDay(year: Self.years.first, month: 1, day: 1),
      let last = CalendarDay(year: Self.years.last, month: 12, day: 31)
    else { return nil }
    var date = Date(timeIntervalSince1970: Double(first.number) * 86400)
    let end = Date(timeIntervalSince1970: Double(last.number) * 86400)
    let firstOffset = zone.secondsFromGMT(for: date) / 60
    var transitions: [Transition] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end, next > date {
      let offset = zone.secondsFromGMT(for: next) / 60
      transitions.append(Transition(minute: Int(next.timeIntervalSince1970) / 60, offset: offset))
      date = next
    }
    self.init(identifier: identifier, firstOffset: firstOffset, transitions: transitions)
  }

  /// Returns the zone that a workspace's settings name, with a problem if the name is not valid. Without a valid name, the zone is UTC.
  static func ofWorkspace(_ settings: Document) -> (rules: TimeZoneRules, problem: ReadIssue?) {
    guard case .workspace(let content) = settings.content, let name = content.timezone else { return (.utc, nil) }
    if let rules = TimeZoneRules(identifier: name.value) { return (rules, nil) }
    let nearest = nearestIdentifier(to: name.value).map { KnownWord($0) }
    // There are hundreds of zones, so they are not listed.
    return (
      .utc, ReadIssue(.unknownValue(key: "timezone", found: name.value, allowed: [], nearest: nearest), at: name.range)
    )
  }

  /// Returns the name of the zone that a text probably means; `nil` if none is similar.
  public static func nearestIdentifier(to name: String) -> String? {
    ZoneLetters.place(of: name) ?? Spelling.nearest(to: name, among: TimeZone.knownTimeZoneIdentifiers)
  }

  /// The name of the system's time zone, such as `Europe/Paris`. `nil` for UTC, the default of servers and containers, and for other
  /// names that contain no place, such as `Etc/GMT+1`.
  public static var systemIdentifier: String? {
    let identifier = TimeZone.current.identifier
    let isSet = identifier.contains("/") && !identifier.hasPrefix("Etc/")
    return isSet ? identifier : nil
  }
}
