import SourceText

/// A hashtag that a network does not recognise as written.
public struct HashtagIssue: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Only digits, or digits and signs: not a link at all.
    case withoutLetter
    /// A hyphen, an apostrophe or another character ends the hashtag early: `#petit-déjeuner` becomes `#petit`, `#24-heures` becomes
    /// nothing.
    case cutShort
    /// More characters or bytes than the network allows: not a link at all.
    case tooLong
    /// Another character is too close, as in `#bread#butter` on X: not a link at all.
    case glued
    /// The link extends beyond the intended hashtag to the next whitespace, as in `#rye's` on Bluesky.
    case goesOn
  }

  public var reason: Reason
  /// The hashtag as its author meant it, in UTF-8 offsets.
  public var range: Range<Int>
  /// The part that becomes a link; `nil` if none does.
  public var recognized: Range<Int>?
  /// The position, as a UTF-8 offset, at which a space would end a hashtag that extends too far; `nil` if another reason applies.
  public var blank: Int?
}

extension EntitySyntax {
  /// Returns the hashtags of a text that are not recognised as written, in order. The time is linear in the length of the text.
  ///
  /// A hashtag is intended if `#` is at the start or after whitespace, most punctuation, an emoji or another hashtag, and before a letter
  /// or digit. It includes a few characters between letters, such as hyphens, apostrophes, `&` and `.`. It also includes `+` at its end
  /// and the `#` of `#C#`. An English `'s`, a full stop before a new sentence, commas, colons and slashes do not belong to it. Keycaps
  /// are not hashtags. Some networks include more text than intended: on Bluesky, a hashtag extends to the next whitespace.
  public func hashtagIssues(in text: some Collection<UInt8>) -> [HashtagIssue] {
    text.withBytes { bytes in
      guard ByteSearch.first(.numberSign, in: bytes, from: 0) != nil else { return [] }
      let meant = Self.meantHashtags(in: bytes)
      let issues = zip(meant, Self.recognized(hashtags(in: bytes), of: meant)).compactMap {
        issue(of: $0, $1, in: bytes)
      }
      // Fixing a hashtag that extends too far also fixes the hashtags within it.
      let longer = issues.compactMap { issue in
        issue.reason == .goesOn ? issue.recognized.map { issue.range.upperBound..<$0.upperBound } : nil
      }
      return outside(
        issues.isEmpty ? [] : urls(in: bytes).map(\.range), outside(longer, issues, at: \.range), at: \.range)
    }
  }

  /// Returns the part of each intended word that a network recognises, in order; `nil` if no entity begins at the start of the word.
  static func recognized(_ entities: [TextEntity], of meant: [Range<Int>]) -> [Range<Int>?] {
    var rest = entities.map(\.range)[...]
    return meant.map { word in
      rest = rest.drop { $0.lowerBound < word.lowerBound }
      return rest.first?.lowerBound == word.lowerBound ? rest.first : nil
    }
  }

  private func issue(of meant: Range<Int>, _ recognized: Range<Int>?, in bytes: Bytes) -> HashtagIssue? {
    if let recognized {
      if recognized.upperBound == meant.upperBound { return nil }
      if recognized.upperBound > meant.upperBound {
        return HashtagIssue(
          reason: .goesOn, range: meant, recognized: recognized, blank: Self.blank(behind: meant, in: bytes))
      }
      return HashtagIssue(reason: .cutShort, range: meant, recognized: recognized)
    }
    let nameStart = meant.lowerBound + bytes.scalar(at: meant.lowerBound).length
    let firstWord = nameStart..<bytes.end(of: ScalarKind.isWord, from: nameStart)
    let reason: HashtagIssue.Reason =
      if !XSyntax.contains(ScalarKind.isLetter, in: bytes, meant) {
        .withoutLetter
      } else if !XSyntax.contains(ScalarKind.isLetter, in: bytes, firstWord)
        || bytes[meant.upperBound - 1] == .numberSign
      {
        .cutShort
      } else if self == .bluesky, !BlueskySyntax.isShortEnough(meant, in: bytes) {
        .tooLong
      } else {
        .glued
      }
    return HashtagIssue(reason: reason, range: meant, recognized: nil)
  }

  /// Returns the position at which a space would separate a hashtag from the following text: after the sentence's punctuation.
  private static func blank(behind hashtag: Range<Int>, in bytes: Bytes) -> Int {
    hashtag.upperBound + bytes[hashtag.upperBound...].prefix { BlueskySyntax.marksAtEnd.contains($0) }.count
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
      guard let end = MeantName.end(in: bytes, from: nameStart) else { return }
      found.append(start..<end)
      cursor = end
    }
    return found
  }

  /// Whether a hashtag or a mention may be intended after a scalar. After a character of URLs or of code, such as `/` or `&`, none is
  /// intended.
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
}

/// The name of a hashtag as its author meant it: words, and the characters that join and end them.
private enum MeantName {
  /// Returns the end of the name that starts at an index; `nil` if no word starts there.
  static func end(in bytes: Bytes, from start: Int) -> Int? {
    var end = bytes.end(of: ScalarKind.isWord, from: start)
    guard end > start else { return nil }
    var hasLetter = XSyntax.contains(ScalarKind.isLetter, in: bytes, start..<end)
    while let word = word(behind: start..<end, in: bytes) {
      let isNamed = hasLetter || XSyntax.contains(ScalarKind.isLetter, in: bytes, word)
      // `#1&2` and `#1.5` are numbers; with a hyphen, a hashtag may be intended.
      guard isNamed || isHyphen(bytes.scalar(at: end).value) else { break }
      (end, hasLetter) = (word.upperBound, isNamed)
    }
    return tailEnd(of: start..<end, in: bytes)
  }

  /// Returns the word that a character joins to a name; `nil` if the name is complete.
  private static func word(behind name: Range<Int>, in bytes: Bytes) -> Range<Int>? {
    guard name.upperBound < bytes.count else { return nil }
    let (joiner, length) = bytes.scalar(at: name.upperBound)
    guard isJoiner(joiner) else { return nil }
    let start = name.upperBound + length
    let word = start..<bytes.end(of: ScalarKind.isWord, from: start)
    guard !word.isEmpty else { return nil }
    switch joiner {
    // The English possessive belongs to the sentence.
    case 0x27, 0x2019: return word.count == 1 && bytes[start] | 0x20 == 0x73 ? nil : word
    case 0x2E: return beginsSentence(word, behind: name, in: bytes) ? nil : word
    default: return word
    }
  }

  /// Whether a character between two words joins them: a hyphen, an apostrophe, `$`, `%`, `&`, `+`, `.`, `°`, a middle dot or a
  /// hyphenation point.
  private static func isJoiner(_ value: UInt32) -> Bool {
    switch value {
    case 0x24...0x27, 0x2B, 0x2E, 0xB0, 0xB7, 0x2019, 0x2027: true
    default: isHyphen(value)
    }
  }

  private static func isHyphen(_ value: UInt32) -> Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }

  /// Whether a word after a full stop begins a sentence without a space before it, as in `#paris.Come`. No sentence begins in `#ASP.NET`
  /// or `#U.S.A`.
  private static func beginsSentence(_ word: Range<Int>, behind name: Range<Int>, in bytes: Bytes) -> Bool {
    let (first, length) = bytes.scalar(at: word.lowerBound)
    guard isCapital(first) else { return false }
    let second = word.lowerBound + length
    if second < word.upperBound { return !isCapital(bytes.scalar(at: second).value) }
    // A single capital after another one continues the name.
    guard let last = bytes.scalar(before: name.upperBound), isCapital(last.value) else { return true }
    let before = name.upperBound - last.length
    return before > name.lowerBound && bytes[before - 1] != .fullStop
  }

  private static func isCapital(_ value: UInt32) -> Bool { ScalarKind.category(value) == .uppercaseLetter }

  /// Returns the end of a name with the `+` after it, or with the `#` after its only letter: `#C++`, `#Canal+`, `#C#`.
  private static func tailEnd(of name: Range<Int>, in bytes: Bytes) -> Int {
    let end = name.upperBound
    guard end < bytes.count, let last = bytes.scalar(before: end)?.value, ScalarKind.isLetter(last) else { return end }
    let isSharp = bytes[end] == .numberSign && name.count == 1
    let tail = isSharp ? end + 1 : bytes.end(of: { $0 == 0x2B }, from: end)
    guard tail > end, tail < bytes.count else { return tail }
    let next = bytes.scalar(at: tail).value
    let isPunctuation = ScalarKind.isPunctuation(next) && !Sign.isHash(next) && !Sign.isAt(next)
    return isPunctuation || ScalarKind.isWhiteSpace(next) ? tail : end
  }
}
