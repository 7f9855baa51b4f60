import SystemLibrary

/// Fast searches and comparisons of bytes, which test several bytes at once, often with routines of the system.
public enum ByteSearch {
  /// Returns the index of the first byte with a given value, at or after a start index; `nil` if there is none.
  @inlinable
  public static func first(_ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < buffer.count, let base = buffer.baseAddress,
      let found = memchr(base + start, Int32(byte), buffer.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Returns the index of the first occurrence of a byte sequence, at or after a start index; `nil` if there is none.
  ///
  /// - Parameter key: the position in the sequence, counted from 0, of the byte that is searched for first. This byte should be rare in
  ///   texts.
  public static func first(
    of wanted: [UInt8], by key: Int, in buffer: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    wanted.withUnsafeBufferPointer { wanted in
      var index = start + key
      while let found = first(wanted[key], in: buffer, from: index) {
        if matches(wanted, in: buffer, at: found - key) { return found - key }
        index = found + 1
      }
      return nil
    }
  }

  /// Returns the index of the first byte beyond ASCII in a range; `nil` if there is none. Eight bytes are tested at once.
  public static func firstBeyondASCII(in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(buffer)
    var index = start
    while index < end {
      guard index + 8 <= end else { return raw[index..<end].firstIndex { $0 >= 0x80 } }
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let plain = (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
      index += plain
      if plain < 8 { return index }
    }
    return nil
  }

  /// Returns the index of the first line feed or carriage return at or after a start index; `nil` if there is none. Eight bytes are
  /// tested at once.
  public static func firstLineEnd(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(buffer)
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = zeroBytes(in: word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(in: word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    return raw[index...].firstIndex { $0.isLineEnd }
  }

  /// Returns a mask in which the highest bit of a word's lowest zero byte is set. Bits of higher bytes may be set by mistake. The mask is
  /// 0 if no byte is zero.
  private static func zeroBytes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Whether a byte sequence begins at an index.
  @inlinable
  public static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, in buffer: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + bytes.count <= buffer.count, let base = buffer.baseAddress, let wanted = bytes.baseAddress else {
      return bytes.isEmpty
    }
    return memcmp(base + start, wanted, bytes.count) == 0
  }
}
