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
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site on this machine; pages follow while files are edited.",
    discussion: """
      Pages are made when a browser asks for them, from the files as they are. A page that is open follows each file that is \
      saved, and keeps what was filtered and opened. Nobody reaches it from another machine. Ctrl-C ends it.

      EXAMPLES:
        edito serve --open              and show it in the browser
        edito serve --port 8080
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "The port; by default the first free one from 4000 on. 0 takes any that is free.", valueName: "n"))
  var port: UInt16?

  @Flag(help: "Open the browser.")
  var open = false

  func run(on console: Console) throws -> ExitStatus {
    let jobs = try options.jobs(on: console)
    _ = try options.moment(in: .utc)
    let root = try options.root(on: console)
    let workspace = LiveWorkspace(root, jobs: jobs, readsApproved: true, git: console.environment.git)
    if case .success(let present) = workspace.state { _ = try Session(present, options, on: console) }
    var findings = LiveFindings()
    let site = LiveSite(try state(of: workspace, &findings, on: console))
    let server = try takePort()
    let address = "http://127.0.0.1:\(server.port)/"
    let serving = Task.detached { try await server.run(site) }
    // Whoever has read the address may end it.
    if console.isInterrupted() { return .clean }
    console.notify(ServeStrings.serving(address)[console.language])
    if open { console.open(address) }
    var quarter = quarterOfHour(on: console)
    while !console.isInterrupted() {
      // What is late, and what today is, changes by itself.
      let present = quarterOfHour(on: console)
      let isLater = present != quarter
      quarter = present
      if isLater { findings.invalidate() }
      let isOther = workspace.waitForChange(milliseconds: 200)
      // Nobody waits for what is found by looking at everything, so it is looked at when nothing happens.
      if isOther || isLater || findings.recheckAll() {
        site.show(try state(of: workspace, &findings, on: console))
      }
    }
    serving.cancel()
    return .clean
  }

  /// What the clock shows, as finely as pages show that something is late; 0 where `--today` stands in for it.
  private func quarterOfHour(on console: Console) -> Int {
    options.today == nil ? console.environment.clock().utcMinute / 15 : 0
  }

  private func takePort() throws -> Server {
    if let port {
      if let server = Server(port: port) { return server }
      throw UsageError(
        LocalizedText(en: "port \(String(port)) is not free", fr: "le port \(String(port)) n’est pas libre"),
        hint: LocalizedText(en: "`--port 0` takes any that is", fr: "`--port 0` en prend un qui l’est"))
    }
    if let server = Server(firstFreeOf: 4000...4099) { return server }
    throw UsageError(
      LocalizedText(
        en: "none of the ports from 4000 to 4099 is free", fr: "aucun des ports de 4000 à 4099 n’est libre"),
      hint: LocalizedText(en: "`--port 0` takes any that is", fr: "`--port 0` en prend un qui l’est"))
  }

  /// What there is to see of a workspace.
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

  /// Settings that cannot be read leave nothing that the pages could be made by.
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
      en: "The site is at \(address)\nCtrl-C ends it.\n", fr: "Le site est à l’adresse \(address)\nCtrl-C l’arrête.\n")
  }
}
