import TestSupport
import Testing

@testable import ForeignFiles

/// Returns the rows of the sheet that is most likely meant, each with its number.
func rows(of bytes: [UInt8], _ names: String..., isExact: Bool = true) throws -> [[String]] {
  let choice = try SheetFile(bytes).choose(names) { _ in .possible }
  return choice.sheets.flatMap { sheet in sheet.table(isExact: isExact).rows.map { ["\($0.number)"] + $0.cells } }
}

@Suite("Office Open XML workbooks")
struct OpenXMLTests {
  private func cells(
    _ xml: String, strings: String = "", formats: [String] = [], settings: String = ""
  ) throws -> [[String]] {
    let sheet = "<sheetData>\(xml)</sheetData>"
    return try rows(
      of: WorkbookFile.openXML(["Plan": sheet], strings: strings, formats: formats, settings: settings))
  }

  @Test("cells are placed by their names, and otherwise follow one another")
  func places() throws {
    #expect(
      try cells(
        """
        <row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>
        <row r="9"><c r="AA9"><v>4</v></c><c r="A9"><v>5</v></c></row><row r="7"><c r="A7"><v>6</v></c></row>
        """) == [
          ["2", "", "1", "2"], ["3", "3"], ["7", "6"],
          ["9", "5"] + [String](repeating: "", count: 25) + ["4"],
        ])
  }

  @Test(
    "a text is whole, without hints for its pronunciation, with its escapes decoded",
    arguments: [
      ("<t>Pain</t>", "Pain"), ("<r><t>Pain </t></r><r><t>frais</t></r>", "Painfrais"),
      ("<r><t xml:space=\"preserve\">Pain </t></r><r><rPr><b/></rPr><t>frais</t></r>", "Pain frais"),
      ("<t xml:space=\"preserve\">  a\n b </t>", "  a\n b "), ("<t>\n  a\n</t>", "a"),
      ("<t>課長</t><rPh sb=\"0\" eb=\"2\"><t>カチョウ</t></rPh><phoneticPr fontId=\"1\"/>", "課長"),
      ("<t>a_x000D_\nb_x005F_x000D_</t>", "a\r\nb_x000D_"),
      ("<t>_xD83E__xDD50_ _xD83E_ _x00G0_</t>", "🥐 \u{FFFD} _x00G0_"),
      ("<t>&lt;b&gt; &amp; \"q\"</t>", "<b> & \"q\""),
    ])
  func texts(xml: String, text: String) throws {
    let shared = try cells("<row><c t=\"s\"><v>1</v></c></row>", strings: "<si><t>no</t></si><si>\(xml)</si>")
    #expect(shared == [["1", text]])
    #expect(try cells("<row><c t=\"inlineStr\"><is>\(xml)</is></c></row>") == [["1", text]])
  }

  @Test(
    "a number has all its digits, and no exponent",
    arguments: [
      ("12", "12"), ("-3", "-3"), ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), ("0.0041", "0.0041"),
      ("4.1000000000000003E-3", "0.0041"), ("0.30000000000000004", "0.30000000000000004"),
      ("0.1000000000000000055511151231257827", "0.1"), ("1E3", "1000"), ("1.2E+21", "1.2E21"),
      ("1.0000000000000001E-4", "0.0001"), ("123456789012345680", "123456789012345680"), ("1E-10", "1E-10"),
      ("46350", "46350"), ("1.234", "1.234"), ("1e999", "1E999"), ("abc", "abc"),
    ])
  func numbers(stored: String, text: String) throws {
    #expect(try cells("<row><c><v>\(stored)</v></c></row>") == [["1", text]])
  }

  @Test(
    "a percentage keeps its sign and all its digits",
    arguments: [
      ("0.05", "0%", "5%"), ("0.0123", "0%", "1.23%"), ("5.7000000000000002E-2", "0.0%", "5.7%"), ("1", "0%", "100%"),
      ("0", "0.00%", "0%"), ("-0.5", "0%;[Red]-0%", "-50%"), ("12.5", "0.0&quot;%&quot;", "12.5"),
    ])
  func percentages(stored: String, format: String, text: String) throws {
    #expect(try cells("<row><c s=\"1\"><v>\(stored)</v></c></row>", formats: [format]) == [["1", text]])
  }

  @Test(
    "dates and times are read by the format of the cell",
    arguments: [
      ("46350", "dd/mm/yyyy", "2026-11-24"), ("46350.375", "dd/mm/yyyy", "2026-11-24"),
      ("46350.375", "dd/mm/yyyy hh:mm", "2026-11-24 09:00"), ("46350", "dd/mm/yyyy hh:mm", "2026-11-24 00:00:00"),
      ("46350.374999999996", "yyyy\\-mm\\-dd\\Thh:mm", "2026-11-24 09:00"),
      ("46350.375347222223", "d mmm yy h:mm AM/PM", "2026-11-24 09:00:30"),
      ("0.375", "hh:mm", "09:00"), ("0.375", "h:mm AM/PM", "09:00"), ("0.375", "hh:mm:ss", "09:00:00"),
      ("0.37499999999999994", "hh:mm", "09:00"), ("46350.375", "hh:mm", "09:00"),
      ("0.375", "dd/mm/yyyy hh:mm", "09:00"), ("1.5", "[h]:mm:ss", "36:00:00"),
      ("1.7476851851851852E-3", "mm:ss", "00:02:31"),
      ("0.5", "[mm]:ss", "12:00:00"), ("46350", "[$-40C]dddd d mmmm yyyy", "2026-11-24"),
      ("46350", "&quot;le &quot;d/m", "2026-11-24"), ("46350", "mmmm", "2026-11-24"),
      ("46327", "mmmm yyyy", "2026-11"), ("46327", "mmm-yy", "2026-11"), ("46327", "d/m", "2026-11-01"),
      ("46350", "[Blue]General;[Red]-General", "46350"),
      ("46350", "0&quot; days&quot;", "46350"), ("46350", "0.00E+00", "46350"), ("46350", "#,##0 [$€-40C]", "46350"),
      ("46350", "0\\d", "46350"), ("46350", "0;dd/mm/yyyy", "46350"), ("60", "dd/mm/yyyy", "1900-02-29"),
      ("59", "dd/mm/yyyy", "1900-02-28"), ("61", "dd/mm/yyyy", "1900-03-01"), ("1", "dd/mm/yyyy", "1900-01-01"),
      ("-1", "dd/mm/yyyy", "-1"), ("2958466", "dd/mm/yyyy", "2958466"),
    ])
  func dates(stored: String, format: String, text: String) throws {
    #expect(try cells("<row><c s=\"1\"><v>\(stored)</v></c></row>", formats: [format]) == [["1", text]])
  }

  @Test(
    "built-in formats need no code",
    arguments: [
      (14, "2026-11-24"), (16, "2026-11-24"), (18, "09:00"), (21, "09:00:00"), (22, "2026-11-24 09:00"),
      (31, "2026-11-24"), (45, "09:00:00"), (46, "1112409:00:00"), (57, "2026-11-24"), (0, "46350.375"),
      (49, "46350.375"),
    ])
  func builtIn(number: Int, text: String) throws {
    let format = NumberFormat(builtIn: number)
    let date = SerialDate(46_350.375, is1904: false)
    if format.isMoment { #expect(date?.text(as: format) == text) }
    #expect(format.isMoment || format.isPercentage == text.hasSuffix("%"))
  }

  @Test("the dates of a workbook may count from 1904")
  func calendar1904() throws {
    let cell = "<row><c s=\"1\"><v>44888.375</v></c><c s=\"2\"><v>1.5</v></c></row>"
    for setting in ["1", "true"] {
      #expect(
        try cells(
          cell, formats: ["yyyy-mm-dd hh:mm", "[h]:mm"], settings: "<workbookPr date1904=\"\(setting)\"/>") == [
            ["1", "2026-11-24 09:00", "36:00:00"]
          ])
    }
  }

  @Test("results of formulas, booleans, dates in ISO 8601 and error values are read")
  func kinds() throws {
    let xml = """
      <row><c><f>A1+1</f><v>3</v></c><c t="str"><f>A1&amp;"b"</f><v>ab</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>
      <c t="d"><v>2026-11-24T09:00:00</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c s="1"/><c t="str"><f>""</f><v></v></c><c><f>A1</f><v/></c></row>
      """
    #expect(try cells(xml) == [["1", "3", "ab", "true", "false", "2026-11-24 09:00", "#DIV/0!", "", "", "=…"]])
    let table = try #require(
      try SheetFile(WorkbookFile.openXML(["A": "<sheetData>\(xml)</sheetData>"])).choose([]) { _ in .none }.sheets.first
    ).table()
    let row = try #require(table.rows.first)
    #expect((0..<9).map { row.errorValue(at: $0) } == [nil, nil, nil, nil, nil, "#DIV/0!", nil, nil, "=…"])
    #expect((0..<7).map { row.isNumber(at: $0) } == [true, false, false, false, true, false, false])
  }

  @Test("a value merged over several rows is in each row with content, one merged over columns only in the first")
  func merged() throws {
    let xml = """
      <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Day</t></is></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>
      <row r="5"><c r="B5"><v>4</v></c></row><row r="6"><c r="B6"><v>5</v></c></row></sheetData>
      <mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A5"/><mergeCell ref="C5:C6"/></mergeCells>
      """
    #expect(
      try rows(of: WorkbookFile.openXML(["A": xml])) == [
        ["1", "Day"], ["2", "1", "2"], ["3", "1", "3"], ["5", "1", "4"], ["6", "", "5"],
      ])
  }

  @Test("other prefixes and the strict variant of the standard are read")
  func prefixes() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    let bytes = ZipWriter.archive([
      "_rels/.rels":
        "<p:Relationships xmlns:p=\"\(relationships)\"><p:Relationship Id=\"a\" Type=\"\(strict)/officeDocument\" Target=\"/Book/Main.xml\"/></p:Relationships>",
      "book\\main.xml":
        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"\(strict)\"><x:sheets><x:sheet name=\"A\" sheetId=\"1\" q:id=\"z\"/></x:sheets></x:workbook>",
      "Book/_rels/Main.xml.rels":
        "<Relationships xmlns=\"\(relationships)\"><Relationship Id=\"z\" Type=\"\(strict)/worksheet\" Target=\"../Sheets/one.xml\"/></Relationships>",
      "Sheets/one.xml":
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    ])
    #expect(try rows(of: bytes) == [["1", "7"]])
  }

  @Test("other elements of a sheet are not cells")
  func extensions() throws {
    let xml =
      "<sheetData><row><c><v>1</v><extLst><ext><v2>9</v2></ext></extLst></c></row></sheetData>"
      + "<extLst><ext><row><c><v>8</v></c></row></ext></extLst>"
    #expect(try rows(of: WorkbookFile.openXML(["A": xml])) == [["1", "1"]])
  }

  @Test(
    "columns have letters", arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func letters(number: Int, letters: String) {
    #expect(ColumnLetters.of(number) == letters)
  }
}
