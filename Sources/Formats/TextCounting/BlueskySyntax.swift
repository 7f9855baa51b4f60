import SourceText

/// The links that Bluesky's own client creates; the server accepts any links that a client sends.
enum BlueskySyntax {
  static let longestHashtag = 64
  static let longestHashtagBytes = 640

  /// Returns the URLs. A URL begins with `https://` or `http://` in lower case, or with a domain of ASCII letters and digits. The domain
  /// must have a known top-level domain in lower case, or begin with `http`. The URL extends to the next whitespace, without one
  /// punctuation mark and an unmatched `)` at the end.
  static func urls(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    while let sign = firstSign(in: bytes, from: cursor) {
      var start = sign
      while start > cursor, let (value, length) = bytes.scalar(before: start), !isBlank(value) { start -= length }
      let end = bytes.end(of: { !isBlank($0) }, from: sign)
      if let range = url(in: bytes, word: max(start, cursor)..<end) { found.append(TextEntity(.url, range)) }
      cursor = end
    }
    return found
  }

  /// Returns the position of the first dot before an ASCII letter or digit, or colon before a slash; `nil` if there is neither. A word
  /// without either is not a URL.
  private static func firstSign(in bytes: Bytes, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      let next = bytes[index + 1]
      if bytes[index] == .fullStop, ScalarKind.isASCIILetterOrDigit(UInt32(next)) { return index }
      if bytes[index] == .colon, next == .slash { return index }
      index += 1
    }
    return nil
  }

  /// Returns the URL in a word, at its start or after the first opening parenthesis before a match; `nil` if there is none, or if the
  /// match is not a URL.
  private static func url(in bytes: Bytes, word: Range<Int>) -> Range<Int>? {
    var start = word.lowerBound
    while start < word.upperBound {
      if let isURL = startsURL(in: bytes, start..<word.upperBound) {
        return isURL ? start..<trimmedEnd(in: bytes, start..<word.upperBound) : nil
      }
      guard let parenthesis = bytes[start..<word.upperBound].firstIndex(of: .leftParenthesis) else { return nil }
      start = parenthesis + 1
    }
    return nil
  }

  /// Whether a match at a word's start is a URL; `nil` if the client's regular expression does not match there.
  private static func startsURL(in bytes: Bytes, _ word: Range<Int>) -> Bool? {
    let start = word.lowerBound
    for scheme in ["https://", "http://"] as [StaticString] where bytes.matches(scheme, at: start) {
      guard start + scheme.utf8CodeUnitCount < word.upperBound else { continue }
      // A scheme in capitals does not become a link.
      return startsInLowerCase(bytes, at: start)
    }
    guard (bytes[start] | 0x20) &- 0x61 < 26 else { return nil }
    var end = bytes.end(of: ScalarKind.isASCIILetterOrDigit, from: start)
    var isDomain = false
    while end + 1 < word.upperBound, bytes[end] == .fullStop {
      let next = bytes.end(of: ScalarKind.isASCIILetterOrDigit, from: end + 1)
      guard next > end + 1 else { break }
      (end, isDomain) = (next, true)
    }
    guard isDomain else { return nil }
    return startsInLowerCase(bytes, at: start) || hasKnownEnd(bytes, start..<end)
  }

  private static func startsInLowerCase(_ bytes: Bytes, at start: Int) -> Bool {
    bytes.matches("http", at: start) && bytes[start..<start + 4].allSatisfy { $0 >= UInt8(ascii: "a") }
  }

  /// Whether a name ends in a dot and a known top-level domain in lower case.
  private static func hasKnownEnd(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard let dot = bytes[name].lastIndex(of: .fullStop) else { return false }
    guard !bytes[dot..<name.upperBound].contains(where: { $0 &- 0x41 < 26 }) else { return false }
    return TopLevelDomains.end(in: bytes, at: dot + 1, before: name.upperBound) == name.upperBound
  }

  /// The punctuation marks `.`, `,`, `;`, `:`, `!` and `?`. One of them at the end of a URL is not part of the URL.
  static let marksAtEnd: [UInt8] = [.fullStop, .comma, .semicolon, .colon, .exclamationMark, .questionMark]

  private static func trimmedEnd(in bytes: Bytes, _ url: Range<Int>) -> Int {
    var end = url.upperBound
    if marksAtEnd.contains(bytes[end - 1]) { end -= 1 }
    if end > url.lowerBound, bytes[end - 1] == .rightParenthesis,
      !bytes[url.lowerBound..<end].contains(.leftParenthesis)
    {
      end -= 1
    }
    return end
  }

  /// Returns the mentions: each is `@` and a handle at the start or after whitespace or `(`. A handle is a domain that ends in a known
  /// top-level domain or in `.test`.
  static func mentions(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var next = 0
    while let start = ByteSearch.first(.atSign, in: bytes, from: next) {
      next = start + 1
      if let before = bytes.scalar(before: start)?.value, before != 0x28, !isBlank(before) { continue }
      var end = bytes.end(of: { ScalarKind.isASCIILetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E }, from: next)
      let isCut =
        end < bytes.count && bytes[end] == .underscore && bytes[end - 1] != .hyphen && bytes[end - 1] != .fullStop
      while end > next, bytes[end - 1] == .hyphen || bytes[end - 1] == .fullStop { end -= 1 }
      if !isCut, hasKnownEnd(bytes, next..<end) || bytes[next..<end].suffix(5).elementsEqual(".test".utf8) {
        found.append(TextEntity(.mention, start..<end))
      }
      next = max(next, end)
    }
    return found
  }

  /// Returns the hashtags whose names have at most 64 grapheme clusters and 640 bytes. A hashtag is at the start or after whitespace. It
  /// extends to the next whitespace or one of a few other characters, without punctuation at the end. Its name does not consist of ASCII
  /// digits and punctuation only.
  static func hashtags(in bytes: Bytes) -> [TextEntity] {
    writtenHashtags(in: bytes).filter { isShortEnough($0.range, in: bytes) }
  }

  static func isShortEnough(_ hashtag: Range<Int>, in bytes: Bytes) -> Bool {
    let name = Bytes(
      rebasing: bytes[(hashtag.lowerBound + bytes.scalar(at: hashtag.lowerBound).length)..<hashtag.upperBound])
    return name.count <= longestHashtag
      || (name.count <= longestHashtagBytes && Graphemes.count(in: name) <= longestHashtag)
  }

  /// Returns the hashtags of any length.
  static func writtenHashtags(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    Sign.forEachHash(in: bytes) { start, nameStart in
      guard start >= cursor, bytes.scalar(before: start).map({ isBlank($0.value) }) ?? true else { return }
      var end = bytes.end(of: { !endsHashtag($0) }, from: nameStart)
      cursor = end
      guard !bytes.matches("\u{FE0F}", at: nameStart) else { return }
      let isWord = { (value: UInt32) in value &- 0x30 >= 10 && !ScalarKind.isPunctuation(value) }
      guard XSyntax.contains(isWord, in: bytes, nameStart..<end) else { return }
      while let (value, length) = bytes.scalar(before: end), ScalarKind.isPunctuation(value) { end -= length }
      found.append(TextEntity(.hashtag, start..<end))
    }
    return found
  }

  /// Whether JavaScript, the language of the client, counts a scalar as whitespace.
  static func isBlank(_ value: UInt32) -> Bool {
    value == 0xFEFF || value != 0x85 && ScalarKind.isWhiteSpace(value)
  }

  private static func endsHashtag(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x200A...0x200D, 0x2060, 0x20E2: true
    default: isBlank(value)
    }
  }
}
