/// The lengths of the parts of a bar that shows one period's counts.
public enum CadenceBar {
  /// Returns the numbers of published, ready, planned, missing and excess posts, in the order of the bar.
  ///
  /// In a past period, only published posts count. Excess posts are not counted in the first three parts.
  public static func parts(of count: PeriodCount) -> [Int] {
    var parts = count.time == .past ? [count.published, 0, 0] : [count.published, count.ready, count.planned]
    // Excess posts are subtracted from the other parts, beginning with the least certain posts.
    var excess = count.excess
    for index in parts.indices.reversed() {
      let taken = min(excess, parts[index])
      parts[index] -= taken
      excess -= taken
    }
    return parts + [count.missing, count.excess]
  }

  /// Divides numbers by a factor, and rounds the results so their sum is the quotient of the total, rounded half up. Every number above 0
  /// becomes at least 1, even if this increases the sum. A factor of 1 or less changes nothing.
  public static func scaled(_ parts: [Int], by factor: Int) -> [Int] {
    guard factor > 1 else { return parts }
    let total = parts.reduce(0, +)
    let wanted = max((2 * total + factor) / (2 * factor), parts.count { $0 > 0 })
    var cells = parts.map { $0 == 0 ? 0 : max(1, $0 / factor) }
    /// Returns the part of a number that the cells do not show yet; negative if the cells show more than the number.
    func rest(_ index: Int) -> Int { parts[index] - cells[index] * factor }
    while cells.reduce(0, +) < wanted, let index = parts.indices.max(by: { rest($0) < rest($1) }) { cells[index] += 1 }
    while cells.reduce(0, +) > wanted,
      let index = parts.indices.filter({ cells[$0] > 1 }).min(by: { rest($0) < rest($1) })
    {
      cells[index] -= 1
    }
    return cells
  }
}
