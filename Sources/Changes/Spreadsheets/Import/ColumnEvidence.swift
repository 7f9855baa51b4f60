import CivilTime
import Editorial
import ForeignFiles
import Schema

/// The evidence in the cells of a sheet for the meaning of its columns.
///
/// `Posting Time` is the date in one sheet and the time of day in another; `Type` is seldom the kind of document. A column is read as a
/// field only if its cells can be values of that field.
struct ColumnEvidence {
  /// The maximum number of cells of a column that are examined.
  static let sampleLimit = 200

  private let reading: CellReading
  private let rows: [DelimitedText.Row]

  init(_ rows: some Sequence<DelimitedText.Row>, _ reading: CellReading) {
    self.rows = Array(rows.prefix(Self.sampleLimit))
    self.reading = reading
  }

  /// The filled cells at a position, counted from 0, each text once.
  private func samples(at position: Int) -> [String] {
    rows.compactMap { row in row.cell(at: position).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }.uniqued
  }

  /// The maximum number of words of a column that are declared at once.
  private static let wordLimit = 12

  /// Returns the first different filled cells at a position, counted from 0.
  func words(at position: Int) -> [String] {
    samples(at: position).prefix(Self.wordLimit).map { String($0.trimmed) }.uniqued
  }

  /// Returns the first filled cell at a position, counted from 0.
  func firstCell(at position: Int) -> String? { samples(at: position).first?.trimmed.description }

  /// Whether the cells at a position can be values of a column. A column without filled cells can be anything.
  ///
  /// - Parameter orTime: whether the header may also mean a time of day, so lone numbers may be hours.
  func fits(_ column: SheetColumn, at position: Int, orTime: Bool) -> Bool {
    let cells = samples(at: position)
    if cells.isEmpty { return true }
    switch column {
    case .file, .id, .text, .hashtags, .zone: return true
    case .permalink, .link: return cells.contains(where: Self.isURL)
    case .weekday: return cells.allSatisfy { WrittenDate.weekday(named: $0) != nil }
    case .time:
      return cells.contains { $0.contains(where: \.isNumber) || isTime($0) || isMidnight($0) }
        && !cells.contains(where: isDate)
    case .field(let path):
      if path == ["kind"] { return cells.allSatisfy { isValue($0, of: column) } }
      switch SheetColumns.shape(of: column) {
      case .choice, .reference, .list(.reference), .either(.list(.reference), _):
        return cells.contains { isValue($0, of: column) }
      case .pattern where reading.isDate(column):
        return !cells.allSatisfy {
          !$0.contains(where: \.isNumber) || isTime($0) || orTime && TimeColumn.hour($0) != nil
        }
      case .text where column == MediaCells.column: return cells.contains { isValue($0, of: column) }
      case .pattern where path.last == "url": return cells.contains { isValue($0, of: column) }
      default: return true
      }
    }
  }

  private func isValue(_ cell: String, of column: SheetColumn) -> Bool {
    guard let read = try? reading.reading(cell, in: column) else { return false }
    return !read.value.isEmpty
  }

  /// Whether most cells at a position are dates.
  func holdsDates(at position: Int) -> Bool {
    let cells = samples(at: position)
    return !cells.isEmpty && cells.count(where: isDate) * 5 >= cells.count * 4
  }

  /// Whether the cells at a position are texts of posts, or of notes: several words, usually in whole sentences.
  func holdsTexts(at position: Int) -> Bool {
    let lengths = samples(at: position).filter { $0.contains(" ") && !Self.isURL($0) }.map(\.count).sorted()
    return !lengths.isEmpty && lengths[lengths.count / 2] >= 60
  }

  /// Whether the cells at a position are titles of posts: short texts, nearly all of them different, on most rows.
  func holdsTitles(at position: Int) -> Bool {
    let cells = rows.compactMap { row in row.cell(at: position).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
    let different = cells.uniqued
    guard different.count > 1, different.count * 5 >= cells.count * 4, cells.count * 2 >= rows.count,
      !holdsDates(at: position)
    else { return false }
    let lengths = different.map(\.count).sorted()
    return lengths[lengths.count / 2] <= 80 && different.count(where: Self.isPhrase) * 5 >= different.count * 4
  }

  /// Whether a cell consists mostly of words: it is no number, URL, file name, hashtag or key.
  private static func isPhrase(_ cell: String) -> Bool {
    let cell = cell.trimmed
    let letters = cell.count(where: \.isLetter)
    guard letters > 1, letters * 2 > cell.count, !cell.beginsWithWebScheme, !"#@".contains(cell.first ?? "#") else {
      return false
    }
    return cell.contains(" ") || !cell.contains { $0.isNumber || "_/.@".contains($0) }
  }

  /// Returns the first different cells at a position.
  func examples(at position: Int) -> [String] { Array(samples(at: position).prefix(3)) }

  /// Whether nearly all cells at a position are values of a column.
  func holdsValues(of column: SheetColumn, at position: Int) -> Bool {
    let cells = samples(at: position)
    return !cells.isEmpty && cells.count { isValue($0, of: column) } * 10 >= cells.count * 9
  }

  private func isDate(_ cell: String) -> Bool { (try? reading.dates.read(cell).get()) != nil }

  private func isTime(_ cell: String) -> Bool { (try? reading.slot("2026-11-24", at: cell)) != nil }

  /// Whether a cell is the word for midnight, which is a time although its row is rejected.
  private func isMidnight(_ cell: String) -> Bool {
    if case .failure(.midnight) = reading.dates.read("2026-11-24 \(cell)") { true } else { false }
  }

  private static func isURL(_ cell: String) -> Bool { cell.trimmed.beginsWithWebScheme }
}

/// The columns of a sheet that are read, each with its position.
struct ColumnAssignment {
  /// The positions of the columns, counted from 0.
  private(set) var positions: [SheetColumn: Int]
  /// The columns whose headers are known, but whose cells cannot be values of the column.
  private(set) var unfit: [Int: SheetColumn] = [:]
  /// The column that is read instead of another one with the same meaning, by the other's position.
  private(set) var twins: [Int: Int] = [:]

  /// - Parameters:
  ///   - header: the headers of the sheet.
  ///   - named: the positions of the columns whose headers the user gave.
  ///   - ignored: whether the user wants a header to be ignored.
  init(
    _ header: [String], _ known: KnownColumns, named: [SheetColumn: Int], _ evidence: ColumnEvidence,
    ignored: (_ heading: String) -> Bool
  ) {
    positions = named
    let given = Set(named.values)
    let free = header.indices.filter { !header[$0].isEmpty && !given.contains($0) && !ignored(header[$0]) }
    let candidates = free.map { (position: $0, columns: known.candidates(for: header[$0])) }
    let timed = Set(candidates.filter { $0.columns.contains(.time) }.map(\.position))
    // Every header first gets the column that it means best, then the next one.
    var taken = given
    for round in 0..<(candidates.map(\.columns.count).max() ?? 0) {
      let here = candidates.filter { $0.columns.count > round && !taken.contains($0.position) }
      let pairs = here.map { (position: $0.position, column: $0.columns[round]) }
      let ranked = pairs.map { (pair: $0, rank: Self.rank($0, header, known, evidence)) }.sorted { $0.rank < $1.rank }
      for (position, column) in ranked.map(\.pair) {
        if let owner = positions[column] {
          if owner != position, twins[position] == nil { twins[position] = owner }
        } else if known.isOwn(header[position]) && column != .field(["kind"])
          || evidence.fits(column, at: position, orTime: timed.contains(position))
        {
          positions[column] = position
          taken.insert(position)
        } else if unfit[position] == nil {
          unfit[position] = column
        }
      }
    }
    for position in taken { (unfit[position], twins[position]) = (nil, nil) }
    // The only column that holds dates is the date, and the only one that holds names of channels is the channels. A column of statuses
    // may be about something else, such as the picture.
    let left = free.filter { !taken.contains($0) && !HeadingWords.isSideNote(header[$0]) }.prefix(Self.contentLimit)
    claim(.field(["date"]), among: left, evidence.holdsDates)
    claim(.field(["channels"]), among: left) { evidence.holdsValues(of: .field(["channels"]), at: $0) }
  }

  /// The maximum number of columns whose cells are examined. Only exports of programs have more.
  private static let contentLimit = 100

  /// Gives a column that no header means the only position whose cells are its values.
  private mutating func claim(
    _ column: SheetColumn, among positions: ArraySlice<Int>, _ holds: (_ position: Int) -> Bool
  ) {
    guard self.positions[column] == nil else { return }
    let taken = Set(self.positions.values)
    let found = positions.filter { !taken.contains($0) && holds($0) }
    guard found.count == 1 else { return }
    self.positions[column] = found[0]
    (unfit[found[0]], twins[found[0]]) = (nil, nil)
  }

  /// The order in which headers are considered: those that Edito writes first, then those of columns that contain anything, then the better
  /// names, then from left to right.
  private static func rank(
    _ pair: (position: Int, column: SheetColumn), _ header: [String], _ known: KnownColumns,
    _ evidence: ColumnEvidence
  ) -> (Int, Int, Int, Int) {
    let heading = header[pair.position]
    let isEmpty = evidence.firstCell(at: pair.position) == nil
    return (known.isOwn(heading) ? 0 : 1, isEmpty ? 1 : 0, known.place(of: heading, in: pair.column), pair.position)
  }
}
