/// Checks bytes against the table of well-formed sequences (Unicode Standard, table 3-7).
enum UTF8Validation {
  /// Returns the offset of the first ill-formed sequence. Linear; eight ASCII bytes are tested at once.
  static func firstIllFormedByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var index = 0
      let count = raw.count
      while index < count {
        if index + 8 <= count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
        guard let length = sequenceLength(in: raw, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  /// Returns the offset of the first zero byte. Linear; eight bytes are tested at once.
  static func firstZeroByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index < raw.count {
        if index + 8 <= raw.count {
          let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          // Some bit survives only where a byte was zero, or stood right after one.
          if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
            index += 8
            continue
          }
        }
        if raw[index] == 0 { return index }
        index += 1
      }
      return nil
    }
  }

  private static func sequenceLength(in raw: UnsafeRawBufferPointer, at index: Int) -> Int? {
    func continues(_ distance: Int, from low: UInt8 = 0x80, through high: UInt8 = 0xBF) -> Bool {
      index + distance < raw.count && raw[index + distance] >= low && raw[index + distance] <= high
    }
    switch raw[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0: return continues(1, from: 0xA0) && continues(2) ? 3 : nil
    case 0xED: return continues(1, through: 0x9F) && continues(2) ? 3 : nil
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
    case 0xF0: return continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: return continues(1, through: 0x8F) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }
}
