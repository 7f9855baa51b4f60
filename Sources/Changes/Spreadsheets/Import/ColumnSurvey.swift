import CivilTime
import Editorial
import ForeignFiles
import SourceText

/// A survey of the columns of a sheet, with the field that an import reads from each.
public struct ColumnSurvey: Sendable {
  public struct Column: Sendable {
    /// The column's number, counted from 1.
    public let number: Int
    public let heading: String
    /// The field that is read from the column; `nil` if the column is not read.
    public let field: SheetColumn?
    /// The number of cells that are not empty.
    public let filledCount: Int
    /// The number of cells that can be read, at least in part.
    public let readCount: Int
    /// The first different cells.
    public let examples: [String]
    /// The different words of a column of statuses, each with the status that it becomes; empty for any other column.
    public let meanings: [(word: String, value: String)]
    /// The reason why the column is not read; `nil` if it is read, or if the user wants it to be ignored.
    public let unused: SheetTable.Unused?
  }

  /// The columns with a header, from left to right.
  public let columns: [Column]

  /// The maximum number of examples.
  private static let exampleLimit = 3
  /// The maximum length of an example in characters.
  private static let exampleLength = 1_000
  /// The maximum number of different cells of a column that are remembered.
  private static let wordLimit = 100
  /// The maximum number of columns that are surveyed. Only exports of programs have more.
  private static let columnLimit = 200

  /// Reads the cells of a sheet without an order of day and month, to show what its columns could be.
  public init(of table: SheetTable, in target: ImportTarget) {
    let dates = DateColumn(default: .dayFirst, today: nil, in: target.corpus.zone)
    var reading = CellReading(corpus: target.corpus, dates: dates, mapping: table.mapping)
    reading.examinesMedia = table.examinesMedia
    self.init(of: table, reading.knowingTimes(of: table))
  }

  init(of table: SheetTable, _ reading: CellReading) {
    let headings = table.headings.prefix(Self.columnLimit)
    let unused = Dictionary(table.unused.map { ($0.column.number, $0) }, uniquingKeysWith: { first, _ in first })
    var tallies = headings.map { _ in Tally() }
    for row in table.unjudgedRows where !row.repeatsHeadings && !row.isSeparator {
      for (index, heading) in headings.enumerated() {
        guard let cell = row.cell(at: heading.position) else { continue }
        let dated = heading.field == .field(["date"]) ? row.dated(cell) : cell
        tallies[index].add(cell) { heading.field.map { reading.canRead(dated, in: $0) } ?? false }
      }
    }
    columns = zip(headings, tallies).map { heading, tally in
      Column(
        number: heading.position + 1, heading: heading.heading, field: heading.field, filledCount: tally.filled,
        readCount: tally.read, examples: tally.examples,
        meanings: heading.field == .field(["status"]) ? reading.meanings(of: tally.words) : [],
        unused: unused[heading.position + 1])
    }
  }

  private struct Tally {
    var filled = 0
    var read = 0
    var examples: [String] = []
    /// Whether each text can be read, for the first different cells: statuses and channels are repeated on many rows.
    private var known: [String: Bool] = [:]

    /// The first different cells that can be read, in their order.
    private(set) var words: [String] = []

    mutating func add(_ cell: String, isRead: () -> Bool) {
      filled += 1
      let canRead = known[cell] ?? isRead()
      if canRead { read += 1 }
      if known.count < ColumnSurvey.wordLimit, known.updateValue(canRead, forKey: cell) == nil, canRead {
        words.append(cell)
      }
      guard examples.count < ColumnSurvey.exampleLimit else { return }
      let example =
        cell.utf8.count > ColumnSurvey.exampleLength ? String(cell.prefix(ColumnSurvey.exampleLength)) : cell
      if !examples.contains(example) { examples.append(example) }
    }
  }
}

extension CellReading {
  /// Returns the words that become a status with another name, each with the status, once for all their spellings in upper and lower case.
  fileprivate func meanings(of words: [String]) -> [(word: String, value: String)] {
    var seen: Set<String> = []
    return words.compactMap { word in
      guard let value = try? self.value(word, in: .field(["status"])), !value.isEmpty else { return nil }
      let folded = FoldedText.of(word)
      return folded == value || !seen.insert(folded).inserted ? nil : (String(word.trimmed), value)
    }
  }

  /// Whether a cell has a value in a column, at least in part.
  fileprivate func canRead(_ cell: String, in column: SheetColumn) -> Bool {
    switch column {
    case .zone: isZone(cell)
    case .weekday: WrittenDate.weekday(named: cell) != nil
    case .time: (try? slot("2026-11-24", at: cell)) != nil
    case .link: (try? value(cell, in: .field(["cta", "url"]))) != nil
    default: (try? reading(cell, in: column)).map { !$0.value.isEmpty } ?? false
    }
  }
}
