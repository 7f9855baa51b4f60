/// The middle value, which a few outliers do not change.
public enum Median {
  /// Returns the median, which is the mean of the two middle values of an even number; `nil` without values.
  public static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
