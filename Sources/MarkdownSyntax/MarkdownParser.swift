import CCMarkGFM

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import SourceText

/// Turns Markdown into a ``MarkdownTree`` by cmark-gfm with tables and task lists. No C value leaves this file.
///
/// The `autolink` and `strikethrough` extensions are left out on purpose: while attached they edit a table that all
/// parsers of the process share, so that parsing in several threads gives wrong trees.
public enum MarkdownParser {
  /// Parses the bytes of a file from an offset on. Linear in the usual case; never throws, since every text is Markdown.
  public static func parse(_ bytes: [UInt8], from offset: Int = 0) -> MarkdownTree {
    guard offset < bytes.count, let parser = makeParser() else { return MarkdownTree(source: bytes) }
    defer { cmark_parser_free(parser) }
    bytes[offset...].withUnsafeBytes { body in
      cmark_parser_feed(parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
    }
    guard let root = cmark_parser_finish(parser) else { return MarkdownTree(source: bytes) }
    defer { cmark_node_free(root) }
    var copier = TreeCopier(bytes: bytes, offset: offset)
    copier.copy(root)
    return copier.tree
  }

  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  private static func makeParser() -> OpaquePointer? {
    registration
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    for name in ["table", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    return parser
  }
}

/// Copies a cmark tree into a flat array and finds out where each node stands.
///
/// cmark's block start lines are right, but its inline places are not after backslash breaks, indented continuation
/// lines, link definitions and escaped pipes. So a place is believed only where the source has the node's own bytes there;
/// elsewhere they are looked for from the last known place on, within the block.
private struct TreeCopier {
  private(set) var tree: MarkdownTree
  private let bytes: [UInt8]
  private let lines: [UInt32]
  private var open: [Int] = []
  /// The range of the innermost block, and the place up to which its inlines have been found.
  private var block = 0..<0
  private var cursor = 0

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    tree = MarkdownTree(source: bytes)
    lines = LineTable.lineStarts(in: bytes[offset...])
  }

  mutating func copy(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    tree.nodes.reserveCapacity(24)
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator), node != root else { continue }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    let kind = Self.kind(of: node)
    let index = tree.nodes.count
    var copy = MarkdownNode(kind: kind, start: UInt32(cursor), end: UInt32(cursor))
    if kind.isBlock {
      block = blockRange(of: node)
      cursor = block.lowerBound
      (copy.start, copy.end) = (UInt32(block.lowerBound), UInt32(block.upperBound))
      switch kind {
      case .heading: copy.level = UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node))
      case .taskItem: copy.level = cmark_gfm_extensions_get_tasklist_item_checked(node) ? 1 : 0
      case .codeBlock, .htmlBlock: setLiteral(of: &copy, from: cmark_node_get_literal(node), at: nil)
      default: break
      }
    } else {
      switch kind {
      case .text, .code, .htmlInline:
        setLiteral(of: &copy, from: cmark_node_get_literal(node), at: claimedStart(of: node))
        if kind == .code { widenToBackticks(&copy) }
      case .emphasis, .strong, .link, .image: copy.start = UInt32(openingStart(of: node, kind))
      default: break
      }
    }
    copy.subtreeEnd = UInt32(index + 1)
    tree.nodes.append(copy)
    if Self.isLeaf(kind) { return }
    open.append(index)
  }

  private mutating func leave(_ node: OpaquePointer) {
    guard let index = open.popLast() else { return }
    tree.nodes[index].subtreeEnd = UInt32(tree.nodes.count)
    let kind = tree.nodes[index].kind
    guard !kind.isBlock else { return }
    switch kind {
    case .link, .image:
      var copy = tree.nodes[index]
      let start = copy.start
      setLiteral(of: &copy, from: cmark_node_get_url(node), at: nil)
      copy.start = start
      if cursor < block.upperBound, bytes[cursor] == 0x29 || bytes[cursor] == 0x3E { cursor += 1 }
      copy.end = UInt32(max(cursor, Int(copy.start)))
      tree.nodes[index] = copy
    case .emphasis, .strong:
      cursor = min(cursor + (kind == .strong ? 2 : 1), block.upperBound)
      tree.nodes[index].end = UInt32(max(cursor, Int(tree.nodes[index].start)))
    default:
      tree.nodes[index].end = UInt32(max(cursor, Int(tree.nodes[index].start)))
    }
  }

  // MARK: Places

  private func offset(line: Int32, column: Int32) -> Int? {
    let index = Int(line) - 1
    guard lines.indices.contains(index) else { return nil }
    let result = Int(lines[index]) + max(0, Int(column) - 1)
    return result <= bytes.count ? result : nil
  }

  private func blockRange(of node: OpaquePointer) -> Range<Int> {
    let startLine = cmark_node_get_start_line(node)
    let start = offset(line: startLine, column: cmark_node_get_start_column(node)) ?? cursor
    let endLine = max(Int(cmark_node_get_end_line(node)), Int(startLine))
    var end = endLine < lines.count ? Int(lines[endLine]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  private func claimedStart(of node: OpaquePointer) -> Int? {
    offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
  }

  /// The place of an inline's opening mark: where cmark says, if that mark stands there, else the cursor.
  private func openingStart(of node: OpaquePointer, _ kind: MarkdownNode.Kind) -> Int {
    guard let claimed = claimedStart(of: node), (cursor..<max(cursor, block.upperBound)).contains(claimed) else {
      return cursor
    }
    let marks: [UInt8] =
      switch kind {
      case .link: [0x5B, 0x3C]
      case .image: [0x21]
      default: [0x2A, 0x5F]
      }
    return marks.contains(bytes[claimed]) ? claimed : cursor
  }

  /// Points a node at its literal in the source, or keeps a decoded copy of it.
  private mutating func setLiteral(of node: inout MarkdownNode, from pointer: UnsafePointer<CChar>?, at claimed: Int?) {
    guard let pointer else { return }
    let literal = UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
    guard !literal.isEmpty else { return }
    node.literalCount = UInt32(literal.count)
    if let start = find(literal, at: claimed) {
      node.literalStart = UInt32(start)
      cursor = start + literal.count
      if !node.kind.isBlock { (node.start, node.end) = (UInt32(start), UInt32(cursor)) }
    } else {
      node.literalIsDecoded = true
      node.literalStart = UInt32(tree.decoded.count)
      tree.decoded += literal
    }
  }

  private func find(_ literal: UnsafeRawBufferPointer, at claimed: Int?) -> Int? {
    bytes.withUnsafeBytes { source -> Int? in
      let end = min(block.upperBound, source.count)
      guard let wanted = literal.baseAddress, let base = source.baseAddress else { return nil }
      if let claimed, claimed >= cursor, claimed + literal.count <= end,
        memcmp(base + claimed, wanted, literal.count) == 0
      {
        return claimed
      }
      // A literal that is found at all stands near the last one; the bound keeps a long paragraph of entities linear.
      let limit = min(end, cursor + literal.count + 4096)
      var start = cursor
      while start + literal.count <= limit {
        guard let found = memchr(base + start, Int32(literal[0]), limit - literal.count + 1 - start) else { return nil }
        start = UnsafeRawPointer(found) - base
        if memcmp(base + start, wanted, literal.count) == 0 { return start }
        start += 1
      }
      return nil
    }
  }

  /// Extends a code span over its backticks.
  private func widenToBackticks(_ node: inout MarkdownNode) {
    guard !node.literalIsDecoded else { return }
    while Int(node.start) > block.lowerBound, bytes[Int(node.start) - 1] == 0x60 || bytes[Int(node.start) - 1] == 0x20 {
      node.start -= 1
      if bytes[Int(node.start)] == 0x60, Int(node.start) == 0 || bytes[Int(node.start) - 1] != 0x60 { break }
    }
    while Int(node.end) < block.upperBound, bytes[Int(node.end)] == 0x60 { node.end += 1 }
  }

  // MARK: Kinds

  private static func isLeaf(_ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock, .thematicBreak: true
    default: false
    }
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: isTask(node) ? .taskItem : .item
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    default: extensionKind(of: node)
    }
  }

  private static func isTask(_ node: OpaquePointer) -> Bool {
    cmark_node_get_syntax_extension(node) != nil && typeName(of: node) == "tasklist"
  }

  private static func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch typeName(of: node) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }

  private static func typeName(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}
