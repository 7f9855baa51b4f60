import SourceText

/// Hashtags and mentions for networks that publish no rules.
enum CommonSyntax {
  /// Returns the hashtags: letters, marks, digits and `_`, with emoji if the network accepts them. A hashtag has at least one letter or
  /// emoji, and does not follow a letter, a mark, a digit, `_`, `&` or `/`.
  static func hashtags(in bytes: Bytes, withEmoji: Bool) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    Sign.forEachHash(in: bytes) { start, nameStart in
      guard start >= cursor, !isKeycap(bytes, at: nameStart) else { return }
      if let before = bytes.scalar(before: start)?.value, before == 0x26 || before == 0x2F || ScalarKind.isWord(before)
      {
        // The style of an emoji before the `#` is a mark, not a letter.
        guard before == 0xFE0F else { return }
      }
      let (end, hasLetter) = nameEnd(in: bytes, from: nameStart, withEmoji: withEmoji)
      cursor = end
      if hasLetter { found.append(TextEntity(.hashtag, start..<end)) }
    }
    return found
  }

  private static func isKeycap(_ bytes: Bytes, at index: Int) -> Bool {
    bytes.matches("\u{FE0F}", at: index) || bytes.matches("\u{20E3}", at: index)
  }

  private static func nameEnd(in bytes: Bytes, from start: Int, withEmoji: Bool) -> (end: Int, hasLetter: Bool) {
    var index = start
    var hasLetter = false
    while index < bytes.count {
      let (value, length) = bytes.scalar(at: index)
      if ScalarKind.isWord(value) {
        hasLetter = hasLetter || ScalarKind.isLetter(value)
        index += length
      } else if withEmoji, value >= 0x80, let end = EmojiSequence.end(in: bytes, at: index) {
        hasLetter = true
        index = end
      } else {
        break
      }
    }
    return (index, hasLetter)
  }

  /// Returns the mentions: ASCII letters, digits, `_` and the joiners, without joiners at the end. A mention does not follow a letter, a
  /// mark, a digit, `_`, `/` or `@`, and no `@` follows it.
  ///
  /// - Parameter longest: the number of characters after which a name is cut; `nil` if there is no limit.
  static func mentions(in bytes: Bytes, joining joiners: [UInt8], longest: Int?) -> [TextEntity] {
    var found: [TextEntity] = []
    var next = 0
    while let start = ByteSearch.first(.atSign, in: bytes, from: next) {
      next = start + 1
      if let before = bytes.scalar(before: start)?.value, before == 0x2F || before == 0x40 || ScalarKind.isWord(before)
      {
        guard before == 0xFE0F else { continue }
      }
      var end = bytes.end(of: { XSyntax.isOfName($0) || $0 < 0x80 && joiners.contains(UInt8($0)) }, from: next)
      if let longest { end = min(end, next + longest) }
      while end > next, joiners.contains(bytes[end - 1]) { end -= 1 }
      if end > next, end == bytes.count || bytes[end] != .atSign { found.append(TextEntity(.mention, start..<end)) }
      next = max(next, end)
    }
    return found
  }
}
