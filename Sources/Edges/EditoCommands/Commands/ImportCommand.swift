import Actions
import ArgumentParser
import Editorial
import ForeignFiles
import Localization
import Presentation
import Rendering
import Spreadsheets
import WorkspaceFiles

struct ImportCommand: EditoCommand {
  static let help = CommandHelp(
    "import",
    suggestedFor: ["load", "importer", "charger"],
    abstract: HelpText(
      en: "Create or update posts from CSV", fr: "Créer ou mettre à jour des publications d’après un CSV"),
    discussion: HelpText(
      en: """
        FILE is CSV or TSV in any encoding; - is standard input. Columns are recognised by their headers, in English or French.

        Updates the post with the row's file or id, otherwise the one with the same date and title, otherwise creates one. Empty cells \
        keep the current value; unchanged posts are not written.

        Texts are read as plain text, and Markdown marks in them are escaped. A column “text (Markdown)”, as `edito export csv` \
        writes it, is read as Markdown.
        """,
      fr: """
        FICHIER est un CSV ou un TSV, dans n’importe quel encodage ; - est l’entrée standard. Les colonnes sont reconnues à leurs \
        titres, en français ou en anglais.

        Met à jour la publication dont la ligne donne le fichier ou l’identifiant, sinon celle qui a la même date et le même titre ; \
        sinon, en crée une. Une cellule vide conserve la valeur actuelle ; une publication inchangée n’est pas écrite.

        Les textes sont lus comme du texte simple, et les signes Markdown y sont neutralisés. Une colonne « texte (Markdown) », telle \
        que l’écrit `edito export csv`, est lue comme du Markdown.
        """),
    examples: [
      HelpExample(
        "edito import planning.csv --dry-run", HelpText(en: "show the changes", fr: "montrer les changements")),
      HelpExample(
        "edito import plan.csv --column title=Subject --column text=Copy",
        french: "edito import plan.csv --column titre=Sujet --column texte=Contenu"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp(en: "CSV files", fr: "Fichiers CSV", value: .file))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      en: "Column header for title, date, text, @x, cta.url…",
      fr: "Titre, dans le fichier, de la colonne titre, date, texte, @x, cta.url…", value: .column))
  var column: [String] = []

  @Flag(help: ArgumentHelp(en: "Let empty cells delete values", fr: "Effacer la valeur si la cellule est vide"))
  var clear = false

  @Flag(help: ArgumentHelp(en: "Read all texts as Markdown", fr: "Lire tous les textes comme du Markdown"))
  var markdown = false

  @Flag(help: .dryRun)
  var dryRun = false

  @Option(help: .format)
  var format = FormatArgument<ImportOutput>()

  func run(on console: Console) throws -> ExitStatus {
    ImportedFile.readAhead(files, on: console)
    let survey = ImportSurvey()
    let (session, posts) = try Session.open(options, on: console, writes: !dryRun) { _ in survey.look }
    let workspace = session.workspace
    let target = ImportTarget(posts, survey, in: workspace.corpus) { file in
      Workspace.fileHashes([file], in: workspace.root, jobs: 1)[file]
    }
    let named = try namedColumns(workspace.corpus)
    let read = files.map { ImportOutput.File(name: $0, result: table($0, target, named, on: console)) }
    let sheets = read.compactMap { file in
      (try? file.result.get()).map { ImportPlan.Sheet(name: file.name, table: $0) }
    }
    let plan = ImportPlan(
      sheets, into: target, order: session.dateOrder, today: session.now.day, clears: clear,
      pathForNew: { DocumentPath.ofPost($0, on: $1, in: session.readersLanguage) })
    if !dryRun { try session.writer.write(plan.fileChanges) }
    let output = ImportOutput(read, plan, isDryRun: dryRun, language: session.language)
    console.write(output, as: format, style: session.style)
    if format == .text {
      output.forEachNotice { console.note($0) }
    }
    return output.hasUnreadFile ? .couldNotRun : output.hasFindings ? .findings : .clean
  }

  private func table(
    _ name: String, _ target: ImportTarget, _ named: [SheetColumn: String], on console: Console
  ) -> Result<SheetTable, CellIssue> {
    ImportedFile.bytes(of: name, on: console)
      .mapError { CellIssue($0.message, hint: $0.hint) }
      .flatMap { SheetTable.read($0, for: target, named: named, holdsMarkdown: markdown) }
  }

  private func namedColumns(_ corpus: Corpus) throws -> [SheetColumn: String] {
    try ColumnArgument.headings(
      column, field: { SheetColumn(named: $0, in: corpus) }, known: { SheetColumn.known(in: corpus).map(\.name) },
      example: LocalizedText(en: "title=Subject", fr: "titre=Sujet"))
  }
}
