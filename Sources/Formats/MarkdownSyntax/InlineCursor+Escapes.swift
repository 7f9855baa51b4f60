import SourceText

/// Matching of texts with escapes and entities against their source.
extension InlineCursor {
  /// Returns the pieces of a literal that a range of the source spells with escapes and entities; empty if the literal does not begin at
  /// the start of the range. A piece that is not verbatim is usually one escape or entity.
  static func pieces(
    of literal: UnsafeRawBufferPointer, in bytes: [UInt8], _ range: Range<Int>
  ) -> [MarkdownTree.Piece] {
    var cursor = InlineCursor(bytes)
    cursor.end = range.upperBound
    var pieces: [MarkdownTree.Piece] = []
    var expected = (read: -1, index: -1)
    let end = cursor.aligned(literal, at: range.lowerBound) { read, index, isVerbatim in
      if !isVerbatim || expected != (read, index) {
        pieces.append(MarkdownTree.Piece(start: read, source: index, isVerbatim: isVerbatim))
      }
      expected = isVerbatim ? (read + 1, index + 1) : (-1, -1)
    }
    return end == nil ? [] : pieces
  }

  /// Returns the offset after the source that reads as a literal once escapes and entities are resolved; `nil` if no such source begins
  /// at the offset.
  ///
  /// - Parameter visit: called for each step with the positions in the literal and in the source, and whether both have the same byte,
  ///   which is neither `\` nor `&`.
  func aligned(
    _ literal: UnsafeRawBufferPointer, at start: Int,
    _ visit: (_ read: Int, _ index: Int, _ isVerbatim: Bool) -> Void = { _, _, _ in }
  ) -> Int? {
    var (index, read) = (start, 0)
    while read < literal.count {
      guard index < end else { return nil }
      let byte = bytes[index]
      visit(read, index, byte == literal[read] && byte != .backslash && byte != .ampersand)
      if byte == .backslash, index + 1 < end, Self.isPunctuation(bytes[index + 1]) {
        guard literal[read] == bytes[index + 1] else { return nil }
        (index, read) = (index + 2, read + 1)
      } else if byte == .ampersand, let after = entityEnd(at: index), !matches(literal, from: read, at: index..<after) {
        (index, read) = (after, read + Self.scalarLength(literal[read]))
      } else if byte == literal[read] {
        (index, read) = (index + 1, read + 1)
        if byte == .lineFeed || byte == .carriageReturn && index < end && bytes[index] != .lineFeed {
          index = afterLineEnd(index - 1)
        }
      } else if byte == 0, literal[read...].starts(with: [0xEF, 0xBF, 0xBD]) {
        (index, read) = (index + 1, read + 3)
      } else {
        return nil
      }
    }
    return read == literal.count ? index : nil
  }

  /// Returns the offset after `&name;` or `&#1234;` at an index; `nil` if no entity begins there.
  private func entityEnd(at start: Int) -> Int? {
    var index = start + 1
    while index < min(end, start + 34) {
      switch bytes[index] {
      case .semicolon: return index > start + 1 ? index + 1 : nil
      case _ where bytes[index].isASCIILetterOrDigit: index += 1
      case .numberSign where index == start + 1: index += 1
      default: return nil
      }
    }
    return nil
  }

  private func matches(_ literal: UnsafeRawBufferPointer, from read: Int, at range: Range<Int>) -> Bool {
    literal[read...].count >= range.count && literal[read..<read + range.count].elementsEqual(bytes[range])
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
