import SourceText

/// A text as a network writes it before it counts: with other characters in the place of addresses or mentions.
struct RewrittenText {
  private(set) var bytes: [UInt8] = []
  /// What was rewritten, in order.
  private var changes: [(original: Range<Int>, rewritten: Range<Int>)] = []

  private static let urlLength = 23

  /// Whether a text holds no address with a scheme, by the characters that it would need.
  static func lacksScheme(_ bytes: Bytes) -> Bool {
    var next = 0
    while let colon = ByteSearch.first(.colon, in: bytes, from: next) {
      if bytes.matches("://", at: colon) { return false }
      next = colon + 1
    }
    return true
  }

  /// As Mastodon counts: each URL with a scheme as 23 characters, each `@user@domain` as `@user`.
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

  /// As Bluesky's app counts: each address with a scheme as long as it is when shortened.
  static func bluesky(_ original: Bytes) -> RewrittenText {
    RewrittenText(original, BlueskySyntax.urls(in: original)) { entity, bytes in
      if let length = ShortLink.length(of: entity.range, in: original) {
        bytes.append(contentsOf: repeatElement(placeholder, count: length))
      } else {
        bytes.append(contentsOf: original[entity.range])
      }
    }
  }

  /// A letter in the place of each that an address is counted as.
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

  /// The offset in the original text of one in the rewritten text; inside of what was rewritten, where that starts.
  func originalOffset(of offset: Int) -> Int {
    guard let change = changes.last(where: { $0.rewritten.lowerBound <= offset }) else { return offset }
    let distance = offset - change.rewritten.upperBound
    return distance < 0 ? change.original.lowerBound : change.original.upperBound + distance
  }
}
