import CivilTime
import Editorial
import Findings
import MarkdownSyntax
import Schema
import SourceText

extension Document {
  /// Whether the body contains HTML, such as a template's hint in a comment, but no text, code or picture.
  var isStillTemplate: Bool {
    var holdsComment = false
    for node in markdown.nodes {
      switch node.kind {
      case .text, .code, .codeBlock, .image: return false
      case .htmlBlock, .htmlInline: holdsComment = true
      default: break
      }
    }
    return holdsComment
  }

  /// Whether a key is reported as misspelt. The key is then not reported as missing.
  func misspells(_ key: String) -> Bool {
    problems.contains { problem in
      if case .unknownKey(_, nearest: key, _) = problem.kind { true } else { false }
    }
  }
}

extension Corpus {
  /// Returns the title of a declared id, or the id if it has no title.
  func name(of kind: ReferenceKind, _ id: String) -> String { declarations[kind, id]?.title ?? id }

  /// Returns the document and the place that declare an id; `nil` if it is not declared.
  func declaration(of kind: ReferenceKind, _ id: String) -> (document: Document, range: ByteRange)? {
    guard let place = declarations[kind, id]?.place, let document = document(at: place.path) else { return nil }
    return (document, place.range)
  }

  /// The entries after the archive.
  private var currentEntries: ArraySlice<Entry> {
    settings.since.map { entries[firstEntry(onOrAfter: $0.value)...] } ?? entries[...]
  }

  /// The date of the first published post after the archive; `nil` before that publication.
  var firstPublication: CalendarDay? { currentEntries.first { $0.stage == .published }?.slot.day }

  /// Returns the entries of the last `days` days and of the future; `nil` if no entry after the archive is that old, because the usual
  /// frequency is then unknown.
  func entries(ofLast days: Int, before today: CalendarDay) -> ArraySlice<Entry>? {
    let start = today - days
    guard let first = currentEntries.first, first.slot.day <= start else { return nil }
    return entries[firstEntry(onOrAfter: start)...]
  }

  /// Returns the ids to which no post of the entries refers. The search stops when no id is left.
  func rest(of ids: some Sequence<String>, after entries: ArraySlice<Entry>, _ id: (Post) -> String?) -> Set<String> {
    var rest = Set(ids)
    for entry in entries {
      if rest.isEmpty { break }
      if let post = document(of: entry).post, let id = id(post) { rest.remove(id) }
    }
    return rest
  }
}
