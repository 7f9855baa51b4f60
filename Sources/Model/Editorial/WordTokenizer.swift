import MarkdownSyntax
import SourceText

/// A word of a text: a hash of its letters and digits that ignores case, and its range in the source.
public struct Word: Sendable {
  public let hash: UInt64
  public let range: ByteRange?
}

/// A tokenizer that splits texts into words: runs of letters and digits, including accented letters. Upper and lower case are treated
/// alike.
public enum WordTokenizer {
  /// Returns the words of the text nodes in a range of Markdown nodes, in order.
  ///
  /// This takes linear time. ASCII and Latin letters are converted to lower case without a table.
  public static func words(of nodes: Range<Int>, in markdown: MarkdownTree) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(nodes.count * 8)
    for index in nodes {
      guard markdown.nodes[index].kind == .text else { continue }
      let literal = markdown.literal(of: index)
      let base = markdown.literalRange(of: index)?.lowerBound
      forEachWord(in: literal) { hash, start, end in
        let range =
          base.map { ByteRange($0 + start, $0 + end) }
          ?? markdown.place(of: literal.startIndex + start..<literal.startIndex + end, inLiteralOf: index)
        words.append(Word(hash: hash, range: range))
      }
    }
    return words
  }

  /// Returns the hash of the word with which a text begins; `nil` if the text does not begin with a word. Only that word is read.
  public static func firstWordHash(in bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = offsetBasis
    var index = 0
    while index < bytes.count {
      let (folded, length) =
        bytes[index] < 0x80 ? (UInt32(foldedASCII(bytes[index])), 1) : foldedLetter(bytes, at: index)
      if folded == 0 { break }
      hash = (hash ^ UInt64(folded)) &* prime
      index += length
    }
    return index == 0 ? nil : hash
  }

  /// Visits the words of well-formed UTF-8, with their offsets from the start of the slice.
  @inlinable
  @inline(__always)
  public static func forEachWord(
    in bytes: ArraySlice<UInt8>, _ visit: (_ hash: UInt64, _ start: Int, _ end: Int) -> Void
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      let count = buffer.count
      var index = 0
      while index < count {
        let start = index
        var hash = offsetBasis
        scan: while index < count {
          let byte = buffer[index]
          // Most bytes are lower-case letters, so they take the shortest path.
          if byte &- 0x61 < 26 {
            hash = (hash ^ UInt64(byte)) &* prime
            index += 1
          } else if byte < 0x80 {
            let folded = foldedASCII(byte)
            if folded == 0 { break scan }
            hash = (hash ^ UInt64(folded)) &* prime
            index += 1
          } else {
            let (folded, length) = foldedLetter(buffer, at: index)
            if folded == 0 { break scan }
            hash = (hash ^ UInt64(folded)) &* prime
            index += length
          }
        }
        if index > start { visit(hash, start, index) }
        if index < count { index += buffer[index] < 0x80 ? 1 : max(1, foldedLetter(buffer, at: index).1) }
      }
    }
  }

  /// Returns an ASCII letter or digit in lower case; 0 for any other byte.
  @usableFromInline
  @inline(__always)
  static func foldedASCII(_ byte: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return byte &- 0x61 < 26 || byte &- 0x30 < 10 ? byte : 0
  }

  /// The initial value of a hash with the FNV-1a algorithm, applied to scalars instead of bytes.
  @usableFromInline static var offsetBasis: UInt64 { 0xCBF2_9CE4_8422_2325 }
  @usableFromInline static var prime: UInt64 { 0x100_0000_01B3 }

  /// Returns the scalar of a letter or digit beyond ASCII in lower case, and its length in bytes. For any other character, the first
  /// number is 0.
  @usableFromInline
  static func foldedLetter(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let byte = buffer[index]
    var length = 2
    var value = UInt32(byte & 0x1F)
    if byte >= 0xF0 {
      (length, value) = (4, UInt32(byte & 0x07))
    } else if byte >= 0xE0 {
      (length, value) = (3, UInt32(byte & 0x0F))
    }
    guard index + length <= buffer.count else { return (0, 1) }
    for offset in 1..<length { value = value << 6 | UInt32(buffer[index + offset] & 0x3F) }
    return (fold(value), length)
  }

  private static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xD6, 0xD8...0xDE: return value + 0x20
    case 0xDF...0xF6, 0xF8...0xFF: return value
    case 0x80..<0xC0, 0xD7, 0xF7: return 0
    // General punctuation, arrows, symbols, dingbats, emoji.
    case 0x2000...0x2BFF, 0x3000...0x303F, 0x1F000...0x1FAFF: return 0
    default:
      guard let scalar = Unicode.Scalar(value) else { return 0 }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return 0 }
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }
}

/// A small sketch of a text, with which nearly equal texts are found without comparing all pairs.
///
/// The shingles of the text, which are runs of four words, are distributed to sixteen lanes by their hash, and each lane keeps the lowest
/// hash. A text of fewer than four words is one shingle. This is one-permutation min-wise hashing (Li, Owen and Zhang 2012). The share of
/// equal lanes estimates the share of shingles that two texts have in common.
public struct TextSignature: Hashable, Sendable {
  /// The lowest hash in each lane; ``emptyLane`` if the lane has no shingle.
  public let lanes: SIMD16<UInt32>
  /// A hash of all words of the text, in order.
  public let digest: UInt64
  public let wordCount: Int

  public static let emptyLane = UInt32.max

  /// Creates the sketch of the text nodes in a range; `nil` if they contain no word.
  public init?(of nodes: Range<Int>, in markdown: MarkdownTree) {
    var digest: UInt64 = 0
    var count = 0
    var lanes = SIMD16<UInt32>(repeating: Self.emptyLane)
    // Each step shifts the hash, so a word leaves the window after four steps.
    var window: UInt64 = 0
    for index in nodes where markdown.nodes[index].kind == .text {
      WordTokenizer.forEachWord(in: markdown.literal(of: index)) { hash, _, _ in
        count += 1
        digest = (digest ^ hash) &* 0x9E37_79B9_7F4A_7C15
        window = window << 16 ^ (hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48) & 0xFFFF
        if count >= Self.shingleLength { Self.add(window, to: &lanes) }
      }
    }
    guard count > 0 else { return nil }
    if count < Self.shingleLength { Self.add(digest, to: &lanes) }
    (self.lanes, self.digest, wordCount) = (lanes, digest, count)
  }

  static let shingleLength = 4

  /// Returns the estimated share of shingles that both texts have in common, from 0 to 1.
  public func resemblance(to other: TextSignature) -> Double {
    var equal = 0
    var filled = 0
    for lane in 0..<16 where lanes[lane] != Self.emptyLane || other.lanes[lane] != Self.emptyLane {
      filled += 1
      if lanes[lane] == other.lanes[lane] { equal += 1 }
    }
    return filled == 0 ? 0 : Double(equal) / Double(filled)
  }

  private static func add(_ shingle: UInt64, to lanes: inout SIMD16<UInt32>) {
    let hash = (shingle ^ shingle >> 29) &* 0xBF58_476D_1CE4_E5B9
    let lane = Int(hash >> 60)
    let value = UInt32(truncatingIfNeeded: hash >> 24) & 0x7FFF_FFFF
    if value < lanes[lane] { lanes[lane] = value }
  }
}
