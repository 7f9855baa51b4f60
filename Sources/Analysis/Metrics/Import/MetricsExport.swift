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
  public let value: Double
  /// The numbers of the rows from which the value comes.
  public let rows: [Int]
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
  public var columns: [ExportField: String] = [:]

  public init() {}
}

/// A parsed export of a network: its values, and the rejected rows.
public struct MetricsExport: Sendable {
  /// The reason why a whole file cannot be read.
  public struct Failure: Error {
    public let message: LocalizedText
    public let hint: LocalizedText?

    public init(message: LocalizedText, hint: LocalizedText? = nil) {
      self.message = message
      self.hint = hint
    }
  }

  public let figures: [ImportedReading]
  /// The rejected rows, and the rows with rejected cells.
  public let rejected: RejectedRows<LocalizedText>
  /// The messages about totals that are not written, because they would be incomplete.
  public let withheld: [LocalizedText]
  /// The columns that are not read.
  public let unread: [UnreadColumn]
  /// The order of day and month that was assumed for ambiguous dates, with an ambiguous cell; `nil` if nothing was assumed.
  public let assumption: (order: ForeignDate.Order, cell: DateColumn.Cell)?
  /// The number of rows below the header row.
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
  ) throws(Failure) {
    let mapping = ColumnMapping(ExportColumns.all(for: book.indicators), in: table, named: reading.columns)
    try Self.requireColumns(mapping, book)
    var rows = ExportRows(mapping, table, corpus, book, reading, today: today)
    try rows.requirePeriodAndChannel()
    if let issue = mapping.header.flatMap(table.issue) { rows.reject(issue.row, issue.line, issue.rejection) }
    for row in mapping.rows { rows.take(row, table.issue(of: row)) }
    let sums = ExportSums(rows)
    figures = sums.figures
    rejected = sums.rejected
    withheld = sums.withheld
    unread = mapping.unread
    assumption = rows.dates.assumption
    rowCount = mapping.rows.count
  }

  private static func requireColumns(_ mapping: ColumnMapping<ExportField>, _ book: ReadingIndex) throws(Failure) {
    if !mapping.unknown.isEmpty {
      throw Failure(
        message: LocalizedText(
          en: "unknown column: \(.list(mapping.unknown))", fr: "colonne inconnue : \(.list(mapping.unknown))"),
        hint: mapping.header.map { .headings($0.cells) })
    }
    let hasIndicator = mapping.positions.keys.contains { if case .indicator = $0 { true } else { false } }
    guard !hasIndicator else { return }
    guard let id = book.indicators.first?.id?.value else {
      throw Failure(
        message: LocalizedText(en: "no indicator is declared yet", fr: "aucun indicateur n’est encore déclaré"),
        hint: LocalizedText(
          en: "declare them under `indicators:` in the answer to question 4",
          fr: "déclarez-les sous `indicators:` dans la réponse à la question 4"))
    }
    throw Failure(
      message: LocalizedText(
        en: "no column header matches an indicator", fr: "aucun titre de colonne ne correspond à un indicateur"),
      hint: LocalizedText(
        en: "set `columns: […]` in the indicator's declaration, or pass --column \(id)=HEADER",
        fr: "indiquez `columns: […]` dans la déclaration de l’indicateur, ou ajoutez --column \(id)=TITRE"))
  }
}

extension LocalizedText {
  static func headings(_ cells: [String]) -> LocalizedText {
    let shown = cells.filter { !$0.isEmpty }
    let list = shown.prefix(12).joined(separator: ", ") + (shown.count > 12 ? "…" : "")
    return LocalizedText(en: "columns found: \(list)", fr: "colonnes présentes : \(list)")
  }
}
