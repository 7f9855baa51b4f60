import Editorial
import MarkdownSyntax
import SourceText

/// A run of text as a reader sees it, which still knows where its bytes stand in the source: the inline text of one block,
/// or a value of the front matter.
struct Passage {
  private(set) var bytes: [UInt8] = []
  /// Where the passage stands as a whole.
  let bounds: ByteRange
  private var pieces: [Piece] = []

  /// A part of the passage, and the source offset of its first byte where the source has it as it is.
  private struct Piece {
    let start: Int
    let source: Int?
  }

  /// A text that stands in no file.
  init(text: String) {
    bounds = ByteRange(at: 0)
    append(Array(text.utf8)[...], at: nil)
  }

  /// A text of the front matter.
  init(_ scalar: Located<String>, in source: SourceFile) {
    bounds = scalar.range
    let raw = source.bytes[scalar.range.indices]
    let value = Array(scalar.value.utf8)
    if raw.elementsEqual(value) {
      append(value[...], at: raw.startIndex)
    } else if raw.first == .quotationMark || raw.first == .apostrophe, raw.dropFirst().dropLast().elementsEqual(value) {
      append(value[...], at: raw.startIndex + 1)
    } else {
      append(value[...], at: nil)
    }
  }

  /// Visits the passages of a Markdown body that have a text that matters.
  static func forEach(
    in markdown: MarkdownTree, where matters: (_ text: ArraySlice<UInt8>) -> Bool, _ visit: (Passage) -> Void
  ) {
    var block = 0
    while block < markdown.nodes.count {
      let inlines = block + 1..<(markdown.nodes[(block + 1)...].firstIndex { $0.kind.isBlock } ?? markdown.nodes.count)
      let isWanted = inlines.contains { index in
        markdown.nodes[index].kind == .text && matters(markdown.literal(of: index))
      }
      if isWanted { visit(Passage(inlines, of: block, in: markdown)) }
      block = inlines.upperBound
    }
  }

  /// The inlines of a block. Code and HTML are left out and join nothing.
  private init(_ inlines: Range<Int>, of block: Int, in markdown: MarkdownTree) {
    bounds = markdown.nodes[block].range
    var imageEnd = -1
    for index in inlines {
      if index == imageEnd { append([Self.barrier], at: nil) }
      switch markdown.nodes[index].kind {
      case .text: append(index, of: markdown)
      case .softBreak, .lineBreak: append([.space], at: nil)
      case .code, .htmlInline: append([Self.barrier], at: nil)
      case .image:
        append([Self.barrier], at: nil)
        imageEnd = Int(markdown.nodes[index].subtreeEnd)
      default: break
      }
    }
  }

  /// Stands for what no term can span.
  private static let barrier: UInt8 = 0

  private mutating func append(_ text: ArraySlice<UInt8>, at source: Int?) {
    pieces.append(Piece(start: bytes.count, source: source))
    bytes += text
  }

  private mutating func append(_ text: Int, of markdown: MarkdownTree) {
    let literal = markdown.literal(of: text)
    let pieces = markdown.pieces(of: text)
    for (number, piece) in pieces.enumerated() {
      let end = number + 1 < pieces.count ? pieces[number + 1].start : literal.count
      append(
        literal[literal.startIndex + piece.start..<literal.startIndex + end],
        at: piece.isVerbatim ? piece.source : nil)
    }
  }

  // MARK: Places

  /// Where a part of the passage stands in the source; `nil` where it is written differently there.
  func sourceRange(of part: Range<Int>) -> ByteRange? {
    guard let start = sourceOffset(of: part.lowerBound), let last = sourceOffset(of: part.upperBound - 1), start <= last
    else { return nil }
    return ByteRange(start, last + 1)
  }

  private func sourceOffset(of offset: Int) -> Int? {
    guard let piece = pieces.last(where: { $0.start <= offset }), let source = piece.source else { return nil }
    return source + offset - piece.start
  }

  // MARK: Context

  /// Whether a part belongs to a web or mail address, a handle, a hashtag or an identifier, whose spelling is not prose.
  func isAddress(_ part: Range<Int>) -> Bool {
    let before = bytes[..<part.lowerBound]
    let after = bytes[part.upperBound...]
    if before.last == .underscore || after.first == .underscore { return true }
    // A dot between letters: a host or a file name.
    if after.first == .fullStop, let next = after.dropFirst().first, Self.isLetter(next) { return true }
    if before.last == .fullStop, let previous = before.dropLast().last, Self.isLetter(previous) { return true }
    let word = before.reversed().prefix { Self.isLetter($0) || $0 == .underscore }.count
    if before.dropLast(word).last == .numberSign { return true }
    let local = before.reversed().prefix { Self.isLetter($0) || Self.isAddressMark($0) }
    if before.dropLast(local.count).last == .atSign { return true }
    if local.contains(.slash), local.contains(.fullStop) { return true }
    let rest = after.prefix { Self.isLetter($0) || Self.isAddressMark($0) }
    if after.dropFirst(rest.count).first == .atSign { return true }
    return isInURL(part)
  }

  /// Whether `://` or `www.` stands before the part, or `://` right after it, within the same run of visible characters.
  private func isInURL(_ part: Range<Int>) -> Bool {
    if bytes[part.upperBound...].starts(with: "://".utf8) { return true }
    let run = bytes[..<part.lowerBound].reversed().prefix { $0 > .space }.count
    let chunk = String(decoding: bytes[part.lowerBound - run..<part.lowerBound], as: UTF8.self)
    return chunk.contains("://") || chunk.contains("www.")
  }

  /// A letter or digit, or a part of any character beyond ASCII but for spaces and general punctuation's lead bytes.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
  }

  /// `.` `-` `_` `+` `/` `~` `%`
  private static func isAddressMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .fullStop, .hyphen, .underscore, .plusSign, .slash, .tilde, .percentSign: true
    default: false
    }
  }
}
