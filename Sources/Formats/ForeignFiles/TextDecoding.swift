import SourceText
import SystemLibrary

/// Conversion of texts from other programs to UTF-8.
public enum TextDecoding {
  /// A text in UTF-8, with its original encoding.
  public struct Decoded: Hashable, Sendable {
    /// Well-formed UTF-8, without a byte order mark.
    public let bytes: [UInt8]
    /// The IANA name of the original encoding, in lower case.
    public let encoding: String
  }

  /// Decodes a text. Its encoding is that of its byte order mark, otherwise UTF-16 if its first bytes show it, otherwise the declared
  /// encoding. A text that is UTF-8 according to its mark, its declaration or the lack of both is decoded as windows-1252 if it is not
  /// valid UTF-8.
  ///
  /// Bytes that represent no character become U+FFFD.
  ///
  /// - Complexity: linear in the number of bytes.
  ///
  /// - Parameter declared: the encoding that the text itself declares, such as `ISO-8859-15`.
  /// - Returns: `nil` if the declared encoding is unknown.
  public static func utf8(_ bytes: consuming [UInt8], declared: String? = nil) -> Decoded? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      return unmarked(bytes)
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return converted(bytes.dropFirst(4), from: "utf-32le") }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return converted(bytes.dropFirst(4), from: "utf-32be") }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes.dropFirst(2), from: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes.dropFirst(2), from: "utf-16be") }
    if let wide = unmarkedUTF16(bytes) { return converted(bytes[...], from: wide) }
    let declared = declared?.lowercased() ?? "utf-8"
    // The declaration could be read as single bytes, so the text is not UTF-16, whatever it declares.
    guard declared != "utf-8", declared != "utf8", declared != "us-ascii", !declared.hasPrefix("utf-16") else {
      return unmarked(bytes)
    }
    return converted(bytes[...], from: declared)
  }

  private static func unmarked(_ bytes: [UInt8]) -> Decoded? {
    EncodingIssues(of: bytes).illFormed == nil
      ? Decoded(bytes: bytes, encoding: "utf-8") : converted(bytes[...], from: "windows-1252")
  }

  /// Returns the encoding of a UTF-16 text without a byte order mark, whose first two characters are ASCII, in two bytes each; `nil` for
  /// any other text.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (1..., 0, 1..., 0): return "utf-16le"
    case (0, 1..., 0, 1...): return "utf-16be"
    default: return nil
    }
  }

  /// Returns a text decoded from an encoding, which has an IANA name; `nil` if iconv does not know the encoding.
  static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> Decoded? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8 + 16)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    bytes.withUnsafeBytes { input in
      // iconv does not write to its input.
      var next = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let (written, failure) = chunk.withUnsafeMutableBytes { chunk -> (Int, Int32) in
          var end = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = chunk.count
          let failure = iconv(converter, &next, &left, &end, &room) == -1 ? errno : 0
          return (chunk.count - room, failure)
        }
        output += chunk[..<written]
        if failure == EILSEQ || failure == EINVAL {
          output += [0xEF, 0xBF, 0xBD]
          next = next.map { $0 + 1 }
          left -= 1
        } else if failure != 0 && failure != E2BIG {
          break
        }
      }
    }
    return Decoded(bytes: output, encoding: encoding)
  }
}
