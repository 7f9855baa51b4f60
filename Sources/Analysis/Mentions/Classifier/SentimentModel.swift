import Editorial
import SystemLibrary

/// A confirmed mention, as a training example.
struct TrainingExample: Sendable {
  let features: [UInt64]
  let sentiment: Mention.Sentiment
  /// The tenth of the examples that it belongs to for cross-validation: the same at every run.
  let fold: Int

  static let foldCount = 10
}

/// A multinomial naive Bayes model over the features of short texts (presence, not counts), with a temperature that calibrates its
/// confidence: of its guesses with 70 %, about 70 % are correct.
///
/// Naive Bayes multiplies evidence as if words were independent, and so is far too confident. The evidence is divided by the temperature
/// that best explains the examples held back, each tenth guessed from the other nine.
struct SentimentModel: Sendable {
  /// The number of examples, of one fold or of all, that have each feature, by sentiment.
  private struct Counts: Sendable {
    var features: [UInt64: SIMD4<Int32>] = [:]
    /// The total number of features, by sentiment.
    var totals = SIMD4<Int32>()
    /// The number of texts, by sentiment.
    var texts = SIMD4<Int32>()

    mutating func add(_ lesson: TrainingExample) {
      let index = lesson.sentiment.position
      for feature in lesson.features { features[feature, default: SIMD4()][index] &+= 1 }
      totals[index] &+= Int32(lesson.features.count)
      texts[index] &+= 1
    }
  }

  private let all: Counts
  /// The contribution of each tenth of the examples to the counts.
  private let folds: [Counts]
  /// The divisor of the evidence.
  private(set) var temperature = 1.0

  /// The count of a feature that never occurred with a sentiment: half a text.
  private static let smoothing = 0.5
  private static let temperatures = (0...30).map { exp(Double($0) * 0.12) }

  init(_ trainingExamples: [TrainingExample]) {
    var all = Counts()
    var folds = [Counts](repeating: Counts(), count: TrainingExample.foldCount)
    for lesson in trainingExamples {
      all.add(lesson)
      folds[lesson.fold].add(lesson)
    }
    (self.all, self.folds) = (all, folds)
    // If there are very many examples, a few thousand are enough.
    temperature = Self.bestTemperature(held(trainingExamples.prefix(2000)))
  }

  // MARK: Judging

  /// Returns the probability of each sentiment, in the order of ``Mention/Sentiment/allCases``.
  func probabilities(_ features: [UInt64]) -> [Double] {
    Self.probabilities(evidence(features, less: nil), at: temperature)
  }

  /// Returns the probabilities for examples that were held back, each without its own tenth.
  func heldBack(_ trainingExamples: [TrainingExample]) -> [(lesson: TrainingExample, probabilities: [Double])] {
    held(trainingExamples).map { ($0.lesson, Self.probabilities($0.evidence, at: temperature)) }
  }

  /// Returns a feature's weight for each sentiment against the others, in nats.
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

  /// Returns the features with the greatest weight for a sentiment, among those that enough examples have.
  func heaviest(for sentiment: Mention.Sentiment, atLeast fewest: Int, count: Int) -> [UInt64] {
    all.features.filter { Int($0.value.wrappedSum()) >= fewest }
      .map { (hash: $0.key, weight: weights(of: $0.key)[sentiment.position]) }
      .sorted { ($0.weight, $0.hash) > ($1.weight, $1.hash) }.prefix(count).map(\.hash)
  }

  /// Returns the ratio of frequencies for a weight.
  static func factor(_ weight: Double) -> Double { exp(weight) }

  /// Returns the number of examples that have a feature.
  func count(of feature: UInt64) -> Int { Int(all.features[feature]?.wrappedSum() ?? 0) }

  private var vocabulary: Double { Double(max(1, all.features.count)) }

  /// Returns the evidence for each sentiment, as logarithms: its share among the examples, and the features.
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
      // A feature that occurs only in the text itself has no evidence.
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

  /// Returns the evidence for examples, each without its own tenth.
  private func held(_ trainingExamples: some Sequence<TrainingExample>) -> [(
    lesson: TrainingExample, evidence: [Double]
  )] {
    trainingExamples.map { ($0, evidence($0.features, less: folds[$0.fold])) }
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
  /// The position of the sentiment in the counts.
  var position: Int { self == .negative ? 0 : self == .neutral ? 1 : 2 }
}
