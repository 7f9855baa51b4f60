import ForeignFiles
import Localization
import SourceText

/// The numbers in a column of times of day.
///
/// A lone number such as `9` is an hour only if every number of the column can be one, and if no cell distinguishes morning and afternoon.
struct TimeColumn {
  private let hasHours: Bool

  /// - Parameter cells: the cells of the column; empty if the sheet has no such column.
  init(_ cells: some Sequence<String>) {
    var isOfHours = false
    for cell in cells {
      if Self.hour(cell) != nil {
        isOfHours = true
      } else if Self.isNumber(cell) || Self.hasHalfDays(cell) {
        hasHours = false
        return
      }
    }
    hasHours = isOfHours
  }

  /// Returns the time of a cell in a form that is a time everywhere: `09:00` for the hour `9`, and for `9h` the cell itself.
  ///
  /// - Throws: if the cell may be a fraction of a day.
  func clock(of cell: String) throws(CellIssue) -> String {
    if let clock = Self.clock(ofFraction: cell) { throw .fractionOfDay(cell, clock) }
    guard hasHours, let hour = Self.hour(cell) else { return cell }
    return "\(hour):00"
  }

  /// Returns the number of a cell that contains nothing else and may be an hour; otherwise `nil`.
  static func hour(_ cell: String) -> Int? {
    let digits = cell.trimmed
    guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isASCIIDigit), let hour = Int(digits) else {
      return nil
    }
    return hour < 24 ? hour : nil
  }

  /// Whether a cell is a number, but neither an hour nor a time such as `9.30`.
  private static func isNumber(_ cell: String) -> Bool {
    let parts = cell.trimmed.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
      return false
    }
    return parts.count == 1 || parts[1].count != 2 || parts[0] == "0"
  }

  private static func hasHalfDays(_ cell: String) -> Bool {
    let letters = FoldedText.of(cell)
    return letters.hasSuffix("am") || letters.hasSuffix("pm")
  }

  /// Returns the time that a fraction of a day means in a spreadsheet, such as 09:00 for `0.375`; `nil` for any other text.
  private static func clock(ofFraction cell: String) -> String? {
    let number = String(cell.trimmed).replacing(",", with: ".")
    guard number.hasPrefix("0."), isNumber(number), let days = Double(number) else { return nil }
    let minutes = Int((days * 1440).rounded()) % 1440
    return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension CellIssue {
  fileprivate static func fractionOfDay(_ cell: String, _ clock: String) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "“\(cell.excerpt)” may be a fraction of a day, as spreadsheets store times",
        fr: "« \(cell.excerpt) » est peut-être une fraction de jour, telle que les tableurs enregistrent les heures"),
      hint: LocalizedText(
        en: "if it is, format the column as times, or write \(clock)",
        fr: "si c’en est une, donnez à la colonne le format heure, ou écrivez \(clock)"))
  }
}
