import SourceText

/// X's hashtags and mentions, according to twitter-text 3.1.0. X's URLs are in ``URLFinder``.
enum XSyntax {
  /// Returns the hashtags: letters, marks, digits, `_` and some joiners, with at least one letter or mark. A hashtag does not follow one
  /// of these characters or `&`.
  static func hashtags(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    Sign.forEachHash(in: bytes) { start, nameStart in
      guard mayFollow(bytes.scalar(before: start), at: start, cursor), !isStyled(bytes, at: nameStart) else { return }
      let end = bytes.end(of: isOfHashtag, from: nameStart)
      guard contains(ScalarKind.isLetterOrMark, in: bytes, nameStart..<end) else { return }
      cursor = end
      if !isFollowed(by: Sign.isHash, in: bytes, at: end) { found.append(TextEntity(.hashtag, start..<end)) }
    }
    return found
  }

  /// Returns the mentions: up to 20 ASCII letters, digits and `_`, perhaps with the name of a list after a slash.
  static func mentions(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    Sign.forEachAt(in: bytes) { start, nameStart in
      guard mayMention(in: bytes, at: start, cursor) else { return }
      var end = min(bytes.end(of: isOfName, from: nameStart), nameStart + 20)
      guard end > nameStart else { return }
      if let list = listEnd(in: bytes, from: end) { end = list }
      cursor = end
      let isCut = isFollowed(by: { Sign.isAt($0) || ScalarKind.isLatinAccent($0) }, in: bytes, at: end)
      if !isCut { found.append(TextEntity(.mention, start..<end)) }
    }
    return found
  }

  /// Whether a hashtag may follow a character. The character must not belong to the previous hashtag, because it counts as the first
  /// character of the match.
  private static func mayFollow(_ before: (value: UInt32, length: Int)?, at start: Int, _ cursor: Int) -> Bool {
    guard let before else { return true }
    guard start - before.length >= cursor else { return false }
    if before.value == 0xFE0E || before.value == 0xFE0F { return true }
    return before.value != 0x26 && !isOfHashtag(before.value)
  }

  private static func isStyled(_ bytes: Bytes, at index: Int) -> Bool {
    bytes.matches("\u{FE0F}", at: index) || bytes.matches("\u{20E3}", at: index)
  }

  static func isOfHashtag(_ value: UInt32) -> Bool {
    if value < 0x80 { return ScalarKind.isASCIILetterOrDigit(value) || value == 0x5F }
    switch value {
    case 0xB7, 0x200C, 0x200D, 0x5BE, 0x5F3, 0x5F4, 0xF0B, 0xF0C, 0x3003, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB,
      0xA67E,
      0xFF5E:
      return true
    default: return ScalarKind.isLetterOrMark(value) || ScalarKind.isDigit(value)
    }
  }

  static func isOfName(_ value: UInt32) -> Bool { ScalarKind.isASCIILetterOrDigit(value) || value == 0x5F }

  /// Whether a mention may start at an index. It may not start after an ASCII letter or digit, `_` or some other signs. The words `RT`
  /// and `RT:`, in upper or lower case, are exceptions.
  private static func mayMention(in bytes: Bytes, at start: Int, _ cursor: Int) -> Bool {
    guard let before = bytes.scalar(before: start) else { return true }
    if isRepost(in: bytes, endingAt: start, cursor) { return true }
    guard start - before.length >= cursor, !isOfName(before.value), !Sign.isAt(before.value) else { return false }
    return ![0x21, 0x23, 0x24, 0x25, 0x26, 0x2A].contains(before.value)
  }

  private static func isRepost(in bytes: Bytes, endingAt end: Int, _ cursor: Int) -> Bool {
    let end = bytes[end - 1] == .colon ? end - 1 : end
    guard bytes.matches("rt", at: end - 2), end - 2 >= cursor else { return false }
    guard let before = bytes.scalar(before: end - 2) else { return true }
    let joins = isOfName(before.value) || [0x2B, 0x7E, 0x2E, 0x2D].contains(before.value)
    return !joins && end - 2 - before.length >= cursor
  }

  private static func listEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start] == .slash, (bytes[start + 1] | 0x20) &- 0x61 < 26 else { return nil }
    return min(bytes.end(of: { isOfName($0) || $0 == 0x2D }, from: start + 1), start + 26)
  }

  static func contains(_ isOfKind: (UInt32) -> Bool, in bytes: Bytes, _ range: Range<Int>) -> Bool {
    let part = Bytes(rebasing: bytes[range])
    return part.end(of: { !isOfKind($0) }, from: 0) < part.count
  }

  /// Whether a scalar of a kind or `://` follows a match. Either of them makes the match invalid.
  static func isFollowed(by isOfKind: (UInt32) -> Bool, in bytes: Bytes, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return isOfKind(bytes.scalar(at: index).value) || bytes.matches("://", at: index)
  }
}
