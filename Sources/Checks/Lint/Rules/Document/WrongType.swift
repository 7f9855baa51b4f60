import Editorial
import Localization
import Schema
import Snapshots

struct WrongType: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "wrong-type", .document, .always(.error),
    summary: LocalizedText(
      en: "a value of the wrong type or format",
      fr: "une valeur dont le type ou le format est faux"),
    rationale: LocalizedText(
      en: "Edito cannot read the value and treats the key as missing.",
      fr: "Edito ne peut pas lire la valeur et fait comme si la clé manquait."),
    remedy: LocalizedText(
      en: "Write the value in the form that the finding shows.",
      fr: "Écrivez la valeur sous la forme que montre le constat."),
    passing: [
      .post("---\nstatus: draft\ndate: 2026-11-24 09:00\nchannels: x\nmedia: []\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ncta: {text: Come, url: \"https://bäckerei.example/(brot)?a='b'#c\"}\n---\nBread.\n"),
      .post("---\nstatus: draft\ncta: {text: Write, url: mailto:ada@bakery.example}\n---\nBread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24T09:00:00+01:00\ntags:\n---\nFresh bread at eight.\n"),
      .strategy(
        "---\nquestion: frequency\ncadence:\n  - {channel: x, target: au moins 4 par mois, from: 2026-W40}\n---\n"),
    ],
    failing: [
      .post("---\nstatus: draft\ndate: ↓2026-02-30\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ndate: ↓\"24/11/2026\"\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ndate: ↓2026-11-24 25:00\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ntitle: ↓[fresh, bread]\n---\nFresh bread at eight.\n"),
      .post(
        """
        ---
        status: draft
        cta: {text: Come and see, url: ↓www.bakery.example}
        published: {x: {url: ↓“https://x.example/1”}, mastodon: {url: ↓https//m.example/1}, blog: {url: ↓"https://a b"}}
        ---
        Venez goûter 🥖
        """),
      .post("---\nstatus: draft\ncta: ↓Come and see\n---\nFresh bread at eight.\n"),
      .strategy(
        """
        ---
        question: frequency
        cadence:
          - {channel: x, target: ↓often}
          - {channel: mastodon, target: 1 per day, on: [mon, ↓someday], from: ↓2026-W54}
        ---
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .wrongType(let key, let isItem, let expected, let found, let reason) = problem.kind else { return nil }
      let message = LocalizedText.mismatch(key, isItem: isItem, found)
      return RuleFinding(
        in: document, at: problem.range, reason.map { .because(message, $0) } ?? message, help: .expected(expected))
    }
  }
}

extension LocalizedText {
  fileprivate static func mismatch(_ key: String, isItem: Bool, _ found: LocalizedText) -> LocalizedText {
    if key.isEmpty { return LocalizedText(en: "\(found) cannot be a key", fr: "\(found) ne peut pas servir de clé") }
    return isItem
      ? LocalizedText(
        en: "an item of \(key) cannot be \(found)", fr: "un élément de `\(key)` ne peut pas être \(found)")
      : LocalizedText(en: "\(key) cannot be \(found)", fr: "`\(key)` ne peut pas être \(found)")
  }

  fileprivate static func because(_ message: LocalizedText, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(message): \(reason)", fr: "\(message) : \(reason)")
  }

  fileprivate static func expected(_ expected: LocalizedText) -> LocalizedText {
    LocalizedText(en: "write \(expected)", fr: "écrivez \(expected)")
  }
}
