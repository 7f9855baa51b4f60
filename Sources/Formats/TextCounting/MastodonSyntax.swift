import SourceText

/// The links that Mastodon's server creates.
enum MastodonSyntax {
  private static let longestDomain = 253

  /// Returns the URLs that Mastodon links, as twitter-text finds them. They have one of the schemes of ``URLGrammar/mastodon``.
  static func urls(in bytes: Bytes) -> [TextEntity] {
    guard ByteSearch.first(.colon, in: bytes, from: 0) != nil else { return [] }
    return URLFinder.urls(in: bytes, .mastodon).map { TextEntity(.url, $0.range) }
  }

  /// Returns the mentions: `@user` and `@user@domain`, not after a letter, a mark, a digit, `_`, `=` or `/`. A mention with a domain of
  /// more than 253 characters is left out.
  static func mentions(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    while let start = ByteSearch.first(.atSign, in: bytes, from: cursor) {
      cursor = start + 1
      if let before = bytes.scalar(before: start)?.value, isWordOr(before, 0x3D, 0x2F) { continue }
      guard let userEnd = joinedEnd(of: XSyntax.isOfName, in: bytes, from: start + 1) else { continue }
      var end = userEnd
      if userEnd < bytes.count, bytes[userEnd] == .atSign,
        let domainEnd = joinedEnd(of: ScalarKind.isWord, in: bytes, from: userEnd + 1)
      {
        end = domainEnd
      }
      cursor = end
      let isCut = XSyntax.isFollowed(by: { Sign.isAt($0) || ScalarKind.isLatinAccent($0) }, in: bytes, at: end)
      let domainLength = end > userEnd ? Bytes(rebasing: bytes[userEnd + 1..<end]).scalarCount : 0
      if !isCut, domainLength <= longestDomain { found.append(TextEntity(.mention, start..<end)) }
    }
    return found
  }

  /// Returns the hashtags at the start or after whitespace, as Mastodon 4.6 and later versions find them. A hashtag is a run of word
  /// characters and separators that begins and ends with a word character, with a letter or a separator in between. Otherwise it is a run
  /// of word characters only, with at least one letter.
  static func hashtags(in bytes: Bytes) -> [TextEntity] {
    var found: [TextEntity] = []
    var cursor = 0
    Sign.forEachHash(in: bytes) { start, nameStart in
      if start < cursor { return }
      if let before = bytes.scalar(before: start)?.value, !ScalarKind.isWhiteSpace(before) { return }
      guard var end = hashtagEnd(in: bytes, from: nameStart) else { return }
      cursor = end
      // `#breadhttps://…` is a hashtag before a URL.
      if bytes.matches("://", at: end) {
        if end - 5 > nameStart, bytes.matches("https", at: end - 5) {
          end -= 5
        } else if end - 4 > nameStart, bytes.matches("http", at: end - 4) {
          end -= 4
        }
      }
      found.append(TextEntity(.hashtag, start..<end))
    }
    return found
  }

  private static func hashtagEnd(in bytes: Bytes, from start: Int) -> Int? {
    let end = bytes.end(of: { ScalarKind.isWord($0) || isSeparator($0) }, from: start)
    guard end > start, ScalarKind.isWord(bytes.scalar(at: start).value) else { return nil }
    // A hashtag ends with its last word character.
    var last = end
    while let (value, length) = bytes.scalar(before: last), !ScalarKind.isWord(value) { last -= length }
    let innerStart = start + bytes.scalar(at: start).length
    let innerEnd = last - (bytes.scalar(before: last)?.length ?? 0)
    if innerStart < innerEnd,
      XSyntax.contains({ isAlphabetic($0) || isSeparator($0) }, in: bytes, innerStart..<innerEnd)
    {
      return last
    }
    let wordEnd = bytes.end(of: ScalarKind.isWord, from: start)
    return XSyntax.contains(isAlphabetic, in: bytes, start..<wordEnd) ? wordEnd : nil
  }

  /// Returns the end of a run of characters of a kind that may be joined by dots and hyphens; `nil` if no such character is at the index.
  private static func joinedEnd(of isOfKind: (UInt32) -> Bool, in bytes: Bytes, from start: Int) -> Int? {
    var end = bytes.end(of: isOfKind, from: start)
    guard end > start else { return nil }
    while true {
      let next = bytes.end(of: { $0 == 0x2E || $0 == 0x2D }, from: end)
      let nextEnd = bytes.end(of: isOfKind, from: next)
      guard next > end, nextEnd > next else { return end }
      end = nextEnd
    }
  }

  private static func isWordOr(_ value: UInt32, _ first: UInt32, _ second: UInt32) -> Bool {
    value == first || value == second || ScalarKind.isWord(value)
  }

  private static func isSeparator(_ value: UInt32) -> Bool {
    value == 0x5F || value == 0xB7 || value == 0x30FB || value == 0x200C
  }

  private static func isAlphabetic(_ value: UInt32) -> Bool {
    value < 0x80 ? ScalarKind.isLetter(value) : Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }
}
