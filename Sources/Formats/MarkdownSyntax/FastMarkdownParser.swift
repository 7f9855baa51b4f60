import SourceText

/// A one-pass parser for bodies as most people write them for a network: lines of plain words, blank lines, headings with `#`, and lines of
/// hyphens between paragraphs.
///
/// The parser returns exactly the nodes that cmark-gfm would return, or `nil`. At the first byte that could be any other markup, it
/// stops, and ``MarkdownParser`` calls cmark-gfm. So cmark-gfm alone decides what is markup.
struct FastMarkdownParser {
  private var nodes: [MarkdownNode] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  /// The index of the paragraph that the next line of words continues; `nil` if none is open.
  private var paragraph: Int?

  /// Returns the nodes of the bytes from an offset on, in document order; `nil` if cmark-gfm must parse them.
  ///
  /// - Complexity: linear in the number of bytes.
  static func nodes(of bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [MarkdownNode]? {
    // A body that may begin with a byte-order mark is left to cmark-gfm.
    guard offset < bytes.count, bytes[offset] != 0xEF else { return nil }
    var reader = FastMarkdownParser(bytes: bytes, index: offset)
    while reader.index < bytes.count {
      guard reader.readLine() else { return nil }
    }
    return reader.nodes.trimmed
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, index: Int) {
    self.bytes = bytes
    self.index = index
    nodes.reserveCapacity(24)
  }

  private mutating func readLine() -> Bool {
    let start = index
    guard bytes[start] != .lineFeed else {
      paragraph = nil
      index = start + 1
      return true
    }
    guard let end = lineEnd(from: start), bytes[end - 1] != .space else { return false }
    index = end + 1
    switch Self.meanings[Int(bytes[start])] {
    case .word: return readWords(start, end)
    case .digit:
      let behind = bytes[start..<end].firstIndex { !$0.isASCIIDigit } ?? end
      let isItem = behind < end && (bytes[behind] == .fullStop || bytes[behind] == .rightParenthesis)
      return !isItem && readWords(start, end)
    case .hash: return readHeading(start, end) ?? readWords(start, end)
    case .hyphen: return readBreak(start, end)
    case .other, .mark, .lineFeed: return false
    }
  }

  /// Adds a line to the open paragraph, or begins a new paragraph with it. Always returns `true`.
  private mutating func readWords(_ start: Int, _ end: Int) -> Bool {
    if let paragraph {
      append(.softBreak, from: start - 1, to: start)
      nodes[paragraph].end = UInt32(end)
    } else {
      paragraph = nodes.count
      append(.paragraph, from: start, to: end)
    }
    appendText(from: start, to: end)
    if let paragraph { nodes[paragraph].subtreeEnd = UInt32(nodes.count) }
    return true
  }

  /// Reads a line that begins with a `#`. Returns `true` for a heading, `nil` for a line of words such as `#bread`, and `false` if
  /// cmark-gfm must parse the line.
  private mutating func readHeading(_ start: Int, _ end: Int) -> Bool? {
    let words = bytes[start..<end].firstIndex { $0 != .numberSign } ?? end
    guard words < end else { return false }
    guard bytes[words] == .space else { return nil }
    // A `#` at the end would be part of the heading's mark.
    guard words - start <= 6, bytes[words + 1] != .space, bytes[end - 1] != .numberSign else { return false }
    paragraph = nil
    append(.heading, from: start, to: end)
    nodes[nodes.count - 1].level = UInt8(words - start)
    nodes[nodes.count - 1].subtreeEnd += 1
    appendText(from: words + 1, to: end)
    return true
  }

  /// Reads a line of at least three hyphens, and returns `true`; returns `false` for any other line. Directly below words, the result is
  /// also `false`, because the hyphens would turn the words into a heading.
  private mutating func readBreak(_ start: Int, _ end: Int) -> Bool {
    guard paragraph == nil, end - start >= 3, bytes[start..<end].allSatisfy({ $0 == .hyphen }) else { return false }
    append(.thematicBreak, from: start, to: end)
    return true
  }

  private mutating func append(_ kind: MarkdownNode.Kind, from start: Int, to end: Int) {
    var node = MarkdownNode(kind: kind, start: UInt32(start), end: UInt32(end))
    node.subtreeEnd = UInt32(nodes.count + 1)
    nodes.append(node)
  }

  private mutating func appendText(from start: Int, to end: Int) {
    append(.text, from: start, to: end)
    nodes[nodes.count - 1].literal = .ownRange
  }

  /// Returns the end of the line that begins at an index; `nil` if the line contains a ``Meaning/mark``.
  private func lineEnd(from start: Int) -> Int? {
    Self.meanings.withUnsafeBufferPointer { meanings in
      var index = start
      while index < bytes.count {
        switch meanings[Int(bytes[index])] {
        case .lineFeed: return index
        case .mark: return nil
        default: index += 1
        }
      }
      return index
    }
  }

  // MARK: Bytes

  /// The possible meanings of a byte.
  private enum Meaning: UInt8 {
    case lineFeed
    /// A byte that only cmark-gfm reads, at any position: a control character, or a character that may be a mark or a mark within a URL.
    case mark
    /// A byte that begins a line of words if it is the first of the line.
    case word
    case digit, hash, hyphen
    /// A byte that is text, except at the start of a line.
    case other
  }

  private static let meanings: [Meaning] = (0...UInt8.max).map { byte in
    switch byte {
    case .lineFeed: .lineFeed
    case 0..<0x20, 0x7F: .mark
    default:
      switch Unicode.Scalar(byte) {
      case "\\", "`", "*", "_", "[", "]", "<", "&", "|", "~", "^": .mark
      case " ", "+", ">", "=", ":": .other
      case "0"..."9": .digit
      case "#": .hash
      case "-": .hyphen
      default: .word
      }
    }
  }
}
