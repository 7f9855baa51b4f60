import SourceText

/// Several values in one cell: `levain, matin`. A value that contains a separator is quoted: `"a, b", c`.
public enum CellList {
  /// Returns the values as one cell.
  public static func text(_ items: [String]) -> String { items.map(written).joined(separator: ", ") }

  private static func written(_ item: String) -> String {
    let scalars = item.unicodeScalars
    let isPlain = !item.isEmpty && item == item.trimmed && !scalars.contains { separators.contains($0) || $0 == "\"" }
    return isPlain ? item : DelimitedForm.quoted(item)
  }

  /// Returns the values of a cell that are separated by commas, semicolons, vertical bars or line ends.
  public static func items(_ cell: String) -> [String] {
    guard cell.utf8.contains(.quotationMark) else {
      return cell.utf8.split { byteSeparators.contains($0) }.compactMap { item in
        let item = Substring(item).trimmed
        return item.isEmpty ? nil : String(item)
      }
    }
    var items: [String] = []
    var rest = Array(cell.unicodeScalars)[...]
    while let first = rest.first {
      if separators.contains(first) || first.properties.isWhitespace {
        rest.removeFirst()
      } else if first == "\"", let (item, after) = quoted(rest.dropFirst()) {
        items.append(item)
        rest = after
      } else {
        let item = rest.prefix { !separators.contains($0) }
        rest = rest.dropFirst(item.count)
        items.append(String(String(String.UnicodeScalarView(item)).trimmed))
      }
    }
    return items
  }

  /// Returns the value up to its closing quotation mark, and the scalars after it; `nil` if the closing mark is missing, or if anything
  /// other than spaces, a separator or the end follows it.
  private static func quoted(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (item: String, after: ArraySlice<Unicode.Scalar>)? {
    var item = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index += 1
      guard scalar == "\"" else {
        item.append(scalar)
        continue
      }
      if index < scalars.endIndex, scalars[index] == "\"" {
        item.append(scalar)
        index += 1
        continue
      }
      let after = scalars[index...].drop { $0 == " " }
      return after.first.map(separators.contains) ?? true ? (String(item), after) : nil
    }
    return nil
  }

  private static let separators = Set(",;|\n\r".unicodeScalars)
  private static let byteSeparators = ByteSet(",;|\n\r")
}
