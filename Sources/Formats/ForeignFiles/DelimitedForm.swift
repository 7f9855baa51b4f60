import SourceText

/// What stands between the cells of a row.
public enum Separator: String, CaseIterable, Sendable {
  // In the order in which they are tried on a file: a comma stands in many a text.
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

/// How rows of cells are written (RFC 4180).
public struct DelimitedForm: Hashable, Sendable {
  public var separator: Separator
  public var lineBreak: String
  /// Whether every cell stands in quotes, or only those that need them.
  public var quotesAll: Bool
  /// Whether the text begins with a byte order mark, by which Excel knows UTF-8.
  public var hasByteOrderMark: Bool

  public init(
    separator: Separator = .comma, lineBreak: String = "\r\n", quotesAll: Bool = false, hasByteOrderMark: Bool = false
  ) {
    self.separator = separator
    self.lineBreak = lineBreak
    self.quotesAll = quotesAll
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// The rows as a text. Every cell is written as it is: what a spreadsheet would run is not taken care of.
  public func text(_ rows: [[String]]) -> String {
    start + rows.map(line).joined()
  }

  /// What stands before the first row.
  public var start: String { hasByteOrderMark ? "\u{FEFF}" : "" }

  /// A row with its line break.
  public func line(_ cells: [String]) -> String {
    cells.map(written).joined(separator: String(separator.character)) + lineBreak
  }

  /// A cell, in quotes where any separator stands in it: nobody knows by which one a program will cut.
  private func written(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    let isBlankAtAnEnd =
      scalars.first.map { $0.value <= 0x20 } ?? false || scalars.last.map { $0.value <= 0x20 } ?? false
    guard quotesAll || isBlankAtAnEnd || scalars.contains(where: Self.marks.contains) else { return cell }
    return Self.quoted(cell)
  }

  /// A text in quotes, with those in it doubled.
  public static func quoted(_ text: String) -> String {
    // By scalars: a quote with an accent is another character, and a quote all the same.
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

/// Keeps spreadsheets from running the texts of cells: a leading apostrophe makes a text of anything.
public enum SpreadsheetCell {
  /// Whether a spreadsheet would take a text for a formula.
  public static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { formulaMarks.contains($0) } ?? false
  }

  /// The text as a cell that no spreadsheet runs. ``plain(_:)`` gives back the very text, whatever it is.
  public static func guarded(_ text: String) -> String {
    isFormula(text) || text.unicodeScalars.first == "'" ? "'" + text : text
  }

  /// The text of a cell without the apostrophe that keeps it from being run.
  public static func plain(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let text = String(cell.unicodeScalars.dropFirst())
    return isFormula(text) || text.unicodeScalars.first == "'" ? text : cell
  }

  /// The last four are wide forms, which some programs read as the plain ones.
  private static let formulaMarks = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
}
