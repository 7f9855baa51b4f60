import CivilTime
import Editorial
import Findings
import Snapshots
import Testing

@testable import Lint

/// Cases that the examples of the rules about strategy, people, processes and campaigns do not cover.
@Suite("The rules about the strategy and the team")
struct StrategyRuleTests {
  @Test("find nothing in a small workspace with three posts")
  func smallWorkspace() throws {
    var files = ["edito.md": "---\nedito: 1\ntimezone: UTC\n---\n"]
    files["strategy/channels.md"] = "---\nquestion: medium\nchannels: {x: {network: x}, blog: {network: blog}}\n---\n"
    for (number, day) in ["2025-11-01", "2026-06-01", "2026-11-20"].enumerated() {
      files["posts/\(day)-\(number).md"] =
        "---\nstatus: draft\ndate: \(day)\nchannels: [x]\n---\nBread no. \(number).\n"
    }
    let snapshot = Snapshot(
      Corpus.reading(files), now: Moment(day: try #require(CalendarDay(year: 2026, month: 11, day: 23))))
    let configuration = Configuration(
      settingsOf: snapshot.corpus, select: ["strategy", "people", "process", "campaign"])
    #expect(configuration.rules.count == 23)
    #expect(Linter(configuration).lint(snapshot).findings.map(\.rule) == [])
  }

  @Test("report an open question as an info, and an overdue one as a warning")
  func openQuestions() throws {
    let files = [
      "strategy/a.md": "---\nquestion: means\nstatus: open\n---\n",
      "strategy/b.md": "---\nquestion: audit\nstatus: draft\nreview-by: 2026-11-01\n---\n",
      "posts/2026-10-01-bread.md": "---\nstatus: published\ndate: 2026-10-01\nchannels: [x]\n---\nBread.\n",
    ]
    let found = try Linting(files, "open-question").findings
    #expect(found.map(\.severity) == [.info, .warning])
    #expect(found.last?.message.english == "the answer was due on 1 November 2026, but is still a draft")
  }

  @Test("name the missing part and how to begin")
  func missingQuestions() throws {
    let names = ["strategy", "priorities", "audit", "indicators", "audiences", "content", "frequency", "means"]
    let files = Dictionary(uniqueKeysWithValues: names.map { ("strategy/\($0).md", "---\nquestion: \($0)\n---\n") })
    let found = try Linting(files, "missing-question").findings
    #expect(
      found.map(\.message.english) == [
        "the strategy does not have all of the ten questions; missing: 9. Who is responsible? · 10. Will you advertise?"
      ])
    #expect(found.first?.help?.english.contains("`edito new strategy --question responsibilities`") == true)
    let misspelt = files.merging(["strategy/x.md": "---\nquestion: responsabilities\n---\n"]) { $1 }
    #expect(try Linting(misspelt, "missing-question").findings.isEmpty)
  }

  @Test("compare spending with the budget that it exceeds")
  func overBudget() throws {
    let files = [
      "strategy/a.md": "---\nquestion: advertising\nadvertising: {budget: 100 € par trimestre}\n---\n",
      "campaigns/fair.md": """
      ---
      from: 2026-10-01
      until: 2026-12-31
      paid: true
      spending:
        - {on: 2026-10-05, amount: 80 €}
        - {on: 2026-11-05, amount: "30,50 €"}
        - {on: 2026-11-06, amount: -5 €}
        - {on: 2026-11-07, amount: 10 €}
        - {on: 2026-09-30, amount: 500 €}
        - {on: 2026-11-08, amount: $900}
      ---
      """,
    ]
    let linting = try Linting(files, "over-budget")
    #expect(linting.marked == ["\"30,50 €\""])
    #expect(linting.related == ["100 € par trimestre"])
    #expect(
      linting.findings.first?.message.french
        == "la publicité coûte 115,50\u{A0}€ au 4e\u{A0}trimestre 2026, soit 15,50\u{A0}€ de plus que son budget")
    #expect(linting.findings.first?.severity == .error)
  }

  @Test("add up nested campaigns once, and stop at cycles")
  func partsAndCircles() throws {
    func campaign(_ keys: String, _ amount: String) -> String {
      "---\nfrom: 2026-11-01\nuntil: 2026-12-31\n\(keys)\nspending: [{on: 2026-11-02, amount: \(amount)}]\n---\n"
    }
    let files = [
      "campaigns/a.md": campaign("budget: 100 €", "40 €"), "campaigns/b.md": campaign("part-of: a", "40 €"),
      "campaigns/c.md": campaign("part-of: b", "21 €"), "campaigns/d.md": campaign("part-of: e\nbudget: 10 €", "5 €"),
      "campaigns/e.md": campaign("part-of: d\nbudget: 10 €", "7 €"), "campaigns/f.md": campaign("part-of: d", "6 €"),
    ]
    let spent = try Linting(files, "campaign-over-budget").findings
    #expect(
      spent.map(\.message.english) == [
        "the campaign “a” costs €101, €1 more than its budget",
        "the campaign “d” costs €11, €1 more than its budget",
      ])
    let circles = try Linting(files, "campaign-cycle").findings
    #expect(circles.map(\.message.english) == ["these campaigns contain each other: d → e → d"])
    #expect(circles.first?.related.map(\.place.path) == ["campaigns/e.md"])
  }

  @Test("find every cycle once, including those at the end of a chain")
  func tree() {
    let wholes = ["a": "b", "b": "c", "c": "a", "d": "a", "e": "d", "f": "f", "g": "nobody", "h": "g"]
    let files = Dictionary(
      uniqueKeysWithValues: wholes.map { ("campaigns/\($0).md", "---\npart-of: \($1)\n---\n") })
    let tree = CampaignTree(of: Corpus.reading(files))
    func id(_ index: Int) -> String { tree.campaigns[index].document.id }
    #expect(tree.circles.map { $0.map(id) } == [["a", "b", "c"], ["f"]])
    #expect(tree.partsFirst.map(id).sorted() == wholes.keys.sorted())
    #expect(tree.wholes.map { $0.map(id) } == [nil, nil, nil, "a", "d", nil, nil, "g"])
    let order = tree.partsFirst.map(id)
    #expect(order.firstIndex(of: "e") ?? 9 < order.firstIndex(of: "d") ?? 0)
  }

  @Test(
    "read a person's contacts from the items that begin with a day",
    arguments: [
      ("- 2026-11-03 call\n", ["2026-11-03"]), ("* 2026-11-03: call\n+ 2026-11-01\n", ["2026-11-01", "2026-11-03"]),
      ("1. **2026-11-03** call\n", ["2026-11-03"]), ("- [2026-11-03](https://a.example) call\n", ["2026-11-03"]),
      ("- [x] 2026-11-03 call\n- [ ] 2026-11-04 call\n", ["2026-11-03"]),
      ("- Calls\n  - 2026-11-03 call\n", ["2026-11-03"]), ("- 2026-11-03\u{A0}: appel\n", ["2026-11-03"]),
      ("2026-11-03 call\n", []), ("- on 2026-11-03\n", []), ("- 2026-02-30 call\n", []), ("- 3 novembre 2026\n", []),
      ("- 2026-11-031\n", []), ("- 2026-11\n", []), ("-\n", []), ("> - 2026-11-03 call\n", ["2026-11-03"]),
    ])
  func contactHistory(_ body: String, _ days: [String]) throws {
    let corpus = Corpus.reading(["people/bea.md": "---\nrole: partner\n---\n\n\(body)"])
    let document = try #require(corpus.document(at: "people/bea.md"))
    let history = ContactHistory(document)
    #expect(history.days.map(\.value.description) == days)
    for day in history.days { #expect(document.source.text(in: day.range) == day.value.description) }
  }

  @Test("accept an appointment as a contact, unless it is too far away")
  func appointments() throws {
    func isOverdue(_ body: String, today: String = "2026-11-23") throws -> Bool {
      let text = "---\nrole: partner\ncontact: every month\n---\n\n\(body)"
      return try !Linting(["people/bea.md": text], "contact-overdue", today: today).findings.isEmpty
    }
    #expect(try isOverdue("- 2026-10-22 call\n"))
    #expect(try !isOverdue("- 2026-10-23 call\n"))
    #expect(try !isOverdue("- 2026-10-22 call\n- 2026-12-23 lunch\n"))
    #expect(try isOverdue("- 2026-10-22 call\n- 2026-12-24 lunch\n"))
    #expect(try !isOverdue("- 2026-11-23 call\n"))
    #expect(try isOverdue(""))
  }

  @Test(
    "find exactly the targets that leave no number",
    arguments: [
      ("{channel: x, target: 5 per week}", "{channel: x, target: at most 4 per week}", true),
      ("{channel: x, target: 4 per week}", "{channel: x, target: at most 4 per week}", false),
      ("{channel: x, format: photo, target: 5 per week}", "{channel: x, target: at most 4 per week}", true),
      ("{channel: x, target: 5 per week}", "{channel: x, format: photo, target: at most 4 per week}", false),
      ("{channel: x, target: 5 per week}", "{target: at most 4 per week}", true),
      ("{channel: x, target: 5 per week}", "{channel: mastodon, target: at most 4 per week}", false),
      ("{channel: x, target: 5 per week}", "{network: x, target: 1-4 per week}", true),
      ("{channel: x, target: 1 per day, on: weekdays}", "{channel: x, target: at most 4 per week}", true),
      ("{channel: x, target: 1 per day, on: weekdays}", "{channel: x, target: at most 5 per week}", false),
      ("{channel: x, target: 8 per week}", "{channel: x, target: at most 1 per day}", true),
      ("{channel: x, target: 5 per week, on: weekdays}", "{channel: x, on: [sat], target: at most 0 per week}", false),
      ("{channel: x, target: 9 per month}", "{channel: x, target: at most 1 per week}", false),
      (
        "{channel: x, target: 5 per week, from: 2026-W40}", "{channel: x, target: at most 4 per week, until: 2026-W39}",
        false
      ),
      (
        "{channel: x, target: 5 per week, from: 2026-W40}", "{channel: x, target: at most 4 per week, until: 2026-W40}",
        true
      ),
    ])
  func targets(_ floor: String, _ ceiling: String, _ isContradiction: Bool) throws {
    let text = "---\nquestion: frequency\ncadence:\n  - \(ceiling)\n  - \(floor)\n---\n"
    let found = try Linting(["strategy/example.md": text], "contradicting-facts").findings
    #expect(found.count == (isContradiction ? 1 : 0), "\(found.map(\.message.english))")
  }
}
