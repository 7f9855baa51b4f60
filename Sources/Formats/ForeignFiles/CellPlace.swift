import SourceText

/// The place of a cell's text, without the quotes and the whitespace around it that is not part of the text.
struct CellPlace: Sendable {
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

extension [UInt8] {
  /// Returns a range without the control characters and spaces at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= .space { start += 1 }
    while end > start, self[end - 1] <= .space { end -= 1 }
    return start..<end
  }
}

/// The error values that spreadsheets write into text files, in English and in French.
enum ErrorValue: String {
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
