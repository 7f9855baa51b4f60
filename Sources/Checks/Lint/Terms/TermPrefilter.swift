import SourceText

/// A search for the offsets at which one of several words may begin in a text, by their first three bytes. It needs a few instructions per
/// byte. It may accept an offset without a word, but never rejects one with a word.
struct TermPrefilter: Sendable {
  /// A bit for each sequence of three codes.
  private var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// Returns a byte's five low bits, which are the same for both cases of an ASCII letter and of most other Latin letters. Collisions
  /// with other bytes do no harm.
  @inline(__always)
  private static func code(_ byte: UInt8) -> Int { Int(byte & 0x1F) }

  /// - Parameter words: runs of letters and digits.
  init(_ words: [String] = []) {
    for word in words {
      let codes = Self.beginning(of: word)
      let unknown = 15 - 5 * codes.count
      let first = codes.reduce(0) { $0 << 5 | $1 } << unknown
      for key in first..<first + 1 << unknown { bits[key >> 6] |= 1 << UInt64(key & 63) }
    }
  }

  /// Returns the codes of a word's first three bytes, or only of those before a letter whose other case has different codes.
  private static func beginning(of word: String) -> [Int] {
    var codes: [Int] = []
    for scalar in word.unicodeScalars {
      let own = String(scalar).utf8.map(code)
      let forms = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      guard forms.allSatisfy({ $0.unicodeScalars.count > 1 || $0.utf8.map(code) == own }) else { break }
      codes += own
    }
    return Array(codes.prefix(3))
  }

  /// Whether a closure accepts one of the offsets at which a word may begin. The search stops at the first accepted offset.
  ///
  /// A byte beyond ASCII may belong to a letter or to punctuation, so a word may begin at it and right after it.
  @inline(__always)
  func containsCandidate(in text: UnsafeBufferPointer<UInt8>, where isEnough: (_ index: Int) -> Bool) -> Bool {
    bits.withUnsafeBufferPointer { bits in
      var key = 0
      for index in 0..<2 { key = key << 5 | (index < text.count ? Self.code(text[index]) : 0) }
      func isKnown(_ key: Int) -> Bool { bits[key &>> 6] &>> UInt64(key & 63) & 1 != 0 }
      func isWordStart(_ start: Int) -> Bool { start == 0 || !text[start - 1].isASCIILetterOrDigit }
      var end = 2
      while end < text.count {
        // This loop alone handles nearly all bytes.
        repeat {
          key = (key &<< 5 | Self.code(text[end])) & 0x7FFF
          end &+= 1
        } while !isKnown(key) && end < text.count
        if isKnown(key), isWordStart(end - 3), isEnough(end - 3) { return true }
      }
      // Words of one or two bytes can begin in the last two bytes.
      for start in max(0, text.count - 2)..<text.count {
        key = key << 5 & 0x7FFF
        if isKnown(key), isWordStart(start), isEnough(start) { return true }
      }
      return false
    }
  }
}
