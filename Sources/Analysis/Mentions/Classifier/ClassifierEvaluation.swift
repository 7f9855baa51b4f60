import Editorial

/// The classifier's accuracy in each language, measured on mentions that it was not trained with.
public struct ClassifierEvaluation: Sendable {
  /// A word or a sign, with its weight for a sentiment.
  public struct Weight: Sendable {
    public let name: String
    public let sentiment: Mention.Sentiment
    /// The ratio of its frequency with that sentiment to its frequency with the others.
    public let factor: Double
    /// The number of mentions that contain it.
    public let count: Int
  }

  public struct Part: Sendable {
    /// The code of the language.
    public let language: String
    public let lessonCount: Int
    /// Whether there are enough mentions for guesses.
    public let suffices: Bool
    /// The number of mentions by confirmed and guessed sentiment, in the order of ``Mention/Sentiment/allCases``.
    public let confusion: [[Int]]
    /// The share of correct guesses if every mention is guessed.
    public let accuracy: Double
    /// The share that would be correct if every guess were the most frequent sentiment.
    public let baseline: Double
    /// The share of mentions that get a guess.
    public let coverage: Double
    /// The share of correct ones among those guesses.
    public let precision: Double
    /// The features with the greatest weight for each sentiment, the greatest first.
    public let weights: [Weight]
    /// The mentions that people classified differently from the classifier, the most confident errors first.
    public let misclassifications: [Misclassification]
  }

  /// A mention whose confirmed sentiment differs from the classifier's: an unusual case, or a mistake.
  public struct Misclassification: Sendable {
    public let logged: LoggedMention
    public let guess: SentimentClassifier.Guess
  }

  /// The number of parts into which the mentions are divided by their permalinks; each part is guessed from the others.
  public static let foldCount = TrainingExample.foldCount

  /// The results by language, the one with the most mentions first.
  public let parts: [Part]

  /// - Parameter language: the code of the workspace's language.
  public init(_ mentions: [LoggedMention], language: String) {
    parts = SentimentClassifier.trainingExamples(mentions, language: language)
      .sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }.map { Self.part($0.key, $0.value) }
  }

  private static func part(_ language: String, _ sources: [SentimentClassifier.Source]) -> Part {
    let trainingExamples = sources.map(\.lesson)
    let model = SentimentModel(trainingExamples)
    var confusion = [[Int]](repeating: [0, 0, 0], count: 3)
    var (right, told, toldRight) = (0, 0, 0)
    var misclassifications: [Misclassification] = []
    for (index, held) in model.heldBack(trainingExamples).enumerated() {
      let best = held.probabilities.indices.max { held.probabilities[$0] < held.probabilities[$1] } ?? 1
      let isRight = best == held.lesson.sentiment.position
      confusion[held.lesson.sentiment.position][best] += 1
      if isRight { right += 1 }
      guard held.probabilities[best] >= SentimentClassifier.threshold else { continue }
      told += 1
      if isRight {
        toldRight += 1
      } else {
        let guess = SentimentClassifier.Guess(
          sentiment: Mention.Sentiment.allCases[best], confidence: held.probabilities[best])
        misclassifications.append(Misclassification(logged: sources[index].logged, guess: guess))
      }
    }
    let most = confusion.map { $0.reduce(0, +) }.max() ?? 0
    return Part(
      language: language, lessonCount: trainingExamples.count, suffices: SentimentClassifier.suffices(trainingExamples),
      confusion: confusion, accuracy: share(right, of: trainingExamples.count),
      baseline: share(most, of: trainingExamples.count),
      coverage: share(told, of: trainingExamples.count), precision: share(toldRight, of: told),
      weights: weights(of: sources, in: model),
      misclassifications: misclassifications.enumerated().sorted {
        ($0.element.guess.confidence, $1.offset) > ($1.element.guess.confidence, $0.offset)
      }.map(\.element))
  }

  private static func share(_ count: Int, of all: Int) -> Double { all == 0 ? 0 : Double(count) / Double(all) }

  /// Returns the features that occur in three mentions or more and have the greatest weight for each sentiment. Among equivalent features,
  /// the shortest words are listed: numbers, first words, and the beginnings of words that are also listed whole are of no interest to
  /// readers.
  private static func weights(of sources: [SentimentClassifier.Source], in model: SentimentModel) -> [Weight] {
    let candidates = Mention.Sentiment.allCases.flatMap { model.heaviest(for: $0, atLeast: 3, count: 200) }
    let wanted = Set(candidates)
    var names: [UInt64: String] = [:]
    for source in sources where names.count < wanted.count {
      guard source.lesson.features.contains(where: { wanted.contains($0) && names[$0] == nil }) else { continue }
      names.merge(TextFeatures.names(of: source.text).filter { wanted.contains($0.key) }) { first, _ in first }
    }
    let telling = names.filter { !$0.value.contains { $0.isNumber || $0 == "^" } }
      .map { (name: $0.value, hash: $0.key) }.sorted { $0.name < $1.name }
    return Mention.Sentiment.allCases.reversed().flatMap { sentiment -> [Weight] in
      let weighed = telling.map { ($0.name, $0.hash, model.weights(of: $0.hash)[sentiment.position]) }
      let heaviest = weighed.filter { $0.2 > 0.5 }.sorted { ($0.2, $1.0.count, $1.0) > ($1.2, $0.0.count, $0.0) }
      var told: [Weight] = []
      for (name, hash, weight) in heaviest where told.count < 8 {
        let count = model.count(of: hash)
        let bare = name.filter { $0 != "…" }
        let isSaid = told.contains { $0.count == count && ($0.name.contains(bare) || bare.contains($0.name)) }
        if isSaid { continue }
        told.append(
          Weight(name: name, sentiment: sentiment, factor: SentimentModel.factor(weight), count: count))
      }
      return told
    }
  }
}
