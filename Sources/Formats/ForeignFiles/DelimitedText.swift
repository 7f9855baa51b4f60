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
    fileprivate let bytes: [UInt8]
    fileprivate let places: [CellPlace]

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

    fileprivate var isOfWorkbook = false

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
  /// Whether the rows are those of a workbook, whose cells have certain places.
  public var isOfWorkbook: Bool { rows.grid != nil }
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

/// The beginning of a row.
private struct RowStart: Sendable {
  let offset: Int
  let number: Int
  let line: Int
}

/// The place of a cell's text, without the quotes and the whitespace around it that is not part of the text.
private struct CellPlace: Sendable {
  let range: Range<Int>
  /// Whether the cell is quoted, so a quote within it is doubled.
  let isQuoted: Bool
  /// The start of a cell without quotes, including the whitespace before its text; in a cell with quotes, the start of the text.
  let indentStart: Int
  let kind: CellKind

  init(quoted range: Range<Int>) { (self.range, isQuoted, indentStart, kind) = (range, true, range.lowerBound, .text) }

  init(unquoted range: Range<Int>, from start: Int, _ kind: CellKind = .text) {
    (self.range, isQuoted, indentStart, self.kind) = (range, false, start, kind)
  }

  func indentedText(in bytes: [UInt8]) -> String {
    isQuoted ? text(in: bytes) : String(decoding: bytes[indentStart..<range.upperBound], as: UTF8.self)
  }

  func text(in bytes: [UInt8]) -> String {
    let bytes = bytes[range]
    guard isQuoted, bytes.contains(.quotationMark) else { return String(decoding: bytes, as: UTF8.self) }
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      content.append(bytes[index])
      let isDoubled = bytes[index] == .quotationMark && index + 1 < bytes.endIndex && bytes[index + 1] == .quotationMark
      index += isDoubled ? 2 : 1
    }
    return String(decoding: content, as: UTF8.self)
  }
}

/// The error values that spreadsheets write into text files, in English and in French.
private enum ErrorValue: String {
  case notAvailable = "#N/A"
  case reference = "#REF!"
  case division = "#DIV/0!"
  case value = "#VALUE!"
  case valeur = "#VALEUR!"
  case name = "#NAME?"
  case nom = "#NOM?"
  case number = "#NUM!"
  case nombre = "#NOMBRE!"
  case null = "#NULL!"
  case nul = "#NUL!"
  case spill = "#SPILL!"
  case propagation = "#PROPAGATION!"
}

extension CellGrid {
  /// Returns the row at an index of ``rows``.
  fileprivate func row(at index: Int, isExact: Bool) -> DelimitedText.Row {
    let row = rows[index]
    var places: [CellPlace] = []
    places.reserveCapacity(Int(cells[row.cells.upperBound - 1].column) + 1)
    for cell in cells[row.cells] {
      while places.count < cell.column { places.append(CellPlace(unquoted: 0..<0, from: 0)) }
      let start = Int(cell.start)
      let range = start..<(start + Int(cell.count))
      places.append(CellPlace(unquoted: isExact ? range : text.trimmed(range), from: start, cell.kind))
    }
    return DelimitedText.Row(number: row.number, line: row.number, bytes: text, places: places, isOfWorkbook: true)
  }
}

extension [UInt8] {
  /// Returns a range without the whitespace at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= .space { start += 1 }
    while end > start, self[end - 1] <= .space { end -= 1 }
    return start..<end
  }
}

/// A scanner that splits bytes into rows.
private struct RowScanner: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let keepsBlanks: Bool
  private var offset: Int
  private var line: Int
  private var number: Int
  /// The bytes already searched for a closing quote, without success. A quote that opens among these bytes is not closed either, because
  /// the search for its end would cover the same bytes.
  private var unclosed = 0..<0
  private(set) var misplaced: [MisplacedQuote] = []
  /// The number of the first row with a quote that is never closed. From this row on, no quote may close on a later line: otherwise, each
  /// search for a closing quote could read up to the end of the file.
  private var firstUnclosed = Int.max
  /// The numbers of the rows before ``firstUnclosed`` in which no quote may close on a later line either.
  private var brokenRows: Set<Int> = []
  private var quotesSpanLines: Bool { number < firstUnclosed && (brokenRows.isEmpty || !brokenRows.contains(number)) }
  /// Whether a quoted cell of the current row could not be read because it spans lines and contains a quote that is neither doubled nor
  /// followed by the end of a cell.
  private var hasMetQuote = false
  /// The misplaced quote of the current row; `nil` if the cells read so far have none.
  private var misplacedHere: MisplacedQuote?

  init(_ bytes: [UInt8], delimiter: UInt8, from start: RowStart, keepsBlanks: Bool = false) {
    self.bytes = bytes
    self.keepsBlanks = keepsBlanks
    self.delimiter = delimiter
    (offset, number, line) = (start.offset, start.number, start.line)
  }

  /// Reads the row at the offset, and moves to the next one; `nil` at the end of the bytes.
  mutating func next() -> (start: RowStart, row: DelimitedText.Row)? {
    guard offset < bytes.count else { return nil }
    let start = RowStart(offset: offset, number: number, line: line)
    hasMetQuote = false
    misplacedHere = nil
    var places = places()
    if let misplacedHere { misplaced.append(misplacedHere) }
    if places == nil {
      if hasMetQuote { brokenRows.insert(number) } else { firstUnclosed = number }
      (offset, line) = (start.offset, start.line)
      places = self.places()
    }
    number += 1
    return (start, DelimitedText.Row(number: start.number, line: start.line, bytes: bytes, places: places ?? []))
  }

  /// Returns a row whose start is already known.
  func row(at start: RowStart) -> DelimitedText.Row {
    var scanner = self
    (scanner.offset, scanner.number, scanner.line) = (start.offset, start.number, start.line)
    return DelimitedText.Row(
      number: start.number, line: start.line, bytes: bytes, places: scanner.places() ?? [])
  }

  /// Reads the cells up to the end of the row; `nil` if a quote that may span lines is never closed.
  private mutating func places() -> [CellPlace]? {
    var places: [CellPlace] = []
    let start = line
    while true {
      guard let place = place(places.count, ofRowAt: start) else { return nil }
      places.append(place)
      guard offset < bytes.count else { return places }
      let byte = bytes[offset]
      offset += 1
      if byte == delimiter { continue }
      if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
      line += 1
      return places
    }
  }

  /// Reads the cell at the offset, and moves to the delimiter or line end after it; `nil` if a quote that may span lines is never closed.
  private mutating func place(_ cell: Int, ofRowAt rowLine: Int) -> CellPlace? {
    var start = offset
    while start < bytes.count, bytes[start] == .space { start += 1 }
    let isIndented = start > offset
    // After whitespace, a quote is part of the cell's text, unless the quoted text contains a delimiter or a line end: then the quote may
    // have been meant to open the cell.
    if start < bytes.count, bytes[start] == .quotationMark, !isIndented || opensQuotes(from: start) {
      var kind: MisplacedQuote.Kind?
      let quoted = quoted(from: start + 1, &kind)
      if isIndented, quoted != nil, kind == nil { kind = .behindBlanks }
      if misplacedHere == nil, kind != nil || quoted == nil {
        misplacedHere = MisplacedQuote(kind: kind ?? .unclosed, row: number, line: rowLine, cell: cell)
      }
      if let quoted { return quoted }
      if quotesSpanLines { return nil }
    }
    start = offset
    while offset < bytes.count, bytes[offset] != delimiter, !bytes[offset].isLineEnd { offset += 1 }
    return CellPlace(unquoted: trimmed(start..<offset), from: start)
  }

  /// Whether the quote at a position is still open at the next delimiter or line end.
  private func opensQuotes(from start: Int) -> Bool {
    var isOpen = false
    for byte in bytes[start...] {
      if byte == delimiter || byte.isLineEnd { break }
      if byte == .quotationMark { isOpen.toggle() }
    }
    return isOpen
  }

  /// Reads the text between quotes, in which a quote is doubled; `nil` if the quotes are not closed. If the text is on one line, it may
  /// also contain a quote that is neither doubled nor followed by the end of a cell.
  ///
  /// - Parameter misplaced: the problem with the first quote in the text that is neither doubled nor followed by the end of a cell. If that
  ///   quote directly follows a delimiter, it more likely opens the next cell, so this cell counts as not closed.
  private mutating func quoted(from start: Int, _ misplaced: inout MisplacedQuote.Kind?) -> CellPlace? {
    var index = start
    var lines = 0
    var hasQuote = false
    let isSearched = unclosed.contains(start)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quotationMark {
        if index + 1 < bytes.count, bytes[index + 1] == .quotationMark {
          index += 2
          continue
        }
        var end = index + 1
        while end < bytes.count, bytes[end] == .space || bytes[end] == .tab && delimiter != .tab { end += 1 }
        if end == bytes.count || bytes[end] == delimiter || bytes[end].isLineEnd {
          offset = end
          line += lines
          return CellPlace(quoted: keepsBlanks ? start..<index : trimmed(start..<index))
        }
        if !hasQuote {
          let opensNext = index > start && bytes[index - 1] == delimiter
          misplaced = lines > 0 ? .unclosedUpTo(line: line + lines) : opensNext ? .unclosed : .textBehind(index)
        }
        hasQuote = true
      } else if byte.isLineEnd {
        if !quotesSpanLines { break }
        if byte == .lineFeed || index + 1 == bytes.count || bytes[index + 1] != .lineFeed { lines += 1 }
      }
      if hasQuote, lines > 0 {
        hasMetQuote = true
        return nil
      }
      if isSearched, byte != .quotationMark { return nil }
      index += 1
    }
    if !isSearched { unclosed = start..<index }
    return nil
  }

  /// Returns the issue to report for a misplaced quote.
  func issue(_ quote: MisplacedQuote) -> QuoteIssue {
    let kind: QuoteIssue.Kind =
      switch quote.kind {
      case .unclosed: .unclosed
      case .unclosedUpTo(let line): .unclosedUpTo(line: line)
      case .textBehind(let offset): .textBehind(words(from: offset + 1))
      case .behindBlanks: .behindBlanks
      }
    return QuoteIssue(kind: kind, row: quote.row, line: quote.line, cell: quote.cell)
  }

  /// Returns the words from an offset up to a quote or the cell's end. They come from at most 200 bytes.
  private func words(from start: Int) -> String {
    let behind = bytes[start...].prefix(200).drop { $0 == .space || $0 == .quotationMark }
    let text = behind.prefix { $0 != .quotationMark && $0 != delimiter && !$0.isLineEnd }
    return String(String(decoding: text, as: UTF8.self).trimmed)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.trimmed(range) }
}
