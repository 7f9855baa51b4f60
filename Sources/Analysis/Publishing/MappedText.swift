import SourceText

/// A text made from a document, with the offset in the source from which each byte comes.
public struct MappedText: Sendable {
  /// Well-formed UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// A run of bytes from one place in the source.
  private struct Piece {
    let start: Int
    /// The offset in the source of the run's first byte.
    let source: Int
    /// Whether the source contains the run byte for byte; otherwise all bytes of the run come from one offset.
    let isVerbatim: Bool
  }

  public init() {}

  public var isEmpty: Bool { bytes.isEmpty }
  public var count: Int { bytes.count }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
    pieces.reserveCapacity(8)
  }

  /// Appends bytes that the source contains unchanged, from an offset on.
  mutating func append(_ text: ArraySlice<UInt8>, from source: Int) {
    pieces.append(Piece(start: bytes.count, source: source, isVerbatim: true))
    bytes += text
  }

  /// Appends lines that the source contains unchanged, except that the line ends CRLF and CR become LF.
  mutating func appendLines(_ text: ArraySlice<UInt8>, from source: Int) {
    var start = text.startIndex
    while let end = text[start...].firstIndex(of: .carriageReturn) {
      append(text[start..<end], from: source + start - text.startIndex)
      start = end + 1
      let isPair = start < text.endIndex && text[start] == .lineFeed
      if !isPair { append([.lineFeed], for: source + end - text.startIndex) }
    }
    append(text[start...], from: source + start - text.startIndex)
  }

  /// Appends bytes that replace a part of the source. All of them are mapped to one offset.
  mutating func append(_ text: some Collection<UInt8>, for source: Int) {
    pieces.append(Piece(start: bytes.count, source: source, isVerbatim: false))
    bytes += text
  }

  /// Appends words that the source does not contain. They are mapped to the source of the last byte before them.
  mutating func appendAtEnd(_ words: String) {
    append(words.utf8, for: isEmpty ? 0 : sourceOffset(of: count - 1))
  }

  /// Removes line feeds and spaces from the end.
  mutating func trimEnd() {
    while let last = bytes.last, last == .lineFeed || last == .space { bytes.removeLast() }
  }

  /// Removes spaces from the end. A space that the source does not contain as such, but as an entity, is kept, because the author wants
  /// it.
  mutating func trimSpaces() {
    while bytes.last == .space, pieces.last?.isVerbatim ?? false { removeLast() }
  }

  /// Removes some bytes from the end.
  mutating func removeLast(_ count: Int = 1) {
    bytes.removeLast(count)
    while let last = pieces.last, last.start >= bytes.count { pieces.removeLast() }
  }

  /// Returns the offset of the first byte that comes from a given offset in the source, or from after it. `nil` if there is none.
  ///
  /// The time is linear in the number of pieces.
  func offset(ofSource source: Int) -> Int? {
    for (number, piece) in pieces.enumerated() where piece.start < bytes.count {
      let end = min(bytes.count, number + 1 < pieces.count ? pieces[number + 1].start : bytes.count)
      if piece.source >= source { return piece.start }
      if piece.isVerbatim, piece.source + end - piece.start > source { return piece.start + source - piece.source }
    }
    return nil
  }

  /// The ranges of the parts between blank lines.
  public var paragraphs: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in bytes.indices
    where bytes[index] == .lineFeed && index + 1 < bytes.count && bytes[index + 1] == .lineFeed {
      if start < index { result.append(start..<index) }
      start = index + 2
    }
    return start < bytes.count ? result + [start..<bytes.count] : result
  }

  /// Returns the range in the source from which a range of bytes comes, in logarithmic time.
  public func sourceRange(of range: Range<Int>) -> ByteRange {
    let start = sourceOffset(of: range.lowerBound)
    return ByteRange(start, max(start, sourceOffset(of: range.upperBound - 1) + 1))
  }

  /// Returns the offset in the source from which the byte at an offset comes, in logarithmic time.
  public func sourceOffset(of offset: Int) -> Int {
    let next = pieces.endOfPrefix { $0.start <= offset }
    guard next > 0 else { return 0 }
    let piece = pieces[next - 1]
    return piece.isVerbatim ? piece.source + offset - piece.start : piece.source
  }
}

extension [UInt8] {
  /// Returns the number of line ends before a block, ignoring whitespace and the marks `>` of quotations.
  ///
  /// - Parameter first: the start of the previous block. The search stops there, so each byte of nested quotations is examined once.
  func lineEnds(beforeBlockAt start: Int, notBefore first: Int) -> Int {
    var count = 0
    var index = start - 1
    while index >= first, self[index] <= .space || self[index] == .greaterThanSign {
      if endsLine(at: index) { count += 1 }
      index -= 1
    }
    return count
  }
  /// Returns the number of consecutive line ends from a line end on, ignoring whitespace; always 1 or more.
  func lineEnds(from start: Int) -> Int {
    var count = 0
    var index = start
    while index < self.count, self[index] <= .space {
      if endsLine(at: index) { count += 1 }
      index += 1
    }
    return Swift.max(count, 1)
  }
  /// Whether a line end is complete at an index: a line feed, or a carriage return without a line feed after it.
  private func endsLine(at index: Int) -> Bool {
    self[index] == .lineFeed || self[index] == .carriageReturn && !(index + 1 < count && self[index + 1] == .lineFeed)
  }
}
