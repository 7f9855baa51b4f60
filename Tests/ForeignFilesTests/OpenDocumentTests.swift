import TestSupport
import Testing

@testable import ForeignFiles

@Suite("OpenDocument spreadsheets")
struct OpenDocumentTests {
  private func cells(_ xml: String) throws -> [[String]] { try rows(of: WorkbookFile.openDocument(["Plan": xml])) }

  private func cell(_ attributes: String, _ shown: String = "") -> String {
    "<table:table-cell \(attributes)>\(shown.isEmpty ? "" : "<text:p>\(shown)</text:p>")</table:table-cell>"
  }

  @Test(
    "values are read as they are stored",
    arguments: [
      ("office:value-type=\"float\" office:value=\"4.1E-3\"", "0", "0.0041"),
      ("office:value-type=\"currency\" office:currency=\"EUR\" office:value=\"12.50\"", "12,50 €", "12.5"),
      ("office:value-type=\"percentage\" office:value=\"0.0123\"", "1 %", "1.23%"),
      ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "VRAI", "true"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24\"", "24/11/26", "2026-11-24"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-01\"", "novembre 2026", "2026-11"),
      ("office:value-type=\"date\" office:date-value=\"2026-01-01\"", "01/2026", "2026-01"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-01\"", "01/11", "2026-11-01"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-01\"", "1 novembre 2026", "2026-11-01"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24T09:00:00\"", "24/11/26 09:00", "2026-11-24 09:00"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24T09:00:30\"", "24 nov. 9h", "2026-11-24 09:00:30"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24T08:59:59.999999997\"", "9:00", "2026-11-24 09:00"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24T23:59:59.9999\"", "0:00", "2026-11-25 00:00:00"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24\"", "24/11/26 00:00", "2026-11-24 00:00:00"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24T00:00:00\"", "24/11/26 00:00", "2026-11-24 00:00:00"),
      ("office:value-type=\"date\" office:date-value=\"2026-11-24T14:23:07\"", "24/11/2026", "2026-11-24"),
      ("office:value-type=\"time\" office:time-value=\"PT09H00M00S\"", "09:00", "09:00"),
      ("office:value-type=\"time\" office:time-value=\"PT09H00M00S\"", "09:00:00", "09:00:00"),
      ("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", "36:00:00", "36:00:00"),
      ("office:value-type=\"time\" office:time-value=\"PT1112409H00M00S\"", "09:00", "09:00"),
      ("office:value-type=\"string\" office:string-value=\"ab\"", "", "ab"), ("", "ab", "ab"),
      ("office:value-type=\"string\"", "ab", "ab"),
    ])
  func values(attributes: String, shown: String, text: String) throws {
    #expect(try cells("<table:table-row>\(cell(attributes, shown))</table:table-row>") == [["1", text]])
  }

  @Test("an error value is marked as one")
  func errors() throws {
    let xml = cell(
      "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#N/A")
    let bytes = WorkbookFile.openDocument(["A": "<table:table-row>\(xml)</table:table-row>"])
    let sheet = try #require(try SheetFile(bytes).choose([]) { _ in .none }.sheets.first)
    #expect(sheet.table().rows.first?.errorValue(at: 0) == "#N/A")
  }

  @Test(
    "a text is one line for each paragraph, with the spaces, tabs and line breaks that have elements",
    arguments: [
      ("<text:p>a</text:p><text:p/><text:p>b</text:p>", "a\n\nb"),
      ("<text:p>a<text:s/><text:s text:c=\"2\"/>b</text:p>", "a   b"),
      ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"), ("<text:p>\n  a\n  b\n</text:p>", "a b"),
      ("<text:p>a <text:span>b<text:a>c</text:a></text:span> d</text:p>", "a bc d"),
      ("<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>", "a"),
      (
        "<text:p><text:ruby><text:ruby-base>課</text:ruby-base><text:ruby-text>カ</text:ruby-text></text:ruby></text:p>",
        "課"
      ),
      ("<text:p>a<text:s/></text:p>", "a "),
    ])
  func texts(xml: String, text: String) throws {
    #expect(
      try cells("<table:table-row><table:table-cell>\(xml)</table:table-cell></table:table-row>") == [["1", text]])
  }

  @Test("repeated rows and cells count, and only their content is stored")
  func repetition() throws {
    let xml = """
      <table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell
      table:number-columns-repeated="3"/>\(cell("", "a"))<table:table-cell table:number-columns-repeated="16380"/>
      </table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>
      </table:table-row>
      <table:table-row table:visibility="collapse">\(cell("table:number-columns-repeated=\"2\"", "b"))</table:table-row>
      """
    #expect(
      try cells(xml) == [["1", "", "", "", "a"], ["2", "", "", "", "a"], ["1048003", "b", "b"]])
  }

  @Test("a value merged over several rows is in each of them, and covered cells are left out")
  func merged() throws {
    let xml = """
      <table:table-row>\(cell("table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"", "day"))
      <table:covered-table-cell><text:p>old</text:p></table:covered-table-cell>\(cell("", "a"))</table:table-row>
      <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>\(cell("", "b"))</table:table-row>
      """
    #expect(try cells(xml) == [["1", "day", "", "a"], ["2", "day", "", "b"]])
  }
}
