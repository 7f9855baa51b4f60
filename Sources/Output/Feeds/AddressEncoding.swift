import SourceText

/// Addresses as feeds and pages may hold them.
enum AddressEncoding {
  /// An address of the web; `nil` for what is none.
  static func web(_ text: String) -> String? {
    let address = encoded(text)
    return address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }

  /// An address in which everything that RFC 3986 does not allow in one is percent-encoded, and nothing twice.
  static func encoded(_ address: String) -> String {
    PercentEncoding.encoded(address) { byte in
      switch byte {
      case 0...0x20, .quotationMark, .lessThanSign, .greaterThanSign, .backslash, .caret, .backtick, .leftBrace,
        .verticalBar,
        .rightBrace, 0x7F...:
        false
      default: true
      }
    }
  }
}
