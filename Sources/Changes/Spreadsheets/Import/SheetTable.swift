import CivilTime
import Editorial
import ForeignFiles
import Localization
import SourceText

/// A sheet read from a file: its rows, and the columns that contain values of posts.
public struct SheetTable: Sendable {
  /// The columns that are not read; all of them if no header is known.
  public let unused: [Unused]
  /// The text columns whose cells contain Markdown; the cells of all other text columns contain plain words.
  let markdownColumns: Set<SheetColumn>
  /// The headers given by the user that were not found.
  public let unknown: [String]
  private let layout: Layout
  /// The cells of the header row; empty if no header row was found.
  let header: [String]
  /// The number of columns up to and including the one with the last header.
  private let headingCount: Int
  /// The positions, counted from 0, of the columns without a header before the last header.
  let unnamed: [Int]
  private let bodyRows: Slice<DelimitedText.Rows>
  private let text: DelimitedText
  /// What the team decided about its calendars.
  let mapping: SheetMapping

  /// The columns with a header, from left to right, each with the field that is read from it; `nil` for a column that is not read.
  var headings: [(position: Int, heading: String, field: SheetColumn?)] {
    let fields = Dictionary(layout.positions.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return header.indices.filter { !header[$0].allSatisfy(\.isWhitespace) }.map { ($0, header[$0], fields[$0]) }
  }

  /// Whether a column of the sheet has a header, whatever its case, accents and punctuation.
  public func has(heading: String) -> Bool { layout.foldedHeader.contains(FoldedText.of(heading)) }

  /// Whether a field is read from a column of the sheet.
  public func reads(_ column: SheetColumn) -> Bool { layout.positions[column] != nil }

  /// Returns the text columns whose cells contain Markdown. If the common text does, so do the texts that rows give to single channels,
  /// except those in columns of their own.
  func markdownColumns(of channels: [String]) -> Set<SheetColumn> {
    guard markdownColumns.contains(.text(channel: nil)) else { return markdownColumns }
    return markdownColumns.union(
      channels.map { .text(channel: $0) }.filter { layout.positions[$0] == nil })
  }

  /// Whether the cells of the column of media may name several files, or none: their header is not one that Edito writes.
  var examinesMedia: Bool {
    guard !isOfPosts, let heading = place(of: MediaCells.column)?.heading else { return false }
    return !(MediaCells.column.headings + [MediaCells.column.name]).contains(heading)
  }

  /// The rows, parsed on each access.
  public var rows: some RandomAccessCollection<Row> { bodyRows.lazy.map(row) }

  /// Returns the row at a position, counted from 0.
  func row(at index: Int) -> Row { row(bodyRows[bodyRows.startIndex + index]) }

  /// Whether the sheet is of a workbook, whose columns have letters.
  public var isOfWorkbook: Bool { text.isOfWorkbook }

  /// Whether the rows are posts of a network's export or of a folder, whose columns have names, but no places.
  public var isOfPosts: Bool { text.isOfPosts }

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

  /// Returns the column at a position counted from 0: its number, counted from 1, and its header; the header is empty if the column has
  /// none.
  func place(at position: Int) -> (number: Int, heading: String) {
    (position + 1, header.indices.contains(position) ? header[position] : "")
  }

  /// Reads a file. The separator is the one with which the most headers are known. If no header is known with any separator, the most
  /// likely separator is used.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - named: the headers given by the user, by column.
  ///   - mapping: what the team decided about its calendars.
  ///   - holdsMarkdown: whether all texts are Markdown, not only those whose headers say so.
  public init(
    _ bytes: [UInt8], for target: ImportTarget, named: [SheetColumn: String] = [:],
    mapping: SheetMapping = SheetMapping(),
    holdsMarkdown: Bool = false
  ) {
    self.init(SheetFile.Sheet(bytes), for: target, named: named, mapping: mapping, holdsMarkdown: holdsMarkdown)
  }

  /// Reads a sheet of a file, as ``init(_:for:named:mapping:holdsMarkdown:)`` does.
  public init(
    _ sheet: SheetFile.Sheet, for target: ImportTarget, named: [SheetColumn: String] = [:],
    mapping: SheetMapping = SheetMapping(), holdsMarkdown: Bool = false
  ) {
    let ignored = Set(mapping.ignored.map(FoldedText.of))
    let named = mapping.columns(of: sheet).merging(named) { $1 }
    let known = KnownColumns(target.channels, declared: ChannelNames(target.corpus))
    let text = sheet.table(separatedBy: Self.separator(of: sheet, known, named), isExact: true)
    let columns = known.columns(in: text, named)
    let found = ColumnMapping(columns, in: text, named: named)
    bodyRows = found.rows
    let header = found.header?.cells ?? []
    self.header = header
    let isNamed = header.map { !$0.allSatisfy(\.isWhitespace) }
    headingCount = isNamed.lastIndex(of: true).map { $0 + 1 } ?? 0
    // In a workbook, a cell beyond the last header is certainly in its column, so it does not make its row doubtful.
    unnamed =
      isNamed[..<headingCount].indices.filter { !isNamed[$0] } + Array(headingCount..<max(text.width, headingCount))
    let reading = CellReading(
      corpus: target.corpus, dates: DateColumn(default: .dayFirst, today: nil, in: target.corpus.zone), mapping: mapping
    )
    let evidence = ColumnEvidence(found.rows, reading)
    let settled = found.positions.filter { named[$0.key] != nil || $0.key.isOwnKey }
    let assignment = ColumnAssignment(header, known, named: settled, evidence) {
      ignored.contains(FoldedText.of($0))
    }
    markdownColumns = Set(
      assignment.positions.filter { column, position in
        if case .text = column { holdsMarkdown || SheetColumn.saysMarkdown(header[position]) } else { false }
      }.keys)
    layout = Layout(assignment.positions, header: header)
    unused =
      found.header == nil
      ? Self.unused(found.unread, among: columns)
      : Self.unused(header, assignment, evidence, ignored, among: known, columns)
    unknown = found.unknown
    self.text = text
    self.mapping = mapping
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

  private func row(_ row: DelimitedText.Row) -> Row {
    let cells = row.cells
    var issue: CellIssue?
    var position: Int?
    if let failure = row.issue {
      issue = CellIssue(failure.message, hint: failure.hint)
    } else if let quote = text.issue(of: row) {
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

  /// The rows, not checked for problems. Without the check, reading them takes half the time.
  var unjudgedRows: some Sequence<Row> {
    bodyRows.lazy.map { [layout] in Row(line: $0.line, issue: nil, issuePosition: nil, row: $0, layout: layout) }
  }

  /// Returns the problem that prevents a row as a whole from being read; `nil` if there is none.
  func issue(of row: Row) -> CellIssue? { self.row(row.row).issue }

  /// The columns of the sheet whose cells are values of a post, in the order of their names.
  var columns: [SheetColumn] { layout.values.map(\.column) }
}
