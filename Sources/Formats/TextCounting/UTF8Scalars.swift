/// The bytes of a text in UTF-8, while a function reads them.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// Access to the scalars of a text in UTF-8. A byte outside of any well-formed scalar is read as U+FFFD.
extension UnsafeBufferPointer<UInt8> {
  /// Returns the scalar that starts at an index, and the number of its bytes.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first &- 0xC2 < 0x1E, index + 1 < count, self[index + 1] & 0xC0 == 0x80 {
      return (UInt32(first & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F), 2)
    }
    return longScalar(at: index)
  }

  private func longScalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = self[index]
    let length = first >= 0xF0 ? 4 : 3
    guard first >= 0xE0, first < 0xF5, index + length <= count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 4 ? 0x07 : 0x0F)
    for offset in 1..<length {
      guard self[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    let isShortest = value >= (length == 4 ? 0x1_0000 : 0x800)
    guard isShortest, value < 0x11_0000, value & ~0x7FF != 0xD800 else { return (0xFFFD, 1) }
    return (value, length)
  }

  /// Returns the scalar that ends before an index, and the number of its bytes; `nil` at the text's start.
  func scalar(before index: Int) -> (value: UInt32, length: Int)? {
    guard index > 0 else { return nil }
    if self[index - 1] < 0x80 { return (UInt32(self[index - 1]), 1) }
    for length in 2...4 where index >= length {
      let found = scalar(at: index - length)
      if found.length == length { return found }
      if self[index - length] & 0xC0 != 0x80 { break }
    }
    return (0xFFFD, 1)
  }

  /// Whether a text is at an index, regardless of the case of its ASCII letters. The text is given in lower case.
  func matches(_ letters: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + letters.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<letters.utf8CodeUnitCount {
      let byte = self[index + offset]
      if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != letters.utf8Start[offset] { return false }
    }
    return true
  }

  /// Returns the end of the run of scalars of a kind that begins at an index; the index itself if the run is empty.
  @inline(__always)
  func end(of isOfKind: (UInt32) -> Bool, from start: Int) -> Int {
    var index = start
    while index < count {
      let (value, length) = scalar(at: index)
      if !isOfKind(value) { break }
      index += length
    }
    return index
  }

  /// The number of scalars. Each byte that does not continue a scalar counts as one.
  var scalarCount: Int {
    var continuing = 0
    for byte in self { continuing &+= byte & 0xC0 == 0x80 ? 1 : 0 }
    return count - continuing
  }

  /// The number of UTF-16 code units: one for each scalar, and one more for each scalar beyond the Basic Multilingual Plane.
  var utf16Count: Int {
    var total = 0
    for byte in self { total &+= (byte & 0xC0 == 0x80 ? 0 : 1) &+ (byte >= 0xF0 ? 1 : 0) }
    return total
  }
}

extension Collection<UInt8> {
  /// Calls a function with the bytes contiguous in memory. The bytes are copied only if they are not contiguous already.
  @inline(__always)
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}
