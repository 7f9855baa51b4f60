import Testing

@testable import TextCounting

@Suite("Mastodon's count")
struct RewrittenTextTests {
  static let longDomain = "@bread@" + String(repeating: "a.", count: 127) + "fr"

  static let values: [(text: String, length: Int)] = [
    ("bread", 5), ("", 0), (" \n\u{A0}", 0), (" a ", 3), ("e\u{301}", 1), ("👨‍👩‍👧‍👦", 1),
    ("http://example.com", 23), ("https://example.com/bread/of/rye/and/wheat", 23), ("see https://a.co now", 31),
    ("HTTPS://a.co", 23), ("gemini://a.co/é", 23), ("ssb://a.co", 23), ("ftp://a.co", 10), ("example.com", 11),
    ("https://localhost", 17), ("https://a.bread", 15), ("aaahttp://example.com", 21), ("(http://example.com)", 25),
    ("http://a.co/中文", 23), ("http://a.co/b「c」", 24), ("http://a.co/b.", 24), ("http://a.co/«b»", 23),
    ("http://пример.рф", 23), ("http://a.co?é", 23), ("http://a.co?b ", 24),
    ("@bread", 6), ("@bread@example.com", 6), ("@bread@example.com, hi", 10), ("bread@example.com", 17),
    ("@a.b-c@d.e", 6),
    ("@a@b@c", 6), ("@bread@exämple.org", 6), ("@é", 2), ("/@bread@a.co", 12), ("=@bread@a.co", 12), ("@a@", 3),
    ("@bread@a.co.", 7), ("@breadé", 7), (longDomain, 263), ("http://a.co/@bread@b.co", 23),
    ("http://a.co\u{301}", 23),
  ]

  @Test("is 23 for URLs, and only the name for mentions", arguments: values)
  func isExact(_ text: String, _ length: Int) {
    #expect(TextMeasure.rewrittenGraphemes.length(of: text) == length)
    #expect(TextMeasure.rewrittenGraphemes.lengthBound(of: text.utf8) >= length)
  }

  @Test("covers a domain of 253 characters, and not one of 254")
  func domainLimit() {
    let domain = { (count: Int) in "@bread@" + String(repeating: "a", count: count) }
    #expect(TextMeasure.rewrittenGraphemes.length(of: domain(253)) == 6)
    #expect(TextMeasure.rewrittenGraphemes.length(of: domain(254)) == 261)
  }

  @Test("refers to positions in the written text")
  func overflow() {
    let text = "Bon @pain@exemple.fr, voir https://exemple.fr/pain, vite !"
    let measure = TextMeasure.rewrittenGraphemes
    let expected = [
      (3, 3), (4, 4), (8, 4), (9, 20), (10, 21), (15, 26), (16, 27), (38, 27), (39, 50), (45, 56), (46, 57),
    ]
    for (limit, offset) in expected {
      #expect(measure.overflow(of: text.utf8, limit: limit) == offset, "\(limit)")
    }
    #expect(measure.overflow(of: text.utf8, limit: 47) == nil)
    #expect(measure.length(of: text) == 47)
  }
}
