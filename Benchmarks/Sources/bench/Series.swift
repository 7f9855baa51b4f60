/// The runs of one program on one workspace, one per round.
struct Series {
  let program: String
  let postCount: Int
  private(set) var runs: [Run] = []

  init(of program: String, postCount: Int) {
    self.program = program
    self.postCount = postCount
  }

  mutating func append(_ run: Run) { runs.append(run) }

  var wall: Double { median(runs.map(\.wall)) }
  var processor: Double { median(runs.map(\.processor)) }
  /// The largest peak of all runs.
  var peakMemory: Int { runs.map(\.peakMemory).max() ?? 0 }

  /// Returns the ratio of each round's time to that of `other`. Runs of one round follow one another, so a busy moment of the machine
  /// affects both.
  func ratios(to other: Series) -> [Double] { zip(runs, other.runs).map { $0.wall / $1.wall } }
}

/// Returns the median of the values; not-a-number without values.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
