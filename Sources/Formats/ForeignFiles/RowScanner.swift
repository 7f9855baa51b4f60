import SourceText

/// The beginning of a row.
struct RowStart: Sendable {
  let offset: Int
  let number: Int
  let line: Int
}

/// A scanner that splits bytes into rows.
struct RowScanner: Sendable {
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

  /// The maximum number of columns of a sheet in Excel. One more cell of a row is kept, so the row is known to be longer.
  static let columnLimit = 16_384

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
      if places.count <= Self.columnLimit { places.append(place) }
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
