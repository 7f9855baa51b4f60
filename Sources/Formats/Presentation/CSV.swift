import ForeignFiles

/// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
public enum CSV {
  /// Returns rows as text, each with CRLF at its end. A cell that a spreadsheet would run as a formula gets a leading apostrophe.
  public static func text(_ rows: [[String]]) -> String {
    DelimitedForm().text(rows.map { $0.map { SpreadsheetCell.isFormula($0) ? "'" + $0 : $0 } })
  }
}
