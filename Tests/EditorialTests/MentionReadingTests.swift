import CivilTime
import Editorial
import Testing

@Suite("Mentions in a log")
struct MentionReadingTests {
  static func page(_ body: String, period: String = "2026-11-23") -> Document {
    page(text: "---\nperiod: \(period)\n---\n\n\(body)")
  }

  static func page(text: String) -> Document {
    Corpus.reading(["edito.md": "---\nedito: 1\n---\n", "mentions/page.md": text]).documents.last ?? .tooLargeStandIn
  }

  static func only(_ body: String, period: String = "2026-11-23") throws -> Mention {
    let mentions = page(body, period: period).mentions
    try #require(mentions.count == 1)
    return mentions[0]
  }

  @Test("an item gives the person, place, time, text, sentiment and responsible member")
  func wholeItem() throws {
    let page = Self.page(
      """
      - [x] [Bo “B” Li](https://m.example/@bo/1) on mastodon, 10:32 — “Best *rye* in town!” #positive #lead @ada
        - [reply](https://m.example/@us/2), 10:50
      """)
    let mention = try #require(page.mentions.first)
    #expect(mention.url?.value == "https://m.example/@bo/1")
    #expect(mention.author == "Bo “B” Li")
    #expect(mention.network?.value == "mastodon")
    #expect(
      mention.at
        == Slot(day: try #require(CalendarDay(year: 2026, month: 11, day: 23)), time: TimeOfDay(hour: 10, minute: 32)))
    #expect(mention.text?.value == "Best rye in town!")
    #expect(mention.sentiment?.value == .positive && mention.isConfirmed)
    #expect(mention.labels == [.lead])
    #expect(mention.person?.value == "ada")
    #expect(mention.isHandled && mention.isAnswered)
    #expect(mention.replies.map { $0.at?.description } == ["2026-11-23 10:50"])
    #expect(mention.replies.first?.url?.value == "https://m.example/@us/2")
    #expect(page.source.text(in: mention.tick) == "x")
    #expect(page.source.text(in: try #require(mention.sentiment).range) == "#positive")
    #expect(page.source.text(in: try #require(mention.person).range) == "@ada")
    #expect(page.source.text(in: try #require(mention.url).range) == "https://m.example/@bo/1")
  }

  @Test(
    "French words, guesses and spaces are read",
    arguments: [
      "#négatif?", "#negatif?", "#négatif ?", "#negatif\u{202F}?", "#Négative?", "#negative?",
    ])
  func frenchGuess(_ tag: String) throws {
    let page = Self.page(
      "- [ ] [Zoé](https://m.example/1) sur facebook, 9 h 05 — «\u{202F}Fermé ?!\u{202F}» \(tag) @ada")
    let mention = try #require(page.mentions.first)
    #expect(mention.sentiment?.value == .negative)
    #expect(!mention.isConfirmed)
    #expect(mention.at?.description == "2026-11-23 09:05")
    #expect(mention.text?.value == "Fermé ?!")
    #expect(page.source.text(in: try #require(mention.sentiment).range) == tag)
  }

  @Test("hashtags, names, quotation marks and links in a quotation belong to its author")
  func theirsStaysTheirs() throws {
    let mention = try Self.only(
      "- [ ] [Li](https://m.example/1) sur x, 10:00 — « Le « vrai » pain, [ici](https://l.example) #positif @eve » #negatif @ada"
    )
    #expect(mention.text?.value == "Le « vrai » pain, ici #positif @eve")
    #expect(mention.sentiment?.value == .negative)
    #expect(mention.person?.value == "ada")
    let unlinked = try Self.only("- [ ] Li sur x, 10:00 — « [ici](https://l.example) » #neutre")
    #expect(unlinked.url == nil)
    #expect(unlinked.author == "Li")
    #expect(unlinked.network?.value == "x")
  }

  @Test("escapes and entities are decoded")
  func escapes() throws {
    let mention = try Self.only(
      ##"- [ ] [Li](https://m.example/1) on x, 10:00 — “1 \* 2 &lt;b&gt; \#no \@one” #neutral"##)
    #expect(mention.text?.value == "1 * 2 <b> #no @one")
    #expect(mention.tags.isEmpty && mention.person == nil)
  }

  @Test("the keycap emoji is not a tag")
  func keycaps() throws {
    let open = try Self.only("- [ ] [Li](https://m.example/1) on x — press #\u{FE0F}\u{20E3} #negative")
    #expect(open.text?.value == "press #\u{FE0F}\u{20E3}")
    #expect(open.tags.isEmpty && open.sentiment?.value == .negative)
    let quoted = try Self.only("- [ ] [Li](https://m.example/1) on x — “Press” #\u{20E3} #lead")
    #expect(quoted.tags.map(\.value) == ["lead"])
  }

  @Test("a text without its quotation marks, or without the second one, ends at the tags")
  func unquoted() throws {
    let bare = try Self.only("- [ ] [Li](https://m.example/1) on x, 10:00 — the rye is off #negative @ada")
    #expect(bare.text?.value == "the rye is off")
    #expect(bare.sentiment?.value == .negative)
    let open = try Self.only("- [ ] [Li](https://m.example/1) on x — “the #rye is off #negative @ada")
    #expect(open.text?.value == "the #rye is off")
    #expect(open.sentiment?.value == .negative)
    let silent = try Self.only("- [ ] [Li](https://m.example/1) on x, 10:00 #neutral")
    #expect(silent.text == nil && silent.sentiment?.value == .neutral)
  }

  @Test(
    "in a week's log an item names its own day, otherwise it may be as late as the last",
    arguments: [
      ("2026-11-24 10:00", "2026-11-24 10:00"), ("mardi 10:00", "2026-11-24 10:00"),
      ("Wed, 3:05 pm", "2026-11-25 15:05"),
      ("10:00", "2026-11-29"),
    ])
  func weekPage(_ written: String, _ expected: String) throws {
    let mention = try Self.only("- [ ] [Li](https://m.example/1) on x, \(written) — “Hm”", period: "2026-W48")
    #expect(mention.at?.description == expected)
  }

  @Test("a reply before the hour came on the next day, and one without a URL counts")
  func replies() throws {
    let mention = try Self.only(
      """
      - [ ] [Li](https://m.example/1) on x, 21:00 — “Hm”
        - réponse par téléphone, 09:02
        - she has moved
      """)
    #expect(mention.replies.map { $0.at?.description } == ["2026-11-24 09:02"])
    #expect(mention.isAnswered && !mention.isHandled)
  }

  @Test("a person named x is not taken for a tick")
  func tickedByName() throws {
    #expect(try !Self.only("- [ ] [x](https://m.example/1) on x, 10:00 — “Help [X]” #negative").isAnswered)
    #expect(try Self.only("- [X] [x](https://m.example/1) on x, 10:00 — “Help” #negative").isHandled)
  }

  @Test("only top-level task items are mentions, and a broken item is read as far as possible")
  func otherItems() {
    let page = Self.page(
      "- a note\n- [ ]\n- [ ] [](<>)\n- [ ] “\n- [ ] #\n  - [ ] nested\n\n1. [ ] [A](https://a.example)\n")
    #expect(page.mentions.map { $0.url?.value } == [nil, nil, nil, "https://a.example"] || page.mentions.count >= 3)
    #expect(page.mentions.allSatisfy { $0.sentiment == nil })
  }
}

extension Document {
  fileprivate static var tooLargeStandIn: Document { .tooLarge(path: "mentions/page.md", bytes: 0) }
}
