import Editorial
import SystemLibrary

/// A mention with a confirmed sentiment, as a training example.
struct TrainingExample: Sendable {
  let features: [UInt64]
  let sentiment: Mention.Sentiment
  /// The index of the tenth of the examples to which this example belongs in cross-validation. The index is the same at every run.
  let fold: Int

  static let foldCount = 10
}

/// A multinomial naive Bayes model over the features of short texts (presence, not counts). A temperature calibrates the model's
/// confidence: of the guesses with a confidence of 70 %, about 70 % are correct.
///
/// Naive Bayes multiplies evidence as if words were independent, and so is far too confident. So the logarithm of the evidence is divided
/// by a temperature. The chosen temperature best explains the examples if each tenth of them is guessed from the other nine.
struct SentimentModel: Sendable {
  /// The counts of features and texts for each sentiment, in one fold or in all examples.
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
  /// The counts of each tenth of the examples.
  private let folds: [Counts]
  /// The divisor of the logarithm of the evidence.
  private(set) var temperature = 1.0

  /// The number added to every feature's count. A feature that never occurred with a sentiment counts as half a text.
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
    // The first 2,000 examples are enough to choose the temperature.
    temperature = Self.bestTemperature(held(trainingExamples.prefix(2000)))
  }

  // MARK: Judging

  /// Returns the probability of each sentiment, in the order of ``Mention/Sentiment/allCases``.
  func probabilities(_ features: [UInt64]) -> [Double] {
    Self.probabilities(evidence(features, less: nil), at: temperature)
  }

  /// Returns the probabilities for examples, each guessed without the tenth to which it belongs.
  func heldBack(_ trainingExamples: [TrainingExample]) -> [(lesson: TrainingExample, probabilities: [Double])] {
    held(trainingExamples).map { ($0.lesson, Self.probabilities($0.evidence, at: temperature)) }
  }

  /// Returns a feature's weight for each sentiment: the natural logarithm of the ratio of its frequency with the sentiment to its frequency
  /// with the others.
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

  /// Returns the features with the greatest weight for a sentiment, the greatest first, among the features that a minimum number of
  /// examples have.
  ///
  /// - Parameter count: the maximum number of features returned.
  func heaviest(for sentiment: Mention.Sentiment, atLeast fewest: Int, count: Int) -> [UInt64] {
    all.features.filter { Int($0.value.wrappedSum()) >= fewest }
      .map { (hash: $0.key, weight: weights(of: $0.key)[sentiment.position]) }
      .sorted { ($0.weight, $0.hash) > ($1.weight, $1.hash) }.prefix(count).map(\.hash)
  }

  /// Returns the ratio of frequencies that a weight represents.
  static func factor(_ weight: Double) -> Double { exp(weight) }

  /// Returns the number of examples that have a feature.
  func count(of feature: UInt64) -> Int { Int(all.features[feature]?.wrappedSum() ?? 0) }

  private var vocabulary: Double { Double(max(1, all.features.count)) }

  /// Returns the logarithm of the evidence for each sentiment, from its share of the examples and from the features. The counts of
  /// held-back examples are subtracted.
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
      // A feature that occurs only in held-back examples is no evidence.
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

  /// Returns the evidence for each example, computed without the tenth of the examples to which it belongs.
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
