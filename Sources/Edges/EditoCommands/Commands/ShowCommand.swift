import Actions
import ArgumentParser
import Editorial
import Lint
import Localization
import Rendering
import WorkspaceFiles

struct ShowCommand: EditoCommand {
  static let help = CommandHelp(
    "show",
    suggestedFor: ["cat", "open", "montrer", "afficher", "ouvrir"],
    abstract: HelpText(en: "Show a document", fr: "Afficher un document"),
    discussion: HelpText(
      en: "Prints the front matter and the text of any document, the documents that name it, and its findings.",
      fr: "Affiche l’en-tête et le texte de n’importe quel document, les documents qui le citent, et ses constats."),
    examples: [
      HelpExample("edito show 2026-11-24-rye", french: "edito show 2026-11-24-seigle"),
      HelpExample("edito show camille --format json"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Document, by part of its title, id or file",
      fr: "Document : partie du titre, identifiant ou fichier", value: .document))
  var name: String

  @Option(help: .format)
  var format = FormatArgument<ShowOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, needsSettings: false)
    let document = try session.document(name, on: console)
    let path = document.path
    let output = ShowOutput(
      document, path: session.shown(path, on: console), referrers: document.referrers(in: session.workspace.corpus),
      findings: Linter(Configuration(settingsOf: session.workspace.corpus)).lint(
        session.snapshot, jobs: session.jobs, where: { $0 == path }
      ).findings, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
