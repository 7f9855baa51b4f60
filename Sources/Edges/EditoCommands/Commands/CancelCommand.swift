import Actions
import ArgumentParser
import Editorial
import Localization
import WorkspaceFiles

struct CancelCommand: EditoCommand {
  static let help = CommandHelp(
    "cancel",
    suggestedFor: ["drop", "abandon", "delete", "remove", "annuler", "abandonner", "supprimer"],
    abstract: HelpText(en: "Cancel a post", fr: "Annuler une publication"),
    discussion: HelpText(
      en:
        "Sets the status `cancelled`, and the reason under `reason:`. The file stays, and the calendar no longer counts the post.",
      fr:
        "Donne le statut `cancelled`, et écrit la raison sous `reason:`. Le fichier reste, et le calendrier ne compte plus la publication."
    ),
    examples: [
      HelpExample("edito cancel 2026-11-24-rye", french: "edito cancel 2026-11-24-seigle"),
      HelpExample(
        "edito cancel 2026-11-24-rye --because \"no flour before Friday\"",
        french: "edito cancel 2026-11-24-seigle --because \"pas de farine avant vendredi\""),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var post: String

  @Option(help: ArgumentHelp(en: "Reason", fr: "Raison", value: .text))
  var because: String?

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, writes: !dryRun)
    let document = try session.post(post, on: console).thing
    let action = try PostCancellation.action(on: document, because: because, in: session.snapshot)
    try session.carryOut(action, isDryRun: dryRun, on: console)
    return .clean
  }
}
