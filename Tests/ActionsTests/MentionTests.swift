import Actions
import CivilTime
import Editorial
import Mentions
import TestSupport
import Testing

@Suite("Logged mentions")
struct MentionTests {
  private static let page =
    "---\nperiod: 2026-11-20\n---\n\n- [ ] 09:00 [@bo](https://m.example/@bo/1) on mastodon: “Best rye” #positive\n"
  private static let desk = TestWorkspace(files: ["mentions/friday.md": page])

  private func mention(_ url: String, person: String? = nil) throws -> NewMention {
    try NewMention(url, answeredBy: person, in: Self.desk.snapshot)
  }

  @Test("go to a new log of their day, without its hints")
  func newPage() throws {
    var new = try mention("https://m.example/@li/2", person: "ada")
    #expect(new.mention.at == Slot(day: TestTime.day.day, time: Self.desk.snapshot.now.time))
    new.mention.text = "Where is the oat bread?"
    guard case .added(let plan) = try new.log(by: Self.desk.creator) else {
      Issue.record("it is taken for a known one")
      return
    }
    let page = try #require(plan.pages.first)
    #expect(page.path == "mentions/mentions-2026-11-23.md" && page.isNew)
    let file = try #require(plan.changes.newFiles.first)
    #expect(plan.changes.newFiles.count == 1 && plan.changes.changes.isEmpty)
    let line = try #require(plan.lines(of: page).first)
    #expect(
      line.contains("https://m.example/@li/2") && line.contains("Where is the oat bread?") && line.contains("@ada"))
    #expect(file.text.hasSuffix("- \(line)\n") && !file.text.contains("<!--"))
  }

  @Test("go to the existing log of their day")
  func existingPage() throws {
    var new = try mention("https://m.example/@li/2")
    new.mention.at = try Slot(day: date("2026-11-20"))
    guard case .added(let plan) = try new.log(by: Self.desk.creator) else {
      Issue.record("it is taken for a known one")
      return
    }
    #expect(plan.pages.map(\.path) == ["mentions/friday.md"] && plan.pages.allSatisfy { !$0.isNew })
    let text = try String(decoding: #require(plan.changes.changes.first).newBytes, as: UTF8.self)
    #expect(text.contains("https://m.example/@bo/1") && text.contains("https://m.example/@li/2"))
  }

  @Test("change nothing if they are logged already")
  func known() throws {
    guard case .known(let logged) = try mention("https://m.example/@bo/1").log(by: Self.desk.creator) else {
      Issue.record("it is added again")
      return
    }
    #expect(logged.document.path == "mentions/friday.md")
  }

  @Test("need a URL, a person of the team, and an unused path")
  func rejected() throws {
    let address = #expect(throws: UsageError.self) { try mention("a tweet") }
    #expect(address?.message.english == "“a tweet” is not a valid URL")
    let person = #expect(throws: UsageError.self) { try mention("https://m.example/@li/2", person: "adda") }
    #expect(person?.hint?.english == "did you mean “ada”?")
    var desk = Self.desk
    desk.taken = ["mentions/mentions-2026-11-23.md"]
    let page = #expect(throws: UsageError.self) { try mention("https://m.example/@li/2").log(by: desk.creator) }
    #expect(page?.input == .otherName)
  }

  @Test("can be limited to those with a keyword, if keywords exist")
  func keywords() throws {
    let error = #expect(throws: UsageError.self) { try MentionImport.matchingKeywords(in: Self.desk.snapshot) }
    #expect(error?.message.english == "no keywords are declared")
    var desk = Self.desk
    desk.files["strategy/listening.md"] = "---\nlistening: {keywords: [rye]}\n---\n"
    var arrivals = try MentionImport.matchingKeywords(in: desk.snapshot)
    var (rye, oat) = (try mention("https://m.example/1").mention, try mention("https://m.example/2").mention)
    (rye.text, oat.text) = ("The rye!", "The oats!")
    let tally = arrivals.take([rye, oat])
    #expect(tally.added == 1 && tally.unmatched == 1)
    #expect(try MentionPlan(arrivals.added, by: desk.creator).pages.flatMap(\.mentions).map(\.text) == ["The rye!"])
  }
}
