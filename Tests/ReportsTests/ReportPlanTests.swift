import Actions
import CivilTime
import Editorial
import Localization
import Snapshots
import SourceText
import Testing

@testable import Reports

@Suite("A written report")
struct ReportPlanTests {
  private static let week =
    "---\ntitle: Ours\nperiod: 2026-W47\n---\nMine.\n\n<!-- edito:begin posts -->\n<!-- edito:end -->\n"

  private func plans(_ files: [String: String], template: String? = nil) throws -> [ReportPlan] {
    let corpus = Corpus.reading(files.merging(["edito.md": "---\nedito: 1\n---\n"]) { first, _ in first })
    let period = try DateSyntax.period("2026-W47").get()
    let creator = DocumentCreator(
      Snapshot(corpus, now: Moment(day: period.last + 1)), language: .english, ownTemplate: { _ in template },
      defaultAuthor: { nil }, isTaken: corpus.files.contains)
    return try ReportPlan.all(for: period, names: CalendarNames(.english), by: creator)
  }

  @Test("is a new one for a period without a report, with its sections")
  func created() throws {
    let plan = try #require(try plans([:]).first)
    #expect(plan.isNew && plan.file.path == "reports/week-2026-W47.md")
    #expect(plan.changes.newFiles.map(\.text) == [plan.file.text] && plan.changes.changes.isEmpty)
    #expect(!plan.parts.isEmpty && plan.parts.allSatisfy { $0.outcome == .written })
  }

  @Test("is every existing report of the period, and only its sections change")
  func rewritten() throws {
    let plans = try plans([
      "reports/a.md": Self.week, "reports/b.md": Self.week, "reports/c.md": "---\nperiod: 2026-W46\n---\n",
    ])
    #expect(plans.map(\.document.path) == ["reports/a.md", "reports/b.md"])
    for plan in plans {
      #expect(!plan.isNew && plan.changes.newFiles.isEmpty)
      let change = try #require(plan.changes.changes.first)
      #expect(change.newBytes == plan.file.bytes)
      #expect(plan.file.text.hasPrefix("---\ntitle: Ours\nperiod: 2026-W47\n---\nMine.\n\n<!-- edito:begin posts "))
      #expect(plan.line(of: plan.parts[0]) == 7)
    }
  }

  @Test("is rejected between broken markers, or from a template without a period")
  func rejected() throws {
    let broken = #expect(throws: UsageError.self) {
      try plans(["reports/a.md": "---\nperiod: 2026-W47\n---\n<!-- edito:begin post -->\n<!-- edito:end -->\n"])
    }
    #expect(
      broken?.message.english == "reports/a.md:4:1: unknown section “post”; report not changed")
    #expect(broken?.hint?.english == "did you mean “posts”?")
    let template = #expect(throws: UsageError.self) { try plans([:], template: "---\ntitle: A\n---\n") }
    #expect(template?.message.english == "the report template has no `period:`")
  }
}
