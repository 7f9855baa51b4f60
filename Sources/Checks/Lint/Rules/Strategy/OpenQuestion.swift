import CivilTime
import Editorial
import Localization
import Snapshots

struct OpenQuestion: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "open-question", .strategy, .always(.warning),
    summary: "a question of the strategy that is still without an answer",
    rationale: """
      A question may stay open for a while. It is reported once the day has passed that the team set itself under \
      `review:`; without such a day, as a piece of advice, once the team has been publishing for a month.
      """,
    remedy: "Answer it and set `status: answered`, or say under `review:` by when it will be.",
    options: [
      RuleOption("days", \.days, "how long the team may publish before an open question without a date is brought up")
    ],
    passing: [
      .strategy("---\nquestion: advertising\nstatus: open\n---\n"),
      .strategy("---\nquestion: advertising\nstatus: draft\nreview: 2026-11-23\n---\n"),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nstatus: open\nreview: 2027-01-15\n---\n",
        "posts/2026-09-01-bread.md": published("2026-09-01"),
      ]),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nstatus: draft\n---\n",
        "posts/2026-10-25-bread.md": published("2026-10-25"),
      ]),
    ],
    failing: [
      .strategy("---\nquestion: advertising\nstatus: open\nreview: ↓2026-11-22\n---\n"),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nstatus: ↓open\n---\n",
        "strategy/other.md": "---\nquestion: means\nstatus: ↓draft\n---\n",
        "posts/2026-10-24-bread.md": published("2026-10-24"),
      ]),
    ])

  var days = 30

  private static func published(_ day: String) -> String {
    "---\nstatus: published\ndate: \(day)\nchannels: [x]\n---\nFresh bread at eight.\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let today = snapshot.now.day
    let open = snapshot.corpus.answers.filter { [.open, .draft].contains($0.content.status?.value) }
    guard !open.isEmpty else { return [] }
    let start = snapshot.corpus.firstPublication ?? today
    return open.compactMap { answer in
      guard let status = answer.content.status else { return nil }
      if let review = answer.content.reviewBy {
        guard review.value < today else { return nil }
        return RuleFinding(
          in: answer.document, at: review.range, .due(on: review.value, isDraft: status.value == .draft), help: .answer)
      }
      guard today - start >= days, !answer.document.misreads("review-by"), !answer.document.misreads("review")
      else { return nil }
      return RuleFinding(
        in: answer.document, at: status.range, .openSince(start, isDraft: status.value == .draft), help: .setDate,
        severity: .info)
    }
  }
}

extension LocalizedText {
  fileprivate static func due(on day: CalendarDay, isDraft: Bool) -> LocalizedText {
    let day = DateNames.day(day)
    return isDraft
      ? LocalizedText(
        en: "an answer was due by \(day), and there is only a draft",
        fr: "une réponse était attendue pour le \(day), et il n’y a qu’un brouillon")
      : LocalizedText(
        en: "an answer was due by \(day), and the question is still open",
        fr: "une réponse était attendue pour le \(day), et la question est toujours ouverte")
  }

  fileprivate static func openSince(_ day: CalendarDay, isDraft: Bool) -> LocalizedText {
    let day = DateNames.day(day)
    return isDraft
      ? LocalizedText(
        en: "this answer is still a draft, and the team has been publishing since \(day)",
        fr: "cette réponse n’est qu’un brouillon, et l’équipe publie depuis le \(day)")
      : LocalizedText(
        en: "this question is still open, and the team has been publishing since \(day)",
        fr: "cette question est toujours ouverte, et l’équipe publie depuis le \(day)")
  }

  fileprivate static let answer = LocalizedText(
    en: "answer it and set `status: answered`, or move `review:` to the day by which it will be",
    fr: "répondez-y et mettez `status: answered`, ou repoussez `review:` au jour où ce sera fait")

  fileprivate static let setDate = LocalizedText(
    en: "answer it, or say under `review:` by when it will be; a question that is not yours may be deleted",
    fr: "répondez-y, ou dites pour quand avec `review:` ; une question qui n’est pas la vôtre peut être supprimée")
}
