import SourceText

/// A text as a network rewrites it before counting: with other characters in place of URLs or mentions.
struct RewrittenText {
  private(set) var bytes: [UInt8] = []
  /// The rewritten parts, in order.
  private var changes: [(original: Range<Int>, rewritten: Range<Int>)] = []

  private static let urlLength = 23

  /// Whether a text contains no `://`, and thus no URL with a scheme.
  static func lacksScheme(_ bytes: Bytes) -> Bool {
    var next = 0
    while let colon = ByteSearch.first(.colon, in: bytes, from: next) {
      if bytes.matches("://", at: colon) { return false }
      next = colon + 1
    }
    return true
  }

  /// Rewrites a text as Mastodon counts it: each URL with a scheme as 23 characters, each `@user@domain` as `@user`.
  static func mastodon(_ original: Bytes) -> RewrittenText {
    let entities = MastodonSyntax.urls(in: original) + MastodonSyntax.mentions(in: original)
    return RewrittenText(original, TextEntity.withoutOverlaps(entities)) { entity, bytes in
      if entity.kind == .url {
        bytes.append(contentsOf: repeatElement(placeholder, count: urlLength))
      } else {
        bytes.append(.atSign)
        bytes.append(
          contentsOf: original[entity.range.lowerBound + 1..<entity.range.upperBound].prefix { $0 != .atSign })
      }
    }
  }

  /// Rewrites a text as Bluesky's app counts it: each URL that the app shortens has its shortened length.
  static func bluesky(_ original: Bytes) -> RewrittenText {
    RewrittenText(original, BlueskySyntax.urls(in: original)) { entity, bytes in
      if let length = ShortLink.length(of: entity.range, in: original) {
        bytes.append(contentsOf: repeatElement(placeholder, count: length))
      } else {
        bytes.append(contentsOf: original[entity.range])
      }
    }
  }

  /// The letter that replaces each counted character of a URL.
  private static let placeholder: UInt8 = UInt8(ascii: "x")

  private init(_ original: Bytes, _ entities: [TextEntity], _ rewrite: (TextEntity, inout [UInt8]) -> Void) {
    bytes.reserveCapacity(original.count)
    var index = 0
    for entity in entities {
      bytes.append(contentsOf: original[index..<entity.range.lowerBound])
      let start = bytes.count
      rewrite(entity, &bytes)
      changes.append((entity.range, start..<bytes.count))
      index = entity.range.upperBound
    }
    bytes.append(contentsOf: original[index...])
  }

  /// Returns the offset in the original text for an offset in the rewritten text. Inside a rewritten part, the result is the start of
  /// that part in the original text.
  func originalOffset(of offset: Int) -> Int {
    guard let change = changes.last(where: { $0.rewritten.lowerBound <= offset }) else { return offset }
    let distance = offset - change.rewritten.upperBound
    return distance < 0 ? change.original.lowerBound : change.original.upperBound + distance
  }
}
