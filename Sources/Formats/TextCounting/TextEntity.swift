import SourceText

/// A part of a text that a network turns into a link.
public struct TextEntity: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case url, hashtag, mention
  }

  public var kind: Kind
  /// The position in the text, in UTF-8 offsets.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    (self.kind, self.range) = (kind, range)
  }

  /// Returns the entities in order, without those that begin inside an entity kept before them.
  static func withoutOverlaps(_ entities: [TextEntity]) -> [TextEntity] {
    var end = 0
    return entities.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { entity in
      guard entity.range.lowerBound >= end else { return false }
      end = entity.range.upperBound
      return true
    }
  }
}

/// A network's rules for URLs, hashtags and mentions.
public enum EntitySyntax: String, Hashable, Sendable, CaseIterable {
  /// The rules of twitter-text 3.1.0, with today's letters and domains.
  case x
  /// The rules of Mastodon's server (`Extractor`, `Tag::HASHTAG_RE`, `Account::MENTION_RE`).
  case mastodon
  /// The rules of Bluesky's own client (atproto's `packages/api/src/rich-text`).
  case bluesky
  /// Threads publishes no rules, so these are Instagram's.
  case threads
  /// Instagram publishes no rules. Its help pages and its posts show letters, digits, `_` and emoji in hashtags.
  case instagram
  /// The rules common to most networks: X's URLs, hashtags of letters, digits and `_`, mentions of letters, digits, `_`, `.` and `-`.
  case generic

  /// Returns the entities of a text, in order, without overlaps. The time is linear in the length of the text.
  public func entities(in text: some Collection<UInt8>) -> [TextEntity] {
    text.withBytes { TextEntity.withoutOverlaps(urls(in: $0) + mentions(in: $0) + hashtags(in: $0)) }
  }

  func urls(in bytes: Bytes) -> [TextEntity] {
    switch self {
    case .mastodon: MastodonSyntax.urls(in: bytes)
    case .bluesky: BlueskySyntax.urls(in: bytes)
    case .x, .threads, .instagram, .generic:
      URLFinder.urls(in: bytes, .x).map { TextEntity(.url, $0.range) }
    }
  }

  func mentions(in bytes: Bytes) -> [TextEntity] {
    switch self {
    case .x: XSyntax.mentions(in: bytes)
    case .mastodon: MastodonSyntax.mentions(in: bytes)
    case .bluesky: BlueskySyntax.mentions(in: bytes)
    case .threads, .instagram: CommonSyntax.mentions(in: bytes, joining: [.fullStop], longest: 30)
    case .generic: CommonSyntax.mentions(in: bytes, joining: [.fullStop, .hyphen], longest: nil)
    }
  }

  func hashtags(in bytes: Bytes) -> [TextEntity] {
    switch self {
    case .x: XSyntax.hashtags(in: bytes)
    case .mastodon: MastodonSyntax.hashtags(in: bytes)
    case .bluesky: BlueskySyntax.hashtags(in: bytes)
    case .threads, .instagram: CommonSyntax.hashtags(in: bytes, withEmoji: true)
    case .generic: CommonSyntax.hashtags(in: bytes, withEmoji: false)
    }
  }
}

/// The positions of the signs that hashtags and mentions begin with.
enum Sign {
  /// Visits each `#` and `＃` in order, with its index and the index after it.
  static func forEachHash(in bytes: Bytes, _ visit: (_ start: Int, _ end: Int) -> Void) {
    forEach(.numberSign, orWide: "＃", in: bytes, visit)
  }

  /// Visits each `@` and `＠` in order, with its index and the index after it.
  static func forEachAt(in bytes: Bytes, _ visit: (_ start: Int, _ end: Int) -> Void) {
    forEach(.atSign, orWide: "＠", in: bytes, visit)
  }

  private static func forEach(
    _ sign: UInt8, orWide wide: StaticString, in bytes: Bytes, _ visit: (_ start: Int, _ end: Int) -> Void
  ) {
    var next = 0
    var nextWide = ByteSearch.first(0xEF, in: bytes, from: 0)
    while true {
      let plain = ByteSearch.first(sign, in: bytes, from: next)
      while let index = nextWide, index < plain ?? bytes.count {
        if bytes.matches(wide, at: index) { visit(index, index + 3) }
        nextWide = ByteSearch.first(0xEF, in: bytes, from: index + 1)
      }
      guard let plain else { return }
      visit(plain, plain + 1)
      next = plain + 1
    }
  }

  static func isHash(_ value: UInt32) -> Bool { value == 0x23 || value == 0xFF03 }
  static func isAt(_ value: UInt32) -> Bool { value == 0x40 || value == 0xFF20 }
}
