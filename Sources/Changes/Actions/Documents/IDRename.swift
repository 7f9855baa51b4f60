import ChangePlans
import Editorial
import Findings
import FrontMatter
import Localization
import MarkdownSyntax
import Schema
import SourceText

/// Another id for something that the strategy or the settings declare, such as a channel, a pillar or an indicator.
public enum IDRename {
  /// Returns the action that changes the declaration and every reference: in front matter, in channel headings, in cells of tables of
  /// metrics and mentions, and in the tags of tasks.
  ///
  /// - Throws: ``UsageError`` if the new id is declared already, or is no id.
  public static func action(_ id: String, as kind: ReferenceKind, to newID: String, in corpus: Corpus) throws
    -> PlannedAction
  {
    guard newID == newID.trimmed, !newID.isEmpty, !newID.contains(where: { $0.isWhitespace || $0 == "@" || $0 == "#" })
    else {
      throw UsageError(
        LocalizedText(en: "“\(newID)” is not an id", fr: "« \(newID) » n’est pas un identifiant"),
        hint: LocalizedText(
          en: "write one word, as in \(Slug.of(newID))", fr: "écrivez un seul mot, comme \(Slug.of(newID))"))
    }
    if let taken = corpus.declarations[kind, newID] {
      throw UsageError(
        LocalizedText(
          en: "\(newID) is already declared in \(taken.place.path)",
          fr: "\(newID) est déjà déclaré dans \(taken.place.path)"))
    }
    guard let declared = corpus.declarations[kind, id], id != newID else { return .nothing }
    let edits = corpus.documents.flatMap { document in
      document.ranges(of: id, as: kind, declaredAt: declared.place).map {
        Edit(replacing: document.place($0.range), with: $0.isPlain ? newID : YAMLScalar.text(newID, inFlow: true))
      }
    }
    return PlannedAction(
      ChangePlan(edits, in: corpus),
      [.init(declared.place.path, [.init(kind.rawValue, from: id, to: newID)])])
  }
}

extension Corpus {
  /// Returns the kind of thing that a document declares under an id, but is not a document itself; `nil` if there is none.
  public func kindDeclared(by id: String) -> ReferenceKind? {
    [.channel, .objective, .pillar, .message, .audience, .format, .indicator].first { declarations[$0, id] != nil }
  }
}

extension Document {
  /// Returns the places of an id, each once, and whether the place is outside of YAML.
  fileprivate func ranges(
    of id: String, as kind: ReferenceKind, declaredAt place: Place
  ) -> [(range: ByteRange, isPlain: Bool)] {
    guard isRead else { return [] }
    var found: [(range: ByteRange, isPlain: Bool)] = []
    if place.path == path { found.append((place.range, false)) }
    found += references.filter { $0.kind == kind && $0.id == id }.map { ($0.range, false) }
    if kind == .channel {
      // The range of a heading's id includes its `@` or not, so the id is searched in it.
      for text in post?.texts ?? [] where text.channel?.value == id {
        if let range = text.channel?.range {
          found.append((ByteRange(range.upperBound - id.utf8.count, range.upperBound), true))
        }
      }
    }
    switch self.kind {
    case .metrics, .mentions: found += cells(of: id).map { ($0, true) }
    default: break
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0.range.lowerBound).inserted }
  }

  /// Returns the ranges of the table cells that contain only a text.
  private func cells(of text: String) -> [ByteRange] {
    markdown.nodes.indices.compactMap { index in
      guard markdown.nodes[index].kind == .tableCell else { return nil }
      let inner = markdown.descendants(of: index)
      guard inner.count == 1, let first = inner.first, markdown.nodes[first].kind == .text,
        markdown.text(of: first) == text
      else { return nil }
      return markdown.literalRange(of: first)
    }
  }
}
