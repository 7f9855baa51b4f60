import ArgumentParser
import CivilTime
import Findings
import Lint
import Localization
import Rendering
import Website
import WorkspaceFiles

struct BuildCommand: EditoCommand {
  static let help = CommandHelp(
    "build",
    suggestedFor: ["site", "generate", "website", "html", "générer", "construire"],
    abstract: HelpText(en: "Build the static site", fr: "Générer le site statique"),
    discussion: HelpText(
      en: """
        The pages work without a server and without JavaScript. Writes only changed files, and deletes files of an \
        earlier build that the site no longer needs.
        """,
      fr: """
        Les pages se passent de serveur et de JavaScript. N’écrit que les fichiers qui changent, et supprime ceux \
        d’une génération précédente dont le site n’a plus besoin.
        """),
    examples: [
      HelpExample(
        "edito build",
        HelpText(en: "into the workspace's site folder", fr: "dans le dossier site de l’espace de travail")),
      HelpExample("edito build --output /srv/www/calendar", french: "edito build --output /srv/www/calendrier"),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      en: "Folder of the site; default: site in the workspace",
      fr: "Dossier du site ; par défaut, site dans l’espace de travail",
      value: .folder))
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
    // The pages show the errors, so a count is enough here.
    if context.errorCount > 0 { console.note(BuildStrings.errors(context.errorCount)) }
    return .clean
  }
}

extension Session {
  /// Returns the data that the pages of the site show.
  ///
  /// - Parameters:
  ///   - makesAll: whether all pages will be made, rather than pages on demand.
  ///   - findings: returns the findings of lint. By default, lint runs when the findings are first needed.
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
      : LocalizedText(en: ", \(change.removed) deleted", fr: ", \(change.removed, "supprimé", "supprimés")")
    return LocalizedText(
      en:
        "✓ \(total, "file", "files"): \(change.written) written, \(change.unchanged) unchanged\(removed)\n  \(path)",
      fr:
        "✓ \(total, "fichier", "fichiers") : \(change.written, "écrit", "écrits"), \(change.unchanged, "inchangé", "inchangés")\(removed)\n  \(path)"
    )
  }
}
