import Actions
import ArgumentParser
import CivilTime
import Editorial
import ForeignFiles
import Localization
import Metrics
import Presentation
import Rendering
import Schema
import WorkspaceFiles

struct MetricsImportCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Note the figures of platforms' exports in the pages of metrics/.",
    discussion: """
      FILE is the CSV of a platform or a spreadsheet; - is standard input. A column feeds the indicator whose `columns:` \
      list its heading, or whose id or title it is. Rows of days are added up into months, or into --per's periods; rows of \
      posts are known by their address, or by their words and their day. Figures that are there already stay as they are; a \
      second run adds nothing.

      EXAMPLES:
        edito metrics import export.csv --channel instagram
        edito metrics import posts.csv --column visits="Link clicks" --dry-run
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The exports.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The period of all figures, such as 2026-10; by default, that of each row's date.", valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp("Into which periods days are added up: day, week, month, quarter or year.", valueName: "unit"))
  var per: String?

  @Option(help: ArgumentHelp("The channel of rows that do not name one.", valueName: "id"))
  var channel: String?

  @Option(
    help: ArgumentHelp("What a row is about: channel or post; by default, as its columns suggest.", valueName: "what"))
  var by: Subject?

  @Option(
    help: ArgumentHelp(
      "The heading that feeds an indicator, or date, channel, permalink or title; may be repeated.",
      valueName: "id=heading"))
  var column: [String] = []

  @Flag(help: "Write over figures that differ.")
  var replace = false

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Option(help: .formats(of: MetricsImportOutput.self))
  var format = FormatArgument<MetricsImportOutput>()

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case channel, post
  }

  func run(on console: Console) throws -> ExitStatus {
    ImportedFile.readAhead(files, on: console)
    let session = try Session(options, on: console, writes: !dryRun)
    let reading = try reading(session)
    let read = files.map { MetricsImportOutput.File(name: $0, result: export($0, session, reading, on: console)) }
    let figures = read.flatMap { (try? $0.result.get())?.figures ?? [] }
    let figureImport = try MetricsImport(figures, replaces: replace, by: session.creator(on: console))
    if !dryRun { try session.writer.write(figureImport.changes()) }
    let output = MetricsImportOutput(
      read, figureImport.plan, in: session.workspace.corpus, isDryRun: dryRun, language: session.language)
    console.write(output, as: format, style: session.style)
    if format == .text {
      for notice in output.notices { console.note(notice) }
    }
    let isLost = read.contains { if case .failure = $0.result { true } else { false } }
    return isLost ? .couldNotRun : output.hasFindings ? .findings : .clean
  }

  private func reading(_ session: Session) throws -> ExportReading {
    var reading = ExportReading()
    try session.workspace.corpus.requireDeclared([channel].compactMap(\.self), as: .channel)
    reading.channel = channel
    reading.period = try session.period(period)
    reading.subject = by.map { $0 == .post ? .post : .channel }
    if let per {
      guard let unit = PeriodUnit(parsing: per) else {
        throw UsageError(
          LocalizedText(
            en: "--per takes day, week, month, quarter or year, not “\(per)”",
            fr: "--per attend jour, semaine, mois, trimestre ou an, et non « \(per) »"))
      }
      reading.unit = unit
    }
    let indicators = session.snapshot.metrics.indicators.compactMap { $0.id?.value }
    reading.columns = try ColumnArgument.headings(
      column, field: { ExportField(named: $0, indicators: indicators) },
      known: { indicators + ["date", "channel", "permalink", "title"] },
      example: LocalizedText(en: "views=Impressions", fr: "vues=Impressions"))
    return reading
  }

  private func export(
    _ name: String, _ session: Session, _ reading: ExportReading, on console: Console
  ) -> Result<MetricsExport, MetricsExport.Fault> {
    ImportedFile.bytes(of: name, on: console)
      .mapError { MetricsExport.Fault(message: $0.message, hint: $0.hint) }
      .flatMap { bytes in
        Result { () throws(MetricsExport.Fault) in
          try MetricsExport(
            bytes, into: session.workspace.corpus, session.snapshot.metrics, reading: reading, today: session.now.day)
        }
      }
  }
}
