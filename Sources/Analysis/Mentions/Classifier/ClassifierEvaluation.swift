import Editorial

/// The classifier's accuracy in each language, measured on mentions that it was not trained with.
public struct ClassifierEvaluation: Sendable {
  /// A feature of texts, such as a word or an emoji, with its weight for a sentiment.
  public struct Weight: Sendable {
    public let name: String
    public let sentiment: Mention.Sentiment
    /// The ratio of the feature's frequency in mentions with the sentiment to its frequency in other mentions.
    public let factor: Double
    /// The number of mentions that contain the feature.
    public let count: Int
  }

  public struct Part: Sendable {
    /// The code of the language.
    public let language: String
    public let lessonCount: Int
    /// Whether enough mentions have a confirmed sentiment for the classifier to guess others.
    public let suffices: Bool
    /// The numbers of mentions: a row for each confirmed sentiment, with a column for each guessed one. Rows and columns are in the order
    /// of ``Mention/Sentiment/allCases``.
    public let confusion: [[Int]]
    /// The share of correct guesses if every mention is guessed, from 0 to 1.
    public let accuracy: Double
    /// The share of guesses that would be correct if every guess were the most frequent sentiment.
    public let baseline: Double
    /// The share of mentions whose guess is confident enough to be shown.
    public let coverage: Double
    /// The share of correct guesses among those that are confident enough to be shown.
    public let precision: Double
    /// The features with the greatest weight for each sentiment: those for positive first, those for negative last. For each sentiment,
    /// the feature with the greatest weight comes first.
    public let weights: [Weight]
    /// The mentions whose confirmed sentiment differs from a guess that is confident enough to be shown, the most confident guesses
    /// first.
    public let misclassifications: [Misclassification]
  }

  /// A mention whose confirmed sentiment differs from the classifier's guess. Either the mention is unusual, or the person who confirmed
  /// the sentiment made a mistake.
  public struct Misclassification: Sendable {
    public let logged: LoggedMention
    public let guess: SentimentClassifier.Guess
  }

  /// The number of parts into which the mentions are divided, by a hash of their permalinks or, without a permalink, of their texts. The
  /// sentiments in each part are guessed from the other parts.
  public static let foldCount = TrainingExample.foldCount

  /// The results for each language, the language with the most confirmed mentions first.
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

  /// Returns the features that occur in three mentions or more and have the greatest weight for each sentiment, at most eight for each.
  /// Features with a weight of 0.5 or less are omitted.
  ///
  /// The features of each sentiment are sorted by weight, the greatest first; among features of equal weight, the shortest come first. If
  /// one feature contains another and both occur in equally many mentions, only the first of the two is listed. Features that contain a
  /// number, and those that mark the first word of a text, are omitted.
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
