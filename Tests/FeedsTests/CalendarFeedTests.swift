import Cadence
import CivilTime
import Editorial
import Snapshots
import TestSupport
import Testing

@testable import Feeds

/// The content of feeds for subscribers.
@Suite("A calendar feed")
struct CalendarFeedTests {
  private static func post(_ keys: String, _ body: String = "Bread.") -> String { "---\n\(keys)\n---\n\(body)\n" }

  private static func read(_ files: [String: String], settings: String = "", now: String = "2026-11-23") throws
    -> ReadCalendar
  {
    try ReadCalendar(feed(files, settings: settings, now: now).all)
  }

  static let desk = [
    "strategy/medium.md": channels,
    "people/ada.md": "---\nname: Ada\n---\n", "people/ben.md": "---\nname: Ben\n---\n",
    "posts/rye.md": post(
      "title: Rye\nstatus: approved\ndate: 2026-11-24 09:00\nchannels: [blog, x]\nauthor: ada",
      "Common words.\n\n## @x\n\nShort words."),
    "posts/oats.md": post("title: Oats\nstatus: draft\ndate: 2026-11-25\nchannels: [x]\nauthor: ben"),
    "posts/out.md": post(
      "title: Out\nstatus: published\ndate: 2026-11-20 09:00\nchannels: [blog]\n"
        + "published: {blog: {url: \"https://bakery.example/out\", at: 2026-11-20 09:05}}"),
    "posts/off.md": post("title: Off\nstatus: cancelled\ndate: 2026-11-26 09:00\nchannels: [x]"),
    "posts/idea.md": post("title: Idea\nstatus: idea\ndate: 2026-11-26 09:00\nchannels: [x]"),
    "posts/undated.md": post("title: Undated\nstatus: draft\nchannels: [x]"),
    "campaigns/advent.md":
      "---\ntitle: Advent\nfrom: 2026-12-01\nuntil: 2026-12-24\nchannels: [x]\nowner: ben\nstatus: planned\n---\n",
    "checklists/week.md": "---\ntitle: The week\nevery: week\nowner: ada\n---\n- [ ] Meet (20 min) @ben\n",
    "processes/crisis.md": "---\ntitle: Crisis\nowner: ada\nreview-by: 2026-12-10\n---\n",
  ]

  @Test("has a post once per channel, with exactly the channel's text")
  func posts() throws {
    let events = try Self.read(Self.desk).events.filter { $0.name.hasPrefix("post:") }
    #expect(
      events.map { "\($0.name) \($0.start) \($0.summary) \($0.value("STATUS") ?? "")" } == [
        "post:out:blog@the-bakery.edito 20261120T090500Z Journal · Out CONFIRMED",
        "post:rye:blog@the-bakery.edito 20261124T090000Z Journal · Rye CONFIRMED",
        "post:rye:x@the-bakery.edito 20261124T090000Z x · Rye CONFIRMED",
        "post:oats:x@the-bakery.edito 20261125 x · Oats (draft) TENTATIVE",
        "post:off:x@the-bakery.edito 20261126T090000Z x · Off (cancelled) CANCELLED",
      ])
    #expect(events[1].value("DESCRIPTION") == "Common words.\\n\\nStatus: approved\\nAuthor: Ada\\nFile: posts/rye.md")
    #expect(events[2].value("DESCRIPTION")?.hasPrefix("Short words.\\n\\n") == true)
    #expect(events[0].value("URL") == "https://bakery.example/out" && events[1].value("URL") == nil)
    #expect(events[1].value("DURATION") == "PT15M" && events[3].value("DTEND") == "20261126")
  }

  @Test("is in the requested language, and names its source")
  func header() throws {
    let corpus = Corpus.reading(Self.desk.merging(["edito.md": "---\nedito: 1\nname: Le Fournil\n---\n"]) { $1 })
    let feed = try CalendarFeed(
      Snapshot(corpus, now: moment("2026-11-23")), language: .french, address: "https://site.example/a")
    let read = try ReadCalendar(feed.channel("x"))
    #expect(read.property("METHOD")?.value == "PUBLISH")
    #expect(read.property("NAME")?.value == "Le Fournil · x")
    #expect(read.property("X-WR-CALNAME")?.value == "Le Fournil · x")
    #expect(read.property("SOURCE")?.value == "https://site.example/a/calendar/channel-x.ics")
    #expect(read.property("PRODID")?.value == "-//Edito//Edito//FR")
    #expect(
      read.property("REFRESH-INTERVAL") == .init(name: "REFRESH-INTERVAL", parameters: "VALUE=DURATION", value: "PT60M")
    )
    #expect(read.events.contains { $0.summary == "x · Oats (brouillon)" })
    #expect(try ReadCalendar(feed.text(CalendarFilter())).property("SOURCE") == nil)
  }

  @Test("has a path of its own, whatever the id")
  func paths() {
    #expect(CalendarFeed.path(ofChannel: "x") == "calendar/channel-x.ics")
    #expect(CalendarFeed.path(ofPerson: "noé") == "calendar/person-noé.ics")
    #expect(CalendarFeed.path(ofPerson: "../a b\\") == "calendar/person-..%2Fa%20b%5C.ics")
  }

  @Test("shows campaigns, reviews, closures and embargoes on their days, including the last one")
  func days() throws {
    let settings = "closures: [2026-12-25, {from: 2027-01-01, until: 2027-01-04, reason: Rest}]\n"
    let embargoes = """
      ---
      question: management
      embargo:
        - {from: 2026-12-10, until: 2026-12-11, reason: Lease}
        - {from: 2026-12-10 17:00, until: 2026-12-12, channels: [x]}
        - {from: 2026-12-12, until: 2026-12-10}
      ---
      """
    let read = try Self.read(Self.desk.merging(["strategy/rules.md": embargoes]) { $1 }, settings: settings)
    let shown = read.events.filter { $0.value("RRULE") == nil && !$0.name.hasPrefix("post:") }
    #expect(
      shown.map { "\($0.name.prefix { $0 != "@" }) \($0.start)-\($0.value("DTEND") ?? "") \($0.summary)" } == [
        "campaign:advent 20261201-20261225 Campaign: Advent",
        "embargo:rules:1 20261210-20261212 Embargo: Lease",
        "process:crisis 20261210-20261211 Due for review: Crisis",
        "embargo:rules:2 20261210T170000Z-20261213T000000Z Embargo",
        "checklist:week:2026-W52 20261224-20261225 The week",
        "closure:1 20261225-20261226 Closed",
        "checklist:week:2026-W53 20261231-20270101 The week",
        "closure:2 20270101-20270105 Closed: Rest",
      ])
    #expect(read.events.allSatisfy { $0.value("TRANSP") == "TRANSPARENT" })
  }

  @Test("of a channel or a person has the items that concern it")
  func parts() throws {
    let feed = try feed(Self.desk, settings: "closures: [2026-12-25]\n")
    func names(_ text: String) throws -> [String] {
      try ReadCalendar(text).events.map { String($0.name.prefix { $0 != "@" }) }.filter {
        !$0.hasPrefix("checklist:week:")
      }
    }
    #expect(
      try names(feed.channel("x")) == ["post:rye:x", "post:oats:x", "post:off:x", "campaign:advent", "closure:1"])
    #expect(try names(feed.channel("blog")) == ["post:out:blog", "post:rye:blog", "closure:1"])
    #expect(
      try names(feed.person("ada")) == ["post:rye:blog", "post:rye:x", "checklist:week", "process:crisis", "closure:1"])
    // Ben has a task in the checklist.
    #expect(try names(feed.person("ben")) == ["post:oats:x", "checklist:week", "campaign:advent", "closure:1"])
    #expect(try names(feed.text(CalendarFilter(states: [.draft]))) == ["post:oats:x"])
    #expect(
      try names(feed.text(CalendarFilter(states: [.draft], showsCancelled: true))) == ["post:oats:x", "post:off:x"])
    #expect(try names(feed.text(CalendarFilter(channels: ["nowhere"]))) == ["closure:1"])
  }

  @Test("keeps the name of an event that moves to another day, time, folder or status")
  func names() throws {
    func name(_ path: String, _ keys: String) throws -> String? {
      try Self.read(["strategy/medium.md": channels, path: Self.post(keys)]).events.first?.name
    }
    let first = try name("posts/rye.md", "date: 2026-11-24 09:00\nchannels: [x]")
    #expect(first == "post:rye:x@the-bakery.edito")
    #expect(try name("posts/rye.md", "date: 2026-12-24\nchannels: [x]\nstatus: approved") == first)
    #expect(try name("posts/2026/12/rye.md", "date: 2026-11-24 09:00\nchannels: {x: {date: 2026-11-25}}") == first)
    #expect(try name("posts/2026-12-24-rye.md", "id: rye\ndate: 2026-12-24\nchannels: [x]") == first)
    #expect(try name("posts/rye.md", "date: 2026-11-24 09:00\nchannels: [x]\nstatus: cancelled") == first)
  }

  @Test("never gives two events one name, whatever their ids")
  func uniqueNames() throws {
    let names = try Self.read([
      "strategy/medium.md": channels,
      "posts/a/rye.md": Self.post("date: 2026-11-24\nchannels: [x, x]"),
      "posts/b/rye.md": Self.post("date: 2026-11-24\nchannels: [x]"),
      "posts/c.md": Self.post("id: \"rye:x\"\ndate: 2026-11-24"),
      "posts/d.md": Self.post("id: \"a\\nb@c é\"\ndate: 2026-11-24\nchannels: [\"x:y\"]"),
      "posts/e.md": Self.post("id: \(String(repeating: "long", count: 100))\ndate: 2026-11-24"),
      "posts/f.md": Self.post("id: \(String(repeating: "long", count: 101))\ndate: 2026-11-24"),
    ]).events.map { String($0.name.prefix { $0 != "@" }) }
    #expect(Set(names).count == names.count)
    #expect(names.prefix(4) == ["post:rye:x", "post:rye:x~2", "post:rye%3Ax", "post:a%0Ab%40c%20%C3%A9:x%3Ay"])
    #expect(names.count == 6 && names.allSatisfy { $0.utf8.count < 200 })
  }

  @Test(
    "keeps texts from beginning a line, an event or a property of their own",
    arguments: [
      "Bread\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nUID:evil", "\\nBEGIN:VEVENT", "\\u2028BEGIN:VEVENT",
      "\\x85END:VCALENDAR",
      "a;b=c:d,\\\\n", "\\x00\\x07\\x1b[31m\\x7f", "]]>", "\\\"quoted\\\"", "",
    ])
  func hostileTexts(_ text: String) throws {
    let files = [
      "strategy/medium.md":
        "---\nquestion: medium\nchannels: {x: {network: x, title: \"\(text)\"}}\nembargo: [{from: 2026-12-01, until: 2026-12-02, reason: \"\(text)\"}]\n---\n",
      "people/ada.md": "---\nname: \"\(text)\"\n---\n",
      "posts/a.md": Self.post(
        "title: \"\(text)\"\nstatus: published\ndate: 2026-11-20 09:00\nchannels: [x]\nauthor: ada\n"
          + "published: {x: {url: \"https://a.example/\(text)\"}}", "END:VCALENDAR\r\n\r\nBEGIN:VEVENT"),
      "campaigns/a.md": "---\ntitle: \"\(text)\"\nfrom: 2026-12-01\nuntil: 2026-12-02\nowner: ada\n---\n",
      "checklists/a.md": "---\ntitle: \"\(text)\"\nevery: day\n---\n- [ ] END:VEVENT\n",
    ]
    let feed = try feed(files, settings: "closures: [{from: 2027-01-01, reason: \"\(text)\"}]\n")
    for written in [feed.all, feed.channel("x"), feed.person("ada")] {
      let read = try ReadCalendar(written)
      #expect(
        written.unicodeScalars.allSatisfy {
          $0 == "\r" || $0 == "\n" || !(0..<0x20 ~= $0.value || 0x7F..<0xA0 ~= $0.value)
        })
      #expect(read.components.filter { $0.name == "VCALENDAR" }.count == 1)
      #expect(read.events.allSatisfy { $0.all("UID").count == 1 && !$0.name.contains("evil") })
    }
    #expect(
      try ReadCalendar(feed.all).events.map { $0.name.prefix { $0 != ":" } }.sorted() == [
        "campaign", "checklist", "closure", "embargo", "post",
      ])
  }

  @Test("cuts long texts, and says so")
  func longTexts() throws {
    let words = String(repeating: "bread ", count: 10_000)
    let read = try Self.read([
      "strategy/medium.md": channels,
      "posts/a.md": Self.post("title: \(words)\ndate: 2026-11-24\nchannels: [blog]", words),
    ])
    let event = try #require(read.events.first)
    #expect(event.summary.hasSuffix("bread…") && event.summary.count <= 201)
    let text = try #require(event.value("DESCRIPTION"))
    #expect(text.contains("bread…\\n\\nStatus: draft") && text.count < 1100)
    #expect("aé 🥖b".shortened(to: 6) == "aé 🥖b" && "aé 🥖bc".shortened(to: 5) == "aé 🥖b…")
  }

  @Test("goes back to the first of the month a year ago, and forward without an end")
  func window() throws {
    func starts(_ days: String...) throws -> [String] {
      var files = ["strategy/medium.md": channels]
      for day in days { files["posts/\(day).md"] = Self.post("date: \(day)\nchannels: [x]") }
      return try Self.read(files).events.map(\.start)
    }
    #expect(try starts("2025-10-31", "2025-11-01", "2031-01-01", "9999-12-31") == ["20251101", "20310101", "99991231"])
  }

  @Test("of a period has the items that touch it")
  func period() throws {
    let period = Period(.week, containing: try date("2026-12-01"))
    let read = try ReadCalendar(feed(Self.desk, period: period).all)
    #expect(read.events.map { $0.name.prefix { $0 != "@" } } == ["campaign:advent", "checklist:week:2026-W49"])
  }

  @Test("includes unmet targets, and people whose contact is due")
  func deadlines() throws {
    let files = [
      "strategy/medium.md": channels,
      "strategy/pace.md":
        "---\nquestion: frequency\ncadence:\n  - {channel: blog, target: 1 per month}\n  - {channel: x, target: 2 per week}\nowner: ada\n---\n",
      "people/ada.md": "---\nname: Ada\n---\n",
      "people/mill.md": "---\nname: Mill\nrole: partner\ncontact: every 2 weeks\n---\n- 2026-11-20 call\n",
    ]
    let read = try Self.read(files, now: "2026-11-25 12:00")
    #expect(
      read.events.map { "\($0.name.prefix { $0 != "@" }) \($0.start)" } == [
        "target:pace:2:2026-11-29 20261129", "target:pace:1:2026-11-30 20261130", "contact:mill 20261204",
        "target:pace:2:2026-12-06 20261206", "target:pace:2:2026-12-13 20261213", "target:pace:1:2026-12-31 20261231",
      ])
    #expect(read.events.first?.summary == "Target: x: 2 missing in week 48 (23–29 November)")
  }

  @Test("has the same bytes for the same moment, and another stamp for another moment")
  func determinism() throws {
    #expect(try feed(Self.desk).all == feed(Self.desk).all)
    let later = try ReadCalendar(feed(Self.desk, now: "2026-11-23 10:30").all)
    #expect(later.events.allSatisfy { $0.value("DTSTAMP") == "20261123T103000Z" && $0.value("SEQUENCE") == "0" })
    let corpus = Corpus.reading(Self.desk)
    let now = try moment("2026-11-23")
    #expect(
      CalendarFeed(Snapshot(corpus, now: now), language: .english, jobs: 4).all
        == CalendarFeed(Snapshot(corpus, now: now), language: .english).all)
  }

  @Test("contains every event once and in order, whatever their number and the number of threads")
  func many() throws {
    let posts = (1...2_500).map { number in
      let day = number % 28 + 1
      return (
        "posts/\(number).md",
        "---\ndate: 2026-12-\(day < 10 ? "0" : "")\(day)\nchannels: [\(number % 2 == 0 ? "x" : "y")]\n---\nText \(number)"
      )
    }
    let corpus = Corpus.reading(Dictionary(posts + [("edito.md", "---\nedito: 1\n---\n")]) { $1 })
    let feed = try CalendarFeed(Snapshot(corpus, now: moment("2026-11-23")), language: .english, jobs: 3)
    let read = try ReadCalendar(feed.all)
    #expect(read.events.count == 2_500 && Set(read.events.map { $0.value("UID") }).count == 2_500)
    let starts = read.events.compactMap { $0.value("DTSTART") }
    #expect(starts == starts.sorted())
    #expect(try ReadCalendar(feed.channel("x")).events.count == 1_250)
  }
}
