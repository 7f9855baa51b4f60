import CivilTime
import Editorial
import Localization
import Snapshots

struct StaleAnswer: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "stale-answer", .strategy, .always(.warning),
    summary: "an answer of the strategy that was to be read again by now",
    rationale: """
      An answer settles what everything else is checked against. The team has said under `review:` until when it trusts \
      this one.
      """,
    remedy: "Read it again, correct what has changed, and move `review:`.",
    passing: [
      .strategy("---\nquestion: means\nstatus: answered\nreview: 2026-11-23\n---\n"),
      .strategy("---\nquestion: means\nstatus: answered\n---\n"),
    ],
    failing: [
      .strategy("---\nquestion: means\nstatus: answered\nreview: ↓2026-11-22\n---\n"),
      .strategy("---\nquestion: means\nreview: ↓2025-12-01\n---\n"),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.corpus.answers.compactMap { answer in
      guard let review = answer.content.reviewBy, review.value < snapshot.now.day,
        answer.content.status?.value != .open,
        answer.content.status?.value != .draft
      else { return nil }
      return RuleFinding(in: answer.document, at: review.range, .stale(since: review.value), help: .readAgain)
    }
  }
}

extension LocalizedText {
  fileprivate static func stale(since day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "this answer was to be read again by \(DateNames.day(day))",
      fr: "cette réponse était à relire au plus tard le \(DateNames.day(day))")
  }

  fileprivate static let readAgain = LocalizedText(
    en: "read it again, correct what has changed, and move `review:` to the next time",
    fr: "relisez-la, corrigez ce qui a changé, et repoussez `review:` à la prochaine fois")
}
