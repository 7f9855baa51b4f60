import SourceText

/// Slips of the hand within brackets that hide what should close them.
struct YAMLBrackets {
  /// A `#` that begins a comment, though a hashtag was meant: a letter or a digit follows at once.
  private(set) var hash: Int?
  /// A quotation mark that nothing closes before its line or its value ends.
  private(set) var openQuote: Int?

  /// Looks from an opening bracket to where the parser gave up; stops at the first slip. Linear.
  init(bytes: [UInt8], from start: Int, to end: Int) {
    var index = start
    var previous: UInt8 = 0x5B
    while index < end {
      let byte = bytes[index]
      let beginsValue = previous == 0x20 || Self.isIndicator(previous)
      if byte == 0x23, beginsValue, index + 1 < end, Self.isWordByte(bytes[index + 1]) {
        hash = index
        return
      }
      if byte == 0x22 || byte == 0x27, beginsValue {
        guard let close = Self.closing(of: index, in: bytes, to: end), Self.endsValue(close, in: bytes) else {
          openQuote = index
          return
        }
        index = close
      }
      previous = bytes[index]
      index += 1
    }
  }

  /// The quotation mark that closes another one in the same line.
  private static func closing(of quote: Int, in bytes: [UInt8], to end: Int) -> Int? {
    var index = quote + 1
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] == bytes[quote] {
        guard bytes[quote] == 0x27, index + 1 < end, bytes[index + 1] == 0x27 else { return index }
        index += 1
      } else if bytes[quote] == 0x22, bytes[index] == 0x5C {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a value may end with the quotation mark at an index.
  private static func endsValue(_ quote: Int, in bytes: [UInt8]) -> Bool {
    let next = bytes[(quote + 1)...].first { $0 != 0x20 && $0 != 0x09 }
    return next.map { isIndicator($0) || $0 == 0x0A || $0 == 0x0D || $0 == 0x23 } ?? true
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: true
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte >= 0x80 }
}
