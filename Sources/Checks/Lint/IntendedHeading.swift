import Editorial
import Localization
import MarkdownSyntax
import Schema
import SourceText

/// A line that looks like a channel heading but is not valid. It is published as text, with everything below it.
struct IntendedHeading {
  /// The range of the line without the whitespace around it.
  let range: ByteRange
  let channel: String
  /// The other channels that the line names.
  var others: [String] = []
  /// Whether the line contains only marks and the id of one channel, perhaps misspelt.
  let isSingle: Bool
  /// Whether an `@` before the first id shows that the line is not an ordinary title.
  let isMarked: Bool
}

/// A search for lines that look like channel headings. Of a body, it reads only the lines with `@` or `##`.
struct IntendedHeadings {
  private let document: Document
  private let bytes: [UInt8]
  private let declared: [String]
  /// The offsets of the valid channel headings.
  private let headings: [Int]
  /// The post's channels.
  private let uses: [ChannelUse]
  /// The body's outermost blocks, computed when they are first needed.
  private lazy var blocks = document.markdown.topLevel

  /// - Parameter channels: the declared channels.
  init(in document: Document, of post: Post, channels: [String]) {
    self.document = document
    bytes = document.source.bytes
    declared = channels
    headings = post.texts.compactMap { $0.channel?.range.lowerBound }
    uses = post.channels?.value ?? []
  }

  mutating func all() -> [IntendedHeading] {
    var found: [IntendedHeading] = []
    var marks = Marks(from: document.bodyStart)
    while let mark = bytes.withUnsafeBufferPointer({ marks.next(in: $0) }) {
      let start = bytes.lineStart(of: mark, notBefore: document.bodyStart)
      let end = bytes.lineEnd(from: mark)
      if let heading = heading(in: ByteRange(start, end)) { found.append(heading) }
      marks.index = bytes.nextLine(from: end)
    }
    return found
  }

  /// Whether a document's body contains `@` or `##`. Without either, no line can look like a channel heading.
  static func mayStand(in document: Document) -> Bool {
    var marks = Marks(from: document.bodyStart)
    return document.source.bytes.withUnsafeBufferPointer { marks.next(in: $0) != nil }
  }

  /// A search for the next offset of `@` or `##`.
  ///
  /// The search takes linear time for a whole body.
  private struct Marks {
    /// The offset at which the search continues.
    var index: Int
    /// The offset of the `@` that was found last, or the number of bytes if no `@` follows; `nil` before the first search.
    private var at: Int?

    init(from index: Int) { self.index = index }

    mutating func next(in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
      let known = at.flatMap { $0 < index ? nil : $0 }
      let end = known ?? ByteSearch.first(UInt8(ascii: "@"), in: buffer, from: index) ?? buffer.count
      at = end
      let before = UnsafeBufferPointer(rebasing: buffer[..<end])
      while let hash = ByteSearch.first(UInt8(ascii: "#"), in: before, from: index) {
        if hash + 1 < end, before[hash + 1] == UInt8(ascii: "#") { return hash }
        index = hash + 1
      }
      return end < buffer.count ? end : nil
    }
  }

  private mutating func heading(in line: ByteRange) -> IntendedHeading? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == .space { start += 1 }
    guard start < line.upperBound, start < line.lowerBound + 4 else { return nil }
    guard mayBeHeading(from: start, to: line.upperBound) else { return nil }
    var end = line.upperBound
    while end > start, bytes[end - 1] <= .space { end -= 1 }
    let range = ByteRange(start, end)
    let next = headings.endOfPrefix { $0 < start }
    guard end - start < 120, next == headings.count || headings[next] >= end,
      let words = HeadingWords(document.source.text(in: range)), let heading = words.heading(at: range, meant),
      canBeHeading(range, line, words)
    else { return nil }
    return heading
  }

  /// Whether a line consists of `##` and one word, or begins with an `@` after any `#`, spaces and emphasis marks. Other lines, such as
  /// hashtags and titles, need no further reading.
  private func mayBeHeading(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == .numberSign { index += 1 }
    if index - start == 2 {
      let word = bytes[index..<end].drop(while: \.isBlank)
      let rest = word.drop { $0 > .space }
      if !rest.contains(where: \.isASCIILetterOrDigit) { return true }
    }
    // Spaces, tabs, no-break spaces (C2 A0) and the marks of bold and italics.
    while index < end {
      switch bytes[index] {
      case .atSign: return true
      case .space, .tab, 0xC2, 0xA0, .asterisk, .underscore: index += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a heading is possible at the place of the line: not in a list, a quotation or code. A line without `#` must begin its block,
  /// and be emphasised, a heading or the only line of a paragraph.
  private mutating func canBeHeading(_ range: ByteRange, _ line: ByteRange, _ words: HeadingWords) -> Bool {
    let nodes = document.markdown.nodes
    let next = blocks.endOfPrefix { nodes[$0].range.lowerBound <= range.lowerBound }
    guard next > 0, nodes[blocks[next - 1]].range.contains(range.lowerBound) else { return false }
    let node = nodes[blocks[next - 1]]
    // Markdown treats the line right below an HTML element as HTML, even a channel heading.
    if node.kind == .htmlBlock { return words.isHeading && !document.markdown.isComment(blocks[next - 1]) }
    guard node.kind == .heading || node.kind == .paragraph else { return false }
    if words.level > 0 { return true }
    guard node.range.lowerBound >= line.lowerBound else { return false }
    return words.isEmphasized || node.kind == .heading || node.range.upperBound <= line.upperBound
  }

  /// Returns the declared channel that a word means, depending on the form of its line; `nil` if it means none.
  private func meant(_ word: String, _ words: HeadingWords) -> String? {
    let lowercased = word.lowercased()
    if let channel = declared.first(where: { $0.lowercased() == lowercased }) {
      // A title or a mention with the channel's name is prose if the post has no channel heading and is not for that channel.
      return words.isHeading || isExpected(channel) ? channel : nil
    }
    guard words.isSingle, let nearest = Spelling.nearest(to: word, among: declared), goes(to: nearest) else {
      return nil
    }
    return words.isHeading || isSlip(lowercased, of: nearest) ? nearest : nil
  }

  private func goes(to channel: String) -> Bool { uses.contains { $0.id.value == channel } }

  private func isExpected(_ channel: String) -> Bool { !headings.isEmpty || goes(to: channel) }

  private func isSlip(_ word: String, of channel: String) -> Bool {
    channel.count > 5 && Spelling.distance(word, channel.lowercased()) == 1
  }
}

/// The words of a line that looks like a channel heading.
private struct HeadingWords {
  /// The number of `#` at the start.
  let level: Int
  /// Whether the line begins with a mark of bold or italics, after any `#`.
  let isEmphasized: Bool
  /// Whether an `@` precedes the first word.
  let isMarked: Bool
  private var names: [String]
  /// Whether the line contains words other than names and the conjunctions between them.
  private var hasProse = false

  init?(_ line: String) {
    var rest = Substring(line)
    level = rest.prefix { $0 == "#" }.count
    guard level < 7 else { return nil }
    rest = Self.trimmed(rest.dropFirst(level))
    let marks = rest.prefix { $0 == "*" || $0 == "_" }
    isEmphasized = !marks.isEmpty
    rest = rest.dropFirst(marks.count)
    isMarked = rest.first == "@"
    // Without the `#` of a heading, only an `@` distinguishes the line from text; and a title must be of the second level.
    guard isMarked || (level == 2 && !isEmphasized) else { return nil }
    let words = rest.split { $0.isWhitespace || ",;/&+".contains($0) }.map(Self.bare).filter { !$0.isEmpty }
    names = []
    for (index, word) in words.enumerated() {
      if index == 0 || word.hasPrefix("@") {
        names.append(String(word.drop { $0 == "@" }))
      } else if names == [""] {
        names = [String(word)]
      } else if !["et", "and", "ou", "or"].contains(word) {
        hasProse = true
      }
    }
    guard names.first?.isEmpty == false, isMarked || isSingle else { return nil }
    // A mention at the start of a text is not a heading.
    guard level > 0 || isSingle else { return nil }
  }

  var isSingle: Bool { names.count == 1 && !hasProse }
  /// Whether the line has `#` and `@` and so can only be a channel heading.
  var isHeading: Bool { level > 0 && isMarked }

  func heading(at range: ByteRange, _ meant: (String, HeadingWords) -> String?) -> IntendedHeading? {
    guard let first = names.first, let channel = meant(first, self) else { return nil }
    return IntendedHeading(
      range: range, channel: channel, others: names.dropFirst().compactMap { meant($0, self) }, isSingle: isSingle,
      isMarked: isMarked)
  }

  private static func bare(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, "*_:.,;#".contains(last) { word.removeLast() }
    return word
  }

  private static func trimmed(_ text: Substring) -> Substring { text.drop(while: \.isWhitespace) }
}
