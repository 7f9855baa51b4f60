/// The value in the middle, which a few wild ones do not move.
public enum Median {
  /// The mean of the two in the middle of an even number; `nil` of none.
  public static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
