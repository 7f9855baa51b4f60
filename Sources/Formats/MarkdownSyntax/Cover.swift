import SourceText

/// The replacements for bytes of a body that the parser must not read as they are, because the text was never meant as markup.
///
/// Marks within URLs, mentions and hashtags are read as letters. A comment before words on its line is read as an inline element;
/// otherwise, Markdown would read the words after a comment at the start of a line as HTML. A link definition to which nothing refers,
/// and the dash line of a table that would grow too large, are read as text. Blank lines within a footnote are read as spaces, so its
/// next paragraph does not become code. Each byte is replaced by exactly one other, so all positions stay the same.
struct Cover: Equatable {
  private(set) var replacements: [Int: UInt8] = [:]

  /// The replacement for a mark: a byte that is neither a mark, nor whitespace, nor a digit.
  private static let letter = UInt8(ascii: "x")

  init() {}

  /// Covers the first dash of each line, so the line does not start a table.
  init(ofDashes lines: [Range<Int>], in bytes: [UInt8]) {
    for line in lines {
      if let dash = bytes[line].firstIndex(of: .hyphen) { replacements[dash] = Self.letter }
    }
  }

  /// Covers the bytes of a parsed body that must be read in another way.
  init(of tree: MarkdownTree, _ words: UnmarkedWords, _ definitions: LinkDefinitions) {
    for range in words.torn { cover(marksIn: range, of: tree.source) }
    cover(commentsIn: tree)
    for place in definitions.unused { replacements[place] = Self.letter }
    for lines in tree.blankLinesInFootnotes {
      for place in lines { replacements[place] = .space }
    }
  }

  mutating func formUnion(_ other: Cover) { replacements.merge(other.replacements) { known, _ in known } }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    var covered = bytes
    for (place, byte) in replacements { covered[place] = byte }
    return covered
  }

  private mutating func cover(marksIn range: Range<Int>, of bytes: [UInt8]) {
    for index in range {
      switch bytes[index] {
      case .asterisk, .underscore, .tilde, .backtick, .backslash, .ampersand, .leftBracket, .rightBracket:
        replacements[index] = Self.letter
      default: break
      }
    }
  }

  /// Covers each comment that begins an HTML block and is followed by words on its last line: `<!-- a -->` becomes `<x       >`.
  private mutating func cover(commentsIn tree: MarkdownTree) {
    let bytes = tree.source
    for node in tree.nodes where node.kind == .htmlBlock {
      let end = node.range.upperBound
      guard let comment = Self.comment(in: bytes, from: node.range.lowerBound, to: end),
        Self.hasWords(in: bytes, from: comment.upperBound, to: end)
      else { continue }
      for place in comment { replacements[place] = .space }
      replacements[comment.lowerBound] = .lessThanSign
      replacements[comment.lowerBound + 1] = Self.letter
      replacements[comment.upperBound - 1] = .greaterThanSign
    }
  }

  /// Whether a range contains anything besides comments and whitespace.
  private static func hasWords(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var index = start
    while let comment = comment(in: bytes, from: index, to: end) { index = comment.upperBound }
    return bytes[index..<end].contains { $0 > .space }
  }

  /// Returns the range of the comment that begins at an index, or after whitespace there; `nil` if there is none, or if it is not closed
  /// before the end.
  private static func comment(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    guard let open = bytes[start..<end].firstIndex(where: { !$0.isBlank }),
      bytes[open..<end].starts(with: "<!--".utf8)
    else { return nil }
    var index = open + 2
    while index + 3 <= end {
      if bytes[index] == .hyphen, bytes[index + 1] == .hyphen, bytes[index + 2] == .greaterThanSign {
        return open..<index + 3
      }
      index += 1
    }
    return nil
  }
}
