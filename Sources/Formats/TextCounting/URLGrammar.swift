import SourceText

/// A network's grammar of URLs. X and Mastodon share the structure of twitter-text, and differ in characters and schemes.
///
/// A URL is an optional scheme, a domain whose last label is a top-level domain, and an optional port, path and query. It may follow
/// anything except an ASCII letter or digit, `@`, `#`, `$` and a few special characters. On Mastodon, the scheme is required.
enum URLGrammar {
  case x, mastodon

  /// Whether a domain without a scheme is a URL.
  var takesBareDomains: Bool { self == .x }

  private static let webSchemes: [StaticString] = ["https://", "http://"]
  private static let manySchemes: [StaticString] =
    webSchemes + ["dat://", "dweb://", "ipfs://", "ipns://", "ssb://", "gopher://", "gemini://"]

  /// Returns the start of the scheme that ends at an index; `nil` if there is none.
  func schemeStart(in bytes: Bytes, endingAt end: Int) -> Int? {
    guard end >= 6, bytes[end - 1] == .slash, bytes[end - 2] == .slash, bytes[end - 3] == .colon else { return nil }
    let schemes = self == .x ? Self.webSchemes : Self.manySchemes
    return schemes.first { bytes.matches($0, at: end - $0.utf8CodeUnitCount) }.map { end - $0.utf8CodeUnitCount }
  }

  /// Whether a URL may start after a scalar.
  static func mayFollow(_ value: UInt32) -> Bool {
    switch value {
    case 0x23, 0x24, 0x40, 0xFF03, 0xFF20, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: !ScalarKind.isASCIILetterOrDigit(value)
    }
  }

  /// Whether a scalar may be at either end of a domain's label: an ASCII letter or digit, or anything beyond ASCII except whitespace,
  /// direction marks and a few invisible characters.
  static func isDomainScalar(_ value: UInt32) -> Bool {
    if value < 0x80 { return ScalarKind.isASCIILetterOrDigit(value) }
    switch value {
    case 0x180E, 0xFEFF, 0xFFFE, 0xFFFF: return false
    default: return !ScalarKind.isWhiteSpace(value) && !ScalarKind.isDirectional(value)
    }
  }

  /// Whether a scalar may be in a label of a domain that becomes a link without a scheme.
  static func isPlainDomainScalar(_ value: UInt32) -> Bool {
    ScalarKind.isASCIILetterOrDigit(value) || value == 0x2D || ScalarKind.isLatinAccent(value)
  }
}

/// The parts after the domain.
extension URLGrammar {
  /// Returns the end of the path and query after a domain and its port, and whether there is a path.
  func tailEnd(in bytes: Bytes, from start: Int) -> (end: Int, hasPath: Bool) {
    var end = start
    let hasPath = start < bytes.count && bytes[start] == .slash
    if hasPath { end = pathEnd(in: bytes, from: start + 1) }
    return (queryEnd(in: bytes, from: end) ?? end, hasPath)
  }

  /// Returns the end of the port at an index; the index itself if there is no port.
  func portEnd(in bytes: Bytes, from start: Int) -> Int {
    guard start < bytes.count, bytes[start] == .colon else { return start }
    let end = bytes.end(of: { $0 &- 0x30 < 10 }, from: start + 1)
    return end > start + 1 ? end : start
  }

  /// Returns the end of a path whose first slash is directly before an index. The path consists of path characters and text in balanced
  /// parentheses, and ends with the last of them that may end a path.
  private func pathEnd(in bytes: Bytes, from start: Int) -> Int {
    var index = start
    var end = start
    while index < bytes.count {
      let (value, length) = bytes.scalar(at: index)
      if value == 0x28, let closed = parenthesisEnd(in: bytes, from: index) {
        if endsPath(index..<closed, behind: end, in: bytes) { end = closed }
        index = closed
      } else if isPathScalar(value) {
        index += length
        if endsPath(value) { end = index }
      } else {
        break
      }
    }
    return end
  }

  /// Whether a path may end with text in parentheses, given the last position at which the path could have ended before.
  ///
  /// On X, text in parentheses ends a path only directly after another such text: in twitter-text's `validUrlPath`, it is an alternative of
  /// its own, since `validUrlPathEndingChars` is inserted without a group. On Mastodon, the parentheses may contain the characters that
  /// twitter-text allows in a path: `valid_url_path_ending_chars` is assembled before `valid_url_balanced_parens` accepts more.
  private func endsPath(_ parenthesis: Range<Int>, behind end: Int, in bytes: Bytes) -> Bool {
    guard self == .mastodon else { return parenthesis.lowerBound == end }
    let isOlder = { (value: UInt32) in value == 0x28 || value == 0x29 || Self.isOfOlderPath(value) }
    return bytes.end(of: isOlder, from: parenthesis.lowerBound) >= parenthesis.upperBound
  }

  /// Whether twitter-text's Ruby code allows a scalar in a path.
  private static func isOfOlderPath(_ value: UInt32) -> Bool {
    x.isPathScalar(value) || ScalarKind.isCyrillic(value)
      || value >= 0x80 && ScalarKind.category(value) == .dashPunctuation
  }

  /// Returns the end of text in parentheses, which is not empty and may contain one more pair: `(film)`, `(Album_(Edited))`. `nil` if the
  /// text at the index has another form.
  private func parenthesisEnd(in bytes: Bytes, from start: Int) -> Int? {
    var index = bytes.end(of: isPathScalar, from: start + 1)
    guard index < bytes.count else { return nil }
    if bytes[index] == .rightParenthesis { return index > start + 1 ? index + 1 : nil }
    guard bytes[index] == .leftParenthesis else { return nil }
    let inner = index + 1
    index = bytes.end(of: isPathScalar, from: inner)
    guard index > inner, index < bytes.count, bytes[index] == .rightParenthesis else { return nil }
    index = bytes.end(of: isPathScalar, from: index + 1)
    return index < bytes.count && bytes[index] == .rightParenthesis ? index + 1 : nil
  }

  /// Returns the end of the query whose question mark is at an index; `nil` if there is none.
  func queryEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == .questionMark else { return nil }
    var index = start + 1
    var end: Int?
    while index < bytes.count {
      let (value, length) = bytes.scalar(at: index)
      guard isQueryScalar(value) else { break }
      index += length
      if endsQuery(value) { end = index }
    }
    return end
  }

  private func isPathScalar(_ value: UInt32) -> Bool {
    if self == .mastodon {
      switch value {
      case 0x28, 0x29, 0x3C, 0x3E, 0x3F: return false
      default: return !ScalarKind.isWhiteSpace(value)
      }
    }
    if value >= 0x80 { return Self.isWrittenOut(value) || value == 0x2013 }
    switch value {
    // All of ASCII except controls, space, `"`, parentheses, `<`, `>`, `?`, `\`, `^`, backtick and braces.
    case 0x00...0x20, 0x22, 0x28, 0x29, 0x3C, 0x3E, 0x3F, 0x5C, 0x5E, 0x60, 0x7B, 0x7D, 0x7F: return false
    default: return true
    }
  }

  private func endsPath(_ value: UInt32) -> Bool {
    if self == .mastodon {
      switch value {
      // ! " $ % & ' * , . : ; = @ [ ] | ~ and the corner brackets of Japanese.
      case 0x21, 0x22, 0x24...0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3D, 0x40, 0x5B, 0x5D, 0x7C, 0x7E, 0x300C, 0x300D:
        return false
      default: return true
      }
    }
    if value >= 0x80 { return Self.isWrittenOut(value) }
    switch value {
    // # + - / = _
    case 0x23, 0x2B, 0x2D, 0x2F, 0x3D, 0x5F: return true
    default: return ScalarKind.isASCIILetterOrDigit(value)
    }
  }

  /// Whether X keeps a letter beyond ASCII in a path. It keeps Cyrillic letters, and Latin letters with accents.
  private static func isWrittenOut(_ value: UInt32) -> Bool {
    value &- 0x400 < 0x100 || ScalarKind.isLatinAccent(value)
  }

  private func isQueryScalar(_ value: UInt32) -> Bool {
    if value >= 0x80 { return self == .mastodon && Self.isInternational(value) }
    switch value {
    // All of ASCII except controls, space, `"`, `<`, `>`, `\`, `^`, backtick and braces; Mastodon also accepts `^`.
    case 0x5E: return self == .mastodon
    case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7B, 0x7D, 0x7F: return false
    default: return true
    }
  }

  private func endsQuery(_ value: UInt32) -> Bool {
    if value >= 0x80 { return true }
    switch value {
    // # & - / = _
    case 0x23, 0x26, 0x2D, 0x2F, 0x3D, 0x5F: return true
    default: return ScalarKind.isASCIILetterOrDigit(value)
    }
  }

  /// Whether RFC 3987 allows a character beyond ASCII in a query.
  private static func isInternational(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFEF: true
    case 0xE0000...0xE0FFF: false
    default: value >= 0x10000 && value & 0xFFFF < 0xFFFE
    }
  }
}
