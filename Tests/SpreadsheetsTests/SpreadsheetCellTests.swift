import ForeignFiles
import Testing

@Suite("Cells for spreadsheets")
struct SpreadsheetCellTests {
  @Test(
    "are never run, and come back unchanged",
    arguments: [
      "=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "\t=1", "\r=1", "\n=1", "'", "'=1", "''", "''=1", "'hier", "plain",
      "",
      "＝1", "e\u{301}", "'\u{301}a", "=\u{301}1",
    ])
  func guardedCells(text: String) {
    let cell = SpreadsheetCell.guarded(text)
    #expect(!SpreadsheetCell.isFormula(cell))
    #expect(Array(SpreadsheetCell.plain(cell).utf8) == Array(text.utf8))
  }

  @Test("written in any form are read back byte for byte", arguments: Separator.allCases)
  func forms(separator: Separator) {
    let rows = [
      ["a", "b", "c"], ["x,y;z|t\tu", "\"", "\"\u{301}"], [" lead", "trail ", "two\r\nlines\nthree\rfour"],
      ["", "\"\"", "\u{1F35E}"],
    ]
    for form in [
      DelimitedForm(separator: separator), DelimitedForm(separator: separator, lineBreak: "\n", quotesAll: true),
    ] {
      let read = DelimitedText(Array(form.text(rows).utf8), separatedBy: separator, isExact: true)
      #expect(read.rows.map { $0.cells.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
