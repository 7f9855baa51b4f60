import Editorial
import MarkdownSyntax
import SourceText

/// A table of readings that is being extended. A table with aligned bars stays aligned. In any other table, unchanged lines keep their
/// bytes, unless a column is added.
struct TableDraft {
  let subject: ReadingTable.Subject
  let hasChannels: Bool
  /// The place of the table in its file; `nil` for a new table.
  let range: ByteRange?
  private var heading: [String]
  private var rule: [String]
  private var rows: [Row]
  /// The added rows, in the order in which they were added.
  private var added: [Row] = []
  /// The header row and the line of dashes below it, as they are in the file; both `nil` in a new table.
  private let lines: [String?]
  private var hasNewColumns = false
  private var isTouched = false
  /// Whether the bars of all lines are aligned.
  let isAligned: Bool
  /// Whether spaces separate the dashes below the header row from the bars.
  private let ruleIsSpaced: Bool
  private var columns: [String: Int] = [:]
  /// The position of each subject's row: among the existing rows, or among the added ones.
  private var places: [Reading.Subject: Place] = [:]

  private struct Row {
    var cells: [String]
    /// The subject of the row; `nil` for a total and for a row without a name.
    let subject: Reading.Subject?
    /// The line as it is in the file; `nil` for an added row, or after something is written into the row.
    var line: String?
    var isTotal = false
  }

  private enum Place {
    case there(Int)
    case added(Int)
  }

  init?(_ table: ReadingTable, in document: Document) {
    guard let subject = table.subject, table.range.lowerBound <= table.range.upperBound else { return nil }
    self.subject = subject
    hasChannels = table.hasChannels
    range = table.range
    func texts(_ row: ReadingTable.Row) -> [String] { row.cells.map { document.source.text(in: $0.range) } }
    heading = texts(table.heading)
    rule = texts(table.rule)
    rows = table.rows.indices.map { index in
      let row = table.rows[index]
      let isTotal = table.isTotal(index)
      return Row(
        cells: texts(row), subject: isTotal ? nil : table.subject(ofRow: index),
        line: document.source.text(in: row.line), isTotal: isTotal)
    }
    let lines = [table.heading, table.rule].map { document.source.text(in: $0.line) }
    self.lines = lines
    let bars = (lines + rows.compactMap(\.line)).map(Self.bars)
    isAligned = bars.dropFirst().allSatisfy { $0 == bars.first }
    ruleIsSpaced = lines[1].contains("| ")
    for column in table.columns where columns[table.heading.cells[column].text] == nil {
      columns[table.heading.cells[column].text] = column
    }
    for (index, row) in rows.enumerated() {
      guard let subject = row.subject, places[subject] == nil else { continue }
      places[subject] = .there(index)
    }
  }

  /// Creates a new table.
  init(of subject: ReadingTable.Subject, hasChannels: Bool, isAligned: Bool) {
    (self.subject, self.hasChannels, self.isAligned) = (subject, hasChannels, isAligned)
    range = nil
    heading = subject == .channel ? ["channel"] : hasChannels ? ["post", "channel"] : ["post"]
    rule = heading.map { _ in "---" }
    (rows, lines, ruleIsSpaced) = ([], [nil, nil], false)
  }

  var isChanged: Bool { hasNewColumns || isTouched }
  func hasColumn(_ indicator: String) -> Bool { columns[indicator] != nil }

  /// Returns the content of a cell, empty if the row ends before the column. `nil` if the row or the column does not exist.
  func text(of subject: Reading.Subject, _ indicator: String) -> String? {
    guard let place = places[subject], let column = columns[indicator] else { return nil }
    let cells =
      switch place {
      case .there(let index): rows[index].cells
      case .added(let index): added[index].cells
      }
    return column < cells.count ? cells[column] : ""
  }

  /// Writes into a cell; a missing row or column is created.
  mutating func set(_ subject: Reading.Subject, _ indicator: String, to text: String) {
    let column = columns[indicator] ?? addColumn(indicator)
    switch places[subject] ?? addRow(subject) {
    case .there(let index): Self.write(text, at: column, of: &rows[index])
    case .added(let index): Self.write(text, at: column, of: &added[index])
    }
    isTouched = true
  }

  private static func write(_ text: String, at column: Int, of row: inout Row) {
    while row.cells.count <= column { row.cells.append("") }
    row.cells[column] = text
    row.line = nil
  }

  private mutating func addColumn(_ indicator: String) -> Int {
    heading.append(Self.escaped(indicator))
    while rule.count < heading.count - 1 { rule.append("---") }
    rule.append("---:")
    hasNewColumns = true
    columns[indicator] = heading.count - 1
    return heading.count - 1
  }

  private mutating func addRow(_ subject: Reading.Subject) -> Place {
    added.append(Row(cells: cells(of: subject), subject: subject))
    let place = Place.added(added.count - 1)
    places[subject] = place
    return place
  }

  private func cells(of subject: Reading.Subject) -> [String] {
    switch subject {
    case .channel(let channel): [Self.escaped(channel)]
    case .post(let post, let channel):
      hasChannels ? [Self.escaped(post), Self.escaped(channel ?? "")] : [Self.escaped(post)]
    }
  }

  /// Returns all rows. If the existing rows are in order, added rows are inserted in this order. Otherwise the added rows follow the
  /// existing rows. In either case, they precede the first total.
  private func ordered(_ order: (Reading.Subject) -> Int?) -> [Row] {
    func rank(_ row: Row) -> Int { row.subject.flatMap(order) ?? .max }
    let end = rows.firstIndex(where: \.isTotal) ?? rows.count
    let new = added.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    let ranks = rows[..<end].map(rank)
    guard zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) else { return rows[..<end] + new + rows[end...] }
    var result: [Row] = []
    var rest = new[...]
    for (index, row) in rows[..<end].enumerated() {
      while let next = rest.first, rank(next) < ranks[index] {
        result.append(next)
        rest.removeFirst()
      }
      result.append(row)
    }
    return result + rest + rows[end...]
  }

  /// Returns an id as the text of a cell, with escapes that make Markdown read it as exactly this id.
  private static func escaped(_ text: String) -> String { line.text(text) }

  private static let line = MarkdownLine(escaping: "\\|`*_<[&~", keepsUnderscoresInWords: true)

  // MARK: Lines

  /// Returns the text of the table, without a line end after its last line.
  ///
  /// - Parameter order: returns the rank of a row's subject; `nil` if the rank is unknown.
  func text(lineEnd: String, order: (Reading.Subject) -> Int?) -> String {
    let rows = ordered(order)
    let all = [heading, rule] + rows.map(\.cells)
    let old = lines + rows.map(\.line)
    let widths = heading.indices.map { column in
      all.enumerated().map { index, row in
        // The line of dashes adapts to the width of the other lines.
        index == 1 ? 3 : column < row.count ? row[column].count : 0
      }.max() ?? 0
    }
    return all.indices.map { index in
      if isAligned { return line(index, all[index], widths) }
      if let line = old[index], !hasNewColumns { return line }
      if index == 1 { return "|\(rule.joined(separator: "|"))|" }
      let missing = Array(repeating: "", count: max(0, heading.count - all[index].count))
      return "| \((all[index] + missing).joined(separator: " | ")) |"
    }.joined(separator: lineEnd)
  }

  /// Returns a line whose bars are aligned with those of the other lines.
  private func line(_ index: Int, _ cells: [String], _ widths: [Int]) -> String {
    let padded = widths.indices.map { column -> String in
      let cell = column < cells.count ? cells[column] : ""
      let isRight = column < rule.count && rule[column].last == ":" && rule[column].first != ":"
      if index == 1 { return dashes(rule.indices.contains(column) ? rule[column] : "---", widths[column]) }
      let padding = String(repeating: " ", count: widths[column] - cell.count)
      return isRight ? " \(padding)\(cell) " : " \(cell)\(padding) "
    }
    return "|\(padded.joined(separator: "|"))|"
  }

  private func dashes(_ rule: String, _ width: Int) -> String {
    let (start, end) = (rule.first == ":" ? ":" : "", rule.last == ":" ? ":" : "")
    let room = width + (ruleIsSpaced ? 0 : 2) - start.count - end.count
    let body = start + String(repeating: "-", count: max(1, room)) + end
    return ruleIsSpaced ? " \(body) " : body
  }

  /// Returns the positions of the bars in a line.
  private static func bars(of line: String) -> [Int] { line.enumerated().filter { $0.element == "|" }.map(\.offset) }
}
