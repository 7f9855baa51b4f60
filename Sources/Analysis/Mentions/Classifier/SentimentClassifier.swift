import Editorial
import SourceText

/// A classifier that guesses the sentiment of a mention from mentions with a confirmed sentiment.
///
/// The classifier is trained from the files at each run, with one model for each language. It stores nothing, so the same mentions always
/// lead to the same guesses.
public struct SentimentClassifier: Sendable {
  /// A guess, with its probability of being correct.
  public struct Guess: Hashable, Sendable {
    public let sentiment: Mention.Sentiment
    /// The probability that the guess is correct, from 0 to 1.
    public let confidence: Double
  }

  /// The minimum confidence at which a guess is shown: such a guess should be correct in at least three of five cases.
  public static let threshold = 0.6
  /// The minimum number of confirmed mentions in a language, then the minimum number for each of at least two sentiments.
  public static let fewestLessons = 20
  public static let fewestOfEach = 4

  private let models: [String: SentimentModel]
  /// The code of the language assumed for texts whose own language cannot be recognised.
  private let fallback: String

  /// - Parameters:
  ///   - mentions: any mentions; those with a text and a confirmed sentiment are used for training, each only once even if it is logged
  ///     twice.
  ///   - language: the code of the workspace's language.
  public init(_ mentions: [LoggedMention], language: String) {
    let trainingExamples = Self.trainingExamples(mentions, language: language)
    self.init(trainingExamples: trainingExamples.mapValues { $0.map(\.lesson) }, language: language)
  }

  init(trainingExamples: [String: [TrainingExample]], language: String) {
    models = trainingExamples.filter { Self.suffices($0.value) }.mapValues(SentimentModel.init)
    fallback = language
  }

  /// Returns the most probable sentiment, at any confidence; `nil` if too few mentions in the text's language are confirmed.
  public func likeliest(for text: String) -> Guess? {
    guard !models.isEmpty, let model = models[LanguageGuess.language(of: text, usual: fallback)] else { return nil }
    let probabilities = model.probabilities(TextFeatures.hashes(of: text))
    return Mention.Sentiment.allCases.map { Guess(sentiment: $0, confidence: probabilities[$0.position]) }
      .max { ($0.confidence, $0.sentiment) < ($1.confidence, $1.sentiment) }
  }

  /// Returns the most probable sentiment if it is confident enough to be shown; otherwise `nil`.
  public func guess(_ text: String) -> Guess? {
    likeliest(for: text).flatMap { $0.confidence >= Self.threshold ? $0 : nil }
  }

  // MARK: Lessons

  struct Source {
    let lesson: TrainingExample
    let logged: LoggedMention
    let text: String
  }

  /// Returns the training examples from confirmed mentions, by language, in the order of the mentions. A mention that is logged twice is
  /// used once.
  static func trainingExamples(_ mentions: [LoggedMention], language: String) -> [String: [Source]] {
    var seen: Set<UInt64> = []
    var trainingExamples: [String: [Source]] = [:]
    for logged in mentions {
      guard let sentiment = logged.mention.confirmedSentiment, let text = logged.mention.text?.value else { continue }
      let identity = TextFeatures.hash(logged.permalink?.address ?? text)
      guard seen.insert(identity).inserted else { continue }
      let lesson = TrainingExample(
        features: TextFeatures.hashes(of: text), sentiment: sentiment,
        fold: Int((identity >> 33) % UInt64(TrainingExample.foldCount)))
      trainingExamples[LanguageGuess.language(of: text, usual: language), default: []]
        .append(Source(lesson: lesson, logged: logged, text: text))
    }
    return trainingExamples
  }

  static func suffices(_ trainingExamples: [TrainingExample]) -> Bool {
    let counts = Dictionary(grouping: trainingExamples, by: \.sentiment).values.map(\.count)
    return trainingExamples.count >= fewestLessons && counts.count(where: { $0 >= fewestOfEach }) >= 2
  }
}
