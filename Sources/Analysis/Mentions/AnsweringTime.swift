import CivilTime
import Editorial
import Schema
import SourceText

/// The strategy's promised reply time: `listening: {response-time: 4h, hours: 09:00-19:00, on: weekdays}`.
public struct AnsweringTime: Sendable {
  /// The promised time, with its place in ``document``.
  public let promise: Located<WorkingTime>
  public let document: Document
  private let hours: [HourRange]
  private let days: Weekdays
  private let closed: DaySpans
  private let zone: TimeZoneRules

  /// - Returns: `nil` if the strategy promises no reply time.
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

  /// Returns the reply deadline for a mention: the promised time, counted within the hours in which the team replies. For a mention
  /// without a time, counting begins at the end of its day.
  ///
  /// - Returns: `nil` if the team's hours in the following two years are too few for the promised time.
  public func deadline(of slot: Slot) -> Moment? {
    var left = promise.value.minutes
    let said = zone.instant(of: slot.end)
    for day in (0..<731).lazy.map({ slot.end.day + $0 }) where isOpen(day) {
      for range in hours {
        // Clocks may change within a range, so the range's length is measured between instants.
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

  /// Sorts ranges, and merges those that overlap or adjoin.
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
