import Editorial

/// How well the classifier does in each language on mentions that it was not shown.
public struct ClassifierEvaluation: Sendable {
  /// A word or a sign and how much it speaks for a sentiment.
  public struct Weight: Sendable {
    public let name: String
    public let sentiment: Mention.Sentiment
    /// By how much more often it stands with that sentiment than with the others.
    public let factor: Double
    /// In how many mentions it stands.
    public let count: Int
  }

  public struct Part: Sendable {
    /// The code of the language.
    public let language: String
    public let lessonCount: Int
    /// Whether there are enough for guesses.
    public let suffices: Bool
    /// The mentions by what people said and what was guessed, in the order of ``Mention/Sentiment/allCases``.
    public let confusion: [[Int]]
    /// The share of right guesses, where every mention is guessed.
    public let accuracy: Double
    /// The share that the most frequent sentiment alone would get right.
    public let baseline: Double
    /// The share of mentions that get a guess at all.
    public let coverage: Double
    /// The share of right ones among those guesses.
    public let precision: Double
    /// What weighs most for each sentiment, the heaviest first.
    public let weights: [Weight]
    /// The mentions that people judge otherwise than the classifier, the surest errors first.
    public let surprises: [Misclassification]
  }

  /// A mention whose sentiment the classifier would not have thought: a case of its own, or a slip.
  public struct Misclassification: Sendable {
    public let logged: LoggedMention
    public let guess: SentimentClassifier.Guess
  }

  /// Into how many parts the mentions are dealt by their addresses; each is judged by the others.
  public static let foldCount = TrainingExample.foldCount

  /// By language, that with most mentions first.
  public let parts: [Part]

  /// - Parameter language: the code of the workspace's language.
  public init(_ mentions: [LoggedMention], language: String) {
    parts = SentimentClassifier.lessons(mentions, language: language)
      .sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }.map { Self.part($0.key, $0.value) }
  }

  private static func part(_ language: String, _ sources: [SentimentClassifier.Source]) -> Part {
    let lessons = sources.map(\.lesson)
    let model = SentimentModel(lessons)
    var confusion = [[Int]](repeating: [0, 0, 0], count: 3)
    var (right, told, toldRight) = (0, 0, 0)
    var surprises: [Misclassification] = []
    for (index, held) in model.heldBack(lessons).enumerated() {
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
        surprises.append(Misclassification(logged: sources[index].logged, guess: guess))
      }
    }
    let most = confusion.map { $0.reduce(0, +) }.max() ?? 0
    return Part(
      language: language, lessonCount: lessons.count, suffices: SentimentClassifier.suffices(lessons),
      confusion: confusion, accuracy: share(right, of: lessons.count), baseline: share(most, of: lessons.count),
      coverage: share(told, of: lessons.count), precision: share(toldRight, of: told),
      weights: weights(of: sources, in: model),
      surprises: surprises.enumerated().sorted {
        ($0.element.guess.confidence, $1.offset) > ($1.element.guess.confidence, $0.offset)
      }.map(\.element))
  }

  private static func share(_ count: Int, of all: Int) -> Double { all == 0 ? 0 : Double(count) / Double(all) }

  /// The features that stand in three mentions or more and speak most for each sentiment. Of those that say the same, the
  /// shortest words: numbers, first words and beginnings of words that are there whole tell people nothing.
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
