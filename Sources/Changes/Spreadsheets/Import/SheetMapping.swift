import CivilTime
import Editorial
import ForeignFiles
import Localization
import SourceText

/// What a team decided about the columns and words of its calendars: in its settings, or on a command line.
public struct SheetMapping: Sendable {
  /// The headers by column. A sheet may lack them.
  public var columns: [SheetColumn: String] = [:]
  /// The values that the cells of a column mean, by the cell in lower case. An empty value leaves the cell out.
  public var values: [SheetColumn: [String: String]] = [:]
  /// The headers of the columns that are not read.
  public var ignored: [String] = []
  public var order: WrittenDate.Order?
  /// The channels of new posts whose rows name none.
  public var channels: [String] = []

  public init() {}

  /// Reads the settings for a file.
  ///
  /// - Parameter matches: whether the file's name matches a pattern.
  /// - Throws: the name of the first field that no sheet can have.
  public init(
    _ settings: ImportSettings?, in corpus: Corpus, matches: (_ pattern: String) -> Bool
  ) throws(UnknownField) {
    guard let settings else { return }
    try add(settings, in: corpus)
    for entry in settings.files?.value ?? [] where matches(entry.key.value) {
      if let own = entry.value?.value { try add(own, in: corpus) }
    }
  }

  /// The error for a field that no sheet can have.
  public struct UnknownField: Error {
    public let name: String
    /// A known name with a similar spelling; `nil` if none is similar.
    public let nearest: String?
  }

  private mutating func add(_ settings: ImportSettings, in corpus: Corpus) throws(UnknownField) {
    for entry in settings.columns?.value ?? [] {
      let column = try Self.column(entry.key.value, in: corpus)
      if let heading = entry.value?.value { read(heading, as: column) }
    }
    for entry in settings.values?.value ?? [] {
      let column = try Self.column(entry.key.value, in: corpus)
      for word in entry.value?.value ?? [] {
        if let value = word.value?.value { values[column, default: [:]][Self.key(word.key.value)] = value }
      }
    }
    ignore(settings.ignore?.value.map(\.value) ?? [])
    if let dates = settings.dates?.value { order = WrittenDate.Order(named: dates.rawValue) }
  }

  /// Decides that a header is that of a column, whatever was decided before.
  private mutating func read(_ heading: String, as column: SheetColumn) {
    columns[column] = heading
    ignored.removeAll { FoldedText.of($0) == FoldedText.of(heading) }
  }

  /// Decides that the columns with some headers are not read, whatever was decided before.
  public mutating func ignore(_ headings: [String]) {
    ignored += headings
    let folded = Set(headings.map(FoldedText.of))
    columns = columns.filter { !folded.contains(FoldedText.of($0.value)) }
  }

  private static func column(_ name: String, in corpus: Corpus) throws(UnknownField) -> SheetColumn {
    if let column = SheetColumn(named: name, in: corpus) { return column }
    throw UnknownField(
      name: name, nearest: Spelling.nearest(to: name, among: SheetColumn.known(in: corpus).map(\.name)))
  }

  /// Decides what words in the cells of columns mean, whatever was decided before.
  public mutating func read(_ words: [SheetColumn: [String: String]]) {
    for (column, words) in words {
      for (word, value) in words { values[column, default: [:]][Self.key(word)] = value }
    }
  }

  /// Returns the value that a word means in a column; `nil` if nothing is decided about it.
  func value(of word: String, in column: SheetColumn) -> String? { values[column]?[Self.key(word)] }

  /// Returns the headers of the columns that a sheet has.
  func columns(of sheet: SheetFile.Sheet) -> [SheetColumn: String] {
    guard !columns.isEmpty else { return [:] }
    let rows = sheet.table(rowLimit: ColumnMapping<SheetColumn>.rowsAboveLimit).rows
    let cells = Set(rows.flatMap(\.cells).map(FoldedText.of))
    return columns.filter { cells.contains(FoldedText.of($0.value)) }
  }

  /// Returns the value that a cell means in a column; the cell itself if the team gave it no other meaning.
  func meaning(of cell: String, in column: SheetColumn) -> String {
    guard let values = values[column] else { return cell }
    return values[Self.key(cell)] ?? cell
  }

  /// Returns the form of a word in which two are compared.
  static func key(_ cell: String) -> String { cell.trimmed.lowercased() }
}
