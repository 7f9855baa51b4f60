/// The middle value of several values, which a few outliers hardly change.
public enum Median {
  /// Returns the median of some values; `nil` without values. For an even number of values, the median is the mean of the two middle
  /// ones.
  public static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
