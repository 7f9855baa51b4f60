import Editorial
import ForeignFiles

/// A reader of the values of rows.
struct RowReader {
  /// The reading of the cells of the current sheet.
  var cells: CellReading
  /// The problems with words of the current row that are left out of its post.
  private(set) var lost: [RowImporter.Issue] = []

  init(_ cells: CellReading) { self.cells = cells }

  /// Begins a post: forgets the problems of the one before.
  ///
  /// - Parameter isOut: whether the post is published.
  mutating func begin(isOut: Bool) {
    lost = []
    cells.over = WhatIsOver(isOut: isOut)
  }

  mutating func loseNothing() { lost = [] }

  mutating func lose(_ issue: CellIssue, in column: SheetColumn) {
    lost.append(RowImporter.Issue(column: column, issue: issue))
  }

  /// Returns the values of a row that are not empty, as for ``CellReading/value(_:in:)``. Throws the problems of all cells.
  mutating func values(of row: PostRow) throws(RowRejection) -> [SheetColumn: String] {
    var (values, issues): ([SheetColumn: String], [RowImporter.Issue]) = ([:], [])
    for (column, cell) in cells(of: row) {
      do throws(CellIssue) {
        let value = try read(dated(cell, in: column, of: row), in: column)
        if !value.isEmpty { values[column] = value }
      } catch {
        issues.append(RowImporter.Issue(column: column, issue: error))
      }
    }
    issues += addTime(of: row, to: &values)
    issues += addZone(of: row, to: &values)
    try reject(issues)
    let channels = SheetColumn.field(["channels"])
    if values[channels] == nil, row[channels] == nil, !cells.mapping.channels.isEmpty {
      values[channels] = CellList.text(cells.mapping.channels)
    }
    addPermalink(of: row, on: values[channels] ?? "", to: &values)
    return values
  }

  /// Throws the problems of a row's cells, together with those of the words that are left out; does nothing if there are no problems.
  func reject(_ issues: [RowImporter.Issue]) throws(RowRejection) {
    if !issues.isEmpty { throw RowRejection((issues + lost).sorted { $0.columnName < $1.columnName }) }
  }

  /// Returns a cell's value, and records the problems with the words that are left out of it.
  mutating func read(_ cell: String, in column: SheetColumn) throws(CellIssue) -> String {
    let value = try cells.reading(cell, in: column)
    lost += value.lost.map { RowImporter.Issue(column: column, issue: $0) }
    return value.value
  }

  /// Returns a row's cell in a column. A date follows the weekday that stands in a column of its own, so a contradiction is found.
  func dated(_ cell: String, in column: SheetColumn, of row: PostRow) -> String {
    column == .field(["date"]) ? row.dated(cell) : cell
  }

  /// Adds a row's permalink to the values of its only channel.
  mutating func addPermalink(of row: PostRow, on channels: String, to values: inout [SheetColumn: String]) {
    guard let link = row[.permalink] else { return }
    let channels = CellList.items(channels)
    guard channels.count == 1 else { return lose(.permalinkOfSeveral, in: .permalink) }
    let column = SheetColumn.field(["published", channels[0], "url"])
    guard values[column] == nil else { return }
    do throws(CellIssue) {
      values[column] = try cells.value(link, in: column)
    } catch {
      lose(error, in: .permalink)
    }
  }

  /// Returns the values of a post without those that mean nothing alone, such as the address of a call to action without its text. Records
  /// them as left out.
  mutating func complete(_ values: [SheetColumn: String]) -> [SheetColumn: String] {
    var complete = values
    for (column, missing) in SheetColumns.incomplete(values) {
      complete[column] = nil
      lose(.needs(missing, column), in: column)
    }
    return complete
  }

  /// Adds the time to the day in `values`, if the sheet has a separate column for the time. Returns the problems with the time.
  func addTime(of row: PostRow, to values: inout [SheetColumn: String]) -> [RowImporter.Issue] {
    let date = SheetColumn.field(["date"])
    guard let time = row[.time] else { return [] }
    // An invalid date is reported separately.
    guard let written = values[date] else {
      return row[date] == nil ? [RowImporter.Issue(column: .time, issue: .timeWithoutDay(time))] : []
    }
    do throws(CellIssue) {
      let day = Self.day(of: written)
      let slot = try cells.slot(day, at: time)
      guard day == written || slot == written else { throw .otherTime(time, written) }
      values[date] = slot
      return []
    } catch {
      return [RowImporter.Issue(column: .time, issue: error)]
    }
  }

  /// Whether an existing date, as written in the post, already has the time given in a cell.
  func isTime(_ time: String, of written: String) -> Bool {
    (try? cells.slot(Self.day(of: written), at: time)) == written
  }

  /// Returns a date without its time.
  private static func day(of date: String) -> String { String(date.prefix { $0 != " " && $0 != "T" }) }
}
