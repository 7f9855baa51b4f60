import CivilTime
import Editorial
import Testing

@testable import Checklists

/// The done and missed occurrences of a checklist.
@Suite("A ledger")
struct LedgerTests {
  static let tasks = "- [ ] Listen (20 min)\n- [ ] Answer (5 min, ×2)\n"

  static func ledger(
    _ keys: String = "every: weekdays", body: String = tasks, runs: [String: String] = [:], today: String = "2026-11-23"
  ) throws -> ChecklistLedger {
    var files = ["edito.md": "---\nedito: 1\n---\n", "checklists/day.md": "---\n\(keys)\n---\n\(body)"]
    for (name, run) in runs { files["runs/\(name).md"] = run }
    let ledgers = try ChecklistLedger.all(in: Corpus.reading(files), today: DateSyntax.day(today).get())
    return try #require(ledgers.first)
  }

  static func run(_ period: String, _ body: String, _ keys: String = "owner: ada") -> String {
    "---\nchecklist: day\nperiod: \(period)\n\(keys)\n---\n\(body)"
  }

  static let done = "- [x] listen\n- [x] Answer\n- [X] Answer.\n"

  @Test("counts nothing as missed before the first run")
  func beginning() throws {
    let ledger = try Self.ledger()
    #expect(Array(ledger.past).isEmpty)
    #expect(ledger.current?.state == .due)
    #expect(ledger.start == nil)
  }

  @Test("gives the state of each period from the first run on")
  func states() throws {
    let runs = [
      "a": Self.run("2026-11-16", Self.done), "b": Self.run("2026-11-17", "- [x] Listen\n- [ ] Answer\n- [ ] Answer\n"),
      "d": Self.run("2026-11-19", "- [ ] Listen\n"), "e": Self.run("2026-11-20", "", "skipped: inventory"),
    ]
    let ledger = try Self.ledger(runs: runs)
    #expect(ledger.history(10).map(\.state) == [.done, .partly, .missed, .missed, .skipped, .due])
    #expect(ledger.history(2).map(\.period.description) == ["2026-11-20", "2026-11-23"])
    let completion = Completion(of: ledger.history(10))
    #expect([completion.done, completion.partly, completion.missed] == [1, 1, 2])
    // 3 and 1 of 3, 3, 3 and 1 tasks were done.
    #expect(completion.percent == 40)
  }

  @Test("begins and ends as the checklist says")
  func bounds() throws {
    let ledger = try Self.ledger("every: week\nfrom: 2026-W45\nuntil: 2026-W46")
    #expect(ledger.history(9).map(\.period.description) == ["2026-W45", "2026-W46"])
    #expect(ledger.current == nil)
    #expect(ledger.next == nil)
  }

  @Test("judges a period by its own run")
  func change() throws {
    let runs = ["a": Self.run("2026-11-20", "- [x] Listen\n- [x] Bake\n")]
    let entry = try #require(try Self.ledger(runs: runs).latest)
    #expect(entry.state == .done)
    #expect(entry.added.map(\.item.text) == ["Answer"])
    #expect(entry.dropped.map(\.item.text) == ["Bake"])
  }

  @Test("counts a task as often as it is due")
  func repetition() throws {
    let ledger = try Self.ledger(runs: [
      "a": Self.run("2026-11-23", "- [ ] Listen\n- [x] Answer (5 min)\n- [ ] Answer (5 min)\n")
    ])
    let entry = try #require(ledger.current)
    #expect(ledger.tasks.map(\.wanted) == [1, 2])
    #expect(entry.open.map(\.title) == ["Listen", "Answer"])
    #expect(entry.open.map(\.minutesLeft) == [nil, 5])
    #expect(entry.counts == (1, 3))
  }

  @Test("joins two runs of a period, and lists those without a period")
  func strays() throws {
    let runs = [
      "a": Self.run("2026-11-20", "- [x] Listen\n- [ ] Answer\n"),
      "b": Self.run("2026-11-20", "- [ ] Listen\n- [x] Answer\n"),
      "c": Self.run("2026-11-21", Self.done), "d": Self.run("2026-W40", Self.done), "e": "---\nchecklist: day\n---\n",
    ]
    let ledger = try Self.ledger(runs: runs)
    #expect(ledger.latest?.state == .done)
    #expect(ledger.contestedPeriods.map(\.period.description) == ["2026-11-20"])
    #expect(ledger.strayRuns.map(\.document.path) == ["runs/c.md"])
    #expect(ledger.earlierRuns.map(\.document.path) == ["runs/d.md"])
  }

  @Test("covers centuries in little time")
  func longAgo() throws {
    let ledger = try Self.ledger("every: day\nfrom: 0001-01-01")
    #expect(ledger.history(10_000).count == 10_000)
  }

  @Test("sorts checklists by the length of their periods, and skips those without a recurrence")
  func order() throws {
    let corpus = Corpus.reading([
      "checklists/a.md": "---\nevery: year\n---\n", "checklists/b.md": "---\nevery: week\n---\n",
      "checklists/c.md": "---\nevery: now and then\n---\n", "checklists/d.md": "---\nevery: [sat]\n---\n",
    ])
    let ledgers = try ChecklistLedger.all(in: corpus, today: DateSyntax.day("2026-11-23").get())
    #expect(ledgers.map(\.document.id) == ["d", "b", "a"])
  }

  @Test("adds up each person's work, compared with their capacity")
  func loads() {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\ncapacity: 7h\n---\n", "people/ben.md": "---\nrole: member\ncapacity: 1h30\n---\n",
    ])
    let loads = Load.all(of: [(["ada", "ben"], 60), (["ben"], 45), ([], nil)], in: corpus)
    #expect(loads.map(\.person) == ["ada", "ben", nil])
    #expect(loads.map(\.slack) == [360, -15, 420])
    #expect(loads.map(\.untimed) == [0, 0, 1])
  }
}
