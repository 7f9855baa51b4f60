import SourceText

/// The first typing mistake within brackets, if it hides the closing bracket: a `#` or an open quotation mark.
struct YAMLBrackets {
  /// The position of a `#` that begins a comment but was meant as a hashtag, since a letter or a digit follows directly; `nil` if this is
  /// not the first mistake.
  private(set) var hash: Int?
  /// The position of a quotation mark or an apostrophe that opens a value, but is not closed on its line, or is closed before the value
  /// ends; `nil` if this is not the first mistake.
  private(set) var openQuote: Int?

  /// Searches from an opening bracket up to the place at which the parser stopped. The search ends at the first mistake, and takes linear
  /// time.
  init(bytes: [UInt8], from start: Int, to end: Int) {
    var index = start
    var previous: UInt8 = .leftBracket
    while index < end {
      let byte = bytes[index]
      let beginsValue = previous == .space || Self.isIndicator(previous)
      if byte == .numberSign, beginsValue, index + 1 < end, Self.isWordByte(bytes[index + 1]) {
        hash = index
        return
      }
      if byte == .quotationMark || byte == .apostrophe, beginsValue {
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

  /// Returns the position of the quotation mark that closes another one on the same line; `nil` if it is missing.
  private static func closing(of quote: Int, in bytes: [UInt8], to end: Int) -> Int? {
    var index = quote + 1
    while index < end, bytes[index] != .lineFeed, bytes[index] != .carriageReturn {
      if bytes[index] == bytes[quote] {
        guard bytes[quote] == .apostrophe, index + 1 < end, bytes[index + 1] == .apostrophe else { return index }
        index += 1
      } else if bytes[quote] == .quotationMark, bytes[index] == .backslash {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Whether a value may end with the quotation mark at an index.
  private static func endsValue(_ quote: Int, in bytes: [UInt8]) -> Bool {
    let next = bytes[(quote + 1)...].first { !$0.isBlank }
    return next.map { isIndicator($0) || $0.isLineEnd || $0 == .numberSign } ?? true
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, .colon, .leftBracket, .rightBracket, .leftBrace, .rightBrace: true
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte >= 0x80 }
}
