import Testing

@testable import ForeignFiles

@Suite("Malformed feeds")
struct MalformedFeedTests {
  /// A feed of two entries, with other text at the start of the first one.
  static func rss(_ text: String) -> String {
    """
    <rss version="2.0"><channel><title>G</title>
    <item>\(text)<link>https://g.example/1</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>
    <item><title>Oat</title><link>https://g.example/2</link></item>
    </channel></rss>
    """
  }

  @Test(
    "one flaw costs nothing else, and its place is named",
    arguments: [
      ("<title>Bread & butter</title>", "Bread & butter", "line 2, column 20: `&` does not begin an entity"),
      ("<title>a & b &c</title>", "a & b &c", "in 1 other place"),
      ("<title>caf&eacute; &amp; &bonjour; & co</title>", "café & &bonjour; & co", "`&bonjour;` is not a known entity"),
      ("<title>1 < 2</title>", "1 < 2", "line 2, column 16: `<` does not begin a tag"),
      ("<title>a\u{0B}b</title>", "ab", "line 2, column 15: a control character"),
      ("<title>a&#11;b</title>", "ab", "line 2, column 15: a control character"),
      ("<title>é <media:x/>Rye</title>", "é Rye", "line 2, column 16: the prefix `media:` is not declared"),
      ("<title>Rye</title><media:content url='x'/>", "Rye", "the prefix `media:` is not declared"),
      ("<title>Rye</title><media xlink:href='x'/>", "Rye", "the prefix `xlink:` is not declared"),
      ("<dc:title>Rye</dc:title>", "Rye", "the prefix `dc:` is not declared"),
      ("<title>Rye", "Rye", "line 2: the element `<title>` is not closed"),
      ("<title>Rye <b>bread", "Rye bread", "line 2: the element `<b>` is not closed"),
      ("<x><title>Rye</title>", "Rye", "line 2: the element `<x>` is not closed"),
      ("</b><title>Rye</title></i>", "Rye", "the end tag `</b>` has no start tag and is ignored; the same in 1 other"),
      ("<title>Rye</Title>", "Rye", "line 2, column 19: the XML is not well-formed"),
      ("<title><i><b>Rye</i></b></title>", "Rye", "the element `<b>` is not closed"),
      ("<title>Rye<br>bread<img src=a.png></title>", "Rye bread", "the tag `<img>` is malformed"),
      ("<title a='1' b>Rye</title>", "Rye", "the tag `<title>` is malformed"),
      ("<title a=\"1>Rye</title>", "Rye", "the tag `<title>` is malformed"),
      ("<title><![CDATA[Rye & <b>]]</title>", "Rye & <b>]]", "line 2, column 14: a CDATA section is not closed"),
      ("<!-- a -- b --><title>Rye</title>", "Rye", "the XML is not well-formed"),
      ("<title>Rye</title><!-- never closed >", "Rye", "a comment is not closed"),
    ])
  func flaw(_ text: String, _ title: String, _ note: String) throws {
    let feed = try FeedTests.feed(Self.rss(text))
    #expect(feed.issue == nil)
    #expect(feed.items.map(\.link) == ["https://g.example/1", "https://g.example/2"])
    #expect(feed.items.map { $0.title?.words } == [title, "Oat"])
    #expect(feed.items.first?.dates == ["Fri, 20 Nov 2026 10:00:00 GMT"])
    #expect(feed.items.map(\.line) == [2, 3])
    let notes = feed.notes.map(\.english)
    #expect(notes.contains { $0.contains(note) }, "\(notes)")
    #expect(!notes.isEmpty)
    #expect(!feed.notes.contains { $0.french == $0.english })
  }

  @Test(
    "missing end tags are supplied",
    arguments: [
      "<rss><channel><item><link>https://g.example/1</link><item><link>https://g.example/2</link></channel></rss>",
      "<rss><channel><item><link>https://g.example/1</link></item><item><link>https://g.example/2</link></item>",
      "<rss><channel><item><link>https://g.example/1</link></item><item><link>https://g.example/2</link>",
      "<rss><channel><item><link>https://g.example/1</link></item><item><link>https://g.example/2</link></ite",
      "<rss><channel><item><link>https://g.example/1<guid>7</guid></item><item><link>https://g.example/2</item></rss>",
      "<feed><entry><link href='https://g.example/1'><title>a</entry><entry><link href=https://g.example/2></entry></feed>",
    ])
  func unclosed(_ text: String) throws {
    let feed = try FeedTests.feed(text)
    #expect(feed.items.map(\.link) == ["https://g.example/1", "https://g.example/2"])
    #expect(feed.issue == nil && !feed.notes.isEmpty)
  }

  @Test(
    "an entry that is cut off is not read, and the break is named",
    arguments: [
      "<rss><channel><item><link>https://g.example/1</link></item>\n<item><link>https://g.example/25</lin",
      "<rss><channel><item><link>https://g.example/1</link></item>\n<item><link>https://g.exam",
      "<rss><channel><item><link>https://g.example/1</link></item>\n<item><link>https://g.example/2</link><enclosure url='a",
      "<rss><channel><item><link>https://g.example/1</link></item>\n<item><title><![CDATA[Rye",
    ])
  func cutOff(_ text: String) throws {
    let feed = try FeedTests.feed(text)
    #expect(feed.items.map(\.link) == ["https://g.example/1"])
    #expect(feed.issue?.line == 2 && feed.issue?.reason.english == "the file is cut off")
  }

  @Test("a text that is not closed ends before the next field, but keeps its HTML")
  func prose() throws {
    let feed = try FeedTests.feed(
      Self.rss("<description><p>Rye & <a href='x'>link</a><ul><li>one<li>two<dc:creator>Ada</dc:creator>"))
    #expect(feed.items.first?.content?.words == "Rye & link one two")
    #expect(feed.items.first?.author == "Ada")
    #expect(feed.items.count == 2)
  }

  @Test("metadata within a text belongs to the text, even in a malformed feed")
  func metadata() throws {
    let feed = try FeedTests.feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>a & b</title><entry><link href="https://g.example/1"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Before <svg xmlns="http://www.w3.org/2000/svg"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://web.resource.org/cc/">
        <cc:Work><dc:title>Tree</dc:title></cc:Work></svg>after</div></content><title>Rye</title></entry></feed>
      """)
    #expect(feed.title == "a & b")
    #expect(feed.items.first?.title?.words == "Rye")
    #expect(feed.items.first?.content?.words == "Before after")
  }

  @Test("entities of the document type are known in a malformed feed, but do not expand without limit")
  func entities() throws {
    let type = "<!DOCTYPE rss [<!ENTITY bakery \"Mill & Lane\"><!ENTITY corner 'Corner'><!ENTITY two '&corner;'>]>"
    let feed = try FeedTests.feed(type + Self.rss("<title>&corner; & &two;</title>"))
    #expect(feed.items.first?.title?.words == "Corner & &two;")
    let long = String(repeating: "x", count: 1_000)
    let many = String(repeating: "<item><title>\(String(repeating: "&x;", count: 1_000))</title></item>", count: 20)
    let bomb = try FeedTests.feed(
      "<!DOCTYPE rss [<!ENTITY x '\(long)'>]><rss><channel><title>a & b</title>\(many)</channel></rss>")
    #expect(bomb.issue?.reason.english == "its entities expand without limit")
  }

  @Test("blank lines before the feed count as lines")
  func blankLines() throws {
    let feed = try FeedTests.feed("\n\r\n  \n" + Self.rss("<title>Rye</title>"))
    #expect(feed.items.map(\.line) == [5, 6])
    #expect(feed.issue == nil && feed.notes.isEmpty)
    let malformed = try FeedTests.feed("\n\n  " + Self.rss("<title>a & b</title>"))
    #expect(malformed.items.map(\.line) == [4, 5])
    #expect(malformed.notes.first?.english.hasPrefix("line 4, column 16: ") ?? false)
    let cut = try FeedTests.feed("\n\n<rss><channel><item><title>a")
    #expect(cut.issue?.line == 3)
  }

  @Test("malformed feeds take proportional time", .timeLimit(.minutes(1)))
  func large() throws {
    let count = 20_000
    for piece in [
      "<a & ", "<a b='", "<![CDATA[", "<!--", "</b>", "<b></i>", "<item>", "<title>", "&", "&a;", "<a xmlns:b='c'>",
      "<!DOCTYPE [",
      "<?", "<a b", "<a:b c:d='e'/>", "\u{1}", "<item><title>", "]]>", "<b><rss>",
    ] {
      _ = try FeedTests.feed("<rss><channel><item><title>" + String(repeating: piece, count: count))
      _ = try FeedTests.feed("<rss>&<channel>" + String(repeating: piece, count: count) + "</channel></rss>")
    }
  }

  @Test("XML that is not a feed is named, malformed or not")
  func notFeed() throws {
    #expect(try FeedTests.feed("<opml><body/></opml>").issue?.reason.english == "the file is XML, but not a feed")
    #expect(try FeedTests.feed("<opml><body></opml>").issue?.reason.english == "the file is not well-formed XML")
  }

  @Test("a comma before a closing bracket costs nothing")
  func json() throws {
    let feed = try FeedTests.feed("{\"items\": [\n{\"url\": \"https://g.example/1\",},],\n}")
    #expect(feed.items.map(\.link) == ["https://g.example/1"])
    #expect(feed.issue == nil)
    #expect(
      feed.notes.map(\.english) == ["line 2: a comma with nothing after it is ignored; the same in 2 other places"])
  }
}
