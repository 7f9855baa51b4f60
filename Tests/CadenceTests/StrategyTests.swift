import CivilTime
import Editorial
import Foundation
import Schema
import Snapshots
import Strategy
import TestSupport
import Testing

@Suite("The strategy overview")
struct StrategyTests {
  private static func overview(_ files: [String: String]) throws -> StrategyOverview {
    StrategyOverview(
      Snapshot(.reading(files), now: Moment(day: try #require(CalendarDay(year: 2026, month: 11, day: 23)))))
  }

  @Test("shows a framework if one of its questions is answered; an empty workspace begins with the ten questions")
  func frameworks() throws {
    func frameworks(_ questions: [String]) throws -> [StrategyAnswer.Question.Framework] {
      let files = Dictionary(
        uniqueKeysWithValues: questions.map { ("strategy/\($0).md", "---\nquestion: \($0)\n---\n") })
      return try Self.overview(files).sections.map(\.framework)
    }
    #expect(try frameworks([]) == [.questions])
    #expect(try frameworks(["mission"]) == [.sixMs])
    #expect(try frameworks(["mission", "means"]) == [.questions, .sixMs])
  }

  @Test("settles an answer that is answered, current, and declares what it should")
  func rows() throws {
    func row(_ keys: String) throws -> StrategyOverview.Row {
      let overview = try Self.overview(["strategy/a.md": "---\nquestion: audiences\n\(keys)\n---\n"])
      return try #require(overview.sections.first?.rows.first { $0.question == .audiences })
    }
    #expect(try row("status: answered\naudiences: [{id: a}]").isSettled)
    #expect(try row("status: answered\nreview-by: 2026-11-23\naudiences: [{id: a}]").isSettled)
    #expect(try row("status: answered\nreview-by: 2026-11-22\naudiences: [{id: a}]").isStale)
    #expect(try row("status: answered").missingFacts == ["audiences"])
    #expect(try row("status: open").state == .open)
    #expect(try row("x-note: a").state == .draft)
  }

  @Test("chooses the most advanced of several documents on one question")
  func furthestAnswer() throws {
    func answer(_ statuses: String...) throws -> String? {
      let files = statuses.enumerated().map { ("strategy/\($0).md", "---\nquestion: means\nstatus: \($1)\n---\n") }
      let overview = try Self.overview(Dictionary(uniqueKeysWithValues: files))
      return overview.sections.first?.rows.first { $0.question == .means }?.document?.id
    }
    #expect(try answer("open", "answered", "draft") == "1")
    #expect(try answer("answered", "answered") == "0")
    #expect(try answer("open", "draft") == "1")
  }

  @Test("assigns every question to its framework, and lists all questions of each framework")
  func questions() {
    #expect(StrategyAnswer.Question.Framework.questions.questions.count == 10)
    #expect(StrategyAnswer.Question.Framework.sixMs.questions.count == 6)
    let keys = Set(Facts.keys.map(\.key))
    #expect(StrategyAnswer.Question.allCases.flatMap(\.usualFacts).allSatisfy(keys.contains))
  }

  @Test("lists every fact that a document declares, with its content")
  func declaredFacts() throws {
    let text = """
      ---
      question: content
      objectives: [a]
      channels: {x: {network: x}}
      audiences: [a]
      competitors: [b]
      audit: {date: 2026-01-01}
      indicators: [a]
      pillars: [a, b]
      messages: [a]
      formats: [a]
      tone: {avoid: [a]}
      cadence: [{channel: x, target: 1 per week}]
      means: {budget: 1}
      responsibilities: {all: {publish: [b]}}
      processes: [c]
      advertising: {budget: 1}
      listening: {keywords: [a]}
      embargo: [{from: 2026-01-01, until: 2026-01-02}]
      ---
      """
    let document = try #require(Corpus.reading(["strategy/a.md": text]).document(at: "strategy/a.md"))
    #expect(document.facts?.declared.map(\.key) == Facts.keys.map(\.key))
  }

  @Test("takes a post's objective from its message or campaign, unless the post names its own")
  func servedObjectives() throws {
    let corpus = Corpus.reading([
      "strategy/a.md": """
      ---
      question: content
      objectives: [seen, liked]
      pillars: [oven]
      messages: [{id: rye, objective: seen, pillar: oven}]
      ---
      """,
      "campaigns/advent.md": "---\nfrom: 2026-12-01\nuntil: 2026-12-24\nobjective: liked\n---\n",
      "posts/own.md": "---\nobjective: liked\nmessage: rye\n---\n", "posts/told.md": "---\nmessage: rye\n---\n",
      "posts/advent.md": "---\ncampaign: advent\n---\n", "posts/none.md": "---\nmessage: wheat\n---\n",
    ])
    func served(_ id: String) throws -> [String?] {
      let post = try #require(corpus.document(at: "posts/\(id).md")?.post)
      return [corpus.declarations.objective(of: post), corpus.declarations.pillar(of: post)]
    }
    #expect(try served("own") == ["liked", "oven"])
    #expect(try served("told") == ["seen", "oven"])
    #expect(try served("advent") == ["liked", nil])
    #expect(try served("none") == [nil, nil])
    #expect(StrategyTrace(Snapshot(corpus, now: TestTime.day)).branches.map(\.counts.planned) == [1, 2])
  }

  @Test("finds the gaps at each level")
  func orphans() throws {
    let corpus = Corpus.reading([
      "strategy/a.md": """
      ---
      question: content
      objectives: [seen, quiet]
      indicators: [{id: likes}, {id: views, objective: seen}]
      messages: [{id: told}, {id: untold}, {id: aimed, objective: seen}]
      pillars: [{id: used}, {id: unused}]
      ---
      """,
      "posts/a.md": "---\nstatus: draft\nobjective: seen\nmessage: told\npillar: used\n---\n",
      "posts/b.md": "---\nstatus: draft\nobjective: none\n---\n",
      "posts/c.md": "---\nstatus: idea\npillar: unused\n---\n",
    ])
    let trace = StrategyTrace(Snapshot(corpus, now: TestTime.day))
    #expect(trace.orphans.indicators.compactMap(\.id?.value) == ["likes"])
    #expect(trace.orphans.messages.compactMap(\.id?.value) == ["untold"])
    #expect(trace.orphans.pillars.compactMap(\.id?.value) == ["unused"])
    #expect(trace.orphans.posts.map(\.id) == ["b"])
    #expect(trace.branches.map(\.counts.total) == [1, 0])
    #expect(trace.branches[0].messages.compactMap(\.item.id?.value) == ["told", "aimed"])
  }

  @Test("leads, in the sample workspace, from each objective through an indicator and posts to readings")
  func sampleTrace() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sample = root.appending(path: "sample-workspace")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sample.path).filter { $0.hasSuffix(".md") }
    let texts = try paths.map { try String(contentsOf: sample.appending(path: $0), encoding: .utf8) }
    let trace = StrategyTrace(
      Snapshot(.reading(Dictionary(uniqueKeysWithValues: zip(paths, texts))), now: TestTime.day))

    #expect(Set(trace.branches.compactMap { $0.objective.id?.value }).count == 4)
    for branch in trace.branches {
      let name = branch.objective.title?.value ?? ""
      #expect(branch.leadsToFigures, "\(name)")
      for figures in branch.indicators {
        let latest = try #require(figures.latest, "\(name): \(figures.indicator.title?.value ?? "")")
        #expect(!latest.paths.isEmpty)
        #expect(figures.target != nil)
      }
      #expect(branch.counts.published > 0, "\(name)")
      #expect(branch.measuredPosts > 0, "\(name)")
    }
    #expect(trace.orphans.isEmpty)
  }
}
