import Testing

@testable import TextCounting

@Suite("URLs, hashtags and mentions")
struct EntityTests {
  /// Returns the entities of a text as written.
  static func entities(_ syntax: EntitySyntax, _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return syntax.entities(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "on X",
    arguments: [
      ("#pain #été_2026, #パン", ["#pain", "#été_2026", "#パン"]), ("#1 #1a #_ #_a", ["#1a", "#_a"]),
      ("a#b &#c /#d", ["#d"]),
      ("#a#b", []), ("##a", ["#a"]), ("#petit-déj", ["#petit"]), ("#l’atelier", ["#l"]), ("＃pain", ["＃pain"]),
      ("#e\u{301}t", ["#e\u{301}t"]), ("#\u{FE0F}\u{20E3}", []), ("😀\u{FE0F}#a", ["#a"]), ("#http://a.co", []),
      ("#a·b", ["#a·b"]),
      ("@bread, @Le_Pain !", ["@bread", "@Le_Pain"]), ("a@b !@c", []), ("RT@bread rt:@b xrt@c", ["@bread", "@b"]),
      ("@bread@example.com", []), ("@breadé", []), ("@a/liste-1", ["@a/liste-1"]), ("＠pain", ["＠pain"]),
      ("@abcdefghijklmnopqrstuvw", ["@abcdefghijklmnopqrst"]), ("(@a)", ["@a"]), ("@ a", []), ("é@a", ["@a"]),
      ("voir a.co/#b et http://b.co/@c.", ["a.co/#b", "http://b.co/@c"]), ("a.b", []), ("bread@example.com", []),
    ])
  func onX(_ text: String, _ expected: [String]) {
    #expect(Self.entities(.x, text) == expected)
  }

  @Test(
    "on Mastodon",
    arguments: [
      ("#pain #été_2026 #パン", ["#pain", "#été_2026", "#パン"]), ("#1 #12 #1_2 #1a #a1 #_", ["#1_2", "#1a", "#a1"]),
      ("a#b /#c )#d =#e &#f", []), ("#a#b", ["#a"]), ("#petit-déj", ["#petit"]), ("#a·b·", ["#a·b"]),
      ("#a・", ["#a"]),
      // Only after whitespace, of any kind.
      ("(#a) «#b» \"#c\" .#d —#e 🎄#f", []), ("« #a »\n#b\u{A0}#c\u{202F}#d\u{3000}#e", ["#a", "#b", "#c", "#d", "#e"]),
      ("\u{200B}#a", []), ("#\u{FE0F}\u{20E3} #\u{20E3}", []),
      ("#painhttps://a.co", ["#pain"]), ("＃pain", ["＃pain"]), ("#नमस्ते", ["#नमस्ते"]),
      ("@a @b@c.d, @e.f@g-h.", ["@a", "@b@c.d", "@e.f@g-h"]), ("a@b /@c =@d", []), ("@a@b@c", []), ("@a_", ["@a_"]),
      ("example.com http://example.com/a", ["http://example.com/a"]), ("http://a.co/#b", ["http://a.co/#b"]),
    ])
  func onMastodon(_ text: String, _ expected: [String]) {
    #expect(Self.entities(.mastodon, text) == expected)
  }

  @Test(
    "on Bluesky",
    arguments: [
      ("#pain, #petit-déj. #l’été #1 #1a #_", ["#pain", "#petit-déj", "#l’été", "#1a"]), ("a#b (#c #a#b", ["#a#b"]),
      ("#\u{FE0F}a #a\u{200D}b", ["#a"]), ("＃pain !", ["＃pain"]), ("#🍞", ["#🍞"]), ("#...!", []),
      ("@pain.bsky.social, @a @b.test @c.invalid @d.COM", ["@pain.bsky.social", "@b.test"]),
      ("(@a.fr) a@b.fr", ["@a.fr"]),
      ("@a.fr_b @-a.fr", ["@-a.fr"]),
      ("example.com, (http://a) a.bread HTTP://B.co httpbin.x", ["example.com", "http://a", "httpbin.x"]),
      ("a.co/b(c) (a.co/b) a.co/b). Example.com", ["a.co/b(c)", "a.co/b", "a.co/b", "Example.com"]), ("a-b.co", []),
      ("été.fr", []),
      ("voir.\nfin", []), ("a(b.co(c", ["b.co(c"]),
    ])
  func onBluesky(_ text: String, _ expected: [String]) {
    #expect(Self.entities(.bluesky, text) == expected)
  }

  @Test("on Bluesky, hashtags have at most 64 characters and 640 bytes")
  func blueskyLimits() {
    let tag = { (piece: String, count: Int) in "#" + String(repeating: piece, count: count) }
    #expect(Self.entities(.bluesky, tag("a", 64)).count == 1)
    #expect(Self.entities(.bluesky, tag("a", 65)).isEmpty)
    #expect(Self.entities(.bluesky, tag("e\u{301}", 64)).count == 1)
    #expect(Self.entities(.bluesky, tag("e\u{301}\u{302}\u{303}\u{304}a", 32)).count == 1)
    let accented = "e" + String(repeating: "\u{301}", count: 12)
    #expect(Self.entities(.bluesky, tag(accented, 25)).count == 1)
    #expect(Self.entities(.bluesky, tag(accented, 26)).isEmpty)
  }

  @Test(
    "on Instagram and Threads",
    arguments: [
      ("#pain #été2026 #🍞pain #2026 #_1", ["#pain", "#été2026", "#🍞pain"]), ("a#b #c#d", ["#c"]), ("#a-b", ["#a"]),
      ("@le.pain_1. a@b @c@d", ["@le.pain_1"]), ("voir example.com/a", ["example.com/a"]),
    ])
  func onInstagram(_ text: String, _ expected: [String]) {
    #expect(Self.entities(.instagram, text) == expected)
    #expect(Self.entities(.threads, text) == expected)
  }

  @Test(
    "on other networks",
    arguments: [
      ("#pain #été #🍞 #2026", ["#pain", "#été"]), ("@le-pain. https://a.co", ["@le-pain", "https://a.co"]),
      ("😀\u{FE0F}#a 😀\u{FE0F}@b", ["#a", "@b"]),
    ])
  func elsewhere(_ text: String, _ expected: [String]) {
    #expect(Self.entities(.generic, text) == expected)
  }

  @Test("never overlap, and are in order", arguments: EntitySyntax.allCases)
  func order(_ syntax: EntitySyntax) {
    var random = RandomTexts(seed: 11)
    for _ in 0..<1500 {
      let bytes = Array(random.text(of: [RandomTexts.urls, RandomTexts.emoji, ["#", "@", "a", "1"]], upTo: 40).utf8)
      var end = 0
      for entity in syntax.entities(in: bytes) {
        #expect(entity.range.lowerBound >= end && !entity.range.isEmpty && entity.range.upperBound <= bytes.count)
        end = entity.range.upperBound
      }
    }
  }
}

@Suite("Mentions and URLs with a different reach than written")
struct MentionIssueTests {
  static let mentions: [(syntax: EntitySyntax, text: String, issues: [(String, String?)])] = [
    (
      .x, "@mill-lane.example.org, @ada@mill.example.org",
      [("@mill-lane.example.org", "@mill"), ("@ada@mill.example.org", nil)]
    ),
    (
      .x, "@ada.bsky.social (@rye-mill) .@ben @cleo_1’s @daisy.", [("@ada.bsky.social", "@ada"), ("@rye-mill", "@rye")]
    ),
    (.x, "@Élise @andré a@b.fr https://a.co/@b.c @8pm @", [("@Élise", nil), ("@andré", nil)]),
    (.x, "@benさん 🎄@ada", []),
    (
      .x, "the @acme-led plan, @acme-bank-led @acme-ledger @acme-Led",
      [
        ("@acme-bank-led", "@acme"), ("@acme-ledger", "@acme"), ("@acme-Led", "@acme"),
      ]
    ),
    (.instagram, "an @acme.co-owned mill", []),
    (.mastodon, "the @acme-led plan", [("@acme-led", nil)]),
    (
      .mastodon, "@ada @ben@mill.example.org @ada.bsky.social, @rye-mill",
      [("@ada.bsky.social", nil), ("@rye-mill", nil)]
    ),
    (.mastodon, "@a.b@c.d @a@b-c.d", []),
    (
      .bluesky, "@ada @ben@mill.org @ada.bsky.social @mill-lane.org @ada.invalid",
      [
        ("@ada", nil), ("@ben@mill.org", nil), ("@ada.invalid", nil),
      ]
    ),
    (
      .bluesky, "@ada.bsky.social/@ben.bsky.social https://a.co/@ada.bsky.social/@ben.bsky.social",
      [("@ben.bsky.social", nil)]
    ),
    (.mastodon, "@ada/@ben mastodon.social/@cleo", [("@ben", nil)]),
    (
      .x, "&@ada $@ada #@ada *@ada %@ada !@ada @ada/@ben",
      [("@ada", nil), ("@ada", nil), ("@ada", nil), ("@ada", nil), ("@ada", nil), ("@ada", nil)]
    ),
    (.bluesky, "“@ada.bsky.social” (@ada.bsky.social)", [("@ada.bsky.social", nil)]),
    (.instagram, "@ada.bakes @rye-mill @ada@mill.org", [("@rye-mill", "@rye"), ("@ada@mill.org", nil)]),
    (.generic, "@rye-mill @Élise @ada@mill.org", [("@ada@mill.org", nil)]),
  ]

  @Test("are found, with the account that the network tags", arguments: mentions.indices)
  func mentionIssues(_ index: Int) {
    let (syntax, text, expected) = Self.mentions[index]
    let bytes = Array(text.utf8)
    let written = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let issues = syntax.mentionIssues(in: bytes)
    #expect(issues.map { written($0.range) } == expected.map(\.0), "\(text)")
    #expect(issues.map { $0.recognized.map(written) } == expected.map(\.1), "\(text)")
  }

  static let addresses: [(syntax: EntitySyntax, text: String, unlinked: [String])] = [
    (
      .mastodon, "Voir mill.org/rye, (www.mill.org) « été.fr » et https://mill.org.",
      ["mill.org/rye", "www.mill.org", "été.fr"]
    ),
    (
      .mastodon, "a@mill.org @mill.org rye.md v1.0 fin.Le Mill.ORG etc. 3.5 i.e. https://a.co/b.com/c.fr mill.org:80",
      ["mill.org"]
    ),
    (.mastodon, "rye.md/notes ... .fr a..fr -a.fr", ["rye.md/notes"]),
    (.bluesky, "mill.org rye-mill.org «mill.org»", ["rye-mill.org", "mill.org"]),
    (.x, "mill.org rye-mill.org «mill.org» www.mill.org", []),
    (
      .x, "(https://mill.exmaple/rye?a=1), HTTP://mill.Local. http://192.168.0.1/ http://localhost:80/",
      ["https://mill.exmaple/rye?a=1", "HTTP://mill.Local", "http://192.168.0.1/", "http://localhost:80/"]
    ),
    (
      .x, "https://a_b.org/ https://-a.org https://mill.co.example/x https://mill.co.Then https://mill.co.",
      ["https://a_b.org/", "https://-a.org", "https://mill.co.example/x"]
    ),
    (.mastodon, "WWW.MILL.ORG, WWW.Mill.org/Rye MILL.ORG", ["WWW.MILL.ORG", "WWW.Mill.org/Rye"]),
    (
      .bluesky, "👉https://a.org →https://b.org/ “https://c.org/a” «https://d.org» see:https://e.org HTTPS://F.ORG",
      ["https://a.org", "https://b.org/", "https://c.org/a", "https://d.org", "https://e.org", "HTTPS://F.ORG"]
    ),
    (
      .bluesky, "(https://a.org) https://b.org. « https://c.org » https://d.org/https://e.org xhttps://f.org https://",
      []
    ),
    (.x, "mill.example www.mill.exmaple/rye, rye.mdx fin.Le 3.50 etc.and", ["mill.example", "www.mill.exmaple/rye"]),
    (
      .x,
      "https://mill.org. https://mill.org日本 https://例え.みんな/ https://mill.xn--p1ai/ https://a_b.mill.org https://… https://ada@mill.org",
      []
    ),
    (
      .mastodon, "https://mill.example/rye mill.example mill.org/ gemini://mill.example",
      ["https://mill.example/rye", "mill.example", "mill.org/"]
    ),
    (.bluesky, "https://mill.example/rye mill.example", ["mill.example"]),
    (.generic, "https://mill.example/rye mill.example mill.org", []), (.instagram, "https://mill.example/rye", []),
  ]

  @Test("include URLs that do not become links", arguments: addresses.indices)
  func unlinkedAddresses(_ index: Int) {
    let (syntax, text, expected) = Self.addresses[index]
    let bytes = Array(text.utf8)
    #expect(
      syntax.urlIssues(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected, "\(text)")
  }

  @Test(
    "include URLs without a space before them on Bluesky, and those whose link would continue",
    arguments: [
      ("👉https://a.org", URLIssue.Reason.glued(isBehindToo: false)),
      ("→https://a.org, and", .glued(isBehindToo: false)),
      ("“https://a.org”", .glued(isBehindToo: true)), ("«mill.org»", .glued(isBehindToo: true)),
      ("HTTPS://a.org", .inCapitals),
      ("rye-mill.org", .withoutScheme),
    ])
  func reasons(_ text: String, _ reason: URLIssue.Reason) {
    #expect(EntitySyntax.bluesky.urlIssues(in: text.utf8).map(\.reason) == [reason])
  }

  @Test("name the part of a URL that X links")
  func linkedInPart() {
    let text = Array("Our rye: https://mill.co.example/x".utf8)
    let issues = EntitySyntax.x.urlIssues(in: text)
    #expect(issues.map(\.reason) == [.linkedInPart])
    #expect(issues.map { $0.linked.map { String(decoding: text[$0], as: UTF8.self) } } == ["https://mill.co"])
  }

  @Test("count as words if X and Mastodon do not link the URL", arguments: [EntitySyntax.x, .mastodon])
  func unlinkedCount(_ syntax: EntitySyntax) {
    let measure = syntax == .x ? TextMeasure.weighted : .rewrittenGraphemes
    for (address, isLink) in [
      ("https://mill.exmaple/our-rye", false), ("https://mill.org/our-rye-bread-by-name", true),
    ] {
      #expect(syntax.urlIssues(in: address.utf8).isEmpty == isLink)
      #expect(measure.length(of: address.utf8) == (isLink ? 23 : address.utf8.count))
    }
  }
}

@Suite("Hashtags with a different reach than written")
struct HashtagIssueTests {
  typealias Reason = HashtagIssue.Reason

  static let cases: [(syntax: EntitySyntax, text: String, issues: [(Reason, String, String?)])] = [
    (.x, "Le #petit-déjeuner", [(.cutShort, "#petit-déjeuner", "#petit")]),
    (.x, "#l’atelier #baker’s #été", [(.cutShort, "#l’atelier", "#l")]),
    (
      .x, "#1 et #2026, #a#b",
      [(.withoutLetter, "#1", nil), (.withoutLetter, "#2026", nil), (.glued, "#a", nil), (.glued, "#b", nil)]
    ),
    (.x, "http://a.co/ #b http://a.co/#1 # a a#1", []),
    (.mastodon, "#petit-déjeuner #1_2 #1", [(.cutShort, "#petit-déjeuner", "#petit"), (.withoutLetter, "#1", nil)]),
    (.bluesky, "#petit-déjeuner #l’été #1", [(.withoutLetter, "#1", nil)]),
    (.instagram, "#pain-d’épices", [(.cutShort, "#pain-d’épices", "#pain")]),
    (
      .mastodon, "(#pain) et «#levain», 🎄#avent",
      [
        (.glued, "#pain", nil), (.glued, "#levain", nil), (.glued, "#avent", nil),
      ]
    ),
    (.x, "(#pain) et «#levain», 🎄#avent —#blé", []),
    (.bluesky, "(#pain) …#levain", [(.glued, "#pain", nil), (.glued, "#levain", nil)]),
    (
      .bluesky, "#foo's #Rye’s crust #rye🥖 #a/#b #c,#d #e#f #foo:bar #g—h #i(j) #paris.Come",
      [
        (.goesOn, "#foo", "#foo's"), (.goesOn, "#Rye", "#Rye’s"), (.goesOn, "#rye", "#rye🥖"), (.goesOn, "#a", "#a/#b"),
        (.goesOn, "#c", "#c,#d"), (.goesOn, "#e", "#e#f"), (.goesOn, "#foo", "#foo:bar"), (.goesOn, "#g", "#g—h"),
        (.goesOn, "#i", "#i(j"), (.goesOn, "#paris", "#paris.Come"),
      ]
    ),
    (.bluesky, "#rye, #spelt. #oat… (#) #🥖 #rock&roll! https://a.co/#b,c", []),
    (.mastodon, "a/#b C&#d https://a.co/?#e @#f", []),
    (.generic, "(#a-b) « #c »", [(.cutShort, "#a-b", "#a")]),
    (
      .x, "#rock&roll, #AT&T. #foo.bar! (#C++) #Canal+",
      [
        (.cutShort, "#rock&roll", "#rock"), (.cutShort, "#AT&T", "#AT"), (.cutShort, "#foo.bar", "#foo"),
        (.cutShort, "#C++", "#C"), (.cutShort, "#Canal+", "#Canal"),
      ]
    ),
    (
      .mastodon, "#R&B's #rock'n'roll #ASP.NET #U.S.A. #étudiant.e.s",
      [
        (.cutShort, "#R&B", "#R"), (.cutShort, "#rock'n'roll", "#rock"), (.cutShort, "#ASP.NET", "#ASP"),
        (.cutShort, "#U.S.A", "#U"), (.cutShort, "#étudiant.e.s", "#étudiant"),
      ]
    ),
    (.x, "#étudiant·e·s #100%bio #24-heures", [(.cutShort, "#100%bio", nil), (.cutShort, "#24-heures", nil)]),
    (.instagram, "#étudiant·e·s #A$AP", [(.cutShort, "#étudiant·e·s", "#étudiant"), (.cutShort, "#A$AP", "#A")]),
    (.x, "#C#, #F#", [(.cutShort, "#C#", nil), (.cutShort, "#F#", nil)]),
    (.generic, "#C# #bread#", [(.cutShort, "#C#", "#C")]),
    // The characters that end a word, and those that separate two words.
    (.x, "#paris. #paris! #paris) #paris… #paris's #paris’s, #bakers' #paris...", []),
    (.x, "#a/#b #one,#two #one, #two #oui/non #re:zero #paris.Come #paris.À #a+#b #a + #b #a &b #a& b", []),
    (.x, "#1&2 #1.5 #1+", [(.withoutLetter, "#1", nil), (.withoutLetter, "#1", nil), (.withoutLetter, "#1", nil)]),
  ]

  @Test("are found, with the part that becomes a link", arguments: cases.indices)
  func issues(_ index: Int) {
    let (syntax, text, expected) = Self.cases[index]
    let bytes = Array(text.utf8)
    let written = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let issues = syntax.hashtagIssues(in: bytes)
    #expect(issues.map(\.reason) == expected.map(\.0), "\(text)")
    #expect(issues.map { written($0.range) } == expected.map(\.1), "\(text)")
    #expect(issues.map { $0.recognized.map(written) } == expected.map(\.2), "\(text)")
  }

  @Test("do not include keycaps", arguments: EntitySyntax.allCases)
  func keycaps(_ syntax: EntitySyntax) {
    for text in [
      "Press #\u{FE0F}\u{20E3} and hold", "#\u{20E3}", "(#\u{FE0F}\u{20E3})", "We are #1\u{FE0F}\u{20E3}!", "#",
    ] {
      #expect(syntax.hashtagIssues(in: text.utf8).isEmpty, "\(text)")
    }
  }

  @Test("include those too long for Bluesky")
  func tooLong() {
    let issues = EntitySyntax.bluesky.hashtagIssues(in: ("#" + String(repeating: "a", count: 65)).utf8)
    #expect(issues.map(\.reason) == [.tooLong])
  }
}
