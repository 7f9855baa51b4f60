import CCMarkGFM
import SourceText
import SystemLibrary

/// A copier of a cmark tree into a flat array. It finds the range of each node in the source.
struct TreeCopier {
  private(set) var nodes: [MarkdownNode] = []
  private var decoded: [UInt8] = []
  private var pieces: [MarkdownTree.Piece] = []
  private var literals: [MarkdownTree.Literal] = []
  private var titles: [Int: LinkTitle] = [:]
  private let source: [UInt8]
  /// The bytes that the parser read: those of the source, some of which may be covered.
  let bytes: [UInt8]
  let lines: [UInt32]
  private var open: [Int] = []
  private var cursor: InlineCursor
  private(set) var quoteDepth = 0
  /// The index of the block finished last. The parser may have placed its end too late.
  private var lastBlock: Int?

  init(bytes: [UInt8], source: [UInt8], offset: Int) {
    self.bytes = bytes
    self.source = source
    lines = LineTable.lineStarts(in: bytes[offset...])
    cursor = InlineCursor(bytes)
  }

  mutating func copy(_ root: OpaquePointer) -> MarkdownTree {
    guard let iterator = cmark_iter_new(root) else { return MarkdownTree(source: source) }
    defer { cmark_iter_free(iterator) }
    nodes.reserveCapacity(24)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator), node != root else { continue }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
    // The destination of a link is known only after the literals within the link.
    literals.sort { $0.node < $1.node }
    return MarkdownTree(
      source: source, nodes: nodes.trimmed,
      details: MarkdownTree.Details(decoded: decoded, pieces: pieces, literals: literals, titles: titles))
  }

  private mutating func enter(_ node: OpaquePointer) {
    let kind = MarkdownNode.Kind(of: node)
    var copy = MarkdownNode(kind: kind, start: UInt32(cursor.offset), end: UInt32(cursor.offset))
    if kind.isBlock { enterBlock(node, &copy) } else { enterInline(node, &copy) }
    copy.subtreeEnd = UInt32(nodes.count + 1)
    if kind.isLeaf {
      if kind.isBlock { lastBlock = nodes.count }
    } else {
      open.append(nodes.count)
    }
    nodes.append(copy)
  }

  private mutating func enterBlock(_ node: OpaquePointer, _ copy: inout MarkdownNode) {
    let block = placeBesideTable(of: node, copy.kind) ?? blockRange(of: node, copy.kind)
    endLastBlock(before: block.lowerBound)
    (copy.start, copy.end) = (UInt32(block.lowerBound), UInt32(block.upperBound))
    cursor.enter(block, kind: copy.kind, quoteDepth: quoteDepth)
    switch copy.kind {
    case .blockQuote: quoteDepth += 1
    case .heading: copy.level = UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node))
    case .taskItem: copy.level = isTicked(block) ? 1 : 0
    case .codeBlock, .htmlBlock:
      if copy.kind == .codeBlock { copy.level = Self.isFenced(node) ? 1 : 0 }
      setBlockLiteral(of: &copy, node, in: block)
    default: break
    }
  }

  /// Whether the box that begins a task is ticked. For cmark-gfm, an `[x]` anywhere in the line ticks the task, even in a link.
  private func isTicked(_ item: Range<Int>) -> Bool {
    guard let open = bytes[item].firstIndex(of: UInt8(ascii: "[")), open + 1 < bytes.count else { return false }
    return bytes[open + 1] | 0x20 == UInt8(ascii: "x")
  }

  private mutating func enterInline(_ node: OpaquePointer, _ copy: inout MarkdownNode) {
    let claimed = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
    switch copy.kind {
    case .text, .htmlInline: setText(of: &copy, Self.literal(cmark_node_get_literal(node)), claimed: claimed)
    case .code: setCode(of: &copy, Self.literal(cmark_node_get_literal(node)), claimed: claimed)
    case .softBreak, .lineBreak:
      cursor.skipBreak()
      copy.end = UInt32(cursor.offset)
    case .emphasis: enterMarks(of: &copy, claimed) { $0.skip(.asterisk, .underscore) }
    case .strong: enterMarks(of: &copy, claimed) { $0.skip(.asterisk, .underscore, count: 2) }
    case .link: enterMarks(of: &copy, claimed) { $0.skip(.leftBracket, .lessThanSign) }
    case .image: enterMarks(of: &copy, claimed) { $0.skip(.exclamationMark) && $0.skip(.leftBracket) }
    default: break
    }
  }

  /// Moves past an inline's opening mark at the cursor or, if the mark is not there, at the position that the parser claims.
  private mutating func enterMarks(
    of copy: inout MarkdownNode, _ claimed: Int?, _ skip: (inout InlineCursor) -> Bool
  ) {
    let start = cursor.offset
    if skip(&cursor) { return }
    guard let claimed, claimed > start, claimed < cursor.end else { return }
    var other = cursor
    other.advance(to: claimed)
    guard skip(&other) else { return }
    cursor = other
    (copy.start, copy.end) = (UInt32(claimed), UInt32(claimed))
  }

  private mutating func leave(_ node: OpaquePointer) {
    guard let index = open.popLast() else { return }
    nodes[index].subtreeEnd = UInt32(nodes.count)
    let kind = nodes[index].kind
    if kind == .blockQuote { quoteDepth -= 1 }
    if kind.isBlock {
      lastBlock = index
      return
    }
    switch kind {
    case .link, .image:
      setDestination(of: index, Self.literal(cmark_node_get_url(node)))
      if !Self.literal(cmark_node_get_title(node)).isEmpty {
        titles[index] = cursor.linkTitle.map { .behindDestination($0) } ?? .inDefinition
      }
    case .emphasis, .strong: _ = cursor.skip(.asterisk, .underscore, count: kind == .strong ? 2 : 1)
    default: break
    }
    nodes[index].end = max(UInt32(cursor.offset), nodes[index].start)
  }

  // MARK: Places

  func offset(line: Int32, column: Int32) -> Int? {
    let index = Int(line) - 1
    guard lines.indices.contains(index) else { return nil }
    let result = Int(lines[index]) + max(0, Int(column) - 1)
    return result <= bytes.count ? result : nil
  }

  func blockRange(of node: OpaquePointer, _ kind: MarkdownNode.Kind) -> Range<Int> {
    let startLine = cmark_node_get_start_line(node)
    let start = offset(line: startLine, column: cmark_node_get_start_column(node)) ?? cursor.offset
    var endLine = max(Int(cmark_node_get_end_line(node)), Int(startLine))
    if kind == .htmlBlock {
      // The line that closes a comment is not counted.
      let breaks = Self.literal(cmark_node_get_literal(node)).count { $0 == .lineFeed }
      endLine = max(endLine, Int(startLine) + breaks - 1)
    }
    var end = endOfLine(endLine - 1)
    if kind == .tableCell, let cellEnd = offset(line: startLine, column: cmark_node_get_end_column(node) + 1) {
      end = min(end, cellEnd)
    }
    return start..<withoutLineEnd(start, end)
  }

  func endOfLine(_ line: Int) -> Int { line + 1 < lines.count ? Int(lines[line + 1]) : bytes.count }

  func withoutLineEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return max(start, end)
  }

  /// Ends the previous block at the start of the next one: the parser places a setext heading's end one line too late.
  private mutating func endLastBlock(before start: Int) {
    guard let last = lastBlock, nodes[last].end > start, nodes[last].start < start else { return }
    var end = start
    while end > nodes[last].start, bytes[end - 1] <= .space { end -= 1 }
    nodes[last].end = UInt32(end)
  }

  // MARK: Literals

  private static func literal(_ pointer: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer {
    pointer.map { UnsafeRawBufferPointer(start: $0, count: strlen($0)) } ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Stores the range of a literal in the source.
  ///
  /// - Parameter index: the node's index; by default, that of the next node.
  private mutating func point(_ node: inout MarkdownNode, _ index: Int? = nil, at start: Int, count: Int) {
    if Int(node.start) == start, Int(node.end) == start + count {
      node.literal = .ownRange
    } else if count > 0 {
      node.literal = .apart
      literals.append(MarkdownTree.Literal(of: index ?? nodes.count, start..<start + count, isDecoded: false))
    }
  }

  /// Stores a copy of a literal that differs from its source.
  ///
  /// - Parameter parts: the pieces of the literal. The bytes of verbatim pieces are copied from the source, since those of the literal
  ///   may be covered.
  private mutating func keep(
    _ literal: UnsafeRawBufferPointer, in node: inout MarkdownNode, _ index: Int? = nil,
    from parts: [MarkdownTree.Piece] = []
  ) {
    guard !literal.isEmpty else { return }
    let start = decoded.count
    node.literal = .apart
    literals.append(
      MarkdownTree.Literal(of: index ?? nodes.count, start..<start + literal.count, isDecoded: true))
    decoded += literal
    if parts.first?.start != 0 {
      pieces.append(MarkdownTree.Piece(start: start, source: Int(node.start), isVerbatim: false))
    }
    for (number, piece) in parts.enumerated() {
      let end = number + 1 < parts.count ? parts[number + 1].start : literal.count
      if piece.isVerbatim {
        for index in piece.start..<end { decoded[start + index] = source[piece.source + index - piece.start] }
      }
      pieces.append(
        MarkdownTree.Piece(start: start + piece.start, source: piece.source, isVerbatim: piece.isVerbatim))
    }
  }

  private mutating func setBlockLiteral(of copy: inout MarkdownNode, _ node: OpaquePointer, in block: Range<Int>) {
    let literal = Self.literal(cmark_node_get_literal(node))
    guard !literal.isEmpty else { return }
    var start = block.lowerBound
    if copy.isFenced {
      // The words of the opening fence are not part of the code.
      let line = Int(cmark_node_get_start_line(node))
      start = line < lines.count ? Int(lines[line]) : block.upperBound
    }
    while copy.kind == .htmlBlock, start > 0, bytes[start - 1] == .space { start -= 1 }
    // The literal's last line end is after the block, or missing at the end of the file.
    var count = literal.count
    while count > 0, literal[count - 1].isLineEnd { count -= 1 }
    let text = UnsafeRawBufferPointer(rebasing: literal[..<count])
    if count > 0, let found = cursor.search(text, from: start), found + literal.count <= bytes.count,
      bytes[found..<found + literal.count].elementsEqual(literal)
    {
      point(&copy, at: found, count: literal.count)
    } else {
      keep(literal, in: &copy)
    }
  }

  private static func isFenced(_ node: OpaquePointer) -> Bool {
    var (length, offset): (Int32, Int32) = (0, 0)
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  private mutating func setText(of copy: inout MarkdownNode, _ literal: UnsafeRawBufferPointer, claimed: Int?) {
    guard !literal.isEmpty else { return }
    guard let found = cursor.take(literal, claimed: claimed) else { return keep(literal, in: &copy) }
    (copy.start, copy.end) = (UInt32(found.range.lowerBound), UInt32(found.range.upperBound))
    if found.isVerbatim {
      point(&copy, at: found.range.lowerBound, count: literal.count)
    } else {
      keep(literal, in: &copy, from: InlineCursor.pieces(of: literal, in: bytes, found.range))
    }
  }

  private mutating func setCode(of copy: inout MarkdownNode, _ literal: UnsafeRawBufferPointer, claimed: Int?) {
    // The parser's column is that of the code after its backticks.
    var span = cursor.takeCodeSpan()
    if span == nil, var start = claimed, start > cursor.offset, start <= cursor.end {
      while start > cursor.offset, bytes[start - 1] == .backtick { start -= 1 }
      cursor.advance(to: start)
      span = cursor.takeCodeSpan()
    }
    guard let span else { return keep(literal, in: &copy) }
    (copy.start, copy.end) = (UInt32(span.whole.lowerBound), UInt32(span.whole.upperBound))
    // One space on each side may belong to the marks.
    let start = span.content.count == literal.count + 2 ? span.content.lowerBound + 1 : span.content.lowerBound
    if start + literal.count <= span.content.upperBound, bytes[start..<start + literal.count].elementsEqual(literal) {
      point(&copy, at: start, count: literal.count)
    } else {
      keep(literal, in: &copy, from: piecesOfCode(literal, at: start))
    }
  }

  /// Returns the pieces of a code span of several lines, whose line ends are read as spaces; empty if the source differs in any other
  /// way.
  private func piecesOfCode(_ literal: UnsafeRawBufferPointer, at start: Int) -> [MarkdownTree.Piece] {
    var pieces: [MarkdownTree.Piece] = []
    var wasSame = false
    for index in literal.indices where start + index < bytes.count {
      let isSame = bytes[start + index] == literal[index]
      guard isSame || bytes[start + index].isLineEnd else { return [] }
      if !isSame || !wasSame {
        pieces.append(MarkdownTree.Piece(start: index, source: start + index, isVerbatim: isSame))
      }
      wasSame = isSame
    }
    return pieces
  }

  /// Returns the range of a node whose literal is its whole source, byte for byte; `nil` for any other node.
  private func verbatimText(at index: Int) -> Range<Int>? {
    index < nodes.count && nodes[index].literal == .ownRange ? nodes[index].range.indices : nil
  }

  /// Moves past the end of a link or an image, and stores its destination: the range in the source, or a copy if the source differs.
  private mutating func setDestination(of index: Int, _ literal: UnsafeRawBufferPointer) {
    var place: Range<Int>?
    if cursor.skip(.greaterThanSign) {
      // There is no title between angle brackets.
      place = verbatimText(at: index + 1)
    } else {
      place = cursor.takeLinkEnd()
    }
    var copy = nodes[index]
    if let place, bytes[place].elementsEqual(literal) {
      point(&copy, index, at: place.lowerBound, count: literal.count)
    } else {
      keep(literal, in: &copy, index)
    }
    nodes[index] = copy
  }
}
