import Editorial
import Localization
import SourceText
import Spreadsheets
import TestSupport
import Testing

/// Rows are imported in several threads, in batches.
@Suite("An import in several threads")
struct ImportThreadsTests {
  private static let corpus = Corpus.reading(
    (0..<20).reduce(into: ["edito.md": "---\nedito: 1\nchannels: [{id: x, network: x}]\n---\n"]) { files, number in
      files["posts/known-\(number).md"] = "---\ntitle: Known \(number)\nchannels: [x]\n---\n\nOld.\n"
    })

  private static func plan(_ csv: String, jobs: Int) -> ImportPlan {
    let target = ImportTarget(corpus)
    let sheet = ImportPlan.Sheet(name: "a.csv", table: SheetTable(Array(csv.utf8), for: target))
    return ImportPlan([sheet], into: target, order: .dayFirst, today: TestTime.day.day, jobs: jobs) { title, day in
      "posts/" + (day.map { "\($0)-" } ?? "") + title.lowercased().replacing(" ", with: "-") + ".md"
    }
  }

  private static func files(_ plan: ImportPlan) -> [String] { plan.changes.map(\.file.path) }

  private static func reasons(_ plan: ImportPlan) -> [String] {
    plan.rejected.map { "\($0.line): \($0.issue.reason.english)" }
  }

  @Test("keeps apart the posts of rows that are read at the same time", arguments: [1, 4])
  func sameBatch(jobs: Int) {
    let plan = Self.plan(
      """
      id,title,date,channels,text
      ,Rye,2026-12-01 09:00,x,One
      ,Rye,2026-12-01 10:00,x,Two
      ,Rye,2026-12-01 11:00,x,Three
      same,Loaf,2026-12-02,x,Four
      same,Roll,2026-12-03,x,Five
      known-1,,2026-12-04 x,,Six
      known-1,,2026-12-05,,Seven
      known-1,,2026-12-06,,Eight
      """, jobs: jobs)
    #expect(
      Self.files(plan) == [
        "posts/2026-12-01-rye.md", "posts/2026-12-01-rye-2.md", "posts/2026-12-01-rye-3.md", "posts/same.md",
        "posts/known-1.md",
      ])
    #expect(plan.rejected.map(\.line) == [6, 7, 9])
    // The row before it, which is rejected, leaves the post to this one.
    #expect(plan.changes.last?.file.text.hasSuffix("\n\nSeven\n") ?? false)
  }

  @Test("gives the result of one thread")
  func anyNumberOfThreads() {
    var csv = "id,title,date,channels,status,text\n"
    for number in 0..<1_200 {
      let id = number % 50 == 7 ? "same-\(number % 4)" : number % 11 == 3 ? "known-\(number % 23)" : ""
      let date = number % 13 == 5 ? "soon" : "2026-12-\(10 + number % 20) \(10 + number % 9):00"
      let status = number % 17 == 2 ? "perhaps \(number % 3)" : "draft"
      csv += "\(id),Rye \(number % 40),\(date),\(number % 19 == 0 ? "bird" : "x"),\(status),Text \(number % 60)\n"
    }
    let (one, several) = (Self.plan(csv, jobs: 1), Self.plan(csv, jobs: 4))
    #expect(one.changes.count > 100)
    #expect(one.rejectedRowCount > 50)
    #expect(!one.leftOut.isEmpty)
    #expect(Self.files(one) == Self.files(several))
    #expect(one.changes.map(\.file.bytes) == several.changes.map(\.file.bytes))
    #expect(one.rejectedRowCount == several.rejectedRowCount && Self.reasons(one) == Self.reasons(several))
    #expect(one.leftOut.map(\.count) == several.leftOut.map(\.count))
    #expect(one.leftOut.map(\.places) == several.leftOut.map(\.places))
    #expect(one.unchangedCount == several.unchangedCount)
  }
}
