import SourceText

/// A hashtag that a network does not take as it was written.
public struct HashtagFault: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Only digits, or digits and signs: no link at all.
    case withoutLetter
    /// A hyphen, an apostrophe or another character ends it early: `#petit-déjeuner` is `#petit`.
    case cutShort
    /// More characters or bytes than the network allows: no link at all.
    case tooLong
    /// Another character stands too near, as in `#bread#butter` on X: no link at all.
    case glued
  }

  public var reason: Reason
  /// The hashtag as its writer meant it, in UTF-8 offsets.
  public var range: Range<Int>
  /// The part that becomes a link.
  public var recognized: Range<Int>?
}

extension EntitySyntax {
  /// The hashtags of a text that are not taken as they were written, in order. Linear.
  ///
  /// A hashtag is meant where `#` stands at the start, behind a blank, punctuation, an emoji or another hashtag, and before a letter
  /// or digit; it goes on over hyphens and apostrophes between letters, but not over an English `’s`. Keycaps are no hashtags.
  public func hashtagFaults(in text: some Collection<UInt8>) -> [HashtagFault] {
    text.withBytes { bytes in
      guard ByteSearch.first(0x23, in: bytes, from: 0) != nil else { return [] }
      let meant = Self.meantHashtags(in: bytes)
      let faults = zip(meant, Self.recognized(hashtags(in: bytes), of: meant)).compactMap {
        fault(of: $0, $1, in: bytes)
      }
      return outside(faults.isEmpty ? [] : urls(in: bytes).map(\.range), faults, at: \.range)
    }
  }

  /// What a network recognizes of each of some words that are meant, in their order: what begins where the word does.
  static func recognized(_ entities: [TextEntity], of meant: [Range<Int>]) -> [Range<Int>?] {
    var rest = entities.map(\.range)[...]
    return meant.map { word in
      rest = rest.drop { $0.lowerBound < word.lowerBound }
      return rest.first?.lowerBound == word.lowerBound ? rest.first : nil
    }
  }

  private func fault(of meant: Range<Int>, _ recognized: Range<Int>?, in bytes: Bytes) -> HashtagFault? {
    if let recognized {
      guard recognized.upperBound < meant.upperBound else { return nil }
      return HashtagFault(reason: .cutShort, range: meant, recognized: recognized)
    }
    let reason: HashtagFault.Reason =
      if !XSyntax.contains(ScalarKind.isLetter, in: bytes, meant) {
        .withoutLetter
      } else if self == .bluesky, !BlueskySyntax.isShortEnough(meant, in: bytes) {
        .tooLong
      } else {
        .glued
      }
    return HashtagFault(reason: reason, range: meant, recognized: nil)
  }

  private static func meantHashtags(in bytes: Bytes) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var cursor = 0
    Sign.forEachHash(in: bytes) { start, nameStart in
      guard start >= cursor, start == cursor && start > 0 || mayBegin(bytes.scalar(before: start)?.value) else {
        return
      }
      guard Keycap.end(in: bytes, at: start) == nil, bytes.count > nameStart,
        Keycap.end(in: bytes, at: nameStart) == nil
      else { return }
      var end = bytes.end(of: ScalarKind.isWord, from: nameStart)
      guard end > nameStart else { return }
      while let joined = joinedEnd(in: bytes, from: end) { end = joined }
      found.append(start..<end)
      cursor = end
    }
    return found
  }

  /// Whether a hashtag or a mention may be meant behind a scalar: none is behind the signs of addresses and of code.
  static func mayBegin(_ before: UInt32?) -> Bool {
    guard let before else { return true }
    if ScalarKind.isWhiteSpace(before) || before == 0xFE0F { return true }
    switch before {
    case 0x23, 0x24, 0x25, 0x26, 0x2A, 0x2F, 0x3C...0x3E, 0x40, 0x5C, 0x5E...0x60, 0x7E, 0xFF03, 0xFF20: return false
    default: break
    }
    switch ScalarKind.category(before) {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .otherPunctuation,
      .mathSymbol, .otherSymbol, .modifierSymbol:
      return true
    default: return false
    }
  }

  /// The end of the word behind a hyphen or an apostrophe.
  private static func joinedEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let (value, length) = bytes.scalar(at: start)
    let isApostrophe = value == 0x27 || value == 0x2019
    guard isApostrophe || value == 0x2D || value == 0x2010 || value == 0x2011 else { return nil }
    let end = bytes.end(of: ScalarKind.isWord, from: start + length)
    let isPossessive = isApostrophe && end == start + length + 1 && bytes[end - 1] | 0x20 == 0x73
    return end > start + length && !isPossessive ? end : nil
  }
}
