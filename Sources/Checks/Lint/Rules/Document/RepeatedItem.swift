import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct RepeatedItem: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "repeated-item", .document, .always(.warning),
    summary: LocalizedText(
      en: "an id repeated in a list",
      fr: "un identifiant répété dans une liste"),
    rationale: LocalizedText(
      en: "The second one has no effect, so another id may have been meant.",
      fr: "Le second est sans effet : c’est peut-être un autre identifiant qui était voulu."),
    exceptions: LocalizedText(
      en: """
        Applies to lists of channels, people, tags and processes. Merging two branches that add the same \
        channel leaves such a list.
        """,
      fr: """
        La règle vaut pour les listes de canaux, de personnes, d’étiquettes et de procédures. La fusion de \
        deux branches qui ajoutent le même canal donne une telle liste.
        """),
    remedy: LocalizedText(
      en: "Delete the second one, or write the id that was meant.",
      fr: "Supprimez le second, ou écrivez l’identifiant voulu."),
    hasFix: true,
    passing: [
      .post("---\nstatus: draft\nchannels: [x, mastodon]\ntags: [bread, rye]\n---\nFresh bread at eight.\n"),
      .strategy("---\nquestion: management\nresponsibilities:\n  all: {approve: [ada, noe], reply: [ada]}\n---\n"),
    ],
    failing: [
      .post("---\nstatus: draft\nchannels: [mastodon, x, ↓mastodon]\n---\nDu pain frais 🥖 à huit heures.\n"),
      .post(
        "---\nstatus: draft\ntags:\n  - été\n  - ↓\"été\"\n  - rye\n  - ↓rye # the new one\n---\nFresh bread at eight.\n"
      ),
      .strategy("---\nquestion: management\nresponsibilities:\n  all: {approve: [ada, ↓ada, noe, ↓ada]}\n---\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .repeatedItem(let id, let key, let first) = problem.kind else { return nil }
      let edits = Self.item(at: problem.range, in: document.source).map { range in
        [Edit(replacing: document.place(range), with: "")]
      }
      return RuleFinding(
        in: document, at: problem.range, .repeated(id, key), related: [RelatedPlace(.first, at: document.place(first))],
        help: .deleteOne, fix: edits.map { Fix(edits: $0) })
    }
  }

  /// Returns the range of an item with its separator from the previous item: the comma in brackets, or the whole line. Returns `nil` for
  /// any other form, for example a line with a comment.
  private static func item(at range: ByteRange, in source: SourceFile) -> ByteRange? {
    let bytes = source.bytes
    var start = range.lowerBound
    while start > 0, bytes[start - 1] <= .space { start -= 1 }
    guard start > 0 else { return nil }
    if bytes[start - 1] == .comma { return ByteRange(start - 1, range.upperBound) }
    guard bytes[start - 1] == .hyphen else { return nil }
    start -= 1
    while start > 0, bytes[start - 1] == .space { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, bytes[end] == .space || bytes[end] == .carriageReturn { end += 1 }
    guard start > 0, bytes[start - 1] == .lineFeed, end < bytes.count, bytes[end] == .lineFeed else { return nil }
    return ByteRange(start, end + 1)
  }
}

extension LocalizedText {
  fileprivate static func repeated(_ id: String, _ key: String) -> LocalizedText {
    LocalizedText(
      en: "\(key) lists “\(id.excerpt)” twice",
      fr: "`\(key)` cite deux fois « \(id.excerpt) »")
  }

  fileprivate static let first = LocalizedText(en: "first listed here", fr: "déjà cité ici")

  fileprivate static let deleteOne = LocalizedText(
    en: "delete this one, or write the id that was meant",
    fr: "supprimez celui-ci, ou écrivez l’identifiant voulu")
}
