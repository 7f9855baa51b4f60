import CivilTime
import Editorial
import Testing

@testable import Checklists

/// The due dates of checklists.
@Suite("A timetable")
struct TimetableTests {
  /// The timetable of a checklist with some front matter.
  static func timetable(_ keys: String, closures: String = "[]") throws -> Timetable {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\nclosures: \(closures)\n---\n", "checklists/list.md": "---\n\(keys)\n---\n",
    ])
    let checklist = try #require(corpus.checklists.first)
    #expect(checklist.document.problems.isEmpty)
    return try #require(Timetable(checklist.content, closed: corpus.closedDays))
  }

  /// The due days of the periods around some days.
  static func due(_ keys: String, _ days: String..., closures: String = "[]") throws -> [String?] {
    let timetable = try timetable(keys, closures: closures)
    return try days.map { try timetable.occurrence(around: DateSyntax.day($0).get())?.due.description }
  }

  @Test("has days, and skips non-working ones")
  func days() throws {
    let closures = "[2026-11-25, {from: 2026-12-24, until: 2026-12-31}]"
    #expect(try Self.due("every: day", "2026-11-24", "2026-11-25", closures: closures) == ["2026-11-24", nil])
    #expect(try Self.due("every: weekdays", "2026-11-27", "2026-11-28") == ["2026-11-27", nil])
    #expect(try Self.due("every: [lundi, jeudi]", "2026-11-23", "2026-11-24") == ["2026-11-23", nil])
    #expect(try Self.due("every: quotidien", "2026-11-28") == ["2026-11-28"])
  }

  @Test("uses the last working day of a longer period by default")
  func lastWorkingDay() throws {
    #expect(try Self.due("every: week", "2026-11-23") == ["2026-11-27"])
    #expect(try Self.due("every: month", "2026-10-01", "2026-11-30") == ["2026-10-30", "2026-11-30"])
    #expect(try Self.due("every: week", "2026-11-23", closures: "[2026-11-27]") == ["2026-11-26"])
    let week = "[{from: 2026-11-23, until: 2026-11-27}]"
    // The weekend is not used as a replacement.
    #expect(try Self.due("every: week", "2026-11-23", closures: week) == [nil])
    #expect(try Self.due("every: week\nat: friday", "2026-11-23", closures: week) == [nil])
    #expect(try Self.due("every: week", "2026-11-23", closures: "[2026-11-23/2026-11-29]") == [nil])
  }

  @Test(
    "uses the given day",
    arguments: [
      ("every: week\nat: friday", "2026-11-23", "2026-11-27"),
      ("every: semaine\nat: le mardi", "2026-11-23", "2026-11-24"),
      ("every: week\nat: first working day", "2026-11-23", "2026-11-23"),
      ("every: month\nat: last friday", "2026-11-23", "2026-11-27"),
      ("every: month\nat: dernier vendredi du mois", "2026-11-23", "2026-11-27"),
      ("every: month\nat: first monday", "2026-11-23", "2026-11-02"),
      ("every: month\nat: 2e mardi", "2026-11-23", "2026-11-10"),
      ("every: month\nat: 5th friday", "2026-11-23", "2026-11-27"),
      ("every: month\nat: 15", "2026-11-23", "2026-11-15"),
      ("every: month\nat: le 31", "2026-11-23", "2026-11-30"),
      ("every: month\nat: last day", "2027-02-10", "2027-02-28"),
      ("every: month\nat: dernier jour ouvré", "2026-10-10", "2026-10-30"),
      ("every: quarter\nat: first monday", "2026-11-23", "2026-10-05"),
      ("every: quarter\nat: last friday of the quarter", "2026-11-23", "2026-12-25"),
      ("every: year\nat: 1er mars", "2026-11-23", "2026-03-01"),
      ("every: year\nat: 29 February", "2027-11-23", "2027-02-28"),
    ])
  func namedDay(_ keys: String, _ day: String, _ due: String) throws {
    #expect(try Self.due(keys, day) == [due])
  }

  @Test("moves a closed day to the one before, within the period")
  func closedDay() throws {
    #expect(try Self.due("every: month\nat: 15", "2026-11-01", closures: "[2026-11-15, 2026-11-14]") == ["2026-11-13"])
    #expect(
      try Self.due("every: month\nat: 2", "2026-11-01", closures: "[2026-11-01/2026-11-02]") == ["2026-11-03"])
  }

  @Test("skips periods, counted from the first")
  func everySecond() throws {
    let biweekly = "every: 2 weeks\nfrom: 2026-W47"
    #expect(
      try Self.due(biweekly, "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30") == [
        nil, "2026-11-20", nil, "2026-12-04",
      ])
    #expect(try Self.due("every: 3 months\nfrom: 2026-11", "2026-12-01", "2027-02-01") == [nil, "2027-02-26"])
    #expect(
      try Self.due("every: tous les 2 jours\nfrom: 2026-11-23", "2026-11-23", "2026-11-24", "2026-11-25")
        == ["2026-11-23", nil, "2026-11-25"])
    #expect(
      try Self.due("every: 2 weeks\nfrom: 2026-W52", "2026-12-21", "2026-12-28", "2027-01-04") == [
        "2026-12-25", nil, "2027-01-08",
      ])
  }

  @Test("begins and ends on exactly the given days, even within a period")
  func bounds() throws {
    let keys = "every: month\nfrom: 2026-10-15\nuntil: 2026-W46"
    #expect(
      try Self.due(keys, "2026-09-30", "2026-10-01", "2026-11-01", "2026-12-01") == [
        nil, "2026-10-30", nil, nil,
      ])
    #expect(try Self.due("every: month\nat: 5\nfrom: 2026-11-20", "2026-11-01", "2026-12-01") == [nil, "2026-12-05"])
    #expect(try Self.due("every: month\nat: 5\nuntil: 2026-12-04", "2026-11-01", "2026-12-01") == ["2026-11-05", nil])
    // The count of every second period starts with the first day that has not passed.
    #expect(
      try Self.due("every: 2 weeks\nat: monday\nfrom: 2026-11-25", "2026-11-23", "2026-11-30", "2026-12-07")
        == [nil, "2026-11-30", nil])
  }

  @Test("is not due in a period without a working day, whatever day is given")
  func withoutWorkingDay() throws {
    for at in ["", "\nat: last working day", "\nat: first working day", "\nat: friday"] {
      let due = try Self.due("every: week\(at)", "2026-12-23", closures: "[2026-12-21/2026-12-25]")
      #expect(due == [nil], "\(at)")
    }
  }

  @Test("looks back to its start, and ahead")
  func neighbours() throws {
    let timetable = try Self.timetable("every: weekdays\nfrom: 2026-11-19\nuntil: 2026-11-30")
    let monday = try Period(.day, containing: DateSyntax.day("2026-11-23").get())
    #expect(timetable.occurrences(before: monday).map(\.period.description) == ["2026-11-20", "2026-11-19"])
    #expect(timetable.next(after: monday.first)?.due.description == "2026-11-24")
    #expect(try timetable.next(after: DateSyntax.day("2026-11-27").get())?.due.description == "2026-11-30")
    #expect(try timetable.next(after: DateSyntax.day("2026-11-30").get()) == nil)
    #expect(try timetable.next(after: DateSyntax.day("2026-01-01").get())?.due.description == "2026-11-19")
  }

  @Test("stops searching if it is never due")
  func never() throws {
    let timetable = try Self.timetable("every: sat", closures: "[2000-01-01/2999-12-31]")
    let today = try DateSyntax.day("2026-11-23").get()
    #expect(timetable.next(after: today) == nil)
    #expect(timetable.occurrences(before: Period(.day, containing: today)).first { $0.due.year > 1999 } == nil)
  }
}
