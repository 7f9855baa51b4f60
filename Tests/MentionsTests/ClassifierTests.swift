import Editorial
import Testing

@testable import Mentions

@Suite("The classifier")
struct ClassifierTests {
  static let said: [(String, String)] = [
    ("Great bread, thank you", "positive"), ("Lovely staff and great cake", "positive"),
    ("I love this place", "positive"),
    ("Thank you for the rye", "positive"), ("Best cake in town", "positive"), ("So happy with my order", "positive"),
    ("Great, again", "positive"), ("Awful queue, never again", "negative"), ("The bread was burnt", "negative"),
    ("Closed again, so annoying", "negative"), ("Rude and slow", "negative"),
    ("Burnt cake and awful coffee", "negative"),
    ("Never coming back", "negative"), ("The queue is awful", "negative"), ("When do you open?", "neutral"),
    ("Do you have rye?", "neutral"), ("Where can I park?", "neutral"), ("Is the cake vegan?", "neutral"),
    ("What time is it open on Sunday?", "neutral"), ("Can I order by telephone?", "neutral"),
  ]

  static func mentions(_ said: [(String, String)], reversed: Bool = false) -> [LoggedMention] {
    let lines = said.enumerated().map { "- [x] [A](https://a.example/\($0)) on x — “\($1.0)” #\($1.1)" }
    let body = (reversed ? lines.reversed() : lines).joined(separator: "\n")
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\n---\n", "mentions/a.md": "---\nperiod: 2026-11-23\n---\n\(body)\n",
    ])
    return MentionIndex(corpus).mentions
  }

  @Test("guesses from confirmed mentions, and makes no guess if it is unsure")
  func guesses() {
    let classifier = SentimentClassifier(Self.mentions(Self.said), language: "en")
    #expect(classifier.guess("Great cake, thank you!")?.sentiment == .positive)
    #expect(classifier.guess("Awful, burnt bread")?.sentiment == .negative)
    #expect(classifier.guess("Do you open on Sunday?")?.sentiment == .neutral)
    #expect(classifier.guess("Xylophone") == nil)
  }

  @Test("learns from corrections, not from guesses")
  func learning() {
    let sick = [("That is sick", "positive"), ("Sick bread", "positive"), ("Sick cake", "positive")]
    let before = SentimentClassifier(Self.mentions(Self.said), language: "en").likeliest(for: "sick")
    let guessed = Self.mentions(Self.said + sick.map { ($0.0, "positive?") })
    let after = Self.mentions(Self.said + sick)
    #expect(SentimentClassifier(guessed, language: "en").likeliest(for: "sick") == before)
    #expect(SentimentClassifier(after, language: "en").guess("sick")?.sentiment == .positive)
  }

  @Test("does not depend on the order of the logs")
  func deterministic() {
    let one = SentimentClassifier(Self.mentions(Self.said), language: "en")
    let items = Self.mentions(Self.said).reversed()
    let other = SentimentClassifier(Array(items), language: "en")
    for (text, _) in Self.said { #expect(one.likeliest(for: text) == other.likeliest(for: text)) }
  }

  @Test("needs twenty confirmed mentions with two sentiments")
  func fewest() {
    #expect(
      SentimentClassifier(Self.mentions(Array(Self.said.dropLast())), language: "en").likeliest(for: "Great") == nil)
    let positive = (0..<30).map { ("Great \($0)", "positive") }
    #expect(SentimentClassifier(Self.mentions(positive), language: "en").likeliest(for: "Great") == nil)
  }

  @Test("has one model for each language")
  func languages() {
    let classifier = SentimentClassifier(Self.mentions(Self.said), language: "en")
    #expect(classifier.likeliest(for: "Je ne suis pas content du pain et de la file") == nil)
    #expect(LanguageGuess.language(of: "Merci pour le pain, il est très bon", usual: "en") == "fr")
    #expect(LanguageGuess.language(of: "Thank you for the bread, it is very good", usual: "fr") == "en")
    #expect(LanguageGuess.language(of: "Croissants", usual: "fr") == "fr")
  }

  @Test("recognises negations, smileys, capitals, stretched letters and marks, whatever the apostrophe and the accents")
  func features() {
    let names = Set(
      TextFeatures.names(of: "Je n’aime PAAAAS ça :-( vraiment !!! l’été 👎🏽 https://a.example @ada").values)
    for name in ["¬ aime", "aime", "paas", "aaa", "ABC", ":(", "!!", "ete", "👎", "http", "@", "vraim…"] {
      #expect(names.contains(name), "\(name) is missing in \(names.sorted())")
    }
    #expect(TextFeatures.hashes(of: "L'Été n'est") == TextFeatures.hashes(of: "l’e\u{301}te\u{301} n’est"))
  }

  @Test("counts every confirmed mention once in its evaluation")
  func evaluation() throws {
    let part = try #require(ClassifierEvaluation(Self.mentions(Self.said), language: "en").parts.first)
    #expect(part.confusion.joined().reduce(0, +) == Self.said.count)
    #expect(part.lessonCount == Self.said.count && part.suffices)
    let right = part.confusion.indices.reduce(0) { $0 + part.confusion[$1][$1] }
    #expect(part.accuracy == Double(right) / Double(Self.said.count))
    #expect(part.accuracy > part.baseline)
    #expect(part.weights.contains { $0.name == "awful" && $0.sentiment == .negative })
  }
}
