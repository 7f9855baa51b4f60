import SourceText

/// Rows of cells as spreadsheets and platforms export them: with commas, semicolons, tabs or bars between the cells, quotes
/// around those that need them (RFC 4180), and perhaps a first line `sep=;`.
///
/// Only the bytes are kept, and the places where rows begin: a row is cut into cells whenever somebody looks at it.
public struct DelimitedText: Sendable {
  public struct Row: Sendable {
    /// As a spreadsheet counts: the first row is 1, empty ones count.
    public let number: Int
    /// The line on which the row begins, from 1 on; rows may have several.
    public let line: Int
    fileprivate let bytes: [UInt8]
    fileprivate let places: [CellPlace]

    /// The number of the cells.
    public var count: Int { places.count }

    /// The cells without their quotes, and without the blanks around them but for those that exact reading keeps.
    public var cells: [String] { places.map { $0.text(in: bytes) } }

    /// The cell at a position, counted from 0; `nil` beyond the last one.
    public func cell(at position: Int) -> String? {
      places.indices.contains(position) ? places[position].text(in: bytes) : nil
    }

    /// The same with the blanks before it, if it stands without quotes: they may be a part of a text.
    public func indentedCell(at position: Int) -> String? {
      places.indices.contains(position) ? places[position].indentedText(in: bytes) : nil
    }

    fileprivate var isEmpty: Bool { places.allSatisfy(\.range.isEmpty) }
  }

  /// Rows that are read whenever they are looked at.
  public struct Rows: RandomAccessCollection, Sendable {
    fileprivate let scanner: RowScanner
    fileprivate let starts: [RowStart]

    public var startIndex: Int { starts.startIndex }
    public var endIndex: Int { starts.endIndex }
    public subscript(index: Int) -> Row { scanner.row(at: starts[index]) }
  }

  public let delimiter: Character
  /// The rows that hold anything.
  public let rows: Rows

  /// Reads a text. Linear, whatever the text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - separator: what stands between the cells, where it is known; a line `sep=;` knows better.
  ///   - isExact: whether cells in quotes keep the blanks at their ends.
  ///   - rowLimit: how many rows to read, of those that hold anything.
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
  }

  /// The rows with a cell whose quotes are not those of RFC 4180, in their order, each with the first such cell.
  public var faults: some RandomAccessCollection<QuoteIssue> {
    rows.scanner.misplaced.lazy.map { [scanner = rows.scanner] in scanner.fault($0) }
  }

  /// What is wrong with the quotes of a row; `nil` for most rows. Logarithmic in the number of rows with such faults.
  public func fault(of row: Row) -> QuoteIssue? {
    let misplaced = rows.scanner.misplaced
    let place = misplaced.endOfPrefix { $0.row < row.number }
    return place < misplaced.count && misplaced[place].row == row.number ? rows.scanner.fault(misplaced[place]) : nil
  }

  /// The delimiter of a line `sep=;`, and where the rows begin.
  private static func namedDelimiter(_ bytes: [UInt8]) -> (UInt8?, Int) {
    guard bytes.count > 4, bytes[..<4].map({ $0 | 0x20 }) == Array("sep=".utf8) else { return (nil, 0) }
    // A quote, a line end or a piece of a longer character is none.
    guard bytes[4] == .tab || (0x20..<0x7F).contains(bytes[4]), bytes[4] != .quotationMark else { return (nil, 0) }
    var end = 5
    // Some programs end this line by two carriage returns and a line feed.
    while end < bytes.count, bytes[end] == .carriageReturn { end += 1 }
    if end < bytes.count, bytes[end] == .lineFeed { end += 1 }
    guard end == bytes.count || end > 5 else { return (nil, 0) }
    return (bytes[4], end)
  }

  /// The delimiter by which most of the first rows have the same number of cells, and more than one; of several, that with most
  /// cells.
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

/// The bytes of a cell, without the quotes around it and the blanks that do not count.
private struct CellPlace: Sendable {
  let range: Range<Int>
  /// Whether quotes are doubled in it.
  let isQuoted: Bool
  /// Where the blanks before a cell without quotes begin.
  let indentStart: Int

  init(quoted range: Range<Int>) { (self.range, isQuoted, indentStart) = (range, true, range.lowerBound) }

  init(unquoted range: Range<Int>, from start: Int) { (self.range, isQuoted, indentStart) = (range, false, start) }

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

/// Cuts bytes into rows.
private struct RowScanner: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let keepsBlanks: Bool
  private var offset: Int
  private var line: Int
  private var number: Int
  /// Through which bytes a quote was looked for that does not close. One that opens among them meets that search at its first
  /// letter, and does not close either.
  private var unclosed = 0..<0
  private(set) var misplaced: [MisplacedQuote] = []
  /// The first row with a quote that never closes. From there on no quote may close on a later line, or each would be looked for
  /// to the end.
  private var firstUnclosed = Int.max
  /// The rows before it in which no quote may close on a later line either.
  private var brokenRows: Set<Int> = []
  private var quotesSpanLines: Bool { number < firstUnclosed && (brokenRows.isEmpty || !brokenRows.contains(number)) }
  /// Whether a quote within a cell that was given up is not doubled.
  private var hasMetQuote = false
  /// That of the row at the offset, if its cells so far have one.
  private var misplacedHere: MisplacedQuote?

  init(_ bytes: [UInt8], delimiter: UInt8, from start: RowStart, keepsBlanks: Bool = false) {
    self.bytes = bytes
    self.keepsBlanks = keepsBlanks
    self.delimiter = delimiter
    (offset, number, line) = (start.offset, start.number, start.line)
  }

  /// The row at the offset, behind which the next one begins.
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

  /// A row that was met before.
  func row(at start: RowStart) -> DelimitedText.Row {
    var scanner = self
    (scanner.offset, scanner.number, scanner.line) = (start.offset, start.number, start.line)
    return DelimitedText.Row(
      number: start.number, line: start.line, bytes: bytes, places: scanner.places() ?? [])
  }

  /// The cells up to the end of the row; `nil` where a quote that may span lines never closes.
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

  /// The cell at the offset, which ends up at the delimiter or the line's end behind it.
  private mutating func place(_ cell: Int, ofRowAt rowLine: Int) -> CellPlace? {
    var start = offset
    while start < bytes.count, bytes[start] == .space { start += 1 }
    let isIndented = start > offset
    // Behind blanks, a quote is a word of its cell, unless it holds a delimiter or a line end: then it may be meant for more.
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

  /// Whether a quote is still open at the next delimiter or line end.
  private func opensQuotes(from start: Int) -> Bool {
    var isOpen = false
    for byte in bytes[start...] {
      if byte == delimiter || byte.isLineEnd { break }
      if byte == .quotationMark { isOpen.toggle() }
    }
    return isOpen
  }

  /// The text between quotes; a quote is doubled within. On one line, one that no cell's end follows is taken as it is.
  ///
  /// - Parameter misplaced: what is wrong with its first quote that is not doubled and that no cell's end follows. One behind a
  ///   delimiter opens the next cell rather, and this one is not closed.
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

  /// What is said of a quote.
  func fault(_ quote: MisplacedQuote) -> QuoteIssue {
    let kind: QuoteIssue.Kind =
      switch quote.kind {
      case .unclosed: .unclosed
      case .unclosedUpTo(let line): .unclosedUpTo(line: line)
      case .textBehind(let offset): .textBehind(words(from: offset + 1))
      case .behindBlanks: .behindBlanks
      }
    return QuoteIssue(kind: kind, row: quote.row, line: quote.line, cell: quote.cell)
  }

  /// The beginning of a text, up to a quote or the cell's end.
  private func words(from start: Int) -> String {
    let behind = bytes[start...].prefix(200).drop { $0 == .space || $0 == .quotationMark }
    let text = behind.prefix { $0 != .quotationMark && $0 != delimiter && !$0.isLineEnd }
    return String(String(decoding: text, as: UTF8.self).trimmed)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= .space { start += 1 }
    while end > start, bytes[end - 1] <= .space { end -= 1 }
    return start..<end
  }
}
