import CivilTime
import Editorial
import Localization
import Snapshots

struct StaleAnswer: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "stale-answer", .strategy, .always(.warning),
    summary: LocalizedText(
      en: "a strategy answer past its review date",
      fr: "une réponse de la stratégie dont la date de révision est passée"),
    rationale: LocalizedText(
      en: "Edito checks posts against this answer, which may no longer be right.",
      fr: "Edito compare les publications à cette réponse, qui n’est peut-être plus juste."),
    remedy: LocalizedText(
      en: "Review the answer, correct what has changed, and set `review-by:` to the next date.",
      fr: "Révisez la réponse, corrigez ce qui a changé, et mettez dans `review-by:` la prochaine date."),
    passing: [
      .strategy("---\nquestion: means\nstatus: answered\nreview-by: 2026-11-23\n---\n"),
      .strategy("---\nquestion: means\nstatus: answered\n---\n"),
    ],
    failing: [
      .strategy("---\nquestion: means\nstatus: answered\nreview-by: ↓2026-11-22\n---\n"),
      .strategy("---\nquestion: means\nreview-by: ↓2025-12-01\n---\n"),
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
      en: "review of this answer was due on \(DateNames.day(day))",
      fr: "cette réponse était à réviser au plus tard le \(DateNames.day(day))")
  }

  fileprivate static let readAgain = LocalizedText(
    en: "review it, correct what has changed, and set `review-by:` to the next date",
    fr: "révisez-la, corrigez ce qui a changé, et mettez dans `review-by:` la prochaine date")
}
