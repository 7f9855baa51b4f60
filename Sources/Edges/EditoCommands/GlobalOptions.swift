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
    help: ArgumentHelp("The workspace's folder; by default, the nearest above with an edito.md.", valueName: "dir"))
  var folder: String?

  @Option(help: ArgumentHelp("Judge as of this date, such as 2026-11-23 or “2026-11-23 12:00”.", valueName: "date"))
  var today: String?

  @Option(help: ArgumentHelp("The language of the output: en or fr; by default, the workspace's.", valueName: "code"))
  var language: LanguageChoice?

  @Option(help: "When to colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("How many threads to use; the result does not depend on it.", valueName: "n"))
  var jobs: Int?
}

enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case en, fr
  var language: Language { self == .fr ? .french : .english }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A workspace opened for a command, with everything its output depends on.
struct Session {
  let workspace: Workspace
  let now: Moment
  let language: Language
  let style: Style
  let jobs: Int
  let git: GitEnvironment
  /// What the command writes with, if it was opened for that.
  private let openWriter: FolderWriter?

  /// The workspace now.
  let snapshot: Snapshot

  /// Finds and reads the workspace.
  ///
  /// - Parameters:
  ///   - approvals: what is found out about approvals.
  ///   - writes: whether the command may write. Then it waits for other commands that do, reads the workspace as they left it,
  ///     and keeps others waiting until it ends.
  ///   - publishes: whether what it reads is made for others. Then, as if it writes, nothing may be read that git ignores.
  ///   - needsSettings: whether settings that cannot be read stop the command.
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

  /// Finds and reads the workspace without keeping its posts: gives what was made of them, in the order of their paths.
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

  /// Finds the workspace and, for a command that writes, waits for others that do.
  private static func root(
    _ options: GlobalOptions, on console: Console, writes: Bool
  ) throws -> (path: String, jobs: Int) {
    let jobs = try options.jobs(on: console)
    let root = try options.root(on: console)
    if writes { try console.openWriter(root) }
    return (root, jobs)
  }

  /// Goes on with a workspace that was read for this command: takes away what a killed one left, and says what could not be read.
  private init(
    opened workspace: Workspace, _ options: GlobalOptions, on console: Console, needsSettings: Bool = true
  ) throws {
    try self.init(workspace, options, on: console, needsSettings: needsSettings)
    console.writer?.removeLeftovers(among: workspace.corpus.files.paths)
    if let fault = workspace.gitFault { console.report(.withoutGit(fault.message), hints: fault.hints) }
    if let notice = UnreadFiles(in: workspace).leftOut { console.note(notice) }
  }

  /// Goes on with a workspace that was read already.
  init(_ workspace: Workspace, _ options: GlobalOptions, on console: Console, needsSettings: Bool = true) throws {
    jobs = try options.jobs(on: console)
    git = console.environment.git
    openWriter = console.writer
    self.workspace = workspace
    language = options.language(of: workspace.corpus.settings.locale?.value, on: console)
    style = console.style(options.color)
    console.language = language
    now = try options.present(in: workspace.corpus.zone, on: console)
    snapshot = Snapshot(workspace.corpus, now: now)
    if needsSettings { try Self.requireSettings(snapshot) }
  }
}

extension Session {
  /// What the command writes with. It must have been opened for writing.
  var writer: FolderWriter {
    guard let openWriter else { preconditionFailure("a session that was opened for reading does not write") }
    return openWriter
  }

  /// Which comes first in a date of numbers, where people of the workspace write it.
  var dateOrder: ForeignDate.Order { ForeignDate.Order(locale: readersLocale) }

  /// The locale of readers of the workspace.
  var readersLocale: String {
    workspace.corpus.settings.locale?.value ?? localeIdentifier
  }

  /// The names of months and weekdays for readers of the workspace.
  var readersNames: CalendarNames { CalendarNames(localeIdentifier: readersLocale) }

  /// The locale whose names and week the output uses: the workspace's, where its language is the one spoken.
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
  /// How many threads to use.
  func jobs(on console: Console) throws -> Int {
    try NumberArgument.check(jobs, of: "--jobs", in: 1...256)
    return jobs ?? console.environment.jobs
  }

  /// The language in which to speak in a workspace with a locale, or without one.
  func language(of locale: String?, on console: Console) -> Language {
    let own = locale.map(Language.init(locale:)) ?? console.environment.language
    // `--language en` in a workspace with American dates leaves them American.
    return language.flatMap { $0.language.code == own.code ? nil : $0.language } ?? own
  }

  /// The workspace's folder.
  func root(on console: Console) throws -> String {
    let path = console.environment.resolve(folder ?? ".")
    if folder != nil, !FileSystem.isFolder(path) {
      throw WorkspaceError(
        .noWorkspace, LocalizedText(en: "there is no folder \(path)", fr: "il n’y a pas de dossier \(path)"))
    }
    return try Workspace.root(above: path, named: folder)
  }

  /// The moment that commands take for the current one, on a zone's clock.
  func present(in zone: TimeZoneRules, on console: Console) throws -> Moment {
    try moment(in: zone) ?? zone.local(utcMinute: console.environment.clock().utcMinute)
  }

  /// The moment that `--today` names, on a zone's clock.
  func moment(in zone: TimeZoneRules) throws -> Moment? {
    guard let today else { return nil }
    guard case .success(let stamp) = DateSyntax.timestamp(today, in: zone) else {
      throw UsageError(
        LocalizedText(
          en: "--today takes a date such as 2026-11-23 or “2026-11-23 12:00”, not “\(today)”",
          fr: "--today attend une date comme 2026-11-23 ou « 2026-11-23 12:00 », et non « \(today) »"))
    }
    let moment = Moment(day: stamp.day, time: stamp.time ?? .midnight)
    return stamp.offset.map { zone.local(moment, offset: $0) } ?? moment
  }
}

extension CommandEnvironment {
  /// A path as seen from the current folder, and as the disk composes its accents.
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
  /// Said by a command that goes on without git.
  fileprivate static func withoutGit(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "\(reason): files that it ignores are read too, and who wrote an approval is not checked",
      fr: "\(reason) : les fichiers qu’il ignore sont lus aussi, et l’origine des validations n’est pas vérifiée")
  }
}
