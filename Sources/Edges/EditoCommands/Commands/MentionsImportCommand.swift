import Actions
import ArgumentParser
import CivilTime
import Editorial
import ForeignFiles
import Localization
import Mentions
import Presentation
import Rendering
import WorkspaceFiles

struct MentionsImportCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add what feeds and exports hold to the pages of their days, each address once.",
    discussion: """
      FILE is RSS, Atom, JSON Feed or CSV, known by its content; - is standard input. What is logged already adds nothing. \
      Rows that cannot be read are named, the others are imported. Each new mention gets a sentiment with a ? where the \
      classifier is sure enough: delete the ? to confirm it.

      EXAMPLES:
        edito mentions import alerts.xml --matching
        edito mentions import export.csv --column url="Link to post"
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The feeds and exports.")
  var files: [String]

  @Flag(help: "Only what holds one of the strategy's `listening: {keywords: …}`.")
  var matching = false

  @Option(
    help: ArgumentHelp(
      "The heading of a column: url, date, time, text, title, author, network or sentiment. May be repeated.",
      valueName: "field=heading"))
  var column: [String] = []

  @Option(help: ArgumentHelp("The network where all of it was said.", valueName: "id"))
  var network: String?

  @Flag(help: "Show what would be added, and write nothing.")
  var dryRun = false

  @Option(help: .formats(of: MentionImportOutput.self))
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
    for name in files {
      switch ImportedFile.bytes(of: name, on: console) {
      case .success(let bytes):
        let file = MentionFile(bytes, context)
        for heading in file.unknownColumns {
          console.note(Self.unknownColumn(heading, in: name))
        }
        let tally = arrivals.take(file.mentions)
        sources.append(MentionImportOutput.Source(name: name, file: file, tally: tally))
      case .failure(let fault):
        unread = true
        console.note(Self.unreadable(name, fault))
        sources.append(MentionImportOutput.Source(name: name, file: nil, tally: MentionImport.Tally()))
      }
    }
    let plan = try MentionPlan(arrivals.added, by: session.creator(on: console))
    if !dryRun { try session.writer.write(plan.changes) }
    let output = MentionImportOutput(sources, pages: plan.pages, isTrial: dryRun, language: session.language)
    console.write(output, as: format, style: session.style)
    if unread { return .couldNotRun }
    return sources.contains { $0.file.map { !$0.refused.isEmpty || $0.fault != nil } ?? false } ? .findings : .clean
  }

  private static func unreadable(_ name: String, _ fault: ImportedFile.Fault) -> LocalizedText {
    let reason =
      fault.hint.map { LocalizedText(en: "\(fault.message); \($0)", fr: "\(fault.message) ; \($0)") } ?? fault.message
    return LocalizedText(en: "edito: \(name): \(reason)", fr: "edito: \(name) : \(reason)")
  }

  private func context(_ session: Session) throws -> MentionFile.Context {
    let corpus = session.workspace.corpus
    let columns = try ColumnArgument.headings(
      column, field: { MentionColumn(rawValue: $0.lowercased()) }, known: { MentionColumn.allCases.map(\.rawValue) },
      example: LocalizedText(en: "url=Link", fr: "url=Lien"))
    return MentionFile.Context(
      zone: corpus.zone, today: session.now.day, order: session.dateOrder, columns: columns,
      network: network?.lowercased())
  }

  private static func unknownColumn(_ heading: String, in name: String) -> LocalizedText {
    LocalizedText(
      en: "note: \(name) has no column “\(heading)”", fr: "note : \(name) n’a pas de colonne « \(heading) »")
  }
}
