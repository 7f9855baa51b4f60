import Editorial
import SystemLibrary

/// One confirmed mention, as the classifier learns from it.
struct TrainingExample: Sendable {
  let features: [UInt64]
  let sentiment: Mention.Sentiment
  /// Which tenth of the lessons it is held back with: the same at every run.
  let fold: Int

  static let foldCount = 10
}

/// Multinomial naive Bayes over the features of short texts (presence, not counts), with a temperature that makes its
/// confidence mean something: of what it guesses with 70 %, about 70 % are right.
///
/// Naive Bayes multiplies evidence as if words were independent, and so is far too sure. The temperature by which the evidence is
/// divided is the one that explains best the lessons that were held back, each tenth judged by the other nine.
struct SentimentModel: Sendable {
  /// How many lessons of a fold, or of them all, have each feature, by sentiment.
  private struct Counts: Sendable {
    var features: [UInt64: SIMD4<Int32>] = [:]
    /// Features of all texts, by sentiment.
    var totals = SIMD4<Int32>()
    /// Texts, by sentiment.
    var texts = SIMD4<Int32>()

    mutating func add(_ lesson: TrainingExample) {
      let index = lesson.sentiment.position
      for feature in lesson.features { features[feature, default: SIMD4()][index] &+= 1 }
      totals[index] &+= Int32(lesson.features.count)
      texts[index] &+= 1
    }
  }

  private let all: Counts
  /// What each tenth of the lessons adds to that.
  private let folds: [Counts]
  /// The evidence is divided by this.
  private(set) var temperature = 1.0

  /// What a feature that a sentiment never had counts as: half a text.
  private static let smoothing = 0.5
  private static let temperatures = (0...30).map { exp(Double($0) * 0.12) }

  init(_ lessons: [TrainingExample]) {
    var all = Counts()
    var folds = [Counts](repeating: Counts(), count: TrainingExample.foldCount)
    for lesson in lessons {
      all.add(lesson)
      folds[lesson.fold].add(lesson)
    }
    (self.all, self.folds) = (all, folds)
    // Of very many lessons, some thousands tell enough.
    temperature = Self.bestTemperature(held(lessons.prefix(2000)))
  }

  // MARK: Judging

  /// How likely each sentiment is, in the order of ``Mention/Sentiment/allCases``.
  func probabilities(_ features: [UInt64]) -> [Double] {
    Self.probabilities(evidence(features, less: nil), at: temperature)
  }

  /// How likely it is for lessons that were held back, each judged without its own tenth.
  func heldBack(_ lessons: [TrainingExample]) -> [(lesson: TrainingExample, probabilities: [Double])] {
    held(lessons).map { ($0.lesson, Self.probabilities($0.evidence, at: temperature)) }
  }

  /// By how much a feature speaks for each sentiment rather than for the others, in nats.
  func weights(of feature: UInt64) -> [Double] {
    let found = all.features[feature] ?? SIMD4()
    return Mention.Sentiment.allCases.indices.map { own in
      let others = Mention.Sentiment.allCases.indices.filter { $0 != own }
      let here = (Double(found[own]) + Self.smoothing) / (Double(all.totals[own]) + vocabulary * Self.smoothing)
      let there =
        (Double(others.reduce(0) { $0 + Int(found[$1]) }) + Self.smoothing)
        / (Double(others.reduce(0) { $0 + Int(all.totals[$1]) }) + vocabulary * Self.smoothing)
      return log(here / there)
    }
  }

  /// The features that speak most for a sentiment, of those that some lessons have.
  func heaviest(for sentiment: Mention.Sentiment, atLeast fewest: Int, count: Int) -> [UInt64] {
    all.features.filter { Int($0.value.wrappedSum()) >= fewest }
      .map { (hash: $0.key, weight: weights(of: $0.key)[sentiment.position]) }
      .sorted { ($0.weight, $0.hash) > ($1.weight, $1.hash) }.prefix(count).map(\.hash)
  }

  /// How many times more often, for a weight.
  static func factor(_ weight: Double) -> Double { exp(weight) }

  /// The number of lessons that have a feature.
  func count(of feature: UInt64) -> Int { Int(all.features[feature]?.wrappedSum() ?? 0) }

  private var vocabulary: Double { Double(max(1, all.features.count)) }

  /// What speaks for each sentiment, as logarithms: its share among the lessons, and the features.
  private func evidence(_ features: [UInt64], less held: Counts?) -> [Double] {
    var evidence = [0.0, 0.0, 0.0]
    let totals = all.totals &- (held?.totals ?? SIMD4())
    let texts = all.texts &- (held?.texts ?? SIMD4())
    let count = Double(texts.wrappedSum())
    for index in 0..<3 {
      evidence[index] = log((Double(texts[index]) + 1) / (count + 3))
    }
    let base = (0..<3).map { log(Double(totals[$0]) + vocabulary * Self.smoothing) }
    for feature in features {
      guard let whole = all.features[feature] else { continue }
      let found = whole &- (held?.features[feature] ?? SIMD4())
      // What only the text itself has is not known to anybody.
      guard found != SIMD4() else { continue }
      for index in 0..<3 { evidence[index] += log(Double(found[index]) + Self.smoothing) - base[index] }
    }
    return evidence
  }

  private static func probabilities(_ evidence: [Double], at temperature: Double) -> [Double] {
    let scores = evidence.map { $0 / temperature }
    let highest = scores.max() ?? 0
    let shares = scores.map { exp($0 - highest) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  // MARK: Learning

  /// The evidence for lessons, each without its own tenth.
  private func held(_ lessons: some Sequence<TrainingExample>) -> [(lesson: TrainingExample, evidence: [Double])] {
    lessons.map { ($0, evidence($0.features, less: folds[$0.fold])) }
  }

  private static func bestTemperature(_ held: [(lesson: TrainingExample, evidence: [Double])]) -> Double {
    let losses = temperatures.map { temperature in
      held.reduce(0) { loss, held in
        loss - log(max(1e-9, probabilities(held.evidence, at: temperature)[held.lesson.sentiment.position]))
      }
    }
    let best = losses.indices.min { losses[$0] < losses[$1] }
    return best.map { temperatures[$0] } ?? 1
  }
}

extension Mention.Sentiment {
  /// Its place among all.
  var position: Int { self == .negative ? 0 : self == .neutral ? 1 : 2 }
}
