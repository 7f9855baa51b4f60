import Editorial
import Localization
import Snapshots

/// Applies to a team whose documents ask at least two thirds of the questions of a framework. A team with fewer has made its own choice.
struct MissingQuestion: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-question", .strategy, .always(.info),
    summary: LocalizedText(
      en: "a question missing from the ten questions or the six Ms",
      fr: "une question qui manque parmi les dix questions ou les six M"),
    rationale: LocalizedText(
      en: "The answers depend on each other: without the means, you cannot tell whether the cadence is realistic.",
      fr: """
        Les réponses dépendent les unes des autres : sans les moyens, on ne sait pas si la cadence est \
        tenable.
        """),
    exceptions: LocalizedText(
      en: "Reported if the strategy has at least seven of the ten questions, or four of the six Ms.",
      fr: "La règle s’applique si la stratégie a au moins sept des dix questions, ou quatre des six M."),
    remedy: LocalizedText(
      en: "Create the answer with `edito new strategy --question NAME`. You can leave it open.",
      fr: "Créez la réponse avec `edito new strategy --question NOM`. Elle peut rester ouverte."),
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
    // An answer whose question cannot be read may be the missing one.
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
      en: "the strategy does not have all of \(name); missing: \(list(.english))",
      fr: "parmi \(name), il manque à la stratégie : \(list(.french))")
  }

  fileprivate static func begin(_ question: StrategyAnswer.Question) -> LocalizedText {
    LocalizedText(
      en: "create the answer with `edito new strategy --question \(question.rawValue)`; you can leave it open",
      fr: "créez la réponse avec `edito new strategy --question \(question.rawValue)` ; elle peut rester ouverte")
  }
}
