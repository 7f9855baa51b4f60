import SourceText

/// The encoding of URLs for feeds and pages.
enum AddressEncoding {
  /// Returns a web URL, percent-encoded; `nil` if the text does not begin with `https://` or `http://` in lower case.
  static func web(_ text: String) -> String? {
    let address = encoded(text)
    return address.beginsWithWebScheme ? address : nil
  }

  /// Returns a URL in which all bytes that RFC 3986 does not allow are percent-encoded. Encoded bytes are not encoded again.
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
