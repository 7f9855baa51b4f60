import SourceText

/// Rows of cells as spreadsheets and networks export them. The cells are separated by commas, semicolons, tabs or bars, with quotes around
/// cells that need them (RFC 4180). A first line such as `sep=;` may name the separator. The rows of a sheet in a workbook have the same
/// form.
///
/// Only the bytes and the starts of the rows are stored: a row is split into cells on each access.
public struct DelimitedText: Sendable {
  public struct Row: Sendable {
    /// The row number as spreadsheets count it: the first row is 1, and empty rows count.
    public let number: Int
    /// The line on which the row begins, counted from 1; a row may span several lines. In a workbook, the row number.
    public let line: Int
    let bytes: [UInt8]
    let places: [CellPlace]

    /// The number of cells.
    public var count: Int { places.count }

    /// The cells without their quotes and the whitespace around their text. If the file is read exactly, quoted cells keep their
    /// whitespace.
    public var cells: [String] { places.map { $0.text(in: bytes) } }

    /// Returns the cell at a position, counted from 0; `nil` beyond the last cell.
    public func cell(at position: Int) -> String? {
      places.indices.contains(position) ? places[position].text(in: bytes) : nil
    }

    /// Returns the cell at a position, counted from 0; `nil` beyond the last cell. A cell without quotes includes the whitespace before it,
    /// which may be part of a text.
    public func indentedCell(at position: Int) -> String? {
      places.indices.contains(position) ? places[position].indentedText(in: bytes) : nil
    }

    /// The number of cells that are not empty.
    public var filledCount: Int { places.count { !$0.range.isEmpty } }

    /// Whether the cell at a position is a number, a date or a time that a workbook stores as such. Its text has a decimal point in every
    /// language, and no marks between thousands.
    public func isNumber(at position: Int) -> Bool {
      places.indices.contains(position) && places[position].kind == .number
    }

    /// The error value of a formula, such as `#N/A`, in the cell at a position, or `=…` for a formula of a workbook whose result is not
    /// stored; `nil` if the cell contains anything else.
    public func errorValue(at position: Int) -> String? {
      guard places.indices.contains(position) else { return nil }
      let place = places[position]
      switch place.kind {
      case .error: return place.text(in: bytes)
      case .number: return nil
      // A text file does not tell an error value from a text.
      case .text where isOfWorkbook || place.range.isEmpty || bytes[place.range.lowerBound] != .numberSign: return nil
      case .text: return ErrorValue(rawValue: place.text(in: bytes))?.rawValue
      }
    }

    var isOfWorkbook = false
    /// The origin of a post that is not of a sheet; otherwise `nil`.
    var origin: CellGrid.Origin?

    /// Whether the row is a post of a collection that is no sheet, so its cells are texts that no spreadsheet has changed.
    public var isOfPosts: Bool { origin != nil }
    /// The name of the row's own file, if the collection has several; otherwise `nil`.
    public var file: String? { origin?.file }
    /// The column in which the row begins, counted from 1, if several rows may share a line; otherwise `nil`.
    public var column: Int? { origin?.column }
    /// Returns the line of the cell at a position; `nil` if it has no line of its own.
    public func line(at position: Int) -> Int? {
      guard let lines = origin?.lines, lines.indices.contains(position) else { return nil }
      return lines[position]
    }
    /// The reason why the row cannot be imported, as the reader of the collection found; otherwise `nil`.
    public var issue: FileFailure? { origin?.issue }

    fileprivate var isEmpty: Bool { places.allSatisfy(\.range.isEmpty) }
  }

  /// Rows that are parsed on each access.
  public struct Rows: RandomAccessCollection, Sendable {
    fileprivate let scanner: RowScanner
    fileprivate let starts: [RowStart]
    /// The rows of a workbook, instead of those of a text; `nil` in a text.
    fileprivate var grid: CellGrid?
    /// Whether the cells of the grid keep the whitespace at their ends.
    fileprivate var isExact = false

    public var startIndex: Int { 0 }
    public var endIndex: Int { grid?.rows.count ?? starts.count }
    public subscript(index: Int) -> Row {
      grid.map { $0.row(at: index, isExact: isExact) } ?? scanner.row(at: starts[index])
    }
  }

  public let delimiter: Character
  /// The separator of the cells; `nil` if the file names another character.
  var separator: Separator? { Separator.allCases.first { $0.character == delimiter } }
  /// Whether the rows are those of a workbook, whose cells have certain places.
  public var isOfWorkbook: Bool { rows.grid != nil }
  /// Whether the rows are posts of a collection that is no sheet.
  public var isOfPosts: Bool { rows.grid.map { !$0.origins.isEmpty } ?? false }
  /// The greatest number of cells in a row of a workbook; 0 in a text.
  public let width: Int
  /// The rows with at least one filled cell.
  public let rows: Rows

  /// Reads a text, in linear time whatever its content.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - separator: the separator of the cells; if `nil`, it is guessed. A line `sep=;` takes precedence.
  ///   - isExact: whether quoted cells keep the whitespace at their ends.
  ///   - rowLimit: the maximum number of rows to read, not counting empty ones.
  public init(
    _ bytes: [UInt8], separatedBy separator: Separator? = nil, isExact: Bool = false, rowLimit: Int = .max
  ) {
    let (named, start) = Self.namedDelimiter(bytes)
    let delimiter = named ?? separator?.byte ?? Self.likelyDelimiter(of: bytes)
    let first = RowStart(offset: start, number: start > 0 ? 2 : 1, line: start > 0 ? 2 : 1)
    var scanner = RowScanner(bytes, delimiter: delimiter, from: first, keepsBlanks: isExact)
    var starts: [RowStart] = []
    while starts.count < rowLimit, let next = scanner.next() {
      if !next.row.isEmpty { starts.append(next.start) }
    }
    self.delimiter = Character(Unicode.Scalar(delimiter))
    rows = Rows(scanner: scanner, starts: starts)
    width = 0
  }

  /// - Parameter isExact: whether cells keep the whitespace at their ends.
  init(_ grid: CellGrid, isExact: Bool) {
    let nothing = RowScanner([], delimiter: .tab, from: RowStart(offset: 0, number: 1, line: 1))
    delimiter = "\t"
    rows = Rows(scanner: nothing, starts: [], grid: grid, isExact: isExact)
    width = grid.rows.reduce(0) { max($0, Int(grid.cells[$1.cells.upperBound - 1].column) + 1) }
  }

  /// The problems of the rows whose quotes violate RFC 4180, in row order. Each problem is about the first cell of its row with invalid
  /// quotes.
  public var issues: some RandomAccessCollection<QuoteIssue> {
    rows.scanner.misplaced.lazy.map { [scanner = rows.scanner] in scanner.issue($0) }
  }

  /// Returns the problem with the quotes of a row; `nil` if they have none.
  ///
  /// - Complexity: logarithmic in the number of rows with a problem.
  public func issue(of row: Row) -> QuoteIssue? {
    let misplaced = rows.scanner.misplaced
    let place = misplaced.endOfPrefix { $0.row < row.number }
    return place < misplaced.count && misplaced[place].row == row.number ? rows.scanner.issue(misplaced[place]) : nil
  }

  /// Returns the delimiter that a first line such as `sep=;` names, and the offset of the first row; `nil` and 0 if there is no such line.
  private static func namedDelimiter(_ bytes: [UInt8]) -> (UInt8?, Int) {
    guard bytes.count > 4, bytes[..<4].map({ $0 | 0x20 }) == Array("sep=".utf8) else { return (nil, 0) }
    // A quote, a line end or a part of a longer character is not a delimiter.
    guard bytes[4] == .tab || (0x20..<0x7F).contains(bytes[4]), bytes[4] != .quotationMark else { return (nil, 0) }
    var end = 5
    // Some programs end this line with two carriage returns and a line feed.
    while end < bytes.count, bytes[end] == .carriageReturn { end += 1 }
    if end < bytes.count, bytes[end] == .lineFeed { end += 1 }
    guard end == bytes.count || end > 5 else { return (nil, 0) }
    return (bytes[4], end)
  }

  /// Returns the delimiter that splits the greatest number of the first 40 rows into the same number of cells, at least two. If several
  /// split equally many rows, the one that gives the most cells is returned; if none splits a row, the comma.
  private static func likelyDelimiter(of bytes: [UInt8]) -> UInt8 {
    let sample = Array(bytes.prefix(1 << 16))
    var best: (rows: Int, cells: Int, delimiter: UInt8) = (0, 0, UInt8(ascii: ","))
    for candidate in Separator.allCases.map(\.byte) {
      var scanner = RowScanner(sample, delimiter: candidate, from: RowStart(offset: 0, number: 1, line: 1))
      var rowsByCount: [Int: Int] = [:]
      for _ in 0..<40 {
        guard let row = scanner.next()?.row else { break }
        if row.count > 1 { rowsByCount[row.count, default: 0] += 1 }
      }
      let usual = rowsByCount.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let usual, (usual.value, usual.key) > (best.rows, best.cells) else { continue }
      best = (usual.value, usual.key, candidate)
    }
    return best.delimiter
  }
}
