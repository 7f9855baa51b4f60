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
  static let help = CommandHelp(
    "export",
    suggestedFor: ["scheduler", "csv", "exporter"],
    abstract: HelpText(
      en: "Export posts to CSV or a scheduler", fr: "Exporter en CSV ou vers un outil de programmation"),
    discussion: HelpText(
      en: """
        DESTINATION is csv, buffer, sprout, publer or highlevel; without it, the destinations are listed.

        csv writes one row per post, with all its keys and texts; `edito import` reads it back.

        For a scheduler, exports the approved posts of PERIOD, or those within `horizon:` (two weeks if it is not set). Writes one \
        file per channel, and rejects rows that the scheduler would not publish correctly. Scheduled posts are skipped; \
        export them with --status scheduled.
        """,
      fr: """
        DESTINATION est csv, buffer, sprout, publer ou highlevel ; sans elle, les destinations sont listées.

        csv écrit une ligne par publication, avec toutes ses clés et ses textes ; `edito import` la relit.

        Pour un outil de programmation, exporte les publications validées de PÉRIODE, ou celles d’ici à l’horizon (`horizon:`, \
        ou deux semaines à défaut). Écrit un fichier par canal, et refuse les lignes que cet outil publierait mal. Les \
        publications programmées sont sautées ; exportez-les avec --status scheduled.
        """),
    examples: [
      HelpExample(
        "edito export csv 2026-12 --excel -o december.csv", french: "edito export csv 2026-12 --excel -o decembre.csv"),
      HelpExample("edito export buffer --channel x -o upload", french: "edito export buffer --channel x -o envoi"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "csv, or the id of a scheduler", fr: "csv, ou l’identifiant d’un outil de programmation", value: .destination)
  )
  var what: String?

  @Argument(help: .period)
  var period: String?

  @Option(help: .onlyChannel)
  var channel: [String] = []

  @Option(help: .onlyStatus)
  var status: [PostStatus] = []

  @Option(name: .customLong("for"), help: .onlyPerson)
  var people: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      en: "For csv, the file; - is standard output. For a scheduler, the folder for its files",
      fr: "Fichier du csv ; - est la sortie standard. Pour un outil, le dossier de ses fichiers", value: .path))
  var output: String?

  @Option(help: ArgumentHelp(en: "CSV separator", fr: "Séparateur du CSV", value: .separator))
  var separator: SheetSeparator?

  @Flag(
    help: ArgumentHelp(
      en: "Write csv for Excel, with a byte order mark, and semicolons in French workspaces",
      fr:
        "Écrire un csv pour Excel : marque d’ordre des octets, et points-virgules si l’espace de travail est en français"
    ))
  var excel = false

  @Option(
    help: ArgumentHelp(
      en: "Maximum rows per file, if lower than the scheduler's own limit",
      fr: "Nombre maximal de lignes par fichier, dans la limite de l’outil", value: .number))
  var rows: Int?

  @Flag(
    help: ArgumentHelp(
      en: "For a scheduler, show rows and rejections without writing",
      fr: "Pour un outil, montrer les lignes et les refus sans rien écrire"))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      en: "Output format of a scheduler's summary", fr: "Format du résumé pour un outil de programmation",
      value: .format))
  var format = FormatArgument<SchedulerOutput>()

  enum SheetSeparator: String, WordArgument {
    case comma, semicolon, tab
    static let words = [
      KnownWord("comma", otherNames: ["virgule"]), KnownWord("semicolon", otherNames: ["point-virgule"]),
      KnownWord("tab", otherNames: ["tabulation"]),
    ]
    var separator: Separator { Separator(rawValue: rawValue) ?? .comma }
  }

  func run(on console: Console) throws -> ExitStatus {
    if what == "csv" { return try writeSheet(on: console) }
    let session = try Session(options, on: console, approvals: .contentsAndWriters, publishes: true)
    guard let what else {
      console.write(SchedulerPages(SchedulerProfile.all, in: session.language).list(in: session.style))
      return .clean
    }
    let selection = selection(
      of: try session.ids(channel, of: .channel, on: console), try session.ids(people, of: .person, on: console))
    guard let profile = SchedulerProfile.all.first(where: { $0.id == what }) else { throw unknown(what) }
    return try writeFiles(of: profile, selection, session, on: console)
  }

  private func unknown(_ what: String) -> UsageError {
    let known = ["csv"] + SchedulerProfile.all.map(\.id)
    return UsageError(
      LocalizedText(en: "unknown destination “\(what)”", fr: "destination inconnue : « \(what) »"),
      hint: Spelling.nearest(to: what, among: known).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "known destinations: \(.list(known))", fr: "au choix : \(.list(known))"))
  }

  /// Throws if any of these options is given, because the destination would ignore it.
  private func reject(_ options: [(name: String, isGiven: Bool)], for what: String) throws {
    for option in options where option.isGiven {
      throw UsageError(
        LocalizedText(
          en: "\(option.name) does not apply to \(what)", fr: "\(option.name) ne s’applique pas à \(what)"))
    }
  }

  private func selection(of channels: [String], _ people: [String]) -> PostSheet.Selection {
    var selection = PostSheet.Selection()
    (selection.channels, selection.states, selection.people) = (Set(channels), Set(status), Set(people))
    return selection
  }

  // MARK: Spreadsheets

  private func writeSheet(on console: Console) throws -> ExitStatus {
    let root = try options.root(on: console)
    console.language = options.language(of: Workspace.locale(of: root), on: console)
    try reject([("--rows", rows != nil), ("--dry-run", dryRun), ("--format json", format == .json)], for: "csv")
    var (session, sheet) = try sheet(of: selection(of: channel, people), in: root, on: console)
    let channels = try session.ids(channel, of: .channel, on: console)
    let people = try session.ids(people, of: .person, on: console)
    // Posts are selected while they are read, before words can be completed to ids.
    if channels != channel || people != self.people {
      (session, sheet) = try self.sheet(of: selection(of: channels, people), in: root, on: console)
    }
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

  /// Opens the workspace, and returns the session and the sheet of the posts of a selection in the period. Keeps only the bytes of the
  /// posts in memory, not their parsed content.
  private func sheet(
    of selection: PostSheet.Selection, in root: String, on console: Console
  ) throws -> (Session, PostSheet) {
    let order = WrittenDate.Order(ofTeam: Workspace.locale(of: root), in: console.environment)
    var survey = PostSurvey(selection)
    let (session, results) = try Session.open(options, on: console) { zone in
      var selection = selection
      let now = try options.present(in: zone, order, on: console)
      let context = WrittenDate.Context(now: now, order: order, zone: zone)
      selection.period = try period.map { try PeriodArgument(reading: $0, in: context).period(at: now.day) }
      survey = PostSurvey(selection)
      return survey.look
    }
    return (session, PostSheet(results, survey, in: session.workspace.corpus))
  }

  // MARK: Schedulers

  private func writeFiles(
    of profile: SchedulerProfile, _ selection: PostSheet.Selection, _ session: Session, on console: Console
  ) throws -> ExitStatus {
    try reject([("--separator", separator != nil), ("--excel", excel)], for: profile.name)
    try NumberArgument.check(rows, of: "--rows", in: 1...1_000_000)
    try OutputFolderName.check(output)
    guard let folder = output ?? (dryRun ? "." : nil) else {
      throw UsageError(
        LocalizedText(en: "missing --output", fr: "il manque --output"),
        hint: LocalizedText(
          en: "name a folder for the files, or see the rows first with --dry-run",
          fr: "indiquez un dossier pour les fichiers, ou voyez d’abord les lignes avec --dry-run"))
    }
    let corpus = session.workspace.corpus
    let horizon = (corpus.settings.horizon?.value ?? Settings.defaultHorizon).lastDay(from: session.now.day)
    let asked = try session.period(period, .future, on: console)
    let days = asked.map { $0.first...$0.last } ?? session.now.day...max(session.now.day, horizon)
    let request = SchedulerExport.Request(
      days: days, selection: selection, rowLimit: rows, address: corpus.settings.site?.value.address?.value,
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
    return export.rejections.isEmpty ? .clean : .findings
  }

  /// Returns notices about files of an earlier export, which must not be uploaded again. The files are not changed.
  private func leftovers(of export: SchedulerExport, in folder: String) -> [LocalizedText] {
    let written = Set(export.files.map(\.name))
    let found = (try? FileSystem.contents(of: folder).get()) ?? []
    return found.map(\.name).filter { export.profile.isFileName($0) && !written.contains($0) }.sorted().map { name in
      LocalizedText(
        en: "\(name) is from an earlier export: do not upload it",
        fr: "\(name) vient d’un export précédent : ne l’envoyez pas")
    }
  }
}
