import CivilTime
import Editorial
import Localization
import Snapshots

struct StaleProcess: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "stale-process", .process, .always(.warning),
    summary: "a procedure that was to be read again by now",
    rationale: """
      A procedure that describes last year's tools is followed on the worst of days. The team has said under `review:` until \
      when it trusts this one.
      """,
    remedy: "Read it again with those who follow it, correct it, and move `review:`.",
    passing: [
      Example(["processes/publish.md": "---\nowner: ada\nreview: 2026-11-23\n---\n1. Ask Ada.\n"]),
      Example(["processes/publish.md": "---\nowner: ada\n---\n1. Ask Ada.\n"]),
    ],
    failing: [
      Example([
        "processes/crise.md": "---\ntitle: Gérer une crise 🔥\nreview: ↓2026-11-22\nowner: ada\n---\n1. Suspendre.\n"
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
      en: "this procedure was to be read again by \(DateNames.day(day))",
      fr: "cette procédure était à relire au plus tard le \(DateNames.day(day))")
  }

  fileprivate static let readAgain = LocalizedText(
    en: "read it again with those who follow it, then move `review:` to the next time",
    fr: "relisez-la avec celles et ceux qui la suivent, puis repoussez `review:` à la prochaine fois")
}
