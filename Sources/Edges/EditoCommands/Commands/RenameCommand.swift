import Actions
import ArgumentParser
import Editorial
import Localization
import WorkspaceFiles

struct RenameCommand: EditoCommand {
  static let help = CommandHelp(
    "rename", aliases: ["retitle"],
    suggestedFor: ["renommer", "retitrer", "titre", "mv"],
    abstract: HelpText(en: "Rename a document or an id", fr: "Renommer un document ou un identifiant"),
    discussion: HelpText(
      en: """
        Gives a document another title, and its file the name that follows from the title; the date at the start of the name stays. For \
        a channel, a pillar or any other id that the strategy declares, NEW-NAME is the new id. All references follow: in front \
        matter, links, tables and channel headings.
        """,
      fr: """
        Donne un autre titre à un document, et à son fichier le nom qui en découle ; la date au début du nom reste. Pour un canal, un \
        pilier ou tout autre identifiant que déclare la stratégie, NOUVEAU-NOM est le nouvel identifiant. Tous les renvois suivent : \
        dans les en-têtes, les liens, les tableaux et les titres de canal.
        """),
    examples: [
      HelpExample(
        "edito rename 2026-11-24-rye \"Rye is back\"", french: "edito rename 2026-11-24-seigle \"Le seigle revient\""),
      HelpExample(
        "edito rename twitter x", HelpText(en: "the id of a channel", fr: "l’identifiant d’un canal")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Document, by id or file; or a declared id",
      fr: "Document, par identifiant ou fichier ; ou identifiant déclaré",
      value: .document))
  var name: String

  @Argument(help: ArgumentHelp(en: "New title, or new id", fr: "Nouveau titre, ou nouvel identifiant", value: .newName))
  var newName: String

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, writes: !dryRun)
    let corpus = session.workspace.corpus
    let action =
      if let kind = corpus.kindDeclared(by: name), corpus.documents.allSatisfy({ $0.kind == nil || $0.id != name }) {
        try IDRename.action(name, as: kind, to: newName, in: corpus)
      } else {
        try Retitling.action(
          on: try session.document(name, on: console), to: newName, in: corpus, isTaken: session.isTaken)
      }
    try session.carryOut(action, isDryRun: dryRun, on: console)
    return .clean
  }
}
