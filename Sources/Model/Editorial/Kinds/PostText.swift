import MarkdownSyntax
import SourceText

/// One text of a post's body: the common one, or a channel's own.
public struct PostText: Sendable {
  /// The channel whose own text this is, at its heading; `nil` for the common text.
  public let channel: Located<String>?
  /// The text's nodes in the document's Markdown tree, without the channel heading.
  public var nodes: Range<Int> { Int(firstNode)..<Int(endNode) }
  private let firstNode: UInt32
  private let endNode: UInt32
  /// The text's bytes, from its first block to its last; empty at the heading where there is none.
  public let range: ByteRange

  private init(channel: Located<String>?, nodes: Range<Int>, range: ByteRange) {
    (self.channel, self.range) = (channel, range)
    (firstNode, endNode) = (UInt32(nodes.lowerBound), UInt32(nodes.upperBound))
  }

  /// Cuts a post's body at its channel headings.
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

  /// A level-2 heading whose whole text is `@` and an id. It is written with two `#`: a line of hyphens below a mention makes no
  /// channel heading of it. An `@` that is escaped is one of the text's own.
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

  /// The thematic breaks between blocks: where the parts of a thread end.
  public func breaks(in markdown: MarkdownTree) -> [Int] {
    markdown.siblings(in: nodes).filter { markdown.nodes[$0].kind == .thematicBreak }
  }

  /// The thematic breaks that part nothing from anything: before the first block, behind the last one or another break, or within a
  /// quotation or an item.
  public func idleBreaks(in markdown: MarkdownTree) -> [Int] {
    let breaks = nodes.filter { markdown.nodes[$0].kind == .thematicBreak }
    if breaks.isEmpty { return [] }
    let parting = Set(partingBreaks(in: markdown))
    return breaks.filter { !parting.contains($0) }
  }

  /// The thematic breaks that part blocks, the first of several beside each other, in order. Comments are no blocks here.
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

  /// The parts of a thread: ranges of nodes between thematic breaks. A text without breaks is one part.
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

  /// Whether there is nothing that a reader would see.
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
  /// Characters take a while to be told apart; ids are mostly ASCII.
  fileprivate var hasWhitespace: Bool {
    utf8.allSatisfy { $0 > .space && $0 < 0x7F } ? false : contains(where: \.isWhitespace)
  }
}

extension Post {
  /// What a channel would get: its own text, or the common one.
  public func text(for channel: String) -> PostText? {
    texts.first { $0.channel?.value == channel } ?? texts.first { $0.channel == nil }
  }
}
