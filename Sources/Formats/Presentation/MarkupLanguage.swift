import SourceText

/// The escaping of texts within HTML and XML. Special characters become references, and characters that a document must not contain are
/// removed.
public enum MarkupLanguage: Sendable {
  case html, xml

  /// Returns the words as the content of an element, or as an attribute's value between double quotes.
  ///
  /// - Complexity: linear in the length of the words.
  public func escaped(_ words: some StringProtocol) -> String {
    var words = String(words)
    return words.withUTF8 { escaped($0) } ?? words
  }

  public func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { escaped($0) } ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the escaped text; `nil` if no byte may need escaping.
  private func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.contains(where: { mayBeSpecial($0) }) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard mayBeSpecial(byte) else {
        result.append(byte)
        index += 1
        continue
      }
      let length = lengthOfForbidden(in: bytes, at: index)
      if let reference = reference(for: byte) { result += reference } else if length == 0 { result.append(byte) }
      index += max(1, length)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func mayBeSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case .tab, .lineFeed: false
    case 0..<0x20, 0x7F, .lessThanSign, .greaterThanSign, .ampersand, .quotationMark, .apostrophe:
      true
    case 0xC2, 0xEF: self == .xml
    default: false
    }
  }

  private func reference(for byte: UInt8) -> String.UTF8View? {
    switch byte {
    case .lessThanSign: "&lt;".utf8
    // Otherwise `]]>` would be an error in XML.
    case .greaterThanSign: "&gt;".utf8
    case .ampersand: "&amp;".utf8
    case .quotationMark: "&quot;".utf8
    case .apostrophe: self == .html ? "&#39;".utf8 : nil
    // XML parsers read a plain carriage return as a line feed.
    case .carriageReturn: self == .xml ? "&#13;".utf8 : nil
    default: nil
    }
  }

  /// Returns the number of bytes of the character at an index if it must be removed; otherwise 0.
  private func lengthOfForbidden(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case .tab, .lineFeed, .carriageReturn: return 0
    case 0..<0x20, 0x7F: return 1
    // U+0080 to U+009F except U+0085, then U+FFFE and U+FFFF (XML 1.0, section 2.2).
    case 0xC2 where self == .xml && index + 1 < bytes.count:
      return bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85 ? 2 : 0
    case 0xEF where self == .xml && index + 2 < bytes.count:
      return bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : 0
    default: return 0
    }
  }
}
