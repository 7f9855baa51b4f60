import SystemLibrary

/// A test of whether two groups of values differ by more than chance: the rank-sum test of Wilcoxon, Mann and Whitney.
///
/// It uses only the order of the values, so a single viral post proves nothing, and does not assume a normal distribution, which post
/// metrics never have.
public enum RankTest {
  /// Returns the probability that two groups from the same population differ as much as these do, in either direction.
  ///
  /// Exact for up to forty values, including equal ones; beyond that, by the normal distribution with corrections for ties and continuity.
  /// 1 if a group is empty.
  public static func probability(_ first: [Double], _ second: [Double]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 1 }
    let ranks = doubledRanks(first + second)
    let sum = ranks.prefix(first.count).reduce(0, +)
    return ranks.count <= 40
      ? exact(ranks, choosing: first.count, sum: sum) : normal(ranks, choosing: first.count, sum: sum)
  }

  /// Returns twice the rank of each value, from 2 on; equal values share the mean of their ranks, which is then an integer.
  private static func doubledRanks(_ values: [Double]) -> [Int] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Int](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for index in order[start..<end] { ranks[index] = start + 1 + end }
      start = end
    }
    return ranks
  }

  /// Counts the ways to choose `count` of the ranks, by their sum.
  private static func exact(_ ranks: [Int], choosing count: Int, sum: Int) -> Double {
    let total = ranks.reduce(0, +)
    var ways = [[Double]](repeating: [Double](repeating: 0, count: total + 1), count: count + 1)
    ways[0][0] = 1
    for (index, rank) in ranks.enumerated() {
      for chosen in stride(from: min(index + 1, count), to: 0, by: -1) {
        for value in stride(from: total, through: rank, by: -1) {
          ways[chosen][value] += ways[chosen - 1][value - rank]
        }
      }
    }
    // Compared as integers: the sum times the number of ranks, against its mean.
    let distance = abs(sum * ranks.count - total * count)
    var (extreme, all) = (0.0, 0.0)
    for (value, number) in ways[count].enumerated() where number > 0 {
      all += number
      if abs(value * ranks.count - total * count) >= distance { extreme += number }
    }
    return extreme / all
  }

  private static func normal(_ ranks: [Int], choosing count: Int, sum: Int) -> Double {
    let (number, first) = (Double(ranks.count), Double(count))
    let mean = Double(ranks.reduce(0, +)) / number
    let spread = ranks.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let variance = first * (number - first) / (number * (number - 1)) * spread
    guard variance > 0 else { return 1 }
    let distance = max(0, abs(Double(sum) - first * mean) - 1)
    return erfc(distance / variance.squareRoot() / 2.0.squareRoot())
  }
}

/// The Holm correction: among many comparisons, some look significant by chance alone, so the more are made, the stronger each result must
/// be.
enum Holm {
  /// Returns which of some probabilities are significant at a level, such that the chance of even one false result stays below it (Holm,
  /// 1979).
  static func standing(_ probabilities: [Double], at level: Double) -> [Bool] {
    var holds = [Bool](repeating: false, count: probabilities.count)
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    for (position, index) in order.enumerated() {
      guard probabilities[index] <= level / Double(probabilities.count - position) else { break }
      holds[index] = true
    }
    return holds
  }
}
