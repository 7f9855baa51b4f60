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
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make posts of the rows of a spreadsheet, and change those that are there.",
    discussion: """
      FILE is CSV or TSV in any encoding; - is standard input. Columns are known by their headings, in English or French. A \
      row changes the post whose file or id it names, or that has its day and its title; any other row is a new post. Only \
      what differs is written, and a second run changes nothing. An empty cell leaves what is there. A text is plain words, \
      and its marks are escaped in the post; in a column “text (Markdown)”, as `edito export csv` writes it, it is Markdown.

      EXAMPLES:
        edito import planning.csv --dry-run
        edito import planning.csv --column title="Working title" --column text=Copy
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The files.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The heading under which something stands: title, date, text, @x, cta.url…; may be repeated.",
      valueName: "name=heading"))
  var column: [String] = []

  @Flag(help: "Let an empty cell take out what is there.")
  var clear = false

  @Flag(help: "Read the texts as Markdown, whatever their headings say.")
  var markdown = false

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Option(help: .formats(of: ImportOutput.self))
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
