import SourceText

/// The filled cells of a sheet, row by row.
struct CellGrid: Sendable {
  struct Cell: Sendable {
    /// The column, counted from 0.
    let column: Int32
    let kind: CellKind
    /// The place of the cell's text in ``CellGrid/text``.
    let start: UInt32
    let count: UInt32
  }

  struct Row: Sendable {
    /// The row's number, counted from 1.
    let number: Int
    /// The place of the row's cells in ``CellGrid/cells``.
    let cells: Range<Int>
  }

  /// The place of a post of a collection that is no sheet, and the reason why it cannot be imported.
  struct Origin: Sendable {
    var file: String?
    let line: Int
    var column: Int?
    /// The lines of the cells by their columns, `nil` for a cell without a line of its own; empty if no cell has one.
    var lines: [Int?] = []
    var issue: FileFailure?
  }

  /// The origins of the rows, by their numbers; empty in a sheet.
  private(set) var origins: [Origin] = []

  /// Returns the same grid with the origins of its rows, the first of which is that of the row with the number 1.
  func with(_ origins: [Origin]) -> CellGrid {
    var grid = self
    grid.origins = origins
    return grid
  }

  /// The texts of all cells, in UTF-8. Equal texts may share a place.
  fileprivate(set) var text: [UInt8] = []
  fileprivate(set) var cells: [Cell] = []
  /// The rows with at least one filled cell, in order.
  fileprivate(set) var rows: [Row] = []
}

extension CellGrid {
  /// Returns the row at an index of ``rows``.
  func row(at index: Int, isExact: Bool) -> DelimitedText.Row {
    let row = rows[index]
    var places: [CellPlace] = []
    places.reserveCapacity(Int(cells[row.cells.upperBound - 1].column) + 1)
    for cell in cells[row.cells] {
      while places.count < cell.column { places.append(CellPlace(unquoted: 0..<0, from: 0)) }
      let start = Int(cell.start)
      let range = start..<(start + Int(cell.count))
      places.append(CellPlace(unquoted: isExact ? range : text.trimmed(range), from: start, cell.kind))
    }
    let origin = origins.isEmpty ? nil : origins[row.number - 1]
    return DelimitedText.Row(
      number: row.number, line: origin?.line ?? row.number, bytes: text, places: places, isOfWorkbook: true,
      origin: origin)
  }
}

/// The kind of a cell's content.
enum CellKind: UInt8, Sendable {
  case text
  /// A number, a percentage, a date or a time that the program stored as such. It is written with a decimal point in every language.
  case number
  /// An error value, such as `#N/A`, or a formula whose result is not stored.
  case error

  /// The text of a formula whose result is not stored.
  static let uncalculated = "=…"
}

/// A range of cells that are shown as one.
struct MergedCells: Hashable, Sendable {
  let column: Int
  let rows: ClosedRange<Int>
}

/// A builder of a grid from cells in any order.
struct GridBuilder {
  /// The maximum number of rows and columns of a sheet in current spreadsheet programs.
  static let (rowLimit, columnLimit) = (1 << 20, 1 << 14)
  /// The maximum number of bytes of all cells, each counted with its own text.
  static let textLimit = 256 << 20

  private(set) var grid = CellGrid()
  private(set) var isTooLarge = false
  /// The number of places left, including empty cells before the last filled cell of a row, which take time when rows are read.
  private(set) var placesLeft: Int
  private var textSize = 0
  private var rowNumber = 0
  private var rowStart = 0
  private var isSorted = true
  private var merged: [MergedCells] = []

  /// - Parameters:
  ///   - text: texts to which cells may refer.
  ///   - places: the maximum number of cells, including empty ones before the last filled cell of a row.
  init(_ text: [UInt8] = [], places: Int) {
    grid.text = text
    placesLeft = places
  }

  /// Begins a row with a number counted from 1.
  mutating func beginRow(_ number: Int) {
    endRow()
    rowNumber = number
  }

  /// Adds a cell to the current row, with text that the closure appends. A cell without text is not added.
  mutating func add(_ column: Int, _ kind: CellKind, _ write: (inout [UInt8]) -> Void) {
    guard !isTooLarge else { return }
    let start = grid.text.count
    write(&grid.text)
    add(column, kind, start..<grid.text.count)
  }

  /// Adds a cell to the current row, whose text is already in the grid's text.
  mutating func add(_ column: Int, _ kind: CellKind, _ range: Range<Int>) {
    guard !range.isEmpty, !isTooLarge else { return }
    textSize += range.count
    guard grid.text.count <= Self.textLimit, textSize <= Self.textLimit, column < Self.columnLimit,
      rowNumber <= Self.rowLimit, grid.cells.count < placesLeft
    else {
      isTooLarge = true
      return
    }
    if let last = grid.cells.last, grid.cells.count > rowStart, last.column >= column { isSorted = false }
    grid.cells.append(
      CellGrid.Cell(column: Int32(column), kind: kind, start: UInt32(range.lowerBound), count: UInt32(range.count)))
  }

  private mutating func endRow() {
    defer { rowStart = grid.cells.count }
    guard rowStart < grid.cells.count else { return }
    if let last = grid.rows.last, last.number >= rowNumber { isSorted = false }
    grid.rows.append(CellGrid.Row(number: rowNumber, cells: rowStart..<grid.cells.count))
  }

  mutating func merge(_ cells: MergedCells) {
    if cells.rows.count > 1 { merged.append(cells) }
  }

  /// Returns the grid, with the rows and cells in order. A value that is merged over several rows is in each of these rows that has other
  /// content.
  mutating func finish() -> CellGrid {
    endRow()
    if !isSorted { rebuild([]) }
    applyMerged()
    for row in grid.rows {
      placesLeft -= grid.cells[row.cells].last.map { Int($0.column) + 1 } ?? 0
      if placesLeft < 0 { isTooLarge = true }
    }
    return grid
  }

  private mutating func applyMerged() {
    var added: [(row: Int, cell: CellGrid.Cell)] = []
    var visits = 0
    for range in merged {
      var index = grid.rows.endOfPrefix { $0.number < range.rows.lowerBound }
      guard index < grid.rows.count, grid.rows[index].number == range.rows.lowerBound,
        let cell = grid.cells[grid.rows[index].cells].first(where: { $0.column == range.column })
      else { continue }
      index += 1
      while index < grid.rows.count, grid.rows[index].number <= range.rows.upperBound {
        visits += 1
        textSize += Int(cell.count)
        // Ranges that overlap could be visited again and again.
        guard visits <= placesLeft, textSize <= Self.textLimit else {
          isTooLarge = true
          return
        }
        added.append((grid.rows[index].number, cell))
        index += 1
      }
    }
    if !added.isEmpty { rebuild(added) }
  }

  /// Sorts the rows and the cells within them, and adds cells. A cell in the same place as an earlier one replaces it.
  private mutating func rebuild(_ added: [(row: Int, cell: CellGrid.Cell)]) {
    var all = added
    all.reserveCapacity(added.count + grid.cells.count)
    for row in grid.rows { all += grid.cells[row.cells].map { (row.number, $0) } }
    // Sorting is stable, so the later of two cells in one place comes last.
    all.sort { ($0.row, $0.cell.column) < ($1.row, $1.cell.column) }
    var (cells, rows): ([CellGrid.Cell], [CellGrid.Row]) = ([], [])
    cells.reserveCapacity(all.count)
    for (index, (row, cell)) in all.enumerated() {
      if let last = rows.last, last.number == row {
        let isSamePlace = index > 0 && cells.last?.column == cell.column
        if isSamePlace { cells.removeLast() }
        cells.append(cell)
        rows[rows.count - 1] = CellGrid.Row(number: row, cells: last.cells.lowerBound..<cells.count)
      } else {
        cells.append(cell)
        rows.append(CellGrid.Row(number: row, cells: cells.count - 1..<cells.count))
      }
    }
    (grid.cells, grid.rows) = (cells, rows)
    isSorted = true
  }
}
