import CivilTime
import Editorial
import Snapshots
import SourceText

/// The ten questions and the six Ms at a glance: what is answered, by whom, and what the answers give.
public struct StrategyOverview: Sendable {
  public typealias Question = StrategyAnswer.Question

  /// How far an answer is.
  public enum State: String, Comparable, CaseIterable, Sendable {
    case missing, open, draft, answered

    public static func < (left: State, right: State) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// One question and its answer.
  public struct Row: Sendable {
    public let question: Question
    public let state: State
    /// The document that answers, where there is one.
    public let document: Document?
    /// A person's id.
    public let owner: String?
    /// The day on which the answer must be read again.
    public let review: CalendarDay?
    /// Whether that day has passed.
    public let isStale: Bool
    /// The facts that the answer itself gives.
    public let facts: [DeclaredFact]
    /// The keys of the facts that such an answer usually gives, and that no document gives.
    public let missingFacts: [String]

    /// Whether there is nothing to do about it today.
    public var isSettled: Bool { state == .answered && !isStale && (missingFacts.isEmpty || !facts.isEmpty) }

    /// Whether other answers give all that this one usually does, so that it need only be said.
    public var isAnsweredElsewhere: Bool { state != .answered && !question.usualFacts.isEmpty && missingFacts.isEmpty }
  }

  /// The questions of a framework that the workspace follows: that has an answer to at least one of them.
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
      // Of several documents on one question, the one that has come furthest answers it.
      if let other = answers[question], Self.state(of: answer.content) <= Self.state(of: other.content) { continue }
      answers[question] = answer
    }
    let given = Set(corpus.declarations.factDocuments.flatMap { corpus.documents[$0].facts?.declared.map(\.key) ?? [] })
    let followed = Question.Framework.allCases.filter { $0.questions.contains { answers[$0] != nil } }
    // A workspace that has not begun is shown what it may begin with.
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

  /// What to do next, in the order in which the questions are asked: what is not answered, then what is answered and
  /// must be read again or gives the tool nothing to check.
  public var toDo: [Row] {
    let rows = sections.flatMap(\.rows).filter { !$0.isSettled }
    return rows.filter { $0.state != .answered } + rows.filter { $0.state == .answered }
  }
}
