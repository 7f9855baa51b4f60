import Testing

@testable import TextCounting

/// Lengths according to `toShortUrl` of Bluesky's app in a browser's engine.
@Suite("Bluesky's count")
struct ShortLinkTests {
  static let addresses: [(address: String, length: Int)] = [
    ("https://bread.example.org", 17), ("https://bread.example.org/", 17), ("https://bread.example.org/rye", 21),
    // With 15 characters after the host it is whole, with 16 it is cut to 13 and three dots.
    ("http://x.example.org/12345678901234", 28), ("http://x.example.org/123456789012345", 29),
    ("http://x.example.org/12345678901234567890", 29), ("https://bread.example.org/rye?utm_source=bluesky", 33),
    ("https://bread.example.org/?q=rye", 23), ("https://bread.example.org/?#rye", 21),
    ("https://bread.example.org/#", 17),
    ("http://www.bread.example.org:80/rye", 25), ("https://www.bread.example.org:8080/rye", 30),
    ("https://ada:pw@bread.example.org:443/", 17), ("https:///bread.example.org\\rye", 21),
    // Browsers write letters beyond ASCII in Punycode or escaped.
    ("https://boulangerie-château.example.org/pain", 43), ("https://пекарня.рф/хлеб", 39),
    ("https://Châtaigne.example.org/a", 30), ("https://e\u{301}te.example.org/", 22), ("https://東京.example.org/", 23),
    ("https://bread.example.org/été", 31), ("https://bread.example.org/wiki/東京", 33),
    ("https://bread.example.org/a/../b/./c", 21), ("https://bread.example.org/%2E%2e/a", 19),
    ("https://bread.example.org/a//b", 22), ("https://bread.example.org/{a}", 25),
    ("https://bread.example.org/it's?it's", 29), ("https://bread.example.org/\"rye\"", 27),
    // A URL that browsers cannot read stays unchanged, and so does one without a scheme.
    ("https://bread.example.org:99999/x", 33), ("https://bre|ad.example.org/rye-and-spelt", 40),
    ("bread.example.org/rye-and-spelt-and-barley", 42), ("https.example.org/rye-and-spelt-and-barley", 42),
  ]

  @Test("takes a URL as its app writes it", arguments: addresses)
  func isShortened(_ address: String, _ length: Int) {
    for measure in [TextMeasure.shortenedGraphemes, .shortenedBytes] {
      #expect(measure.length(of: address) == length)
      #expect(measure.length(of: "a \(address), \(address).") == 2 * length + 5)
      #expect(measure.lengthBound(of: address.utf8) >= length)
    }
  }

  @Test("takes everything else as written")
  func others() {
    for text in [
      "", "At 10:00: rye", "HTTPS://BREAD.EXAMPLE/RYE-AND-SPELT-AND-BARLEY", "ftp://bread.example.org/rye-and",
    ] {
      #expect(TextMeasure.shortenedGraphemes.length(of: text) == text.count)
    }
    #expect(TextMeasure.shortenedGraphemes.length(of: "l’été 👩🏽‍🌾") == 7)
    #expect(TextMeasure.shortenedBytes.length(of: "l’été 👩🏽‍🌾") == 25)
  }

  @Test("refers to the overflow in the written text")
  func overflow() {
    let text = "Rye: https://bread.example.org/rye-and-spelt-and-barley, fresh"
    let measure = TextMeasure.shortenedGraphemes
    // Five characters, 33 of the link, and seven more.
    #expect(measure.length(of: text) == 45)
    #expect(measure.overflow(of: text.utf8, limit: 45) == nil)
    #expect(measure.overflow(of: text.utf8, limit: 44) == 61)
    #expect(measure.overflow(of: text.utf8, limit: 38) == 55)
    #expect(measure.overflow(of: text.utf8, limit: 37) == 5)
    #expect(measure.overflow(of: text.utf8, limit: 4) == 4)
  }
}
