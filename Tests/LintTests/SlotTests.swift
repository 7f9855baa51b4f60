import CivilTime
import Testing

@testable import Lint

@Suite("Slots")
struct SlotTests {
  func post(_ header: String) -> String { "---\n\(header)\n---\nFresh bread at eight.\n" }

  @Test(
    "are past the minute after their time, or the day after their day",
    arguments: [
      ("2026-11-24 09:00", "2026-11-24 09:00", false), ("2026-11-24 09:00", "2026-11-24 09:01", true),
      ("2026-11-24", "2026-11-24 23:59", false), ("2026-11-24", "2026-11-25 00:00", true),
      ("2026-12-31", "2027-01-01", true), ("2027-01-01", "2026-12-31 23:59", false),
    ])
  func slotsPass(_ slot: String, _ now: String, _ isOver: Bool) throws {
    let lint = try Linting(["posts/a.md": post("status: scheduled\ndate: \(slot)")], "post-overdue", today: now)
    #expect(lint.marked == (isOver ? [slot] : []))
  }

  @Test("are judged by channel")
  func channelsAreJudgedApart() throws {
    let header = """
      status: scheduled
      date: 2026-11-20 09:00
      channels: {x: {}, mastodon: {date: 2026-11-30}, instagram: {}, blog: {date: 2026-11-21}}
      published: {blog: {at: 2026-11-21 10:00}}
      """
    let lint = try Linting(["posts/a.md": post(header)], "post-overdue")
    #expect(lint.marked == ["2026-11-20 09:00"])
    #expect(lint.findings.first?.message.english.hasSuffix("not published on x and instagram") == true)
    #expect(lint.findings.first?.message.french.hasSuffix("n’a pas paru sur x et instagram") == true)
  }

  @Test("of ideas, cancelled and published posts are never overdue", arguments: ["idea", "cancelled", "published"])
  func settledPostsAreNotOverdue(_ state: String) throws {
    let lint = try Linting(["posts/a.md": post("status: \(state)\ndate: 2026-11-20")], "post-overdue")
    #expect(lint.findings.isEmpty)
  }

  /// Europe/Paris around the end of summer time, 2026-10-25 at 01:00 UTC.
  static let paris = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 120,
    transitions: [.init(minute: CalendarDay(number: 20_751).minutesAtMidnight + 60, offset: 60)])

  @Test(
    "have their distance in elapsed minutes, whatever the clock does in between",
    arguments: [
      ("2026-10-25 01:30", "2026-10-25 03:15", 165), ("2026-10-25 02:30+02:00", "2026-10-25 02:10+01:00", 40),
      ("2026-10-25 02:30+01:00", "2026-10-25 03:00", 30), ("2026-10-24 23:50", "2026-10-25 00:10", 20),
      ("2026-12-31 23:30", "2027-01-01 00:20", 50), ("2026-11-24 09:00", "2026-11-24 10:00", 60),
      ("2028-02-28 23:59", "2028-02-29 00:00", 1),
    ])
  func distancesAreRealMinutes(_ first: String, _ second: String, _ distance: Int) throws {
    for (minutes, count) in [(distance, 0), (distance + 1, 1)] {
      let lint = try Linting(
        [
          "edito.md": "---\nedito: 1\nlint: {rules: {posts-too-close: {minutes: \(minutes)}}}\n---\n",
          "posts/a.md": post("status: approved\ndate: \(second)\nchannels: [x]"),
          "posts/b.md": post("status: approved\ndate: \(first)\nchannels: [x]"),
        ], "posts-too-close", zone: Self.paris)
      #expect(lint.findings.map(\.place.path) == Array(repeating: "posts/a.md", count: count))
      #expect(lint.related == Array(repeating: first, count: count))
    }
  }

  @Test("of drafts and published posts keep no distance")
  func draftsMayStillMove() throws {
    for (earlier, later, count) in [
      ("draft", "review", 0), ("review", "draft", 0), ("published", "published", 0), ("published", "scheduled", 1),
      ("cancelled", "review", 0), ("idea", "review", 0),
    ] {
      let lint = try Linting(
        [
          "posts/a.md": post("status: \(earlier)\ndate: 2026-11-24 09:00\nchannels: [x]"),
          "posts/b.md": post("status: \(later)\ndate: 2026-11-24 09:10\nchannels: [x]"),
        ], "posts-too-close")
      #expect(lint.findings.count == count, "\(earlier), \(later)")
    }
  }

  @Test(
    "are in an embargo up to its last minute",
    arguments: [
      ("2026-11-24", "2026-11-26", "2026-11-23 23:59", false), ("2026-11-24", "2026-11-26", "2026-11-24 00:00", true),
      ("2026-11-24", "2026-11-26", "2026-11-26 23:59", true), ("2026-11-24", "2026-11-26", "2026-11-27", false),
      ("2026-11-24 12:00", "2026-11-26 12:00", "2026-11-24 11:59", false),
      ("2026-11-24 12:00", "2026-11-26 12:00", "2026-11-26 12:00", false),
      ("2026-11-24 12:00", "2026-11-26 12:00", "2026-11-26", true),
    ])
  func embargoesHaveBounds(_ from: String, _ until: String, _ slot: String, _ isInside: Bool) throws {
    let lint = try Linting(
      [
        "strategy/stop.md":
          "---\nquestion: management\nembargo: [{from: \(from), until: \(until), reason: Recall}]\n---\n",
        "posts/a.md": post("status: approved\ndate: \(slot)\nchannels: [x]"),
      ], "posted-during-embargo")
    #expect(lint.marked == (isInside ? [slot] : []))
    #expect(lint.findings.allSatisfy { $0.related.first?.message.english == "the embargo: Recall" })
  }

  @Test("in a file's name change the name only if no document refers to it")
  func filesInUseKeepTheirNames() throws {
    let path = "posts/2026-11-24-café.md"
    let moved = post("status: review\ndate: 2026-11-26")
    let renamed = "posts/2026-11-26-café.md"
    for (others, expected) in [
      ([:], renamed),
      (["posts/b.md": "---\nstatus: draft\n---\nSee [it](2026-11-24-caf%C3%A9.md).\n"], nil),
      (["metrics/w.md": "---\nperiod: 2026-W48\n---\n| post | clicks |\n|---|---|\n| 2026-11-24-café | 3 |\n"], nil),
      (["README.md": "The first is 2026-11-24-café."], nil),
      (["README.md": "Of 2026-11-24, and 2026-11-24-car.md."], renamed),
      ([renamed: post("status: draft")], nil),
      (["ideas/2026-11-26-café.md": "---\nstatus: new\n---\nCoffee\n"], nil),
    ] as [([String: String], String?)] {
      let lint = try Linting(others.merging([path: moved]) { $1 }, "file-name-date-mismatch")
      #expect(lint.marked == ["2026-11-26"])
      #expect(lint.findings.map { $0.fix?.rename?.to } == [expected], "\(others)")
      // The file name is the post's id, which other documents may use.
      #expect(lint.findings.allSatisfy { $0.fix?.isSafe != true })
    }
  }

  @Test("in two files' names do not give both files one name")
  func renamesDoNotCollide() throws {
    let lint = try Linting(
      [
        "posts/2026-11-24-a.md": post("status: review\ndate: 2026-11-26"),
        "posts/2026-11-25-a.md": post("status: review\ndate: 2026-11-26"),
        "posts/late/2026-11-24-b.md": post("id: b\nstatus: review\ndate: 2026-11-26"),
      ], "file-name-date-mismatch")
    #expect(
      lint.findings.map { $0.fix?.rename?.to } == ["posts/2026-11-26-a.md", nil, "posts/late/2026-11-26-b.md"])
  }
}

extension CalendarDay {
  fileprivate var minutesAtMidnight: Int { Moment(day: self).minutes }
}
