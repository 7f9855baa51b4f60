import Actions
import ArgumentParser
import CivilTime
import Editorial
import Lint
import Localization
import Presentation
import Rendering
import SiteServer
import Website
import WorkspaceFiles

struct ServeCommand: EditoCommand {
  static let help = CommandHelp(
    "serve",
    suggestedFor: ["server", "watch", "browser", "servir", "serveur", "navigateur"],
    abstract: HelpText(
      en: "Serve the site locally, reloading on save",
      fr: "Afficher le site en local, rechargé à chaque enregistrement"),
    discussion: HelpText(
      en: """
        Pages that are open in a browser update when you save a file, and keep their filters and open sections. \
        Listens on 127.0.0.1 only. Writes nothing. Stop with Ctrl-C.
        """,
      fr: """
        Les pages ouvertes se mettent à jour quand vous enregistrez un fichier, et gardent leurs filtres et leurs \
        sections dépliées. N’écoute que sur 127.0.0.1. N’écrit rien. Ctrl-C arrête le serveur.
        """),
    examples: [
      HelpExample("edito serve --open", HelpText(en: "and open the browser", fr: "et ouvrir le navigateur")),
      HelpExample("edito serve --port 8080"),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      en: "Port; default: the first free one from 4000 on; 0 means any free one",
      fr: "Port ; par défaut, le premier libre à partir de 4000 ; 0 laisse le système en choisir un", value: .number))
  var port: Int?

  @Flag(help: ArgumentHelp(en: "Open the browser", fr: "Ouvrir le navigateur"))
  var open = false

  func run(on console: Console) throws -> ExitStatus {
    try NumberArgument.check(port, of: "--port", in: 0...65_535)
    let jobs = try options.jobs(on: console)
    let root = try options.root(on: console)
    let workspace = LiveWorkspace(root, jobs: jobs, readsApproved: true, git: console.environment.git)
    if case .success(let present) = workspace.state { _ = try Session(present, options, on: console) }
    var findings = LiveFindings()
    let site = LiveSite(try state(of: workspace, &findings, on: console))
    let server = try takePort()
    let address = "http://127.0.0.1:\(server.port)/"
    let serving = Task.detached { try await server.run(site) }
    // The user may already have stopped the program.
    if console.isInterrupted() { return .clean }
    console.notify(ServeStrings.serving(address)[console.language])
    if open { console.open(address) }
    var quarter = quarterOfHour(on: console)
    while !console.isInterrupted() {
      // Overdue items and the current day change with the clock.
      let present = quarterOfHour(on: console)
      let isLater = present != quarter
      quarter = present
      if isLater { findings.invalidate() }
      let isOther = workspace.waitForChange(milliseconds: 200)
      // A check of the whole workspace takes long, so it runs only if nothing else happens.
      if isOther || isLater || findings.recheckAll() {
        site.show(try state(of: workspace, &findings, on: console))
      }
    }
    serving.cancel()
    return .clean
  }

  /// Returns the number of the current quarter of an hour since 1970, because pages show delays with this precision; 0 with `--today`.
  private func quarterOfHour(on console: Console) -> Int {
    options.today == nil ? console.environment.clock().utcMinute / 15 : 0
  }

  private func takePort() throws -> Server {
    if let port {
      if let server = Server(port: UInt16(port)) { return server }
      throw UsageError(
        LocalizedText(en: "port \(String(port)) is not free", fr: "le port \(String(port)) n’est pas libre"),
        hint: LocalizedText(en: "`--port 0` uses any free port", fr: "`--port 0` prend n’importe quel port libre"))
    }
    if let server = Server(firstFreeOf: 4000...4099) { return server }
    throw UsageError(
      LocalizedText(
        en: "no free port from 4000 to 4099", fr: "aucun port libre de 4000 à 4099"),
      hint: LocalizedText(en: "`--port 0` uses any free port", fr: "`--port 0` prend n’importe quel port libre"))
  }

  /// Returns the site of a workspace, or an error page.
  private func state(
    of live: LiveWorkspace, _ findings: inout LiveFindings, on console: Console
  ) throws -> LiveSite.State {
    switch live.state {
    case .failure(let error):
      let language = options.language(of: nil, on: console)
      return .notice(ErrorPage(error.message, lines: [], language: language))
    case .success(let workspace):
      let session = try Session(workspace, options, on: console, needsSettings: false)
      if let settings = workspace.corpus.settingsDocument, !workspace.corpus.lostSettings.isEmpty {
        return .notice(notice(on: settings, session))
      }
      let context = session.siteContext(findings: findings.findings(in: session.snapshot, jobs: session.jobs))
      return .site(Site(context), root: workspace.root, language: session.language)
    }
  }

  /// Returns the error page for unreadable settings. Every other page needs the settings.
  private func notice(on settings: Document, _ session: Session) -> ErrorPage {
    let report = Linter(Configuration(settingsOf: session.snapshot.corpus)).lint(session.snapshot, jobs: session.jobs) {
      $0 == settings.path
    }
    let output = FindingsOutput(report, in: session.workspace.corpus, language: session.language)
    let lines = [output.rendered(as: .full, style: Style(isColored: false, width: 76))]
    return ErrorPage(
      LocalizedText(en: "\(settings.path) cannot be read", fr: "\(settings.path) ne peut pas être lu"), lines: lines,
      language: session.language)
  }
}

private enum ServeStrings {
  static func serving(_ address: String) -> LocalizedText {
    LocalizedText(
      en: "The site is at \(address)\nPress Ctrl-C to stop.\n",
      fr: "Le site est à l’adresse \(address)\nCtrl-C l’arrête.\n")
  }
}
