import CivilTime
import Editorial
import Lint
import Snapshots
import TestSupport
import Testing

/// The rules about the whole workspace take about ten times as long for a workspace ten times the size, however entangled it is.
@Suite("The cost of rules is proportional to the workspace", .serialized)
struct WorkspaceCostTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    /// Returns the files of a workspace with a given number of something.
    let files: @Sendable (Int) -> [String: String]
    var testDescription: String { name }
  }

  private static func campaign(_ keys: String) -> String {
    "---\nfrom: 2026-11-01\nuntil: 2026-12-31\n\(keys)\n---\nBread for all.\n"
  }

  private static func campaigns(_ name: String, _ keys: @escaping @Sendable (_ index: Int, _ count: Int) -> String)
    -> Input
  {
    Input(name: name) { count in
      Dictionary(uniqueKeysWithValues: (0..<count).map { ("campaigns/c\($0).md", campaign(keys($0, count))) })
    }
  }

  private static func strategy(_ name: String, _ facts: @escaping @Sendable (_ count: Int) -> String) -> Input {
    Input(name: name) { ["strategy/example.md": "---\nquestion: strategy\nstatus: answered\n\(facts($0))---\n"] }
  }

  private static func items(_ count: Int, _ item: (Int) -> String) -> String {
    (0..<count).map { "  - \(item($0))\n" }.joined()
  }

  static let inputs = [
    campaigns("campaigns in one circle") { index, count in "part-of: c\((index + 1) % count)" },
    campaigns("campaigns in a chain") { index, _ in
      "part-of: c\(index + 1)\nbudget: 1 €\nspending: [{on: 2026-11-02, amount: -1 €}]"
    },
    campaigns("campaigns over their budgets") { _, _ in
      "budget: 1 €\nspending: [{on: 2026-11-02, amount: 1 €}, {on: 2026-11-03, amount: 1 €}]"
    },
    Input(name: "expenses") { count in
      let spending = items(count) { "{on: 2026-11-0\($0 % 9 + 1), amount: \($0 % 7) €}" }
      return [
        "campaigns/c.md": campaign("paid: true\nbudget: 1 €\nspending:\n\(spending)"),
        "strategy/example.md": "---\nquestion: advertising\nadvertising: {budget: 1 €}\n---\n",
      ]
    },
    strategy("targets") { count in
      "cadence:\n\(items(count) { "{channel: x, tag: t\($0), format: photo, target: 3 per week}" })"
        + items(count) { "{channel: x, tag: t\($0), target: at most \($0 % 5) per week}" }
    },
    strategy("objectives, indicators and pillars") { count in
      "objectives:\n\(items(count) { "{id: o\($0), title: Bread}" })indicators:\n\(items(count) { "{id: i\($0)}" })"
        + "pillars:\n\(items(count) { "p\($0)" })messages:\n\(items(count) { "{id: m\($0), objective: o\($0)}" })"
    },
    strategy("channels and duties") { count in
      "channels:\n\((0..<count).map { "  c\($0): {network: x}\n" }.joined())"
        + "responsibilities:\n\((0..<count).map { "  c\($0): {publish: [ada], approve: []}\n" }.joined())"
        + "cadence: [{channel: c0, target: 1 per week}]\naudiences: [{id: all, channels: [c0]}]\n"
    },
    strategy("terms that are right and wrong") { count in
      "tone:\n  avoid:\n\(items(count) { "{term: t\($0), use: t\($0 + 1)}" })"
    },
    Input(name: "people and their exchanges") { count in
      let history = (0..<20).map { "- 2025-0\($0 % 9 + 1)-01 call\n" }.joined()
      return Dictionary(
        uniqueKeysWithValues: (0..<count).map { ("people/p\($0).md", "---\ncontact: every week\n---\n\(history)") })
    },
    Input(name: "checklists that overload every day") { count in
      Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("checklists/c\($0).md", "---\nevery: week\nfrom: 2020-W01\nowner: ada\n---\n- [ ] Listen (9h) @p\($0)\n")
        })
    },
    Input(name: "runs of one checklist") { count in
      var files = ["checklists/day.md": "---\nevery: day\n---\n\((0..<50).map { "- [ ] Task \($0)\n" }.joined())"]
      for index in 0..<count {
        files["runs/r\(index).md"] = "---\nchecklist: day\nperiod: 2026-11-2\(index % 10)\n---\n- [ ] Tsak \(index)\n"
      }
      return files
    },
    Input(name: "processes") { count in
      var files = Dictionary(
        uniqueKeysWithValues: (0..<count).map { ("processes/p\($0).md", "---\nreview-by: 2026-01-01\n---\nAsk.\n") })
      files["strategy/example.md"] = "---\nquestion: management\nprocesses:\n\(items(count) { "p\($0)" })---\n"
      return files
    },
    Input(name: "posts outside of their campaign") { count in
      var files = ["campaigns/c.md": campaign("objective: visits")]
      for index in 0..<count {
        files["posts/p\(index).md"] = "---\nstatus: draft\ndate: 2026-01-01\ncampaign: c\nchannels: [x]\n---\nBread.\n"
      }
      return files
    },
  ]

  @Test("ten times the size costs less than forty times as much", arguments: inputs)
  func costIsLinear(_ input: Input) throws {
    let few = try Self.cost(of: input.files(100))
    let many = try Self.cost(of: input.files(1000))
    #expect(many < few * 40, "\(input.name): \(few) s, then \(many) s")
  }

  /// Returns the shortest processor time of three attempts to check a workspace that has been read.
  private static func cost(of files: [String: String]) throws -> Double {
    let corpus = Corpus.reading(Example.commonGround.merging(files) { $1 })
    let snapshot = Snapshot(corpus, now: Moment(day: try #require(CalendarDay(year: 2026, month: 11, day: 23))))
    let linter = Linter(
      Configuration(settingsOf: corpus, select: ["strategy", "people", "process", "campaign", "checklist"]))
    return (0..<3).map { _ in
      return threadTime {
        _ = linter.lint(snapshot)
      }
    }.min() ?? 0
  }
}
