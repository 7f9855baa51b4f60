import Testing

@testable import TextCounting

@Suite("X's count")
struct WeightedCountTests {
  static let values: [(text: String, length: Int)] = [
    // Results of the reference implementation.
    ("Hello, world! 👋", 16), ("example.com", 23), ("example.музыка", 14), ("©", 1), ("™", 2), ("…", 2), ("€", 2),
    ("→", 2),
    ("–", 1), ("—", 1), ("한글", 4), ("a\u{301}", 1), ("", 0),
    // Normalized first: one becomes three, three become one.
    ("\u{FB2C}", 3), ("\u{1100}\u{1161}\u{11A8}", 2), ("\u{1D160}", 6),
    // Emoji.
    ("👨‍👩‍👧‍👦", 2), ("☺", 2), ("☺\u{FE0E}", 4), ("©\u{FE0F}", 2), ("™\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("#\u{20E3}", 2),
    ("1\u{FE0F}", 3), ("12\u{20E3}", 3), ("🇫🇷", 2), ("🇫🇷🇧", 4),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
    ("🏴\u{E0067}\u{E0062}", 6), ("👍🏽", 2), ("🍞🏽", 4), ("\u{200D}", 1), ("👩\u{200D}", 3), ("👩\u{200D}a", 4), ("👩👩", 4),
    // Emoji newer than any table: reserved pictographs accept skin tones, styles and joiners.
    ("\u{1FAFA}\u{1F3FD}", 2), ("\u{1FAFC}\u{1F3FD}", 2), ("\u{1FAFC}\u{FE0F}", 2), ("\u{1F8FF}", 2),
    ("\u{1FAFC}\u{200D}\u{1FAFD}", 2), ("👩\u{200D}\u{1FAFD}\u{1F3FF}", 2), ("\u{1FAFC}\u{1F3FD}\u{200D}♂\u{FE0F}", 2),
    ("\u{1FAFC}\u{1F3FD}\u{1F3FD}", 4),
    // URLs without a scheme.
    ("Voir example.com.", 29), ("Voir.Demain", 11), ("example.community", 23), ("example.comm", 12),
    ("l’exemple.fr", 25),
    ("«exemple.fr»", 25), ("a.com中文b.com", 50), ("exemple.рф", 23), ("école.fr", 24), (" école.fr", 24),
    ("a.co?q=1", 27),
    ("a.co/?q=1", 23), ("a.co:80/b", 23), ("a.co:80", 26), ("bread@example.com", 17), ("bread@mail.example.com", 22),
    ("#example.com", 12), ("_example.com", 12), ("a_b.example.com", 25), ("example.com_b", 25), ("-a.co", 5),
    ("a-.co", 5),
    ("www.example.co.uk", 23), ("1.2.3", 5), ("v1.0.fr", 23), ("etc.", 4), ("etc...fr", 8), ("A.CO", 23),
    // URLs with a scheme.
    ("http://example.com", 23), ("HTTPS://EXAMPLE.COM", 23), ("https://пример.рф/хлеб", 23),
    ("http://example.bread", 20),
    ("aaahttp://example.com", 21), ("éhttp://example.com", 24), ("(http://example.com/a)", 25), ("http://a.co/b.", 24),
    ("http://a.co/b_(c_(d))", 23), ("http://a.co/b_(c", 25), ("http://a.co/é", 23), ("http://a.co/中", 25),
    ("http://a.co/b?c=d&e.", 24), ("http://a.co?b", 23), ("http://a.co:8080/b", 23), ("http://a.co http://b.co", 47),
    ("http://user@a.co", 16), ("http://xn--p1ai.xn--p1ai", 23), ("http://localhost", 16),
    ("http://a.co/http://b.co", 23),
    ("https://t.co/abc/def", 27), ("https://t.co/abc?d=e/f", 23),
    ("https://t.co/" + String(repeating: "a", count: 41), 54),
    ("http://" + String(repeating: "a", count: 63) + ".fr", 23),
    ("http://" + String(repeating: "a", count: 64) + ".fr", 74),
    ("http://a.co/" + String(repeating: "a", count: 4077), 23),
    ("http://a.co/" + String(repeating: "a", count: 4078), 4090),
  ]

  @Test("matches its reference, or its rules", arguments: values)
  func isExact(_ text: String, _ length: Int) {
    #expect(TextMeasure.weighted.length(of: text.utf8) == length)
    #expect(ReferenceCount(normalizing: text).length == length, "by the slow count")
    #expect(TextMeasure.weighted.lengthBound(of: text.utf8) >= length)
  }

  @Test("finds the first character, URL or emoji that no longer fits")
  func overflow() {
    let measure = TextMeasure.weighted
    #expect(measure.overflow(of: "bread".utf8, limit: 5) == nil)
    #expect(measure.overflow(of: "bread".utf8, limit: 4) == 4)
    #expect(measure.overflow(of: "bread".utf8, limit: 0) == 0)
    #expect(measure.overflow(of: "a http://example.com/bread b".utf8, limit: 24) == 2)
    #expect(measure.overflow(of: "a http://example.com/bread b".utf8, limit: 25) == 26)
    #expect(measure.overflow(of: "ab👨‍👩‍👧‍👦c".utf8, limit: 3) == 2)
    #expect(measure.overflow(of: "e\u{301}e\u{301}".utf8, limit: 1) == 3)
    #expect(measure.overflow(of: "e\u{302}\u{301}\u{33F}".utf8, limit: 1) == 0)
    #expect(measure.overflow(of: "e\u{301} \u{1D160}b".utf8, limit: 7) == 4)
  }

  @Test("measures slices of a larger text from their start")
  func slices() {
    let bytes = Array("Le pain… 👋".utf8)
    #expect(TextMeasure.weighted.length(of: bytes[3...]) == 9)
    #expect(TextMeasure.weighted.overflow(of: bytes[3...], limit: 6) == 7)
    #expect(TextMeasure.graphemes.length(of: "Le pain… 👋") == 10)
  }
}

extension TextMeasure {
  /// The length of a text, for tests.
  func length(of text: String) -> Int { length(of: text.utf8) }
}
