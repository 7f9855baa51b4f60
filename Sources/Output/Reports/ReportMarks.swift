import Editorial
import Localization
import Publishing
import SourceText

/// The parts of a report that Edito writes, as its marks enclose them: `<!-- edito:begin posts -->` and `<!-- edito:end -->`.
///
/// What stands outside of them is people's. Once a part is written, its mark carries a digest of it, by which words that somebody
/// put inside are known from those that may be written anew.
public struct ReportMarks: Sendable {
  /// A pair of marks and what is between them.
  public struct Enclosure: Sendable {
    public let name: String
    /// What the part was when it was last written; `nil` where it never was.
    public let digest: String?
    /// The opening mark.
    public let mark: ByteRange
    /// Whole lines, from behind the opening mark to the closing one.
    public let body: ByteRange
  }

  /// Why marks cannot be trusted.
  public struct Fault: Error, Sendable {
    public enum Kind: Sendable {
      /// An opening mark without its end, or with another opening mark before it.
      case unclosed(String)
      case unopened
      /// A part of this name is nobody's; the nearest one that is somebody's.
      case unknownPart(String, nearest: String?)
      case repeated(String)
      /// `edito:` and then neither `begin` nor `end`, or a begin without a name.
      case malformed
      /// In a list or a quotation, where lines cannot be replaced.
      case indented
    }

    public let kind: Kind
    public let range: ByteRange
  }

  public let enclosures: [Enclosure]

  /// - Parameter parts: the names of the parts that there are.
  /// - Throws: ``Fault``, the first.
  public init(of document: Document, parts: [String]) throws(Fault) {
    var enclosures: [Enclosure] = []
    var open: (name: String, digest: String?, range: ByteRange)?
    let markdown = document.markdown
    for index in markdown.nodes.indices where markdown.isComment(index) {
      let node = markdown.nodes[index]
      // Words behind a mark make a note within a text of it.
      if node.kind == .htmlInline, !document.source.bytes.isLineStart(node.range.lowerBound) { continue }
      guard let mark = try Mark(at: node.range.lowerBound, in: document.source) else { continue }
      switch (mark.kind, open) {
      case (.begin(let name, let digest), nil):
        guard parts.contains(name) else {
          throw Fault(kind: .unknownPart(name, nearest: Spelling.nearest(to: name, among: parts)), range: mark.range)
        }
        if enclosures.contains(where: { $0.name == name }) { throw Fault(kind: .repeated(name), range: mark.range) }
        open = (name, digest, mark.range)
      case (.end, let begun?):
        let end = mark.range.lowerBound
        let start = min(document.source.bytes.nextLine(from: begun.range.upperBound), end)
        enclosures.append(
          Enclosure(name: begun.name, digest: begun.digest, mark: begun.range, body: ByteRange(start, end)))
        open = nil
      case (.begin, let begun?): throw Fault(kind: .unclosed(begun.name), range: begun.range)
      case (.end, nil): throw Fault(kind: .unopened, range: mark.range)
      }
    }
    if let open { throw Fault(kind: .unclosed(open.name), range: open.range) }
    self.enclosures = enclosures
  }
}

/// One mark.
private struct Mark {
  enum Kind {
    case begin(String, digest: String?)
    case end
  }

  let kind: Kind
  let range: ByteRange

  /// - Returns: `nil` where another comment stands.
  init?(at start: Int, in source: SourceFile) throws(ReportMarks.Fault) {
    let bytes = source.bytes
    let end = bytes.lineEnd(from: start)
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    guard line.hasPrefix("<!--") else { return nil }
    let content = line.dropFirst(4).drop { $0 == " " }
    guard content.hasPrefix("edito:"), content.dropFirst(6).first.map({ $0 != " " }) ?? true else { return nil }
    let range = ByteRange(start, end)
    guard bytes.isLineStart(start) else {
      throw ReportMarks.Fault(kind: .indented, range: range)
    }
    guard let close = content.firstRange(of: "-->"), content[close.upperBound...].allSatisfy(\.isWhitespace) else {
      throw ReportMarks.Fault(kind: .malformed, range: range)
    }
    let words = content[..<close.lowerBound].dropFirst(6).split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("begin", 2...3): kind = .begin(words[1], digest: words.count == 3 ? words[2] : nil)
    case ("end", 1...2): kind = .end
    default: throw ReportMarks.Fault(kind: .malformed, range: range)
    }
    self.range = range
  }
}

/// Tells whether a part is still what was written there.
enum PartDigest {
  /// Eight hexadecimal digits of SHA-256, of what a part says: its words, links, lists and cells.
  ///
  /// How its Markdown is written has no share in it: a formatter may wrap its lines, pad its tables, and choose other bullets,
  /// marks of emphasis and escapes.
  static func of(_ text: String) -> String {
    let meant = MeantText(markdown: Array(text.utf8)).bytes
    var words: [UInt8] = []
    words.reserveCapacity(meant.count)
    for byte in meant where byte != .space || words.last != .space { words.append(byte) }
    return digest(of: words)
  }

  /// The digest as marks of earlier versions hold it, of a part's lines.
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
