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
  static let help = CommandHelp(
    "import",
    suggestedFor: ["load", "importer", "charger"],
    abstract: HelpText(en: "Import readings from exports", fr: "Importer les chiffres d’exports"),
    discussion: HelpText(
      en: """
        FILE is the CSV of a network, .xlsx or .ods; - is standard input. A column is matched to an indicator by `columns:`, id or \
        title; a row to a post by its URL, or by its text and day. Daily rows are combined by month, or by --per.

        Writes new readings into the files of metrics/. Existing readings are kept unless you pass --replace.
        """,
      fr: """
        FICHIER est le CSV d’un réseau, un .xlsx ou un .ods ; - est l’entrée standard. Une colonne est rattachée à un \
        indicateur par `columns:`, par l’identifiant ou par le titre de celui-ci. Une ligne est rattachée à une publication \
        par l’adresse web, ou par le texte et le jour. Les lignes journalières sont réunies par mois, ou \
        selon --per.

        Écrit les nouveaux chiffres dans les fichiers de metrics/. Les chiffres existants restent inchangés, sauf avec --replace.
        """),
    examples: [
      HelpExample("edito metrics import export.csv --channel instagram"),
      HelpExample(
        "edito metrics import posts.csv --column visits=\"Link clicks\" --dry-run",
        french: "edito metrics import posts.csv --column visites=\"Clics\" --dry-run"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp(en: "CSV files and workbooks", fr: "Fichiers CSV et classeurs", value: .file))
  var files: [String]

  @OptionGroup var sheets: SheetOptions

  @Option(
    help: ArgumentHelp(
      en: "Period of all readings, such as 2026-10; default: the period of each row's date",
      fr: "Période de tous les chiffres, comme 2026-10 ; par défaut, celle de la date de chaque ligne", value: .period))
  var period: String?

  @Option(
    help: ArgumentHelp(
      en: "Period into which daily rows are combined: day, week, month (the default), quarter or year",
      fr: "Réunir les lignes par jour, semaine, mois (par défaut), trimestre ou an", value: .unit))
  var per: String?

  @Option(
    help: ArgumentHelp(
      en: "Channel of rows that do not name one", fr: "Canal des lignes qui n’en indiquent pas", value: .channel))
  var channel: String?

  @Option(
    help: ArgumentHelp(
      en: "What each row describes; default: deduced from the columns",
      fr: "Ce que décrit chaque ligne ; par défaut, déduit des colonnes",
      value: .subject))
  var by: Subject?

  @Option(
    help: ArgumentHelp(
      en: "Column header for an indicator, or for date, channel, permalink or title",
      fr: "Titre de la colonne d’un indicateur, ou de date, channel, permalink ou title", value: .column))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Decimal mark of all numbers, comma or point; default: found for each column",
      fr: "Séparateur décimal de tous les nombres, virgule ou point ; par défaut, déduit pour chaque colonne",
      value: .mark))
  var decimal: String?

  @Flag(
    help: ArgumentHelp(
      en: "Replace existing readings that differ", fr: "Remplacer les chiffres existants qui diffèrent"))
  var replace = false

  @Flag(help: .dryRun)
  var dryRun = false

  @Option(help: .format)
  var format = FormatArgument<MetricsImportOutput>()

  enum Subject: String, WordArgument {
    case channel, post
    static let words = [KnownWord("channel", otherNames: ["canal"]), KnownWord("post", otherNames: ["publication"])]
  }

  func run(on console: Console) throws -> ExitStatus {
    ImportedFile.readAhead(files, on: console)
    let session = try Session(options, on: console, writes: !dryRun)
    let reading = try reading(session, on: console)
    let read = files.flatMap { exports($0, session, reading, on: console) }
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

  private func reading(_ session: Session, on console: Console) throws -> ExportReading {
    var reading = ExportReading()
    reading.channel = try session.id(channel, of: .channel, on: console)
    reading.givenOrder = sheets.dates
    reading.usualOrder = session.teamDateOrder
    reading.period = try session.period(period, .past, on: console)
    reading.decimalMark = try decimal.map { word in
      switch word {
      case "comma", "virgule", ",": ","
      case "point", ".": "."
      default:
        throw UsageError(
          .invalid(word, for: "--decimal", expected: LocalizedText(en: "comma or point", fr: "virgule ou point")))
      }
    }
    reading.subject = by.map { $0 == .post ? .post : .channel }
    if let per {
      guard let unit = PeriodUnit(parsing: per) else {
        throw UsageError(
          .invalid(
            per, for: "--per",
            expected: LocalizedText(
              en: "day, week, month, quarter or year", fr: "jour, semaine, mois, trimestre ou an")))
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

  /// Returns the exports in a file.
  private func exports(
    _ name: String, _ session: Session, _ reading: ExportReading, on console: Console
  ) -> [MetricsImportOutput.File] {
    let book = session.snapshot.metrics
    let found = ImportedFile.sheets(of: name, sheets, on: console) {
      MetricsExport.likelihood(of: $0, book, reading: reading)
    }
    return found.map { sheet in
      let export = sheet.content.flatMap { sheet in
        Result { () throws(FileFailure) in
          try MetricsExport(
            sheet.table(), into: session.workspace.corpus, book, reading: reading, today: session.now.day)
        }
      }
      return MetricsImportOutput.File(name: sheet.name, result: export, notes: sheet.notes)
    }
  }
}
