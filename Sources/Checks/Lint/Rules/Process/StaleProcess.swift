import CivilTime
import Editorial
import Localization
import Snapshots

struct StaleProcess: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "stale-process", .process, .always(.warning),
    summary: LocalizedText(
      en: "a process past its review date",
      fr: "une procédure dont la date de révision est passée"),
    rationale: LocalizedText(
      en: "The process may describe tools or steps that have changed.",
      fr: "La procédure décrit peut-être des outils ou des étapes qui ont changé."),
    remedy: LocalizedText(
      en: "Review the process with the people who follow it, correct it, and set `review-by:` to the next date.",
      fr: """
        Révisez la procédure avec les personnes qui la suivent, corrigez-la, et mettez dans `review-by:` la \
        prochaine date.
        """),
    passing: [
      Example(["processes/publish.md": "---\nowner: ada\nreview-by: 2026-11-23\n---\n1. Ask Ada.\n"]),
      Example(["processes/publish.md": "---\nowner: ada\n---\n1. Ask Ada.\n"]),
    ],
    failing: [
      Example([
        "processes/crise.md": "---\ntitle: Gérer une crise 🔥\nreview-by: ↓2026-11-22\nowner: ada\n---\n1. Suspendre.\n"
      ])
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.corpus.processes.compactMap { process in
      guard let review = process.content.reviewBy, review.value < snapshot.now.day else { return nil }
      return RuleFinding(in: process.document, at: review.range, .stale(since: review.value), help: .readAgain)
    }
  }
}

extension LocalizedText {
  fileprivate static func stale(since day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "review of this process was due on \(DateNames.day(day))",
      fr: "cette procédure était à réviser au plus tard le \(DateNames.day(day))")
  }

  fileprivate static let readAgain = LocalizedText(
    en: "review it with the people who follow it, then set `review-by:` to the next date",
    fr: "révisez-la avec les personnes qui la suivent, puis mettez dans `review-by:` la prochaine date")
}
