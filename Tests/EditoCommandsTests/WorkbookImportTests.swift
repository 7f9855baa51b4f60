import Foundation
import TestSupport
import Testing

/// The commands that import sheets read workbooks, and texts in the encoding that the user names.
@Suite("Imports of workbooks")
struct WorkbookImportTests {
  private func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    // In French, `1.234` is more than a thousand.
    try folder.write("---\nedito: 1\nlocale: fr\ntimezone: UTC\n---\n", to: "edito.md")
    try folder.write(
      "---\nquestion: medium\nchannels: {x: {network: x}}\nindicators: {rate: {title: Rate}}\n---\n",
      to: "strategy/medium.md")
    return folder
  }

  private func edito(_ folder: TemporaryFolder, _ arguments: String...) -> CommandResult {
    folder.edito(arguments + ["--today", "2026-11-23", "--language", "en"])
  }

  /// Returns the XML of a row of texts, or of numbers with a format.
  private func row(_ cells: String...) -> String {
    let cells = cells.map { cell in
      cell.hasPrefix("<") ? cell : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(cell)</t></is></c>"
    }
    return "<row>\(cells.joined())</row>"
  }

  private func sheet(_ rows: String...) -> String { "<sheetData>\(rows.joined())</sheetData>" }

  @Test("read dates as dates, and name places as the spreadsheet does")
  func posts() throws {
    let folder = try desk()
    let plan = sheet(
      row("Plan"), "<row/>", row("date", "heure", "titre", "texte", ""),
      row("<c s=\"1\"><v>46350.375</v></c>", "", "Rye", "<c><v>5</v></c>", "", "aside"),
      row("<c s=\"1\"><v>46351</v></c>", "<c s=\"2\"><v>0.375</v></c>", "Oat", "Warm\n*bread*"),
      row("<c s=\"1\"><v>46352</v></c>", "", "Spelt", ""),
      row("<c t=\"e\"><v>#REF!</v></c>", "", "Wheat", "a"), row("<c><f>A1</f><v/></c>", "", "Corn", "b"),
      row("<c s=\"1\"><v>60</v></c>", "", "Millet", "c"))
    let bytes = WorkbookFile.openXML(["Plan": plan], formats: ["dd/mm/yyyy hh:mm", "hh:mm:ss"])
    try folder.write(Data(bytes), to: "plan.csv")
    let result = edito(folder, "import", "plan.csv")
    #expect(result.outcome == .findings)
    #expect(
      result.notices.split(separator: "\n").map(String.init) == [
        "plan.csv:4: column F has no header, and is not read", "  help: write a header above it",
        "plan.csv:7: column A (date): “#REF!” is the error value of a formula",
        "  help: correct the formula, or empty the cell",
        "plan.csv:8: column A (date): the result of the formula is not stored",
        "  help: open the workbook in a spreadsheet program, and save it",
        "plan.csv:9: column A (date): “1900-02-29 00:00:00”: the year must be from 1990 to 2100",
        "  help: write a date such as 2026-11-24 or 2026-11-24 09:00",
      ])
    #expect(
      try folder.text(of: "posts/2026/11/2026-11-24-rye.md") == "---\ntitle: Rye\ndate: 2026-11-24 09:00\n---\n\n5\n")
    let oat = try folder.text(of: "posts/2026/11/2026-11-25-oat.md")
    #expect(oat == "---\ntitle: Oat\ndate: 2026-11-25 09:00\n---\n\nWarm\n\\*bread\\*\n")
    #expect(try folder.text(of: "posts/2026/11/2026-11-26-spelt.md") == "---\ntitle: Spelt\ndate: 2026-11-26\n---\n")
    let again = edito(folder, "import", "plan.csv", "--dry-run")
    #expect(again.output.hasPrefix("plan.csv  all 4 columns are read\n  column"))
    #expect(
      again.output.hasSuffix("\n\n0 posts would be created, 0 changed; 3 rows without changes; 3 rows rejected.\n"))
  }

  @Test("accept headers that are merged over two rows, and days that are merged over their posts")
  func merged() throws {
    let folder = try desk()
    func cell(_ name: String, _ text: String) -> String { "<c r=\"\(name)\" t=\"str\"><v>\(text)</v></c>" }
    let rows = [
      cell("A1", "date") + cell("B1", "titre"), "", "<c r=\"A3\" s=\"1\"><v>46350</v></c>" + cell("B3", "Rye"),
      cell("B4", "Oat"),
    ]
    let xml = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
    // Without content of its own, the second row is empty.
    let merges = ["A1:A2", "B1:B2", "A3:A9"].map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let sheet = "<sheetData>\(xml)</sheetData><mergeCells>\(merges)</mergeCells>"
    try folder.write(Data(WorkbookFile.openXML(["A": sheet], formats: ["d mmm"])), to: "a.xlsx")
    let second = sheet.replacing("<row r=\"2\"></row>", with: "<row r=\"2\">\(cell("C2", "note"))</row>")
      .replacing("<row r=\"1\">", with: "<row r=\"1\">\(cell("C1", "note"))")
    try folder.write(Data(WorkbookFile.openXML(["A": second], formats: ["d mmm"])), to: "b.xlsx")
    for name in ["a.xlsx", "b.xlsx"] {
      let result = edito(folder, "import", name, "--dry-run", "--format", "json")
      #expect(result.outcome == .clean, "\(result)")
      for post in ["rye", "oat"] { #expect(result.output.contains("posts/2026/11/2026-11-24-\(post).md"), "\(name)") }
    }
  }

  @Test("choose among the sheets with known column headers")
  func sheets() throws {
    let folder = try desk()
    let lists = sheet(row("statut", "canal"), row("brouillon", "x"))
    let rye = sheet(row("titre", "texte"), row("Rye", "a"))
    let oat = sheet(row("titre", "texte"), row("Oat", "b"))
    try folder.write(Data(WorkbookFile.openXML(["May": rye, "Lists": lists])), to: "one.xlsx")
    try folder.write(Data(WorkbookFile.openXML(["May": rye, "June": oat, "Lists": lists])), to: "two.xlsx")
    let one = edito(folder, "import", "one.xlsx", "--dry-run")
    #expect(one.outcome == .clean && one.output.contains("\n\nposts/rye.md"))
    #expect(one.notices == "one.xlsx (May): sheets not read: “Lists”\n")
    let two = edito(folder, "import", "two.xlsx")
    #expect(two.outcome == .couldNotRun)
    #expect(
      two.notices == """
        two.xlsx: several sheets have known column headers: “May”, “June”
          help: choose with --sheet NAME, or read them all with --sheet "*"

        """)
    #expect(try folder.files.allSatisfy { !$0.hasPrefix("posts/") })
    #expect(edito(folder, "import", "two.xlsx", "--sheet", "june", "--dry-run").output.contains("\n\nposts/oat.md"))
    #expect(edito(folder, "import", "two.xlsx", "--sheet", "3").notices.contains("two.xlsx (Lists): ") == false)
    let all = edito(folder, "import", "two.xlsx", "--sheet", "*", "--format", "json")
    #expect(all.output.contains("\"two.xlsx (June)\"") && all.output.contains("sheets not read: “Lists”"))
    #expect(try folder.files.filter { $0.hasPrefix("posts/") } == ["posts/oat.md", "posts/rye.md"])
  }

  @Test("read the numbers of a workbook in the same way in every language")
  func readings() throws {
    let folder = try desk()
    let figures = sheet(
      row("date", "channel", "rate"), row("<c s=\"1\"><v>46266</v></c>", "x", "<c><v>1.234</v></c>"),
      row("<c s=\"1\"><v>46296</v></c>", "x", "1.234"))
    try folder.write(Data(WorkbookFile.openXML(["A": figures], formats: ["mmmm yyyy"])), to: "a.xlsx")
    let result = edito(folder, "metrics", "import", "a.xlsx", "--format", "json")
    #expect(result.outcome == .clean && result.output.contains("\"value\": 1.234"), "\(result)")
    // A text has the marks of its author's language.
    #expect(result.output.contains("\"period\": \"2026-10\"") && result.output.contains("\"value\": 1234"), "\(result)")
    let lost = sheet(row("date", "channel", "rate"), row("2026-08", "x", "<c t=\"e\"><v>#N/A</v></c>"))
    try folder.write(Data(WorkbookFile.openXML(["A": lost])), to: "b.xlsx")
    #expect(edito(folder, "metrics", "import", "b.xlsx").notices.contains("row 2: rate: “#N/A” is not a valid number"))
  }

  @Test("read mentions from OpenDocument")
  func mentions() throws {
    let folder = try desk()
    func cell(_ text: String) -> String { "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let day =
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-20\"><text:p>20/11/26</text:p></table:table-cell>"
    let rows = [cell("URL") + cell("Date") + cell("Text"), cell("https://m.example/@ada/1") + day + cell("Good")]
    let xml = rows.map { "<table:table-row>\($0)</table:table-row>" }.joined()
    try folder.write(Data(WorkbookFile.openDocument(["A": xml, "B": ""])), to: "a")
    let result = edito(folder, "mentions", "import", "a")
    #expect(result.outcome == .clean && result.output.hasPrefix("a: 1 new, of 1 row\n"), "\(result)")
    let log = try #require(try folder.files.first { $0.hasPrefix("mentions/") })
    #expect(try folder.text(of: log).contains("https://m.example/@ada/1"))
  }

  static let commands = [["import"], ["metrics", "import"], ["mentions", "import"]]

  @Test("that cannot be read stop the command, and nothing is written", arguments: commands)
  func unreadable(command: [String]) throws {
    let folder = try desk()
    let before = try folder.files
    try folder.write(
      Data(WorkbookFile.openXML(["A": "<sheetData><row><c t=\"s\"><v>1</v></c></row></sheetData>"])), to: "../a.xlsx")
    let result = folder.edito(command + ["../a.xlsx", "--today", "2026-11-23", "--language", "en"])
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains("the text of cell A1 in the sheet “A” is missing"), "\(result)")
    #expect(try folder.files == before)
  }

  @Test("read a text in the encoding that the user names, and reject one that makes no sense", arguments: commands)
  func encodings(command: [String]) throws {
    let folder = try desk()
    let lines = ["url,date,channel,rate,text", "https://m.example/@ada/1,2026-10,x,5,Caf\u{8E} d\u{8E}pos\u{8E}"]
    let bytes = lines.joined(separator: "\n").unicodeScalars.map { UInt8($0.value) }
    try folder.write(Data(bytes), to: "a.csv")
    let rest = ["--dry-run", "--today", "2026-11-23", "--language", "en"]
    let rejected = folder.edito(command + ["a.csv"] + rest)
    #expect(rejected.outcome == .couldNotRun && rejected.notices.contains("pass --encoding macintosh"), "\(rejected)")
    let read = folder.edito(command + ["a.csv", "--encoding", "macintosh"] + rest)
    #expect(read.outcome != .couldNotRun && !read.notices.contains("Windows-1252"), "\(read)")
    if command == ["import"] {
      #expect(read.output.contains("Café déposé") || read.notices.contains("2026-10"), "\(read)")
    }
    let unknown = folder.edito(command + ["a.csv", "--encoding", "mackintosh"] + rest)
    #expect(unknown.outcome == .couldNotRun && unknown.notices.contains("did you mean “macintosh”?"), "\(unknown)")
  }

  @Test("name the encoding that they assume", arguments: commands)
  func assumedEncoding(command: [String]) throws {
    let folder = try desk()
    let text = "url,date,channel,rate,title,text\nhttps://m.example/@ada/1,2026-11-20,x,5,Caf\u{E9},a\n"
    try folder.write(Data(text.unicodeScalars.map { UInt8($0.value) }), to: "a.csv")
    let result = folder.edito(command + ["a.csv", "--dry-run", "--today", "2026-11-23", "--language", "en"])
    #expect(
      (result.output + result.notices).contains("read as Windows-1252, because it is not UTF-8"), "\(result)")
  }
}
