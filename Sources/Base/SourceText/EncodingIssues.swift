/// The places at which bytes are not valid text.
public struct EncodingIssues: Sendable {
  /// The offset of the first byte that is not well-formed UTF-8 (Unicode Standard, table 3-7). The bytes after this byte are not checked.
  /// `nil` if all bytes are well-formed.
  public private(set) var illFormed: Int?
  /// The offset of the first zero byte; `nil` if none was found.
  public private(set) var zero: Int?

  /// Checks the bytes of a text in one pass. Plain ASCII is tested eight bytes at once.
  public init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index < raw.count {
        if index + 8 <= raw.count {
          index += Self.plainCount(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          if index >= raw.count || raw[index] &- 1 < 0x7F { continue }
        }
        if raw[index] == 0, zero == nil { zero = index }
        guard let length = Self.sequenceLength(in: raw, at: index) else {
          illFormed = index
          return
        }
        index += length
      }
    }
  }

  /// Returns the number of bytes, from 0 to 8, before a word's first byte that is zero or beyond ASCII.
  private static func plainCount(_ word: UInt64) -> Int {
    // Subtracting one from each byte sets the high bit of the first zero byte, but not of any ASCII byte before it.
    let marks =
      (UInt64(littleEndian: word) | (UInt64(littleEndian: word) &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
    return marks.trailingZeroBitCount >> 3
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
