/// Finds the places of a text at which one of some words may begin, at a few instructions a byte: by the first three bytes of
/// the words. It may say “maybe” of any place, never “no” of one that has a word.
struct WordSpotter: Sendable {
  /// One bit for each sequence of three codes.
  private var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// A byte's five low bits: the same for both cases of ASCII and Latin letters. What else has the same code does no harm.
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

  /// The codes of a word's first three bytes, or of fewer before a letter whose other case has other codes.
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

  /// Visits the places at which a word may begin, until a visit says that it has seen enough.
  ///
  /// A byte beyond ASCII may belong to a letter or to punctuation: a word may begin at it and right after it.
  @inline(__always)
  func containsCandidate(in text: ArraySlice<UInt8>, where isEnough: (_ index: Int) -> Bool) -> Bool {
    bits.withUnsafeBufferPointer { bits in
      text.withUnsafeBufferPointer { buffer in
        var key = 0
        // Two places more than there are bytes, for words of one and two.
        for end in 0..<buffer.count + 2 {
          key = (key << 5 | (end < buffer.count ? Self.code(buffer[end]) : 0)) & 0x7FFF
          guard bits[key >> 6] & 1 << UInt64(key & 63) != 0, end >= 2 else { continue }
          let start = end - 2
          if start == 0 || !Self.isASCIILetter(buffer[start - 1]), isEnough(start) { return true }
        }
        return false
      }
    }
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
