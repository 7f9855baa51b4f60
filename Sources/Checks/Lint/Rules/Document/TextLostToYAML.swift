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
    summary: "a part of a text that YAML takes for a comment, a tag or an anchor",
    rationale: """
      After a space, `#` begins a comment, and `!` or `&` before a value belongs to YAML: the hashtag, the number or the first \
      word is silently missing from the text, with all behind it. A comment of nothing but a number, `# 12`, is taken for a part of \
      the text as well.
      """,
    remedy: "Put the whole text between double quotes. A real comment has a space behind its `#`, and words.",
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
        en: "“\(text.excerpt)” is a comment to YAML, and missing from \(key)",
        fr: "pour YAML, « \(text.excerpt) » est un commentaire : \(key) s’arrête avant")
    case .tag:
      LocalizedText(
        en: "“\(text.excerpt)” is a tag to YAML, and missing from \(key)",
        fr: "pour YAML, « \(text.excerpt) » est une marque de type : \(key) commence après")
    case .anchor:
      LocalizedText(
        en: "“\(text.excerpt)” is an anchor to YAML, and missing from \(key)",
        fr: "pour YAML, « \(text.excerpt) » est une ancre : \(key) commence après")
    }
  }

  fileprivate static func quote(
    _ quoted: String, _ kind: Schema.TextLostToYAML, of lost: String
  ) -> LocalizedText {
    let all = LocalizedText(
      en: "put the whole text between double quotes: `\(quoted)`",
      fr: "mettez tout le texte entre guillemets droits : `\(quoted)`")
    guard kind == .comment else { return all }
    if lost.dropFirst().first.map(\.isWhitespace) ?? false {
      return LocalizedText(
        en: "\(all); if it is a comment, add a word to the number",
        fr: "\(all) ; si c’est un commentaire, ajoutez un mot au nombre")
    }
    return LocalizedText(
      en: "\(all); a comment has a space behind its `#`", fr: "\(all) ; un commentaire a une espace après `#`")
  }
}
