import Editorial
import Findings
import Localization
import Metrics
import Snapshots
import SourceText

struct RepeatedReading: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "repeated-reading", .metrics, .always(.warning),
    summary: LocalizedText(
      en: "a reading written in two places",
      fr: "un chiffre noté à deux endroits"),
    rationale: LocalizedText(
      en: "Only the first reading counts, in the order of files and lines, and it may be the wrong one.",
      fr: """
        Seul le premier chiffre compte, dans l’ordre des fichiers et des lignes, et c’est peut-être le \
        mauvais.
        """),
    remedy: LocalizedText(
      en: "Delete one of the two, or correct the period or the name that makes them the same.",
      fr: "Supprimez l’un des deux, ou corrigez la période ou le nom qui en fait un doublon."),
    passing: [
      Example([
        "metrics/2026-09.md": page("2026-09", "12"), "metrics/2026-10.md": page("2026-10", "12"),
        "metrics/week.md": page("2026-W44", "3"),
      ])
    ],
    failing: [
      Example(["metrics/a.md": page("2026-10", "1,204"), "metrics/b.md": page("2026-10", "↓1,240")]),
      Example([
        "metrics/a.md": "---\nperiod: 2026-10\n---\n\n| channel | clicks |\n|---|--:|\n| x | 12 |\n| x | ↓13 |\n"
      ]),
    ])

  private static func page(_ period: String, _ clicks: String) -> String {
    "---\nperiod: \(period)\n---\n\n| channel | clicks |\n|---|---:|\n| x | \(clicks) |\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.metrics.repeated.map { cell, first in
      let name = snapshot.corpus.name(of: .indicator, cell.indicator)
      return RuleFinding(
        in: cell.document, at: cell.range, .isThere(name, isSame: cell.content == first.content),
        related: [RelatedPlace(.counts(first.text), at: first.document.place(first.range))])
    }
  }
}

extension LocalizedText {
  fileprivate static func isThere(_ name: String, isSame: Bool) -> LocalizedText {
    isSame
      ? LocalizedText(
        en: "“\(name.excerpt)” already has this reading for the same row and period",
        fr: "ce chiffre de « \(name.excerpt) » est déjà noté")
      : LocalizedText(
        en: "“\(name.excerpt)” already has another reading for the same row and period",
        fr: "un autre chiffre de « \(name.excerpt) » est déjà noté")
  }

  fileprivate static func counts(_ text: String) -> LocalizedText {
    LocalizedText(en: "this one counts: \(text.excerpt)", fr: "c’est celui-ci qui compte : \(text.excerpt)")
  }
}
