import SourceText

/// A mention that a network does not recognise as written.
public struct MentionIssue: Hashable, Sendable {
  /// The mention as its author meant it, in UTF-8 offsets.
  public var range: Range<Int>
  /// The part that becomes a link to an account, perhaps to an unrelated one; `nil` if no part becomes one.
  public var recognized: Range<Int>?
}

extension EntitySyntax {
  /// Returns the mentions of a text that are not recognised as written, in order. The time is linear in the length of the text.
  ///
  /// A mention is intended if `@` is at the start or after whitespace, most punctuation or an emoji, and before a name. A name contains a
  /// letter. It may contain single dots and hyphens, and a server may follow it after another `@`. Times such as `@8pm` are not mentions.
  /// In `the @acme-led plan`, the intended mention is the name before the hyphen, which is recognised.
  public func mentionIssues(in text: some Collection<UInt8>) -> [MentionIssue] {
    text.withBytes { bytes in
      let meant = MeantMention.all(in: bytes)
      guard !meant.isEmpty else { return [] }
      let recognized = Self.recognized(mentions(in: bytes), of: meant.map(\.range))
      let issues = zip(meant, recognized).compactMap { issue(of: $0, $1, in: bytes) }
      return outside(issues.isEmpty ? [] : urls(in: bytes).map(\.range), issues, at: \.range)
    }
  }

  private func issue(of mention: MeantMention, _ recognized: Range<Int>?, in bytes: Bytes) -> MentionIssue? {
    switch self {
    // The only rule known for names on other networks is that none has a server.
    case .generic: guard mention.hasServer else { return nil }
    // Names on the same Mastodon server have neither dots nor hyphens. Names on another server are written with the server.
    case .mastodon where mention.hasJoiners && !mention.hasServer:
      return MentionIssue(range: mention.range, recognized: nil)
    case .x, .mastodon, .bluesky, .threads, .instagram: break
    }
    if let recognized, recognized.upperBound >= mention.range.upperBound { return nil }
    if let recognized, Self.isCompound(bytes[recognized.upperBound..<mention.range.upperBound]) { return nil }
    return MentionIssue(range: mention.range, recognized: recognized)
  }
}

extension EntitySyntax {
  /// Whether the rest of a mention is a hyphen and a word that English joins to names: `the @acme-led plan`, `a @rye-based dough`.
  private static func isCompound(_ rest: Slice<Bytes>) -> Bool {
    rest.first == .hyphen && compoundWords.contains { rest.dropFirst().elementsEqual($0.utf8) }
  }

  private static let compoundWords = [
    "approved", "backed", "based", "branded", "built", "designed", "funded", "hosted", "inspired", "led", "like",
    "made",
    "owned", "powered", "related", "run", "sponsored", "style",
  ]
}

/// A mention as its author meant it.
private struct MeantMention {
  let range: Range<Int>
  /// Whether the name itself has dots or hyphens.
  let hasJoiners: Bool
  /// Whether a server follows the name.
  let hasServer: Bool

  static func all(in bytes: Bytes) -> [MeantMention] {
    var found: [MeantMention] = []
    var next = 0
    while let start = ByteSearch.first(.atSign, in: bytes, from: next) {
      next = start + 1
      // URLs also contain `/@name`, so `@` after a slash is a mention only if another mention precedes the slash.
      let follows = start > 0 && bytes[start - 1] == .slash && found.last?.range.upperBound == start - 1
      guard follows || mayBegin(bytes.scalar(before: start)?.value), let mention = MeantMention(at: start, in: bytes)
      else { continue }
      found.append(mention)
      next = mention.range.upperBound
    }
    return found
  }

  /// Whether a mention may be intended after a scalar. This includes `#`, `$`, `%`, `&` and `*`, after which X does not recognise mentions.
  private static func mayBegin(_ before: UInt32?) -> Bool {
    if let before, [0x23, 0x24, 0x25, 0x26, 0x2A].contains(before) { return true }
    return EntitySyntax.mayBegin(before)
  }

  private init?(at start: Int, in bytes: Bytes) {
    let wordEnd = bytes.end(of: Self.isOfName, from: start + 1)
    var end = Self.nameEnd(from: start + 1, in: bytes)
    let isNamed = bytes[start + 1..<end].contains { ScalarKind.isLetter(UInt32($0)) }
    let isTime = end > start + 1 && ScalarKind.isDigit(UInt32(bytes[start + 1]))
    hasJoiners = end > wordEnd
    guard isNamed, hasJoiners || !isTime else { return nil }
    let serverEnd = end < bytes.count && bytes[end] == .atSign ? Self.nameEnd(from: end + 1, in: bytes) : end
    hasServer = serverEnd > end + 1
    if hasServer { end = serverEnd }
    range = start..<end
  }

  /// Returns the end of a name, which continues after a single dot or hyphen.
  private static func nameEnd(from start: Int, in bytes: Bytes) -> Int {
    var end = bytes.end(of: isOfName, from: start)
    while end > start, end < bytes.count, bytes[end] == .fullStop || bytes[end] == .hyphen {
      let next = bytes.end(of: isOfName, from: end + 1)
      guard next > end + 1 else { break }
      end = next
    }
    return end
  }

  private static func isOfName(_ value: UInt32) -> Bool { XSyntax.isOfName(value) || ScalarKind.isLatinAccent(value) }
}
