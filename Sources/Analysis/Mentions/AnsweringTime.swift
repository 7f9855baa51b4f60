import CivilTime
import Editorial
import Schema
import SourceText

/// How soon people get an answer, as the strategy promises it: `listening: {response-time: 4h, hours: 09:00-19:00, on: weekdays}`.
public struct AnsweringTime: Sendable {
  /// The promise and where it is written.
  public let promise: Located<WorkingTime>
  public let document: Document
  private let hours: [HourRange]
  private let days: Weekdays
  private let closed: DaySpans
  private let zone: TimeZoneRules

  /// - Returns: `nil` where the strategy promises nothing.
  public init?(_ corpus: Corpus) {
    let declared = corpus.declarations.factDocuments.lazy.compactMap { index -> (Document, Editorial.Listening)? in
      let document = corpus.documents[index]
      return document.facts?.listening.map { (document, $0.value) }
    }
    guard let (document, listening) = declared.first(where: { $0.1.responseTime != nil }),
      let promise = listening.responseTime
    else { return nil }
    self.promise = promise
    self.document = document
    closed = corpus.closedDays
    zone = corpus.zone
    hours = Self.merged(listening.hours?.value.map(\.value) ?? [.wholeDay])
    days = listening.days?.value ?? .all
  }

  /// By when somebody is to have an answer: the promised time, counted in the hours in which the team answers. What was said
  /// without a time may have been said as late as at the day's end.
  ///
  /// - Returns: `nil` where the team does not answer within two years.
  public func deadline(of slot: Slot) -> Moment? {
    var left = promise.value.minutes
    let said = zone.instant(of: slot.end)
    for day in (0..<731).lazy.map({ slot.end.day + $0 }) where isOpen(day) {
      for range in hours {
        // The clock may be put forward or back within a range: only instants tell how long it is.
        let start = max(said, instant(range.start, on: day))
        let length = instant(range.end, on: day) - start
        if length > 0, left <= length { return zone.local(utcMinute: start.utcMinute + left) }
        left -= max(0, length)
      }
    }
    return nil
  }

  private func instant(_ minute: Int, on day: CalendarDay) -> Instant {
    zone.instant(of: Moment(minutes: Moment(day: day).minutes + minute))
  }

  private func isOpen(_ day: CalendarDay) -> Bool { days.contains(day.weekday) && !closed.contains(day) }

  /// The ranges in order, those that overlap as one.
  private static func merged(_ ranges: [HourRange]) -> [HourRange] {
    ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { merged, range in
      if let last = merged.last, range.start <= last.end,
        let joined = HourRange(start: last.start, end: max(last.end, range.end))
      {
        merged[merged.count - 1] = joined
      } else {
        merged.append(range)
      }
    }
  }
}
