import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct FileInTwoSources: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "file-in-two-sources", .document, .always(.warning),
    summary: LocalizedText(
      en: "files that match two entries of `sources:`",
      fr: "des fichiers qui correspondent à deux entrées de `sources:`"),
    rationale: LocalizedText(
      en:
        "Such a file is read by the first entry. The keys, values, channels and status of the second one do not apply to it.",
      fr:
        "Un tel fichier est lu d’après la première entrée. Les clés, les valeurs, les canaux et le statut de la seconde ne s’appliquent pas à lui."
    ),
    remedy: LocalizedText(
      en:
        "Exclude the files from one of the entries, for example with `!content/blog/news/**`, or move the entry that should apply to the top.",
      fr:
        "Excluez les fichiers de l’une des entrées, par exemple par `!content/blog/actus/**`, ou placez en tête l’entrée qui doit s’appliquer."
    ),
    passing: [
      Example([
        "edito.md": """
        ---
        edito: 1
        sources:
          - {kind: post, files: ["content/blog/*.md"]}
          - {kind: post, files: ["content/**/*.md", "!content/blog/*.md"], status: draft}
        ---

        """,
        "content/blog/bread.md": "---\nstatus: draft\n---\nFresh bread at eight.\n",
        "content/news/oven.md": "---\ntitle: The oven\n---\nThe new oven is here.\n",
      ])
    ],
    failing: [
      Example([
        "edito.md": """
        ---
        edito: 1
        sources:
          - {kind: post, files: ["content/blog/*.md"]}
          - {kind: post, files: [↓"content/**/*.md"], status: draft}
        ---

        """,
        "content/blog/bread.md": "---\nstatus: draft\n---\nFresh bread at eight.\n",
        "content/news/oven.md": "---\ntitle: The oven\n---\nThe new oven is here.\n",
      ])
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    guard let document = corpus.settingsDocument, let settings = corpus.settings.sources?.value, settings.count > 1
    else { return [] }
    let entries = settings.compactMap { entry in DocumentSource(entry.value).map { (source: $0, settings: entry.value) }
    }
    let paths = corpus.documents.filter { $0.origin != nil }.map(\.path)
    // The files that match two entries, by the positions of the entry that counts and of the other one.
    var shared: [[Int]: [String]] = [:]
    for path in paths {
      let matching = entries.indices.filter { entries[$0].source.contains(path) }
      for other in matching.dropFirst() { shared[[matching[0], other], default: []].append(path) }
    }
    return shared.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, paths in
      guard let first = entries[pair[0]].settings.pattern(matching: paths[0]),
        let second = entries[pair[1]].settings.pattern(matching: paths[0])
      else { return nil }
      return RuleFinding(
        in: document, at: second.range, .alsoMatched(paths, first: first.value, second: second.value),
        related: [RelatedPlace(.counts, at: document.place(first.range))], help: .exclude(paths))
    }
  }
}

extension SourceSettings {
  /// Returns the first pattern that matches a path.
  fileprivate func pattern(matching path: String) -> Located<String>? {
    files?.value.first { SourcePattern($0.value).map { !$0.excludes && $0.matches(path) } ?? false }
  }
}

extension LocalizedText {
  fileprivate static func alsoMatched(_ paths: [String], first: String, second: String) -> LocalizedText {
    let rest = paths.count - 1
    return LocalizedText(
      en: rest == 0
        ? "\(paths[0]) matches “\(second.excerpt)” and also “\(first.excerpt)”, which counts"
        : "\(paths[0]) and \(rest, "other file", "other files") match “\(second.excerpt)” and also “\(first.excerpt)”, which counts",
      fr: rest == 0
        ? "\(paths[0]) correspond à « \(second.excerpt) », mais aussi à « \(first.excerpt) », qui l’emporte"
        : "\(paths[0]) et \(rest, "autre fichier", "autres fichiers") correspondent à « \(second.excerpt) », mais aussi à « \(first.excerpt) », qui l’emporte"
    )
  }

  fileprivate static let counts = LocalizedText(en: "this entry counts", fr: "cette entrée l’emporte")

  fileprivate static func exclude(_ paths: [String]) -> LocalizedText {
    let pattern = "`\"!\(paths[0])\"`"
    return paths.count == 1
      ? LocalizedText(
        en: "exclude it from one of the entries with \(pattern), or put the entry that should apply first",
        fr: "excluez-le de l’une des entrées par \(pattern), ou placez en premier l’entrée qui doit s’appliquer")
      : LocalizedText(
        en: "exclude them from one of the entries, as with \(pattern), or put the entry that should apply first",
        fr: "excluez-les de l’une des entrées, comme par \(pattern), ou placez en premier l’entrée qui doit s’appliquer"
      )
  }
}
