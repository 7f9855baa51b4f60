import Actions
import ArgumentParser
import CivilTime
import Editorial
import ForeignFiles
import Localization
import Presentation
import Rendering
import Schema
import Snapshots
import WorkspaceFiles

/// The options of every command that reads a workspace.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("workspace"),
    help: ArgumentHelp(
      en: "Workspace folder; default: the nearest parent with an edito.md",
      fr: "Dossier de l’espace de travail ; par défaut, le plus proche qui contient un edito.md", value: .folder))
  var folder: String?

  @Option(help: .today)
  var today: String?

  @Option(help: .language)
  var language: LanguageChoice?

  @Option(help: .color)
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp(en: "Number of threads", fr: "Nombre de fils d’exécution", value: .number))
  var jobs: Int?
}

extension ArgumentHelp {
  static var today: ArgumentHelp {
    ArgumentHelp(
      en: "Date to use instead of today's, such as 2026-11-23, “2026-11-23 12:00” or “monday 9:30”",
      fr: "Prendre cette date au lieu d’aujourd’hui, comme 2026-11-23, « 2026-11-23 12:00 » ou « lundi 9h30 »",
      value: .date)
  }
}

enum LanguageChoice: String, WordArgument {
  case en, fr
  static let words = [
    KnownWord("en", otherNames: ["english", "anglais"]), KnownWord("fr", otherNames: ["french", "français"]),
  ]
  var language: Language { self == .fr ? .french : .english }
}

enum ColorChoice: String, WordArgument {
  case auto, always, never
  static let words = [
    KnownWord("auto"), KnownWord("always", otherNames: ["toujours"]), KnownWord("never", otherNames: ["jamais"]),
  ]
}

/// A workspace opened for a command, with everything that the command's output depends on.
struct Session {
  let workspace: Workspace
  let now: Moment
  /// Whether `--today` names a day without a time.
  let isDayAlone: Bool
  let language: Language
  /// The order of day and month in the numeric dates of the team's own files and commands; `nil` if neither the workspace nor the
  /// environment shows one.
  let teamDateOrder: WrittenDate.Order?
  let style: Style
  let jobs: Int
  let git: GitEnvironment
  /// The writer for the workspace; `nil` if it was opened only for reading.
  private let openWriter: FolderWriter?

  /// The state of the workspace at ``now``.
  let snapshot: Snapshot

  /// Finds and reads the workspace.
  ///
  /// - Parameters:
  ///   - approvals: the checks of approvals to run.
  ///   - writes: whether the command may write. If so, it waits for other commands that write, reads the workspace after they end, and
  ///     keeps later commands waiting until it ends.
  ///   - publishes: whether the output is made for other people. If so, ignored files must not be read, so git is required. Writing
  ///     requires it too.
  ///   - needsSettings: whether unreadable settings stop the command.
  init(
    _ options: GlobalOptions, on console: Console, approvals: ApprovalChecks = .none, writes: Bool = false,
    publishes: Bool = false, needsSettings: Bool = true
  ) throws {
    let (root, jobs) = try Self.root(options, on: console, writes: writes)
    let workspace = try Workspace.load(
      root, jobs: jobs, approvals: approvals, git: console.environment.git, needsGit: writes || publishes)
    try self.init(opened: workspace, options, on: console, needsSettings: needsSettings)
    console.keep(workspace)
  }

  /// Finds and reads the workspace without keeping its posts. Returns the session and one value for each post, in the order of the posts'
  /// paths.
  static func open<Value: Sendable>(
    _ options: GlobalOptions, on console: Console, writes: Bool = false,
    makingOfPosts prepare: (TimeZoneRules) throws -> (@Sendable (Document) -> Value)
  ) throws -> (session: Session, posts: [Value]) {
    let (root, jobs) = try root(options, on: console, writes: writes)
    let (workspace, posts) = try Workspace.load(
      root, jobs: jobs, git: console.environment.git, makingOfPosts: prepare)
    let session = try Session(opened: workspace, options, on: console)
    console.keep(posts)
    return (session, posts)
  }

  /// Finds the workspace, and returns its path and the number of threads. If the command writes, first acquires the workspace's lock.
  private static func root(
    _ options: GlobalOptions, on console: Console, writes: Bool
  ) throws -> (path: String, jobs: Int) {
    let jobs = try options.jobs(on: console)
    let root = try options.root(on: console)
    if writes { try console.openWriter(root) }
    return (root, jobs)
  }

  /// Continues with a workspace that was read for this command. If the command may write, deletes the temporary files that older versions
  /// of Edito left when they were killed. Reports why git could not be used, and how many files are outside a sparse checkout.
  private init(
    opened workspace: Workspace, _ options: GlobalOptions, on console: Console, needsSettings: Bool = true
  ) throws {
    try self.init(workspace, options, on: console, needsSettings: needsSettings)
    console.writer?.removeLeftovers(among: workspace.corpus.files.paths)
    if let issue = workspace.gitIssue { console.report(.withoutGit(issue.message), hints: issue.hints) }
    if let notice = UnreadFiles(in: workspace).leftOut { console.note(notice) }
  }

  /// Continues with a workspace that is already read.
  init(_ workspace: Workspace, _ options: GlobalOptions, on console: Console, needsSettings: Bool = true) throws {
    jobs = try options.jobs(on: console)
    git = console.environment.git
    let locale = workspace.corpus.settings.locale?.value
    teamDateOrder = WrittenDate.Order(ofTeam: locale, in: console.environment)
    openWriter = console.writer
    self.workspace = workspace
    language = options.language(of: locale, on: console)
    style = console.style(options.color)
    console.language = language
    let zone = workspace.corpus.zone
    now = try options.present(in: zone, teamDateOrder, on: console)
    isDayAlone = try options.givenPresent(in: zone, teamDateOrder, on: console).map { $0.time == nil } ?? false
    snapshot = Snapshot(workspace.corpus, now: now)
    if needsSettings { try Self.requireSettings(snapshot) }
  }
}

extension Session {
  /// The writer for the workspace. The session must have been opened for writing.
  var writer: FolderWriter {
    guard let openWriter else { preconditionFailure("a session that was opened for reading does not write") }
    return openWriter
  }

  /// The order of day and month in numeric dates, according to the readers' locale.
  var dateOrder: WrittenDate.Order { WrittenDate.Order(locale: readersLocale) }

  /// The locale of the workspace's readers; if the settings name none, the locale of the output.
  var readersLocale: String {
    workspace.corpus.settings.locale?.value ?? localeIdentifier
  }

  /// The names of months and weekdays for the workspace's readers.
  var readersNames: CalendarNames { CalendarNames(localeIdentifier: readersLocale) }

  /// The locale of the output, which determines the names of months and weekdays, and the first day of the week.
  ///
  /// This is the workspace's locale if it is in the output's language, otherwise a default for that language.
  var localeIdentifier: String {
    let own = workspace.corpus.settings.locale?.value
    if let own, Language(locale: own) == language { return own }
    return switch language {
    case .english: "en-GB"
    case .americanEnglish: "en-US"
    case .french: "fr-FR"
    }
  }
}

extension GlobalOptions {
  /// Returns the number of threads: that of `--jobs`, otherwise the environment's. Throws if `--jobs` is not from 1 to 256.
  func jobs(on console: Console) throws -> Int {
    try NumberArgument.check(jobs, of: "--jobs", in: 1...256)
    return jobs ?? console.environment.jobs
  }

  /// Returns the language of messages about a workspace.
  ///
  /// - Parameter locale: the workspace's locale; `nil` if it has none.
  func language(of locale: String?, on console: Console) -> Language {
    let own = locale.map(Language.init(locale:)) ?? console.environment.language
    // `--language en` in a workspace with American dates leaves them American.
    return language.flatMap { $0.language.code == own.code ? nil : $0.language } ?? own
  }

  /// Returns the path of the workspace's folder. Throws if `--workspace` names a missing folder, or if there is no workspace.
  func root(on console: Console) throws -> String {
    let path = console.environment.resolve(folder ?? ".")
    if folder != nil, !FileSystem.isFolder(path) {
      throw WorkspaceError(
        .noWorkspace, LocalizedText(en: "folder not found: \(path)", fr: "dossier introuvable : \(path)"))
    }
    return try Workspace.root(above: path, named: folder)
  }

  /// Returns the local time of `--today` in a zone; without the option, the current time. A date without a time means midnight.
  ///
  /// - Parameter order: the order of day and month in a numeric date; `nil` if it is unknown.
  func present(in zone: TimeZoneRules, _ order: WrittenDate.Order?, on console: Console) throws -> Moment {
    guard let stamp = try givenPresent(in: zone, order, on: console) else { return Self.present(in: zone, on: console) }
    let moment = Moment(day: stamp.day, time: stamp.time ?? .midnight)
    return stamp.offset.map { zone.local(moment, offset: $0) } ?? moment
  }

  /// Returns the date of `--today`, which may depend on the current day; `nil` without the option.
  func givenPresent(
    in zone: TimeZoneRules, _ order: WrittenDate.Order?, on console: Console
  ) throws -> WrittenDate.Stamp? {
    guard let today else { return nil }
    let context = WrittenDate.Context(now: Self.present(in: zone, on: console), order: order, zone: zone)
    return try UsageError.date(today, for: "--today", in: context).value
  }

  private static func present(in zone: TimeZoneRules, on console: Console) -> Moment {
    zone.local(utcMinute: console.environment.clock().utcMinute)
  }
}

extension CommandEnvironment {
  /// Returns the absolute form of a path from the current folder. Accented letters are encoded as on the disk.
  func resolve(_ path: String) -> String {
    if path.hasPrefix("/") { return FileSystem.spelling(of: path) }
    return path == "." ? currentFolder : FileSystem.spelling(of: currentFolder + "/" + path)
  }
}

extension Console {
  func style(_ choice: ColorChoice) -> Style {
    let isColored =
      switch choice {
      case .always: true
      case .never: false
      case .auto: environment.isOutputTerminal && !environment.refusesColor
      }
    return Style(isColored: isColored, width: environment.width, seal: seal)
  }
}

extension LocalizedText {
  /// Returns the notice of a command that continues without git.
  fileprivate static func withoutGit(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(reason): ignored files are read too, and the authors of approvals are not checked",
      fr: "\(reason) : les fichiers ignorés sont lus aussi, et l’origine des validations n’est pas vérifiée")
  }
}
