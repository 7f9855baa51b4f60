import Editorial
import Localization
import Schema
import Snapshots

struct SourceWithoutFiles: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "source-without-files", .document, .always(.warning),
    summary: LocalizedText(
      en: "a pattern of `sources:` that matches no file",
      fr: "un motif de `sources:` qui ne correspond à aucun fichier"),
    rationale: LocalizedText(
      en: "The files that were meant are not read, so they are missing from the calendar.",
      fr: "Les fichiers visés ne sont pas lus et manquent donc au calendrier."),
    exceptions: LocalizedText(
      en: """
        Only files that end in `.md` or in another extension of Markdown, such as `.markdown`, count. A README, an `_index.md`, and files in `node_modules` or in a folder that a site \
        generator writes, such as `public` and `_site`, are never read.
        """,
      fr: """
        Seuls comptent les fichiers dont le nom se termine par `.md` ou par une autre extension de Markdown, comme \
        `.markdown`. Les README, les `_index.md` et les fichiers de \
        `node_modules` ou d’un dossier écrit par un générateur de site, comme `public` et `_site`, ne sont jamais lus.
        """),
    remedy: LocalizedText(
      en: "Correct the path, or delete the pattern. `**` stands for any number of folders.",
      fr: "Corrigez le chemin, ou supprimez le motif. `**` remplace un nombre quelconque de dossiers."),
    passing: [
      Example([
        "edito.md": "---\nedito: 1\nsources: [{kind: post, files: [\"content/**/*.md\"]}]\n---\n",
        "content/blog/bread.md": "---\nstatus: draft\n---\nFresh bread at eight.\n",
      ])
    ],
    failing: [
      Example([
        "edito.md": "---\nedito: 1\nsources: [{kind: post, files: [\"content/**\", ↓\"contents/**\"]}]\n---\n",
        "content/blog/bread.md": "---\nstatus: draft\n---\nFresh bread at eight.\n",
      ])
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    guard let document = corpus.settingsDocument, let sources = corpus.settings.sources?.value else { return [] }
    let paths = corpus.documents.filter { $0.origin != nil }.map(\.path)
    // Without a kind, an entry contains no files.
    let entries = sources.map(\.value).filter { $0.kind != nil }
    return entries.flatMap { $0.files?.value ?? [] }.compactMap { pattern in
      guard let files = SourcePattern(pattern.value), !files.excludes, !paths.contains(where: files.matches) else {
        return nil
      }
      return RuleFinding(in: document, at: pattern.range, .matchesNothing(pattern.value), help: .correctPath)
    }
  }
}

extension LocalizedText {
  fileprivate static func matchesNothing(_ pattern: String) -> LocalizedText {
    LocalizedText(
      en: "no Markdown file matches “\(pattern.excerpt)”",
      fr: "aucun fichier Markdown ne correspond à « \(pattern.excerpt) »")
  }

  fileprivate static let correctPath = LocalizedText(
    en: "correct the path: it starts at the folder of edito.md, and `**` stands for any number of folders",
    fr: "corrigez le chemin : il part du dossier d’edito.md, et `**` remplace un nombre quelconque de dossiers")
}
