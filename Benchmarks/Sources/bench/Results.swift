import Foundation

/// The runs, and the values derived from them.
struct Results {
  static let lint = "edito lint"
  static let floor = "floor"
  static let rumdl = "rumdl check"
  static let lintToCome = "edito lint, all to come"
  static let lintWithoutChannels = "the same without channels"
  /// The number of posts at which programs are compared.
  static let compared = 10_000
  private static let large = 100_000

  private var series: [Series] = []

  mutating func append(_ run: Run, of program: String, postCount: Int) {
    let index = series.firstIndex { $0.program == program && $0.postCount == postCount }
    if index == nil { series.append(Series(of: program, postCount: postCount)) }
    series[index ?? series.count - 1].append(run)
  }

  private subscript(program: String, postCount: Int) -> Series? {
    series.first { $0.program == program && $0.postCount == postCount }
  }

  /// The floor's wall time at the number of posts at which programs are compared, in seconds.
  var floor: Double? { self[Self.floor, Self.compared]?.wall }

  var requirements: [Requirement] {
    let compared = Figure.count(Self.compared)
    let large = Figure.count(Self.large)
    return [
      Requirement(
        figure: "\(compared) posts: wall time to the floor's", limit: 1.5,
        measured: ratios(Self.lint, to: Self.floor).map(median), format: Figure.ratio),
      Requirement(
        figure: "\(compared) posts: wall time to rumdl's", limit: 0.25,
        measured: ratios(Self.lint, to: Self.rumdl).map(median), format: Figure.ratio),
      Requirement(
        figure: "\(large) posts: wall time to that of \(compared)", limit: 11,
        measured: growth(of: Self.lint, from: Self.compared, to: Self.large), format: Figure.ratio),
      Requirement(
        figure: "\(large) posts: peak memory", limit: 400_000_000,
        measured: self[Self.lint, Self.large].map { Double($0.peakMemory) }, format: Figure.memory),
      Requirement(
        figure: "\(compared) posts to come: wall time to that without channels", limit: 1.25,
        measured: ratios(Self.lintToCome, to: Self.lintWithoutChannels).map(median), format: Figure.ratio),
    ]
  }

  /// Returns the ratios of a program's time to that of `other` in each round, in ascending order.
  private func ratios(_ program: String, to other: String) -> [Double]? {
    guard let program = self[program, Self.compared], let other = self[other, Self.compared] else { return nil }
    return program.ratios(to: other).sorted()
  }

  /// Returns the ratio of a program's times with more and with fewer posts: the median over all rounds.
  private func growth(of program: String, from small: Int, to large: Int) -> Double? {
    guard let small = self[program, small], let large = self[program, large] else { return nil }
    return median(large.ratios(to: small))
  }

  var tables: String {
    let costs = series.map { series in
      [
        "\(series.program), \(Figure.count(series.postCount)) posts", Figure.time(series.wall),
        Figure.time(series.processor), memory(series.peakMemory),
      ]
    }
    let pairs = [(Self.lint, Self.floor), (Self.lint, Self.rumdl), (Self.lintToCome, Self.lintWithoutChannels)]
    let comparisons = pairs.compactMap { program, other in
      ratios(program, to: other).map { ratios in
        ["\(program) / \(other)"] + [ratios.first, median(ratios), ratios.last].map { Figure.ratio($0 ?? .nan) }
      }
    }
    let growths = [Self.lint, Self.floor].map { program in
      let steps = [(1_000, Self.compared), (Self.compared, Self.large)]
      return [program] + steps.map { growth(of: program, from: $0, to: $1).map(Figure.ratio) ?? "–" }
    }
    return [
      markdownTable(["median of all rounds", "wall", "user + system", "peak memory"], costs),
      markdownTable(["\(Figure.count(Self.compared)) posts, round by round", "least", "median", "most"], comparisons),
      markdownTable(["growth of wall time", "1 000 → 10 000", "10 000 → 100 000"], growths),
    ].joined(separator: "\n\n")
  }

  /// Formats the peak memory of a child. It is never less than this process's own, see `Run.peakMemory`.
  private func memory(_ bytes: Int) -> String {
    let least = rusage.own.peakMemory
    return bytes <= least ? "≤ \(Figure.memory(Double(least)))" : Figure.memory(Double(bytes))
  }
}
