import SourceText

/// The path of a request within the site.
enum RequestPath {
  /// Returns the path of the file that a target asks for. `/posts/a.html?x` asks for `posts/a.html`, `/` for `index.html`, and `/posts/`
  /// for `posts/index.html`.
  ///
  /// Rejects anything that could lead out of the site, in any spelling: `..`, encoded slashes, backslashes, control characters, and bytes
  /// that are not UTF-8.
  static func read(_ target: String) throws(RequestRejection) -> String {
    guard target.utf8.first == .slash else { throw .init(.badRequest) }
    let encoded = target.utf8.dropFirst().prefix { $0 != .questionMark && $0 != .numberSign }
    if encoded.isEmpty { return "index.html" }
    let parts = encoded.split(separator: .slash, omittingEmptySubsequences: false)
    var names: [String] = []
    for (index, part) in parts.enumerated() {
      // A folder means the page in it.
      if part.isEmpty, index == parts.count - 1 {
        names.append("index.html")
      } else {
        names.append(try name(part))
      }
    }
    return names.joined(separator: "/")
  }

  private static func name(_ part: some Sequence<UInt8>) throws(RequestRejection) -> String {
    guard let bytes = decoded(part), !bytes.isEmpty, let name = String(validating: bytes, as: UTF8.self),
      name != ".", name != "..",
      !bytes.contains(where: { $0 < .space || $0 == 0x7F || $0 == .slash || $0 == .backslash })
    else { throw .init(.badRequest) }
    return name
  }

  /// Returns the bytes of a percent-encoded text (RFC 3986, section 2.1); `nil` if a `%` is not followed by two hexadecimal digits.
  private static func decoded(_ encoded: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = encoded.makeIterator()
    while let byte = rest.next() {
      guard byte == .percentSign else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next()?.hexDigitValue, let low = rest.next()?.hexDigitValue else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
