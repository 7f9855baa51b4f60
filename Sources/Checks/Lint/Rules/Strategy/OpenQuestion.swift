import CivilTime
import Editorial
import Localization
import Snapshots

struct OpenQuestion: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "open-question", .strategy, .always(.warning),
    summary: LocalizedText(
      en: "a strategy question without an answer",
      fr: "une question de la stratégie sans réponse"),
    rationale: LocalizedText(
      en: "Posts cannot be checked against a decision that the team has not taken.",
      fr: "Les publications ne peuvent pas être comparées à une décision qui n’est pas prise."),
    exceptions: LocalizedText(
      en: """
        A warning once the day in `review-by:` has passed. Without that key, an info once the team has been \
        publishing for 30 days.
        """,
      fr: """
        C’est un avertissement une fois passé le jour indiqué par `review-by:`. Sans cette clé, c’est une remarque \
        dès que l’équipe publie depuis 30 jours.
        """),
    remedy: LocalizedText(
      en: """
        Answer the question and set `status: answered`, or set `review-by:` to the day by which you will \
        answer it.
        """,
      fr: """
        Répondez à la question et mettez `status: answered`, ou indiquez avec `review-by:` pour quel jour \
        vous le ferez.
        """),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "days of publishing after which an open question without a date is reported",
          fr: "nombre de jours de publication après lesquels une question ouverte sans date est signalée"))
    ],
    passing: [
      .strategy("---\nquestion: advertising\nstatus: open\n---\n"),
      .strategy("---\nquestion: advertising\nstatus: draft\nreview-by: 2026-11-23\n---\n"),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nstatus: open\nreview-by: 2027-01-15\n---\n",
        "posts/2026-09-01-bread.md": published("2026-09-01"),
      ]),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nstatus: draft\n---\n",
        "posts/2026-10-25-bread.md": published("2026-10-25"),
      ]),
    ],
    failing: [
      .strategy("---\nquestion: advertising\nstatus: open\nreview-by: ↓2026-11-22\n---\n"),
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
        en: "the answer was due on \(day), but is still a draft",
        fr: "la réponse était attendue pour le \(day), mais n’est encore qu’un brouillon")
      : LocalizedText(
        en: "the answer was due on \(day), but the question is still open",
        fr: "la réponse était attendue pour le \(day), mais la question est toujours ouverte")
  }

  fileprivate static func openSince(_ day: CalendarDay, isDraft: Bool) -> LocalizedText {
    let day = DateNames.day(day)
    return isDraft
      ? LocalizedText(
        en: "this answer is still a draft, although the team has been publishing since \(day)",
        fr: "cette réponse n’est qu’un brouillon, alors que l’équipe publie depuis le \(day)")
      : LocalizedText(
        en: "this question is still open, although the team has been publishing since \(day)",
        fr: "cette question est toujours ouverte, alors que l’équipe publie depuis le \(day)")
  }

  fileprivate static let answer = LocalizedText(
    en: "answer it and set `status: answered`, or set `review-by:` to the day by which you will answer it",
    fr: "répondez-y et mettez `status: answered`, ou repoussez `review-by:` au jour où ce sera fait")

  fileprivate static let setDate = LocalizedText(
    en:
      "answer it, or set `review-by:` to the day by which you will answer it; you can delete a question that does not concern you",
    fr:
      "répondez-y, ou indiquez pour quand avec `review-by:` ; vous pouvez supprimer une question qui ne vous concerne pas"
  )
}
