import Actions
import ArgumentParser
import Editorial
import Localization
import SourceText
import WorkspaceFiles

struct SetCommand: EditoCommand {
  static let help = CommandHelp(
    "set",
    suggestedFor: ["edit", "assign", "modifier", "changer", "définir"],
    abstract: HelpText(en: "Set keys of documents", fr: "Changer des clés dans des documents"),
    discussion: HelpText(
      en: """
        KEY=VALUE sets a key of the front matter; KEY= removes it. KEY+=VALUE and KEY-=VALUE add items to a list and remove them. \
        Commas separate the items of a list; a dot selects a key inside a map: `cta.url=URL`.

        Nothing is written if `edito lint` would then report a new error.
        """,
      fr: """
        CLÉ=VALEUR change une clé de l’en-tête ; CLÉ= la supprime. CLÉ+=VALEUR et CLÉ-=VALEUR ajoutent des éléments à une liste et en \
        retirent. Des virgules séparent les éléments d’une liste ; un point désigne une clé dans une table : `cta.url=ADRESSE`.

        Rien n’est écrit si `edito lint` signalait ensuite une nouvelle erreur.
        """),
    examples: [
      HelpExample("edito set status=review 2026-11-24-rye", french: "edito set status=review 2026-11-24-seigle"),
      HelpExample(
        "edito set tags+=bread pillar=recipes posts/2026/11/*.md",
        french: "edito set tags+=pain pillar=recettes posts/2026/11/*.md",
        HelpText(en: "in several posts", fr: "dans plusieurs publications")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Assignments, then documents by part of their titles, id or file",
      fr: "Affectations, puis documents : partie du titre, identifiant ou fichier",
      value: .assignment))
  var words: [String]

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, writes: !dryRun)
    var assignments: [KeyAssignment] = []
    var names = words[...]
    // A file may have `=` in its name, but not before the first document.
    while let assignment = names.first.flatMap(KeyAssignment.init(parsing:)) {
      assignments.append(assignment)
      names.removeFirst()
    }
    try requireBoth(assignments, names)
    let documents = try session.documents(Array(names), on: console)
    let action = try KeySetting.action(assignments, in: documents, of: session.workspace.corpus)
    try session.carryOut(action, isDryRun: dryRun, on: console)
    return .clean
  }

  private func requireBoth(_ assignments: [KeyAssignment], _ names: ArraySlice<String>) throws {
    if assignments.isEmpty {
      throw UsageError(
        LocalizedText(en: "missing KEY=VALUE before the documents", fr: "il manque CLÉ=VALEUR avant les documents"),
        hint: LocalizedText(
          en: "write, for example, `edito set status=review \(words.first ?? "")`",
          fr: "écrivez, par exemple, `edito set status=review \(words.first ?? "")`"))
    }
    if names.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "missing document after \(words.last ?? "")", fr: "il manque le document après \(words.last ?? "")"))
    }
  }
}
