import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Rendering
import Schema
import SourceText
import Templates
import WorkspaceFiles

struct InitCommand: EditoCommand {
  static let help = CommandHelp(
    "init",
    suggestedFor: ["setup", "initialise", "initialize", "install", "initialiser", "installer"],
    abstract: HelpText(en: "Create a workspace", fr: "Créer un espace de travail"),
    discussion: HelpText(
      en: """
        Writes edito.md, strategy questions, checklists and the folders for posts. It also writes a .markdownlint.yaml, so that \
        markdownlint and rumdl accept hashtags and bare URLs.

        On a terminal, asks for what the options leave open: language, name, networks, targets, and whether you work alone. Enter accepts \
        the default of a question. Elsewhere, the defaults apply.

        Declares the networks as channels and their targets, which begin with the next period, in the strategy. The daily checklist begins \
        today and names the channels.

        Rejects a folder that already has an edito.md. Other existing files are not changed.

        With --from, copies the channels, the name, the language and the time zone from a folder of another program, and prints the \
        commands that import its posts. Edito recognises the layout of the folder. To name it yourself, write it before the folder: hugo (also Zola), jekyll, galaxy-social, \
        twitter-together, or folder for any other folder of articles.

        If the folder of a blog is also that of the workspace, as in --from hugo ., its articles stay in place: edito.md declares them in sources:, \
        and their files are not changed.
        """,
      fr: """
        Écrit edito.md, les questions de la stratégie, des listes de tâches et les dossiers des publications. Écrit aussi un \
        .markdownlint.yaml, pour que markdownlint et rumdl acceptent les mots-dièse et les adresses web nues.

        Dans un terminal, demande ce que les options ne disent pas : langue, nom, réseaux, cibles, travail en solo ou en équipe. Entrée accepte \
        la réponse proposée. Ailleurs, les valeurs par défaut s’appliquent.

        Déclare dans la stratégie les réseaux comme canaux, et leurs cibles, qui commencent à la période suivante. La liste de tâches \
        quotidienne commence aujourd’hui et nomme les canaux.

        Refuse un dossier qui contient déjà un edito.md. Les autres fichiers existants restent inchangés.

        Avec --from, copie les canaux, le nom, la langue et le fuseau horaire du dossier d’un autre programme, et affiche les commandes qui \
        importent ses publications. Edito reconnaît la disposition du dossier. Pour l’indiquer vous-même, écrivez-la avant lui : hugo (Zola aussi), jekyll, \
        galaxy-social, twitter-together, ou folder pour tout autre dossier d’articles.

        Si le dossier d’un blog est aussi celui de l’espace de travail, comme dans --from hugo ., ses articles restent en place : edito.md les \
        déclare dans sources:, et leurs fichiers restent inchangés.
        """),
    examples: [
      HelpExample(
        "edito init --locale en-GB --channel mastodon --cadence \"2 per week\"",
        french: "edito init --locale fr --channel mastodon --cadence \"2 par semaine\"",
        HelpText(
          en: "an English workspace in this folder, with a channel and its target",
          fr: "un espace en français dans ce dossier, avec un canal et sa cible")),
      HelpExample(
        "edito init bakery --from ../blog", french: "edito init fournil --from ../blog",
        HelpText(
          en: "in a new folder, for the articles of a blog", fr: "dans un nouveau dossier, pour les articles d’un blog")
      ),
    ])

  @Argument(help: ArgumentHelp(en: "Folder to create or use", fr: "Dossier à créer ou à utiliser", value: .folder))
  var folder = "."

  @Option(
    help: ArgumentHelp(
      en: "Readers' language and region, such as en-GB or fr-CA; default: the environment's",
      fr: "Langue et région des lecteurs, comme fr, fr-CA ou en-GB ; par défaut, celles de l’environnement",
      value: .locale))
  var locale: String?

  @Option(
    help: ArgumentHelp(
      en: "Strategy documents to write: questions, six-m or both; default: questions",
      fr: "Documents de stratégie à écrire : questions, six-m ou both (les deux) ; par défaut, questions",
      value: .framework)
  )
  var framework: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Team's name; default: the folder's name", fr: "Nom de l’équipe ; par défaut, celui du dossier", value: .name)
  )
  var name: String?

  @Option(
    help: ArgumentHelp(
      en:
        "Time zone of all dates, such as Europe/Paris; default: the system's or, if that is UTC, one guessed from the language",
      fr:
        "Fuseau horaire des dates, comme Europe/Paris ; par défaut, celui du système ou, si c’est UTC, un fuseau deviné d’après la langue",
      value: .zone))
  var timezone: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      en: "Folder of another program with the posts to import, after its layout if that is not recognised",
      fr:
        "Dossier d’un autre programme avec les publications à importer, après sa disposition si elle n’est pas reconnue",
      value: .source))
  var from: [String] = []

  @OptionGroup var team: TeamOptions

  @Option(help: .today)
  var today: String?

  func run(on console: Console) throws -> ExitStatus {
    let root = root(from: console.environment)
    if FileSystem.entry(at: root + "/" + DocumentKind.settingsFileName) != nil { throw Self.existing(root) }
    let source = try InitSource(from, console.environment)
    try source?.requireApart(from: root)
    guard console.canAsk else { return try create(root, source, on: console) }
    var dialog = InitDialog(on: console)
    let (locale, name) = (
      try localeName(console.environment, source?.site.locale), try teamName(root, source?.site.title)
    )
    return try dialog.completing(self, locale: locale, name: name).create(root, source, on: console)
  }

  private func create(_ root: String, _ source: InitSource?, on console: Console) throws -> ExitStatus {
    let locale = try localeName(console.environment, source?.site.locale)
    let siteZone = source?.site.timeZone.flatMap { TimeZoneRules(identifier: $0) == nil ? nil : $0 }
    let named = try timezone.map(zone) ?? siteZone ?? console.environment.timeZone
    let timeZone = named ?? (locale.language == .french ? "Europe/Paris" : "Europe/London")
    let inPlace = source.flatMap { $0.isInPlace(at: root) ? $0 : nil }
    let zone = TimeZoneRules(identifier: timeZone) ?? .utc
    let today = try day(in: zone, on: console)
    let articles = try inPlace.map { try $0.articlesInPlace(today: today, zone: zone) }
    let channels = try team.channels(besides: source?.channels ?? [])
    let workspace = NewWorkspace(
      name: try teamName(root, source?.site.title), locale: locale, timeZone: timeZone,
      isTimeZoneGuessed: named == nil, today: today,
      frameworks: try frameworks(), channels: channels, declaresInSettings: source != nil, team: try team.newTeam(),
      articles: articles)
    let plan = try write(workspace, into: root, patience: console.environment.patience)
    let shownRoot = console.environment.relative(root)
    let summary = InitSummary(
      workspace, plan, shownRoot: shownRoot, source: inPlace == nil ? source?.shown(from: shownRoot) : nil,
      isOfJekyll: inPlace?.layout == .jekyll, style: console.style(.auto))
    console.write(summary.text(workspace.language))
    if let unknown = source?.unknownChannels, !unknown.isEmpty {
      console.notify(Self.unknownChannels(unknown)[workspace.language])
    }
    if !locale.isSpoken { console.notify(Self.unspoken(locale)[workspace.language]) }
    if let outer = try? Workspace.root(above: root + "/..") { console.notify(Self.nested(outer)[workspace.language]) }
    return .clean
  }

  /// Returns the day of `--today`; without the option, the current day.
  private func day(in zone: TimeZoneRules, on console: Console) throws -> CalendarDay {
    let now = zone.local(utcMinute: console.environment.clock().utcMinute)
    guard let today else { return now.day }
    let order = console.environment.locale.flatMap(WrittenDate.Order.init(certainIn:))
    return try UsageError.date(today, for: "--today", in: .init(now: now, order: order, zone: zone)).value.day
  }

  /// Writes the workspace. Existing files are not changed; if a file or link is in the way, nothing is written.
  private func write(_ workspace: NewWorkspace, into root: String, patience: Duration) throws -> NewWorkspacePlan {
    let writer = try FolderWriter(root, patience: patience, isMade: true)
    // The command that held the lock before may have created the workspace.
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
        en: "\(root)/edito.md already exists; not changed", fr: "\(root)/edito.md existe déjà ; rien n’est changé"),
      hints: [
        LocalizedText(
          en: "`edito new` adds documents to a workspace",
          fr: "`edito new` ajoute des documents à un espace de travail")
      ])
  }

  private func root(from environment: CommandEnvironment) -> String {
    var path = environment.resolve(folder)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return (try? FileSystem.realPath(path).get()) ?? path
  }

  /// - Parameter title: the title of the site from which the workspace takes its settings.
  private func teamName(_ root: String, _ title: String?) throws -> String {
    if name == nil, let title = title?.onOneLine, !title.isEmpty { return title }
    guard let name else { return root.split(separator: "/").last.map(String.init) ?? "Edito" }
    let line = name.onOneLine
    guard !line.isEmpty else {
      throw UsageError(
        .invalid(name, for: "--name", expected: LocalizedText(en: "a name", fr: "un nom")),
        hint: LocalizedText(
          en: "to use the folder's name, omit --name", fr: "pour prendre le nom du dossier, retirez --name"))
    }
    return line
  }

  /// - Parameter siteLocale: the locale of the site from which the workspace takes its settings.
  private func localeName(_ environment: CommandEnvironment, _ siteLocale: String?) throws -> LocaleName {
    guard let locale else {
      let fromEnvironment = environment.locale.flatMap(LocaleName.init)
      return try siteLocale.flatMap(LocaleName.init) ?? fromEnvironment ?? LocaleName(environment.language.code)
        ?? Self.unknownLocale(environment.language.code)
    }
    return try Self.localeName(locale)
  }

  static func localeName(_ locale: String) throws -> LocaleName { try LocaleName(locale) ?? unknownLocale(locale) }

  private static func unknownLocale(_ locale: String) throws -> LocaleName {
    throw UsageError(
      .invalid(
        locale, for: "--locale",
        expected: LocalizedText(
          en: "a locale such as fr, fr-CA or en-GB", fr: "une locale comme fr, fr-CA ou en-GB")))
  }

  private func zone(_ timezone: String) throws -> String {
    guard TimeZoneRules(identifier: timezone) != nil else {
      throw UsageError(
        LocalizedText(en: "unknown time zone “\(timezone)”", fr: "fuseau horaire inconnu : « \(timezone) »"),
        hint: TimeZoneRules.nearestIdentifier(to: timezone).map(LocalizedText.didYouMean)
          ?? LocalizedText(
            en: "write a place, such as Europe/Paris or America/Montreal",
            fr: "écrivez un lieu, comme Europe/Paris ou America/Montreal"))
    }
    return timezone
  }

  private func frameworks() throws -> Set<Framework> {
    let names = framework.flatMap { $0.split(separator: ",").map(String.init) }
    if names.isEmpty { return [.questions] }
    return try names.reduce(into: []) { frameworks, name in
      guard let word = KnownWord.named(name, among: Self.frameworkWords)?.word else {
        throw UsageError(
          LocalizedText(en: "unknown framework “\(name)”", fr: "démarche inconnue : « \(name) »"),
          hint: LocalizedText(
            en: "known frameworks: questions, six-m, both", fr: "au choix : questions, six-m, both (les deux)"))
      }
      frameworks.formUnion(Framework(rawValue: word).map { [$0] } ?? Framework.allCases)
    }
  }

  /// The words that `--framework` accepts.
  static let frameworkWords = [
    KnownWord("questions", otherNames: ["the ten questions", "ten questions", "les dix questions", "dix questions"]),
    KnownWord("six-m", otherNames: ["the six Ms", "six Ms", "les six M"]), KnownWord("both", otherNames: ["les deux"]),
  ]

  private static func unknownChannels(_ names: [String]) -> LocalizedText {
    LocalizedText(
      en: "note: no channel is declared for \(.list(names)), because Edito does not know the network\n",
      fr: "note : aucun canal n’est déclaré pour \(.list(names)), car Edito ne connaît pas leur réseau\n")
  }

  private static func unspoken(_ locale: LocaleName) -> LocalizedText {
    LocalizedText(
      en: "note: Edito supports English and French; the documents for \(locale.text) are in English\n",
      fr: "note : Edito parle anglais et français ; les documents pour \(locale.text) sont en anglais\n")
  }

  private static func nested(_ outer: String) -> LocalizedText {
    LocalizedText(
      en: "note: this folder is inside the workspace \(outer), which will report it without reading it\n",
      fr: "note : ce dossier se trouve dans l’espace de travail \(outer), qui le signalera sans le lire\n")
  }
}
