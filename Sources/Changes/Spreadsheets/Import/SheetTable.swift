import Editorial
import ForeignFiles
import Localization

/// A file of rows, with the columns in which values of posts stand.
public struct SheetTable: Sendable {
  public struct Row: Sendable {
    /// The line on which the row begins.
    public let line: Int
    /// What keeps the row as a whole from being read.
    public let fault: CellIssue?
    /// Where the cell stands that does so, counted from 0; `nil` where it is no single one.
    let faultPosition: Int?
    fileprivate let row: DelimitedText.Row
    fileprivate let layout: Layout

    /// The cells that hold anything and are written into a post, in the order of their columns' names.
    var values: some Sequence<(column: SheetColumn, cell: String)> {
      layout.values.lazy.compactMap { column, position in row.value(at: position, of: column).map { (column, $0) } }
    }

    /// Whether the row says that its post has come out somewhere.
    var isPublishedSomewhere: Bool { layout.published.contains { !row.isBlank(at: $0) } }

    /// What the row has in a column; `nil` where it has nothing there.
    subscript(column: SheetColumn) -> String? { layout.positions[column].flatMap { row.value(at: $0, of: column) } }

    /// Whether the sheet has a column, and the row nothing in it.
    func isEmpty(in column: SheetColumn) -> Bool { layout.positions[column].map(row.isBlank) ?? false }

    /// Whether there is anything at a position, counted from 0.
    func holdsAnything(at position: Int) -> Bool { !row.isBlank(at: position) }

    /// The blanks that are all that the row has in a column.
    func blanks(in column: SheetColumn) -> String { layout.positions[column].flatMap(row.indentedCell) ?? "" }
  }

  /// Where the columns stand.
  fileprivate final class Layout: Sendable {
    let positions: [SheetColumn: Int]
    /// Those that are written into a post, and do not only say which one it is; in the order of their names.
    let values: [(column: SheetColumn, position: Int)]
    /// Those that say where a post has come out.
    let published: [Int]

    init(_ positions: [SheetColumn: Int]) {
      self.positions = positions
      published = positions.filter { $0.key.rootKey == "published" }.values.sorted()
      values = positions.filter { $0.key.isValue }.map { ($0.key.name, ($0.key, $0.value)) }.sorted { $0.0 < $1.0 }.map(
        \.1)
    }
  }

  /// A column that nobody reads.
  public struct Unused: Sendable {
    public let column: UnreadColumn
    /// The heading that was perhaps meant.
    public let nearest: String?

    public var heading: String { column.heading }
  }

  /// The columns that nobody reads; where no heading is known, all of them.
  public let unused: [Unused]
  /// The texts whose cells hold Markdown; those of all others hold words.
  let markdownColumns: Set<SheetColumn>
  /// The headings that somebody named and that are not there.
  public let unknown: [String]
  private let layout: Layout
  /// The row of headings.
  private let header: [String]
  /// How many columns there are up to the last heading.
  private let headingCount: Int
  /// The columns without a heading before the last one, counted from 0.
  let unnamed: [Int]
  private let bodyRows: Slice<DelimitedText.Rows>
  private let text: DelimitedText

  /// The rows, each read whenever it is looked at.
  public var rows: some RandomAccessCollection<Row> { bodyRows.lazy.map(row) }

  /// Whether there are any headings that a sheet of posts has.
  public var hasHeadings: Bool { !layout.positions.isEmpty }

  /// Where a column stands, counted from 1, and what is written above it.
  public func place(of column: SheetColumn) -> (number: Int, heading: String)? {
    layout.positions[column].map(place)
  }

  /// A column by its position, counted from 0.
  func place(at position: Int) -> (number: Int, heading: String) {
    (position + 1, header.indices.contains(position) ? header[position] : "")
  }

  /// Reads a file. The separator is the one by which most headings are known, or else the likely one.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - named: headings given for some columns.
  ///   - holdsMarkdown: whether all texts are Markdown, and not only those whose headings say so.
  public init(
    _ bytes: [UInt8], for target: ImportTarget, named: [SheetColumn: String] = [:], holdsMarkdown: Bool = false
  ) {
    let known = KnownColumns(target.channels, declared: target.corpus.declarations.channels)
    // The headings are among the first rows: only by the best of the separators is everything read.
    let candidates = Separator.allCases.map { separator in
      let text = DelimitedText(
        bytes, separatedBy: separator, isExact: true, rowLimit: ColumnMapping<SheetColumn>.rowsAboveLimit)
      return (separator, ColumnMapping(known.columns(in: text, named), in: text, named: named).positions.count)
    }
    // Of equals the first.
    let best = candidates.reduce(candidates[0]) { $1.1 > $0.1 ? $1 : $0 }
    let text = DelimitedText(bytes, separatedBy: best.1 > 0 ? best.0 : nil, isExact: true)
    let columns = known.columns(in: text, named)
    let mapping = ColumnMapping(columns, in: text, named: named)
    bodyRows = mapping.rows
    let header = mapping.header?.cells ?? []
    self.header = header
    let isNamed = header.map { !$0.allSatisfy(\.isWhitespace) }
    headingCount = isNamed.lastIndex(of: true).map { $0 + 1 } ?? 0
    unnamed = isNamed[..<headingCount].indices.filter { !isNamed[$0] }
    markdownColumns = Set(
      mapping.positions.filter { column, position in
        if case .text = column { holdsMarkdown || SheetColumn.saysMarkdown(header[position]) } else { false }
      }.keys)
    layout = Layout(mapping.positions)
    unused = Self.unused(mapping.unread, among: columns)
    unknown = mapping.unknown
    self.text = text
  }

  /// How many unknown headings are compared with all the known ones: a stranger's export has any number of them.
  private static let suggestionLimit = 8

  private static func unused(_ unread: [UnreadColumn], among columns: [Column<SheetColumn>]) -> [Unused] {
    guard !unread.isEmpty else { return [] }
    let names = columns.flatMap { $0.field.properNames }
    let folded = Set(columns.flatMap { $0.field.names }.map(HeadingText.folded))
    return unread.enumerated().map { index, column in
      // A heading that stands twice is near to nothing but itself.
      let isKnown = index >= suggestionLimit || folded.contains(HeadingText.folded(column.heading))
      let nearest = isKnown ? nil : Spelling.nearest(to: column.heading, among: names, mayBeOther: true)
      return Unused(column: column, nearest: nearest)
    }
  }

  private func row(_ row: DelimitedText.Row) -> Row {
    let cells = row.cells
    var fault: CellIssue?
    var position: Int?
    if let quote = text.fault(of: row) {
      (fault, position) = (CellIssue(quote.reason, hint: quote.remedy), quote.cell)
    } else if cells.dropFirst(headingCount).contains(where: { !$0.isEmpty }) {
      fault = .tooManyCells(cells.dropFirst(headingCount).count { !$0.isEmpty })
    } else if cells.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      fault = .unreadableCharacter
    }
    return Row(line: row.line, fault: fault, faultPosition: position, row: row, layout: layout)
  }

  /// The rows, without a look at what is wrong with them: half the work.
  var unjudgedRows: some Sequence<Row> {
    bodyRows.lazy.map { [layout] in Row(line: $0.line, fault: nil, faultPosition: nil, row: $0, layout: layout) }
  }

  /// What keeps a row as a whole from being read.
  func fault(of row: Row) -> CellIssue? { self.row(row.row).fault }

  /// The columns that are there, in the order of their names.
  var columns: [SheetColumn] { layout.values.map(\.column) }
}

extension DelimitedText.Row {
  /// What a cell of a column holds, without the apostrophe that keeps a spreadsheet from running it; `nil` for nothing but blanks.
  /// The blanks before a text are a part of it.
  fileprivate func value(at position: Int, of column: SheetColumn) -> String? {
    let cell = if case .text = column { indentedCell(at: position) } else { cell(at: position) }
    guard let cell, !cell.allSatisfy(\.isWhitespace) else { return nil }
    return SpreadsheetCell.plain(cell)
  }

  fileprivate func isBlank(at position: Int) -> Bool { cell(at: position)?.allSatisfy(\.isWhitespace) ?? true }
}

extension SheetColumn {
  /// Whether the column is written into a post, and does not only say which one it is.
  fileprivate var isValue: Bool { self != .file && self != .id && self != .time }
}

/// Why a row or a cell cannot be imported.
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
        en: "\(count, "cell stands", "cells stand") beyond the last heading",
        fr: "\(count, "cellule dépasse", "cellules dépassent") du dernier intitulé"),
      hint: LocalizedText(
        en: "put texts that hold a separator in quotes, or write a heading above the cell",
        fr:
          "mettez entre guillemets les textes qui contiennent un séparateur, ou écrivez un intitulé au-dessus de la cellule"
      ))
  }

  static let unreadableCharacter = CellIssue(
    LocalizedText(en: "a character of it cannot be read", fr: "un caractère y est illisible"),
    hint: LocalizedText(en: "save the file as UTF-8", fr: "enregistrez le fichier en UTF-8"))
}
