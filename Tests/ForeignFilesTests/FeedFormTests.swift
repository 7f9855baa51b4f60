import CivilTime
import Testing

@testable import ForeignFiles

@Suite("Forms of feeds")
struct FeedFormTests {
  @Test("links are resolved against xml:base at any depth, otherwise against the feed's own URL")
  func bases() throws {
    let atom = try FeedTests.feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://g.example/dir/">
      <entry xml:base="2026/"><link href="rye"/></entry><entry><link href="/oat"/></entry>
      <entry><link xml:base="//h.example/a/b" href="../spelt"/></entry><entry xml:base="?x"><link href="#wheat"/></entry>
      <entry><title xml:base="https://other.example/">t</title><link href="last"/></entry></feed>
      """)
    #expect(
      atom.items.map(\.link) == [
        "https://g.example/dir/2026/rye", "https://g.example/oat", "https://h.example/spelt",
        "https://g.example/dir/?x#wheat", "https://g.example/dir/last",
      ])
    let own = try FeedTests.feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="rye"/></entry>
      <link rel="self" href="https://g.example/feeds/atom.xml"/><link href="https://h.example/"/></feed>
      """)
    #expect(own.items.map(\.link) == ["https://g.example/feeds/rye"])
    let rss = try FeedTests.feed(
      """
      <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="self" href="https://h.example/feed"/>
      <item><link>rye</link></item><item xml:base="/x/"><link>?p=2</link></item>
      <item><guid>/p/3</guid></item><item><guid isPermaLink="true">4</guid></item><item><guid>5</guid></item>
      <item><guid>tag:g.example,2026:6</guid></item><item><link/><guid>https://g.example/7</guid></item>
      <link>https://g.example/blog/</link></channel></rss>
      """)
    #expect(
      rss.items.map(\.link) == [
        "https://g.example/blog/rye", "https://g.example/x/?p=2", "https://g.example/p/3", "https://g.example/blog/4",
        nil,
        "tag:g.example,2026:6", "https://g.example/7",
      ])
    let json = try FeedTests.feed(
      "{\"items\": [{\"url\": \"rye\"}, {\"external_url\": \"//h.example/x\"}, {\"id\": \"7\"}], \"home_page_url\": \"https://g.example/a/\"}"
    )
    #expect(json.items.map(\.link) == ["https://g.example/a/rye", "https://h.example/x", nil])
    #expect(
      try FeedTests.feed("<rss><channel><item><link>rye</link></item></channel></rss>").items.first?.link == "rye")
  }

  @Test(
    "a relative URL is resolved as in RFC 3986, section 5.4",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
      ("", "http://a/b/c/d;p?q"),
      (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
      ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("http:g", "http:g"),
    ])
  func references(_ reference: String, _ resolved: String) {
    #expect(RelativeAddress.resolve(reference, against: "http://a/b/c/d;p?q") == resolved)
  }

  @Test("dates have many names, and the date of publication comes first")
  func dates() throws {
    let feed = try FeedTests.feed(
      """
      <rss xmlns:dcterms="http://purl.org/dc/terms/" xmlns:d="http://purl.org/dc/elements/1.1/"
        xmlns:a="http://www.w3.org/2005/Atom" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel>
      <item><dcterms:modified>m</dcterms:modified><dcterms:created>c</dcterms:created><dcterms:issued>i</dcterms:issued></item>
      <item><d:date>d</d:date></item><item><a:updated>u</a:updated><a:published>p</a:published></item>
      <item><prism:publicationDate>q</prism:publicationDate></item><item><PubDate>r</PubDate></item>
      </channel></rss>
      """)
    #expect(feed.items.map(\.dates) == [["i", "c", "m"], ["d"], ["p", "u"], ["q"], ["r"]])
  }

  @Test("RSS 0.9, 0.91, 1.0, 1.1 and CDF are read alike")
  func versions() throws {
    let item = "<item><title>Rye</title><link>https://g.example/1</link></item>"
    let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
    for text in [
      "<rdf:RDF \(rdf) xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel><title>G</title></channel>\(item)</rdf:RDF>",
      "<rss version=\"0.91\"><channel><title>G</title>\(item)</channel></rss>",
      "<rdf:RDF \(rdf) xmlns=\"http://purl.org/rss/1.0/\"><channel><title>G</title></channel>\(item)</rdf:RDF>",
      "<Channel \(rdf) xmlns=\"http://purl.org/net/rss1.1#\"><title>G</title><items rdf:parseType=\"Collection\">\(item)</items></Channel>",
      "<CHANNEL BASE=\"https://g.example/\"><TITLE>G</TITLE><ITEM HREF=\"1\"><TITLE>Rye</TITLE></ITEM></CHANNEL>",
      "<rss xmlns=\"http://backend.userland.com/rss2\"><channel><title>G</title>\(item)</channel></rss>",
    ] {
      let feed = try FeedTests.feed(text)
      #expect(feed.title == "G" && feed.issue == nil && feed.format == .rss, "\(text)")
      #expect(feed.items.map(\.link) == ["https://g.example/1"], "\(text)")
      #expect(feed.items.map { $0.title?.words } == ["Rye"], "\(text)")
    }
  }

  @Test(
    "texts have many types",
    arguments: [
      ("<content type='html'>&lt;b>a&lt;/b> &amp;lt;</content>", "a <"),
      ("<content>&lt;b>a&lt;/b></content>", "<b>a</b>"),
      (
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1 &lt; <b>bo</b>ld</div></content>", "1 < bold"
      ),
      ("<content type='html'><div>a &lt;i>b&lt;/i></div></content>", "a b"),
      ("<content type='text/html' mode='escaped'>&lt;p>a&lt;/p></content>", "a"),
      ("<content type='text/html' mode='base64'>PGI+YTwvYj4=</content>", "a"),
      ("<content type='image/png'>iVBORw0KGgo=</content><summary>s</summary>", "s"),
      ("<summary>short</summary><content type='text'>long</content>", "long"),
      ("<content type='text/html' src='https://g.example/x'/><summary>s</summary>", "s"),
      ("<content type='text'>don&#146;t â\u{80}\u{99}</content>", "don’t â€™"), ("<content>Ã©tÃ©</content>", "été"),
    ])
  func types(_ text: String, _ words: String) throws {
    let feed = try FeedTests.feed("<feed xmlns='http://www.w3.org/2005/Atom'><entry>\(text)</entry></feed>")
    #expect(feed.items.first?.content?.words == words)
  }

  @Test(
    "a title of RSS is HTML only if it looks like HTML",
    arguments: [
      ("Use &lt;b> for bold", "Use <b> for bold"), ("a &lt;b>b&lt;/b>", "a b"), ("AT&amp;amp;T", "AT&T"),
      ("&lt;Rye>&lt;/Rye>", "<Rye></Rye>"), ("&amp;nosuch; &lt;/b>", "&nosuch; </b>"),
    ])
  func titles(_ text: String, _ words: String) throws {
    let feed = try FeedTests.feed("<rss><channel><item><title>\(text)</title></item></channel></rss>")
    #expect(feed.items.first?.title?.words == words)
  }

  @Test(
    "the author is a name, if there is one",
    arguments: [
      ("<author>ada@g.example (Ada)</author>", "Ada"), ("<author>Ada &lt;ada@g.example></author>", "Ada"),
      ("<author>Ada (baker)</author>", "Ada (baker)"), ("<author>ada@g.example</author>", "ada@g.example"),
      ("<author><email>ada@g.example</email></author>", "ada@g.example"),
      ("<author><uri>https://g.example</uri><name>Ada</name></author><author><name>Bo</name></author>", "Ada"),
      ("<contributor><name>Bo</name></contributor>", "Corner"),
      ("<source><author><name>Li</name></author></source>", "Li"), ("", "Corner"),
    ])
  func authors(_ text: String, _ author: String) throws {
    let feed = try FeedTests.feed(
      "<feed xmlns='http://www.w3.org/2005/Atom'><contributor><name>No</name></contributor><author><name>Corner</name></author>"
        + "<entry>\(text)</entry></feed>")
    #expect(feed.items.map(\.author) == [author])
  }

  @Test("a link to the page is preferred to other links of an entry")
  func links() throws {
    let feed = try FeedTests.feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom">
      <entry><link rel="enclosure" href="e"/><link type="application/pdf" href="https://g.example/p"/>
        <link rel="http://www.iana.org/assignments/relation/alternate" type="text/html" href="https://g.example/1"/></entry>
      <entry><id>https://g.example/2</id></entry><entry><id>urn:3</id></entry>
      <entry><link type="application/pdf" href="https://g.example/4"/></entry></feed>
      """)
    #expect(feed.items.map(\.link) == ["https://g.example/1", "https://g.example/2", nil, "https://g.example/4"])
  }

  @Test("JSON Feed prefers the whole text, and its entries have the feed's author")
  func json() throws {
    let feed = try FeedTests.feed(
      """
      {"authors": [{"url": "x"}, {"name": "Corner"}], "items": [
        {"summary": "s", "content_html": "<p>long</p>"}, {"content_text": "t", "summary": "s", "author": {"name": "Ada"}},
        {"summary": "s", "content_text": ""}, {"content_html": "<b>h</b>", "content_text": "t", "authors": []}]}
      """)
    #expect(feed.items.map { $0.content?.words } == ["long", "t", "s", "t"])
    #expect(feed.items.map(\.author) == ["Corner", "Ada", "Corner", "Corner"])
  }

  // MARK: Encodings

  static func titles(_ bytes: [UInt8]) throws -> [String?] { try #require(Feed(bytes)).items.map { $0.title?.words } }

  static func bytes(_ title: [UInt8], declaring encoding: String? = nil) -> [UInt8] {
    let declaration = encoding.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? ""
    return Array("\(declaration)<rss><channel><item><title>".utf8) + title
      + Array("</title></item></channel></rss>".utf8)
  }

  @Test("a few invalid bytes do not change the encoding of the rest")
  func invalidBytes() throws {
    let bytes = Self.bytes(Array("été, ".utf8) + [0xFF] + Array(" é".utf8) + [0xE2, 0x82])
    let feed = try #require(Feed(bytes))
    #expect(feed.items.first?.title?.words == "été, � é�")
    #expect(
      feed.notes.map(\.english) == [
        "line 1, column 33: a byte that is not valid UTF-8 is read as �; the same in 1 other place"
      ])
    #expect(feed.issue == nil)
    // Without any UTF-8 beyond ASCII, the file is Western.
    let western = try #require(Feed(Self.bytes([0x63, 0x61, 0x66, 0xE9])))
    #expect(western.items.first?.title?.words == "café")
    #expect(western.notes.map(\.english) == ["the file is not valid UTF-8: it is read as windows-1252"])
  }

  /// Bytes before the text, the declared encoding, the bytes of a unit, and whether a unit begins with its greatest byte.
  static let encodedForms: [([UInt8], String, UInt32, Bool)] = [
    ([0xEF, 0xBB, 0xBF], "iso-8859-1", 1, false), ([0xFF, 0xFE], "utf-16", 2, false),
    ([0xFE, 0xFF], "utf-16", 2, true),
    ([], "utf-16", 2, false), ([], "utf-8", 2, true), ([0xFF, 0xFE, 0, 0], "utf-32", 4, false),
    ([0, 0, 0xFE, 0xFF], "utf-32", 4, true), ([], "utf-32", 4, false), ([], "utf-32", 4, true),
    ([], "us-ascii", 1, false),
    ([], "UTF-16", 1, false), ([], "x-nosuch", 1, false), ([], "iso-8859-1", 1, false),
  ]

  @Test("a feed is read in the encoding of its mark, its first bytes or its declaration", arguments: encodedForms)
  func encodings(_ mark: [UInt8], _ name: String, _ width: UInt32, _ isBig: Bool) throws {
    let text = String(decoding: Self.bytes(Array("été €".utf8), declaring: name), as: UTF8.self)
    var bytes = mark
    switch width {
    case 2: for unit in text.utf16 { bytes += Self.split(UInt32(unit), 2, isBig) }
    case 4: for scalar in text.unicodeScalars { bytes += Self.split(scalar.value, 4, isBig) }
    default: bytes += text.utf8
    }
    #expect(try Self.titles(bytes) == ["été €"])
  }

  private static func split(_ value: UInt32, _ count: UInt32, _ isBig: Bool) -> [UInt8] {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    return isBig ? bytes.reversed() : bytes
  }

  // MARK: Dates

  @Test(
    "dates of feeds are read in UTC",
    arguments: [
      ("Fri, 20 Nov 2026 10:00:00 GMT", "2026-11-20 10:00 0"), ("Fri, 20 Nov 26 10:00 EST", "2026-11-20 10:00 -300"),
      ("Mon, 20 Nov 2026 10:00:00 GMT", "2026-11-20 10:00 0"),
      ("20 November 2026 10:00:00 ET", "2026-11-20 10:00 -300"),
      ("Fri,20 Nov 2026 10:00:00 -0000", "2026-11-20 10:00 0"),
      ("Fri Nov 20 2026 10:00:00 +0200", "2026-11-20 10:00 120"),
      ("Fri, 20 Nov, 2026 10:00:00 UTC", "2026-11-20 10:00 0"), ("20 Nov 2026 10:00:00 Etc/GMT", "2026-11-20 10:00 0"),
      ("20 Nov 2026 10:00:00 GMT-01:01", "2026-11-20 10:00 -61"), ("Fri, 20 Nov 2026", "2026-11-20 - -"),
      ("Fri Nov 20 10:00:00 2026", "2026-11-20 10:00 0"), ("Fri Nov 20 10:00:00 +0100 2026", "2026-11-20 10:00 60"),
      ("Fri Nov 20 10:00:00 PST 2026", "2026-11-20 10:00 -480"), ("Fri, 20 Nov 98 10:00:00 GMT", "1998-11-20 10:00 0"),
      ("Fri, 20 Nov 2026 23:59:60 GMT", "2026-11-20 23:59 0"), ("Fri, 20 Nov 2026 1:5:00 GMT", "2026-11-20 01:05 0"),
      ("2026", "2026-01-01 - -"), ("2026-11", "2026-11-01 - -"), ("2026-11-20", "2026-11-20 - -"),
      ("2026-11-20T10:00Z", "2026-11-20 10:00 0"), ("2026-11-20T10:00:00.25+05:30", "2026-11-20 10:00 330"),
      ("2026-11-20 10:00:00", "2026-11-20 10:00 0"), ("2026-11-20 10:00:00.0 -00:20", "2026-11-20 10:00 -20"),
      ("20261120T100000Z", "2026-11-20 10:00 0"), ("20261120T1000+01", "2026-11-20 10:00 60"),
      ("2026-324", "2026-11-20 - -"), ("2026324T10:00Z", "2026-11-20 10:00 0"), ("26-11-20", "2026-11-20 - -"),
      ("2026-011-20T10:00:00Z", "2026-11-20 10:00 0"), ("Fri, 2026/11/20 10:00:00 EDT", "2026-11-20 10:00 -240"),
      ("2026-július-20T9:15-05:00", "2026-07-20 09:15 -300"),
      ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11 12:00 -300"),
      ("2004년 05월 28일  01:31:15", "2004-05-28 01:31 540"), ("2004-05-25 오후 11:23:17", "2004-05-25 23:23 540"),
    ])
  func dates(_ text: String, _ expected: String) throws {
    let stamp = try FeedDate.read(text).get()
    let shown = "\(stamp.day) \(stamp.time?.description ?? "-") \(stamp.offset.map(String.init) ?? "-")"
    #expect(shown == expected)
  }

  @Test(
    "what is not a date stays unread",
    arguments: [
      "", "yesterday", "Sun, 16 Dec 2012 1:2:3:4 GMT", "Sun, 16 zzz 2012 11:47:32 GMT", "Sun, Dec x 2012 11:47:32 GMT",
      "Sun, 16 Dec 2012 11:47:32 +zz:00", "Sun, 99 Jun 2009 12:00:00 GMT", "Sun, 31 Nov 2026 12:00:00 GMT",
      "2003-12-31T25:14:55Z", "2003-12-31T10:61:55Z", "22013", "013", "2013-01-27-01", "2013-xx-27", "2026-400",
      "2013-01-28T11:30:00-06:00Textra", "16 Dec 2012 11:47:32 XYZ", "16 Dec", "10:00:00",
    ])
  func undated(_ text: String) {
    #expect(throws: WrittenDate.Failure.self) { try FeedDate.read(text).get() }
  }
}
