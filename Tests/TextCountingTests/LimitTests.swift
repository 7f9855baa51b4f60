import Testing

@testable import TextCounting

/// Each measure at a network's limit, one under and one over.
@Suite("Texts at a limit")
struct LimitTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    let measure: TextMeasure
    let limit: Int
    /// The cost of one of each: a letter, an emoji of 25 bytes, a link of 42 characters, an `e` with a combining accent.
    let emoji: Int
    let link: Int
    let accented: Int
    var testDescription: String { "\(measure) \(limit)" }
  }

  static let limits = [
    Limit(measure: .weighted, limit: 280, emoji: 2, link: 23, accented: 1),
    Limit(measure: .rewrittenGraphemes, limit: 500, emoji: 1, link: 23, accented: 1),
    Limit(measure: .shortenedGraphemes, limit: 300, emoji: 1, link: 27, accented: 1),
    Limit(measure: .shortenedBytes, limit: 3000, emoji: 25, link: 27, accented: 3),
    Limit(measure: .graphemes, limit: 300, emoji: 1, link: 42, accented: 1),
    Limit(measure: .emojiBytes, limit: 500, emoji: 25, link: 42, accented: 1),
    Limit(measure: .utf16, limit: 3000, emoji: 11, link: 42, accented: 2),
    Limit(measure: .codePoints, limit: 4096, emoji: 7, link: 42, accented: 2),
    Limit(measure: .utf8, limit: 3000, emoji: 25, link: 42, accented: 3),
  ]

  static let emoji = "👨‍👩‍👧‍👦"
  static let link = "https://example.com/bread/of/rye?utm=a_b_c"

  @Test("are one under, at the limit, and one over", arguments: limits)
  func lengthsAtLimit(_ limit: Limit) {
    let pieces = [("a", 1), (Self.emoji, limit.emoji), ("\(Self.link) ", limit.link + 1), ("e\u{301}", limit.accented)]
    for (piece, cost) in pieces {
      let count = limit.limit / cost - 1
      let text = String(repeating: piece, count: count)
      for difference in [-1, 0, 1] {
        // Letters fill the text up to the wanted length.
        let letters = limit.limit - count * cost + difference
        let whole = text + String(repeating: "b", count: letters)
        #expect(limit.measure.length(of: whole) == limit.limit + difference, "\(piece)")
        let overflow = difference > 0 ? whole.utf8.count - 1 : nil
        #expect(limit.measure.overflow(of: whole.utf8, limit: limit.limit) == overflow, "\(piece)")
        #expect(limit.measure.lengthBound(of: whole.utf8) >= limit.limit + difference)
      }
    }
  }

  @Test("keep or drop a piece as a whole", arguments: limits)
  func wholesAreKept(_ limit: Limit) {
    let knowsLinks = [.weighted, .rewrittenGraphemes, .shortenedGraphemes, .shortenedBytes].contains(limit.measure)
    let pieces =
      [(Self.emoji, limit.emoji), ("e\u{301}", limit.accented)] + (knowsLinks ? [(Self.link, limit.link)] : [])
    for (piece, cost) in pieces {
      let before = String(repeating: "a", count: limit.limit - cost) + " "
      #expect(limit.measure.overflow(of: (before + piece).utf8, limit: limit.limit) == before.utf8.count, "\(piece)")
      #expect(limit.measure.overflow(of: (before + piece).utf8, limit: limit.limit + 1) == nil, "\(piece)")
    }
  }
}
