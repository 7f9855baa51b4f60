import SystemLibrary

/// A test of whether two groups of values differ by more than chance: the rank-sum test of Wilcoxon, Mann and Whitney.
///
/// The test uses only the order of the values, so a single viral post proves nothing. It does not assume a normal distribution, because
/// the readings of posts hardly ever have one.
public enum RankTest {
  /// Returns the probability that two groups from the same population differ at least as much as these do, in either direction.
  ///
  /// For up to forty values in both groups together, the probability is exact, even if some values are equal. For more values, it follows
  /// from the normal distribution, with corrections for ties and continuity. It is 1 if a group is empty.
  public static func probability(_ first: [Double], _ second: [Double]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 1 }
    let ranks = doubledRanks(first + second)
    let sum = ranks.prefix(first.count).reduce(0, +)
    return ranks.count <= 40
      ? exact(ranks, choosing: first.count, sum: sum) : normal(ranks, choosing: first.count, sum: sum)
  }

  /// Returns twice the rank of each value. Ranks are counted from 1, and equal values share the mean of their ranks, so twice a rank is
  /// always an integer.
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

  /// Returns the exact probability. Among all ways to choose `count` of the ranks, it is the share of those whose sum is at least as far
  /// from the mean sum as the given sum.
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
    // Sums and their mean are multiplied by the number of ranks, so they are compared as integers.
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

/// The Holm correction: among many comparisons, some look significant by chance alone. So the more comparisons are made, the stronger
/// each result must be.
enum Holm {
  /// Returns, for each probability, whether it is significant at a level. The chance of even one false result is at most this level
  /// (Holm, 1979).
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
