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
      en: "Create or update posts from a spreadsheet", fr: "Créer ou mettre à jour des publications d’après un tableur"),
    discussion: HelpText(
      en: """
        FILE is .xlsx, .ods, or CSV or TSV in any encoding, recognised by its content; - is standard input. Columns are recognised by \
        their headers, in English or French.

        Updates the post with the row's file or id, otherwise the one with the same day and title. If there is none, creates one. Empty \
        cells keep the current value; unchanged posts are not written.

        Texts are read as plain text, and Markdown marks in them are escaped. A column “text (Markdown)”, as `edito export csv` \
        writes it, is read as Markdown.

        If the first import brings ten or more posts that are already published, it adds `since:` to edito.md, so that lint does not \
        check the making of these posts.
        """,
      fr: """
        FICHIER est un .xlsx, un .ods, ou un CSV ou un TSV dans n’importe quel encodage, reconnu à son contenu ; - est l’entrée \
        standard. Les colonnes sont reconnues à leurs titres, en français ou en anglais.

        Met à jour la publication dont la ligne donne le fichier ou l’identifiant, à défaut celle du même jour et du même titre. \
        S’il n’y en a pas, en crée une. Une cellule vide conserve la valeur actuelle ; une publication inchangée n’est pas écrite.

        Les textes sont lus comme du texte brut, et les signes Markdown y sont échappés. Une colonne « texte (Markdown) », telle \
        que l’écrit `edito export csv`, est lue comme du Markdown.

        Si le premier import apporte au moins dix publications déjà parues, il ajoute `since:` à edito.md, pour que lint ne \
        vérifie pas leur préparation.
        """),
    examples: [
      HelpExample(
        "edito import planning.xlsx --dry-run", HelpText(en: "show the changes", fr: "montrer les changements")),
      HelpExample(
        "edito import plan.csv --column title=Subject --column text=Copy",
        french: "edito import plan.csv --column titre=Sujet --column texte=Contenu"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp(en: "Workbooks and CSV files", fr: "Classeurs et fichiers CSV", value: .file))
  var files: [String]

  @OptionGroup var sheets: SheetOptions

  @Option(
    help: ArgumentHelp(
      en: "Column header for title, date, text, @x, cta.url…",
      fr: "Titre, dans le fichier, de la colonne titre, date, texte, @x, cta.url…", value: .column))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Column header not to read", fr: "Titre d’une colonne à ne pas lire", value: .header))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Order of day and month; default: found in the dates",
      fr: "Ordre du jour et du mois ; par défaut, déduit des dates", value: .order))
  var dates: ForeignDate.Order?

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
    let read = try files.flatMap { try importedTables($0, target, named, on: console) }
    let tables = read.compactMap { file in
      (try? file.result.get()).map { ImportPlan.Sheet(name: file.name, table: $0) }
    }
    let plan = ImportPlan(
      tables, into: target, order: session.teamDateOrder, given: dates, today: session.now.day, clears: clear,
      pathForNew: { DocumentPath.ofPost($0, on: $1, in: session.readersLanguage) })
    if !dryRun { try session.writer.write(plan.fileChanges) }
    let output = ImportOutput(read, plan, isDryRun: dryRun, language: session.language)
    console.write(output, as: format, style: session.style)
    if format == .text {
      output.forEachNotice { console.note($0) }
    }
    return output.hasUnreadFile ? .couldNotRun : output.hasFindings ? .findings : .clean
  }

  /// Returns the tables of a file.
  private func importedTables(
    _ name: String, _ target: ImportTarget, _ named: [SheetColumn: String], on console: Console
  ) throws -> [ImportOutput.File] {
    let mapping = try self.mapping(of: name, in: target.corpus)
    let found = ImportedFile.sheets(of: name, sheets, on: console) {
      SheetTable.likelihood(of: $0, for: target, named: named)
    }
    return found.map { sheet in
      let table = sheet.content.mapError { CellIssue($0.message, hint: $0.hint) }
        .flatMap { SheetTable.read($0, for: target, named: named, mapping: mapping, holdsMarkdown: markdown) }
      return ImportOutput.File(name: sheet.name, result: table, notes: sheet.notes)
    }
  }

  /// Returns what the settings and the options say about a file.
  private func mapping(of name: String, in corpus: Corpus) throws -> SheetMapping {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    do {
      var mapping = try SheetMapping(corpus.settings.importing?.value, in: corpus) { PathPattern($0).matches(file) }
      mapping.ignored += ignore
      return mapping
    } catch {
      throw UsageError(
        LocalizedText(
          en: "unknown field “\(error.name)” in `import:` of edito.md",
          fr: "champ inconnu : « \(error.name) », sous `import:` dans edito.md"),
        hint: error.nearest.map(LocalizedText.didYouMean))
    }
  }

  private func namedColumns(_ corpus: Corpus) throws -> [SheetColumn: String] {
    try ColumnArgument.headings(
      column, field: { SheetColumn(named: $0, in: corpus) }, known: { SheetColumn.known(in: corpus).map(\.name) },
      example: LocalizedText(en: "title=Subject", fr: "titre=Sujet"))
  }
}

extension ForeignDate.Order: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { ["dmy", "mdy"] }
}
