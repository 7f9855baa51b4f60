import ForeignFiles

/// The cells of a post: those of one row, or those of several rows that name different channels.
struct PostRow {
  /// The rows of the sheet, in their order; at least one.
  let rows: [SheetTable.Row]
  /// The cells of several rows together, as front matter has them; `nil` for a single row.
  private let joined: [SheetColumn: String]?

  init(_ row: SheetTable.Row) { (rows, joined) = ([row], nil) }

  init(_ rows: [SheetTable.Row], joined: [SheetColumn: String]) { (self.rows, self.joined) = (rows, joined) }

  /// The first line of the post.
  var line: Int { rows[0].line }
  var lines: [Int] { rows.map(\.line) }

  /// Whether the post is of a network's export.
  var isOfExport: Bool { rows[0].isOfExport }

  /// The cells that are not empty and are written into a post, in the order of their columns' names.
  var values: [(column: SheetColumn, cell: String)] {
    guard let joined else { return rows[0].values.map { ($0.column, $0.cell) } }
    return joined.map { ($0.key, $0.value) }.sorted { $0.0.name < $1.0.name }
  }

  /// The cell in a column; `nil` if it is empty, or if the sheet does not have the column. Several rows have no read-only columns, such as
  /// a separate time: their values are in the cells that they belong to.
  subscript(column: SheetColumn) -> String? {
    guard let joined else { return rows[0][column] }
    switch column {
    case .file, .id: return rows[0][column]
    case .time, .zone, .weekday, .permalink, .link, .hashtags: return nil
    case .field, .text: return joined[column]
    }
  }

  /// Returns a date with the row's weekday before it, if the sheet has a separate column for the weekday.
  func dated(_ date: String) -> String { joined == nil ? rows[0].dated(date) : date }

  /// Whether the sheet has a column, and all the cells of the post in it are empty.
  func isEmpty(in column: SheetColumn) -> Bool {
    joined?[column] == nil && rows.allSatisfy { $0.isEmpty(in: column) }
  }

  /// Returns the content of a cell that contains only whitespace; empty if the sheet does not have the column.
  func blanks(in column: SheetColumn) -> String { rows[0].blanks(in: column) }
}
