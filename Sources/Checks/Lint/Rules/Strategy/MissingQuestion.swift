import Editorial
import Localization
import Snapshots

/// A team that has kept two thirds of a framework's questions follows that framework. One that keeps fewer picks what it
/// likes.
struct MissingQuestion: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-question", .strategy, .always(.info),
    summary: "a question that is not asked, in a strategy that follows the ten questions or the six Ms",
    rationale: """
      Each question of a framework rests on the others: without the means, nobody can tell whether the pace can be kept. A \
      strategy with seven of the ten questions, or four of the six Ms, is taken to follow them; any other is left alone.
      """,
    remedy: "Begin the answer with `edito new strategy --question NAME`; it may stay open.",
    passing: [
      Example(
        files: questions(["strategy", "priorities", "audit", "indicators", "means", "content", "mission", "message"])),
      Example(
        files: questions([
          "mission", "message", "management", "metrics", "monitoring",
        ])),
    ],
    failing: [
      Example(
        files: questions(
          [
            "strategy", "priorities", "audit", "indicators", "audiences", "content", "frequency", "means",
            "responsibilities",
          ], mark: "↓")),
      Example(files: questions(["mission", "message", "monitoring"], mark: "↓")),
    ])

  private static func questions(_ names: [String], mark: String = "") -> [Example.File] {
    [Example.File(path: "edito.md", text: "\(mark)---\nedito: 1\ntimezone: UTC\n---\n")]
      + names.map { Example.File(path: "strategy/\($0).md", text: "---\nquestion: \($0)\nstatus: open\n---\n") }
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let answers = snapshot.corpus.answers
    // Of an answer whose question cannot be read, nobody knows which one it is.
    guard let document = snapshot.corpus.settingsDocument ?? answers.first?.document,
      snapshot.corpus.declarations.areFactsComplete,
      answers.allSatisfy({ $0.content.question != nil })
    else { return [] }
    let asked = Set(answers.compactMap { $0.content.question?.value })
    let all = StrategyAnswer.Question.allCases
    return [(LocalizedText.tenQuestions, all.prefix(10)), (.sixMs, all.dropFirst(10))].compactMap { name, questions in
      let missing = questions.filter { !asked.contains($0) }
      guard let first = missing.first, missing.count * 3 <= questions.count else { return nil }
      return RuleFinding(in: document, at: document.start, .missing(missing, of: name), help: .begin(first))
    }
  }
}

extension LocalizedText {
  fileprivate static let tenQuestions = LocalizedText(en: "the ten questions", fr: "les dix questions")
  fileprivate static let sixMs = LocalizedText(en: "the six Ms", fr: "les six M")

  fileprivate static func missing(_ questions: [StrategyAnswer.Question], of name: LocalizedText) -> LocalizedText {
    func list(_ language: Language) -> String {
      questions.map { $0.documentation[language] }.joined(separator: " · ")
    }
    return LocalizedText(
      en: "the strategy follows \(name), except: \(list(.english))",
      fr: "la stratégie suit \(name), sauf : \(list(.french))")
  }

  fileprivate static func begin(_ question: StrategyAnswer.Question) -> LocalizedText {
    LocalizedText(
      en: "`edito new strategy --question \(question.rawValue)` begins the answer, which may stay open",
      fr: "`edito new strategy --question \(question.rawValue)` commence la réponse, qui peut rester ouverte")
  }
}
