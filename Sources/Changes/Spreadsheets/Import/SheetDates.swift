import Editorial
import ForeignFiles

/// The order of day and month in a whole sheet.
extension CellReading {
  /// Returns the same reading with the order of day and month that the dates of a sheet prove. If they prove none, the default order
  /// stays.
  func knowingOrder(of table: SheetTable) -> CellReading {
    let columns = table.columns.filter(isDate)
    guard !columns.isEmpty else { return self }
    var dates = dates
    for row in table.unjudgedRows {
      for column in columns {
        guard let cell = row[column].map({ column == .field(["date"]) ? row.dated($0) : $0 }),
          dates.isAmbiguous || DateColumn.mayHaveOrder(cell), table.issue(of: row) == nil
        else { continue }
        dates.look(at: cell, line: row.line, isOver: WhatIsOver(isOut: isOut(row)).contains(column))
      }
    }
    var reading = self
    reading.dates = dates
    return reading
  }

  /// Whether a row's post is published, according to its status. Without a status, a permalink or a publication time shows it.
  func isOut(_ row: SheetTable.Row) -> Bool {
    let status = SheetColumn.field(["status"])
    guard let cell = row[status] else { return row.isPublishedSomewhere }
    if let state = PostStatus(rawValue: cell) { return state == .published }
    return (try? value(cell, in: status)) == PostStatus.published.rawValue
  }
}
