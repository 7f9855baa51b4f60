import Editorial
import Localization
import Publishing
import SourceText

/// The sections of a report that Edito writes, between the markers `<!-- edito:begin posts -->` and `<!-- edito:end -->`.
///
/// Text outside the markers is never changed. The opening marker contains a digest of the section as Edito wrote it. The digest shows
/// whether a person has edited the section since. Edito updates a section only if it is unedited or empty.
public struct ReportMarks: Sendable {
  /// A pair of markers and the section between them.
  public struct Enclosure: Sendable {
    public let name: String
    /// The digest of the section as last written; `nil` if it was never written.
    public let digest: String?
    /// The range of the opening marker, without the line end.
    public let mark: ByteRange
    /// The range of the whole lines between the opening marker and the end marker.
    public let body: ByteRange
  }

  /// An error in the markers.
  public struct Failure: Error, Sendable {
    public enum Kind: Sendable {
      /// An opening marker without an end marker, or followed by another opening marker before its end.
      case unclosed(String)
      case unopened
      /// An unknown section name, with the nearest known one.
      case unknownPart(String, nearest: String?)
      case repeated(String)
      /// A marker that has neither `begin` nor `end` after `edito:`, a `begin` without a name, too many words, or no `-->` at the
      /// end of its line.
      case malformed
      /// A marker that is not at the start of its line, as in a list or a quotation, where lines cannot be replaced.
      case indented
    }

    public let kind: Kind
    public let range: ByteRange
  }

  public let enclosures: [Enclosure]

  /// Finds the sections of a report.
  ///
  /// - Parameter parts: The names of all known sections.
  /// - Throws: The first ``Failure``.
  public init(of document: Document, parts: [String]) throws(Failure) {
    var enclosures: [Enclosure] = []
    var open: (name: String, digest: String?, range: ByteRange)?
    let markdown = document.markdown
    for index in markdown.nodes.indices where markdown.isComment(index) {
      let node = markdown.nodes[index]
      // A comment within a line is part of a text.
      if node.kind == .htmlInline, !document.source.bytes.isLineStart(node.range.lowerBound) { continue }
      guard let mark = try Mark(at: node.range.lowerBound, in: document.source) else { continue }
      switch (mark.kind, open) {
      case (.begin(let name, let digest), nil):
        guard parts.contains(name) else {
          throw Failure(kind: .unknownPart(name, nearest: Spelling.nearest(to: name, among: parts)), range: mark.range)
        }
        if enclosures.contains(where: { $0.name == name }) { throw Failure(kind: .repeated(name), range: mark.range) }
        open = (name, digest, mark.range)
      case (.end, let begun?):
        let end = mark.range.lowerBound
        let start = min(document.source.bytes.nextLine(from: begun.range.upperBound), end)
        enclosures.append(
          Enclosure(name: begun.name, digest: begun.digest, mark: begun.range, body: ByteRange(start, end)))
        open = nil
      case (.begin, let begun?): throw Failure(kind: .unclosed(begun.name), range: begun.range)
      case (.end, nil): throw Failure(kind: .unopened, range: mark.range)
      }
    }
    if let open { throw Failure(kind: .unclosed(open.name), range: open.range) }
    self.enclosures = enclosures
  }
}

/// An opening marker or an end marker.
private struct Mark {
  enum Kind {
    case begin(String, digest: String?)
    case end
  }

  let kind: Kind
  let range: ByteRange

  /// Parses a marker; `nil` if the comment is not a marker. Throws if the marker is malformed, or not at the start of its line.
  init?(at start: Int, in source: SourceFile) throws(ReportMarks.Failure) {
    let bytes = source.bytes
    let end = bytes.lineEnd(from: start)
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    guard line.hasPrefix("<!--") else { return nil }
    let content = line.dropFirst(4).drop { $0 == " " }
    guard content.hasPrefix("edito:"), content.dropFirst(6).first.map({ $0 != " " }) ?? true else { return nil }
    let range = ByteRange(start, end)
    guard bytes.isLineStart(start) else {
      throw ReportMarks.Failure(kind: .indented, range: range)
    }
    guard let close = content.firstRange(of: "-->"), content[close.upperBound...].allSatisfy(\.isWhitespace) else {
      throw ReportMarks.Failure(kind: .malformed, range: range)
    }
    let words = content[..<close.lowerBound].dropFirst(6).split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("begin", 2...3): kind = .begin(words[1], digest: words.count == 3 ? words[2] : nil)
    case ("end", 1...2): kind = .end
    default: throw ReportMarks.Failure(kind: .malformed, range: range)
    }
    self.range = range
  }
}

/// Digests that show whether a section is still as Edito wrote it.
enum PartDigest {
  /// Returns eight hexadecimal digits of the SHA-256 of a section's contents: its words, links, lists and cells.
  ///
  /// The style of the Markdown does not matter. A formatter can wrap lines, pad tables, and choose other bullets, emphasis marks and
  /// escapes without changing the digest.
  static func of(_ text: String) -> String {
    let meant = MeantText(markdown: Array(text.utf8)).bytes
    var words: [UInt8] = []
    words.reserveCapacity(meant.count)
    for byte in meant where byte != .space || words.last != .space { words.append(byte) }
    return digest(of: words)
  }

  /// Returns the digest of a section's lines that earlier versions of Edito wrote into markers.
  static func former(of text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.allSatisfy { "-:| ".contains($0) } ? "" : line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return digest(of: Array(lines.filter { !$0.isEmpty }.joined(separator: "\n").utf8))
  }

  private static func digest(of bytes: [UInt8]) -> String {
    SHA256.hexadecimal(SHA256.hash(of: bytes).prefix(4))
  }
}
