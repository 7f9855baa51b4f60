/// A set of byte values, which answers in a few instructions: one bit for each.
public struct ByteSet: Sendable {
  @usableFromInline let words: (UInt64, UInt64, UInt64, UInt64)

  public init(where isMember: (UInt8) -> Bool) {
    func word(_ first: UInt8) -> UInt64 {
      (0..<64).reduce(0) { isMember(first + UInt8($1)) ? $0 | 1 << UInt64($1) : $0 }
    }
    words = (word(0), word(64), word(128), word(192))
  }

  /// The bytes of a text of ASCII.
  public init(_ text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    self.init { bytes.contains($0) }
  }

  @inlinable
  @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    let word: UInt64
    // Most bytes are letters of ASCII.
    switch byte &>> 6 {
    case 1: word = words.1
    case 0: word = words.0
    case 2: word = words.2
    default: word = words.3
    }
    return word &>> UInt64(byte & 63) & 1 != 0
  }

  /// The index of the first byte of the set in a range; the range's end where there is none.
  @inlinable
  public func first(in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, !contains(buffer[index]) { index += 1 }
    return index
  }
}
