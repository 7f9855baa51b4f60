import Editorial
import ForeignFiles
import Localization

/// A sheet read from a file: its rows, and the columns that contain values of posts.
public struct SheetTable: Sendable {
  public struct Row: Sendable {
    /// The line on which the row begins.
    public let line: Int
    /// A problem that prevents the row as a whole from being read.
    public let issue: CellIssue?
    /// The position of the cell that causes the issue, counted from 0; `nil` without an issue, or if several cells cause it.
    let issuePosition: Int?
    fileprivate let row: DelimitedText.Row
    fileprivate let layout: Layout

    /// The cells that are not empty and are written into a post, in the order of their columns' names.
    var values: some Sequence<(column: SheetColumn, cell: String)> {
      layout.values.lazy.compactMap { column, position in row.value(at: position, of: column).map { (column, $0) } }
    }

    /// Whether the row has a permalink or a publication time.
    var isPublishedSomewhere: Bool { layout.published.contains { !row.isBlank(at: $0) } }

    /// The row's cell in a column; `nil` if it is empty.
    subscript(column: SheetColumn) -> String? { layout.positions[column].flatMap { row.value(at: $0, of: column) } }

    /// Whether the sheet has a column, and the row's cell in it is empty.
    func isEmpty(in column: SheetColumn) -> Bool { layout.positions[column].map(row.isBlank) ?? false }

    /// The number of cells, up to the last one.
    var cellCount: Int { row.count }

    /// Whether the cell at a position, counted from 0, is not empty.
    func holdsAnything(at position: Int) -> Bool { !row.isBlank(at: position) }

    /// Returns the whitespace of a cell that contains nothing else; empty if the sheet does not have the column.
    func blanks(in column: SheetColumn) -> String { layout.positions[column].flatMap(row.indentedCell) ?? "" }
  }

  /// The positions of the columns.
  fileprivate final class Layout: Sendable {
    let positions: [SheetColumn: Int]
    /// The columns that are written into a post and do not only identify it, in the order of their names.
    let values: [(column: SheetColumn, position: Int)]
    /// The columns of permalinks and publication times.
    let published: [Int]

    /// The positions of all columns, in order.
    private let read: [Int]

    /// Returns the first cell in a column that is read which contains an error value; `nil` if there is none.
    func errorValue(in row: DelimitedText.Row) -> (position: Int, value: String)? {
      for position in read {
        if let value = row.errorValue(at: position) { return (position, value) }
      }
      return nil
    }

    init(_ positions: [SheetColumn: Int]) {
      self.positions = positions
      read = positions.values.sorted()
      published = positions.filter { $0.key.rootKey == "published" }.values.sorted()
      values = positions.filter { $0.key.isValue }.map { ($0.key.name, ($0.key, $0.value)) }.sorted { $0.0 < $1.0 }.map(
        \.1)
    }
  }

  /// A column that is not read.
  public struct Unused: Sendable {
    public let column: UnreadColumn
    /// A known header with a similar spelling; `nil` if none is similar.
    public let nearest: String?

    public var heading: String { column.heading }
  }

  /// The columns that are not read; all of them if no header is known.
  public let unused: [Unused]
  /// The text columns whose cells contain Markdown; all others contain plain words.
  let markdownColumns: Set<SheetColumn>
  /// The headers given by the user that were not found.
  public let unknown: [String]
  private let layout: Layout
  /// The header row.
  private let header: [String]
  /// The number of columns up to the last header.
  private let headingCount: Int
  /// The positions, counted from 0, of the columns without a header before the last header.
  let unnamed: [Int]
  private let bodyRows: Slice<DelimitedText.Rows>
  private let text: DelimitedText

  /// The rows, parsed on each access.
  public var rows: some RandomAccessCollection<Row> { bodyRows.lazy.map(row) }

  /// Whether the sheet is of a workbook, whose columns have letters.
  public var isOfWorkbook: Bool { text.isOfWorkbook }

  /// Whether any header is a known header of a sheet of posts.
  public var hasHeadings: Bool { !layout.positions.isEmpty }

  /// Whether several headers are known, and one of them is for a post's file, id, title, date or text.
  var identifiesPosts: Bool {
    let identifying: Set<SheetColumn> = [.file, .id, .field(["title"]), .field(["date"])]
    return layout.positions.count > 1
      && layout.positions.keys.contains { column in
        if case .text = column { true } else { identifying.contains(column) }
      }
  }

  /// Returns the position of a column, counted from 1, and its header; `nil` if the sheet does not have the column.
  public func place(of column: SheetColumn) -> (number: Int, heading: String)? {
    layout.positions[column].map(place)
  }

  /// Returns the column at a position counted from 0: its number, counted from 1, and its header.
  func place(at position: Int) -> (number: Int, heading: String) {
    (position + 1, header.indices.contains(position) ? header[position] : "")
  }

  /// Reads a file. The separator is the one with which most headers are known, otherwise the most likely one.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - named: the headers given by the user, by column.
  ///   - holdsMarkdown: whether all texts are Markdown, not only those whose headers say so.
  public init(
    _ bytes: [UInt8], for target: ImportTarget, named: [SheetColumn: String] = [:], holdsMarkdown: Bool = false
  ) {
    self.init(SheetFile.Sheet(bytes), for: target, named: named, holdsMarkdown: holdsMarkdown)
  }

  /// Reads a sheet of a file, as ``init(_:for:named:holdsMarkdown:)`` does.
  public init(
    _ sheet: SheetFile.Sheet, for target: ImportTarget, named: [SheetColumn: String] = [:], holdsMarkdown: Bool = false
  ) {
    let known = KnownColumns(target.channels, declared: target.corpus.declarations.channels)
    let text = sheet.table(separatedBy: Self.separator(of: sheet, known, named), isExact: true)
    let columns = known.columns(in: text, named)
    let mapping = ColumnMapping(columns, in: text, named: named)
    bodyRows = mapping.rows
    let header = mapping.header?.cells ?? []
    self.header = header
    let isNamed = header.map { !$0.allSatisfy(\.isWhitespace) }
    headingCount = isNamed.lastIndex(of: true).map { $0 + 1 } ?? 0
    // In a workbook, a cell beyond the last header is certainly in its column, so it does not make its row doubtful.
    unnamed =
      isNamed[..<headingCount].indices.filter { !isNamed[$0] } + Array(headingCount..<max(text.width, headingCount))
    markdownColumns = Set(
      mapping.positions.filter { column, position in
        if case .text = column { holdsMarkdown || SheetColumn.saysMarkdown(header[position]) } else { false }
      }.keys)
    layout = Layout(mapping.positions)
    unused = Self.unused(mapping.unread, among: columns)
    unknown = mapping.unknown
    self.text = text
  }

  /// Returns the separator with which most headers are known; `nil` if none is known, or for a sheet of a workbook.
  private static func separator(
    of sheet: SheetFile.Sheet, _ known: KnownColumns, _ named: [SheetColumn: String]
  ) -> Separator? {
    guard !sheet.isOfWorkbook else { return nil }
    // The headers are among the first rows: the whole file is read only with the best separator.
    let candidates = Separator.allCases.map { separator in
      let text = sheet.table(
        separatedBy: separator, isExact: true, rowLimit: ColumnMapping<SheetColumn>.rowsAboveLimit)
      return (separator, ColumnMapping(known.columns(in: text, named), in: text, named: named).positions.count)
    }
    // Among equally good separators, the first is used.
    let best = candidates.reduce(candidates[0]) { $1.1 > $0.1 ? $1 : $0 }
    return best.1 > 0 ? best.0 : nil
  }

  /// The maximum number of unknown headers compared with the known ones: an unrelated export may have any number of them.
  private static let suggestionLimit = 8

  private static func unused(_ unread: [UnreadColumn], among columns: [Column<SheetColumn>]) -> [Unused] {
    guard !unread.isEmpty else { return [] }
    let names = columns.flatMap { $0.field.properNames }
    let folded = Set(columns.flatMap { $0.field.names }.map(HeadingText.folded))
    return unread.enumerated().map { index, column in
      // A repeated header gets no suggestion.
      let isKnown = index >= suggestionLimit || folded.contains(HeadingText.folded(column.heading))
      let nearest = isKnown ? nil : Spelling.nearest(to: column.heading, among: names, mayBeOther: true)
      return Unused(column: column, nearest: nearest)
    }
  }

  private func row(_ row: DelimitedText.Row) -> Row {
    let cells = row.cells
    var issue: CellIssue?
    var position: Int?
    if let quote = text.issue(of: row) {
      (issue, position) = (CellIssue(quote.reason, hint: quote.remedy), quote.cell)
    } else if !text.isOfWorkbook, cells.dropFirst(headingCount).contains(where: { !$0.isEmpty }) {
      issue = .tooManyCells(cells.dropFirst(headingCount).count { !$0.isEmpty })
    } else if cells.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      issue = .unreadableCharacter
    } else if let (found, value) = layout.errorValue(in: row) {
      (issue, position) = (.errorValue(value), found)
    }
    return Row(line: row.line, issue: issue, issuePosition: position, row: row, layout: layout)
  }

  /// The rows without a check for problems, which halves the work of reading them.
  var unjudgedRows: some Sequence<Row> {
    bodyRows.lazy.map { [layout] in Row(line: $0.line, issue: nil, issuePosition: nil, row: $0, layout: layout) }
  }

  /// Returns the problem that prevents a row as a whole from being read; `nil` if there is none.
  func issue(of row: Row) -> CellIssue? { self.row(row.row).issue }

  /// The columns of the sheet that are written into a post, in the order of their names.
  var columns: [SheetColumn] { layout.values.map(\.column) }
}

extension DelimitedText.Row {
  /// Returns the content of a cell; `nil` if it contains only whitespace. Removes the apostrophe that prevents a spreadsheet from running
  /// the cell as a formula. Whitespace at the start of a post's text is kept.
  fileprivate func value(at position: Int, of column: SheetColumn) -> String? {
    let cell = if case .text = column { indentedCell(at: position) } else { cell(at: position) }
    guard let cell, !cell.allSatisfy(\.isWhitespace) else { return nil }
    return SpreadsheetCell.plain(cell)
  }

  fileprivate func isBlank(at position: Int) -> Bool { cell(at: position)?.allSatisfy(\.isWhitespace) ?? true }
}

extension SheetColumn {
  /// Whether the column is written into a post, and does not only identify it.
  fileprivate var isValue: Bool { self != .file && self != .id && self != .time }
}

/// The reason why a row or a cell cannot be imported.
public struct CellIssue: Error, Hashable, Sendable {
  public let reason: LocalizedText
  public let hint: LocalizedText?

  public init(_ reason: LocalizedText, hint: LocalizedText? = nil) {
    self.reason = reason
    self.hint = hint
  }

  static func tooManyCells(_ count: Int) -> CellIssue {
    CellIssue(
      LocalizedText(
        en: "\(count, "cell is", "cells are") beyond the last column header",
        fr: "\(count, "cellule dépasse", "cellules dépassent") le dernier titre de colonne"),
      hint: LocalizedText(
        en: "put texts that contain a separator in quotes, or add a column header above the cell",
        fr:
          "mettez entre guillemets les textes qui contiennent un séparateur, ou donnez un titre à la colonne"
      ))
  }

  static let unreadableCharacter = CellIssue(
    LocalizedText(en: "it contains an unreadable character", fr: "elle contient un caractère illisible"),
    hint: LocalizedText(en: "save the file as UTF-8", fr: "enregistrez le fichier en UTF-8"))

  /// - Parameter value: the error value of a formula, such as `#N/A`.
  static func errorValue(_ value: String) -> CellIssue {
    CellIssue(.errorValue(value), hint: .remedy(ofErrorValue: value))
  }
}
