import Editorial
import Findings
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

struct TextLostToYAML: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "text-lost-to-yaml", formerly: ["lost-text"], .document, .always(.warning),
    summary: LocalizedText(
      en: "unquoted text that YAML drops (`#`, `!`, `&`)",
      fr: "du texte sans guillemets que YAML supprime (`#`, `!`, `&`)"),
    rationale: LocalizedText(
      en: "A hashtag with everything after it, or the first word of the text, is silently lost.",
      fr: "Un mot-dièse et tout ce qui le suit, ou le premier mot du texte, disparaissent sans que rien le montre."),
    exceptions: LocalizedText(
      en: """
        After a space, `#` begins a comment in YAML. At the start of a value, `!` begins a tag and `&` an \
        anchor. A comment that consists of a number, such as `# 12`, is reported as well.
        """,
      fr: """
        Après une espace, `#` ouvre un commentaire en YAML. Au début d’une valeur, `!` ouvre une marque de \
        type et `&` une ancre. Un commentaire réduit à un nombre, comme `# 12`, est aussi signalé.
        """),
    remedy: LocalizedText(
      en: "Put the whole text in double quotes. Begin a real comment with `#`, a space and a word.",
      fr: """
        Mettez tout le texte entre guillemets droits. Commencez un vrai commentaire par `#`, une espace et \
        un mot.
        """),
    hasFix: true, isFixUnsafe: true,
    passing: [
      .post(
        """
        ---
        title: "Open day #saturday"   # to be shortened
        status: draft #todo
        description: Fresh bread at eight. # 2 days before
        date: 2026-11-24 # 12
        tags: [bread, C#, "#sourdough"] #later
        cta: {text: See & taste!, url: https://example.org/#bread}
        ---
        Fresh bread at eight.
        """)
    ],
    failing: [
      .post("---\ntitle: Portes ouvertes 🥖 ↓#samedi\nstatus: draft\n---\nVenez !\n"),
      .post("---\ntitle: ↓!Portes ouvertes\nstatus: draft\n---\nVenez !\n"),
      .post("---\nstatus: draft\ntitle: ↓&Portes ouvertes ↓#Été #samedi\n---\nVenez !\n"),
      .post("---\nstatus: draft\ntags: ↓#été\ntitle: ↓#bread #rye\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: draft\ntags:\n  - bread ↓#fresh\n  - ↓#rye\n---\nFresh bread at eight.\n"),
      .post("---\ntitle: Épisode ↓# 12\nstatus: draft\ncta:\n  text: Loaf no.  ↓#  7!\n---\nFresh bread at eight.\n"),
      .post("---\ntitle: Episode ↓#12 is out\ncta:\n  text: The ↓#1 bread\n---\nFresh bread at eight.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .lostText(let kind, let key, let whole) = problem.kind else { return nil }
      let lost = document.source.text(in: problem.range)
      let quoted = YAMLScalar.doubleQuoted(document.source.text(in: whole))
      return RuleFinding(
        in: document, at: problem.range, .lost(lost, kind, from: key), help: .quote(quoted, kind, of: lost),
        fix: Fix(isSafe: false, edits: [Edit(replacing: document.place(whole), with: quoted)]))
    }
  }
}

extension LocalizedText {
  fileprivate static func lost(_ text: String, _ kind: Schema.TextLostToYAML, from key: String) -> LocalizedText {
    switch kind {
    case .comment:
      LocalizedText(
        en: "YAML reads “\(text.excerpt)” as a comment, so it is lost from \(key)",
        fr: "YAML prend « \(text.excerpt) » pour un commentaire : ce texte manque dans `\(key)`")
    case .tag:
      LocalizedText(
        en: "YAML reads “\(text.excerpt)” as a tag, so it is lost from \(key)",
        fr: "YAML prend « \(text.excerpt) » pour une marque de type : ce texte manque dans `\(key)`")
    case .anchor:
      LocalizedText(
        en: "YAML reads “\(text.excerpt)” as an anchor, so it is lost from \(key)",
        fr: "YAML prend « \(text.excerpt) » pour une ancre : ce texte manque dans `\(key)`")
    }
  }

  fileprivate static func quote(
    _ quoted: String, _ kind: Schema.TextLostToYAML, of lost: String
  ) -> LocalizedText {
    let all = LocalizedText(
      en: "put the whole text in double quotes: `\(quoted)`",
      fr: "mettez tout le texte entre guillemets droits : `\(quoted)`")
    guard kind == .comment else { return all }
    if lost.dropFirst().first.map(\.isWhitespace) ?? false {
      return LocalizedText(
        en: "\(all); if it is a comment, add a word to the number",
        fr: "\(all) ; si c’est un commentaire, ajoutez un mot au nombre")
    }
    return LocalizedText(
      en: "\(all); if it is a comment, add a space after `#`",
      fr: "\(all) ; si c’est un commentaire, ajoutez une espace après `#`")
  }
}
