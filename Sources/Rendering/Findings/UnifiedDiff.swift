import SourceText

/// Shows what would change in a text, as `diff -u` does.
public enum UnifiedDiff {
  /// The lines of context around a change.
  private static let context = 3

  /// The difference between two texts; empty when there is none.
  public static func text(old: [UInt8], new: [UInt8], path: String, newPath: String? = nil, style: Style) -> String {
    let target = newPath ?? path
    let rows = old == new ? [] : rows(lines(of: old), lines(of: new))
    var head: [String] = []
    if newPath != nil {
      head = [
        "diff --git a/\(path) b/\(target)", "similarity index \(similarity(rows, old, new))%", "rename from \(path)",
        "rename to \(target)",
      ]
    }
    if old != new { head += ["--- a/\(path)", "+++ b/\(target)"] }
    return head.map { style(.strong, $0) + "\n" }.joined() + hunks(rows).map { text(of: $0, style) }.joined()
  }

  /// How much of the larger text is in the other, in percent.
  private static func similarity(_ rows: [Row], _ old: [UInt8], _ new: [UInt8]) -> Int {
    if old == new { return 100 }
    let kept = rows.reduce(0) { $0 + ($1.mark == " " ? $1.text.utf8.count : 0) }
    return min(99, kept * 100 / max(1, old.count, new.count))
  }

  private struct Row {
    let mark: Character
    let text: String
    /// The number of old and of new lines before this one.
    let oldLine: Int
    let newLine: Int
  }

  /// The lines with their ends: whether the last one has its end is part of the text.
  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().reduce(into: []) { lines, part in
      let end = part.element.endIndex
      let line = String(decoding: part.element, as: UTF8.self)
      if end < bytes.count { lines.append(line + "\n") } else if !part.element.isEmpty { lines.append(line) }
    }
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
    // An empty side is numbered by the line before it.
    let oldStart = first.oldLine + (oldCount == 0 ? 0 : 1)
    let newStart = first.newLine + (newCount == 0 ? 0 : 1)
    let head = "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@"
    return style(.accent, head) + "\n" + hunk.map { text(of: $0, style) }.joined()
  }

  private static func text(of row: Row, _ style: Style) -> String {
    let isEnded = row.text.utf8.last == 0x0A
    let line = "\(row.mark)" + String(decoding: row.text.utf8.dropLast(isEnded ? 1 : 0), as: UTF8.self)
    let dressed = row.mark == "-" ? style(.error, line) : row.mark == "+" ? style(.success, line) : line
    return dressed + "\n" + (isEnded ? "" : "\\ No newline at end of file\n")
  }
}
