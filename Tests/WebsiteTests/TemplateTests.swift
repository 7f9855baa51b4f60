import Localization
import Presentation
import Testing

@testable import Website

@Suite("Templates")
struct TemplateTests {
  @Test("use only existing words")
  func words() {
    let asked = SiteFiles.templates.flatMap { template in
      template.text.matches(of: /\{\{[#^]?t\.([A-Za-z]+)\}\}/).map { (template.name, String($0.1)) }
    }
    #expect(!asked.isEmpty)
    for (template, word) in asked { #expect(SiteStrings.all[word] != nil, "\(template) asks for t.\(word)") }
  }

  @Test("are the same for each rebuilt site, and differ by language", arguments: Language.allCases)
  func sharing(_ language: Language) throws {
    let sites = try (0..<2).map { _ in try StrategyPagesTests.site([:], in: language) }
    #expect(sites[0].context.templates === sites[1].context.templates)
    let other = try StrategyPagesTests.site([:], in: language == .english ? .french : .english)
    #expect(sites[0].context.templates !== other.context.templates)
  }

  @Test("use all their words")
  func wordsAreUsed() {
    let text = SiteFiles.templates.map(\.text).joined()
    for word in SiteStrings.all.keys { #expect(text.contains("t.\(word)}}"), "nobody asks for t.\(word)") }
  }

  @Test("show HTML with three braces and words with two")
  func braces() {
    for template in SiteFiles.templates {
      for name in template.text.matches(of: /\{\{\{([A-Za-z.]+)\}\}\}/).map({ String($0.1) }) {
        #expect(name.hasSuffix("HTML"), "\(template.name): \(name)")
      }
      for name in template.text.matches(of: /[^{]\{\{([A-Za-z.]+)\}\}[^}]/).map({ String($0.1) }) {
        #expect(!name.hasSuffix("HTML"), "\(template.name): \(name)")
      }
    }
  }

  @Test("give views of one shape the same text except for their words")
  func shapes() throws {
    let templates = PageTemplates.shared(in: .english)
    // The second time, only words are filled in.
    for (text, href) in [("Rye", "a.html"), ("<b>&\"'", "b.html"), ("", "c.html"), ("\u{1}0\u{2}", "d.html")] {
      let shown = templates.render("row", ["text": text, "href": href]).text.withoutDirections
      #expect(shown == "<li><a href=\"\(href)\">\(HTML.escaped(text))</a></li>\n")
    }
    #expect(templates.render("row", ["text": "Rye"]).text.withoutDirections == "<li>Rye</li>\n")
    #expect(
      templates.render("row", ["text": "Rye", "isBad": true]).text.withoutDirections == "<li class=\"bad\">Rye</li>\n")
    #expect(templates.render("row", ["text": "Rye", "isBad": false]).text.withoutDirections == "<li>Rye</li>\n")
  }

  @Test("give a long view the same text as a short one")
  func longViews() throws {
    let templates = PageTemplates.shared(in: .english)
    let items = (0..<500).map { ["text": "<\($0)>", "label": "l", "isMissing": $0 % 2 == 0] as View }
    let all = templates.render("calendar-week", ["name": "W1", "label": "one", "gaps": items]).text
    let parts = items.map { templates.render("calendar-week", ["name": "W1", "label": "one", "gaps": [$0]]).text }
    let gaps = try parts.map { try #require($0.firstMatch(of: /<span class="gap.*<\/span>/)).output }
    #expect(all.contains(gaps.joined()))
  }
}

@Suite("XML")
struct XMLTests {
  @Test(
    "contains escaped words, without forbidden characters",
    arguments: [
      ("Flour & <b> ]]>", "Flour &amp; &lt;b&gt; ]]&gt;"), ("a\"b'c", "a&quot;b'c"), ("a\r\nb\t", "a&#13;\nb\t"),
      ("bell\u{7}\u{0}\u{1F}\u{7F}", "bell"), ("\u{80}\u{84}\u{85}\u{86}\u{9F}\u{A0}é", "\u{85}\u{A0}é"),
      ("\u{FFFD}\u{FFFE}\u{FFFF}\u{FB01}\u{10000}", "\u{FFFD}\u{FB01}\u{10000}"), ("", ""),
    ])
  func escaping(_ words: String, _ xml: String) {
    #expect(MarkupLanguage.xml.escaped(words).utf8.elementsEqual(xml.utf8))
    #expect(MarkupLanguage.xml.escaped(Array("x\(words)".utf8)[1...]).utf8.elementsEqual(xml.utf8))
  }
}

@Suite("HTML")
struct HTMLTests {
  @Test(
    "contains escaped words",
    arguments: [
      ("Flour & water", "Flour &amp; water"), ("<script>", "&lt;script&gt;"), ("a\"b'c", "a&quot;b&#39;c"),
      ("é 🍞 \u{202F}!", "é 🍞 \u{202F}!"), ("bell\u{7}\u{0}", "bell"), ("two\nlines\t", "two\nlines\t"), ("", ""),
    ])
  func escaping(_ words: String, _ html: String) {
    #expect(HTML.escaped(words) == html)
    #expect(HTML.escaped(Array(words.utf8)[...]) == html)
  }

  @Test(
    "links only to web and email addresses",
    arguments: [
      ("https://a.example", true), ("HTTP://a.example", true), ("mailto:a@b.example", true),
      ("javascript:alert(1)", false), (" javascript:alert(1)", false), ("data:text/html,x", false),
      ("vbscript:x", false), ("//a.example", false), ("ftp://a.example", false), ("", false),
    ])
  func addresses(_ text: String, _ isOne: Bool) { #expect((WebURL(text) != nil) == isOne) }

  @Test("loses references without a meaning there")
  func references() {
    #expect(SitePath.reference("posts/a b?c#d%e\"é.html") == "posts/a%20b%3Fc%23d%25e%22%C3%A9.html")
    #expect(SitePath.reference("posts/2026-11-24_rye.html") == "posts/2026-11-24_rye.html")
  }

  @Test("of a document is at the document's path, unless the site itself is there")
  func pages() {
    #expect(SitePath.page(of: "posts/2026/a.md") == "posts/2026/a.html")
    #expect(SitePath.page(of: "strategy/pace.md") == "strategy/pace.html")
    #expect(SitePath.page(of: "calendar.md") == "documents/calendar.html")
    #expect(SitePath.page(of: "index.md") == "documents/index.html")
    #expect(SitePath.page(of: "calendar/2026-11.md") == "documents/calendar/2026-11.html")
  }
}
