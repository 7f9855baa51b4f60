import CivilTime
import Editorial
import Findings
import MarkdownSyntax
import Schema
import SourceText

extension Document {
  /// Whether nobody has written the body yet: it holds a template's hint and no text.
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

  /// Whether a key is written in a way that is reported as a slip, so that its absence is no fault of its own.
  func misspells(_ key: String) -> Bool {
    problems.contains { problem in
      if case .unknownKey(_, nearest: key, _) = problem.kind { true } else { false }
    }
  }
}

extension Corpus {
  /// What people call something that is declared: its title, or its id.
  func name(of kind: ReferenceKind, _ id: String) -> String { declarations[kind, id]?.title ?? id }

  /// The document that declares an id, and where.
  func declaration(of kind: ReferenceKind, _ id: String) -> (document: Document, range: ByteRange)? {
    guard let place = declarations[kind, id]?.place, let document = document(at: place.path) else { return nil }
    return (document, place.range)
  }

  /// The first day on which something was published.
  var firstPublication: CalendarDay? { entries.first { $0.stage == .published }?.slot.day }

  /// The appearances of the last days and of all days to come; `nil` where posts do not reach back that far, so that
  /// nobody can tell what is usual.
  func entries(ofLast days: Int, before today: CalendarDay) -> ArraySlice<Entry>? {
    let start = today - days
    guard let first = entries.first, first.slot.day <= start else { return nil }
    return entries[firstEntry(onOrAfter: start)...]
  }

  /// What is left of some ids once those are taken out that posts have. Stops at the last one.
  func rest(of ids: some Sequence<String>, after entries: ArraySlice<Entry>, _ id: (Post) -> String?) -> Set<String> {
    var rest = Set(ids)
    for entry in entries {
      if rest.isEmpty { break }
      if let post = document(of: entry).post, let id = id(post) { rest.remove(id) }
    }
    return rest
  }
}
