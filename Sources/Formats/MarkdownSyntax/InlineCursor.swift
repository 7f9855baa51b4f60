import SourceText

/// A cursor over the source of one block's inlines, which moves in step with the nodes that the parser created from them.
///
/// The parser's own columns are wrong after backslash breaks, indented continuation lines, link definitions and escaped pipes. So each
/// inline is first searched for at the end of the previous one, after the marks that belong there; then at the parser's column; then in the
/// bytes that follow.
struct InlineCursor {
  let bytes: [UInt8]
  private(set) var offset = 0
  var end = 0
  /// The range of the title in the link or image that the cursor passed last, with its quotes; `nil` if no title follows the link's
  /// destination.
  private(set) var linkTitle: Range<Int>?
  /// The number of block quotes around the block. Each line of the block may begin with up to this number of `>`.
  private var quoteDepth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Moves to the first inline of a block.
  mutating func enter(_ block: Range<Int>, kind: MarkdownNode.Kind, quoteDepth: Int) {
    (offset, end) = (block.lowerBound, block.upperBound)
    self.quoteDepth = quoteDepth
    switch kind {
    case .heading:
      // A setext heading may begin with number signs too, but not with number signs and a space.
      var index = offset
      while index < end, bytes[index] == .numberSign { index += 1 }
      if index == end || isBlank(index) { offset = index }
      skipBlanks()
    case .tableCell: skipBlanks()
    case .paragraph: while skipDefinition() {}
    default: break
    }
  }

  mutating func advance(to place: Int) { offset = min(max(offset, place), end) }

  // MARK: Marks

  /// Moves past `count` of the given marks if they are at the cursor, and returns whether they are.
  mutating func skip(_ marks: UInt8..., count: Int = 1) -> Bool {
    guard offset + count <= end, (0..<count).allSatisfy({ marks.contains(bytes[offset + $0]) }) else { return false }
    offset += count
    return true
  }

  /// Moves past a line end, the spaces or the backslash before it, and the next line's indentation and `>` after it.
  mutating func skipBreak() {
    var index = offset
    while index < end, isBlank(index) { index += 1 }
    if index + 1 < end, bytes[index] == .backslash, isLineEnd(index + 1) { index += 1 }
    guard index < end, isLineEnd(index) else { return }
    offset = afterLineEnd(index)
  }

  private func isBlank(_ index: Int) -> Bool { bytes[index].isBlank }
  private func isLineEnd(_ index: Int) -> Bool { bytes[index].isLineEnd }

  private mutating func skipBlanks() {
    while offset < end, isBlank(offset) { offset += 1 }
  }

  func afterLineEnd(_ index: Int) -> Int {
    let isPair = bytes[index] == .carriageReturn && index + 1 < end && bytes[index + 1] == .lineFeed
    return Self.afterMarks(index + (isPair ? 2 : 1), before: end, in: bytes, quoteDepth: quoteDepth)
  }

  /// Returns the position after the whitespace at the start of a line and up to `quoteDepth` marks `>` of block quotes.
  static func afterMarks(_ start: Int, before end: Int, in bytes: [UInt8], quoteDepth: Int) -> Int {
    var (index, quotes) = (start, 0)
    while index < end {
      if bytes[index] == .greaterThanSign, quotes < quoteDepth {
        quotes += 1
      } else if !bytes[index].isBlank {
        break
      }
      index += 1
    }
    return index
  }

  /// Returns the index after whitespace that contains up to one line end, and after the indentation and the `>` of the next line.
  private func afterSpace(_ start: Int) -> Int {
    var index = start
    while index < end, isBlank(index) { index += 1 }
    guard index < end, isLineEnd(index) else { return index }
    return afterLineEnd(index)
  }

  // MARK: Texts

  /// The range of a text in the source, and whether the source contains it byte for byte.
  struct Match {
    let range: Range<Int>
    let isVerbatim: Bool
  }

  /// Searches for a text from the cursor on, moves past it and returns its match; `nil` if it is not found.
  ///
  /// - Parameter claimed: the position of the text according to the parser; `nil` if unknown.
  mutating func take(_ literal: UnsafeRawBufferPointer, claimed: Int?) -> Match? {
    let found =
      match(literal, at: offset) ?? matchWithIndentation(literal)
      ?? claimed.flatMap { $0 > offset ? match(literal, at: $0) : nil }
    if let found {
      offset = found.range.upperBound
      return found
    }
    guard let start = search(literal, from: offset) else { return nil }
    offset = start + literal.count
    return Match(range: start..<offset, isVerbatim: true)
  }

  /// Returns the match of a text that begins with the indentation of its line, which the cursor has already passed; `nil` if there is
  /// none. After a backslash break, a line that continues a block without the block's marks keeps its indentation.
  private func matchWithIndentation(_ literal: UnsafeRawBufferPointer) -> Match? {
    guard let first = literal.first, first == .space || first == .tab else { return nil }
    var start = offset
    while start > 0, isBlank(start - 1) {
      start -= 1
      if let found = match(literal, at: start) { return found }
    }
    return nil
  }

  /// Returns the offset of a literal at or after an offset; `nil` if it is not found. It must end within its own length and 4096 bytes,
  /// so the time for long blocks stays linear.
  func search(_ literal: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let wanted = literal.assumingMemoryBound(to: UInt8.self)
    guard let first = wanted.first else { return nil }
    return bytes.withUnsafeBufferPointer { source -> Int? in
      let source = UnsafeBufferPointer(rebasing: source[..<min(end, start + wanted.count + 4096)])
      var start = start
      while let found = ByteSearch.first(first, in: source, from: start) {
        if ByteSearch.matches(wanted, in: source, at: found) { return found }
        start = found + 1
      }
      return nil
    }
  }

  private func match(_ literal: UnsafeRawBufferPointer, at start: Int) -> Match? {
    guard literal.baseAddress != nil, start <= end else { return nil }
    let isVerbatim = bytes.withUnsafeBufferPointer { source in
      start + literal.count <= end
        && ByteSearch.matches(literal.assumingMemoryBound(to: UInt8.self), in: source, at: start)
    }
    // A backslash in the literal may be written as two in the source.
    if isVerbatim, !literal.contains(.backslash) {
      return Match(range: start..<start + literal.count, isVerbatim: true)
    }
    if let after = aligned(literal, at: start) { return Match(range: start..<after, isVerbatim: false) }
    return isVerbatim ? Match(range: start..<start + literal.count, isVerbatim: true) : nil
  }

  // MARK: Code

  /// Moves past a code span, and returns its range with the backticks and the range of its content; `nil` if no span begins at the
  /// cursor.
  mutating func takeCodeSpan() -> (whole: Range<Int>, content: Range<Int>)? {
    let start = offset
    let opening = runLength(at: start)
    guard opening > 0 else { return nil }
    var index = start + opening
    while index < end {
      let closing = runLength(at: index)
      if closing == opening {
        offset = index + closing
        return (start..<offset, start + opening..<index)
      }
      index += max(1, closing)
    }
    return nil
  }

  private func runLength(at start: Int) -> Int {
    var index = start
    while index < end, bytes[index] == .backtick { index += 1 }
    return index - start
  }

  // MARK: Links

  /// Moves past the end of a link, `](destination "title")` or `][label]`, and returns the destination's range; `nil` if the link has no
  /// destination of its own, or if its end is not at the cursor.
  mutating func takeLinkEnd() -> Range<Int>? {
    linkTitle = nil
    guard skip(.rightBracket) else { return nil }
    guard offset < end else { return nil }
    if bytes[offset] == .leftParenthesis {
      guard let destination = destination(at: afterSpace(offset + 1)) else { return nil }
      var index = afterSpace(destination.after)
      var title: Range<Int>?
      if index > destination.after, let titleEnd = titleEnd(at: index) {
        title = index..<titleEnd
        index = afterSpace(titleEnd)
      }
      guard index < end, bytes[index] == .rightParenthesis else { return nil }
      linkTitle = title
      offset = index + 1
      return destination.range
    }
    if bytes[offset] == .leftBracket, let label = labelEnd(at: offset) { offset = label }
    return nil
  }

  /// Returns the range of a link's destination, in angle brackets, which are excluded, or with balanced parentheses, and the index after
  /// it; `nil` at the end of the block, or if an angle bracket is not closed on its line.
  private func destination(at start: Int) -> (range: Range<Int>, after: Int)? {
    guard start < end else { return nil }
    var index = start
    if bytes[start] == .lessThanSign {
      index += 1
      while index < end, bytes[index] != .greaterThanSign, !isLineEnd(index) {
        index += bytes[index] == .backslash ? 2 : 1
      }
      return index < end && bytes[index] == .greaterThanSign ? (start + 1..<index, index + 1) : nil
    }
    var depth = 0
    loop: while index < end {
      switch bytes[index] {
      case .backslash where index + 1 < end && Self.isPunctuation(bytes[index + 1]): index += 1
      case .leftParenthesis: depth += 1
      case .rightParenthesis:
        if depth == 0 { break loop }
        depth -= 1
      case 0...0x20: break loop
      default: break
      }
      index += 1
    }
    return (start..<min(index, end), min(index, end))
  }

  /// Returns the index after a title in quotes or parentheses; `nil` if there is none.
  private func titleEnd(at start: Int) -> Int? {
    guard start < end else { return nil }
    let close: UInt8
    switch bytes[start] {
    case .quotationMark, .apostrophe: close = bytes[start]
    case .leftParenthesis: close = .rightParenthesis
    default: return nil
    }
    var index = start + 1
    while index < end, bytes[index] != close { index += bytes[index] == .backslash ? 2 : 1 }
    return index < end ? index + 1 : nil
  }

  /// Returns the index after `[label]`; `nil` if there is none.
  private func labelEnd(at start: Int) -> Int? {
    var index = start + 1
    while index < end, bytes[index] != .rightBracket {
      if bytes[index] == .leftBracket { return nil }
      index += bytes[index] == .backslash ? 2 : 1
    }
    return index < end ? index + 1 : nil
  }

  /// Moves past `[label]: destination "title"` at a paragraph's start, and returns whether it is there. The parser removes such a
  /// definition from the paragraph.
  private mutating func skipDefinition() -> Bool {
    guard offset < end, bytes[offset] == .leftBracket, let label = labelEnd(at: offset), label < end,
      bytes[label] == .colon,
      let destination = destination(at: afterSpace(label + 1)), !destination.range.isEmpty
    else { return false }
    var index = destination.after
    let title = afterSpace(index)
    if title > index, let after = titleEnd(at: title), isAtLineEnd(after) { index = after }
    guard isAtLineEnd(index) else { return false }
    offset = afterSpace(index)
    return true
  }

  private func isAtLineEnd(_ start: Int) -> Bool {
    var index = start
    while index < end, isBlank(index) { index += 1 }
    return index >= end || isLineEnd(index)
  }
}
