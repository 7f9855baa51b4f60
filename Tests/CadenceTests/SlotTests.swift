import CivilTime
import Editorial
import TestSupport
import Testing

@testable import Cadence

@Suite("Suggested slots")
struct SlotTests {
  func slots(_ workshop: Workshop, on channel: String? = nil) throws -> [String] {
    try workshop.ledger().slotPlan(on: channel).slots.map { "\($0.slot) \($0.channel ?? "-")" }
  }

  @Test("fill each day that a daily target still needs")
  func daily() throws {
    let workshop = Workshop(
      "{channel: x, target: 2 per day, on: weekdays}",
      posts: [post("2026-11-24", "[x]", "draft"), post("2026-11-25", "[x]", "draft")],
      settings: "horizon: 3 days")
    #expect(try slots(workshop) == ["2026-11-23 x", "2026-11-23 x", "2026-11-24 x", "2026-11-25 x"])
  }

  @Test("spread over the least busy days of a longer period")
  func spread() throws {
    let busy = ["2026-11-23", "2026-11-24", "2026-11-26"].map { post($0, "[x]", "draft", "pillar: backstage") }
    let workshop = Workshop("{channel: x, target: 5 per week}", posts: busy, settings: "horizon: 1 week")
    #expect(try slots(workshop) == ["2026-11-27 x", "2026-11-29 x"])
    let free = Workshop("{channel: x, target: 3 per week}", settings: "horizon: 1 week")
    #expect(try slots(free) == ["2026-11-24 x", "2026-11-26 x", "2026-11-28 x"])
    let crowded = Workshop("{channel: x, target: 9 per week}", settings: "horizon: 1 week")
    #expect(try slots(crowded).count == 9)
  }

  @Test("avoid closures, embargoes, excluded weekdays and past days")
  func avoidance() throws {
    let workshop = Workshop(
      "{channel: x, target: 7 per week, on: [mon, tue, wed, thu, fri]}",
      settings: "closures: [2026-11-26]\nhorizon: 1 week",
      facts: "embargo: [{from: 2026-11-27 12:00, until: 2026-11-27 18:00, channels: [x]}]", now: "2026-11-24")
    // Four of five days are open, so five posts are due; one of those days has passed, and one has an embargo at noon.
    #expect(
      try slots(workshop) == ["2026-11-24 x", "2026-11-24 x", "2026-11-25 x", "2026-11-25 x", "2026-11-25 x"])
  }

  @Test("propose the team's usual time on that weekday, if it is free and still to come")
  func usualTime() throws {
    let past = ["2026-11-02 08:00", "2026-11-09 09:15", "2026-11-16 12:00", "2026-11-10 07:00", "2025-01-06 23:00"]
      .map { post($0, "[x]", "published") }
    var workshop = Workshop("{channel: x, target: 1 per day, on: [mon, tue]}", posts: past)
    workshop.now = "2026-11-23 09:00"
    #expect(
      try slots(workshop) == ["2026-11-23 09:15 x", "2026-11-24 07:00 x", "2026-11-30 09:15 x", "2026-12-01 07:00 x"])
    workshop.now = "2026-11-23 09:15"
    #expect(try slots(workshop).first == "2026-11-23 x")
    workshop.now = "2026-11-23 07:00"
    workshop.targets = ["{channel: x, target: 3 per day, on: mon, until: 2026-11-23}"]
    #expect(try slots(workshop) == ["2026-11-23 08:00 x", "2026-11-23 09:15 x", "2026-11-23 12:00 x"])
    workshop.posts.append(post("2026-11-23 09:45", "[x]", "approved"))
    #expect(try slots(workshop) == ["2026-11-23 08:00 x", "2026-11-23 12:00 x"])
    // Half an hour from another planned post, the usual time cannot be used.
    workshop.targets = ["{channel: x, target: 2 per day, on: mon, until: 2026-11-23}"]
    #expect(try slots(workshop) == ["2026-11-23 x"])
  }

  @Test("also count for the broader targets that they serve")
  func sharedSlots() throws {
    let workshop = Workshop(
      "{network: x, target: 3 per week}", "{channel: x, target: 2 per week}",
      "{channel: x, format: photo, target: 1 per week}", "{pillar: backstage, target: 1 per week}",
      settings: "horizon: 1 week")
    let plan = try workshop.ledger().slotPlan()
    #expect(plan.targetCount == 4)
    #expect(plan.slots.count == 4)
    #expect(plan.slots.count { $0.target.conditions.count == 2 } == 1)
    #expect(plan.slots.filter { $0.channel == "x" }.count == 2)
    #expect(try workshop.ledger().slotPlan(on: "x").count == 2)
  }

  @Test("settle lint's findings about missing posts")
  func settlesLint() throws {
    var workshop = Workshop(
      "{channel: x, target: 1-2 per day, on: weekdays}", "{channel: mastodon, target: 4-7 per week}",
      "{channel: blog, target: 6 par mois}", "{channel: x-fr, target: 20 par trimestre}",
      settings: "closures: [2026-11-27]")
    for slot in try workshop.ledger().slotPlan().slots {
      workshop.posts.append(post("\(slot.day)", "[\(slot.channel ?? "")]", "draft", ""))
    }
    let ledger = try workshop.ledger()
    let reports = ledger.reports(from: ledger.today, through: ledger.horizon)
    #expect(reports.allSatisfy { $0.periods.allSatisfy { $0.overdue == 0 && $0.excess == 0 } })
    #expect(ledger.slotPlan().slots.isEmpty)
  }

  @Test("reach as far as requested")
  func horizon() throws {
    let corpus = try Workshop("{channel: x, target: 1 per day}").ledger().corpus
    let ledger = try CadenceLedger(corpus, now: moment("2026-11-23"), horizon: .init(4, .week))
    #expect(ledger.slotPlan().count == 28)
  }
}

@Suite("A gap on a channel")
struct SilenceTests {
  func gaps(_ workshop: Workshop) throws -> [String] {
    try workshop.ledger().gaps(longerThan: 14).map { silence in
      "\(silence.channel) \(silence.hasAppeared ? "" : "never ")\(silence.start)–\(silence.end.map { "\($0)" } ?? "")"
    }
  }

  @Test("lasts from the last publication to today")
  func sinceLast() throws {
    let old = post("2026-11-08", "[x]", "published")
    #expect(try gaps(Workshop(posts: [old])) == ["x 2026-11-08–"])
    #expect(try gaps(Workshop(posts: [old, post("2026-11-09", "[x]", "published")])).isEmpty)
    // A planned post that was never published does not end a gap.
    #expect(try gaps(Workshop(posts: [old, post("2026-11-20", "[x]", "approved")])) == ["x 2026-11-08–"])
    #expect(try gaps(Workshop()).isEmpty)
  }

  @Test("ends with the next planned post, and may begin after it")
  func planned() throws {
    let old = post("2026-11-08", "[x]", "published")
    #expect(
      try gaps(Workshop(posts: [old, post("2026-11-23", "[x]", "draft")])) == ["x 2026-11-08–2026-11-23"])
    let recent = post("2026-11-20", "[x]", "published")
    #expect(
      try gaps(Workshop(posts: [recent, post("2026-12-05", "[x]", "draft")])) == [
        "x 2026-11-20–2026-12-05"
      ])
    // A post planned beyond the horizon may not be the next one.
    #expect(try gaps(Workshop(posts: [recent, post("2026-12-20", "[x]", "draft")])).isEmpty)
  }

  @Test("does not count closed days and embargoes")
  func exempt() throws {
    let old = post("2026-11-08", "[x]", "published")
    #expect(try gaps(Workshop(posts: [old], settings: "closures: [2026-11-15]")).isEmpty)
    #expect(
      try gaps(Workshop(posts: [old], facts: "embargo: [{from: 2026-11-15, until: 2026-11-16, channels: [x]}]"))
        .isEmpty)
  }

  @Test("may be as long as a slow target allows")
  func pace() throws {
    let posts = [post("2026-10-01", "[x]", "published")]
    #expect(try gaps(Workshop("{channel: x, target: 1 per month}", posts: posts)).isEmpty)
    #expect(try gaps(Workshop("{channel: x, target: 4 per month}", posts: posts)) == ["x 2026-10-01–"])
    #expect(try gaps(Workshop("{channel: x, target: 3 per day}", posts: posts)) == ["x 2026-10-01–"])
  }

  @Test("is ignored once a channel's targets have ended")
  func retired() throws {
    let posts = [post("2026-10-01", "[x]", "published")]
    #expect(try gaps(Workshop("{channel: x, target: 1 per day, until: 2026-W40}", posts: posts)).isEmpty)
  }

  @Test("is counted from a target's beginning if nothing is published yet")
  func never() throws {
    #expect(try gaps(Workshop("{channel: x, target: 1 per week, from: 2026-11-01}")) == ["x never 2026-11-01–"])
    #expect(try gaps(Workshop("{channel: x, target: 1 per week}")).isEmpty)
    #expect(try gaps(Workshop("{channel: x, target: at most 1 per week, from: 2026-11-01}")).isEmpty)
  }
}

@Suite("Spreading posts over days")
struct SpreadingTests {
  /// A simple implementation, one post after the other, as the rule is described.
  private func spread(_ number: Int, over loads: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: loads.count)
    var rest = number
    while rest > 0 {
      let least = loads.indices.map { (loads[$0] + result[$0], result[$0]) }.min { $0 < $1 } ?? (0, 0)
      let level = loads.indices.filter { (loads[$0] + result[$0], result[$0]) == least }
      let taken = min(rest, level.count)
      for position in 0..<taken { result[level[(2 * position + 1) * level.count / (2 * taken)]] += 1 }
      rest -= taken
    }
    return result
  }

  @Test("gives the same result as adding one post at a time, and costs no more for a million")
  func same() {
    var state: UInt64 = 7
    func random(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<500 {
      let loads = (0...random(9)).map { _ in random(6) }
      let number = random(40)
      #expect(SlotPlanner.spread(number, over: loads) == spread(number, over: loads), "\(number) over \(loads)")
    }
    #expect(
      SlotPlanner.spread(1_000_000_000_000, over: [3, 0, 0]) == [333_333_333_332, 333_333_333_334, 333_333_333_334])
  }
}
