import CivilTime
import Editorial
import Spreadsheets
import TestSupport
import Testing

/// What the words of statuses and dates in a calendar become.
@Suite("Words of statuses and open dates")
struct StatusMeaningTests {
  private static func plan(_ text: String, surveys: Bool = false) -> ImportPlan {
    let target = ImportTarget(RoundTripTests.corpus([:]))
    let sheet = ImportPlan.Sheet(name: "a.csv", table: SheetTable(Array(text.utf8), for: target))
    return ImportPlan([sheet], into: target, order: .dayFirst, today: TestTime.day.day, surveys: surveys) { title, _ in
      "posts/\(title).md"
    }
  }

  private static let sheet = """
    title,date,text,status
    A,2026-12-01,Words,Planned
    B,2026-12-02,Words,Ready
    C,2026-12-03,Words,planned
    D,2026-12-04,Words,Draft
    E,2026-12-05,Words,Parked

    """

  @Test("are shown with the statuses that they become, each once")
  func meanings() throws {
    let column = try #require(Self.plan(Self.sheet, surveys: true).surveys.first?.survey.columns.last)
    #expect(column.meanings.map { "\($0.word) → \($0.value)" } == ["Planned → scheduled", "Ready → approved"])
  }

  @Test("claim an approval only if the status follows one and none is recorded")
  func claims() {
    #expect(Self.plan(Self.sheet).changes.map(\.claimsApproval) == [true, true, true, false, false])
    let approved = "title,date,text,status,approved.by,approved.at\nA,2026-12-01,Words,Approved,nadia,2026-11-20\n"
    let corpus = RoundTripTests.corpus(["people/nadia.md": "---\nname: Nadia\n---\n"])
    #expect(RoundTripTests.plan(approved, into: corpus).changes.map(\.claimsApproval) == [false])
  }

  @Test("leave the date of a post open", arguments: ["TBD", "offen", "à définir", "tbc", "T.B.C.", "?"])
  func open(_ cell: String) {
    let plan = Self.plan("title,date,text\nA,2026-12-01,Words\nB,\(cell),Words\n")
    #expect(plan.rejected.isEmpty)
    #expect(plan.changes.map(\.day?.description) == ["2026-12-01", nil])
    #expect(plan.leftOut.map(\.issue.reason.english) == ["“\(cell)” means that there is no date yet"])
    #expect(plan.leftOut.map(\.issue.meansNothing) == [true])
  }

  @Test("are not taken for an open date", arguments: ["soon", "Semaine", "demain peut-être"])
  func noDate(_ cell: String) {
    let plan = Self.plan("title,date,text\nA,2026-12-01,Words\nB,\(cell),Words\n")
    #expect(plan.rejected.map(\.issue.reason.french) == ["«\u{202F}\(cell)\u{202F}» n’est pas une date"])
  }
}
