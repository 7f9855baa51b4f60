import Presentation
import SourceText

/// Changes to a text in the format of `git diff`. The texts of several files together are a patch for `git apply`.
public enum UnifiedDiff {
  /// The number of unchanged lines around a change.
  private static let context = 3

  /// Returns the difference between two texts, or an empty text if they are equal and the file is not renamed.
  ///
  /// - Parameters:
  ///   - old: The old text; `nil` for a new file.
  ///   - newPath: The new path of a renamed file; `nil` if the file keeps its path.
  public static func text(old: [UInt8]?, new: [UInt8], path: String, newPath: String? = nil, style: Style) -> String {
    if old == new, newPath == nil { return "" }
    let target = newPath ?? path
    let rows = LineDifference.rows(old ?? [], new)
    // If one file of a patch has git's header, all files need it.
    var head = ["diff --git \(quoted("a/", path)) \(quoted("b/", target))"]
    if old == nil { head.append("new file mode 100644") }
    if newPath != nil {
      head += [
        "similarity index \(similarity(rows, old ?? [], new))%", "rename from \(quoted("", path))",
        "rename to \(quoted("", target))",
      ]
    }
    if !rows.allSatisfy({ $0.mark == .kept }) {
      let source = old == nil ? "/dev/null" : ended(quoted("a/", path))
      head += ["--- \(source)", "+++ \(ended(quoted("b/", target)))"]
    }
    return head.map { style(.strong, $0) + "\n" }.joined() + hunks(rows).map { text(of: $0, style) }.joined()
  }

  // MARK: Names

  /// Returns a path with a prefix as git writes it by default, with `core.quotePath` on (git-config(1), quote.c). If the path has control
  /// characters, non-ASCII bytes, quotation marks or backslashes, the result is in quotation marks with escapes.
  private static func quoted(_ prefix: String, _ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 >= .space && $0 < 0x7F && $0 != .quotationMark && $0 != .backslash }
    return isPlain ? prefix + path : "\"\(prefix)\(path.utf8.map(escaped).joined())\""
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 0x07: return "\\a"
    case 0x08: return "\\b"
    case .tab: return "\\t"
    case .lineFeed: return "\\n"
    case 0x0B: return "\\v"
    case .formFeed: return "\\f"
    case .carriageReturn: return "\\r"
    case .quotationMark, .backslash: return "\\" + String(Unicode.Scalar(byte))
    case 0x20..<0x7F: return String(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
  }

  /// Returns a name, followed by a tab if it contains spaces. The tab shows other programs the end of the name.
  private static func ended(_ name: String) -> String { name.utf8.contains(.space) ? name + "\t" : name }

  // MARK: Lines

  /// Returns the share of the larger text that the other text contains, in per cent, rounded down; at most 99 if the texts differ.
  private static func similarity(_ rows: [LineDifference.Row], _ old: [UInt8], _ new: [UInt8]) -> Int {
    if old == new { return 100 }
    let kept = rows.reduce(0) { $0 + ($1.mark == .kept ? $1.line.count : 0) }
    return min(99, kept * 100 / max(1, old.count, new.count))
  }

  private static func hunks(_ rows: [LineDifference.Row]) -> [ArraySlice<LineDifference.Row>] {
    var hunks: [Range<Int>] = []
    for (index, row) in rows.enumerated() where row.mark != .kept {
      let around = max(0, index - context)..<min(rows.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks.map { rows[$0] }
  }

  private static func text(of hunk: ArraySlice<LineDifference.Row>, _ style: Style) -> String {
    guard let first = hunk.first else { return "" }
    let oldCount = hunk.count { $0.mark != .inserted }
    let newCount = hunk.count { $0.mark != .removed }
    // If a hunk has no lines of a text, its start is the number of the line before it.
    let oldStart = first.oldLine + (oldCount == 0 ? 0 : 1)
    let newStart = first.newLine + (newCount == 0 ? 0 : 1)
    let head = "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@"
    return style(.accent, head) + "\n" + hunk.map { text(of: $0, style) }.joined()
  }

  private static func text(of row: LineDifference.Row, _ style: Style) -> String {
    let isEnded = row.line.last == .lineFeed
    let line = String(decoding: row.line.dropLast(isEnded ? 1 : 0), as: UTF8.self)
    let dressed =
      switch row.mark {
      case .kept: " " + line
      case .removed: style(.error, "-" + line)
      case .inserted: style(.success, "+" + line)
      }
    return dressed + "\n" + (isEnded ? "" : "\\ No newline at end of file\n")
  }
}
