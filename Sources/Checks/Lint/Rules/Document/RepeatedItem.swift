import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct RepeatedItem: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "repeated-item", .document, .always(.warning),
    summary: "an id that one list names twice",
    rationale: """
      A list of channels, people, tags or processes is a set: each id counts once, however often the list names it. A merge of two \
      branches that both add the same channel leaves such a list. Readers wonder whether another id was meant.
      """,
    remedy: "Delete the second one, or write the id that was meant.",
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

  /// An item with what separates it from the one before: the comma between brackets, or the whole line. `nil` if a comment
  /// would be lost with it.
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
      en: "\(key) names “\(id.excerpt)” twice; it counts once",
      fr: "\(key) nomme deux fois « \(id.excerpt) », qui ne compte qu’une fois")
  }

  fileprivate static let first = LocalizedText(en: "this is the first", fr: "voici la première fois")

  fileprivate static let deleteOne = LocalizedText(
    en: "delete this one, or write the id that was meant",
    fr: "supprimez celui-ci, ou écrivez l’identifiant voulu")
}
