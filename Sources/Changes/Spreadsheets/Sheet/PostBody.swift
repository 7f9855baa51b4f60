import Editorial
import MarkdownSyntax
import SourceText

/// The texts of a post's body as byte ranges: the common text first, then the channels' own texts in the order of the body.
struct PostBody {
  struct Section {
    /// The channel; `nil` for the common text.
    let channel: String?
    /// The text without the blank lines around it; for a missing text, an empty range at the start of its section.
    let range: ByteRange
  }

  let sections: [Section]

  init(of document: Document) {
    let (bytes, markdown) = (document.source.bytes, document.markdown)
    let headings = Self.headings(of: document, in: markdown)
    var sections: [Section] = []
    var start = document.bodyStart
    var channel: String?
    for heading in headings {
      let line = bytes.lineStart(of: heading.range.lowerBound, notBefore: start)
      sections.append(Section(channel: channel, range: Self.trimmed(start..<line, in: bytes)))
      channel = heading.channel
      start = bytes.lineEnd(from: heading.range.upperBound)
    }
    sections.append(Section(channel: channel, range: Self.trimmed(start..<bytes.count, in: bytes)))
    self.sections = sections
  }

  /// Returns the first text of a channel, which is the published one; `nil` if the channel has no text of its own.
  func section(of channel: String?) -> Section? { sections.first { $0.channel == channel } }

  private static func headings(
    of document: Document, in markdown: MarkdownTree
  ) -> [(channel: String, range: ByteRange)] {
    let channels = (document.post?.texts ?? []).compactMap(\.channel)
    guard !channels.isEmpty else { return [] }
    var blocks = markdown.topLevel.filter { markdown.nodes[$0].kind == .heading }[...]
    return channels.compactMap { channel in
      while let block = blocks.popFirst() {
        let range = markdown.nodes[block].range
        if range.upperBound > channel.range.lowerBound { return (channel.value, range) }
      }
      return nil
    }
  }

  /// Returns a range without the blank lines at its ends; whitespace before the first word of a line is part of the text. If the range
  /// contains only whitespace, returns an empty range at its start.
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> ByteRange {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound, isBlank(bytes[index]) {
      index += 1
      if bytes[index - 1].isLineEnd { start = index }
    }
    guard index < range.upperBound else { return ByteRange(at: range.lowerBound) }
    var end = range.upperBound
    var last = end
    while last > start, isBlank(bytes[last - 1]) {
      last -= 1
      if bytes[last].isLineEnd { end = last }
    }
    return ByteRange(start, end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isLineEnd
  }
}
