import CivilTime
import Editorial
import Metrics
import Schema
import Testing

/// The numbers of exports, read with all their digits.
@Suite("Figures of exports")
struct ExportFigureTests {
  private static let desk = Counter(
    channels: "{insta: {network: instagram, title: Le four}, fb: {network: facebook}}",
    strategy: """
      indicators:
        - {id: views, title: Views, columns: [Reach]}
        - {id: visits, title: Visits}
        - {id: rate, title: Rate, combine: average}
        - {id: share, title: Share, unit: "%"}
        - {id: time, title: Time, combine: average}
        - {id: delay, title: Delay, unit: h, combine: average}
        - {id: near, title: Clicks!}
        - {id: nearer, title: clicks}
      """)

  private func export(
    _ text: String, mark: Character? = nil, unit: PeriodUnit = .day, channel: String? = "insta"
  ) throws -> MetricsExport {
    try Self.desk.export(text) { reading in
      (reading.unit, reading.channel, reading.decimalMark) = (unit, channel, mark)
    }
  }

  private func values(_ export: MetricsExport) -> [Double] { export.figures.map(\.value) }

  // MARK: Digits

  @Test(
    "a value combined from rows has no binary remainder",
    arguments: [
      // A sum, a mean that ends, and one that does not.
      ("Views", "0.1,0.2,0.3", "0.6"), ("Rate", "0.1,0.2,0.3", "0.2"),
      ("Rate", "0.0041,0.0042,0.0044", "0.004233333333333334"),
    ])
  func combined(heading: String, cells: String, expected: String) throws {
    let rows = cells.split(separator: ",").enumerated().map { "2026-11-0\($0 + 2),\($1)\n" }.joined()
    let text = "Date,\(heading)\n" + rows + "2026-11-08,\n"
    let export = try Self.desk.export(text) { reading in
      (reading.channel, reading.period) = (
        "insta", Period(.week, containing: CalendarDay(year: 2026, month: 11, day: 2)!)
      )
    }
    let figure = try #require(export.figures.first)
    #expect(figure.number == ReadingSyntax.decimal(expected))
    #expect(figure.combination == (heading == "Views" ? .sum : .average))
  }

  @Test("a reading of a single row is not combined")
  func single() throws {
    #expect(try export("Date,Views\n2026-11-02,1\n").figures.map(\.combination) == [nil])
  }

  // MARK: Decimal marks

  @Test(
    "the decimal mark of a column follows from its numbers",
    arguments: [
      // A number with both marks, a repeated one, one before two digits, a zero before it, an exponent: each proves the mark.
      ("1.234;1.234,5", [1_234, 1_234.5]), ("1.234;1.234.567", [1_234, 1_234_567]), ("1.234;1.23", [1.234, 1.23]),
      ("1.234;0.125", [1.234, 0.125]), ("1.234;1.234E2", [1.234, 123.4]), ("1,234;12 345,6", [1.234, 12_345.6]),
    ])
  func provedMarks(cells: String, expected: [Double]) throws {
    let rows = cells.split(separator: ";").enumerated().map { "2026-11-0\($0 + 2);\($1)\n" }.joined()
    let export = try export("Date;Views\n" + rows)
    #expect(values(export) == expected && export.notes.isEmpty)
  }

  @Test(
    "an assumed decimal mark is reported, and an option decides it",
    arguments: [
      ("Date,Views\n2026-11-02,1.234\n", nil, 1.234, "the point in “1.234” is read as a decimal mark"),
      ("Date;Views\n2026-11-02;1.234\n", nil, 1_234, "the point in “1.234” is read as a thousands separator"),
      (
        "Date;Views\n2026-11-02;1,234\n2026-11-03;2,345\n", nil, 1_234,
        "the comma in “1,234” is read as a thousands separator"
      ),
      ("Date;Views;Rate\n2026-11-02;1,234;0,5\n", nil, 1.234, "the comma in “1,234” is read as a decimal mark"),
      ("Date;Views\n2026-11-02;1.234\n", ".", 1.234, nil), ("Date,Views\n2026-11-02,1.234\n", ",", 1_234, nil),
    ] as [(String, Character?, Double, String?)])
  func assumedMarks(text: String, mark: Character?, expected: Double, note: String?) throws {
    let export = try export(text, mark: mark)
    #expect(values(export).first == expected)
    if let note {
      #expect(export.noteTexts.count == 1 && export.noteTexts.first?.hasPrefix("Views: \(note); ") == true)
    } else {
      #expect(export.notes.isEmpty)
    }
  }

  @Test("columns with different marks are read each in its own way")
  func columnsOfTheirOwn() throws {
    let export = try export("Date;Views;Rate\n2026-11-02;1.234.567;1,5\n2026-11-03;1.234;2,345\n")
    #expect(values(export) == [1_234_567, 1.5, 1_234, 2.345] && export.notes.isEmpty)
  }

  @Test("in a column with both decimal marks, only the ambiguous figure is rejected")
  func contraryMarks() throws {
    let export = try export("Date;Views;Visits\n2026-11-02;1,5;1\n2026-11-03;1.5;2\n2026-11-04;1.234;3\n")
    #expect(values(export) == [1.5, 1, 1.5, 2, 3])
    #expect(
      export.rejections == [
        "4: Views: “1.234” is ambiguous: line 2 has a decimal comma, line 3 a decimal point; pass --decimal comma or point"
      ])
  }

  // MARK: Signs and durations

  @Test(
    "signs and durations are read, and what they mean is reported",
    arguments: [
      ("Time", "0:02:31", 151, "Time: durations such as “0:02:31” are converted to seconds"),
      ("Time", "PT2M31S", 151, "Time: durations such as “PT2M31S” are converted to seconds"),
      ("Time", "2m 31s", 151, "Time: durations such as “2m 31s” are converted to seconds"),
      ("Delay", "2:30", 2.5, "Delay: “2:30” is read as hours and minutes"), ("Delay", "0:30:00", 0.5, nil),
      ("Rate", "0.41 %", 0.41, "Rate: percentages such as “0.41 %” are written without their sign"),
      ("Share", "0.41 %", 0.41, nil), ("Share", "0.0041", 0.0041, "Share: all numbers are below 1"),
      ("Share", "2", 2, nil),
      ("Views", "$1.50", 1.5, "Views: the amounts are in $; declare `unit: $` for views"),
    ] as [(String, String, Double, String?)])
  func notations(heading: String, cell: String, expected: Double, note: String?) throws {
    let export = try export("Date\t\(heading)\n2026-11-02\t\(cell)\n")
    #expect(values(export) == [expected] && export.rejected.isEmpty)
    if let note { #expect(export.noteTexts.first?.hasPrefix(note) == true) } else { #expect(export.notes.isEmpty) }
  }

  @Test("a bad figure costs only itself")
  func badFigures() throws {
    let text = "Date\tViews\tShare\tVisits\n2026-11-02\t€5\t0:02:31\t7\n2026-11-03\t$6\tlots\t8\n"
    let export = try export(text)
    #expect(values(export) == [5, 7, 8])
    #expect(
      export.rejections == [
        "2: Share: “0:02:31” is a duration, but share counts “%”; to measure time, declare `unit: s`, `min` or `h`",
        "3: Views: “$6” is in another currency than the first amounts (€)", "3: Share: “lots” is not a valid number",
      ])
  }

  // MARK: Titles and headers

  @Test("a title above a header row names the indicator of its values, and possibly the channel")
  func titles() throws {
    let text = """
      "Facebook reach"
      "Date","Primary"
      "2026-11-02T00:00:00","5"
      "2026-11-03T00:00:00","5"

      "Instagram reach"
      "Date","Primary"
      "2026-11-02T00:00:00","5"

      "Visits"
      "Date","Primary"
      "2026-11-02T00:00:00","9"

      "Likes"
      "Date","Primary"
      "2026-11-02T00:00:00","1"
      """
    let export = try export(text)
    #expect(
      export.lines == [
        "2026-11-02 fb views 5.0", "2026-11-03 fb views 5.0", "2026-11-02 insta views 5.0",
        "2026-11-02 insta visits 9.0",
      ])
    #expect(export.unread.map(\.heading) == ["Likes (Primary)"] && export.rejected.isEmpty)
  }

  @Test("a title is not a header row, even if it is the name of an indicator")
  func titleOverColumns() throws {
    let export = try export("Views\nDate,Visits,Note\n2026-11-02,3,x\n")
    #expect(export.lines == ["2026-11-02 insta visits 3.0"] && export.unread.map(\.heading) == ["Note"])
  }

  @Test("two tables do not give the same reading twice")
  func twice() throws {
    let export = try export("Views\nDate,Primary\n2026-11-02,5\nViews\nDate,Primary\n2026-11-02,6\n", unit: .day)
    #expect(export.lines == ["2026-11-02 insta views 5.0"])
    #expect(export.rejections == ["6: same channel and period as row 3"])
  }

  @Test("a header row may be repeated, and one with a date comes before one without")
  func repeatedHeaders() throws {
    let summary = "Views,Visits,Rate\n900,80,1\n\n"
    let export = try export(summary + "Date,Views,Note\n2026-11-02,1,x\nDate,Views,Note\n2026-11-03,2,x\n")
    #expect(export.lines == ["2026-11-02 insta views 1.0", "2026-11-03 insta views 2.0"] && export.rejected.isEmpty)
  }

  @Test("a header that resembles several indicators is not read, and one that is exactly an indicator's is")
  func nearHeaders() throws {
    let near = try export("Date,Views,CLICKS\n2026-11-02,1,2\n")
    #expect(near.lines == ["2026-11-02 insta views 1.0"])
    #expect(
      near.noteTexts == [
        "the column header “CLICKS” resembles the names of several indicators: near, nearer; pass --column near=\"CLICKS\""
      ])
    #expect(try export("Date,clicks\n2026-11-02,2\n").lines == ["2026-11-02 insta nearer 2.0"])
  }

  @Test("of posts that begin alike, the one with exactly the title of the row is meant")
  func exactTitles() throws {
    var desk = Self.desk
    for part in ["Part 1", "Part 2", "Part 10"] {
      desk.posts["post-\(part.dropFirst(5))"] =
        "---\ntitle: How the long night shift of our bakery begins, \(part)\nstatus: published\ndate: 2026-11-02\nchannels: [insta]\n---\n\(part)\n"
    }
    let start = "How the long night shift of our bakery begins"
    let export = try desk.export(
      "Title,Date,Views\n\"\(start), Part 1\",2026-11-02,10\n\"\(start.uppercased()) PART 2\",2026-11-02,20\n\(start),2026-11-02,30\n"
    ) { $0.channel = "insta" }
    #expect(export.lines == ["2026-11 post-1/insta views 10.0", "2026-11 post-2/insta views 20.0"])
    #expect(export.rejections == ["4: several posts match: posts/post-1.md, posts/post-10.md, posts/post-2.md"])
  }
}
