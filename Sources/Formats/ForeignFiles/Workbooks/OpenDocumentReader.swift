import CivilTime
import SourceText

/// A reader of the sheets of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3).
///
/// Results of formulas are read as the program stored them. Nothing is calculated.
final class OpenDocumentReader: XMLReceiver {
  struct Sheet {
    let name: String
    let isHidden: Bool
    fileprivate(set) var grid = CellGrid()
  }

  private enum Value {
    case text, number, percentage, date, time, boolean, error
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isTooLarge = false
  /// Whether the document is a spreadsheet.
  private(set) var isSpreadsheet = false
  private var placesLeft: Int
  private var builder: GridBuilder
  private var depth = 0
  private var hiddenStyles: Set<String> = []
  private var style = ""
  /// The depth of the current table; 0 outside of tables. A table within a cell is not read.
  private var tableDepth = 0
  private var cellDepth = 0
  /// The depth of the current paragraph of a cell; 0 outside of such a paragraph.
  private var paragraphDepth = 0
  /// The depth of a note or of a hint for pronunciation in the current cell; 0 outside of them.
  private var foreignDepth = 0
  private var row = 1
  private var rowRepeat = 1
  private var column = 0
  private var cellRepeat = 1
  private var isCovered = false
  private var value = Value.text
  private var stored = ""
  private var shown: [UInt8] = []
  private var hasParagraph = false
  private var isBehindBlank = true
  /// The filled cells of the current row, which may be repeated.
  private var cells: [(column: Int, kind: CellKind, text: [UInt8])] = []
  private var spans: [MergedCells] = []

  init(places: Int) {
    placesLeft = places
    builder = GridBuilder(places: places)
  }

  // MARK: Elements

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if cellDepth > 0 { return startInCell(name, attributes) }
    if tableDepth > 0 {
      switch name {
      case "table-row":
        rowRepeat = attributes["number-rows-repeated"]?.decimal ?? 1
        column = 0
      case "table-cell": startCell(attributes, isCovered: false)
      case "covered-table-cell": startCell(attributes, isCovered: true)
      default: break
      }
      return
    }
    switch name {
    case "style": style = attributes.string("name") ?? ""
    case "table-properties":
      if attributes["display"]?.equals("false") ?? false { hiddenStyles.insert(style) }
    case "spreadsheet": isSpreadsheet = true
    case "table" where isSpreadsheet:
      tableDepth = depth
      row = 1
      builder = GridBuilder(places: placesLeft)
      let style = attributes.string("style-name")
      sheets.append(
        Sheet(
          name: attributes.string("name") ?? "", isHidden: style.map(hiddenStyles.contains) ?? false))
    default: break
    }
  }

  private func startCell(_ attributes: XMLAttributes, isCovered: Bool) {
    cellDepth = depth
    self.isCovered = isCovered
    cellRepeat = attributes["number-columns-repeated"]?.decimal ?? 1
    (value, stored, hasParagraph, paragraphDepth, foreignDepth) = (.text, "", false, 0, 0)
    shown.removeAll(keepingCapacity: true)
    guard !isCovered else { return }
    if let rows = attributes["number-rows-spanned"]?.decimal, rows > 1 {
      spans.append(MergedCells(column: column, rows: row...(row + rows - 1)))
    }
    guard let type = attributes["value-type"] else {
      if attributes["formula"] != nil { (value, stored) = (.error, CellKind.uncalculated) }
      return
    }
    if attributes.extension("value-type")?.equals("error") ?? false {
      value = .error
    } else if type.equals("float") || type.equals("currency") {
      (value, stored) = (.number, attributes.string("value") ?? "")
    } else if type.equals("percentage") {
      (value, stored) = (.percentage, attributes.string("value") ?? "")
    } else if type.equals("date") {
      (value, stored) = (.date, attributes.string("date-value") ?? "")
    } else if type.equals("time") {
      (value, stored) = (.time, attributes.string("time-value") ?? "")
    } else if type.equals("boolean") {
      (value, stored) = (.boolean, attributes.string("boolean-value") ?? "")
    } else {
      stored = attributes.string("string-value") ?? ""
    }
  }

  private func startInCell(_ name: XMLName, _ attributes: XMLAttributes) {
    guard foreignDepth == 0 else { return }
    switch name {
    case "annotation", "note", "ruby-text": foreignDepth = depth
    case "p" where depth == cellDepth + 1, "h" where depth == cellDepth + 1:
      if hasParagraph { shown.append(.lineFeed) }
      (hasParagraph, paragraphDepth, isBehindBlank) = (true, depth, true)
    case "s" where paragraphDepth > 0:
      let count = attributes["c"]?.decimal ?? 1
      guard count <= Self.blankLimit else {
        isTooLarge = true
        return
      }
      shown += [UInt8](repeating: .space, count: count)
      isBehindBlank = false
    case "tab" where paragraphDepth > 0: addMark(.tab)
    case "line-break" where paragraphDepth > 0: addMark(.lineFeed)
    default: break
    }
  }

  /// The maximum number of spaces that one element stands for.
  private static let blankLimit = 1 << 16

  private func addMark(_ mark: UInt8) {
    shown.append(mark)
    isBehindBlank = false
  }

  func end(_ name: XMLName) {
    defer { depth -= 1 }
    if depth == foreignDepth {
      foreignDepth = 0
    } else if depth == paragraphDepth {
      paragraphDepth = 0
      // A line end before the end of the element is only its layout.
      if isBehindBlank, shown.last == .space { shown.removeLast() }
    } else if depth == cellDepth {
      cellDepth = 0
      endCell()
    } else if tableDepth > 0, cellDepth == 0, name == "table-row" {
      endRow()
    } else if depth == tableDepth {
      tableDepth = 0
      endTable()
    }
  }

  /// Adds a text. Line ends and repeated spaces are layout of the file, unless they have elements of their own.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard paragraphDepth > 0, foreignDepth == 0 else { return }
    for byte in bytes {
      let isBlank = byte.isBlank || byte.isLineEnd
      if !isBlank { shown.append(byte) } else if !isBehindBlank { shown.append(.space) }
      isBehindBlank = isBlank
    }
  }

  // MARK: Cells

  private func endCell() {
    let start = column
    column += cellRepeat
    guard !isCovered, let (kind, text) = content, !text.isEmpty else { return }
    guard cells.count + cellRepeat <= GridBuilder.columnLimit, column <= GridBuilder.columnLimit else {
      isTooLarge = true
      return
    }
    for column in start..<column { cells.append((column, kind, text)) }
  }

  /// The kind and the text of the current cell; `nil` if it is empty.
  private var content: (CellKind, [UInt8])? {
    switch value {
    case .text: return shown.isEmpty && stored.isEmpty ? nil : (.text, hasParagraph ? shown : Array(stored.utf8))
    case .error: return (.error, shown.isEmpty ? Array((stored.isEmpty ? "#ERR" : stored).utf8) : shown)
    case .boolean: return (.text, Array(stored.utf8))
    case .number, .percentage:
      guard let number = DecimalText(Array(stored.utf8)) else { return (.text, shown) }
      var text: [UInt8] = []
      (value == .percentage ? number.percentage : number).append(to: &text)
      if value == .percentage { text.append(.percentSign) }
      return (.number, text)
    case .date: return (.number, Array(SerialDate.text(ofISO: stored, shown: ShownMoment(shown)).utf8))
    case .time: return (.number, Array(SerialDate.text(ofDuration: stored, shown: ShownMoment(shown)).utf8))
    }
  }

  private func endRow() {
    defer {
      row += rowRepeat
      cells.removeAll(keepingCapacity: true)
      spans.removeAll(keepingCapacity: true)
    }
    guard !isTooLarge else { return }
    for span in spans where row <= GridBuilder.rowLimit { builder.merge(span) }
    guard !cells.isEmpty else { return }
    for number in row..<(row + rowRepeat) {
      builder.beginRow(number)
      for cell in cells { builder.add(cell.column, cell.kind) { $0 += cell.text } }
      if builder.isTooLarge {
        isTooLarge = true
        return
      }
    }
  }

  private func endTable() {
    let grid = builder.finish()
    isTooLarge = isTooLarge || builder.isTooLarge
    placesLeft = builder.placesLeft
    sheets[sheets.count - 1].grid = grid
  }
}

/// What a cell shows of a date or a time.
struct ShownMoment {
  /// The groups of digits.
  private let groups: [Int]
  private let hasColon: Bool
  private let hasHourMark: Bool
  private let isEmpty: Bool
  private let hasLetters: Bool

  init(_ text: [UInt8]) {
    isEmpty = text.isEmpty
    hasLetters = text.contains { $0.isASCIILetter || $0 >= 0x80 }
    hasColon = text.contains(.colon)
    let parts = text.split { !$0.isASCIIDigit }
    groups = parts.map { $0.reduce(0) { ($0 &* 10 &+ Int($1 & 0x0F)) & 0xFFFF_FFFF } }
    hasHourMark = parts.contains { $0.endIndex < text.count && text[$0.endIndex] | 0x20 == UInt8(ascii: "h") }
  }

  /// Whether the cell may show a time after its date.
  var hasTime: Bool { isEmpty || hasTimeOfDay }

  /// Whether the cell shows a month and perhaps its year, but not the first day of the month.
  var isMonth: Bool {
    switch groups.count {
    case 1: groups[0] != 1
    case 2: groups[1] > 999 && !hasLetters
    default: false
    }
  }

  /// Whether the cell shows a time.
  var hasTimeOfDay: Bool { hasColon || hasHourMark || groups.count > 3 }

  var hasSeconds: Bool { groups.count > 2 }

  /// Whether the cell shows a time on a clock rather than an elapsed time.
  func isClock(hours: Int) -> Bool { hours < 24 || groups.first == hours % 24 }
}

extension SerialDate {
  /// Returns a date and time in ISO 8601, as spreadsheets store it in XML, in the form of other dates. A text in any other form is
  /// unchanged.
  ///
  /// - Parameter shown: what the cell shows; `nil` if it is unknown.
  static func text(ofISO text: String, shown: ShownMoment? = nil) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    if parts.count == 1, let shown {
      if shown.hasTimeOfDay { return "\(text) 00:00:00" }
      if shown.isMonth, text.hasSuffix("-01") { return String(text.dropLast(3)) }
    }
    guard parts.count == 2, case .success(let day) = DateSyntax.day(String(parts[0])) else { return text }
    let time = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
    let numbers = time.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) ?? -1 }
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ (0..<61).contains($0) }) else { return text }
    let exact = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    let seconds = Int(exact.rounded())
    guard seconds <= 86_400 else { return text }
    guard shown?.hasTime ?? true else { return "\(day)" }
    if seconds == 86_400 { return "\(day + 1) 00:00:00" }
    return "\(day) \(SerialDate.time(seconds, hasSeconds: seconds == 0))"
  }

  /// Returns a duration in ISO 8601, such as `PT09H30M00S`, as a time of day or as an elapsed time: `09:30`, `36:00:00`. A text in any
  /// other form is unchanged.
  static func text(ofDuration text: String, shown: ShownMoment) -> String {
    guard text.hasPrefix("PT") else { return text }
    var (seconds, number) = (0.0, "")
    for character in text.dropFirst(2) {
      if character.isASCII && character.isNumber || character == "." || character == "," {
        number.append(character == "," ? "." : character)
        continue
      }
      guard let value = Double(number), let unit = ["H": 3_600.0, "M": 60, "S": 1][character] else { return text }
      seconds += value * unit
      number = ""
    }
    guard number.isEmpty, seconds < 1e12 else { return text }
    let total = Int(seconds.rounded())
    guard shown.isClock(hours: total / 3_600) else {
      return "\(total / 3_600):\(padded(total / 60 % 60)):\(padded(total % 60))"
    }
    return time(total % 86_400, hasSeconds: shown.hasSeconds)
  }
}
