import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Rendering
import SourceText
import Templates
import WorkspaceFiles

struct InitCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a workspace: settings, strategy questions, checklists.",
    discussion: """
      Nothing is overwritten: a folder with an edito.md is refused, and any other file that is there stays as it is. A \
      .markdownlint.yaml keeps markdownlint and rumdl from making headings of hashtags, or other addresses of bare ones.

      EXAMPLES:
        edito init --locale fr          a workspace in French, in this folder
        edito init newsroom --framework questions
      """)

  @Argument(help: ArgumentHelp("The folder, made where it is not there yet; by default this one.", valueName: "dir"))
  var folder = "."

  @Option(help: "The language and region of readers, such as fr, fr-CA or en-GB; by default the environment's.")
  var locale: String?

  @Option(
    help: ArgumentHelp("Which strategy documents: questions, six-m or both; both by default.", valueName: "names"))
  var framework: [String] = []

  @Option(help: "The team's name; by default the folder's.")
  var name: String?

  @Option(help: ArgumentHelp("The zone in which dates are meant, such as Europe/Paris.", valueName: "zone"))
  var timezone: String?

  func run(on console: Console) throws -> ExitStatus {
    let root = root(from: console.environment)
    let locale = try localeName(console.environment)
    let workspace = NewWorkspace(
      name: try teamName(root), locale: locale, timeZone: try zone(locale, console.environment),
      frameworks: try frameworks())
    let plan = try write(workspace, into: root, patience: console.environment.patience)
    let summary = InitSummary(
      workspace, plan, shownRoot: console.environment.relative(root), style: console.style(.auto))
    console.write(summary.text(workspace.language))
    if !locale.isSpoken { console.notify(Self.unspoken(locale)[workspace.language]) }
    if let outer = try? Workspace.root(above: root + "/..") { console.notify(Self.nested(outer)[workspace.language]) }
    return .clean
  }

  /// Writes the workspace; existing files are left alone. Nothing is written if anything stands in the way.
  private func write(_ workspace: NewWorkspace, into root: String, patience: Duration) throws -> NewWorkspacePlan {
    let writer = try FolderWriter(root, patience: patience, isMade: true)
    // Whoever had the lock before may have made the workspace.
    if FileSystem.entry(at: root + "/" + DocumentKind.settingsFileName) != nil { throw Self.existing(root) }
    let plan = try NewWorkspacePlan(workspace) { path in
      do throws(WorkspaceError) {
        return try writer.entry(at: path) != nil
      } catch {
        throw WorkspaceError(
          error.kind, error.message,
          hints: error.hints + [LocalizedText(en: "nothing was written", fr: "rien n’a été écrit")])
      }
    }
    try writer.write(plan.changes)
    return plan
  }

  private static func existing(_ root: String) -> WorkspaceError {
    WorkspaceError(
      .exists,
      LocalizedText(
        en: "there is a workspace already: \(root)/edito.md", fr: "il y a déjà un espace de travail : \(root)/edito.md"),
      hints: [
        LocalizedText(
          en: "nothing was written; `edito new` adds documents to it",
          fr: "rien n’a été écrit ; `edito new` y ajoute des documents")
      ])
  }

  private func root(from environment: CommandEnvironment) -> String {
    var path = environment.resolve(folder)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return (try? FileSystem.realPath(path).get()) ?? path
  }

  private func teamName(_ root: String) throws -> String {
    guard let name else { return root.split(separator: "/").last.map(String.init) ?? "Edito" }
    let line = name.onOneLine
    guard !line.isEmpty else {
      throw UsageError(
        LocalizedText(en: "the team’s name is empty", fr: "le nom de l’équipe est vide"),
        hint: LocalizedText(
          en: "give one, or leave out --name to take the folder’s",
          fr: "donnez-en un, ou retirez --name pour prendre celui du dossier"))
    }
    return line
  }

  private func localeName(_ environment: CommandEnvironment) throws -> LocaleName {
    guard let locale else {
      let fromEnvironment = environment.locale.flatMap(LocaleName.init)
      return try fromEnvironment ?? LocaleName(environment.language.code)
        ?? unknownLocale(environment.language.code)
    }
    return try LocaleName(locale) ?? unknownLocale(locale)
  }

  private func unknownLocale(_ locale: String) throws -> LocaleName {
    throw UsageError(
      LocalizedText(en: "“\(locale)” is not a locale", fr: "« \(locale) » n’est pas une locale"),
      hint: LocalizedText(en: "write fr, fr-CA or en-GB", fr: "écrivez fr, fr-CA ou en-GB"))
  }

  private func zone(_ locale: LocaleName, _ environment: CommandEnvironment) throws -> String {
    guard let timezone else {
      return environment.timeZone ?? (locale.language == .french ? "Europe/Paris" : "Europe/London")
    }
    guard TimeZoneRules(identifier: timezone) != nil else {
      throw UsageError(
        LocalizedText(en: "there is no time zone “\(timezone)”", fr: "il n’y a pas de fuseau horaire « \(timezone) »"),
        hint: TimeZoneRules.nearestIdentifier(to: timezone).map(LocalizedText.didYouMean)
          ?? LocalizedText(
            en: "zones are named by a place: Europe/Paris, America/Montreal",
            fr: "un fuseau se nomme par un lieu : Europe/Paris, America/Montreal"))
    }
    return timezone
  }

  private func frameworks() throws -> Set<Framework> {
    let names = framework.flatMap { $0.split(separator: ",").map(String.init) }
    if names.isEmpty || names.contains(where: { $0.lowercased() == "both" }) { return Set(Framework.allCases) }
    return try Set(
      names.map { name in
        guard let framework = Framework(rawValue: name.lowercased()) else {
          throw UsageError(
            LocalizedText(en: "there is no framework “\(name)”", fr: "il n’y a pas de démarche « \(name) »"),
            hint: LocalizedText(
              en: "write questions, six-m or both", fr: "écrivez questions, six-m ou both (les deux)"))
        }
        return framework
      })
  }

  private static func unspoken(_ locale: LocaleName) -> LocalizedText {
    LocalizedText(
      en: "note: Edito speaks English and French; the documents for \(locale.text) are in English\n",
      fr: "note : Edito parle anglais et français ; les documents pour \(locale.text) sont en anglais\n")
  }

  private static func nested(_ outer: String) -> LocalizedText {
    LocalizedText(
      en: "note: this folder lies in the workspace \(outer), which will report it and not read it\n",
      fr: "note : ce dossier se trouve dans l’espace de travail \(outer), qui le signalera sans le lire\n")
  }
}
