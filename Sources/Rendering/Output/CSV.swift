/// Comma-separated values (RFC 4180), safe to open in a spreadsheet.
public enum CSV {
  /// Joins rows with CRLF. A cell that a spreadsheet would run as a formula gets a leading apostrophe.
  public static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ value: String) -> String {
    let startsFormula = value.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let value = startsFormula ? "'" + value : value
    let needsQuotes = value.unicodeScalars.contains { "\",\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}
