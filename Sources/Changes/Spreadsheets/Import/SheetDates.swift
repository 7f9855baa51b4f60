import Editorial
import ForeignFiles

/// What the cells of a whole sheet show about its dates and times.
extension CellReading {
  /// Returns the same reading with the forms of the times in the sheet's separate column for them.
  func knowingTimes(of table: SheetTable) -> CellReading {
    guard table.reads(.time) else { return self }
    var reading = self
    reading.times = TimeColumn(table.unjudgedRows.lazy.filter { !$0.repeatsHeadings }.compactMap { $0[.time] })
    return reading
  }

  /// Returns the same reading with the order of day and month that the headers of a sheet state, or that its dates prove. If there is
  /// neither, the default order stays.
  func knowingOrder(of table: SheetTable) -> CellReading {
    let columns = table.columns.filter(isDate)
    guard !columns.isEmpty else { return self }
    var dates = dates
    let stated = columns.compactMap { column in
      table.place(of: column).flatMap { place in
        HeadingParts.order(in: place.heading).map { DateColumn.Heading(place.heading, $0) }
      }
    }
    if Set(stated.map(\.order)).count == 1 { dates.heading = stated[0] }
    for row in table.unjudgedRows {
      for column in columns {
        guard let cell = row[column].map({ column == .field(["date"]) ? row.dated($0) : $0 }),
          dates.isAmbiguous || DateColumn.mayHaveOrder(cell), table.issue(of: row) == nil
        else { continue }
        dates.look(
          at: cell, line: row.line, isOver: WhatIsOver(isOut: isOut(row)).contains(column),
          isToCome: column == .field(["date"]) && isToCome(row))
      }
    }
    var reading = self
    reading.dates = dates
    return reading
  }

  /// Whether a row's post is published, according to its status. Without a status, a permalink or a publication time shows it.
  func isOut(_ row: SheetTable.Row) -> Bool {
    row[.field(["status"])] == nil ? row.isPublishedSomewhere : status(of: row) == .published
  }

  /// Whether a row's post is still to come, according to its status.
  private func isToCome(_ row: SheetTable.Row) -> Bool {
    switch status(of: row) {
    case .draft, .review, .approved, .scheduled: true
    case .idea, .published, .cancelled, nil: false
    }
  }

  private func status(of row: SheetTable.Row) -> PostStatus? {
    let column = SheetColumn.field(["status"])
    guard let cell = row[column] else { return nil }
    return PostStatus(rawValue: cell) ?? (try? value(cell, in: column)).flatMap { PostStatus(rawValue: $0) }
  }
}
