import ArgumentParser
import CivilTime
import Findings
import Lint
import Localization
import Rendering
import Website
import WorkspaceFiles

struct BuildCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the site: the calendar and everything else as pages for a browser.",
    discussion: """
      The pages need no server and no JavaScript. Where the folder holds a site already, only what differs is written.

      EXAMPLES:
        edito build                     into the folder site of the workspace
        edito build --output /srv/www/calendar
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the site is written; by default, site.", valueName: "dir"))
  var output: String?

  func run(on console: Console) throws -> ExitStatus {
    try OutputFolderName.check(output)
    let session = try Session(options, on: console, approvals: .contents, publishes: true)
    let root = session.workspace.root
    let folder = output.map { console.environment.resolve($0) } ?? "\(root)/site"
    let context = session.siteContext(makesAll: true)
    let site = Site(context)
    let change = try SiteFolder(folder, for: session.workspace, patience: console.environment.patience).write(
      site.paths, jobs: session.jobs
    ) { path in
      switch site.file(at: path)?.content {
      case .bytes(let bytes): .bytes(bytes)
      case .pieces(let pieces): .pieces(pieces)
      case .workspaceFile(let file): .copy("\(root)/\(file)")
      case nil: nil
      }
    }
    let shown = output ?? (root == console.environment.currentFolder ? "site" : folder)
    console.write(BuildStrings.done(change, at: "\(shown)/index.html")[session.language] + "\n")
    // Pages show what is wrong; whoever makes them is told that there is something.
    if context.errorCount > 0 { console.note(BuildStrings.errors(context.errorCount)) }
    return .clean
  }
}

extension Session {
  /// What the pages of the site are made from.
  ///
  /// - Parameter findings: what lint finds, by default when it is asked for.
  func siteContext(
    makesAll: Bool = false, findings: (@Sendable () -> [Finding])? = nil
  ) -> SiteContext {
    let snapshot = snapshot
    let jobs = jobs
    return SiteContext(
      snapshot, names: CalendarNames(localeIdentifier: localeIdentifier), language: language,
      jobs: jobs, makesAll: makesAll,
      findings: findings ?? { Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot, jobs: jobs).findings })
  }
}

private enum BuildStrings {
  static func errors(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "! \(count, "error", "errors") in the workspace: see findings.html, or `edito lint`",
      fr: "! \(count, "erreur", "erreurs") dans l’espace de travail : voyez findings.html, ou `edito lint`")
  }

  static func done(_ change: SiteFolder.Change, at path: String) -> LocalizedText {
    let total = change.written + change.unchanged
    let removed =
      change.removed == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(en: ", \(change.removed) removed", fr: ", \(change.removed, "supprimé", "supprimés")")
    return LocalizedText(
      en:
        "✓ \(total, "file", "files"): \(change.written) written, \(change.unchanged) as they were\(removed)\n  \(path)",
      fr:
        "✓ \(total, "fichier", "fichiers") : \(change.written, "écrit", "écrits"), \(change.unchanged, "inchangé", "inchangés")\(removed)\n  \(path)"
    )
  }
}
