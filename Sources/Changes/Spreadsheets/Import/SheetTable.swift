import CivilTime
import Editorial
import ForeignFiles
import Localization

/// A sheet read from a file: its rows, and the columns that contain values of posts.
public struct SheetTable: Sendable {
  public struct Row: Sendable {
    /// The line on which the row begins.
    public let line: Int
    /// A problem that prevents the row as a whole from being read; `nil` if there is none, or if the row comes from
    /// ``SheetTable/unjudgedRows``.
    public let issue: CellIssue?
    /// The position of the cell that causes the issue, counted from 0; `nil` without an issue, or if the issue names no single cell.
    let issuePosition: Int?
    fileprivate let row: DelimitedText.Row
    fileprivate let layout: Layout

    /// Whether the row is a post that a network published.
    var isOfExport: Bool { row.isOfPosts && isPublishedSomewhere }
    /// The row's number among all rows.
    var number: Int { row.number }
    /// The name of the row's own file, if the collection of posts has several; otherwise `nil`.
    var file: String? { row.file }
    /// The column in which the row begins, counted from 1, if several rows may share a line; otherwise `nil`.
    var column: Int? { row.column }

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
      guard let weekday = self[.weekday].map({ String($0.trimmed) }), ForeignDate.weekday(named: weekday) != nil else {
        return date
      }
      return "\(weekday) \(date.trimmed)"
    }

    /// Whether the row repeats the headers, as sheets do for each week or printed page. At least two cells must be headers.
    var repeatsHeadings: Bool {
      var count = 0
      for (position, heading) in layout.foldedHeader.enumerated() {
        guard let cell = row.cell(at: position), !cell.allSatisfy(\.isWhitespace) else { continue }
        guard !heading.isEmpty, HeadingText.folded(cell) == heading else { return false }
        count += 1
      }
      return count > 1
    }

    /// Whether none of the row's cells can be a value of a post: the row separates others, or comments on them.
    var isSeparator: Bool {
      guard layout.used.count > 1 else { return false }
      guard let first = layout.used.first(where: { !row.isBlank(at: $0) }) else { return true }
      let isAlone = !(0..<row.count).contains { $0 != first && !row.isBlank(at: $0) }
      return isAlone && SeparatorWords.separate(row.cell(at: first) ?? "")
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
  fileprivate final class Layout: Sendable {
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
      foldedHeader = header.map(HeadingText.folded)
      used = positions.values.sorted()
      self.positions = positions
      published = positions.filter { $0.key.rootKey == "published" || $0.key == .permalink }.values.sorted()
      values = positions.filter { $0.key.isValue }.map { ($0.key.name, ($0.key, $0.value)) }.sorted { $0.0 < $1.0 }.map(
        \.1)
    }
  }

  /// A column that is not read.
  public struct Unused: Sendable {
    public let column: UnreadColumn
    /// A known header with a similar spelling, as a suggestion; `nil` if there is no suggestion.
    public let nearest: String?
    /// The column that the header means, if the cells cannot be its values; otherwise `nil`.
    public let unfit: SheetColumn?
    /// The way to declare the first cell as a value of ``unfit``, if its values are declared ids; otherwise `nil`.
    public let declaration: LocalizedText?
    /// What the cells seem to be, if the import must not leave them out without the user's consent; otherwise `nil`.
    public let content: Content?

    public var heading: String { column.heading }
  }

  /// What the cells of a column that is not read seem to be.
  public enum Content: Sendable { case dates, texts }

  /// The columns that are not read although they seem to contain dates or texts of posts.
  public var contested: [Unused] { unused.filter { $0.content != nil } }

  /// The columns that are not read; all of them if no header is known.
  public let unused: [Unused]
  /// The text columns whose cells contain Markdown; the cells of all other text columns contain plain words.
  let markdownColumns: Set<SheetColumn>
  /// Returns the text columns whose cells contain Markdown. If the common text does, so do the texts that rows give to single channels,
  /// except those in columns of their own.
  func markdownColumns(of channels: [String]) -> Set<SheetColumn> {
    guard markdownColumns.contains(.text(channel: nil)) else { return markdownColumns }
    return markdownColumns.union(
      channels.map { .text(channel: $0) }.filter { layout.positions[$0] == nil })
  }

  /// The columns with a header, from left to right, each with the field that is read from it; `nil` for a column that is not read.
  var headings: [(position: Int, heading: String, field: SheetColumn?)] {
    let fields = Dictionary(layout.positions.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return header.indices.filter { !header[$0].allSatisfy(\.isWhitespace) }.map { ($0, header[$0], fields[$0]) }
  }

  /// Whether a column of the sheet has a header, whatever its case, accents and punctuation.
  public func has(heading: String) -> Bool { layout.foldedHeader.contains(HeadingText.folded(heading)) }

  /// Whether a field is read from a column of the sheet.
  public func reads(_ column: SheetColumn) -> Bool { layout.positions[column] != nil }

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
    let ignored = Set(mapping.ignored.map(HeadingText.folded))
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
      ignored.contains(HeadingText.folded($0))
    }
    markdownColumns = Set(
      assignment.positions.filter { column, position in
        if case .text = column { holdsMarkdown || SheetColumn.saysMarkdown(header[position]) } else { false }
      }.keys)
    layout = Layout(assignment.positions, header: header)
    unused =
      found.header == nil
      ? Self.unused(found.unread, among: columns)
      : Self.unused(header, assignment, evidence, ignored, among: columns)
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

  /// The maximum number of unknown headers that are compared with the known ones. An unrelated export may have any number of headers.
  private static let suggestionLimit = 8

  /// The maximum number of unread columns whose cells are examined. Only exports of programs have more.
  private static let contentLimit = 100

  /// Returns the columns of a sheet that are not read, except those that the user ignores.
  private static func unused(
    _ header: [String], _ assignment: ColumnAssignment, _ evidence: ColumnEvidence, _ ignored: Set<String>,
    among columns: [Column<SheetColumn>]
  ) -> [Unused] {
    let used = Set(assignment.positions.values)
    let unread = header.indices.filter {
      !used.contains($0) && !header[$0].isEmpty && !ignored.contains(HeadingText.folded(header[$0]))
    }
    let plain = unused(
      unread.map { position in
        let twin = assignment.twins[position].map { UnreadColumn.Twin(number: $0 + 1, heading: header[$0]) }
        return UnreadColumn(number: position + 1, heading: header[position], twin: twin)
      }, among: columns)
    return zip(unread, plain).enumerated().map { index, pair in
      let (position, column) = pair
      let isNote = index >= contentLimit || HeadingWords.isSideNote(header[position])
      let content: Content? =
        isNote ? nil : evidence.holdsDates(at: position) ? .dates : evidence.holdsTexts(at: position) ? .texts : nil
      let unfit = assignment.unfit[position]
      return Unused(
        column: column.column, nearest: column.nearest, unfit: unfit,
        declaration: unfit.flatMap(SheetColumns.reference(_:)).flatMap { kind in
          evidence.firstCell(at: position).map(kind.declaration)
        }, content: content)
    }
  }

  private static func unused(_ unread: [UnreadColumn], among columns: [Column<SheetColumn>]) -> [Unused] {
    guard !unread.isEmpty else { return [] }
    let names = columns.flatMap { $0.field.properNames }
    let folded = Set(columns.flatMap { $0.field.names }.map(HeadingText.folded))
    return unread.enumerated().map { index, column in
      // A repeated header gets no suggestion.
      let isKnown = index >= suggestionLimit || folded.contains(HeadingText.folded(column.heading))
      let nearest = isKnown ? nil : Spelling.nearest(to: column.heading, among: names, mayBeOther: true)
      return Unused(column: column, nearest: nearest, unfit: nil, declaration: nil, content: nil)
    }
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
  fileprivate var isOwnKey: Bool {
    if case .field(let path) = self { path.last?.hasPrefix("x-") ?? false } else { false }
  }
}
