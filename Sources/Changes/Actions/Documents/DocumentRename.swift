import Editorial
import Findings
import FrontMatter
import Localization
import Schema
import SourceText

/// The new path of a document, with the edits that update every reference to it.
///
/// Links are updated by their destinations, references in front matter by the id. The name of a post also occurs in tables of readings and
/// in prose; because it begins with a date, each occurrence of the whole name means the post.
public struct DocumentRename: Sendable {
  public let from: String
  public let to: String
  /// The new id; `nil` if the id stays, because it stands in the front matter or the file's name stays.
  let newID: String?
  /// The edits in other documents, and those of the links of the document itself. They do not overlap.
  public let edits: [Edit]

  /// - Parameters:
  ///   - path: the new path, relative to the root; different from the present one.
  ///   - isTaken: returns whether a file exists at a path, even if git ignores it.
  /// - Throws: ``UsageError`` if the path or the id is already used.
  public init(
    _ document: Document, to path: String, in corpus: Corpus, isTaken: (_ path: String) -> Bool
  ) throws {
    (from, to) = (document.path, path)
    // Some file systems treat two paths as equal if they differ only in case.
    if isTaken(path), path.lowercased() != document.path.lowercased() {
      throw UsageError(
        LocalizedText(
          en: "\(path) already exists; \(document.path) is not changed",
          fr: "\(path) existe déjà ; \(document.path) reste inchangé"),
        asking: .otherName)
    }
    let names = Names(of: document, at: path)
    newID = names.newID
    if let id = newID, let other = corpus.documents.first(where: { $0.kind != nil && $0.id == id }) {
      throw UsageError(
        LocalizedText(
          en: "the id “\(id)” is already used by \(other.path)",
          fr: "l’identifiant « \(id) » est déjà celui de \(other.path)"),
        asking: .otherName)
    }
    edits = corpus.documents.flatMap { names.edits(in: $0) }
  }
}

/// The old and the new names of a document.
private struct Names {
  private let from: String
  private let to: String
  private let oldStem: String
  private let newStem: String
  /// The new id; `nil` if the id stays, because it stands in the front matter or the file's name stays.
  let newID: String?
  private let kind: ReferenceKind?
  /// Whether each occurrence of the whole name means the document.
  private let isDated: Bool

  init(of document: Document, at path: String) {
    (from, to) = (document.path, path)
    oldStem = String(document.source.stem)
    newStem = String(SourceFile(path: path, bytes: []).stem)
    newID = document.givenID == nil && oldStem != newStem ? newStem : nil
    kind = document.kind.flatMap { ReferenceKind(rawValue: $0.rawValue) }
    isDated =
      document.post != nil && oldStem != newStem && oldStem.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}-.+/) != nil
  }

  func edits(in document: Document) -> [Edit] {
    guard document.isRead else { return [] }
    var edits = linkEdits(in: document)
    if let newID, let kind {
      for reference in document.references where reference.kind == kind && reference.id == oldStem {
        edits.append(Edit(replacing: document.place(reference.range), with: YAMLScalar.text(newID, inFlow: true)))
      }
    }
    guard isDated else { return edits }
    let covered = edits.map(\.place.range)
    for range in occurrences(in: document.source.bytes) {
      if covered.contains(where: { $0.lowerBound < range.upperBound && range.lowerBound < $0.upperBound }) { continue }
      edits.append(Edit(replacing: document.place(range), with: newStem))
    }
    return edits
  }

  /// Returns the edits of links: in the document itself, those to other files; in other documents, those to the document.
  private func linkEdits(in document: Document) -> [Edit] {
    let isOwn = document.path == from
    let (folder, newFolder) = (WorkspacePath.folder(of: from), WorkspacePath.folder(of: to))
    if isOwn, folder == newFolder { return [] }
    let markdown = document.markdown
    var seen: Set<Int> = []
    return markdown.nodes.indices.compactMap { index in
      guard markdown.nodes[index].kind == .link || markdown.nodes[index].kind == .image,
        let range = markdown.literalRange(of: index), let target = document.path(linkedAt: index),
        isOwn ? target != from : target == from, seen.insert(range.lowerBound).inserted
      else { return nil }
      let written = document.source.bytes[range.indices]
      let end = written.firstIndex { $0 == .numberSign || $0 == .questionMark } ?? written.endIndex
      let path = WorkspacePath.relative(
        isOwn ? target : to, from: isOwn ? newFolder : WorkspacePath.folder(of: document.path))
      return Edit(
        replacing: document.place(ByteRange(range.lowerBound, end)),
        with: PercentEncoding.path(path))
    }
  }

  /// Returns the ranges of the old name where it is not a part of a longer name.
  private func occurrences(in bytes: [UInt8]) -> [ByteRange] {
    let name = Array(oldStem.utf8)
    var found: [ByteRange] = []
    var start = 0
    while let index = bytes[start...].firstRange(of: name)?.lowerBound {
      let end = index + name.count
      start = end
      if index > 0, Self.isOfName(bytes[index - 1]) { continue }
      let rest = bytes[end...]
      let isFile = rest.starts(with: ".md".utf8) && !(rest.dropFirst(3).first.map(Self.isOfName) ?? false)
      if isFile || !(rest.first.map(Self.isOfName) ?? false) { found.append(ByteRange(index, end)) }
    }
    return found
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == .underscore || byte >= 0x80
  }
}
