import Actions
import ArgumentParser
import CivilTime
import Editorial
import ForeignFiles
import Lint
import Localization
import Rendering
import Schema
import Spreadsheets
import WorkspaceFiles

struct ExportCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write posts for a spreadsheet, or checked files for a scheduler.",
    discussion: """
      WHAT is csv, buffer, sprout, publer or highlevel; without it, they are listed. csv has a row for each post, with \
      everything in it, and `edito import` reads it back. For a scheduler, each row is checked before it is written: the \
      approved posts, from now to the horizon, a file for each channel. Those that are scheduled are loaded already: \
      --status scheduled writes them.

      EXAMPLES:
        edito export csv 2026-12 --excel -o december.csv
        edito export buffer --channel x -o upload
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "In which form.")
  var what: String?

  @Argument(help: "2026-11, 2026-W48, 2026-11-24, 2026-Q4, 2026, or week, month… for the present one.")
  var period: String?

  @Option(help: ArgumentHelp("Only what goes to this channel; may be repeated.", valueName: "id"))
  var channel: [String] = []

  @Option(help: ArgumentHelp("Only posts in this status; may be repeated.", valueName: "status"))
  var status: [PostStatus] = []

  @Option(
    name: .customLong("for"), help: ArgumentHelp("Only this person's posts; may be repeated.", valueName: "person"))
  var people: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The file to write, - for standard output; for a scheduler, the folder of its files.", valueName: "path"))
  var output: String?

  @Option(help: "What stands between the cells of csv: comma, semicolon or tab.")
  var separator: SheetSeparator?

  @Flag(help: "Write csv as Excel opens it: with a byte order mark, and semicolons where decimals have a comma.")
  var excel = false

  @Option(help: ArgumentHelp("Fewer rows for each file than the scheduler takes.", valueName: "n"))
  var rows: Int?

  @Flag(help: "Show a scheduler's rows and refusals, and write nothing.")
  var dryRun = false

  @Option(help: .formats(of: SchedulerOutput.self, lead: "The form of a scheduler's summary: "))
  var format = FormatArgument<SchedulerOutput>()

  enum SheetSeparator: String, ExpressibleByArgument, CaseIterable {
    case comma, semicolon, tab
    var separator: Separator { Separator(rawValue: rawValue) ?? .comma }
  }

  func run(on console: Console) throws -> ExitStatus {
    if what == "csv" { return try writeSheet(on: console) }
    let session = try Session(options, on: console, approvals: .contentsAndWriters, publishes: true)
    guard let what else {
      console.write(SchedulerPages(SchedulerProfile.all, in: session.language).list(in: session.style))
      return .clean
    }
    try session.workspace.corpus.requireDeclared(channel, as: .channel)
    try session.workspace.corpus.requireDeclared(people, as: .person)
    guard let profile = SchedulerProfile.all.first(where: { $0.id == what }) else { throw unknown(what) }
    return try writeFiles(of: profile, session, on: console)
  }

  private func unknown(_ what: String) -> UsageError {
    let known = ["csv"] + SchedulerProfile.all.map(\.id)
    return UsageError(
      LocalizedText(en: "nothing is exported as “\(what)”", fr: "rien ne s’exporte au format « \(what) »"),
      hint: Spelling.nearest(to: what, among: known).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "there are: \(.list(known))", fr: "il y a : \(.list(known))"))
  }

  /// Refuses options that would be passed over in silence.
  private func refuse(_ options: [(name: String, isGiven: Bool)], for what: String) throws {
    for option in options where option.isGiven {
      throw UsageError(
        LocalizedText(en: "\(option.name) is not for \(what)", fr: "\(option.name) ne vaut pas pour \(what)"))
    }
  }

  private func selection() -> PostSheet.Selection {
    var selection = PostSheet.Selection()
    (selection.channels, selection.states, selection.people) = (Set(channel), Set(status), Set(people))
    return selection
  }

  // MARK: Spreadsheets

  private func writeSheet(on console: Console) throws -> ExitStatus {
    let root = try options.root(on: console)
    console.language = options.language(of: Workspace.locale(of: root), on: console)
    try refuse([("--rows", rows != nil), ("--dry-run", dryRun), ("--format json", format == .json)], for: "csv")
    let (session, sheet) = try sheet(on: console)
    try session.workspace.corpus.requireDeclared(channel, as: .channel)
    try session.workspace.corpus.requireDeclared(people, as: .person)
    let file = try session.outputFile(output, on: console, sparesMarkdown: true)
    let isFrench = session.language == .french
    let usual: Separator = excel && isFrench ? .semicolon : .comma
    let form = DelimitedForm(separator: separator?.separator ?? usual, hasByteOrderMark: excel)
    if let output, let file {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(sheet.entries.reduce(1024) { $0 + $1.source.bytes.count })
      sheet.write(form, in: session.readersLanguage, jobs: session.jobs) { bytes += $0.utf8 }
      try file.write(bytes)
      let count = sheet.entries.count
      console.write(
        LocalizedText(
          en: "\(output): \(count, "post", "posts")", fr: "\(output) : \(count, "publication", "publications")")[
            session.language] + "\n")
    } else {
      sheet.write(form, in: session.readersLanguage, jobs: session.jobs) { console.write(data: $0) }
    }
    let notices = SheetNotices(sheet, forExcel: excel).lines
    for notice in notices { console.note(notice) }
    return notices.isEmpty ? .clean : .findings
  }

  /// The workspace and the sheet of its posts, of which no more is kept than their texts.
  private func sheet(on console: Console) throws -> (Session, PostSheet) {
    let argument = try period.map { try PeriodArgument(reading: $0) }
    var survey = PostSurvey(selection())
    let (session, results) = try Session.open(options, on: console) { zone in
      var selection = selection()
      selection.period = argument?.period(at: try options.present(in: zone, on: console).day)
      survey = PostSurvey(selection)
      return survey.look
    }
    return (session, PostSheet(results, survey, in: session.workspace.corpus))
  }

  // MARK: Schedulers

  private func writeFiles(of profile: SchedulerProfile, _ session: Session, on console: Console) throws -> ExitStatus {
    try refuse([("--separator", separator != nil), ("--excel", excel)], for: profile.name)
    try NumberArgument.check(rows, of: "--rows", in: 1...1_000_000)
    try OutputFolderName.check(output)
    guard let folder = output ?? (dryRun ? "." : nil) else {
      throw UsageError(
        LocalizedText(en: "where shall the files go?", fr: "où écrire les fichiers ?"),
        hint: LocalizedText(
          en: "name a folder with -o, or look first with --dry-run",
          fr: "nommez un dossier avec -o, ou regardez d’abord avec --dry-run"))
    }
    let corpus = session.workspace.corpus
    let horizon = (corpus.settings.horizon?.value ?? Settings.defaultHorizon).lastDay(from: session.now.day)
    let asked = try session.period(period)
    let days = asked.map { $0.first...$0.last } ?? session.now.day...max(session.now.day, horizon)
    let request = SchedulerExport.Request(
      days: days, selection: selection(), rowLimit: rows, address: corpus.settings.site?.value.address?.value,
      order: session.dateOrder)
    let linter = Linter(Configuration(settingsOf: corpus))
    let export = SchedulerExport(profile, of: session.snapshot, request, linter: linter, jobs: session.jobs)
    if !dryRun {
      let target = try OutputFolder(console.environment.resolve(folder), in: session.workspace)
      for file in export.files { try target.write(Array(file.text.utf8), as: file.name) }
    }
    let output = SchedulerOutput(
      export, days: days, zone: corpus.settings.timezone?.value, isDryRun: dryRun, folder: self.output,
      language: session.language)
    console.write(output, as: format, style: session.style)
    if format == .text {
      let left = dryRun ? [] : leftovers(of: export, in: console.environment.resolve(folder))
      for notice in output.notices + left { console.note(notice) }
    }
    return export.refusals.isEmpty ? .clean : .findings
  }

  /// Files of an earlier export that nobody should upload again. They stay where they are.
  private func leftovers(of export: SchedulerExport, in folder: String) -> [LocalizedText] {
    let written = Set(export.files.map(\.name))
    let found = (try? FileSystem.contents(of: folder).get()) ?? []
    return found.map(\.name).filter { export.isFileName($0) && !written.contains($0) }.sorted().map { name in
      LocalizedText(
        en: "\(name) is of an earlier export: do not upload it",
        fr: "\(name) vient d’un export précédent : ne l’envoyez pas")
    }
  }
}
