import CivilTime
import Editorial
import Localization
import Snapshots
import Testing

@testable import Website

@Suite("The calendar as pages")
struct CalendarPageTests {
  private static let desk = [
    "edito.md": "---\nedito: 1\nname: The Bakery\n---\n",
    "strategy/channels.md": """
    ---
    question: audiences
    status: answered
    channels:
      x: {network: x, handle: bakery}
      blog: {network: blog}
      instagram: {network: instagram}
    ---
    """,
    "people/ada.md": "---\nrole: member\nname: Ada Reed\n---\n",
  ]

  private static func post(_ number: Int, day: Int, status: String = "approved", channels: String = "x") -> String {
    """
    ---
    title: Flour, water and patience, part \(number)
    status: \(status)
    date: 2026-11-\(day < 10 ? "0" : "")\(day) 09:\(10 + number % 50)
    channels: [\(channels)]
    author: \(number % 2 == 0 ? "ada" : "bo")
    ---
    Our sourdough rests for a whole night before it sees the oven. #sourdough

    """
  }

  /// The complete content of a file of the site.
  private static func file(_ path: String, _ files: [String: String]) throws -> String {
    let site = try StrategyPagesTests.site(desk.merging(files) { $1 })
    return String(decoding: try #require(site.file(at: path)).bytes ?? [], as: UTF8.self).withoutDirections
  }

  @Test("a month of a hundred posts takes less than sixty thousand bytes")
  func weight() throws {
    var files: [String: String] = [:]
    for number in 0..<100 {
      files["posts/2026/11/2026-11-post-number-\(number).md"] = Self.post(
        number, day: number % 28 + 1, status: number % 3 == 0 ? "draft" : "approved",
        channels: number % 2 == 0 ? "x, instagram" : "blog")
    }
    let page = try Self.file("calendar/2026-11.html", files)
    #expect(page.matches(of: /class="e s-/).count == 100)
    #expect(page.utf8.count < 60_000, "\(page.utf8.count) bytes")
  }

  @Test("empty years cost nothing")
  func ages() throws {
    let site = try StrategyPagesTests.site(
      Self.desk.merging([
        "strategy/often.md": "---\nquestion: frequency\ncadence: [{channel: x, target: 1 per day}]\n---\n",
        "posts/first.md": "---\nstatus: published\ndate: 0001-01-01\nchannels: [x]\n---\nBread.\n",
        "posts/last.md": "---\nstatus: draft\ndate: 9999-12-31\nchannels: [x]\n---\nBread.\n",
      ]) { $1 }, makesAll: true)
    // The current and the next month, with their weeks, and one of each for both posts.
    #expect(site.paths.count { $0.hasPrefix("calendar/") && $0.contains("-W") } == 4)
    #expect(site.paths.count { $0.wholeMatch(of: /calendar\/\d{4}-\d\d\.html/) != nil } == 4)
    #expect(site.context.gaps(in: Period(.month, containing: site.context.now.day)).count < 100)
    for path in ["calendar/0001-01.html", "calendar/9999-12.html", "calendar/9999.html", "calendar.ics"] {
      #expect(site.file(at: path) != nil, "\(path)")
    }
  }

  @Test("has a month and a week for planned posts, and for the current and the next one")
  func periods() throws {
    let site = try StrategyPagesTests.site(
      Self.desk.merging(["posts/old.md": "---\ndate: 2024-02-29\nchannels: [x]\n---\nLeap."]) { $1 })
    let months = site.paths.filter { $0.hasPrefix("calendar/") && $0.hasSuffix(".html") }
    #expect(
      Set(months) == [
        "calendar/2024-02.html", "calendar/2024-W09.html", "calendar/2024.html", "calendar/2026-11.html",
        "calendar/2026-12.html", "calendar/2026-W48.html", "calendar/2026-W49.html",
      ])
  }

  @Test("filters by rules with the numbers of its lines, and has no ids in its styles")
  func filters() throws {
    let page = try Self.file(
      "calendar/2026-11.html",
      ["posts/a.md": Self.post(0, day: 24), "posts/b.md": Self.post(1, day: 25, status: "draft", channels: "blog")])
    #expect(page.contains("<option value=\"c0\">x</option>"))
    #expect(page.contains("<li class=\"e s-approved c0 p0\">"))
    #expect(page.contains("<li class=\"e s-draft c1 p1\">"))
    #expect(page.contains("body:has(#f-channel>[value=c0]:checked) .e:not(.c0)"))
    #expect(page.contains("<option value=\"p0\">Ada Reed</option>"))
    let style = try #require(page.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
    #expect(!style.contains("ada") && !style.contains("blog"))
  }

  @Test("shows a hostile title, id and channel as words")
  func hostile() throws {
    let title = "</a><script>alert(1)</script>\" onmouseover=\"x' ]]>"
    let page = try Self.file(
      "calendar/2026-11.html",
      [
        "posts/\"><img src=x onerror=alert(1)>.md":
          "---\ntitle: '\(title.replacing("'", with: "''"))'\ndate: 2026-11-24\nchannels: ['</style><b>']\nauthor: '<i>'\n---\nText."
      ])
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("<b>'"))
    #expect(page.contains("&lt;/a&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&quot;x&#39; ]]&gt;"))
  }

  @Test("makes the same page alone as with all others")
  func aloneOrTogether() throws {
    let files = Self.desk.merging([
      "posts/a.md": Self.post(0, day: 24),
      "strategy/pace.md":
        "---\nquestion: frequency\nstatus: answered\ncadence:\n  - {channel: x, target: 3 per week, from: 2026-11-02}\n---\n",
    ]) { $1 }
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let sites = [false, true].map { makesAll in
      Site(
        SiteContext(
          Snapshot(.reading(files), now: Moment(day: today, time: .midnight)), names: CalendarNames(.english),
          language: .english,
          makesAll: makesAll
        ) { [] })
    }
    for path in sites[0].paths {
      #expect(sites[0].file(at: path)?.bytes == sites[1].file(at: path)?.bytes, "\(path)")
    }
  }
}

@Suite("A post as its networks show it")
struct PostPageTests {
  private static func page(_ post: String, channels: String) throws -> String {
    try StrategyPagesTests.page(
      "posts/a.html",
      [
        "edito.md": "---\nedito: 1\nname: The Bakery\n---\n",
        "strategy/c.md": "---\nquestion: audiences\nstatus: answered\nchannels:\n\(channels)---\n", "posts/a.md": post,
      ])
  }

  @Test("has the exact text, with links, and marks the overflow")
  func exactText() throws {
    let long = String(repeating: "rye ", count: 80)
    let page = try Self.page(
      "---\ntitle: T\ndate: 2026-11-24\nchannels: [x]\n---\n#bread at https://a.org/b & \(long)",
      channels: "  x: {network: x, handle: bakery}\n")
    #expect(page.contains("<span class=\"l\">#bread</span>"))
    #expect(
      page.contains("<a href=\"https://a.org/b\" rel=\"noopener noreferrer\">https://a.org/b</a> &amp; rye"))
    #expect(page.contains("<mark class=\"over\">"))
    #expect(page.contains("of 280"))
    #expect(page.contains("card look-stream net-x"))
  }

  @Test("shows an article as an article, and its HTML as text")
  func article() throws {
    let page = try Self.page(
      "---\ntitle: Rye\ndate: 2026-11-24\nchannels: [blog]\n---\n## How\n\n- one\n- [x](javascript:alert(1))\n\n<script>alert(1)</script>\n\n<!-- not shown -->\n",
      channels: "  blog: {network: blog}\n")
    #expect(page.contains("card look-article net-blog"))
    #expect(page.contains("<h5>How</h5>"))
    #expect(page.contains("<li>one</li>"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("<pre class=\"raw\">&lt;script&gt;alert(1)&lt;/script&gt;</pre>"))
    #expect(!page.contains("<script>"))
  }

  @Test("numbers the parts of a thread and shows them one by one")
  func thread() throws {
    let page = try Self.page(
      "---\ndate: 2026-11-24\nchannels: [mastodon]\n---\nFirst.\n\n---\n\nSecond.\n",
      channels: "  mastodon: {network: mastodon}\n")
    #expect(page.contains(">1/2 ·") && page.contains(">2/2 ·"))
    #expect(page.contains("<pre id=\"t0-0\">First.</pre>") && page.contains("<pre id=\"t0-1\">Second.</pre>"))
  }

  @Test(
    "has a look for every network",
    arguments: [
      "x", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram", "tiktok", "youtube", "pinterest",
      "reddit", "tumblr", "telegram", "google-business", "blog",
    ])
  func looks(_ network: String) throws {
    let page = try Self.page(
      "---\ntitle: T\ndate: 2026-11-24\nchannels: [c]\n---\nHello.", channels: "  c: {network: \(network)}\n")
    #expect(page.contains("net-\(network)"))
    #expect(page.contains("Hello."))
  }

  @Test("names a missing or executable file without showing it")
  func media() throws {
    let page = try Self.page(
      "---\ndate: 2026-11-24\nchannels: [x]\nmedia: [{file: media/no.jpg, alt: Bread}, {file: media/a.svg}]\n---\nHi.",
      channels: "  x: {network: x}\n")
    #expect(!page.contains("<img"))
    #expect(page.contains("File not found: media/no.jpg"))
    #expect(page.contains("No alt text"))
  }
}
