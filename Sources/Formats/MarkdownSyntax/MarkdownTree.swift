import SourceText

/// A parsed Markdown body: its nodes in document order, each with the end of its subtree.
///
/// The tree is one array: a rule walks it with a loop, and a document needs few allocations.
public struct MarkdownTree: Sendable {
  public let nodes: [MarkdownNode]
  /// `nil` if all literals are their nodes' own ranges and there is neither a title nor one of the ``Marks``, as in most bodies.
  private let details: Details?
  let source: [UInt8]

  /// A body without any node.
  public static let empty = MarkdownTree(source: [])

  init(source: [UInt8], nodes: [MarkdownNode] = [], details: Details? = nil) {
    self.source = source
    self.nodes = nodes
    self.details = details
  }

  /// The data that few bodies have. A class, because trees are copied when they are passed on.
  final class Details: Sendable {
    /// The bytes of the literals that differ from their source, one after the other: with decoded entities, or with lines joined without
    /// their indentation.
    let decoded: [UInt8]
    /// The pieces of the decoded literals, in order. The start of each piece is an index of ``decoded``.
    let pieces: [Piece]
    /// The literals that differ from their nodes' own ranges, in the order of the nodes.
    let literals: [Literal]
    /// The titles of links and images, by the index of the node: few have one.
    let titles: [Int: LinkTitle]
    let marks: Marks

    init(decoded: [UInt8], pieces: [Piece], literals: [Literal], titles: [Int: LinkTitle], marks: Marks = Marks()) {
      (self.decoded, self.pieces, self.literals) = (decoded.trimmed, pieces.trimmed, literals.trimmed)
      (self.titles, self.marks) = (titles, marks)
    }

    var isEmpty: Bool { literals.isEmpty && titles.isEmpty && marks.isEmpty }

    /// Returns the literal of a node; `nil` if the literal is empty or the node's own range.
    ///
    /// - Complexity: logarithmic in the number of literals.
    func literal(of node: Int) -> Literal? {
      let index = literals.endOfPrefix { $0.node < node }
      return index < literals.count && literals[index].node == node ? literals[index] : nil
    }
  }

  /// A literal that differs from its node's own range.
  struct Literal: Sendable {
    let node: UInt32
    let start: UInt32
    let end: UInt32
    let isDecoded: Bool

    init(of node: Int, _ range: Range<Int>, isDecoded: Bool) {
      (self.node, start, end) = (UInt32(node), UInt32(range.lowerBound), UInt32(range.upperBound))
      self.isDecoded = isDecoded
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Facts about the marks in a body, found after parsing.
  struct Marks: Sendable {
    /// The ranges of the ``UnmarkedWords``, in order; empty if the body has no marks that could be in such a word.
    var unmarkedWords: [Range<Int>] = []
    /// The ranges of the definitions to which links and images refer, by label.
    var definitions: [String: Range<Int>] = [:]
    /// The dash lines of tables that are read as text, since far too many of their cells are missing.
    var unreadTables: [ByteRange] = []

    var isEmpty: Bool { unmarkedWords.isEmpty && definitions.isEmpty && unreadTables.isEmpty }
  }

  /// Returns the same tree with facts about its marks.
  func with(_ marks: Marks) -> MarkdownTree {
    let all = Details(
      decoded: details?.decoded ?? [], pieces: details?.pieces ?? [], literals: details?.literals ?? [],
      titles: details?.titles ?? [:], marks: marks)
    return MarkdownTree(source: source, nodes: nodes, details: all.isEmpty ? nil : all)
  }

  /// Returns the range of the definition of a label; `nil` if there is none, or if no link or image refers to it.
  func definition(of label: String) -> Range<Int>? { details?.marks.definitions[label] }

  /// The titles of links and images, by the index of the node.
  var titles: [Int: LinkTitle] { details?.titles ?? [:] }

  /// The dash lines of tables that are read as text, since far too many of their cells are missing.
  public var unreadTables: [ByteRange] { details?.marks.unreadTables ?? [] }

  /// Whether the tree has no ``Details``, so each literal is its node's own range.
  var holdsWordsAlone: Bool { details == nil }

  /// Whether a literal differs from its source.
  public var hasDecodedTexts: Bool { details.map { !$0.decoded.isEmpty } ?? false }

  /// Returns the literal of a node: the text of a text node, the content of a code or HTML node, the destination of a link or image; empty
  /// for every other node.
  public func literal(of index: Int) -> ArraySlice<UInt8> {
    guard let literal = literalPlace(of: index) else { return [] }
    if literal.isDecoded, let details { return details.decoded[literal.range] }
    return source[literal.range]
  }

  public func text(of index: Int) -> String {
    String(decoding: literal(of: index), as: UTF8.self)
  }

  /// Returns the range of a node's literal in the source; `nil` if the literal is empty, or if it differs from its source.
  public func literalRange(of index: Int) -> ByteRange? {
    guard let literal = literalPlace(of: index), !literal.isDecoded else { return nil }
    return ByteRange(literal.range)
  }

  /// Returns the range of a node's literal, either in the source or among the decoded literals; `nil` if the literal is empty.
  private func literalPlace(of index: Int) -> (range: Range<Int>, isDecoded: Bool)? {
    let node = nodes[index]
    switch node.literal {
    case .none: return nil
    case .ownRange: return (node.range.indices, false)
    case .apart: return details?.literal(of: index).map { ($0.range, $0.isDecoded) }
    }
  }

  /// Whether the literal of a node differs from its source.
  func isDecoded(_ index: Int) -> Bool { literalPlace(of: index)?.isDecoded ?? false }

  /// A piece of a literal, with its position in the source.
  public struct Piece: Hashable, Sendable {
    /// The distance of the piece's first byte from the start of the literal.
    public let start: Int
    /// The position of the piece's first byte in the source.
    public let source: Int
    /// Whether the piece is known to be in the source byte for byte. Otherwise, it is usually one escape or entity.
    public let isVerbatim: Bool
  }

  /// Returns the pieces of a node's literal with their positions in the source; empty for an empty literal.
  public func pieces(of index: Int) -> [Piece] {
    guard let (literal, isDecoded) = literalPlace(of: index) else { return [] }
    guard isDecoded, let pieces = details?.pieces else {
      return [Piece(start: 0, source: literal.lowerBound, isVerbatim: true)]
    }
    return pieces[pieces.firstIndex(from: literal.lowerBound)...].prefix { $0.start < literal.upperBound }
      .map { Piece(start: $0.start - literal.lowerBound, source: $0.source, isVerbatim: $0.isVerbatim) }
  }

  /// Returns the range in the source of a part of a node's literal; `nil` if the literal is decoded and the part is empty or not within
  /// one verbatim piece. The time is logarithmic in the number of pieces.
  ///
  /// - Parameter part: a range of ``literal(of:)``, with its indices.
  public func sourceRange(of part: Range<Int>, inLiteralOf index: Int) -> ByteRange? {
    guard isDecoded(index), let pieces = details?.pieces else { return ByteRange(part) }
    let next = pieces.firstIndex(from: part.lowerBound + 1)
    guard next > 0, pieces[next - 1].isVerbatim, !part.isEmpty,
      next == pieces.count || pieces[next].start >= part.upperBound
    else { return nil }
    let start = pieces[next - 1].source + part.lowerBound - pieces[next - 1].start
    return ByteRange(start, start + part.count)
  }

  /// Returns the range in the source of a part of a node's literal, from the source of its first byte to that of its last. The time is
  /// logarithmic in the number of pieces.
  ///
  /// - Parameter part: a range of ``literal(of:)``, with its indices.
  public func place(of part: Range<Int>, inLiteralOf index: Int) -> ByteRange {
    guard isDecoded(index), let pieces = details?.pieces else { return ByteRange(part) }
    let start = pieces.sourceOffset(ofDecoded: part.lowerBound)
    let last = pieces.sourceOffset(ofDecoded: max(part.lowerBound, part.upperBound - 1))
    return ByteRange(start, max(start, last + 1))
  }

  /// Whether a position in the source is within one of the ``UnmarkedWords``, such as a URL, a mention or a hashtag. Always `false` in a
  /// body without marks that could be in such a word.
  public func isInUnmarkedWord(_ place: Int) -> Bool {
    guard let words = details?.marks.unmarkedWords else { return false }
    let index = words.endOfPrefix { $0.upperBound <= place }
    return index < words.count && words[index].contains(place)
  }

  /// Returns the ranges of the definitions to which the links and images in a range of nodes refer, in the order of the source.
  public func definitions(usedIn range: Range<Int>) -> [ByteRange] {
    guard let definitions = details?.marks.definitions, !definitions.isEmpty else { return [] }
    let labels = Set(range.compactMap { LinkDefinitions.label(of: nodes[$0], in: self) })
    return labels.compactMap { definitions[$0] }.sorted { $0.lowerBound < $1.lowerBound }.map(ByteRange.init)
  }

  /// Whether a node is HTML that begins with a comment, `<!-- … -->`.
  public func isComment(_ index: Int) -> Bool {
    (nodes[index].kind == .htmlBlock || nodes[index].kind == .htmlInline)
      && literal(of: index).starts(with: "<!--".utf8)
  }

  /// Whether a node is HTML that begins with the element `<br>`, which ends a line.
  public func isLineEndElement(_ index: Int) -> Bool {
    guard nodes[index].kind == .htmlBlock || nodes[index].kind == .htmlInline else { return false }
    let name = literal(of: index).dropFirst().prefix(while: \.isASCIILetter)
    return name.count == 2 && name.map { $0 | 0x20 } == Array("br".utf8)
  }

  /// Returns the indices of a node's descendants.
  public func descendants(of index: Int) -> Range<Int> { index + 1..<Int(nodes[index].subtreeEnd) }

  /// Returns the indices of a node's children.
  public func children(of index: Int) -> [Int] {
    siblings(in: descendants(of: index))
  }

  /// The indices of the body's blocks that have no parent block.
  public var topLevel: [Int] { siblings(in: nodes.indices) }

  /// Returns the indices of the topmost nodes in a range that consists of whole subtrees. These nodes are siblings.
  public func siblings(in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(8)
    var index = range.lowerBound
    while index < range.upperBound {
      result.append(index)
      index = Int(nodes[index].subtreeEnd)
    }
    return result
  }

  /// Returns the words a reader sees in a range of nodes: text and code, with spaces for breaks, and line feeds between blocks.
  public func plainText(of range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      switch nodes[index].kind {
      case .text, .code, .codeBlock: bytes += literal(of: index)
      case .softBreak, .lineBreak: bytes.append(.space)
      case let kind where kind.isBlock && !bytes.isEmpty && bytes.last != .lineFeed: bytes.append(.lineFeed)
      default: break
      }
    }
    while bytes.last == .lineFeed { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [MarkdownTree.Piece] {
  /// Returns the index of the first piece that does not begin before an offset. The time is logarithmic in the number of pieces.
  fileprivate func firstIndex(from offset: Int) -> Int { endOfPrefix { $0.start < offset } }

  /// Returns the position in the source of a byte of the decoded literals; for a byte of an escape or entity, the position of its start.
  fileprivate func sourceOffset(ofDecoded offset: Int) -> Int {
    let next = firstIndex(from: offset + 1)
    guard next > 0 else { return 0 }
    let piece = self[next - 1]
    return piece.isVerbatim ? piece.source + offset - piece.start : piece.source
  }
}

/// A node of a Markdown tree.
public struct MarkdownNode: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    case blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case other

    public var isBlock: Bool { rawValue <= Kind.tableCell.rawValue }
  }

  public var kind: Kind
  /// The level of a heading, 1 to 6; 1 for a ticked task and for code between fences; otherwise 0.
  public var level: UInt8 = 0
  var literal = LiteralPlace.none
  var start: UInt32
  var end: UInt32
  /// The index after the node's last descendant.
  public internal(set) var subtreeEnd: UInt32 = 0

  /// The location of a node's literal. For a text node, it is usually the node's own range, so most bodies store no other ranges.
  enum LiteralPlace: UInt8, Sendable { case none, ownRange, apart }

  public var isTicked: Bool { kind == .taskItem && level == 1 }
  /// Whether the node is a block of code between lines of backticks or tildes; other blocks of code are indented.
  public var isFenced: Bool { kind == .codeBlock && level == 1 }
  public var range: ByteRange { ByteRange(Int(start), Int(max(start, end))) }
}
