import Editorial
import MarkdownSyntax
import SourceText

/// A text as readers see it, with the places of its bytes in the source: the inline text of one block, or a value of the front matter.
struct Passage {
  private(set) var bytes: [UInt8] = []
  /// The range of the whole passage in the source.
  let bounds: ByteRange
  private var pieces: [Piece] = []

  /// A part of the passage, with the source offset of its first byte if the source contains it unchanged.
  private struct Piece {
    let start: Int
    let source: Int?
  }

  /// Creates a passage from a text that is not in a file.
  init(text: String) {
    bounds = ByteRange(at: 0)
    append(Array(text.utf8)[...], at: nil)
  }

  /// Creates a passage from a front matter text.
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

  /// Visits the passage of each block of a Markdown body, if a filter accepts the text of one of its text nodes.
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

  /// Creates a passage from the inlines of a block. Code, HTML and images separate the words around them; code and HTML are left out.
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

  /// A byte for content that no term can span.
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

  /// Returns the range of a part of the passage in the source; `nil` if it is written differently there.
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

  /// Whether a part belongs to a URL, an email address, a handle, a hashtag or an identifier, whose spelling is not prose.
  func isAddress(_ part: Range<Int>) -> Bool {
    let before = bytes[..<part.lowerBound]
    let after = bytes[part.upperBound...]
    if before.last == .underscore || after.first == .underscore { return true }
    // A dot between letters belongs to a host or a file name.
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

  /// Whether `://` or `www.` precedes the part, or `://` follows it directly, within the same run of visible characters.
  private func isInURL(_ part: Range<Int>) -> Bool {
    if bytes[part.upperBound...].starts(with: "://".utf8) { return true }
    let run = bytes[..<part.lowerBound].reversed().prefix { $0 > .space }.count
    let chunk = String(decoding: bytes[part.lowerBound - run..<part.lowerBound], as: UTF8.self)
    return chunk.contains("://") || chunk.contains("www.")
  }

  /// Whether a byte is an ASCII letter or digit, or a byte beyond ASCII other than C2 and E2, with which typographic spaces and
  /// punctuation begin.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80 && byte != 0xE2 && byte != 0xC2
  }

  /// Whether a byte is one of `.` `-` `_` `+` `/` `~` `%`.
  private static func isAddressMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .fullStop, .hyphen, .underscore, .plusSign, .slash, .tilde, .percentSign: true
    default: false
    }
  }
}
