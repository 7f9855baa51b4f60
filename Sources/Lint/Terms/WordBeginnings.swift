/// The first three letters of some words, by which a text without any of these words is passed over at a few instructions a
/// byte. It may say “maybe” of any text, never “no” of one that has a word.
struct WordBeginnings: Sendable {
  /// One bit for each sequence of three classes.
  private var bits: [UInt64]

  /// Letters and digits by their class from 1 on, apart from case; all bytes beyond ASCII are one class; the rest is 0.
  private static let classes: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x30...0x39: UInt8(byte - 0x30 + 1)
    case 0x41...0x5A: UInt8(byte - 0x41 + 11)
    case 0x61...0x7A: UInt8(byte - 0x61 + 11)
    case 0x80...: 37
    default: 0
    }
  }
  private static let classCount = 38

  init() {
    bits = [UInt64](repeating: 0, count: Self.classCount * Self.classCount * Self.classCount / 64 + 1)
  }

  mutating func insert(wordAt start: Int, in bytes: [UInt8]) {
    let key = Self.classes.withUnsafeBufferPointer { classes in
      bytes.withUnsafeBufferPointer { Self.key(in: $0, at: start, classes) }
    }
    bits[key >> 6] |= 1 << UInt64(key & 63)
  }

  /// Visits the places of a text at which one of the words may begin, until a visit says that it has seen enough.
  ///
  /// A byte beyond ASCII may belong to a letter or to punctuation: a word may begin at it and right after it.
  @inline(__always)
  func containsCandidate(in text: ArraySlice<UInt8>, where isEnough: (_ index: Int) -> Bool) -> Bool {
    Self.classes.withUnsafeBufferPointer { classes in
      bits.withUnsafeBufferPointer { bits in
        text.withUnsafeBufferPointer { buffer in
          var isInside = false
          for index in 0..<buffer.count {
            let byteClass = classes[Int(buffer[index])]
            if byteClass != 0, !isInside {
              let key = Self.key(in: buffer, at: index, classes)
              if bits[key >> 6] & 1 << UInt64(key & 63) != 0, isEnough(index) { return true }
            }
            isInside = byteClass != 0 && byteClass != 37
          }
          return false
        }
      }
    }
  }

  /// The classes of three bytes as one number. A word's end counts as class 0, whatever follows.
  @inline(__always)
  private static func key(
    in buffer: UnsafeBufferPointer<UInt8>, at index: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let first = Int(classes[Int(buffer[index])])
    let second = index + 1 < buffer.count ? Int(classes[Int(buffer[index + 1])]) : 0
    let third = second != 0 && index + 2 < buffer.count ? Int(classes[Int(buffer[index + 2])]) : 0
    // Letters beyond ASCII end the comparison: their case is not known byte by byte.
    if second == 37 { return first * classCount * classCount + second * classCount }
    return (first * classCount + second) * classCount + third
  }
}
