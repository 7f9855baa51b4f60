/// Percent-encoding, the notation of URLs for bytes that they may not contain: `%C3` (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// Returns the text with every byte percent-encoded, except the bytes to keep.
  @inlinable
  public static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isKept(byte) { bytes.append(byte) } else { bytes += escape(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns a file path with every byte percent-encoded, except unreserved bytes and slashes.
  public static func path(_ path: String) -> String {
    encoded(path) { isUnreserved($0) || $0 == .slash }
  }

  /// Returns a text in which sequences such as `%41` are decoded. A `%` that is not followed by two hexadecimal digits is kept.
  public static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == .percentSign, rest.count >= 2, let high = rest[rest.startIndex].hexDigitValue,
        let low = rest[rest.startIndex + 1].hexDigitValue
      {
        decoded.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Whether a byte has no special meaning in a URL: a letter, a digit, `-`, `.`, `_` or `~` (RFC 3986, section 2.3).
  @inlinable
  public static func isUnreserved(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == .fullStop || byte == .underscore
      || byte == .tilde
  }

  @usableFromInline
  static func escape(_ byte: UInt8) -> [UInt8] {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
    return [.percentSign, digit(byte >> 4), digit(byte & 15)]
  }
}
