import SourceText

/// A network's way of measuring texts, which are given in UTF-8.
///
/// Every measure takes linear time. Ill-formed bytes have some length, and never cause a crash.
public enum TextMeasure: String, Hashable, Sendable, CaseIterable {
  /// X: 23 for a URL, 2 for an emoji, 1 or 2 for another code point of the text in NFC. Source: twitter-text 3.1.0, `config/v3.json` and
  /// `parseTweet`, with today's emoji and domains.
  case weighted
  /// Mastodon: grapheme clusters, with each URL with a scheme counted as 23 characters and `@user@domain` as `@user`; 0 for whitespace
  /// only. Source: Mastodon's `StatusLengthValidator`.
  case rewrittenGraphemes
  /// Bluesky's app: grapheme clusters, with each URL as short as the app writes it. Source: `shortenLinks` in social-app's
  /// `src/lib/strings/rich-text-manip.ts`, which its composer uses for counting.
  case shortenedGraphemes
  /// Bytes of UTF-8, with each URL as short as Bluesky's app writes it.
  case shortenedBytes
  /// Grapheme clusters.
  case graphemes
  /// Threads: an emoji counts as the number of its bytes, any other grapheme cluster as 1.
  case emojiBytes
  /// UTF-16 code units.
  case utf16
  /// Unicode code points.
  case codePoints
  /// Bytes of UTF-8.
  case utf8

  /// Returns the length of a text.
  public func length(of text: some Collection<UInt8>) -> Int {
    text.withBytes { bytes in
      switch self {
      case .weighted: WeightedCount.length(of: bytes)
      case .rewrittenGraphemes: Self.rewrittenLength(of: bytes)
      case .shortenedGraphemes: Self.shortenedLength(of: bytes, Graphemes.count)
      case .shortenedBytes: Self.shortenedLength(of: bytes, \.count)
      case .graphemes: Graphemes.count(in: bytes)
      case .emojiBytes: Self.emojiByteLength(of: bytes)
      case .utf16: bytes.utf16Count
      case .codePoints: bytes.scalarCount
      case .utf8: bytes.count
      }
    }
  }

  /// Returns an upper bound for the length of a text, after only a quick look at its bytes.
  public func lengthBound(of text: some Collection<UInt8>) -> Int {
    text.withBytes { bytes in
      switch self {
      case .weighted: Self.weightedBound(of: bytes)
      // The shortest URL with a scheme, such as `dat://a.co`, has ten characters.
      case .rewrittenGraphemes: bytes.count + 13 * Self.count(of: .colon, before: { $0 == .slash }, in: bytes)
      case .shortenedGraphemes, .shortenedBytes: Self.shortenedBound(of: bytes)
      case .graphemes, .emojiBytes, .utf16, .codePoints, .utf8: bytes.count
      }
    }
  }

  /// Returns the UTF-8 offset of the first character that no longer fits; `nil` if the text fits.
  ///
  /// The offset is never inside a grapheme cluster or an emoji, nor inside a unit of the measure: a URL for X, Mastodon and Bluesky, a
  /// mention for Mastodon. The text before the offset fits if it is counted as a part of the whole text.
  public func overflow(of text: some Collection<UInt8>, limit: Int) -> Int? {
    text.withBytes { bytes in
      switch self {
      case .weighted: WeightedCount.overflow(of: bytes, limit: limit)
      case .rewrittenGraphemes: Self.rewrittenOverflow(of: bytes, limit: limit)
      case .shortenedGraphemes: Self.shortenedOverflow(of: bytes, limit: limit) { _ in 1 }
      case .shortenedBytes: Self.shortenedOverflow(of: bytes, limit: limit) { $0.count }
      case .graphemes: Self.overflow(of: bytes, limit: limit) { _ in 1 }
      case .emojiBytes: Self.overflow(of: bytes, limit: limit) { Self.emojiByteCost(of: $0, in: bytes) }
      case .utf16: Self.overflow(of: bytes, limit: limit) { Bytes(rebasing: bytes[$0]).utf16Count }
      case .codePoints: Self.overflow(of: bytes, limit: limit) { Bytes(rebasing: bytes[$0]).scalarCount }
      case .utf8: Self.overflow(of: bytes, limit: limit) { $0.count }
      }
    }
  }

  private static func overflow(of bytes: Bytes, limit: Int, cost: (Range<Int>) -> Int) -> Int? {
    var total = 0
    var overflow: Int?
    Graphemes.forEach(in: bytes) { start, end in
      total += cost(start..<end)
      if total > limit { overflow = start }
      return overflow == nil
    }
    return overflow
  }
}

extension TextMeasure {
  /// Returns the number of bytes of a text plus the most that URLs and the longest normalisations may add to it.
  private static func weightedBound(of bytes: Bytes) -> Int {
    // The shortest URL, `a.co`, has four characters. Some musical symbols cost 6 in NFC and have four bytes, such as F0 9D 85 A0.
    bytes.count + 19 * count(of: .fullStop, before: { $0 > .atSign }, in: bytes) + 2
      * count(of: 0xF0, before: { $0 == 0x9D }, in: bytes)
  }

  /// Returns the number of times that a byte occurs directly before a byte of a kind.
  private static func count(of byte: UInt8, before isOfKind: (UInt8) -> Bool, in bytes: Bytes) -> Int {
    var total = 0
    var next = 0
    while let index = ByteSearch.first(byte, in: bytes, from: next), index + 1 < bytes.count {
      if isOfKind(bytes[index + 1]) { total += 1 }
      next = index + 1
    }
    return total
  }

  private static func emojiByteLength(of bytes: Bytes) -> Int {
    var total = 0
    Graphemes.forEach(in: bytes) { start, end in
      total += end == start + 1 ? 1 : emojiByteCost(of: start..<end, in: bytes)
      return true
    }
    return total
  }

  private static func emojiByteCost(of cluster: Range<Int>, in bytes: Bytes) -> Int {
    let start = cluster.lowerBound
    let isEmoji =
      bytes[start] < 0x80
      ? Keycap.end(in: bytes, at: start) != nil : EmojiSequence.end(in: bytes, at: start) != nil
    return isEmoji ? cluster.count : 1
  }

  private static func rewrittenLength(of bytes: Bytes) -> Int {
    if isBlank(bytes) { return 0 }
    if RewrittenText.lacksScheme(bytes), ByteSearch.first(.atSign, in: bytes, from: 0) == nil {
      return Graphemes.count(in: bytes)
    }
    return RewrittenText.mastodon(bytes).bytes.withUnsafeBufferPointer(Graphemes.count)
  }

  private static func rewrittenOverflow(of bytes: Bytes, limit: Int) -> Int? {
    if isBlank(bytes) { return nil }
    let text = RewrittenText.mastodon(bytes)
    return text.bytes.withUnsafeBufferPointer { overflow(of: $0, limit: limit) { _ in 1 } }.map(text.originalOffset)
  }

  private static func shortenedLength(of bytes: Bytes, _ count: (Bytes) -> Int) -> Int {
    RewrittenText.lacksScheme(bytes)
      ? count(bytes) : RewrittenText.bluesky(bytes).bytes.withUnsafeBufferPointer(count)
  }

  private static func shortenedOverflow(of bytes: Bytes, limit: Int, cost: (Range<Int>) -> Int) -> Int? {
    if RewrittenText.lacksScheme(bytes) { return overflow(of: bytes, limit: limit, cost: cost) }
    let text = RewrittenText.bluesky(bytes)
    return text.bytes.withUnsafeBufferPointer { overflow(of: $0, limit: limit, cost: cost) }.map(text.originalOffset)
  }

  /// Returns an upper bound for the number of bytes of a text with shortened URLs. In ASCII, a URL without its scheme grows by 16 bytes
  /// at most, because escapes lengthen only its tail, which is cut. Beyond ASCII, the domain name system's form of a host may be several
  /// times as long as the host.
  private static func shortenedBound(of bytes: Bytes) -> Int {
    if RewrittenText.lacksScheme(bytes) { return bytes.count }
    let isASCII = ByteSearch.firstBeyondASCII(in: bytes, from: 0, to: bytes.count) == nil
    return isASCII ? bytes.count + 16 * count(of: .colon, before: { $0 == .slash }, in: bytes) : 8 * bytes.count
  }

  private static func isBlank(_ bytes: Bytes) -> Bool {
    bytes.end(of: ScalarKind.isWhiteSpace, from: 0) == bytes.count
  }
}
