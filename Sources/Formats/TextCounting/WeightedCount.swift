import SourceText

/// X's count of a text in NFC: a URL costs 23 and an emoji 2, any other scalar 1 or 2.
enum WeightedCount {
  static let urlCost = 23

  /// Returns the count of a text, in linear time. A text of scalars below U+0300 is counted without decoding, except around dots.
  static func length(of bytes: Bytes) -> Int {
    // Scalars below U+0300 are settled and cost 1. They form no emoji, because U+FE0F begins with a higher byte.
    guard let highest = bytes.max(), highest >= 0xCC else {
      let urls = URLFinder.urls(in: bytes, .x)
      return urls.reduce(bytes.scalarCount) { $0 + urlCost - Bytes(rebasing: bytes[$1.range]).scalarCount }
    }
    if Normalization.isSettled(bytes) { return settledLength(of: bytes) }
    return NormalizedText(bytes).bytes.withUnsafeBufferPointer(settledLength)
  }

  private static func settledLength(of bytes: Bytes) -> Int {
    var total = 0
    var index = 0
    for url in URLFinder.urls(in: bytes, .x) {
      total += weight(of: bytes, index..<url.range.lowerBound) + urlCost
      index = url.range.upperBound
    }
    return total + weight(of: bytes, index..<bytes.count)
  }

  /// Returns the cost of a range without URLs.
  private static func weight(of bytes: Bytes, _ range: Range<Int>) -> Int {
    var total = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] >= 0x80 {
        let (cost, length) = costBeyondASCII(in: bytes, at: index)
        total += cost
        index += length
        continue
      }
      let end = ByteSearch.firstBeyondASCII(in: bytes, from: index, to: range.upperBound) ?? range.upperBound
      total += end - index
      index = end
      // The last of the ASCII characters may begin a keycap.
      if end < range.upperBound, let keycap = Keycap.end(in: bytes, at: end - 1) {
        total += 1
        index = keycap
      }
    }
    return total
  }

  /// Returns the cost of the emoji or scalar at an index, and the number of its bytes.
  @inline(__always)
  private static func costBeyondASCII(in bytes: Bytes, at index: Int) -> (cost: Int, length: Int) {
    let (value, length) = bytes.scalar(at: index)
    if value >= 0xA9, let end = EmojiSequence.end(in: bytes, at: index) { return (2, end - index) }
    switch value {
    case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: return (1, length)
    default: return (2, length)
    }
  }

  /// Returns the offset of the first character that no longer fits; `nil` if the text fits. The time is linear in the length of the text.
  static func overflow(of bytes: Bytes, limit: Int) -> Int? {
    guard length(of: bytes) > limit else { return nil }
    if Normalization.isSettled(bytes) { return settledOverflow(of: bytes, limit: limit) }
    let text = NormalizedText(bytes)
    let offset = text.bytes.withUnsafeBufferPointer { settledOverflow(of: $0, limit: limit) }
    return text.originalOffset(of: offset, in: bytes)
  }

  private static func settledOverflow(of bytes: Bytes, limit: Int) -> Int {
    let urls = URLFinder.urls(in: bytes, .x)
    var nextURL = 0
    // The units that must not be cut: URLs and emoji.
    var wholes: [Range<Int>] = []
    var total = 0
    var index = 0
    while index < bytes.count {
      var (cost, end) = (1, index + 1)
      if nextURL < urls.count, urls[nextURL].range.lowerBound == index {
        (cost, end) = (urlCost, urls[nextURL].range.upperBound)
        nextURL += 1
      } else if bytes[index] >= 0x80 {
        let found = costBeyondASCII(in: bytes, at: index)
        (cost, end) = (found.cost, index + found.length)
      } else if let keycap = Keycap.end(in: bytes, at: index) {
        (cost, end) = (2, keycap)
      }
      total += cost
      if total > limit { break }
      if end > index + 1 { wholes.append(index..<end) }
      index = end
    }
    return Graphemes.boundary(in: bytes, upTo: index, outside: wholes)
  }
}
