import Cadence
import CivilTime
import Editorial
import TestSupport
import Testing

@Suite("Counting")
struct CountingTests {
  @Test("separates published, ready and planned posts by status")
  func threeCounts() throws {
    let states = ["draft", "review", "approved", "scheduled", "published", "idea", "cancelled"]
    let posts = states.map { post("2026-11-24", "[x]", $0) }
    let count = try Workshop("{channel: x, target: 7 per week}", posts: posts).count("2026-11-24")
    #expect(count.figures == [1, 2, 2])
    #expect(count.counted == 5)
    #expect(count.missing == 2)
  }

  @Test("separates a post's channels: it may be published on one and not on another")
  func channelsApart() throws {
    let posts = [
      post(
        "2026-11-24", "[x, mastodon]", "approved", "published: {x: {url: https://x.com/1, at: 2026-11-22 10:00}}")
    ]
    let x = try Workshop("{channel: x, target: 1 per week}", posts: posts).counts("2026-11-16", "2026-11-29")
    #expect(x.map(\.figures) == [[1, 0, 0], [0, 0, 0]])
    let mastodon = try Workshop("{channel: mastodon, target: 1 per week}", posts: posts).count("2026-11-24")
    #expect(mastodon.figures == [0, 1, 0])
  }

  @Test("takes only published posts for a past period, and all posts for the others")
  func pastPeriods() throws {
    let posts = ["2026-11-18", "2026-11-24", "2026-12-01"].flatMap { day in
      ["published", "approved", "draft"].map { post(day, "[x]", $0) }
    }
    let counts = try Workshop("{channel: x, target: 3 per week}", posts: posts).counts("2026-11-16", "2026-12-06")
    #expect(counts.map(\.time) == [.past, .current, .future])
    #expect(counts.map(\.figures) == [[1, 1, 1], [1, 1, 1], [1, 1, 1]])
    #expect(counts.map(\.counted) == [1, 3, 3])
    #expect(counts.map(\.missing) == [2, 0, 0])
  }

  @Test(
    "works by day, week, month, quarter and year",
    arguments: [
      ("day", ["2026-12-31", "2027-01-01"], [2, 1]), ("week", ["2026-W53"], [4]),
      ("month", ["2026-12", "2027-01"], [3, 2]),
      ("quarter", ["2026-Q4", "2027-Q1"], [3, 2]), ("year", ["2026", "2027"], [3, 2]),
    ])
  func units(_ unit: String, _ names: [String], _ numbers: [Int]) throws {
    let days = ["2026-12-30", "2026-12-31", "2026-12-31", "2027-01-01", "2027-01-04"]
    let posts = days.map { post($0, "[x]", "draft") }
    let counts = try Workshop("{channel: x, target: 1 per \(unit)}", posts: posts).counts("2026-12-31", "2027-01-01")
    #expect(counts.map { "\($0.period)" } == names)
    #expect(counts.map(\.planned) == numbers)
  }

  @Test("gives the shortage or the surplus")
  func missingAndExcess() throws {
    let posts = (0..<4).map { post("2026-11-2\(4 + $0)", "[x]", "draft", "") }
    for (target, missing, excess) in [
      ("5 per week", 1, 0), ("at most 3 per week", 0, 1), ("3-6 per week", 0, 0), ("1-2 per week", 0, 2),
      ("exactly 4 per week", 0, 0), ("at most 0 per week", 0, 4),
    ] {
      let count = try Workshop("{channel: x, target: \(target)}", posts: posts).count("2026-11-24")
      #expect((count.missing, count.excess) == (missing, excess), "\(target)")
    }
  }

  @Test("uses the target in force at the time")
  func datedTargets() throws {
    let ledger = try Workshop(
      "{channel: x, target: 4 per week, until: 2026-W46}", "{channel: x, target: 2 per week, from: 2026-W47}",
      posts: ["2026-11-10", "2026-11-17"].map { post($0, "[x]", "published") }
    ).ledger()
    let reports = try ledger.reports(from: date("2026-11-02"), through: date("2026-11-29"))
    #expect(
      reports.map { $0.periods.map { "\($0.period)" } } == [["2026-W45", "2026-W46"], ["2026-W47", "2026-W48"]])
    #expect(reports.map { $0.periods.map(\.published) } == [[0, 1], [1, 0]])
    #expect(reports.map { $0.periods.map(\.missing) } == [[4, 3], [1, 2]])
  }

  @Test("scales the minimum of a period that is partly in force, but not its maximum")
  func partlyInForce() throws {
    // 16 to 30 November: half of the month.
    let posts = ["2026-11-10", "2026-11-20"].map { post($0, "[x]", "published") }
    let counts = try Workshop("{channel: x, target: 9-12 per month, from: 2026-11-16}", posts: posts)
      .counts("2026-10-01", "2026-12-31")
    #expect(counts.map(\.minimum) == [4, 9])
    #expect(counts.map(\.maximum) == [12, 12])
    // The post of the 10th came before the target.
    #expect(counts.map(\.published) == [1, 0])
  }

  @Test("uses only the days of `on:`")
  func onDays() throws {
    let posts = ["2026-11-27", "2026-11-28", "2026-11-30"].map { post($0, "[x]", "draft") }
    let daily = try Workshop("{channel: x, target: 1 per day, on: weekdays}", posts: posts).counts(
      "2026-11-27", "2026-11-30")
    #expect(daily.map { "\($0.period)" } == ["2026-11-27", "2026-11-30"])
    let weekly = try Workshop("{channel: x, target: 2 per week, on: weekdays}", posts: posts).count("2026-11-24")
    #expect(weekly.planned == 1)
  }

  @Test("exempts closed days from daily targets, and lowers longer targets in proportion, rounded down")
  func closures() throws {
    let settings = "closures: [2026-12-25, 2026-12-28/2026-12-30, {from: 2026-12-31, until: 2027-01-01, reason: rest}]"
    let posts = ["2026-12-25", "2026-12-25"].map { post($0, "[x]", "draft") }
    func counts(_ target: String) throws -> [PeriodCount] {
      try Workshop("{channel: x, target: \(target)}", posts: posts, settings: settings).counts(
        "2026-12-24", "2026-12-28")
    }
    let daily = try counts("3 per day")
    #expect(daily.map(\.minimum) == [3, 0, 3, 3, 0])
    #expect(daily.map(\.planned) == [0, 2, 0, 0, 0])
    #expect(try counts("at most 1 per day").map(\.excess) == [0, 1, 0, 0, 0])
    // Six days of seven, then two of seven; on weekdays four of five, then none.
    #expect(try counts("5-8 per week").map(\.minimum) == [4, 1])
    #expect(try counts("5-8 per week").map(\.maximum) == [8, 8])
    #expect(try counts("5 per week, on: weekdays").map(\.minimum) == [4, 0])
    #expect(try counts("31 per month").map(\.minimum) == [26])
  }

  @Test("joins overlapping closures, and ignores reversed ones")
  func overlappingClosures() throws {
    let settings = """
      closures:
        - 2026-11-25/2026-11-26
        - {from: 2026-11-24, until: 2026-11-25}
        - {from: 2026-11-29, until: 2026-11-20}
        - 0001-01-01/2026-11-23
      """
    let counts = try Workshop("{channel: x, target: 1 per day}", settings: settings).counts("2026-11-22", "2026-11-29")
    #expect(counts.map(\.minimum) == [0, 0, 0, 0, 0, 1, 1, 1])
  }

  @Test("expects nothing on days that an embargo covers completely")
  func embargoes() throws {
    let facts = "embargo: [{from: 2026-11-24 12:00, until: 2026-11-26, channels: [x]}]"
    func minimum(_ selector: String) throws -> [Int?] {
      try Workshop("{\(selector), target: 1 per day}", facts: facts).counts("2026-11-24", "2026-11-27").map(\.minimum)
    }
    #expect(try minimum("channel: x") == [1, 0, 0, 1])
    #expect(try minimum("channel: mastodon") == [1, 1, 1, 1])
    // The other channel of the network is free.
    #expect(try minimum("network: x") == [1, 1, 1, 1])
    #expect(try minimum("pillar: backstage") == [1, 1, 1, 1])
  }

  @Test("expects nothing on a day on which an embargo leaves only the last minute")
  func embargoToTheLastMinute() throws {
    func minimum(until end: String) throws -> [Int?] {
      let facts = "embargo: [{from: 2026-11-24, until: 2026-11-25 \(end)}]"
      return try Workshop("{channel: x, target: 1 per day}", facts: facts).counts("2026-11-24", "2026-11-26").map(
        \.minimum)
    }
    #expect(try minimum(until: "23:59") == [0, 0, 1])
    #expect(try minimum(until: "23:58") == [0, 1, 1])
  }

  @Test("expects nothing on days that several embargoes cover together, over time and over channels")
  func unionOfEmbargoes() throws {
    let facts = """
      embargo:
        - {from: 2026-11-24, until: 2026-11-24 12:00}
        - {from: 2026-11-24 12:00, until: 2026-11-24}
        - {from: 2026-11-25, until: 2026-11-25, channels: [x]}
        - {from: 2026-11-25, until: 2026-11-25, channels: [x-fr, mastodon]}
        - {from: 2026-11-26, until: 2026-11-26 12:00}
      """
    func minimum(_ selector: String) throws -> [Int?] {
      try Workshop("{\(selector)target: 1 per day}", facts: facts).counts("2026-11-24", "2026-11-26").map(\.minimum)
    }
    #expect(try minimum("channel: x, ") == [0, 0, 1])
    #expect(try minimum("network: x, ") == [0, 0, 1])
    // The blog is free on Wednesday.
    #expect(try minimum("") == [0, 1, 1])
    let closing = facts + "\n  - {from: 2026-11-25, until: 2026-11-25, channels: [blog]}"
    #expect(
      try Workshop("{target: 1 per day}", facts: closing).counts("2026-11-24", "2026-11-26").map(\.minimum) == [
        0, 0, 1,
      ])
  }

  @Test("counts a post once if its list names a channel twice")
  func repeatedChannel() throws {
    let counts = Workshop(
      "{target: 1 per week}", posts: ["status: approved\ndate: 2026-11-24\nchannels: [x, mastodon, x]"])
    #expect(try counts.ledger().corpus.entries.map(\.channel) == ["mastodon", "x"])
    #expect(try counts.counts("2026-11-24").map(\.ready) == [1])
  }

  @Test("supports seven posts on one message in a quarter")
  func ruleOfSeven() throws {
    let told = ["2026-10-02", "2026-10-20", "2026-11-05", "2026-11-24", "2026-12-08", "2026-12-30"]
    let posts = told.map {
      post($0, "[x, mastodon]", $0 < "2026-11-23" ? "published" : "draft", "message: sourdough")
    }
    var workshop = Workshop("{message: sourdough, target: at least 7 per quarter}", posts: posts)
    let count = try workshop.count("2026-11-23")
    #expect(count.figures == [3, 0, 3])
    #expect(count.missing == 1)
    // Up to 6 December, 67 of the 92 days: five are due, and six are planned.
    #expect(count.due == 5)
    #expect(count.overdue == 0)
    workshop.now = "2026-12-20"
    #expect(try workshop.count("2026-12-20").overdue == 1)
    workshop.now = "2027-01-05"
    #expect(try workshop.count("2026-12-20").missing == 4)
  }

  @Test("counts, for periods beyond the horizon, only the current period's share as due")
  func shareDue() throws {
    let counts = try Workshop("{channel: x, target: 31 per month}", now: "2026-12-28").counts(
      "2026-11-30", "2027-02-01")
    #expect(counts.map(\.due) == [31, 31, 0, 0])
    let current = try Workshop("{channel: x, target: 31 per month}", now: "2026-12-01").count("2026-12-01")
    #expect((current.minimum, current.due) == (31, 14))
    let short = try Workshop("{channel: x, target: 7 per week}", settings: "horizon: 3 days").count("2026-11-23")
    #expect(short.due == 3)
    #expect(
      try Workshop("{channel: x, target: 1 per day}", settings: "horizon: 0 months").ledger().horizon
        == date("2026-11-23"))
  }

  @Test("lists the entries of each period in order")
  func entries() throws {
    let posts = ["2026-11-26", "2026-11-24 18:00", "2026-11-24 09:00"].map { post($0, "[x]", "draft") }
    let workshop = Workshop("{channel: x, target: 1 per week}", posts: posts)
    let corpus = try workshop.ledger().corpus
    let entries = try workshop.count("2026-11-24").entries.map { corpus.entries[$0].slot.description }
    #expect(entries == ["2026-11-24 09:00", "2026-11-24 18:00", "2026-11-26"])
  }

  @Test("agrees with counting each period on its own")
  func agreesWithSlowCount() throws {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let start = try date("2026-08-01")
    let posts = (0..<300).map { _ in
      post(
        "\(start + random(200))", ["[x]", "[x, mastodon]", "[blog]", "[x-fr, x]"][random(4)],
        ["draft", "approved", "published"][random(3)], random(2) == 0 ? "pillar: backstage" : "")
    }
    for selector in ["channel: x", "network: x", "pillar: backstage"] {
      for unit in PeriodUnit.allCases {
        let workshop = Workshop("{\(selector), target: 2 per \(unit), on: [mon, wed, sat]}", posts: posts)
        let ledger = try workshop.ledger()
        let target = try #require(ledger.targets.first)
        let whole = ledger.report(on: target, from: start, through: start + 230).periods
        let single = whole.compactMap {
          ledger.report(on: target, from: $0.period.first, through: $0.period.last).periods.first
        }
        #expect(whole.map(\.figures) == single.map(\.figures))
        let slow = whole.map { count in
          Set(
            ledger.corpus.entries.filter { entry in
              guard count.period.contains(entry.slot.day),
                [.monday, .wednesday, .saturday].contains(entry.slot.day.weekday)
              else { return false }
              return switch selector {
              case "channel: x": entry.channel == "x"
              case "network: x": entry.channel?.hasPrefix("x") ?? false
              default: ledger.corpus.document(of: entry).post?.pillar != nil
              }
            }.map(\.document)
          ).count
        }
        #expect(whole.map { $0.figures.reduce(0, +) } == slow, "\(selector) per \(unit)")
      }
    }
  }
}
