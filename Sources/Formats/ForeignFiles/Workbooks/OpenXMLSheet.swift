import SourceText

/// The texts and formats that the sheets of a workbook share.
struct OpenXMLContext {
  var strings = SharedStrings()
  var formats: [NumberFormat] = []
  var is1904 = false
}

/// A reader of a sheet of an Office Open XML workbook.
///
/// Results of formulas are read as the program stored them. Nothing is calculated.
final class OpenXMLSheetReader: XMLReceiver {
  private enum Content {
    case number, sharedString, text, boolean, error, date
  }

  private var builder: GridBuilder
  /// The name of the first cell that refers to a missing shared text, such as `B7`; `nil` if there is none.
  private(set) var brokenCell: String?
  private let context: OpenXMLContext
  private var isInRows = false
  private var row = 0
  private var column = -1
  private var content = Content.number
  private var format = NumberFormat.number
  private var value: [UInt8] = []
  private var isValue = false
  private var run = TextRun()
  private var isInCell = false
  /// Whether the current cell has a formula, and whether it has an element for the result.
  private var (isFormula, hasResult) = (false, false)

  init(_ context: OpenXMLContext, places: Int) {
    self.context = context
    builder = GridBuilder(context.strings.text, places: places)
  }

  /// Whether nothing more can be read: a cell is broken, or the sheet is too large.
  var isDone: Bool { builder.isTooLarge || brokenCell != nil }
  var placesLeft: Int { builder.placesLeft }

  func finish() -> CellGrid { builder.finish() }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell {
      switch name {
      case "v": (isValue, hasResult) = (true, true)
      case "f": isFormula = true
      case "t", "rPh": run.start(name, attributes, at: value.count)
      default: break
      }
      return
    }
    switch name {
    case "c" where isInRows: startCell(attributes)
    case "row" where isInRows:
      row = attributes["r"]?.decimal ?? row + 1
      column = -1
      builder.beginRow(row)
    case "sheetData": isInRows = true
    case "mergeCell": merge(attributes)
    default: break
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    isInCell = true
    (isFormula, hasResult) = (false, false)
    value.removeAll(keepingCapacity: true)
    run = TextRun()
    column = attributes["r"].flatMap { CellName($0[...])?.column } ?? column + 1
    let style = attributes["s"]?.decimal ?? 0
    format = context.formats.indices.contains(style) ? context.formats[style] : .number
    guard let type = attributes["t"] else {
      content = .number
      return
    }
    content =
      type.equals("s")
      ? .sharedString
      : type.equals("n")
        ? .number : type.equals("b") ? .boolean : type.equals("e") ? .error : type.equals("d") ? .date : .text
  }

  func end(_ name: XMLName) {
    if isInCell {
      switch name {
      case "v": isValue = false
      case "t", "rPh": run.end(name, &value)
      case "c":
        isInCell = false
        if isDone { break }
        if !value.isEmpty { add() } else if isFormula, !hasResult || content == .number { addUncalculated() }
      default: break
      }
    } else if name == "sheetData" {
      isInRows = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue || run.isText { value += bytes }
  }

  private func add() {
    switch content {
    case .sharedString:
      let number = value.withUnsafeBufferPointer(\.decimal)
      guard let number, context.strings.places.indices.contains(number) else {
        brokenCell = CellName(column: column, row: row).description
        return
      }
      builder.add(column, .text, context.strings.places[number])
    case .text:
      CellEscapes.decode(&value, from: 0)
      builder.add(column, .text) { $0 += value }
    case .boolean: builder.add(column, .text) { $0 += (value == [UInt8(ascii: "1")] ? "true" : "false").utf8 }
    case .error: builder.add(column, .error) { $0 += value }
    case .date:
      builder.add(column, .number) { $0 += SerialDate.text(ofISO: String(decoding: value, as: UTF8.self)).utf8 }
    case .number: addNumber()
    }
  }

  /// Adds a formula whose result is not stored, because a program other than a spreadsheet wrote it. An empty text is a result.
  private func addUncalculated() {
    builder.add(column, .error) { $0 += CellKind.uncalculated.utf8 }
  }

  private func addNumber() {
    if format.isMoment, let number = Double(String(decoding: value, as: UTF8.self)),
      let date = SerialDate(number, is1904: context.is1904)
    {
      builder.add(column, .number) { $0 += date.text(as: format).utf8 }
      return
    }
    // Most numbers are whole, and already in their shortest form.
    if value.count < 16, value[0] != UInt8(ascii: "0"), !format.isPercentage, value.allSatisfy(\.isASCIIDigit) {
      builder.add(column, .number) { $0 += value }
      return
    }
    guard let number = DecimalText(value) else { return builder.add(column, .text) { $0 += value } }
    builder.add(column, .number) { text in
      (format.isPercentage ? number.percentage : number).append(to: &text)
      if format.isPercentage { text.append(.percentSign) }
    }
  }

  private func merge(_ attributes: XMLAttributes) {
    guard let reference = attributes["ref"] else { return }
    let ends = reference.split(separator: .colon).map { CellName($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row else { return }
    builder.merge(MergedCells(column: first.column, rows: first.row...last.row))
  }
}

/// The name of a cell, such as `AB12`.
struct CellName: CustomStringConvertible {
  /// The column, counted from 0.
  let column: Int
  /// The row, counted from 1.
  let row: Int

  init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

  /// - Returns: `nil` if the text is no cell's name, or beyond the limits of a sheet.
  init?(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var (column, row) = (0, 0)
    var index = text.startIndex
    while index < text.endIndex, text[index].isASCIILetter, column < GridBuilder.columnLimit {
      column = column * 26 + Int(text[index] | 0x20) - 0x60
      index += 1
    }
    while index < text.endIndex, text[index].isASCIIDigit, row <= GridBuilder.rowLimit {
      row = row * 10 + Int(text[index]) - 0x30
      index += 1
    }
    guard index == text.endIndex, column > 0, row > 0 else { return nil }
    (self.column, self.row) = (column - 1, row)
  }

  var description: String { "\(ColumnLetters.of(column + 1))\(row)" }
}

/// The letters that name the columns of a sheet.
public enum ColumnLetters {
  /// Returns the letters of a column counted from 1: `A`, `Z`, `AA`.
  public static func of(_ number: Int) -> String {
    var (letters, rest) = ("", number)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8((rest - 1) % 26) + UInt8(ascii: "A"))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
