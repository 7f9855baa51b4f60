import CivilTime
import Editorial
import ForeignFiles
import Localization
import Schema

/// A value from a network's export, to be written into a table of the workspace.
public struct ImportedReading: Sendable {
  public let subject: Reading.Subject
  public let indicator: String
  public let period: Period
  /// The value with all its digits.
  public let number: DecimalNumber
  /// The numbers of the rows from which the value comes.
  public let rows: [Int]
  /// The way in which the rows were combined; `nil` if there is only one.
  public let combination: Indicator.Combination?

  public var value: Double { number.double }
}

/// The options for reading an export: facts that the file itself may not contain.
public struct ExportReading: Sendable {
  public enum Subject: String, CaseIterable, Sendable { case channel, post }

  /// The period of all values; `nil` if each row determines its own period.
  public var period: Period?
  /// The unit of the periods into which days are combined; `nil` for the unit of the team's latest readings.
  public var unit: PeriodUnit?
  public var channel: String?
  public var subject: Subject?
  /// The decimal mark of all numbers, either a comma or a point; `nil` to find it for each column.
  public var decimalMark: Character?
  /// The order of day and month that the user gives; `nil` if the dates or the workspace's locale decide.
  public var givenOrder: WrittenDate.Order?
  /// The order of day and month if neither the dates nor the workspace's locale show one; `nil` if such an export must not be imported.
  public var usualOrder: WrittenDate.Order?
  public var columns: [ExportField: String] = [:]

  public init() {}
}

/// A parsed export of a network: its values, and the rejected rows.
public struct MetricsExport: Sendable {
  public let figures: [ImportedReading]
  /// The rejected rows, and the rows with rejected cells.
  public let rejected: RejectedRows<LocalizedText>
  /// The messages about totals that are not written, because they would be incomplete.
  public let withheld: [LocalizedText]
  /// The columns that are not read.
  public let unread: [UnreadColumn]
  /// The order of day and month that was assumed for ambiguous dates, with an ambiguous cell; `nil` if nothing was assumed.
  public let assumption: (order: WrittenDate.Order, cell: DateColumn.Cell)?
  /// The notes on the way in which numbers were read: without proof of their decimal mark, or with other units.
  public let notes: [LocalizedText]
  /// The number of rows below the header rows.
  public let rowCount: Int

  /// Returns the likelihood that a sheet of a workbook contains readings: whether it has a column of an indicator, and knows or needs no
  /// columns for what the readings are about.
  public static func likelihood(
    of sheet: SheetFile.Sheet, _ book: ReadingIndex, reading: ExportReading
  ) -> SheetFile.Likelihood {
    let columns = ExportColumns.all(for: book.indicators)
    let positions = ColumnMapping(columns, in: sheet.table(), named: reading.columns).positions
    let hasIndicator = positions.keys.contains { if case .indicator = $0 { true } else { false } }
    guard hasIndicator else { return .none }
    let hasSubject = [ExportField.date, .permalink, .title, .channel].contains { positions[$0] != nil }
    return hasSubject || reading.period != nil ? .certain : .possible
  }

  /// Reads a table, in time linear in the number of cells and of posts.
  public init(
    _ table: DelimitedText, into corpus: Corpus, _ book: ReadingIndex, reading: ExportReading, today: CalendarDay
  ) throws(FileFailure) {
    let channels = ChannelNames(corpus)
    let found = ExportSections(
      ExportColumns.all(for: book.indicators), in: table, named: reading.columns, channels: channels)
    try Self.requireColumns(found, book)
    let sections = found.all.filter(\.hasIndicator)
    var rows = ExportRows(sections, channels, table, corpus, book, reading, today: today)
    if let cell = rows.dates.undecided { throw .undecided(cell) }
    try ExportRows.requirePeriodAndChannel(sections, channels, reading, isByPost: rows.isByPost)
    for (index, section) in sections.enumerated() {
      if let issue = section.header.flatMap(table.issue) { rows.reject(issue.row, issue.line, issue.rejection) }
      rows.take(section, at: index, issue: table.issue)
    }
    let sums = ExportSums(rows)
    figures = sums.figures
    rejected = sums.rejected
    withheld = sums.withheld
    unread = found.all.flatMap(\.unread).uniqued
    assumption = rows.dates.assumption
    notes =
      found.all.flatMap(\.unsure).map { .unsure($0.heading, $0.indicators) } + rows.assumedMarks
      + rows.columns.joined().flatMap(\.notes).uniqued
    rowCount = found.all.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.count } }
  }

  private static func requireColumns(_ found: ExportSections, _ book: ReadingIndex) throws(FileFailure) {
    if !found.unknown.isEmpty {
      throw FileFailure(
        LocalizedText(
          en: "unknown column: \(.list(found.unknown))", fr: "colonne inconnue : \(.list(found.unknown))"),
        hint: found.all.first?.header.map { .headings($0.cells) })
    }
    guard !found.all.contains(where: \.hasIndicator) else { return }
    if let unsure = found.all.flatMap(\.unsure).first {
      throw FileFailure(.unsure(unsure.heading, unsure.indicators))
    }
    guard let id = book.indicators.first?.id?.value else {
      throw FileFailure(
        LocalizedText(en: "no indicator is declared yet", fr: "aucun indicateur n’est encore déclaré"),
        hint: LocalizedText(
          en: "declare them under `indicators:` in the answer to question 4",
          fr: "déclarez-les sous `indicators:` dans la réponse à la question 4"))
    }
    throw FileFailure(
      LocalizedText(
        en: "no column header matches an indicator", fr: "aucun titre de colonne ne correspond à un indicateur"),
      hint: LocalizedText(
        en: "set `columns: […]` in the indicator's declaration, or pass --column \(id)=HEADER",
        fr: "indiquez `columns: […]` dans la déclaration de l’indicateur, ou ajoutez --column \(id)=TITRE"))
  }
}

extension ExportRows {
  /// The notes on decimal marks that were assumed, one for each mark and meaning.
  fileprivate var assumedMarks: [LocalizedText] {
    var headings: [LocalizedText: [String]] = [:]
    var order: [LocalizedText] = []
    for column in columns.joined() {
      guard let found = column.assumption else { continue }
      let note = LocalizedText.assumed(
        found.mark, in: found.cell.text, isDecimal: column.style.decimalMark == found.mark)
      if headings[note] == nil { order.append(note) }
      headings[note, default: []].append(column.heading.excerpt)
    }
    return order.map { note in
      let list = LocalizedText.list(headings[note] ?? [])
      return LocalizedText(en: "\(list): \(note)", fr: "\(list) : \(note)")
    }
  }
}

extension LocalizedText {
  fileprivate static func assumed(_ mark: Character, in text: String, isDecimal: Bool) -> LocalizedText {
    let name = mark == "," ? LocalizedText(en: "comma", fr: "virgule") : LocalizedText(en: "point", fr: "point")
    let other = mark == "," ? LocalizedText(en: "point", fr: "point") : LocalizedText(en: "comma", fr: "virgule")
    let article = mark == "," ? "la virgule" : "le point"
    let read = mark == "," ? "lue" : "lu"
    return isDecimal
      ? LocalizedText(
        en:
          "the \(name) in “\(text.excerpt)” is read as a decimal mark; if it separates thousands, pass --decimal \(other)",
        fr:
          "\(article) de « \(text.excerpt) » est \(read) comme un séparateur décimal ; pour un séparateur de milliers, ajoutez --decimal \(other)"
      )
      : LocalizedText(
        en:
          "the \(name) in “\(text.excerpt)” is read as a thousands separator; if it is a decimal mark, pass --decimal \(name)",
        fr:
          "\(article) de « \(text.excerpt) » est \(read) comme un séparateur de milliers ; pour un séparateur décimal, ajoutez --decimal \(name)"
      )
  }

  fileprivate static func unsure(_ heading: String, _ indicators: [String]) -> LocalizedText {
    LocalizedText(
      en:
        "the column header “\(heading.excerpt)” resembles the names of several indicators: \(.list(indicators)); pass --column \(indicators[0])=\"\(heading.excerpt)\"",
      fr:
        "le titre de colonne « \(heading.excerpt) » ressemble aux noms de plusieurs indicateurs : \(.list(indicators)) ; ajoutez --column \(indicators[0])=\"\(heading.excerpt)\""
    )
  }

  static func headings(_ cells: [String]) -> LocalizedText {
    let shown = cells.filter { !$0.isEmpty }
    let list = shown.prefix(12).joined(separator: ", ") + (shown.count > 12 ? "…" : "")
    return LocalizedText(en: "columns found: \(list)", fr: "colonnes présentes : \(list)")
  }
}
