import SourceText

/// A set of days, stored as intervals.
public struct DaySpans: Sendable {
  /// The intervals in order, separated by at least one day.
  public let spans: [ClosedRange<CalendarDay>]

  /// Creates a set from intervals in any order, which may overlap.
  public init(_ intervals: [ClosedRange<CalendarDay>]) {
    let joined = RangeSet(intervals.map { $0.lowerBound..<$0.upperBound + 1 })
    spans = joined.ranges.map { $0.lowerBound...$0.upperBound - 1 }
  }

  /// Returns the days that are in both sets. The time is linear in the number of intervals.
  public func intersection(_ other: DaySpans) -> DaySpans {
    var (common, index, otherIndex) = ([ClosedRange<CalendarDay>](), 0, 0)
    while index < spans.count, otherIndex < other.spans.count {
      let (span, rival) = (spans[index], other.spans[otherIndex])
      let (first, last) = (max(span.lowerBound, rival.lowerBound), min(span.upperBound, rival.upperBound))
      if first <= last { common.append(first...last) }
      if span.upperBound < rival.upperBound { index += 1 } else { otherIndex += 1 }
    }
    return DaySpans(common)
  }

  /// Whether a day is in the set. The search takes logarithmic time.
  public func contains(_ day: CalendarDay) -> Bool {
    let index = firstSpan(notBefore: day)
    return index < spans.count && spans[index].lowerBound <= day
  }

  /// Whether more than `limit` of the days from `first` through `last` are outside the set.
  ///
  /// The number of visited intervals depends on the limit, not on the size of the set.
  public func leavesMore(than limit: Int, from first: CalendarDay, through last: CalendarDay) -> Bool {
    var free = 0
    var day = first
    var index = firstSpan(notBefore: first)
    while day <= last, free <= limit {
      guard index < spans.count, spans[index].lowerBound <= last else { return free + (last - day + 1) > limit }
      free += max(0, spans[index].lowerBound - day)
      day = max(day, spans[index].upperBound + 1)
      index += 1
    }
    return free > limit
  }

  /// Returns the index of the first interval that does not end before a day.
  private func firstSpan(notBefore day: CalendarDay) -> Int { spans.endOfPrefix { $0.upperBound < day } }
}
