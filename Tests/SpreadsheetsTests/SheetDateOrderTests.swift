import CivilTime
import Editorial
import ForeignFiles
import Localization
import Spreadsheets
import TestSupport
import Testing

/// The order of day and month in a sheet whose team's region is unknown.
@Suite("The order of day and month")
struct SheetDateOrderTests {
  typealias Sheet = RoundTripTests

  private static func plan(
    _ dates: [String], usual: WrittenDate.Order? = nil, given: WrittenDate.Order? = nil,
    mapping: SheetMapping = SheetMapping()
  ) -> ImportPlan {
    let rows = dates.enumerated().map { "T\($0.offset),\($0.element)\n" }.joined()
    let target = ImportTarget(Sheet.corpus([:]))
    let table = SheetTable(Array(("Title,Date\n" + rows).utf8), for: target, mapping: mapping)
    return ImportPlan(
      [ImportPlan.Sheet(name: "a.csv", table: table)], into: target, order: usual, given: given,
      today: TestTime.day.day
    ) { title, _ in "posts/\(title).md" }
  }

  private static func days(_ plan: ImportPlan) -> [String] {
    plan.changes.compactMap { Document.read($0.file).post?.slot?.value.day.description }
  }

  @Test(
    "comes from a date that can be read in one order only, wherever it is, and the import says so",
    arguments: [
      (["03/04/2026", "25/12/2026"], ["2026-04-03", "2026-12-25"], WrittenDate.Order.dayFirst),
      (["12/25/2026", "03/04/2026"], ["2026-12-25", "2026-03-04"], .monthFirst),
      (["Tue 12/1/2026", "12/3/2026"], ["2026-12-01", "2026-12-03"], .monthFirst),
    ])
  func proof(_ dates: [String], _ expected: [String], _ order: WrittenDate.Order) {
    let plan = Self.plan(dates)
    #expect(Self.days(plan) == expected)
    #expect(plan.proofs.map(\.order) == [order] && plan.undecided.isEmpty)
  }

  @Test("comes from the order of the rows, if their days are sorted in one way only")
  func sorted() {
    let dates = ["05/01/2026", "2026-01-06", "07/01/2026", "2026-02-01", "02/02/2026", "2026-02-03"]
    #expect(
      Self.days(Self.plan(dates))
        == ["2026-01-05", "2026-01-06", "2026-01-07", "2026-02-01", "2026-02-02", "2026-02-03"])
    #expect(Self.plan(dates).assumptions.map(\.order) == [.dayFirst])
  }

  @Test(
    "is not guessed: the sheet is not imported, and the user is asked",
    arguments: [["03/04/2026"], ["03/04/2026", "05/06/2026"], ["2026-12-01", "03/04/2026", "5 May 2026"]])
  func undecided(_ dates: [String]) {
    let plan = Self.plan(dates)
    #expect(plan.changes.isEmpty && plan.rejectedRowCount == 0)
    #expect(plan.undecided.map(\.order.cell.text) == ["03/04/2026"] && plan.undecided[0].order.reason == .unknown)
    #expect(Self.plan(dates, given: .dayFirst).undecided.isEmpty)
    #expect(Self.days(Self.plan(dates, given: .dayFirst)).contains("2026-04-03"))
    #expect(Self.days(Self.plan(dates, given: .monthFirst)).contains("2026-03-04"))
  }

  @Test("is asked for once if the dates are consecutive days only in the unusual order")
  func consecutive() {
    let dates = ["04/01/2026", "04/02/2026", "04/03/2026"]
    let plan = Self.plan(dates, usual: .dayFirst)
    #expect(plan.changes.isEmpty && plan.rejectedRowCount == 0 && plan.assumptions.isEmpty)
    #expect(plan.undecided.map(\.order.reason) == [.run(.monthFirst)] && plan.undecided.allSatisfy(\.order.isOpen))
    #expect(plan.undecided.map(\.order.cell.text) == ["04/01/2026"] && plan.undecided.map(\.order.cell.line) == [2])
    #expect(Self.days(Self.plan(dates, usual: .monthFirst)) == ["2026-04-01", "2026-04-02", "2026-04-03"])
    #expect(
      Self.days(Self.plan(dates, usual: .dayFirst, given: .dayFirst)) == ["2026-01-04", "2026-02-04", "2026-03-04"])
    #expect(Self.plan(dates).undecided.map(\.order.reason) == [.run(.monthFirst)])
  }

  @Test("rejects the ambiguous rows of a column that mixes both orders, and the rows that contradict the user")
  func mixed() {
    let dates = ["13/04/2026", "04/13/2026", "03/04/2026"]
    #expect(Self.plan(dates).rejected.map(\.line) == [4])
    #expect(Self.plan(dates, given: .dayFirst).rejected.map(\.line) == [3])
    #expect(Self.days(Self.plan(dates, given: .dayFirst)) == ["2026-04-13", "2026-04-03"])
  }

  @Test("is not imported if the dates prove another order than the one that the user gives")
  func contradicted() {
    let plan = Self.plan(["03/04/2026", "13/04/2026"], given: .monthFirst)
    #expect(plan.changes.isEmpty && plan.undecided.map(\.order.cell.text) == ["13/04/2026"])
    #expect(plan.undecided[0].order.reason == .given(.monthFirst))
    #expect(Self.days(Self.plan(["2026-12-01", "13/04/2026"], given: .monthFirst)) == ["2026-12-01"])
  }

  @Test("follows the team's decision unless the dates prove another one")
  func decided() {
    var mapping = SheetMapping()
    mapping.order = .monthFirst
    let unproved = Self.plan(["03/04/2026"], mapping: mapping)
    #expect(Self.days(unproved) == ["2026-03-04"] && unproved.assumptions.isEmpty)
    let proved = Self.plan(["03/04/2026", "13/04/2026"], mapping: mapping)
    #expect(Self.days(proved) == ["2026-04-03", "2026-04-13"] && proved.proofs.map(\.order) == [.dayFirst])
  }

  @Test("does not matter for dates that have one reading")
  func certain() {
    let plan = Self.plan(["2026-12-01", "1 December 2026", "05/05/2026", "3 Dec 2026"])
    #expect(Self.days(plan) == ["2026-12-01", "2026-12-01", "2026-05-05", "2026-12-03"])
  }

  @Test(
    "follows a region, and a language only if it is the same everywhere",
    arguments: [
      ("en", nil), ("en_US.UTF-8", .monthFirst), ("en-GB", .dayFirst), ("fr", .dayFirst), ("fr_CA.UTF-8", .dayFirst),
      ("C", nil), ("C.UTF-8", nil), ("POSIX", nil), ("en_US_POSIX", .monthFirst), ("", nil), ("de", .dayFirst),
    ] as [(String, WrittenDate.Order?)])
  func locales(_ locale: String, _ order: WrittenDate.Order?) {
    #expect(WrittenDate.Order(certainIn: locale) == order)
  }
}

/// The evidence of posts that are still to come.
@Suite("The order of day and month of planned posts")
struct PlannedDateOrderTests {
  /// On 23 November 2026, `04/12/2026` with the month first would be long past.
  private static func plan(_ rows: [(date: String, status: String)], usual: WrittenDate.Order) -> ImportPlan {
    let lines = rows.enumerated().map { "T\($0.offset),\($0.element.date),\($0.element.status)\n" }.joined()
    return RoundTripTests.plan("Title,Date,Status\n" + lines, into: RoundTripTests.corpus([:]), order: usual)
  }

  private static func days(_ plan: ImportPlan) -> [String] { plan.changes.compactMap { $0.day?.description } }

  @Test("is the one in which no planned post is long past", arguments: ["planned", "draft", "review", "approved"])
  func planned(_ status: String) {
    let plan = Self.plan([("04/12/2026", status), ("05/12/2026", status), ("08/12/2026", "idea")], usual: .monthFirst)
    #expect(Self.days(plan) == ["2026-12-04", "2026-12-05", "2026-12-08"])
    #expect(plan.assumptions.map(\.order) == [.dayFirst])
    let american = Self.plan([("12/04/2026", status), ("12/05/2026", status)], usual: .dayFirst)
    #expect(Self.days(american) == ["2026-12-04", "2026-12-05"])
  }

  @Test(
    "is the usual one if the evidence is weak or contradictory",
    arguments: [
      [("04/12/2026", "planned"), ("05/12/2026", "idea")], [("04/12/2026", "idea"), ("05/12/2026", "idea")],
      [("04/12/2026", "planned"), ("05/12/2026", "planned"), ("2026-03-01", "planned")],
    ])
  func weak(_ rows: [(date: String, status: String)]) {
    #expect(Self.plan(rows, usual: .monthFirst).assumptions.map(\.order) == [.monthFirst])
  }
}
