import Foundation

/// A required value.
struct Requirement {
  let figure: String
  let limit: Double
  /// The measured value; `nil` if it could not be measured here.
  let measured: Double?
  let format: (Double) -> String

  var isMissed: Bool { measured.map { !($0 <= limit) } ?? false }

  var row: [String] {
    [
      figure, "at most \(format(limit))", measured.map(format) ?? "not measured",
      measured == nil ? "–" : isMissed ? "**no**" : "yes",
    ]
  }
}

/// Lays out a Markdown table with columns that are also aligned in a terminal.
func markdownTable(_ header: [String], _ rows: [[String]]) -> String {
  let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
  func line(_ cells: [String]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + space : space + cell.0
    }
    return "| \(padded.joined(separator: " | ")) |"
  }
  let rule = widths.enumerated().map { column, width in
    String(repeating: "-", count: column == 0 ? width + 2 : width + 1) + (column == 0 ? "" : ":")
  }
  return ([line(header), "|\(rule.joined(separator: "|"))|"] + rows.map(line)).joined(separator: "\n")
}

/// The formats of measured numbers.
enum Figure {
  static func time(_ seconds: Double) -> String {
    seconds < 1 ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.2f s", seconds)
  }
  static func ratio(_ value: Double) -> String { String(format: "%.2f ×", value) }
  static func memory(_ bytes: Double) -> String { String(format: "%.0f MB", bytes / 1_000_000) }
  static func count(_ number: Int) -> String {
    // Grouped by hand, so that the table is the same in every locale.
    number < 1000 ? "\(number)" : "\(number / 1000) \(String(format: "%03d", number % 1000))"
  }
}
