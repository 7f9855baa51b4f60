import CivilTime
import Editorial
import Schema

/// The time zone that a row names for its times.
extension RowReader {
  /// Gives the times among some values the offset of the time zone that the row names, and checks that the workspace's clock shows the
  /// others. Returns the problems.
  func addZone(of row: PostRow, to values: inout [SheetColumn: String]) -> [RowImporter.Issue] {
    let zone = row[.zone]
    var issues: [RowImporter.Issue] = []
    for (column, value) in values {
      guard let stamp = cells.moment(of: value, in: column) else { continue }
      do throws(CellIssue) {
        guard let zone else {
          try cells.requireShown(stamp)
          continue
        }
        let text = try cells.text(of: stamp, inZone: zone)
        if let placed = cells.moment(of: text, in: column) { try cells.requireShown(placed) }
        values[column] = text
      } catch {
        issues.append(RowImporter.Issue(column: column, issue: error))
      }
    }
    return issues
  }

  /// Whether two dates are the same moment, or the same day, on the workspace's clock.
  func isSameMoment(_ first: String, _ second: String) -> Bool {
    guard case .success(let first) = DateSyntax.timestamp(first),
      case .success(let second) = DateSyntax.timestamp(second)
    else { return false }
    return WrittenDate.Stamp(first).slot(in: cells.corpus.zone) == WrittenDate.Stamp(second).slot(in: cells.corpus.zone)
  }
}
