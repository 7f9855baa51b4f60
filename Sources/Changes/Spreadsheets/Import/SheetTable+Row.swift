import CivilTime
import Editorial
import ForeignFiles
import SourceText

extension SheetTable {
  /// A row of a sheet.
  public struct Row: Sendable {
    /// The line on which the row begins.
    public let line: Int
    /// A problem that prevents the row as a whole from being read; `nil` if there is none, or if the row comes from
    /// ``SheetTable/unjudgedRows``.
    public let issue: CellIssue?
    /// The position of the cell that causes the issue, counted from 0; `nil` without an issue, or if the issue names no single cell.
    let issuePosition: Int?
    let row: DelimitedText.Row
    let layout: Layout

    /// Whether the row is a post that a network published.
    var isOfExport: Bool { row.isOfPosts && isPublishedSomewhere }
    /// The row's number among all rows.
    var number: Int { row.number }
    /// The name of the row's own file, if the collection of posts has several; otherwise `nil`.
    var file: String? { row.file }
    /// The column in which the row begins, counted from 1, if several rows may share a line; otherwise `nil`.
    var column: Int? { row.column }

    /// Returns the line of the cell that causes an issue; the line of the row if the cell has none of its own.
    func line(of issue: RowImporter.Issue) -> Int {
      (issue.position ?? issue.column.flatMap { layout.positions[$0] }).flatMap(row.line) ?? line
    }

    /// The cells that are not empty and are written into a post, in the order of their columns' names.
    var values: some Sequence<(column: SheetColumn, cell: String)> {
      layout.values.lazy.compactMap { column, position in row.value(at: position, of: column).map { (column, $0) } }
    }

    /// Whether the row has a permalink or a publication time.
    var isPublishedSomewhere: Bool { layout.published.contains { !row.isBlank(at: $0) } }

    /// The row's cell in a column; `nil` if the cell is empty, or if the sheet does not have the column.
    subscript(column: SheetColumn) -> String? { layout.positions[column].flatMap { row.value(at: $0, of: column) } }

    /// Returns a date with the row's weekday before it, if the sheet has a separate column for the weekday.
    func dated(_ date: String) -> String {
      guard let weekday = self[.weekday].map({ String($0.trimmed) }), WrittenDate.weekday(named: weekday) != nil else {
        return date
      }
      return "\(weekday) \(date.trimmed)"
    }

    /// Whether the row repeats the headers, as sheets do for each week or printed page. At least two cells must be headers.
    var repeatsHeadings: Bool {
      var count = 0
      for (position, heading) in layout.foldedHeader.enumerated() {
        guard let cell = row.cell(at: position), !cell.allSatisfy(\.isWhitespace) else { continue }
        guard !heading.isEmpty, FoldedText.of(cell) == heading else { return false }
        count += 1
      }
      return count > 1
    }

    /// Whether none of the row's cells can be a value of a post: the row separates others, or comments on them.
    var isSeparator: Bool {
      guard layout.used.count > 1 else { return false }
      guard let first = layout.used.first(where: { !row.isBlank(at: $0) }) else { return true }
      let filledCount = (0..<row.count).lazy.filter { !row.isBlank(at: $0) }.prefix(3).count
      if filledCount == 1, SeparatorWords.separate(row.cell(at: first) ?? "") { return true }
      // A week above its posts may have a theme, but a post has more cells.
      guard filledCount <= 2, let date = self[.field(["date"])] else { return false }
      return SeparatorWords.namePeriod(date)
    }

    /// Whether the sheet has a column, and the row's cell in it is empty.
    func isEmpty(in column: SheetColumn) -> Bool { layout.positions[column].map(row.isBlank) ?? false }

    /// The number of cells, up to the last one.
    var cellCount: Int { row.count }

    /// Whether the cell at a position, counted from 0, is not empty.
    func holdsAnything(at position: Int) -> Bool { !row.isBlank(at: position) }

    /// Returns the cell at a position, counted from 0; `nil` if it is empty.
    func cell(at position: Int) -> String? { row.isBlank(at: position) ? nil : row.cell(at: position) }

    /// Returns the content of a cell that contains only whitespace; empty if the sheet does not have the column.
    func blanks(in column: SheetColumn) -> String { layout.positions[column].flatMap(row.indentedCell) ?? "" }
  }

  /// The positions of the columns, counted from 0.
  final class Layout: Sendable {
    let positions: [SheetColumn: Int]
    /// The columns whose cells are values of a post, in the order of their names; see ``SheetColumn/isValue``.
    let values: [(column: SheetColumn, position: Int)]
    /// The positions of the columns of permalinks and publication times, in ascending order.
    let published: [Int]
    /// The positions of the columns that are read, in ascending order.
    let used: [Int]
    /// The headers without case, accents and punctuation.
    let foldedHeader: [String]

    /// Returns the first cell in a column that is read which contains an error value; `nil` if there is none.
    func errorValue(in row: DelimitedText.Row) -> (position: Int, value: String)? {
      for position in used {
        if let value = row.errorValue(at: position) { return (position, value) }
      }
      return nil
    }

    init(_ positions: [SheetColumn: Int], header: [String]) {
      foldedHeader = header.map(FoldedText.of)
      used = positions.values.sorted()
      self.positions = positions
      published = positions.filter { $0.key.rootKey == "published" || $0.key == .permalink }.values.sorted()
      values = positions.filter { $0.key.isValue }.map { ($0.key.name, ($0.key, $0.value)) }.sorted { $0.0 < $1.0 }.map(
        \.1)
    }
  }
}

extension DelimitedText.Row {
  /// Returns the content of a cell; `nil` if the cell is missing or contains only whitespace. Removes the apostrophe that prevents a
  /// spreadsheet from running the cell as a formula. Whitespace at the start of a post's text is kept.
  fileprivate func value(at position: Int, of column: SheetColumn) -> String? {
    let cell = if case .text = column { indentedCell(at: position) } else { cell(at: position) }
    guard let cell, !cell.allSatisfy(\.isWhitespace) else { return nil }
    return isOfPosts ? cell : SpreadsheetCell.plain(cell)
  }

  fileprivate func isBlank(at position: Int) -> Bool { cell(at: position)?.allSatisfy(\.isWhitespace) ?? true }
}

extension SheetColumn {
  /// Whether the column's cells are values of a post. The file and the id name the post, and read-only columns complete other columns.
  fileprivate var isValue: Bool { self != .file && self != .id && !Self.readOnly.contains(self) }

  /// Whether the column is a key of the user's own.
  var isOwnKey: Bool {
    if case .field(let path) = self { path.last?.hasPrefix("x-") ?? false } else { false }
  }
}
