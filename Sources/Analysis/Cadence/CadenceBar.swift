/// A period’s counts as the parts of a bar.
public enum CadenceBar {
  /// Published, ready, planned, missing and too many: what a bar is made of.
  public static func parts(of count: PeriodCount) -> [Int] {
    var parts = count.time == .past ? [count.published, 0, 0] : [count.published, count.ready, count.planned]
    // What is too many is shown as such, from the least firm on.
    var excess = count.excess
    for index in parts.indices.reversed() {
      let taken = min(excess, parts[index])
      parts[index] -= taken
      excess -= taken
    }
    return parts + [count.missing, count.excess]
  }

  /// Shrinks numbers by a factor. Their sum is rounded half up, and none but 0 vanishes.
  public static func scaled(_ parts: [Int], by factor: Int) -> [Int] {
    guard factor > 1 else { return parts }
    let total = parts.reduce(0, +)
    let wanted = max((2 * total + factor) / (2 * factor), parts.count { $0 > 0 })
    var cells = parts.map { $0 == 0 ? 0 : max(1, $0 / factor) }
    /// How much of a part its signs do not show yet.
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
