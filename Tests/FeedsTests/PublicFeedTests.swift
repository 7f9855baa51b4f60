import CivilTime
import Editorial
import ForeignFiles
import Presentation
import Rendering
import Snapshots
import TestSupport
import Testing
import WorkspaceFiles

@testable import Feeds

/// The feeds of articles and of planned posts, as our own feed readers see them.
@Suite("Feeds of articles and of the plan")
struct PublicFeedTests {
  static let desk = [
    "edito.md": "---\nedito: 1\nname: The Bakery\nlocale: en-GB\n---\n",
    "strategy/medium.md": channels,
    "people/ada.md": "---\nname: Ada & Ben\n---\n",
    "posts/rye.md":
      "---\ntitle: Rye < oats & \"spelt\"\nstatus: published\ndate: 2026-11-20 09:00\nchannels: [blog, x]\nauthor: ada\ntags: [flour]\npublished: {blog: {url: \"https://bakery.example/rye?a=1&b=2\", at: 2026-11-20 09:05}, x: {url: \"https://x.com/1\"}}\n---\n# Rye\n\nIf 1 < 2 & 3 ]]> then *bread*.\n",
    "posts/oats.md":
      "---\ntitle: Oats\nstatus: published\ndate: 2026-10-24\nchannels: [blog]\ndescription: About oats\npublished: {blog: {url: \"https://bakery.example/oats\"}}\n---\nOats.\n",
    "posts/lost.md": "---\ntitle: Lost\nstatus: published\ndate: 2026-11-01\nchannels: [blog]\n---\nNo address.\n",
    "posts/next.md": "---\ntitle: Next\nstatus: approved\ndate: 2026-11-24 09:00\nchannels: [blog]\n---\nSoon.\n",
    "posts/off.md": "---\ntitle: Off\nstatus: cancelled\ndate: 2026-11-24\nchannels: [blog]\n---\nNever.\n",
  ]

  private static func rss(_ files: [String: String] = desk) throws -> String {
    let zone = try #require(TimeZoneRules(identifier: "Europe/Paris"))
    return RSSFeed(Corpus.reading(files, zone: zone), language: .english, address: "https://site.example/blog.xml").text
  }

  @Test("contain the published articles with a URL, the latest first")
  func articles() throws {
    let text = try Self.rss()
    let feed = try #require(Feed(Array(text.utf8)))
    #expect(feed.format == .rss && feed.issue == nil && feed.title == "The Bakery")
    #expect(feed.items.map(\.link) == ["https://bakery.example/rye?a=1&b=2", "https://bakery.example/oats"])
    #expect(feed.items.map(\.title?.text) == ["Rye < oats & \"spelt\"", "Oats"])
    #expect(feed.items.map(\.author) == ["Ada & Ben", nil])
    // Summer time had not ended yet.
    #expect(feed.items.map(\.dates) == [["Fri, 20 Nov 2026 09:05:00 +0100"], ["Sat, 24 Oct 2026 00:00:00 +0200"]])
    #expect(feed.items.map(\.content?.words) == ["If 1 < 2 & 3 ]]> then bread.", "About oats"])
    #expect(text.contains("<link>https://bakery.example/</link>"))
    #expect(
      text.contains("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://site.example/blog.xml\"/>"))
  }

  /// Characters in texts that have a meaning in XML and HTML, or are forbidden there.
  static let hostileTexts = [
    "]]>", "</title><script>", "&bogus;", "\\x00\\x01\\x1f", "a\\u2028b", "\\ufffe\\uffff", "<![CDATA[", "\\r\\n",
    "\\U0001f956",
  ]

  /// A workspace with one article for each of them.
  static let hostileDesk = hostileTexts.enumerated().reduce(into: desk) { files, text in
    files["posts/evil-\(text.offset).md"] = """
      ---
      title: "\(text.element)"
      status: published
      date: 2026-11-21
      channels: [blog]
      author: "\(text.element)"
      tags: ["\(text.element)"]
      description: "\(text.element)"
      published: {blog: {url: "https://bakery.example/\(text.offset)\(text.element)"}}
      ---
      \(text.element)
      """
  }

  @Test("are well-formed with any text")
  func hostile() throws {
    let feed = try #require(Feed(Array(Self.rss(Self.hostileDesk).utf8)))
    #expect(feed.issue == nil && feed.items.count == 2 + Self.hostileTexts.count)
    #expect(feed.items.contains { $0.title?.text == "]]>" && $0.content?.words == "]]>" })
    #expect(feed.items.contains { $0.title?.text == "</title><script>" && $0.content?.words == "</title><script>" })
    let plan = try PlanFeed(Snapshot(Corpus.reading(Self.hostileDesk), now: moment("2026-11-23")), language: .english)
    let items = try #require(Feed(Array(plan.text.utf8)))
    #expect(items.issue == nil && items.items.count == 5 + Self.hostileTexts.count)
  }

  @Test("contain planned, ready and published posts, with channel, status and slot")
  func plan() throws {
    let plan = try PlanFeed(
      Snapshot(Corpus.reading(Self.desk), now: moment("2026-11-23")), language: .english,
      address: "https://site.example/plan.json")
    let feed = try #require(Feed(Array(plan.text.utf8)))
    #expect(feed.format == .json && feed.issue == nil)
    #expect(
      feed.items.map(\.title?.text) == ["Oats", "Lost", "Rye < oats & \"spelt\"", "Rye < oats & \"spelt\"", "Next"])
    #expect(plan.text.contains("\"version\": \"https://jsonfeed.org/version/1.1\""))
    #expect(plan.text.contains("\"feed_url\": \"https://site.example/plan.json\""))
    #expect(plan.text.contains("\"id\": \"post:next:blog@the-bakery.edito\""))
    #expect(plan.text.contains("\"stage\": \"ready\",\n        \"date\": \"2026-11-24\",\n        \"time\": \"09:00\""))
  }

  @Test("have the same bytes in pieces as in one", arguments: [0, 1, 255, 256, 257, 600])
  func pieces(count: Int) {
    let items = (0..<count).map { number -> JSONValue in
      .object([("id", .int(number)), ("tags", .array([.string("\"a\"\n"), .array([]), .object([])]))])
    }
    let fields: [(String, JSONValue)] = [("title", .string("é")), ("author", .object([("name", .null)]))]
    for head in [[], fields] {
      let pieces = JSONValue.pieces(head, list: "items", count: count) { items[$0] }
      #expect(
        String(decoding: pieces.flatMap { $0() }, as: UTF8.self)
          == JSONValue.object(head + [("items", .array(items))]).text)
    }
  }
}
