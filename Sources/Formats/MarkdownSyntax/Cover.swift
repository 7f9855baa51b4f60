import SourceText

/// Bytes of a body that the parser has to read as something else, so that nothing is lost that nobody marked up.
///
/// Marks within addresses, mentions and hashtags are read as letters; a comment before words of its line, as an element
/// within the text, since Markdown takes the words behind a comment that begins a line for HTML; a definition of a link that
/// nothing refers to, as text; and the blank lines within a footnote, as blanks, so that its next paragraph is no code. Each
/// byte is covered by one other, so that all places stay what they are.
struct Cover: Equatable {
  private(set) var replacements: [Int: UInt8] = [:]

  /// Not a mark, a blank or a digit.
  private static let letter = UInt8(ascii: "x")

  init() {}

  /// Lines of dashes that are to make no table.
  init(ofDashes lines: [Range<Int>], in bytes: [UInt8]) {
    for line in lines {
      if let dash = bytes[line].firstIndex(of: .hyphen) { replacements[dash] = Self.letter }
    }
  }

  /// What has to be covered of a body that was parsed.
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

  /// Covers each comment that words follow on its last line: `<!-- … -->` becomes `<x     >`.
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

  /// Whether there is anything but comments.
  private static func hasWords(in bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    var index = start
    while let comment = comment(in: bytes, from: index, to: end) { index = comment.upperBound }
    return bytes[index..<end].contains { $0 > .space }
  }

  /// The comment that begins at an index, blanks apart.
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
