import SourceText
import Templates
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test(
    "turn titles into names",
    arguments: [
      ("Œuf à la coque", "oeuf-a-la-coque"), ("L’été, enfin !", "l-ete-enfin"), ("  A  B ", "a-b"),
      ("Straße ÆSIR Łódź Þór ĳ", "strasse-aesir-lodz-thor-ij"), ("e\u{301}te\u{301}", "ete"),
      ("Hồ Chí Minh", "ho-chi-minh"),
      ("100 % pur n°2", "100-pur-n-2"), ("🎉", ""), ("—", ""), ("東京 2026", "東京-2026"), ("Ещё раз", "ещё-раз"),
      ("İstanbul ısı", "istanbul-isi"), ("a_b/c.d\\e", "a-b-c-d-e"), ("..", ""), ("हिन्दी", "हिन्दी"),
      ("➡\u{FE0F} a wet", "a-wet"), ("co\u{AD}op", "coop"), ("\u{3164}", ""), ("\u{5B4} f", "f"),
      ("x\u{5B4}", "x\u{5B4}"),
    ])
  func fold(_ title: String, _ slug: String) {
    #expect(Slug.of(title) == slug)
  }

  @Test("stay short, and are cut between words if possible")
  func length() {
    #expect(Slug.of(String(repeating: "a", count: 200)) == String(repeating: "a", count: 80))
    let words = Slug.of(String(repeating: "onze ", count: 40))
    #expect(words.utf8.count <= 80)
    #expect(words.hasSuffix("-onze"))
    #expect(Slug.of(String(repeating: "京", count: 80)).utf8.count <= 80)
  }

  @Test("of slugs stay the same", arguments: ["Œuf à la coque", "東京 2026", "L’été, enfin !", "İx"])
  func idempotent(_ title: String) {
    #expect(Slug.of(Slug.of(title)) == Slug.of(title))
  }
}
