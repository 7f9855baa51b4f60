import ChangePlans
import CivilTime
import Editorial
import ForeignFiles
import Publishing
import SourceText

/// What an import does: posts that are new or changed, and rows that are refused. A value: nothing is written here.
public struct ImportPlan: Sendable {
  /// A sheet and the name by which people know it.
  public struct Sheet: Sendable {
    public let name: String
    public let table: SheetTable

    public init(name: String, table: SheetTable) {
      self.name = name
      self.table = table
    }
  }

  /// A row that is not imported, or one of its cells that keeps it from being so.
  public struct Refused: Sendable {
    public let sheet: String
    public let line: Int
    /// The cell's column, counted from 1, and what is written above it; `nil` where the row as a whole is refused.
    public let column: (number: Int, heading: String)?
    public let fault: CellIssue
  }

  /// A post that is written.
  public struct Change: Sendable {
    public let sheet: String
    public let line: Int
    /// The post as it is written.
    public let file: SourceFile
    /// The post before; `nil` for a new one.
    public let old: SourceFile?
    /// The columns whose values are other than before.
    public let columns: [SheetColumn]
    /// Whether an approval that held does so no more.
    public let voidsApproval: Bool
  }

  /// Values that stay, since their cells are empty.
  public struct Kept: Sendable {
    public let sheet: String
    public let line: Int
    public let path: String
    public let columns: [SheetColumn]
  }

  public private(set) var changes: [Change] = []
  /// What is wrong with the first of the refused rows of each sheet.
  public private(set) var refused: [Refused] = []
  /// How many rows of a sheet are refused beyond those.
  public private(set) var moreRefused: [(sheet: String, count: Int)] = []
  public private(set) var kept: [Kept] = []
  /// The columns without a heading that hold something, counted from 1, each with the first line that does.
  public private(set) var unnamed: [(sheet: String, line: Int, column: Int)] = []
  /// How many rows say what their posts say already.
  public private(set) var unchangedCount = 0
  /// How many rows are refused.
  public private(set) var refusedRowCount = 0
  /// The sheets with dates that could be read either way, and that nothing told how to read.
  public private(set) var assumptions: [(sheet: String, order: ForeignDate.Order, cell: DateColumn.Cell)] = []

  /// Plans the import of some sheets.
  ///
  /// - Parameters:
  ///   - order: which comes first in `03/04/2026`, where the sheet's own dates do not tell.
  ///   - today: no post came out later.
  ///   - clears: whether an empty cell empties the value; it stays otherwise.
  ///   - pathForNew: the file of a new post with a title and perhaps a day, as `edito new` would name it.
  public init(
    _ sheets: [Sheet], into target: ImportTarget, order: ForeignDate.Order, today: CalendarDay, clears: Bool = false,
    pathForNew: (_ title: String, _ day: CalendarDay?) -> String
  ) {
    let unknown = DateColumn(default: order, today: today, in: target.corpus.zone)
    var importer = RowImporter(target, CellReading(corpus: target.corpus, dates: unknown), clears: clears)
    for sheet in sheets {
      let reading = CellReading(
        corpus: target.corpus, dates: unknown, markdownColumns: sheet.table.markdownColumns)
      importer.reading = reading.knowingOrder(of: sheet.table)
      if let found = importer.reading.dates.assumption { assumptions.append((sheet.name, found.order, found.cell)) }
      var refused = RefusedRows<RowImporter.Fault>()
      var unnamed = sheet.table.unnamed
      for row in sheet.table.rows {
        if !unnamed.isEmpty { unnamed.removeAll { note($0, of: row, in: sheet) } }
        switch importer.outcome(of: row, in: sheet.name, pathForNew: pathForNew) {
        case .unchanged(let kept):
          unchangedCount += 1
          if let kept { self.kept.append(kept) }
        case .changed(let change, let kept):
          changes.append(change)
          if let kept { self.kept.append(kept) }
        case .refused(let faults):
          for fault in faults { refused.refuse(row.line, line: row.line, fault) }
        }
      }
      add(refused, of: sheet)
    }
  }

  /// The changes of files.
  public var fileChanges: ChangePlan {
    ChangePlan(
      changing: changes.compactMap { change in change.old.map { ChangePlan.Change(of: $0, to: change.file.bytes) } },
      creating: changes.filter { $0.old == nil }.map(\.file))
  }

  /// Notes a column without a heading if a row has something in it.
  private mutating func note(_ position: Int, of row: SheetTable.Row, in sheet: Sheet) -> Bool {
    guard row.holdsAnything(at: position) else { return false }
    unnamed.append((sheet.name, row.line, position + 1))
    return true
  }

  private mutating func add(_ rows: RefusedRows<RowImporter.Fault>, of sheet: Sheet) {
    refusedRowCount += rows.count
    if rows.moreCount > 0 { moreRefused.append((sheet.name, rows.moreCount)) }
    for row in rows.named {
      refused += row.reasons.map {
        let column = $0.position.map(sheet.table.place(at:)) ?? $0.column.flatMap(sheet.table.place(of:))
        return Refused(sheet: sheet.name, line: row.line, column: column, fault: $0.fault)
      }
    }
  }
}
