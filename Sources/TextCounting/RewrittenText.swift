import SourceText

/// A text as Mastodon counts it: each URL with a scheme as 23 characters, each `@user@domain` as `@user`.
struct RewrittenText {
  private(set) var bytes: [UInt8] = []
  /// What was rewritten, in order.
  private var changes: [(original: Range<Int>, rewritten: Range<Int>)] = []

  private static let urlLength = 23

  /// Whether a text has nothing to rewrite, by the characters that anything would need.
  static func isPlain(_ bytes: Bytes) -> Bool {
    ByteSearch.first(0x3A, in: bytes, from: 0) == nil && ByteSearch.first(0x40, in: bytes, from: 0) == nil
  }

  init(_ original: Bytes) {
    bytes.reserveCapacity(original.count)
    var index = 0
    let entities = MastodonSyntax.urls(in: original) + MastodonSyntax.mentions(in: original)
    for entity in TextEntity.withoutOverlaps(entities) {
      bytes.append(contentsOf: original[index..<entity.range.lowerBound])
      let start = bytes.count
      if entity.kind == .url {
        bytes.append(contentsOf: repeatElement(0x78, count: Self.urlLength))
      } else {
        let name = original[entity.range.lowerBound + 1..<entity.range.upperBound].prefix { $0 != 0x40 }
        bytes.append(0x40)
        bytes.append(contentsOf: name)
      }
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
