import Localization
import SourceText

/// A column to find in a table, with the headers that it has in the exports of programs.
public struct Column<Field: Hashable & Sendable>: Sendable {
  public let field: Field
  /// The possible headers, the best first. They are compared exactly, then ignoring case, accents and punctuation.
  public let names: [String]
  /// The headers in the form that ignores case, accents and punctuation, in the same order.
  public let foldedNames: [String]
  public let isRequired: Bool

  /// - Parameter foldedNames: by default, the folded forms of all names.
  public init(_ field: Field, _ names: [String], foldedNames: [String]? = nil, required: Bool = false) {
    self.field = field
    self.names = names
    self.foldedNames = foldedNames ?? names.map(FoldedText.of)
    isRequired = required
  }
}

/// A column that is not read.
public struct UnreadColumn: Hashable, Sendable {
  /// Another column that is read instead.
  public struct Twin: Hashable, Sendable {
    /// The column's number, counted from 1.
    public let number: Int
    public let heading: String

    public init(number: Int, heading: String) { (self.number, self.heading) = (number, heading) }
  }

  /// The column's number, counted from 1.
  public let number: Int
  public let heading: String
  /// The column that is read instead, since both headers mean the same; `nil` if the header is unknown, or if the table has no header
  /// row.
  public let twin: Twin?

  public init(number: Int, heading: String, twin: Twin?) {
    (self.number, self.heading, self.twin) = (number, heading, twin)
  }
}

/// The positions of the columns of a table, whose header row may follow other rows.
///
/// A row of data may contain words that are headers, such as the name of a channel. So if an earlier row has at least as many filled cells,
/// a row can be the header row only if it has enough known headers: more than half of the earlier row's number of filled cells. If an
/// earlier row may itself be the header row, all filled cells of the later row must be known headers, unless it has more required columns.
/// A row with a single filled cell is a title if the next row has several.
public struct ColumnMapping<Field: Hashable & Sendable>: Sendable {
  public typealias Row = DelimitedText.Row

  /// The header row; `nil` if none was found.
  public let header: Row?
  /// The rows below the header row; empty if none was found.
  public let rows: Slice<DelimitedText.Rows>
  /// The positions of the columns that were found, counted from 0.
  public let positions: [Field: Int]
  /// The required columns that were not found.
  public let missing: [Column<Field>]
  /// The columns that are not read, in order. Without a header row, the row with the most filled cells is used instead; if several rows
  /// have as many, the first of them.
  public let unread: [UnreadColumn]
  /// The headers given by the user that were not found.
  public let unknown: [String]

  /// - Parameter named: the headers that the user gives for some columns. These columns are not searched for under any other header.
  public init(_ columns: [Column<Field>], in table: DelimitedText, named: [Field: String] = [:]) {
    self.init(columns, in: table.rows[...], named: named)
  }

  /// Finds the columns of the table that a part of the rows forms.
  public init(_ columns: [Column<Field>], in tableRows: Slice<DelimitedText.Rows>, named: [Field: String] = [:]) {
    let wanted = columns.map { column in
      named[column.field].map { Column(column.field, [$0], required: column.isRequired) } ?? column
    }
    let headings = Headings(of: wanted)
    let required = Set(wanted.filter(\.isRequired).map(\.field))
    var best: (index: Int, positions: [Field: Int], requiredCount: Int)?
    var widest: (index: Int, count: Int)?
    let top = tableRows.prefix(Self.rowsAboveLimit)
    let counts = top.map(\.filledCount)
    for (index, row) in zip(top.indices, top) {
      let count = counts[index - top.startIndex]
      let next = index - top.startIndex + 1
      let isTitle = count == 1 && next < counts.count && counts[next] > 1
      let found = isTitle ? [:] : headings.positions(in: row)
      let requiredCount = found.keys.count(where: required.contains)
      let countAbove = widest?.count ?? 0
      let isKnown =
        found.count * 2 > countAbove
        && (best == nil || found.count == count || requiredCount > best?.requiredCount ?? 0)
      let isCredible = count > countAbove || isKnown
      // Among equally good rows, the first counts: a row of data may contain the word of a header.
      if isCredible, (requiredCount, found.count) > (best?.requiredCount ?? 0, best?.positions.count ?? 0) {
        best = (index, found, requiredCount)
      }
      if count > countAbove { widest = (index, count) }
    }
    guard let best else {
      (header, rows, positions) = (nil, tableRows[..<tableRows.startIndex], [:])
      unread = widest.map { headings.unread(in: tableRows[$0.index], [:]) } ?? []
      missing = wanted.filter(\.isRequired)
      unknown = named.values.sorted()
      return
    }
    let header = tableRows[best.index]
    self.header = header
    // Headers that are merged over two rows are in both.
    let cells = header.cells
    rows = tableRows[(best.index + 1)...].drop { $0.count == cells.count && $0.cells == cells }
    positions = best.positions
    missing = wanted.filter { $0.isRequired && best.positions[$0.field] == nil }
    unread = headings.unread(in: header, best.positions)
    unknown = named.filter { best.positions[$0.key] == nil }.map(\.value).sorted()
  }

  /// Returns a row's cell in a column; `nil` if the column was not found, or if the cell is missing or empty.
  public func cell(_ field: Field, in row: Row) -> String? {
    guard let cell = positions[field].flatMap(row.cell), !cell.isEmpty else { return nil }
    return cell
  }

  /// Whether a row's cell in a column is a number that a workbook stores as such.
  public func isNumber(_ field: Field, in row: Row) -> Bool { positions[field].map(row.isNumber) ?? false }

  /// The error value of a formula in a row's cell in a column; `nil` if the cell contains anything else.
  public func errorValue(_ field: Field, in row: Row) -> String? { positions[field].flatMap(row.errorValue) }

  /// The number of rows at the top of a table among which the header row is searched for.
  public static var rowsAboveLimit: Int { 30 }

  /// The columns by their headers.
  private struct Headings {
    private struct Name {
      let field: Field
      let rank: Int
    }

    private var exact: [String: [Name]] = [:]
    private var folded: [String: [Name]] = [:]

    init(of columns: [Column<Field>]) {
      for column in columns {
        for (rank, name) in column.names.enumerated() {
          exact[name, default: []].append(Name(field: column.field, rank: rank))
        }
        for (rank, name) in column.foldedNames.enumerated() where !name.isEmpty {
          folded[name, default: []].append(Name(field: column.field, rank: rank))
        }
      }
    }

    /// Returns the positions of the columns in a row. A header that is exactly a name of the column is preferred to a header that differs
    /// in case, accents or punctuation; then the best name is preferred, then the leftmost column. A header that is exactly the name of
    /// one column is never used for another.
    func positions(in row: Row) -> [Field: Int] {
      var best: [Field: (isFolded: Int, rank: Int, position: Int)] = [:]
      for position in 0..<row.count {
        guard let heading = row.heading(at: position) else { continue }
        let named = exact[heading]
        for name in named ?? folded[FoldedText.of(heading)] ?? [] {
          let place = (named == nil ? 1 : 0, name.rank, position)
          if let current = best[name.field], current <= place { continue }
          best[name.field] = place
        }
      }
      return best.mapValues(\.position)
    }

    /// Returns the columns of a row that are not read.
    func unread(in row: Row, _ positions: [Field: Int]) -> [UnreadColumn] {
      let used = Set(positions.values)
      let cells = row.cells
      return cells.enumerated().compactMap { position, heading in
        guard !heading.isEmpty, !used.contains(position) else { return nil }
        let isShort = row.heading(at: position) != nil
        let fields = isShort ? exact[heading] ?? folded[FoldedText.of(heading)] ?? [] : []
        let twin = fields.compactMap { positions[$0.field] }.min()
        return UnreadColumn(
          number: position + 1, heading: heading,
          twin: twin.map { UnreadColumn.Twin(number: $0 + 1, heading: cells[$0]) })
      }
    }
  }
}

extension DelimitedText.Row {
  /// The maximum length of a column header in bytes. A longer cell is a text.
  private static let headingLimit = 1_000

  /// Returns the cell at a position if it may be a column header; `nil` if it is empty or too long.
  func heading(at position: Int) -> String? {
    guard places.indices.contains(position), (1...Self.headingLimit).contains(places[position].range.count) else {
      return nil
    }
    return cell(at: position)
  }

  /// The cells that may be column headers.
  public var headings: [String] { (0..<count).compactMap(heading) }
}

extension LocalizedText {
  /// Returns the reason why a cell with a formula cannot be read.
  ///
  /// - Parameter value: the error value, as ``DelimitedText/Row/errorValue(at:)`` returns it.
  public static func errorValue(_ value: String) -> LocalizedText {
    value == CellKind.uncalculated
      ? LocalizedText(
        en: "the result of the formula is not stored", fr: "le résultat de la formule n’est pas enregistré")
      : LocalizedText(
        en: "“\(value.excerpt)” is the error value of a formula",
        fr: "« \(value.excerpt) » est la valeur d’erreur d’une formule")
  }

  /// Returns advice on a cell with a formula that cannot be read.
  public static func remedy(ofErrorValue value: String) -> LocalizedText {
    value == CellKind.uncalculated
      ? LocalizedText(
        en: "open the workbook in a spreadsheet program, and save it",
        fr: "ouvrez le classeur dans un tableur, et enregistrez-le")
      : LocalizedText(en: "correct the formula, or empty the cell", fr: "corrigez la formule, ou videz la cellule")
  }

  /// Returns a list of the columns that are not read. A column with an unknown header is listed by this header. If another column with the
  /// same meaning is read instead, the numbers of both are listed.
  ///
  /// - Parameter limit: the maximum number of columns to list.
  public static func unread(_ columns: [UnreadColumn], limit: Int) -> LocalizedText {
    let names = columns.prefix(limit).map { column in
      let heading = column.heading.excerpt
      guard let twin = column.twin else { return LocalizedText(verbatim: heading) }
      let (number, other) = (String(column.number), String(twin.number))
      return LocalizedText(
        en: "\(heading) in column \(number) (same meaning as column \(other), \(twin.heading.excerpt))",
        fr: "\(heading) en colonne \(number) (même sens que la colonne \(other), \(twin.heading.excerpt))")
    }
    let more = columns.count > limit ? "…" : ""
    let (english, french) = (names.map(\.english), names.map(\.french))
    return LocalizedText(
      en: "columns not read: \(english.joined(separator: ", "))\(more)",
      fr: "colonnes non lues : \(french.joined(separator: ", "))\(more)")
  }
}
