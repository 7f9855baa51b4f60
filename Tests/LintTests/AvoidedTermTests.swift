import Testing

@testable import Lint

@Suite("Avoided terms")
struct AvoidedTermTests {
  /// Lints a post with a tone. The post is in review by default.
  func lint(_ body: String, tone: String, header: String = "status: review") throws -> Linting {
    try Linting(
      [
        "strategy/tone.md": "---\nquestion: content\ntone: \(tone)\n---\n",
        "posts/a.md": "---\n\(header)\n---\n\(body)\n",
      ], "avoided-term")
  }

  func fixed(_ body: String, tone: String) throws -> String {
    String(try lint(body, tone: tone).fixed("posts/a.md").dropFirst("---\nstatus: review\n---\n".count).dropLast())
  }

  @Test(
    "are replaced with the same capitals",
    arguments: [
      ("a guru, Guru and GURU", "a expert, Expert and EXPERT"),
      ("gurus and anti-guru", "gurus and anti-expert"),
      ("seo by SEO", "référencement by référencement"),
      ("An INTERNET of internet, Internet", "An Internet of Internet, Internet"),
      ("Social Media, social-media", "Networks, social-media"),
      ("the newsletter, a Lettre newsletter", "the lettre newsletter, a Lettre newsletter"),
      ("l’expert-conseil, L'expert-conseil", "le conseil, Le conseil"),
    ])
  func capitalsAreKept(_ written: String, _ expected: String) throws {
    let tone = """
      {avoid: [{term: guru, use: expert}, {term: SEO, use: référencement}, {term: internet, use: Internet}, \
      {term: social media, use: networks}, {term: newsletter, use: lettre newsletter}, \
      {term: "l'expert-conseil", use: le conseil}]}
      """
    #expect(try fixed(written, tone: tone) == expected)
    #expect(try lint(expected, tone: tone).findings.isEmpty, "a fix leaves nothing to find")
  }

  @Test("are found only with their accents")
  func accentsCount() throws {
    let lint = try lint("Le côté, la cote, la CÔTE, cote\u{301}, la Côte.", tone: "{avoid: [cote, côte]}")
    #expect(lint.marked == ["cote", "CÔTE", "Côte"])
  }

  @Test(
    "are found although another term proposes them, whatever the order of the two and whether or not they contain words",
    arguments: [
      "[{term: ⁉, use: ‼}, {term: ‼, use: .}]", "[{term: ‼, use: .}, {term: ⁉, use: ‼}]",
      "[{term: guru, use: ‼}, {term: ‼, use: .}]",
    ])
  func replacementsAreAvoided(_ avoided: String) throws {
    #expect(try lint("Fresh bread ‼", tone: "{avoid: \(avoided)}").marked == ["‼"])
  }

  @Test(
    "are ignored outside prose",
    arguments: [
      "https://cheap.example/cheap?q=cheap#cheap", "<https://bakery.example/cheap>", "www.bakery.example/cheap",
      "bakery.example/cheap", "cheap.example", "shop.cheap", "@cheap", "@bakery-cheap", "@bakery@cheap.example",
      "cheap@bakery.example", "un.cheap+news@bakery.example", "#cheap", "#very_cheap", "#éléphant_cheap", "`cheap`",
      "[bread](cheap)", "![bread](cheap.jpg)", "cheap_bread", "<b title=\"cheap\">bread</b>",
      "[bread][1]\n\n[1]: /cheap \"cheap\"", "    cheap", "```\ncheap\n```",
    ])
  func addressesAreLeftAlone(_ body: String) throws {
    #expect(try lint(body, tone: "{avoid: [cheap], names: [Example]}").marked == [])
  }

  @Test(
    "are found in all text that readers see",
    arguments: [
      "cheap", "(cheap)", "« cheap »", "“cheap”", "cheap.", "cheap…", "**cheap**", "_cheap_",
      "[cheap](https://a.example)",
      "![cheap](a.jpg)", "- cheap", "> cheap", "| a |\n|---|\n| cheap |", "# cheap", "bread/cheap", "🥖cheap", "l’cheap",
      "a &amp; cheap", "\\# cheap", "x@y.example cheap", "#bread cheap", "https://a.example cheap", "## @x\n\ncheap",
    ])
  func proseIsRead(_ body: String) throws {
    #expect(try lint(body, tone: "{avoid: [cheap]}").marked == ["cheap"])
  }

  @Test("of several words do not span blocks, code or punctuation")
  func wordsStandTogether() throws {
    let tone = "{avoid: [{term: social media, use: networks}]}"
    for apart in ["# social\nmedia", "- social\n- media", "social, media", "social `x` media", "social\n\nmedia"] {
      #expect(try lint(apart, tone: tone).marked == [], "\(apart)")
    }
    #expect(try fixed("> our social\u{A0}media", tone: tone) == "> our networks")
    // The characters between the words in the source would be lost.
    for marked in ["**social** media", "> social\n> media", "[social](a) media"] {
      let lint = try lint(marked, tone: tone)
      #expect(lint.findings.count == 1, "\(marked)")
      #expect(lint.findings.allSatisfy { $0.fix == nil }, "\(marked)")
    }
  }

  @Test("give way to longer terms and to correctly spelt names")
  func longestTermWins() throws {
    let tone = "{avoid: [guru, {term: social media guru, use: expert}], names: [Guru Bakery, iBread]}"
    let lint = try lint("A social media guru, a guru, Guru Bakery, guru bakery, ibread and iBread.", tone: tone)
    #expect(lint.marked == ["social media guru", "guru", "guru bakery", "ibread"])
    #expect(lint.related == ["social media guru", "guru", "Guru Bakery", "iBread"])
    #expect(
      try fixed("ibread by GURU  bakery", tone: tone) == "iBread by Guru Bakery")
  }

  @Test("in published words have no safe fix")
  func publishedWordsAreNotChanged() throws {
    let tone = "{avoid: [{term: cheap, use: affordable}]}"
    let out = "channels: [x, mastodon]\npublished: {x: {url: https://x.example/1}}"
    for (header, isSafe) in [
      ("status: scheduled", true), ("status: published", false), ("status: scheduled\n\(out)", false),
    ] {
      let fixes = try lint("Cheap bread", tone: tone, header: header).findings.map { $0.fix?.isSafe }
      #expect(fixes == [isSafe], "\(header)")
    }
  }

  @Test("in the front matter are replaced within their quotation marks, unless YAML would read the result differently")
  func frontMatterStaysYAML() throws {
    let tone = "{avoid: [{term: cheap, use: affordable}, {term: now, use: 'today: now'}]}"
    let header = "status: review\ncta: {text: 'Cheap bread'}\nmedia: [{file: a.jpg, alt: \"a cheap oven\"}]"
    let lint = try lint("Bread", tone: tone, header: header)
    #expect(
      lint.fixed("posts/a.md")
        == "---\nstatus: review\ncta: {text: 'Affordable bread'}\nmedia: [{file: a.jpg, alt: \"a affordable oven\"}]\n---\nBread\n"
    )
    let colon = try self.lint("Now!", tone: tone, header: "status: review\ncta: {text: Buy now}")
    #expect(colon.findings.map { $0.fix == nil } == [true, false])
    let escaped = try self.lint("Bread", tone: tone, header: "status: review\ncta: {text: \"caf\\u00e9 cheap\"}")
    #expect(escaped.marked == ["cheap"])
    #expect(escaped.findings.allSatisfy { $0.fix == nil })
  }
}
