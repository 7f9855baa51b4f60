import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct WrongType: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "wrong-type", .document, .always(.error),
    summary: LocalizedText(
      en: "a value of the wrong type or format",
      fr: "une valeur dont le type ou le format est faux"),
    rationale: LocalizedText(
      en: "Edito cannot read the value and treats the key as missing.",
      fr: "Edito ne peut pas lire la valeur et fait comme si la clé manquait."),
    exceptions: LocalizedText(
      en: """
        A date or a period in another form is read, with a warning, if it has one meaning: `4 December 2026`, `2026-12-04 9h30`, or \
        `04/12/2026` if `locale:` shows whether the day or the month comes first, as `fr` and `en-GB` do.
        """,
      fr: """
        Une date ou une période écrite autrement est lue, avec un avertissement, si elle n’a qu’un sens : `4 décembre 2026`, \
        `2026-12-04 à 9h30`, ou `04/12/2026` si `locale:` indique lequel du jour et du mois vient en premier, comme `fr` et `en-GB`.
        """),
    remedy: LocalizedText(
      en: "Write the value in the form that the finding shows.",
      fr: "Écrivez la valeur sous la forme que montre le constat."),
    hasFix: true,
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
      .post("---\nstatus: draft\ndate: ↓4 décembre 2026 à 9 h 30\n---\nDu pain frais à huit heures 🥖\n"),
      .post("---\nstatus: draft\ndate: ↓tomorrow 9:30\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ndate: ↓4 December\n---\nFresh bread at eight.\n"),
      Example([
        "edito.md": """
        ---
        edito: 1
        locale: en
        closures: [↓December 25 2026, ↓2026/12/26]
        ---
        """,
        "posts/2026-12-04-bread.md": "---\nstatus: draft\ndate: ↓04/12/2026\n---\nFresh bread at eight.\n",
        "campaigns/advent.md": "---\ntitle: Advent\nfrom: ↓1 Dec 2026\nuntil: 2026-12-24\n---\n",
        "metrics/november.md": "---\nperiod: ↓November 2026\n---\n",
      ]),
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
      if case .writtenDate(let key, let isItem, let found, let iso) = problem.kind {
        return written(found, iso, of: key, isItem, at: problem.range, in: document)
      }
      guard case .wrongType(let key, let isItem, let expected, let found, let reason) = problem.kind else { return nil }
      let message = LocalizedText.mismatch(key, isItem: isItem, found)
      return RuleFinding(
        in: document, at: problem.range, reason.map { .because(message, $0) } ?? message, help: .expected(expected))
    }
  }

  /// Returns the finding about a date that was read although it is not in ISO 8601.
  private func written(
    _ found: String, _ iso: String, of key: String, _ isItem: Bool, at range: ByteRange, in document: Document
  ) -> RuleFinding {
    // A text on several lines may be a block, whose header would remain.
    let isOnOneLine =
      !range.isEmpty && !document.source.bytes[range.lowerBound..<range.upperBound].contains(where: \.isLineEnd)
    let fix = isOnOneLine ? Fix(edits: [Edit(replacing: document.place(range), with: iso)]) : nil
    return RuleFinding(
      in: document, at: range, .written(key, isItem: isItem, found, iso),
      help: .expected(LocalizedText(verbatim: iso)), fix: fix, severity: .warning)
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

  fileprivate static func written(_ key: String, isItem: Bool, _ found: String, _ iso: String) -> LocalizedText {
    isItem
      ? LocalizedText(
        en: "an item of \(key) is “\(found.excerpt)”; Edito reads it as \(iso)",
        fr: "un élément de `\(key)` est « \(found.excerpt) » ; Edito le lit comme \(iso)")
      : LocalizedText(
        en: "\(key) is “\(found.excerpt)”; Edito reads it as \(iso)",
        fr: "`\(key)` est « \(found.excerpt) » ; Edito lit \(iso)")
  }

  fileprivate static func because(_ message: LocalizedText, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(message): \(reason)", fr: "\(message) : \(reason)")
  }

  fileprivate static func expected(_ expected: LocalizedText) -> LocalizedText {
    LocalizedText(en: "write \(expected)", fr: "écrivez \(expected)")
  }
}
