import CivilTime
import Editorial
import Localization
import Snapshots
import Testing

@testable import Website

@Suite("Metrics, checklists, mentions and reports as pages")
struct WorkPagesTests {
  /// The main part of a page on Monday, 23 November 2026, 09:00.
  static func page(_ path: String, _ files: [String: String], in language: Language = .english) throws -> String {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let time = try #require(TimeOfDay(hour: 9, minute: 0))
    let settings = ["edito.md": "---\nedito: 1\n---\n"]
    let context = SiteContext(
      Snapshot(.reading(settings.merging(files) { $1 }), now: Moment(day: day, time: time)),
      names: CalendarNames(language),
      language: language
    ) { [] }
    guard case .bytes(let bytes)? = Site(context).file(at: path)?.content else {
      Issue.record("there is no page \(path)")
      return ""
    }
    let text = String(decoding: bytes, as: UTF8.self).withoutDirections
    return text.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? text
  }

  static func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }

  @Test("explain how to begin in an empty workspace", arguments: Language.allCases)
  func nothing(language: Language) throws {
    for path in ["figures.html", "checklists.html", "mentions.html", "reports.html"] {
      let page = try Self.page(path, [:], in: language)
      #expect(
        page.contains("<p class=\"nothing-yet\">") && !page.contains("<table") && !page.contains("`")
          && page.contains("<code>"))
    }
  }

  // MARK: Figures

  static let figures = [
    "strategy/indicators.md": """
    ---
    question: indicators
    indicators:
      - {id: views, title: Views <b>, unit: views, target: 60}
      - {id: delay, title: Delay, unit: h, direction: down, target: 4}
      - {id: leads, title: Leads}
    ---
    """,
    "metrics/2026-08.md": "---\nperiod: 2026-08\n---\n| channel | views | delay |\n|---|---|---|\n| blog | 40 | 9 |\n",
    "metrics/2026-10.md":
      "---\nperiod: 2026-10\n---\n| channel | views | delay |\n|---|---|---|\n| blog | 30 | 3 |\n| x | 35 | 2 |\n",
  ]

  @Test("show an indicator in words, in a chart with its gaps, and in a table after the chart")
  func indicator() throws {
    let page = try Self.page("figures.html", Self.figures)
    #expect(page.contains("October 2026: 2 of 2 targets reached."))
    #expect(page.contains("Target of 60 reached (108%)"))
    #expect(page.contains("Target of at most 4\u{A0}h reached"))
    #expect(page.contains("−6 (−67%) since August 2026: better"))
    #expect(page.contains("Views &lt;b&gt;") && !page.contains("Views <b>"))
    #expect(page.contains("No reading yet: Leads"))
    // August and October have bars, September has none.
    #expect(Self.count("class=\"col", in: String(page.split(separator: "</svg>")[0])) == 2)
    #expect(page.contains("<th scope=\"row\">September 2026</th><td class=\"num none\">no reading</td>"))
    #expect(
      page.contains("aria-labelledby=\"i0-t i0-d\"") && page.contains("<title id=\"i0-t\">Views &lt;b&gt;</title>"))
    #expect(page.contains("August 2026 to October 2026: between 40 and 65, last 65."))
  }

  @Test("give each channel the same scale")
  func channels() throws {
    let page = try Self.page("figures.html", Self.figures)
    #expect(page.contains("<th scope=\"row\">blog</th>") && page.contains("<th scope=\"row\">x</th>"))
  }

  @Test("compare results with expectations")
  func calls() throws {
    let page = try Self.page(
      "figures.html",
      Self.figures.merging([
        "posts/rye.md": """
        ---
        title: Rye
        status: published
        date: 2026-11-02
        channels: [blog]
        cta: {text: Come, indicator: views, expect: 20}
        ---
        Bread.
        """,
        "metrics/posts.md": "---\nperiod: 2026-11\n---\n| post | views |\n|---|---|\n| rye | 30 |\n",
      ]) { $1 })
    #expect(page.contains("1 of 1 expected result reached."))
    #expect(page.contains("<a href=\"posts/rye.html\">Rye</a>") && page.contains("150%"))
  }

  // MARK: Checklists

  static let checklists = [
    "edito.md": "---\nedito: 1\nclosures: [2026-11-18]\n---\n",
    "people/ada.md": "---\nname: Ada L.\nrole: member\ncapacity: 7h\n---\n",
    "checklists/day.md":
      "---\ntitle: Day <i>\nevery: weekdays\nowner: ada\n---\n- [ ] Read (30 min)\n- [ ] Answer &lt;b> (20 min)\n",
    "runs/a.md": "---\nchecklist: day\nperiod: 2026-11-17\n---\n- [x] Read\n- [x] Answer &lt;b>\n",
    "runs/b.md": "---\nchecklist: day\nperiod: 2026-11-20\n---\n- [x] Read\n- [ ] Answer &lt;b>\n",
  ]

  @Test("show each period in a cell with words; closed days differ from missed ones")
  func cells() throws {
    let page = try Self.page("checklists.html", Self.checklists)
    #expect(page.contains("1 checklist due."))
    for cell in [
      "w-done\" title=\"Tue 17 Nov: done\"", "w-closed\" title=\"Wed 18 Nov: closed\"",
      "w-missed\" title=\"Thu 19 Nov: missed\"", "w-partly f5\" title=\"Fri 20 Nov: 1 of 2\"",
      "w-due\" title=\"Mon 23 Nov: due\"",
    ] { #expect(page.contains(cell), "\(cell)") }
    #expect(page.contains("<a href=\"runs/a.html\"><span aria-hidden=\"true\">✓</span>"))
    #expect(!page.contains("<i>") && !page.contains("Answer <b>"))
  }

  @Test("compare the day's load with each person's capacity")
  func load() throws {
    let page = try Self.page("checklists.html", Self.checklists)
    #expect(page.contains("<b>Ada L.</b>") && page.contains("50\u{A0}min of 7\u{A0}h"))
  }

  @Test("show each task of each period on a checklist's page")
  func matrix() throws {
    let page = try Self.page("checklists/day.html", Self.checklists)
    #expect(page.contains("<th scope=\"col\"><a href=\"../runs/b.html\">20 Nov</a></th>"))
    let answer = try #require(page.split(separator: "<tr>").first { $0.contains("Answer &lt;b&gt;") })
    #expect(Self.count("class=\"t-done\"", in: String(answer)) == 1)
    #expect(Self.count("class=\"t-missed\"", in: String(answer)) == 2)
    #expect(Self.count("class=\"t-due\"", in: String(answer)) == 1)
  }

  // MARK: Mentions

  static let mentions = [
    "strategy/listening.md": "---\nquestion: listening\nlistening: {response-time: 4h}\n---\n",
    "mentions/a.md": """
    ---
    title: Log
    period: 2026-11-20
    ---
    - [ ] [Bea &lt;b>](https://x.example/1) on x, 08:00 — “Nice &lt;script>alert(1)&lt;/script>” #positive?
    - [ ] [Cid](https://x.example/2) on x, 10:00 — “Bad” #negative
    - [x] [Dan](https://x.example/3) on x, 11:00 — “Fine” #neutral
      - [reply](https://x.example/4), 11:30
    """,
    "mentions/b.md": "---\nperiod: 2026-11-10\n---\n- [x] [Eve](https://x.example/5) on x — “Good” #positive\n",
  ]

  @Test("sort waiting mentions by urgency")
  func waiting() throws {
    let page = try Self.page("mentions.html", Self.mentions)
    #expect(page.contains("2 mentions are waiting for a reply, 2 overdue."))
    let cid = try #require(page.firstRange(of: "<b>Cid</b>"))
    let bea = try #require(page.firstRange(of: "<b>Bea &lt;b&gt;</b>"))
    #expect(cid.lowerBound < bea.lowerBound)
  }

  @Test("make people's text inert; permalinks do not reveal the reader's origin")
  func inert() throws {
    let page = try Self.page("mentions.html", Self.mentions)
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
    #expect(page.contains("<a href=\"https://x.example/2\" rel=\"noopener noreferrer\">"))
    #expect(page.contains("<a href=\"https://x.example/4\" rel=\"noopener noreferrer\">reply</a> 11:30"))
    #expect(page.contains("<span class=\"chip k-positive guess\">positive?</span>"))
  }

  @Test("link only to web URLs")
  func addresses() throws {
    let page = try Self.page(
      "mentions.html",
      [
        "mentions/a.md":
          "---\nperiod: 2026-11-20\n---\n- [ ] [Bea](javascript:alert(1)) on x\n- [ ] [Cid](mailto:c@x.example) on x\n"
      ])
    #expect(page.contains("<b>Cid</b>") && !page.contains("javascript:") && !page.contains("mailto:"))
  }

  @Test("chart sentiments by week, and give months pages of their own")
  func tones() throws {
    let page = try Self.page("mentions.html", Self.mentions)
    #expect(page.contains("<title id=\"tones-t\">"))
    #expect(
      page.contains(
        "<th scope=\"row\">Week 47</th><td class=\"num\">1</td><td class=\"num\">1</td><td class=\"num\">1</td><td class=\"num\">3</td>"
      ))
    #expect(page.contains("<a href=\"mentions-by-month/2026-11.html\">November 2026</a>"))
    let month = try Self.page("mentions-by-month/2026-11.html", Self.mentions)
    #expect(month.contains("4 mentions") && month.contains("<b>Eve</b>"))
  }

  @Test("show some of very many mentions, and link to the rest")
  func many() throws {
    let lines = (0..<700).map { "- [ ] [A\($0)](https://x.example/\($0)) on x\n" }.joined()
    let files = ["mentions/a.md": "---\ntitle: Log\nperiod: 2026-11-20\n---\n" + lines]
    let page = try Self.page("mentions.html", files)
    #expect(Self.count("<li class=\"mention ", in: page) == 90 && page.contains("640 more"))
    let month = try Self.page("mentions-by-month/2026-11.html", files)
    #expect(Self.count("<li class=\"mention ", in: month) == 500)
    #expect(month.contains("200 more in:") && month.contains("<a href=\"../mentions/a.html\">Log</a>"))
  }

  // MARK: Reports

  static let reports = [
    "reports/old.md": "---\ntitle: Old\nperiod: 2026-W46\n---\n# Old\n\n## Posts\n\nFew.\n",
    "reports/new.md": """
    ---
    title: New & old
    period: 2026-W47
    author: ada
    ---
    # New & old

    A good week.

    ## Posts

    <!-- edito:begin posts -->
    | Date | Post |
    | --- | --- |
    | Mon | Rye |
    <!-- edito:end -->

    We are proud.
    """,
    "reports/broken.md": "---\nperiod: 2026-10\n---\n<!-- edito:begin posts -->\nNothing closes it.\n",
  ]

  @Test("list reports with the latest first")
  func list() throws {
    let page = try Self.page("reports.html", Self.reports)
    let new = try #require(page.firstRange(of: "New &amp; old"))
    let old = try #require(page.firstRange(of: ">Old<"))
    #expect(new.lowerBound < old.lowerBound && page.contains("A good week.") && page.contains("by ada"))
  }

  @Test("distinguish Edito's counts from people's words")
  func parts() throws {
    let page = try Self.page("reports/new.html", Self.reports)
    let made = try #require(
      page.split(separator: "<div class=\"made").last?.split(separator: "<div class=\"people").first)
    #expect(made.contains("Rye") && !made.contains("proud"))
    #expect(Self.count("<h1>", in: page) == 1 && page.contains("<h2>Posts</h2>"))
    #expect(page.contains("<a class=\"way\" rel=\"prev\" href=\"../reports/old.html\""))
  }

  @Test("show a report with broken markers as it is")
  func broken() throws {
    let page = try Self.page("reports/broken.html", Self.reports)
    #expect(page.contains("Nothing closes it.") && !page.contains("class=\"made"))
  }
}
