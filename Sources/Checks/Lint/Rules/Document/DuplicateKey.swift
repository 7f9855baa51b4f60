import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct DuplicateKey: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "duplicate-key", .document, .always(.error),
    summary: LocalizedText(
      en: "a key written twice in the same map",
      fr: "une clé écrite deux fois dans la même table"),
    rationale: LocalizedText(
      en: "Only the first value counts, and readers cannot see that the second one has no effect.",
      fr: "Seule la première valeur compte, et rien ne montre que la seconde est sans effet."),
    remedy: LocalizedText(
      en: "Delete one of the two keys, or combine their values in a list.",
      fr: "Supprimez l’une des deux clés, ou réunissez leurs valeurs dans une liste."),
    passing: [
      .post(
        "---\nstatus: draft\ncta: {text: Come and see, url: https://example.org}\ntags: [bread, bread]\n---\nBread.\n")
    ],
    failing: [
      .post(
        """
        ---
        status: review
        channels: [x]
        ↓status: draft
        ---
        Fresh bread at eight.
        """),
      .post("---\nstatus: draft\ncta: {text: Come, url: https://example.org, ↓text: Come and see}\n---\nBread.\n"),
      .strategy("---\nquestion: medium\nchannels:\n  x: {network: x}\n  ↓x: {network: bluesky}\n---\n"),
      .post("---\nstatus: draft\nx-ticket: 12\n↓x-ticket: 14\n---\nFresh bread at eight.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .duplicateKey(let key, let first) = problem.kind else { return nil }
      return RuleFinding(
        in: document, at: problem.range, .duplicateKey(key),
        related: [RelatedPlace(.firstKey, at: document.place(first))], help: .keepOne)
    }
  }
}

extension LocalizedText {
  fileprivate static func duplicateKey(_ key: String) -> LocalizedText {
    LocalizedText(en: "the key “\(key.excerpt)” is written twice", fr: "la clé « \(key.excerpt) » est écrite deux fois")
  }

  fileprivate static let firstKey = LocalizedText(en: "this one counts", fr: "c’est celle-ci qui compte")

  fileprivate static let keepOne = LocalizedText(
    en: "keep one of the two; several values make a list: `[a, b]`",
    fr: "gardez l’une des deux ; plusieurs valeurs forment une liste : `[a, b]`")
}
