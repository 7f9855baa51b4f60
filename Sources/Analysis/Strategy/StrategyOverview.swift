import CivilTime
import Editorial
import Snapshots
import SourceText

/// An overview of the ten questions, the six Ms, or both: the answers, their owners, and the facts that the answers declare.
public struct StrategyOverview: Sendable {
  public typealias Question = StrategyAnswer.Question

  /// The progress of an answer.
  public enum State: String, Comparable, CaseIterable, Sendable {
    case missing, open, draft, answered

    public static func < (left: State, right: State) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A question with its answer.
  public struct Row: Sendable {
    public let question: Question
    public let state: State
    /// The document with the answer; `nil` if there is none.
    public let document: Document?
    /// The id of the person responsible; `nil` if there is none.
    public let owner: String?
    /// The day on which the answer is due for review; `nil` if no day is set.
    public let review: CalendarDay?
    /// Whether the day of the review has passed. False without an answer or without such a day.
    public let isStale: Bool
    /// The facts that the answer itself declares.
    public let facts: [DeclaredFact]
    /// The keys of the facts that an answer to this question usually declares, but that no document declares.
    public let missingFacts: [String]

    /// Whether the answer needs no work today: the question is answered, no review is overdue, and the answer declares facts or no usual
    /// fact is missing.
    public var isSettled: Bool { state == .answered && !isStale && (missingFacts.isEmpty || !facts.isEmpty) }

    /// Whether an unanswered question only needs a text, because documents declare all facts that its answer usually declares.
    public var isAnsweredElsewhere: Bool { state != .answered && !question.usualFacts.isEmpty && missingFacts.isEmpty }
  }

  /// The questions of a framework, with their answers. The workspace follows a framework if at least one question of the framework has a
  /// document.
  public struct Section: Sendable {
    public let framework: Question.Framework
    public let rows: [Row]

    public var answeredCount: Int { rows.count { $0.state == .answered } }
  }

  public let corpus: Corpus
  public let today: CalendarDay
  public let sections: [Section]

  public init(_ snapshot: Snapshot) {
    let (corpus, today) = (snapshot.corpus, snapshot.today)
    (self.corpus, self.today) = (corpus, today)
    var answers: [Question: TypedDocument<StrategyAnswer>] = [:]
    for answer in corpus.answers {
      guard let question = answer.content.question?.value else { continue }
      // If several documents are about one question, the most advanced one counts as its answer.
      if let other = answers[question], Self.state(of: answer.content) <= Self.state(of: other.content) { continue }
      answers[question] = answer
    }
    let given = Set(corpus.declarations.factDocuments.flatMap { corpus.documents[$0].facts?.declared.map(\.key) ?? [] })
    let followed = Question.Framework.allCases.filter { $0.questions.contains { answers[$0] != nil } }
    // Without any answer, the overview shows the ten questions, with which a team can begin.
    sections = (followed.isEmpty ? [.questions] : followed).map { framework in
      Section(
        framework: framework, rows: framework.questions.map { Self.row($0, answers[$0], given: given, today: today) })
    }
  }

  private static func row(
    _ question: Question, _ found: TypedDocument<StrategyAnswer>?, given: Set<String>, today: CalendarDay
  ) -> Row {
    let answer = found?.content
    let state = answer.map(Self.state) ?? .missing
    let review = answer?.reviewBy?.value
    return Row(
      question: question, state: state, document: found?.document, owner: answer?.owner?.value, review: review,
      isStale: state != .missing && review.map { $0 < today } ?? false, facts: answer?.facts.declared ?? [],
      missingFacts: question.usualFacts.filter { !given.contains($0) })
  }

  private static func state(of answer: StrategyAnswer) -> State {
    switch answer.status?.value {
    case .open: .open
    case .draft, nil: .draft
    case .answered: .answered
    }
  }

  /// The next answers to work on: unanswered questions first, then answered ones, both in the order of the questions. An answered
  /// question is included if its review is overdue, or if its answer declares no facts although some usual facts are missing.
  public var toDo: [Row] {
    let rows = sections.flatMap(\.rows).filter { !$0.isSettled }
    return rows.filter { $0.state != .answered } + rows.filter { $0.state == .answered }
  }
}
