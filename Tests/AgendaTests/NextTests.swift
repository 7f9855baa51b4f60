import Agenda
import CivilTime
import Editorial
import Localization
import Snapshots
import TestSupport
import Testing

/// The next instants at which an item falls due.
@Suite("The next due items")
struct NextTests {
  /// Paris in 2026: an hour ahead of UTC, two from 29 March to 25 October.
  static let paris: TimeZoneRules = {
    func minute(_ month: Int, _ day: Int) -> Int {
      Int(CalendarDay(year: 2026, month: month, day: day)?.number ?? 0) * 1440 + 60
    }
    return TimeZoneRules(
      identifier: "Europe/Paris", firstOffset: 60,
      transitions: [.init(minute: minute(3, 29), offset: 120), .init(minute: minute(10, 25), offset: 60)])
  }()

  /// Returns the items due after a moment: instants, each followed by its items.
  static func due(_ files: [String: String], after: String, limit: Int = 20, now: String? = nil) throws -> [String] {
    let corpus = Corpus.reading(files.merging(["edito.md": "---\nedito: 1\n---\n"]) { first, _ in first }, zone: paris)
    let start = paris.instant(of: try moment(after))
    return DueContext(Snapshot(corpus, now: try moment(now ?? after)), after: start, limit: limit).next.flatMap {
      instant in
      [instant.instant.iso8601(in: paris)]
        + instant.items.map { item in
          let rest = [item.channel, item.person].compactMap(\.self).map { " \($0)" }.joined()
          return "  \(item.kind.rawValue) \(item.title.english)\(rest)"
        }
    }
  }

  private static func post(_ date: String, _ channels: String, _ status: String = "approved") -> String {
    "---\ntitle: Rye\nstatus: \(status)\nauthor: ada\ndate: \(date)\nchannels: \(channels)\n---\nBread.\n"
  }

  @Test("are empty in a workspace without dates")
  func nothing() throws {
    #expect(try Self.due([:], after: "2026-11-23 12:00") == [])
    #expect(try Self.due(["posts/a.md": Self.post("2026-11-22", "[x]")], after: "2026-11-23 12:00") == [])
  }

  @Test("include each channel's slot, grouped by time")
  func slots() throws {
    let files = [
      "posts/a.md": Self.post("2026-11-24 09:00", "{x: {}, blog: {date: 2026-11-25 10:00}, mastodon: {}}"),
      "posts/b.md": Self.post("2026-11-24 09:00", "[]"),
      "posts/out.md": Self.post("2026-11-24 09:00", "[x]", "published"),
      "posts/gone.md": Self.post("2026-11-24 09:00", "[x]", "cancelled"),
      "posts/idea.md": Self.post("2026-11-24 09:00", "[x]", "idea"),
    ]
    let first = [
      "2026-11-24T09:00:00+01:00", "  post Rye mastodon ada", "  post Rye x ada", "  post Rye ada",
    ]
    let second = ["2026-11-25T10:00:00+01:00", "  post Rye blog ada"]
    #expect(try Self.due(files, after: "2026-11-23 12:00") == first + second)
    #expect(try Self.due(files, after: "2026-11-23 12:00", limit: 1) == first)
    // An instant is over once it has come.
    #expect(try Self.due(files, after: "2026-11-24 08:59") == first + second)
    #expect(try Self.due(files, after: "2026-11-24 09:00") == second)
  }

  @Test("include a day without a time at its midnight")
  func days() throws {
    let files = [
      "posts/a.md": Self.post("2026-11-24", "[x]"),
      "strategy/mission.md": "---\nquestion: mission\ntitle: Mission\nowner: bob\nreview-by: 2026-11-24\n---\n",
      "processes/crisis.md": "---\ntitle: Crisis\nowner: ada\nreview-by: 2026-11-24\n---\n",
    ]
    #expect(
      try Self.due(files, after: "2026-11-23 12:00") == [
        "2026-11-24T00:00:00+01:00", "  post Rye x ada", "  answer Mission bob", "  process Crisis ada",
      ])
  }

  @Test("include the beginnings and ends of embargoes and campaigns")
  func plans() throws {
    let files = [
      "strategy/a.md": """
      ---
      question: medium
      embargo:
        - {from: 2026-12-01 18:00, until: 2026-12-02, reason: Audit}
        - {from: 2026-12-03, until: 2026-12-03 12:00, channels: [x, blog], reason: Vote}
      ---
      """,
      "campaigns/advent.md": "---\ntitle: Advent\nowner: ada\nfrom: 2026-12-01\nuntil: 2026-12-24\n---\n",
      "campaigns/gone.md": "---\nstatus: cancelled\nfrom: 2026-12-01\nuntil: 2026-12-24\n---\n",
    ]
    #expect(
      try Self.due(files, after: "2026-11-23 12:00") == [
        "2026-12-01T00:00:00+01:00", "  campaign-begin Advent ada",
        "2026-12-01T18:00:00+01:00", "  embargo-begin Audit",
        // A day that ends an embargo belongs to it. If another embargo follows directly, neither an end nor a start is reported.
        "2026-12-03T00:00:00+01:00", "  embargo-end Audit",
        "2026-12-03T12:00:00+01:00", "  embargo-end Vote blog", "  embargo-end Vote x",
        "2026-12-24T00:00:00+01:00", "  campaign-end Advent ada",
      ])
  }

  @Test("include the end of a period in which a target is not met")
  func targets() throws {
    var files = [
      "strategy/a.md": """
      ---
      question: frequency
      owner: bob
      channels: {x: {network: x}}
      cadence: [{channel: x, target: 2 per week}]
      ---
      """,
      "posts/a.md": Self.post("2026-11-24 09:00", "[x]"),
    ]
    // The settings' horizon is two weeks.
    let ends = [
      "2026-11-30T00:00:00+01:00", "  target x: 1 missing in week 48 (23–29 November) x bob",
      "2026-12-07T00:00:00+01:00", "  target x: 2 missing in week 49 (30 November – 6 December) x bob",
    ]
    #expect(try Self.due(files, after: "2026-11-24 12:00", now: "2026-11-23 08:00") == ends)
    files["posts/b.md"] = Self.post("2026-11-24 10:00", "[x]")
    #expect(try Self.due(files, after: "2026-11-24 12:00", now: "2026-11-23 08:00") == Array(ends[2...]))
  }

  @Test(
    "are right on the days of a clock change",
    arguments: [
      ("2026-03-29 01:30", "2026-03-29T01:30:00+01:00"),
      // The clock never shows this.
      ("2026-03-29 02:30", "2026-03-29T03:30:00+02:00"),
      ("2026-03-29 03:00", "2026-03-29T03:00:00+02:00"),
      ("2026-10-25 01:59", "2026-10-25T01:59:00+02:00"),
      // It shows this twice: the first counts.
      ("2026-10-25 02:30", "2026-10-25T02:30:00+02:00"),
      ("2026-10-25 03:00", "2026-10-25T03:00:00+01:00"),
      ("2026-07-01 00:00", "2026-07-01T00:00:00+02:00"),
      ("2025-01-01 00:00", "2025-01-01T00:00:00+01:00"),
    ])
  func clockChanges(time: String, instant: String) throws {
    #expect(Self.paris.instant(of: try moment(time)).iso8601(in: Self.paris) == instant)
  }

  @Test("are in order of time even when the clock goes back")
  func order() throws {
    let files = ["posts/a.md": Self.post("2026-10-25T02:30+01:00", "[x]")]
    let zone = Self.paris
    let late = Instant(utcMinute: zone.instant(of: try moment("2026-10-25 02:45")).utcMinute + 60)
    #expect(late.iso8601(in: zone) == "2026-10-25T02:45:00+01:00")
    #expect(zone.instant(of: try moment("2026-10-25 02:30")) < late)
    #expect(try !Self.due(files, after: "2026-10-25 01:00").isEmpty)
  }

  @Test("have offsets west of Greenwich and of fractions of an hour")
  func offsets() {
    func text(_ offset: Int) -> String {
      Instant(utcMinute: 0).iso8601(in: TimeZoneRules(identifier: "Z", firstOffset: offset, transitions: []))
    }
    #expect(text(0) == "1970-01-01T00:00:00+00:00")
    #expect(text(-210) == "1969-12-31T20:30:00-03:30")
    #expect(text(345) == "1970-01-01T05:45:00+05:45")
  }
}
