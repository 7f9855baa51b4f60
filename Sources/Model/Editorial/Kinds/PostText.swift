import MarkdownSyntax
import SourceText

/// A text in the body of a post: the text for all channels, or the text for a single channel.
public struct PostText: Sendable {
  /// The channel of this text, with the range of its id in the channel heading; `nil` for the text for all channels.
  public let channel: Located<String>?
  /// The nodes of the text in the document's Markdown tree, without the channel heading.
  public var nodes: Range<Int> { Int(firstNode)..<Int(endNode) }
  private let firstNode: UInt32
  private let endNode: UInt32
  /// The bytes of the text, from its first block to its last. For a text without blocks, the range is empty: at the end of the id in the
  /// channel heading, or at offset 0 for the text for all channels.
  public let range: ByteRange

  private init(channel: Located<String>?, nodes: Range<Int>, range: ByteRange) {
    (self.channel, self.range) = (channel, range)
    (firstNode, endNode) = (UInt32(nodes.lowerBound), UInt32(nodes.upperBound))
  }

  /// Returns the texts of a post's body, in order. Channel headings separate them; the text before the first channel heading is for all
  /// channels.
  static func texts(of markdown: MarkdownTree, in source: [UInt8]) -> [PostText] {
    let blocks = markdown.topLevel
    var result: [PostText] = []
    var heading: (channel: Located<String>, node: Int)?
    var first = 0
    for (position, block) in blocks.enumerated() {
      guard let channel = channelHeading(at: block, in: markdown, source) else { continue }
      result.append(text(heading, blocks: blocks[first..<position], in: markdown))
      heading = (channel, block)
      first = position + 1
    }
    result.append(text(heading, blocks: blocks[first...], in: markdown))
    return result
  }

  /// Returns the channel of a channel heading: a level-2 heading that consists of `@` and an id; `nil` for any other block.
  ///
  /// Only a heading with `##` counts: a mention above a line of hyphens is not a channel heading, and neither is an escaped `@`.
  private static func channelHeading(
    at block: Int, in markdown: MarkdownTree, _ source: [UInt8]
  ) -> Located<String>? {
    let node = markdown.nodes[block]
    guard node.kind == .heading, node.level == 2, node.range.lowerBound < source.count,
      source[node.range.lowerBound] == UInt8(ascii: "#")
    else { return nil }
    let inline = markdown.descendants(of: block)
    let text = markdown.plainText(of: inline)
    guard text.utf8.first == .atSign, text.utf8.count > 1, !text.hasWhitespace else { return nil }
    guard let words = inline.first(where: { markdown.nodes[$0].kind == .text }),
      markdown.literalRange(of: words).map({ source[$0.lowerBound - 1] != UInt8(ascii: "\\") }) ?? false
    else { return nil }
    let start = markdown.nodes[inline.lowerBound].range.lowerBound
    return Located(String(text.dropFirst()), at: ByteRange(start, max(start, start + text.utf8.count)))
  }

  private static func text(
    _ heading: (channel: Located<String>, node: Int)?, blocks: ArraySlice<Int>, in markdown: MarkdownTree
  ) -> PostText {
    guard let firstBlock = blocks.first, let lastBlock = blocks.last else {
      let node = heading.map { Int(markdown.nodes[$0.node].subtreeEnd) } ?? 0
      let place = heading?.channel.range ?? ByteRange(at: 0)
      return PostText(
        channel: heading?.channel, nodes: node..<node, range: ByteRange(at: place.upperBound)
      )
    }
    let nodes = firstBlock..<Int(markdown.nodes[lastBlock].subtreeEnd)
    let range = ByteRange(
      markdown.nodes[firstBlock].range.lowerBound,
      max(markdown.nodes[firstBlock].range.lowerBound, markdown.nodes[lastBlock].range.upperBound))
    return PostText(
      channel: heading?.channel, nodes: nodes, range: range)
  }

  /// Returns the indices of the thematic breaks at the top level of the text. The parts of a thread end at these breaks.
  public func breaks(in markdown: MarkdownTree) -> [Int] {
    markdown.siblings(in: nodes).filter { markdown.nodes[$0].kind == .thematicBreak }
  }

  /// Returns the indices of the thematic breaks that do not separate blocks: breaks before the first block, after the last block,
  /// directly after another break, or within a quotation or a list item.
  public func idleBreaks(in markdown: MarkdownTree) -> [Int] {
    let breaks = nodes.filter { markdown.nodes[$0].kind == .thematicBreak }
    if breaks.isEmpty { return [] }
    let parting = Set(partingBreaks(in: markdown))
    return breaks.filter { !parting.contains($0) }
  }

  /// Returns the indices of the thematic breaks that separate top-level blocks, in order. If several breaks are adjacent, only the first
  /// is included. Comments do not count as blocks.
  public func partingBreaks(in markdown: MarkdownTree) -> [Int] {
    var parting: [Int] = []
    var last: Int?
    var hasBlock = false
    for block in markdown.siblings(in: nodes) where !markdown.isComment(block) {
      if markdown.nodes[block].kind == .thematicBreak {
        if hasBlock, last == nil { last = block }
      } else {
        if let last { parting.append(last) }
        (hasBlock, last) = (true, nil)
      }
    }
    return parting
  }

  /// Returns the parts of a thread: ranges of nodes between thematic breaks. A text without breaks is one part; an empty text has none.
  public func parts(in markdown: MarkdownTree) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = nodes.lowerBound
    for block in breaks(in: markdown) {
      if start < block { parts.append(start..<block) }
      start = block + 1
    }
    if start < nodes.upperBound { parts.append(start..<nodes.upperBound) }
    return parts
  }

  /// Whether the text contains nothing that readers see: no picture, and no text or code except whitespace.
  public func isEmpty(in markdown: MarkdownTree) -> Bool {
    !nodes.contains { index in
      switch markdown.nodes[index].kind {
      case .text, .code, .codeBlock: markdown.literal(of: index).contains { $0 > .space }
      case .image: true
      default: false
      }
    }
  }
}

extension String {
  /// Whether the text contains whitespace. ASCII text, such as most ids, is checked byte by byte, because comparing characters is slow.
  fileprivate var hasWhitespace: Bool {
    utf8.allSatisfy { $0 > .space && $0 < 0x7F } ? false : contains(where: \.isWhitespace)
  }
}

extension Post {
  /// Returns the text for a channel: the text below its heading, otherwise the text for all channels.
  public func text(for channel: String) -> PostText? {
    texts.first { $0.channel?.value == channel } ?? texts.first { $0.channel == nil }
  }
}
