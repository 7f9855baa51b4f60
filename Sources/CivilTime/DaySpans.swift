/// A set of days, kept as the intervals between which it holds.
public struct DaySpans: Sendable {
  /// Apart from each other, in order.
  private let spans: [ClosedRange<CalendarDay>]

  /// Joins intervals in any order, overlapping or not.
  public init(_ intervals: [ClosedRange<CalendarDay>]) {
    var spans: [ClosedRange<CalendarDay>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = spans.last, interval.lowerBound <= last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        spans.append(interval)
      }
    }
    self.spans = spans
  }

  /// Logarithmic in the number of intervals.
  public func contains(_ day: CalendarDay) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].lowerBound <= day
  }
}
