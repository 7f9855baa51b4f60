import SourceText

/// A text made from a document, with the source of each byte.
public struct MappedText: Sendable {
  /// Well-formed UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// A run of bytes from one place in the source.
  private struct Piece {
    let start: Int
    /// The place of its first byte in the source.
    let source: Int
    /// Whether the source has it byte for byte; otherwise all of it comes from one place.
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

  /// Appends bytes that the source has unchanged, from an offset on.
  mutating func append(_ text: ArraySlice<UInt8>, from source: Int) {
    pieces.append(Piece(start: bytes.count, source: source, isVerbatim: true))
    bytes += text
  }

  /// Appends lines that the source has unchanged except for their line ends: CRLF and CR become LF.
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

  /// Appends bytes that replace a part of the source.
  mutating func append(_ text: some Collection<UInt8>, for source: Int) {
    pieces.append(Piece(start: bytes.count, source: source, isVerbatim: false))
    bytes += text
  }

  /// Appends words that the source does not contain.
  mutating func appendAtEnd(_ words: String) {
    append(words.utf8, for: isEmpty ? 0 : sourceOffset(of: count - 1))
  }

  /// Removes whitespace from the end.
  mutating func trimEnd() {
    while let last = bytes.last, last == .lineFeed || last == .space { bytes.removeLast() }
  }

  /// Removes spaces from the end, unless they were written as entities, which shows that the author wants them.
  mutating func trimSpaces() {
    while bytes.last == .space, pieces.last?.isVerbatim ?? false { removeLast() }
  }

  /// Removes some bytes from the end.
  mutating func removeLast(_ count: Int = 1) {
    bytes.removeLast(count)
    while let last = pieces.last, last.start >= bytes.count { pieces.removeLast() }
  }

  /// Returns the first byte that comes from a place in the source, or from after it. Linear in the number of pieces.
  func offset(ofSource source: Int) -> Int? {
    for (number, piece) in pieces.enumerated() where piece.start < bytes.count {
      let end = min(bytes.count, number + 1 < pieces.count ? pieces[number + 1].start : bytes.count)
      if piece.source >= source { return piece.start }
      if piece.isVerbatim, piece.source + end - piece.start > source { return piece.start + source - piece.source }
    }
    return nil
  }

  /// The parts between blank lines.
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

  /// Returns the place in the source of a range of bytes, from the first to the last. Logarithmic.
  public func sourceRange(of range: Range<Int>) -> ByteRange {
    let start = sourceOffset(of: range.lowerBound)
    return ByteRange(start, max(start, sourceOffset(of: range.upperBound - 1) + 1))
  }

  /// Returns the place in the source of the byte at an offset. Logarithmic.
  public func sourceOffset(of offset: Int) -> Int {
    let next = pieces.endOfPrefix { $0.start <= offset }
    guard next > 0 else { return 0 }
    let piece = pieces[next - 1]
    return piece.isVerbatim ? piece.source + offset - piece.start : piece.source
  }
}

extension [UInt8] {
  /// Returns the number of line ends before a block, ignoring whitespace and quotation marks.
  ///
  /// - Parameter first: the start of the previous block, so that in nested quotations each place is examined once.
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
  /// Whether a line end is complete at an index: a line feed, or a carriage return without one.
  private func endsLine(at index: Int) -> Bool {
    self[index] == .lineFeed || self[index] == .carriageReturn && !(index + 1 < count && self[index + 1] == .lineFeed)
  }
}
