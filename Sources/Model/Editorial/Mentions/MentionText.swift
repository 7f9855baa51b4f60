import MarkdownSyntax
import SourceText

/// The words of a paragraph as readers see them, each byte with its offset in the source.
struct MentionText {
  private(set) var bytes: [UInt8] = []
  /// The offset of each byte in the source. All bytes from one escape or HTML entity have the same offset.
  private var origins: [Int] = []
  /// The offset in the source after the last byte.
  private var end = 0

  struct Link {
    let node: Int
    /// The words of the link, as a range of the paragraph's bytes.
    let words: Range<Int>
  }

  /// The first link of the paragraph; `nil` without a link.
  private(set) var link: Link?

  /// - Parameter nodes: the inline nodes of one paragraph.
  init(_ nodes: Range<Int>, in markdown: MarkdownTree) {
    end = nodes.first.map { markdown.nodes[$0].range.lowerBound } ?? 0
    var openLink: (node: Int, start: Int, end: Int)?
    for index in nodes {
      let node = markdown.nodes[index]
      if let open = openLink, index >= open.end { close(open, &openLink) }
      switch node.kind {
      case .link:
        if link == nil, openLink == nil { openLink = (index, bytes.count, Int(node.subtreeEnd)) }
      case .text, .code: append(index, of: markdown)
      case .softBreak, .lineBreak: append([.space], at: node.range.lowerBound, isVerbatim: false)
      default: break
      }
      end = max(end, node.range.upperBound)
    }
    if let open = openLink { close(open, &openLink) }
  }

  private mutating func close(
    _ open: (node: Int, start: Int, end: Int), _ link: inout (node: Int, start: Int, end: Int)?
  ) {
    self.link = Link(node: open.node, words: open.start..<bytes.count)
    link = nil
  }

  private mutating func append(_ node: Int, of markdown: MarkdownTree) {
    let literal = markdown.literal(of: node)
    let pieces = markdown.pieces(of: node)
    guard !pieces.isEmpty else {
      append(literal, at: markdown.nodes[node].range.lowerBound, isVerbatim: false)
      return
    }
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1].start : literal.count
      let bytes = literal[literal.startIndex + piece.start..<literal.startIndex + next]
      append(bytes, at: piece.source, isVerbatim: piece.isVerbatim)
    }
  }

  private mutating func append(_ more: some Collection<UInt8>, at source: Int, isVerbatim: Bool) {
    bytes += more
    origins += isVerbatim ? Array(source..<source + more.count) : [Int](repeating: source, count: more.count)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Returns the range of the source from which some bytes come.
  func source(of range: Range<Int>) -> ByteRange {
    guard let first = range.first, let last = range.last else {
      return ByteRange(at: range.lowerBound < origins.count ? origins[range.lowerBound] : end)
    }
    return ByteRange(origins[first], max(origins[first], origins[last] + 1))
  }

  /// Returns the ranges of the runs of bytes between whitespace: spaces, tabs, line ends, and the no-break and thin spaces of French
  /// typography.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = blankLength(at: index)
      if blank > 0 {
        if let begun = start { words.append(begun..<index) }
        start = nil
        index += blank
      } else {
        start = start ?? index
        index += 1
      }
    }
    if let start { words.append(start..<range.upperBound) }
    return words
  }

  /// Returns the range without the whitespace around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let words = words(in: range)
    guard let first = words.first, let last = words.last else { return range.lowerBound..<range.lowerBound }
    return first.lowerBound..<last.upperBound
  }

  private func blankLength(at index: Int) -> Int {
    switch bytes[index] {
    case .space, .tab, .lineFeed, .carriageReturn: return 1
    // U+00A0.
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    // U+202F, and U+2009.
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0xAF, 0x89].contains(bytes[index + 2]):
      return 3
    default: return 0
    }
  }

  // MARK: Quotation marks

  /// The opening quotation marks, each with the marks that close it.
  private static let marks: [(open: [UInt8], close: [[UInt8]])] = [
    (Array("«".utf8), [Array("»".utf8)]), (Array("“".utf8), [Array("”".utf8)]),
    (Array("„".utf8), [Array("“".utf8), Array("”".utf8)]), (Array("\"".utf8), [Array("\"".utf8)]),
  ]

  struct Quotation {
    let start: Int
    /// The quoted text.
    let words: Range<Int>
    /// The offset after the closing mark; `nil` without a closing mark.
    let end: Int?
  }

  /// Returns the text between the first opening mark outside a range and the last mark that may close it; `nil` without an opening mark.
  ///
  /// Nested quotations are part of the text. Without a closing mark, the quotation ends with the paragraph.
  func quotation(outside excluded: Range<Int>) -> Quotation? {
    var index = 0
    while index < bytes.count {
      if index == excluded.lowerBound, !excluded.isEmpty {
        index = excluded.upperBound
        continue
      }
      // The first bytes of `«`, `“`, `„` and `"`.
      let byte = bytes[index]
      if byte == 0xC2 || byte == 0xE2 || byte == .quotationMark,
        let mark = Self.marks.first(where: { bytes[index...].starts(with: $0.open) })
      {
        let start = index + mark.open.count
        let end = mark.close.compactMap { lastIndex(of: $0, from: start) }.max { $0.lowerBound < $1.lowerBound }
        return Quotation(start: index, words: start..<(end?.lowerBound ?? bytes.count), end: end?.upperBound)
      }
      index += 1
    }
    return nil
  }

  private func lastIndex(of mark: [UInt8], from start: Int) -> Range<Int>? {
    var index = bytes.count - mark.count
    while index >= start {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index..<index + mark.count }
      index -= 1
    }
    return nil
  }
}
