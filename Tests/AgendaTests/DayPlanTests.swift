import Agenda
import Checklists
import CivilTime
import Editorial
import Snapshots
import TestSupport
import Testing

/// A day's work and its order.
@Suite("A day's plan")
struct DayPlanTests {
  static func plan(_ files: [String: String], on day: String = "2026-11-23", for person: String? = nil) throws
    -> DayPlan
  {
    let settings = ["edito.md": "---\nedito: 1\n---\n"]
    let corpus = Corpus.reading(settings.merging(files) { $1 })
    let now = try moment("2026-11-23 09:00")
    return try DayPlan(
      Snapshot(corpus, now: now), on: date(day), for: person)
  }

  static func lines(_ files: [String: String], on day: String = "2026-11-23", for person: String? = nil) throws
    -> [String]
  {
    try plan(files, on: day, for: person).groups.flatMap(\.lines).map { line in
      "\(line.isBelowTask ? "  " : "")\(line.item.kind.rawValue) \(line.item.title)"
    }
  }

  private static func post(_ title: String, _ keys: String) -> String { "---\ntitle: \(title)\n\(keys)\n---\nBread.\n" }

  static let desk = [
    "checklists/day.md":
      "---\nevery: weekdays\nowner: ada\n---\n- [ ] Read\n- [ ] Publish #x #publication\n- [ ] Call @ben #contact\n",
    "posts/a.md": post("Rye", "status: scheduled\ndate: 2026-11-23 12:00\nchannels: [x]\nauthor: ben"),
    "posts/b.md": post("Oats", "status: draft\ndate: 2026-11-23\nchannels: [blog, x]\nauthor: ada"),
    "posts/c.md": post("Late", "status: draft\ndate: 2026-11-01\nchannels: [blog]"),
    "posts/d.md": post("Out", "status: published\ndate: 2026-11-23\nchannels: [blog]"),
    "posts/e.md": post("Later", "status: draft\ndate: 2026-11-24\nchannels: [blog]"),
    "posts/f.md": post("Wait", "status: review\ndate: 2026-11-30 08:00\nchannels: [blog]"),
    "posts/g.md": post("Wait longer", "status: review\ndate: 2026-12-01\nchannels: [blog]"),
    "people/mill.md": "---\nname: Mill\nrole: partner\ncontact: every week\n---\n- 2026-11-16 call\n",
    "people/farm.md":
      "---\nname: Farm\nrole: partner\ncontact: every week\n---\n- 2026-11-16 call\n- 2026-11-26 lunch\n",
    "people/gone.md": "---\nname: Gone\nrole: partner\ncontact: every week\nuntil: 2026-11-01\n---\n",
    "people/ada.md": "---\nrole: member\n---\n", "people/ben.md": "---\nrole: member\n---\n",
    "strategy/a.md": "---\ntitle: Means\nquestion: means\nstatus: answered\nreview-by: 2026-11-23\n---\n",
    "strategy/b.md": "---\ntitle: Open\nquestion: audit\nstatus: open\nreview-by: 2026-11-01\n---\n",
    "processes/a.md": "---\ntitle: Crisis\nowner: ben\nreview-by: 2026-11-01\n---\n",
  ]

  @Test("follows the checklist, with the related items below each task")
  func order() throws {
    let lines = try Self.lines(Self.desk)
    let expected = [
      "task Read", "task Publish", "  post Late", "  post Rye", "  post Oats", "task Call", "  person Mill",
      "review Wait",
      "answer Crisis", "answer Means",
    ]
    #expect(lines == expected)
  }

  @Test("shows for a future day only the items due on it")
  func comingDay() throws {
    #expect(
      try Self.lines(Self.desk, on: "2026-11-24") == ["task Read", "task Publish", "  post Later", "task Call"])
    #expect(try Self.lines(Self.desk, on: "2026-11-26") == ["task Read", "task Publish", "task Call", "  person Farm"])
    #expect(try Self.lines(Self.desk, on: "2026-11-28") == [])
  }

  @Test("can be limited to one person's tasks, with the items below them")
  func person() throws {
    #expect(
      try Self.lines(Self.desk, for: "ben") == [
        "task Call", "  person Mill", "post Rye", "review Wait", "answer Crisis",
      ])
    let plan = try Self.plan(Self.desk, for: "ben")
    #expect(plan.unassigned == 1)
    #expect(plan.loads.map(\.person) == ["ben"])
  }

  @Test("shows the open tasks of a run, and the rest of a past week")
  func leftovers() throws {
    var files = ["checklists/week.md": "---\nevery: week\n---\n- [ ] Talk\n- [ ] Share\n"]
    #expect(try Self.lines(files) == [])
    files["runs/w47.md"] = "---\nchecklist: week\nperiod: 2026-W47\n---\n- [x] Talk\n- [ ] Share\n"
    #expect(try Self.lines(files) == ["task Share"])
    #expect(try Self.lines(files, on: "2026-11-27") == ["task Talk", "task Share"])
    files["runs/w48.md"] = "---\nchecklist: week\nperiod: 2026-W48\n---\n- [x] Talk\n- [ ] Share\n"
    #expect(try Self.lines(files) == [])
    #expect(try Self.lines(files, on: "2026-11-27") == ["task Share"])
  }

  @Test("covers the days up to Sunday")
  func week() throws {
    let corpus = Corpus.reading(["edito.md": "---\nedito: 1\nclosures: [2026-11-26]\n---\n"])
    let plans = DayPlan.week(Snapshot(corpus, now: try moment("2026-11-25 09:00")))
    #expect(plans.map(\.day.description) == ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"])
    #expect(plans.map(\.isClosed) == [false, true, false, false, false])
  }

  @Test("includes a checklist's days in the list of due items, except finished ones")
  func next() throws {
    let files = [
      "checklists/day.md": "---\ntitle: Day\nevery: weekdays\nowner: ada\n---\n- [ ] Read\n",
      "checklists/quarter.md": "---\ntitle: Quarter\nevery: quarter\n---\n- [ ] Judge\n",
      "runs/a.md": "---\nchecklist: day\nperiod: 2026-11-24\n---\n- [x] Read\n",
    ]
    #expect(
      try NextTests.due(files, after: "2026-11-23 12:00", limit: 2) == [
        "2026-11-25T00:00:00+01:00", "  checklist Day ada", "2026-11-26T00:00:00+01:00", "  checklist Day ada",
      ])
    #expect(try NextTests.due(files, after: "2026-11-23 12:00", limit: 50).contains("  checklist Quarter"))
  }
}
