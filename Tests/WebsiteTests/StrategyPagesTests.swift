import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import Testing

@testable import Website

@Suite("Documents, strategy, cadence and campaigns as pages")
struct StrategyPagesTests {
  /// The site of some files on 23 November 2026, in English by default.
  static func site(
    _ files: [String: String], in language: Language = .english, makesAll: Bool = false
  ) throws -> Site {
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let context = SiteContext(
      Snapshot(.reading(files), now: Moment(day: today, time: .midnight)), names: CalendarNames(language),
      language: language,
      makesAll: makesAll
    ) { [] }
    return Site(context)
  }

  static func page(_ path: String, _ files: [String: String], in language: Language = .english) throws -> String {
    guard case .bytes(let bytes) = try site(files, in: language).file(at: path)?.content else {
      Issue.record("there is no page \(path)")
      return ""
    }
    let text = String(decoding: bytes, as: UTF8.self).withoutDirections
    return text.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? text
  }

  // MARK: Documents

  @Test("give every document with a kind a page at its path, and prose none")
  func paths() throws {
    let paths = try Self.site([
      "edito.md": "---\nedito: 1\n---\n", "people/ada.md": "---\nrole: member\n---\n", "README.md": "Hello",
      "ideas/README.md": "Hello", "campaigns/broken.md": "---\ntitle: [\n---\n",
      "posts/broken.md": "---\nstatus: draft",
    ]).paths
    let expected = ["edito.html", "people/ada.html", "campaigns/broken.html", "posts/broken.html"]
    #expect(expected.allSatisfy(paths.contains))
    #expect(!paths.contains("README.html"))
    #expect(!paths.contains("ideas/README.html"))
  }

  @Test("show a link to a file without a page as plain text")
  func links() throws {
    let page = try Self.page(
      "processes/a.html",
      [
        "processes/a.md": "---\nowner: b\n---\n[read](../README.md) [go](b.md)",
        "processes/b.md": "---\ntitle: B\n---\n", "README.md": "Hi",
      ])
    #expect(!page.contains("README"))
    #expect(page.contains("<a href=\"../processes/b.html\">go</a>"))
  }

  @Test("name facts and show them by their shapes; ids link to their documents")
  func facts() throws {
    let files = [
      "campaigns/fair.md": """
      ---
      title: The fair
      status: running
      from: 2026-11-02
      objective: sales
      owner: ada
      paid: false
      budget: 240 €
      spending: [{on: 2026-11-03, amount: 20 €, for: "<b>ribbons</b>"}, {on: 2026-11-04, amount: 5 €}]
      ---
      """,
      "strategy/goals.md": "---\nquestion: priorities\nobjectives: [{id: sales, title: Sell & tell}]\n---\n",
      "people/ada.md": "---\nname: Ada Lovelace\nrole: member\n---\n",
    ]
    let page = try Self.page("campaigns/fair.html", files)
    #expect(page.contains("<dt>Status</dt><dd>under way</dd>"))
    #expect(page.contains("<dt>From</dt><dd>2 November 2026</dd>"))
    #expect(page.contains("<dt>Objective</dt><dd><a href=\"../strategy/goals.html\">Sell &amp; tell</a></dd>"))
    #expect(page.contains("<a href=\"../people/ada.html\">Ada Lovelace</a>"))
    #expect(page.contains("<dt>Paid reach</dt><dd>no</dd>"))
    #expect(page.contains("€240"))
    #expect(page.contains("<th scope=\"row\">3 November 2026</th>"))
    #expect(page.contains("&lt;b&gt;ribbons&lt;/b&gt;"))
    #expect(try Self.page("campaigns/fair.html", files, in: .french).contains("<dt>Statut</dt><dd>en cours</dd>"))
  }

  @Test("show declarations as tables, in any spelling")
  func declarations() throws {
    let page = try Self.page(
      "strategy/a.html",
      [
        "strategy/a.md": """
        ---
        question: content
        pillars: [backstage, recipes]
        formats: [{id: photo, title: A photo}, {id: film, title: A film}]
        channels: {blog: {network: blog, url: "https://a.example"}, x: {network: x}}
        ---
        """
      ])
    #expect(page.contains("<dt>Pillars</dt><dd>backstage, recipes</dd>"))
    #expect(page.contains("<th scope=\"row\">A photo</th><td><code>photo</code></td>"))
    #expect(page.contains("<th scope=\"row\">blog</th>"))
    #expect(page.contains("<a href=\"https://a.example\" rel=\"noopener noreferrer\">https://a.example</a>"))
  }

  @Test("limit an alias that expands to very many values")
  func manyValues() throws {
    var yaml = "tags: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, other) in zip("bcdefghi", "abcdefgh") {
      yaml += "x-\(name): &\(name) [\(Array(repeating: "*\(other)", count: 9).joined(separator: ", "))]\n"
    }
    let page = try Self.page("ideas/a.html", ["ideas/a.md": "---\n\(yaml)format: *i\n---\n"])
    #expect(page.utf8.count < 200_000)
  }

  @Test("keep people's email addresses out, even if the file is unreadable")
  func privacy() throws {
    let readable = "---\nname: Ada\nrole: member\nemail: ada@a.example\n---\nHello"
    let torn = "---\nname: [\nrole: member\nemail: ada@a.example\n---\nHello"
    let unclosed = "---\nname: Ada\nemail: ada@a.example\n"
    for text in [readable, torn, unclosed] {
      let page = try Self.page("people/ada.html", ["people/ada.md": text])
      #expect(!page.contains("ada@a.example"))
      #expect(page.contains("Ada") || page.contains("role: member"))
    }
  }

  @Test("show unreadable text as it is, inert")
  func unreadable() throws {
    let page = try Self.page("ideas/a.html", ["ideas/a.md": "---\ntitle: [<script>alert(1)</script>\n---\n# Text"])
    #expect(page.contains("title: [&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script>"))
  }

  @Test("do not repeat a heading that is the page's title, and begin headings below it")
  func headings() throws {
    let page = try Self.page(
      "processes/a.html", ["processes/a.md": "---\nowner: b\n---\n# Publish\n\n### Then\n\n#### Last"])
    #expect(page.components(of: "Publish") == 1)
    #expect(page.contains("<h2>Then</h2>"))
    #expect(page.contains("<h3>Last</h3>"))
  }

  @Test("name a campaign's latest and next posts, and count the others")
  func postsOfCampaign() throws {
    var files = ["campaigns/c.md": "---\nfrom: 2026-11-01\nuntil: 2026-12-31\n---\n"]
    for number in 10..<30 {
      let isOut = number < 23
      files["posts/p\(number).md"] =
        "---\ntitle: Post \(number)\nstatus: \(isOut ? "published" : "draft")\ndate: 2026-11-\(number)\ncampaign: c\n---\n"
    }
    files["posts/idea.md"] = "---\ntitle: Only an idea\nstatus: idea\ncampaign: c\n---\n"
    let page = try Self.page("campaigns/c.html", files)
    #expect(page.contains("13 published"))
    #expect(page.contains("Post 22"))
    #expect(page.contains("Post 23"))
    #expect(!page.contains("Post 10"))
    #expect(!page.contains("Only an idea"))
    #expect(page.contains("10 more posts in the calendar"))
  }

  // MARK: Strategy

  private static let objectives = """
    ---
    question: priorities
    status: answered
    review-by: 2026-11-01
    owner: ada
    objectives: [{id: talk, title: Make people talk}, {id: sell, title: "Sell <bread>"}]
    ---
    """

  @Test("show the state of a question's answer, its owner, and a due review")
  func questions() throws {
    let page = try Self.page(
      "strategy.html",
      ["strategy/goals.md": Self.objectives, "people/ada.md": "---\nname: Ada\nrole: member\n---\n"])
    #expect(page.contains("q-stale"))
    #expect(page.contains("due for review since 1 November 2026"))
    #expect(page.contains("<a href=\"strategy/goals.html\">"))
    #expect(page.contains("Ada"))
    #expect(page.components(of: "q-missing") == 9)
  }

  @Test("lead from an objective to its posts, and name the objective without posts")
  func trace() throws {
    let page = try Self.page(
      "strategy.html",
      [
        "strategy/goals.md": Self.objectives,
        "posts/a.md": "---\ntitle: A word\nstatus: published\ndate: 2026-11-20\nobjective: talk\n---\n",
        "posts/b.md": "---\ntitle: Astray\nstatus: draft\n---\n",
      ])
    #expect(page.contains("<a href=\"posts/a.html\">A word</a>"))
    #expect(
      page.contains(
        "<b>Objectives without posts:</b> <span class=\"name\"><a href=\"strategy/goals.html\">Sell &lt;bread&gt;</a>")
    )
    #expect(
      page.contains("<b>Posts without an objective:</b> <span class=\"name\"><a href=\"posts/b.html\">Astray</a>"))
  }

  @Test("explain how to begin in an empty workspace")
  func beginnings() throws {
    let files = ["edito.md": "---\nedito: 1\n---\n"]
    #expect(try Self.page("strategy.html", files).contains("edito new strategy"))
    #expect(try Self.page("cadence.html", files).contains("question 7"))
    #expect(try Self.page("campaigns.html", files).contains("edito new campaign"))
  }

  // MARK: Cadence

  @Test("show the previous, current and next periods of a target, and the shortage")
  func cadence() throws {
    var files = [
      "strategy/often.md": """
      ---
      question: frequency
      cadence: [{channel: x, target: 2 per week}, {channel: x, target: 9 per week, until: 2026-W40}]
      channels: {x: {network: x}}
      ---
      """
    ]
    files["posts/a.md"] = "---\nstatus: published\ndate: 2026-11-17\nchannels: [x]\n---\n"
    files["posts/b.md"] = "---\nstatus: approved\ndate: 2026-11-25\nchannels: [x]\n---\n"
    let page = try Self.page("cadence.html", files)
    #expect(page.contains("x: 1 post missing in week 48 (23–29 November); target: at least 2 per week"))
    #expect(page.contains("calendar/2026-W48.html"))
    #expect(page.contains("1 ready"))
    #expect(page.contains("Past targets"))
    #expect(page.contains("more slots would meet the minimum of every target"))
    #expect(page.contains("<td>W47 · 16–22 Nov</td><td class=\"num\">1</td>"))
  }

  // MARK: Campaigns

  @Test("sort campaigns by their progress, with their budgets and days")
  func campaigns() throws {
    let page = try Self.page(
      "campaigns.html",
      [
        "campaigns/now.md": """
        ---
        title: Now & here
        from: 2026-11-20
        until: 2026-11-29
        budget: 100 €
        spending: [{on: 2026-11-20, amount: 40 €}]
        ---
        The first paragraph.

        The second one.
        """,
        "campaigns/part.md":
          "---\nstatus: over\nfrom: 2026-11-01\nuntil: 2026-11-09\npart-of: now\nspending: [{on: 2026-11-02, amount: 70 €}]\n---\n",
      ])
    #expect(page.contains("day 4 of 10"))
    #expect(page.contains("€110 spent of €100, €10 over budget"))
    #expect(page.contains("The first paragraph."))
    #expect(!page.contains("The second one."))
    #expect(page.contains("Now &amp; here"))
    let (running, over) = (page.firstRange(of: "Under way"), page.firstRange(of: "<h2 id=\"g-over\">"))
    #expect(try #require(running).lowerBound < (try #require(over)).lowerBound)
  }

  @Test("draw a timeline although campaigns have no days, reversed days or distant days")
  func oddCampaigns() throws {
    let page = try Self.page(
      "campaigns.html",
      [
        "campaigns/a.md": "---\ntitle: Undated\n---\n",
        "campaigns/b.md": "---\ntitle: Reversed\nfrom: 2026-12-09\nuntil: 2026-12-01\n---\n",
        "campaigns/c.md": "---\ntitle: Endless\nfrom: 1000-01-01\nuntil: 9999-12-31\n---\n",
      ])
    #expect(page.components(of: "<li><a class=\"n") == 1)
    #expect(["Undated", "Reversed", "Endless"].allSatisfy(page.contains))
  }

  @Test("show a month's campaigns in its calendar")
  func campaignsInCalendar() throws {
    let files = [
      "campaigns/a.md": "---\ntitle: In time\nfrom: 2026-10-01\nuntil: 2026-11-01\n---\n",
      "campaigns/b.md": "---\ntitle: Too late\nfrom: 2027-01-01\nuntil: 2027-02-01\n---\n",
    ]
    let page = try Self.page("calendar/2026-11.html", files)
    #expect(page.contains("<a class=\"k-over\" href=\"../campaigns/a.html\">In time"))
    #expect(!page.contains("Too late"))
  }
}

extension String {
  /// The number of occurrences of a text.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
