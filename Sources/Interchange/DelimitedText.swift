/// Rows of cells as spreadsheets and platforms export them: with commas, semicolons, tabs or bars between the cells, quotes
/// around those that need them (RFC 4180), and perhaps a first line `sep=;`.
public struct DelimitedText: Sendable {
  public struct Row: Hashable, Sendable {
    /// As a spreadsheet counts: the first row is 1, empty ones count.
    public let number: Int
    /// The line on which the row begins, from 1 on; rows may have several.
    public let line: Int
    /// The cells without their quotes, and without the blanks around them but for those that exact reading keeps.
    public let cells: [String]
  }

  /// A quote that nothing closes; the row is then read as if it were no quote.
  public struct UnclosedQuote: Hashable, Sendable {
    public let row: Int
    public let line: Int
  }

  public let delimiter: Character
  /// The rows that hold anything.
  public let rows: [Row]
  public let faults: [UnclosedQuote]

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
    var scanner = RowScanner(
      bytes, delimiter: delimiter, from: start, line: start > 0 ? 2 : 1, keepsBlanks: isExact)
    var rows: [Row] = []
    while rows.count < rowLimit, let row = scanner.next() {
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    self.delimiter = Character(Unicode.Scalar(delimiter))
    self.rows = rows
    faults = scanner.faults
  }

  /// The delimiter of a line `sep=;`, and where the rows begin.
  private static func namedDelimiter(_ bytes: [UInt8]) -> (UInt8?, Int) {
    guard bytes.count > 4, bytes[..<4].map({ $0 | 0x20 }) == Array("sep=".utf8) else { return (nil, 0) }
    // A quote, a line end or a piece of a longer character is none.
    guard bytes[4] == 0x09 || (0x20..<0x7F).contains(bytes[4]), bytes[4] != 0x22 else { return (nil, 0) }
    var end = 5
    // Some programs end this line by two carriage returns and a line feed.
    while end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    guard end == bytes.count || end > 5 else { return (nil, 0) }
    return (bytes[4], end)
  }

  /// The delimiter by which most of the first rows have the same number of cells, and more than one; of several, that with most
  /// cells.
  private static func likelyDelimiter(of bytes: [UInt8]) -> UInt8 {
    let sample = Array(bytes.prefix(1 << 16))
    var best: (rows: Int, cells: Int, delimiter: UInt8) = (0, 0, UInt8(ascii: ","))
    for candidate in Separator.allCases.map(\.byte) {
      var scanner = RowScanner(sample, delimiter: candidate, from: 0, line: 1)
      var rowsByCount: [Int: Int] = [:]
      for _ in 0..<40 {
        guard let row = scanner.next() else { break }
        if row.cells.count > 1 { rowsByCount[row.cells.count, default: 0] += 1 }
      }
      let usual = rowsByCount.max { ($0.value, $0.key) < ($1.value, $1.key) }
      guard let usual, (usual.value, usual.key) > (best.rows, best.cells) else { continue }
      best = (usual.value, usual.key, candidate)
    }
    return best.delimiter
  }
}

/// Cuts bytes into rows.
private struct RowScanner {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset: Int
  private var line: Int
  private var number = 0
  /// Whether a quote may close on a later line. Once one has not, none may, or each would be looked for to the end.
  private var quotesSpanLines = true
  private let keepsBlanks: Bool
  /// Through which bytes a quote was looked for that does not close. One that opens among them meets that search at its first
  /// letter, and does not close either.
  private var unclosed = 0..<0
  private(set) var faults: [DelimitedText.UnclosedQuote] = []

  init(_ bytes: [UInt8], delimiter: UInt8, from start: Int, line: Int, keepsBlanks: Bool = false) {
    self.bytes = bytes
    self.keepsBlanks = keepsBlanks
    self.delimiter = delimiter
    offset = start
    self.line = line
    number = line - 1
  }

  mutating func next() -> DelimitedText.Row? {
    guard offset < bytes.count else { return nil }
    number += 1
    let start = (offset: offset, line: line)
    if let cells = cells() { return DelimitedText.Row(number: number, line: start.line, cells: cells) }
    faults.append(DelimitedText.UnclosedQuote(row: number, line: start.line))
    quotesSpanLines = false
    (offset, line) = start
    return DelimitedText.Row(number: number, line: start.line, cells: cells() ?? [])
  }

  /// The cells up to the end of the row; `nil` where a quote that may span lines never closes.
  private mutating func cells() -> [String]? {
    var cells: [String] = []
    while true {
      guard let cell = cell() else { return nil }
      cells.append(cell)
      guard offset < bytes.count else { return cells }
      let byte = bytes[offset]
      offset += 1
      if byte == delimiter { continue }
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      line += 1
      return cells
    }
  }

  /// The cell at the offset, which ends up at the delimiter or the line's end behind it.
  private mutating func cell() -> String? {
    var start = offset
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count, bytes[start] == 0x22 {
      if let quoted = quoted(from: start + 1) { return quoted }
      if quotesSpanLines { return nil }
    }
    start = offset
    while offset < bytes.count, bytes[offset] != delimiter, !isLineEnd(bytes[offset]) { offset += 1 }
    return Self.trimmed(bytes[start..<offset])
  }

  /// The text between quotes; a quote is doubled within, and one that no cell's end follows is taken as it is.
  private mutating func quoted(from start: Int) -> String? {
    var content: [UInt8] = []
    var index = start
    var lines = 0
    let isSearched = unclosed.contains(start)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          content.append(byte)
          index += 2
          continue
        }
        var end = index + 1
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        if end == bytes.count || bytes[end] == delimiter || isLineEnd(bytes[end]) {
          offset = end
          line += lines
          return keepsBlanks ? String(decoding: content, as: UTF8.self) : Self.trimmed(content[...])
        }
      } else if isLineEnd(byte) {
        if !quotesSpanLines { break }
        if byte == 0x0A || index + 1 == bytes.count || bytes[index + 1] != 0x0A { lines += 1 }
      }
      if isSearched, byte != 0x22 { return nil }
      content.append(byte)
      index += 1
    }
    if !isSearched { unclosed = start..<index }
    return nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
