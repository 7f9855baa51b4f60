import CivilTime
import Editorial
import ForeignFiles
import Spreadsheets
import TestSupport
import Testing

/// Headers with notes in brackets and with alternatives.
@Suite("A header of several parts")
struct HeadingPartsTests {
  private static let corpus = Corpus.reading([
    "edito.md": """
    ---
    edito: 1
    channels: [{id: x, network: x}, {id: linkedin, network: linkedin}]
    pillars: [{id: bread}]
    ---
    """,
    "campaigns/rye.md": "---\nname: Rye\n---\n",
  ])

  private static func table(_ csv: String) -> SheetTable { SheetTable(Array(csv.utf8), for: ImportTarget(corpus)) }

  private static func plan(
    _ csv: String, order: WrittenDate.Order? = nil, given: WrittenDate.Order? = nil
  ) -> ImportPlan {
    let sheet = ImportPlan.Sheet(name: "a.csv", table: table(csv))
    return ImportPlan([sheet], into: ImportTarget(corpus), order: order, given: given, today: TestTime.day.day) {
      title, _ in "posts/\(title).md"
    }
  }

  private static func dates(_ plan: ImportPlan) -> [String] { TimesInCalendarsTests.dates(plan) }

  @Test(
    "is read as the field that it names without the note",
    arguments: [
      ("Time (24h)", SheetColumn.time), ("Heure (hh:mm)", .time), ("Copy (max 280)", .text(channel: nil)),
      ("Copy [max. 280 characters]", .text(channel: nil)), ("Date (dd/mm/yyyy)", .field(["date"])),
      ("Datum (TT.MM.JJJJ)", .field(["date"])), ("Title (optional)", .field(["title"])),
      ("LinkedIn copy (max 3000)", .text(channel: "linkedin")),
    ])
  func notes(header: String, column: SheetColumn) {
    #expect(Self.table("Id,\(header)\na,\n").reads(column))
  }

  @Test(
    "is not read if the words in brackets may change its meaning",
    arguments: ["Date (approval)", "Copy (brief)", "Time (UTC)", "Text (English)"])
  func otherNotes(header: String) {
    let table = Self.table("Id,\(header)\na,\n")
    #expect(table.unused.map(\.heading) == [header])
  }

  @Test(
    "is read as the field that its alternatives share, or as the only known one",
    arguments: [
      ("Caption / Text", SheetColumn.text(channel: nil)), ("Légende/Texte", .text(channel: nil)),
      ("Title / Working name", .field(["title"])), ("Pillar / Theme", .field(["pillar"])),
      ("Caption | Text (max 280)", .text(channel: nil)),
    ])
  func alternatives(header: String, column: SheetColumn) {
    #expect(Self.table("Id,\(header)\na,\n").reads(column))
  }

  @Test("is not read if its alternatives are different fields, and both are named")
  func different() {
    let table = Self.table("Id,Title,Campaign / Status\na,A,Rye\n")
    #expect(table.unused.map(\.heading) == ["Campaign / Status"])
    #expect(table.unused.first?.alternatives == [.field(["campaign"]), .field(["status"])])
    #expect(Self.table("Id,Title,Date / Approved by\na,A,\n").unused.map(\.heading) == ["Date / Approved by"])
  }

  @Test("is read instead of a better one above an empty column")
  func emptyTwin() {
    let table = Self.table("Id,Caption / Text,Copy (max 280)\na,Our rye is back.,\n")
    #expect(table.place(of: .text(channel: nil))?.number == 2)
    #expect(Self.table("Id,Caption / Text,Copy (max 280)\na,Rye,Oats\n").place(of: .text(channel: nil))?.number == 3)
  }

  // MARK: The order of day and month

  @Test(
    "states the order of day and month",
    arguments: [
      ("Date (dd/mm/yyyy)", "2026-04-03"), ("Date (mm/dd/yyyy)", "2026-03-04"), ("Date (MM-DD-YY)", "2026-03-04"),
      ("Date (JJ/MM/AAAA)", "2026-04-03"), ("Datum (TT.MM.JJJJ)", "2026-04-03"), ("Datum (dd-mm-jjjj)", "2026-04-03"),
      ("Data (gg/mm/aaaa)", "2026-04-03"), ("Fecha (DD/MM/AAAA)", "2026-04-03"), ("Date (m/d/yyyy)", "2026-03-04"),
    ])
  func order(header: String, day: String) {
    for usual in [WrittenDate.Order?.none, .dayFirst, .monthFirst] {
      let plan = Self.plan("Title,\(header)\nA,03/04/2026\nB,05/06/2026\n", order: usual)
      #expect(Self.dates(plan).first == day && plan.assumptions.isEmpty && plan.undecided.isEmpty)
    }
  }

  @Test("states no order with the year first")
  func yearFirst() {
    let plan = Self.plan("Title,Date (yyyy-mm-dd)\nA,03/04/2026\nB,05/06/2026\n")
    #expect(plan.undecided.map(\.order.reason) == [.unknown])
  }

  @Test("is contradicted by a date that proves the other order, and nothing is imported")
  func contradiction() throws {
    let csv = "Title,Date (mm/dd/yyyy)\nA,03/04/2026\nB,25/12/2026\n"
    let plan = Self.plan(csv, order: .dayFirst)
    #expect(plan.changes.isEmpty && plan.undecided.map(\.order.cell.line) == [3])
    let failure = FileFailure.undecided(try #require(plan.undecided.first).order)
    #expect(
      failure.message.english
        == "not imported: “25/12/2026” (line 3) shows that the day comes first, but the header “Date (mm/dd/yyyy)” says the month"
    )
    #expect(failure.hint?.english == "correct the header or the date, or pass --dates dmy")
    #expect(Self.dates(Self.plan(csv, given: .dayFirst)) == ["2026-04-03", "2026-12-25"])
  }

  @Test("decides for ambiguous dates if the others prove both orders")
  func mixed() {
    let plan = Self.plan("Title,Date (mm/dd/yyyy)\nA,03/04/2026\nB,25/12/2026\nC,12/25/2026\n")
    #expect(Self.dates(plan) == ["2026-03-04", "2026-12-25"] && plan.rejected.map(\.line) == [3])
  }
}
