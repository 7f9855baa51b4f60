import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct DuplicateID: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "duplicate-id", .document, .always(.error),
    summary: LocalizedText(
      en: "two documents with the same id",
      fr: "deux documents qui ont le même identifiant"),
    rationale: LocalizedText(
      en: "Documents refer to each other by id, so a reference to this id is ambiguous.",
      fr: "Les documents se désignent par leur identifiant : si deux d’entre eux ont le même, le renvoi est ambigu."),
    exceptions: LocalizedText(
      en: """
        A document's id is its `id:` or, without one, its file name without `.md`. Files without front \
        matter have no id.
        """,
      fr: """
        L’identifiant d’un document est son `id:` ou, à défaut, le nom de son fichier sans `.md`. Un fichier \
        sans en-tête n’en a pas.
        """),
    remedy: LocalizedText(
      en: "Rename one of the files, or give it an `id:`.",
      fr: "Renommez l’un des fichiers, ou donnez-lui un `id:`."),
    passing: [
      Example([
        "people/bea.md": "---\nrole: member\n---\n",
        "ideas/bea.md": "---\nid: bea-interview\nstatus: new\n---\nAn interview with Bea.\n",
      ]),
      Example(["posts/README.md": "Posts go here.\n", "ideas/README.md": "Ideas go here.\n"]),
    ],
    failing: [
      Example([
        "ideas/bea.md": "---\nstatus: new\n---\nAn interview with Bea.\n",
        "people/bea.md": "↓---\nrole: member\n---\n",
      ]),
      Example([
        "posts/2026/11/bread.md": "---\nstatus: draft\n---\nFresh bread at eight.\n",
        "posts/2026/12/bread.md": "↓---\nstatus: draft\n---\nFresh bread at nine.\n",
        "posts/2026/12/rolls.md": "---\nstatus: draft\nid: ↓bread\n---\nFresh rolls at nine.\n",
      ]),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    var first: [String: Int] = [:]
    var findings: [RuleFinding] = []
    for index in Self.suspects(among: snapshot.corpus.documents) {
      let document = snapshot.corpus.documents[index]
      let id = document.id
      guard let earlier = first[id] else {
        first[id] = index
        continue
      }
      let other = snapshot.corpus.documents[earlier]
      findings.append(
        RuleFinding(
          in: document, at: Self.range(of: document), .duplicateID(id),
          related: [RelatedPlace(.firstID, at: other.place(Self.range(of: other)))],
          help: .renameOne(other.path)))
    }
    return findings
  }

  /// Returns the positions of the documents whose id has the same hash as the id of another document, in ascending order.
  private static func suspects(among documents: [Document]) -> [Int] {
    let named = documents.indices.filter { hasID(documents[$0]) }
    let hashes = named.map { index in
      let document = documents[index]
      var id = document.givenID.map { $0.value[...] } ?? document.source.stem
      return id.withUTF8(NameHashes.hash)
    }
    return NameHashes.repeated(hashes).map { named[$0] }
  }

  /// Whether a document has a known id. Prose has none, and the id of a document with unreadable front matter is unknown.
  private static func hasID(_ document: Document) -> Bool {
    if case .prose = document.content { return false }
    return !document.isFrontMatterLost
  }

  private static func range(of document: Document) -> ByteRange { document.givenID?.range ?? document.start }
}

extension LocalizedText {
  fileprivate static func duplicateID(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "another document has the id “\(id)”", fr: "un autre document a l’identifiant « \(id) »")
  }

  fileprivate static let firstID = LocalizedText(en: "the other document", fr: "l’autre document")

  fileprivate static func renameOne(_ other: String) -> LocalizedText {
    LocalizedText(
      en: "rename this file or \(other), or give one of them an `id:`",
      fr: "renommez ce fichier ou \(other), ou donnez un `id:` à l’un des deux")
  }
}
