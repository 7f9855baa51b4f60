import SourceText

/// A separator between the cells of a row.
public enum Separator: String, CaseIterable, Sendable {
  // Separators are tried on a file in this order. The comma is late, because many texts contain one.
  case tab, semicolon, comma, bar

  public var byte: UInt8 {
    switch self {
    case .tab: .tab
    case .semicolon: .semicolon
    case .comma: .comma
    case .bar: .verticalBar
    }
  }

  public var character: Character { Character(Unicode.Scalar(byte)) }
}

/// The form of a file of rows and cells (RFC 4180).
public struct DelimitedForm: Hashable, Sendable {
  public var separator: Separator
  public var lineBreak: String
  /// Whether every cell is quoted. Otherwise, only cells that need quotes have them.
  public var quotesAll: Bool
  /// Whether the text begins with a byte order mark, by which Excel recognises UTF-8.
  public var hasByteOrderMark: Bool

  public init(
    separator: Separator = .comma, lineBreak: String = "\r\n", quotesAll: Bool = false, hasByteOrderMark: Bool = false
  ) {
    self.separator = separator
    self.lineBreak = lineBreak
    self.quotesAll = quotesAll
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Returns the rows as a text. Cells are written unchanged: formulas that a spreadsheet would run are not guarded.
  public func text(_ rows: [[String]]) -> String {
    start + rows.map(line).joined()
  }

  /// The text before the first row.
  public var start: String { hasByteOrderMark ? "\u{FEFF}" : "" }

  /// Returns a row with its line break.
  public func line(_ cells: [String]) -> String {
    cells.map(written).joined(separator: String(separator.character)) + lineBreak
  }

  /// Returns a cell. It is quoted if all cells are, if it contains a quote, a line end or any separator, or if it begins or ends with
  /// whitespace.
  ///
  /// Every separator counts, because a program may split the cell at a separator other than the file's own.
  private func written(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    let isBlankAtAnEnd =
      scalars.first.map { $0.value <= 0x20 } ?? false || scalars.last.map { $0.value <= 0x20 } ?? false
    guard quotesAll || isBlankAtAnEnd || scalars.contains(where: Self.marks.contains) else { return cell }
    return Self.quoted(cell)
  }

  /// Returns a text in quotes, with the quotes in it doubled.
  public static func quoted(_ text: String) -> String {
    // Scalars are compared: a quote with an accent is another character, but programs still read it as a quote.
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    result.append("\"")
    return String(result)
  }

  private static let marks = Set("\",;\t|\n\r".unicodeScalars)
}

/// Protection against spreadsheets that run the texts of cells. With an apostrophe at its start, a cell is shown as plain text.
public enum SpreadsheetCell {
  /// Whether a spreadsheet would read a text as a formula.
  public static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { formulaMarks.contains($0) } ?? false
  }

  /// Returns the text as a cell that no spreadsheet runs. ``plain(_:)`` returns the exact original text.
  public static func guarded(_ text: String) -> String {
    isFormula(text) || text.unicodeScalars.first == "'" ? "'" + text : text
  }

  /// Returns the text of a cell without the apostrophe that ``guarded(_:)`` adds. Any other cell is unchanged.
  public static func plain(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let text = String(cell.unicodeScalars.dropFirst())
    return isFormula(text) || text.unicodeScalars.first == "'" ? text : cell
  }

  /// The characters that begin a formula. The last four are full-width forms, which some programs read as the ordinary characters.
  private static let formulaMarks = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
}
