import SourceText

/// Shows what would change in a text, as `diff -u` does.
public enum UnifiedDiff {
  /// The lines of context around a change.
  private static let context = 3

  /// The difference between two texts; empty when there is none.
  public static func text(old: [UInt8], new: [UInt8], path: String, newPath: String? = nil, style: Style) -> String {
    let target = newPath ?? path
    guard old != new else {
      return newPath == nil ? "" : style(.strong, "rename \(path) → \(target)") + "\n"
    }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    var output = style(.strong, "--- a/\(path)") + "\n" + style(.strong, "+++ b/\(target)") + "\n"
    for hunk in hunks(rows(oldLines, newLines)) { output += text(of: hunk, style) }
    return output
  }

  private struct Row {
    let mark: Character
    let text: String
    /// The number of old and of new lines before this one.
    let oldLine: Int
    let newLine: Int
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: /\r\n|\n/, omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func rows(_ old: [String], _ new: [String]) -> [Row] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        rows.append(Row(mark: "-", text: old[i], oldLine: i, newLine: j))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        rows.append(Row(mark: "+", text: new[j], oldLine: i, newLine: j))
        j += 1
      } else if i < old.count, j < new.count {
        rows.append(Row(mark: " ", text: old[i], oldLine: i, newLine: j))
        i += 1
        j += 1
      } else {
        break
      }
    }
    return rows
  }

  private static func hunks(_ rows: [Row]) -> [ArraySlice<Row>] {
    var hunks: [Range<Int>] = []
    for (index, row) in rows.enumerated() where row.mark != " " {
      let around = max(0, index - context)..<min(rows.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks.map { rows[$0] }
  }

  private static func text(of hunk: ArraySlice<Row>, _ style: Style) -> String {
    guard let first = hunk.first else { return "" }
    let oldCount = hunk.count { $0.mark != "+" }
    let newCount = hunk.count { $0.mark != "-" }
    let head = "@@ -\(first.oldLine + 1),\(oldCount) +\(first.newLine + 1),\(newCount) @@"
    return
      ([style(.accent, head)]
      + hunk.map { row in
        let line = "\(row.mark)\(row.text)"
        return row.mark == "-" ? style(.error, line) : row.mark == "+" ? style(.success, line) : line
      }).map { $0 + "\n" }.joined()
  }
}
