import Actions
import ArgumentParser
import CivilTime
import Editorial
import ForeignFiles
import Localization
import Mentions
import Networks
import Presentation
import Rendering
import WorkspaceFiles

struct MentionsImportCommand: EditoCommand {
  static let help = CommandHelp(
    "import",
    suggestedFor: ["load", "importer", "charger"],
    abstract: HelpText(
      en: "Import mentions from feeds and sheets", fr: "Importer des mentions depuis des flux et des tableaux"),
    discussion: HelpText(
      en: """
        FILE is RSS, Atom, JSON Feed, CSV, .xlsx or .ods, recognised by its content; - is standard input. Writes new mentions into the \
        mentions logs of their days. Skips mentions already logged, and reports unreadable rows. Reads malformed feeds as far as \
        possible, and reports where they are malformed.

        If the classifier is sure enough, a new mention gets a sentiment followed by `?`; delete this sign to confirm the sentiment.
        """,
      fr: """
        FICHIER est au format RSS, Atom, JSON Feed, CSV, .xlsx ou .ods, reconnu à son contenu ; - est l’entrée standard. Écrit les \
        nouvelles mentions dans les relevés de leurs jours. Les mentions déjà notées sont sautées, les lignes illisibles sont \
        signalées. Un flux mal formé est lu autant que possible, et les endroits en cause sont signalés.

        Si le classement est assez sûr, une nouvelle mention reçoit une tonalité suivie de `?` ; supprimez ce signe \
        pour la confirmer.
        """),
    examples: [
      HelpExample(
        "edito mentions import alerts.xml --matching", french: "edito mentions import alertes.xml --matching"),
      HelpExample(
        "edito mentions import export.csv --column url=\"Link to post\"",
        french: "edito mentions import export.csv --column url=\"Lien\""),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(en: "Feeds, CSV files and workbooks", fr: "Flux, fichiers CSV et classeurs", value: .file))
  var files: [String]

  @OptionGroup var sheets: SheetOptions

  @Flag(
    help: ArgumentHelp(
      en: "Import only mentions with one of the strategy's keywords, `listening: {keywords: …}`",
      fr: "N’importer que les mentions qui contiennent un mot-clé de la stratégie, `listening: {keywords: …}`"))
  var matching = false

  @Option(
    help: ArgumentHelp(
      en: "Column header for url, date, time, text, title, author, network or sentiment",
      fr: "Titre, dans le fichier, de la colonne url, date, time, text, title, author, network ou sentiment",
      value: .column))
  var column: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Network of all mentions in FILE", fr: "Réseau de toutes les mentions de FICHIER", value: .network))
  var network: String?

  @Flag(help: .dryRun)
  var dryRun = false

  @Option(help: .format)
  var format = FormatArgument<MentionImportOutput>()

  func run(on console: Console) throws -> ExitStatus {
    ImportedFile.readAhead(files, on: console)
    let session = try Session(options, on: console, writes: !dryRun)
    var arrivals =
      try matching
      ? .matchingKeywords(in: session.snapshot)
      : MentionImport(session.workspace.corpus, on: session.now.day)
    let context = try context(session)
    var sources: [MentionImportOutput.Source] = []
    var unread = false
    for found in files.flatMap({ contents($0, context, on: console) }) {
      switch found.content {
      case .success(let file):
        for heading in file.unknownColumns {
          console.note(Self.unknownColumn(heading, in: found.name))
        }
        let tally = arrivals.take(file.mentions)
        sources.append(MentionImportOutput.Source(name: found.name, file: file, tally: tally, notes: found.notes))
      case .failure(let issue):
        unread = true
        console.note(Self.unreadable(found.name, issue))
        sources.append(MentionImportOutput.Source(name: found.name, file: nil, tally: MentionImport.Tally()))
      }
    }
    let plan = try MentionPlan(arrivals.added, by: session.creator(on: console))
    if !dryRun { try session.writer.write(plan.changes) }
    let output = MentionImportOutput(sources, pages: plan.pages, isTrial: dryRun, language: session.language)
    console.write(output, as: format, style: session.style)
    if unread { return .couldNotRun }
    return sources.contains { $0.file.map { !$0.rejected.isEmpty || $0.issue != nil } ?? false } ? .findings : .clean
  }

  private typealias Contents = (
    name: String, content: Result<MentionFile, FileFailure>, notes: [LocalizedText]
  )

  /// Returns the mentions in a feed, or in each sheet of a file.
  private func contents(_ name: String, _ context: MentionFile.Context, on console: Console) -> [Contents] {
    let bytes: [UInt8]
    switch ImportedFile.bytes(of: name, on: console) {
    case .failure(let failure): return [(name, .failure(failure), [])]
    case .success(let read): bytes = read
    }
    if let feed = MentionFile.feed(bytes, context) { return [(name, Self.decided(feed), [])] }
    let found = ImportedFile.sheets(in: bytes, name, sheets) { MentionFile.likelihood(of: $0, context) }
    return found.map { ($0.name, $0.content.flatMap { Self.decided(MentionFile($0, context)) }, $0.notes) }
  }

  /// Returns a file, or the failure of a file whose order of day and month nothing shows.
  private static func decided(_ file: MentionFile) -> Result<MentionFile, FileFailure> {
    file.undecided.map { .failure(.undecided($0)) } ?? .success(file)
  }

  private static func unreadable(_ name: String, _ issue: FileFailure) -> LocalizedText {
    let reason =
      issue.hint.map { LocalizedText(en: "\(issue.message); \($0)", fr: "\(issue.message) ; \($0)") } ?? issue.message
    return LocalizedText(en: "edito: \(name): \(reason)", fr: "edito: \(name) : \(reason)")
  }

  private func context(_ session: Session) throws -> MentionFile.Context {
    let corpus = session.workspace.corpus
    let columns = try ColumnArgument.headings(
      column, field: { MentionColumn(rawValue: $0.lowercased()) }, known: { MentionColumn.allCases.map(\.rawValue) },
      example: LocalizedText(en: "url=Link", fr: "url=Lien"))
    return MentionFile.Context(
      zone: corpus.zone, today: session.now.day, order: session.teamDateOrder, given: sheets.dates, columns: columns,
      network: network.map { Network(called: $0)?.rawValue ?? $0.lowercased() })
  }

  private static func unknownColumn(_ heading: String, in name: String) -> LocalizedText {
    LocalizedText(
      en: "note: \(name) has no column “\(heading)”", fr: "note : \(name) n’a pas de colonne « \(heading) »")
  }
}
