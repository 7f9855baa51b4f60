import Actions
import ArgumentParser
import Editorial
import Localization
import Rendering
import Schema
import WorkspaceFiles

struct FindCommand: EditoCommand {
  static let help = CommandHelp(
    "find", aliases: ["search"],
    suggestedFor: ["grep", "query", "chercher", "rechercher", "trouver"],
    abstract: HelpText(en: "Find documents", fr: "Chercher des documents"),
    discussion: HelpText(
      en: """
        Finds the documents that contain all words, in their title, their id or their text, regardless of case and accents. The \
        options narrow the search; an option may be repeated, and one of its values must match.

        --format paths prints one path on each line for other commands.
        """,
      fr: """
        Trouve les documents qui contiennent tous les mots, dans leur titre, leur identifiant ou leur texte, sans tenir compte de la \
        casse ni des accents. Les options restreignent la recherche ; une option peut se répéter, et l’une de ses valeurs doit \
        correspondre.

        --format paths donne un chemin par ligne, pour d’autres commandes.
        """),
    examples: [
      HelpExample(
        "edito find --status draft --for camille --period month",
        french: "edito find --status brouillon --for camille --period mois",
        HelpText(en: "Camille's drafts of this month", fr: "les brouillons de Camille pour ce mois")),
      HelpExample(
        "edito find --key audience= --format paths | xargs edito set audience=curious",
        french: "edito find --key audience= --format paths | xargs edito set audience=curieux"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp(en: "Words, in any order", fr: "Mots, dans n’importe quel ordre", value: .words))
  var words: [String] = []

  @Option(help: ArgumentHelp(en: "Status of the post", fr: "Statut de la publication", value: .status))
  var status: [PostStatus] = []

  @Option(help: ArgumentHelp(en: "Channel", fr: "Canal", value: .channel))
  var channel: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Person named in the document, such as the author",
      fr: "Personne citée dans le document, par exemple l’auteur ou l’autrice", value: .person))
  var person: [String] = []

  @Option(help: ArgumentHelp(en: "Campaign", fr: "Campagne", value: .campaign))
  var campaign: [String] = []

  @Option(help: ArgumentHelp(en: "Kind of document", fr: "Type de document", value: .kind))
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Period of the slot or the publication date, such as 2026-11, week or month",
      fr: "Période de la date prévue ou de la date de parution, comme 2026-11, semaine ou mois", value: .period))
  var period: String?

  @Option(
    help: ArgumentHelp(
      en: "Front matter key and value; KEY: any value; KEY=: no value",
      fr: "Clé et valeur de l’en-tête ; CLÉ : toute valeur ; CLÉ= : aucune", value: .keyValue))
  var key: [String] = []

  @Option(help: .format)
  var format = FormatArgument<FindOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, needsSettings: false)
    let corpus = session.workspace.corpus
    var query = DocumentQuery()
    query.words = words
    query.states = Set(status)
    query.channels = Set(try session.ids(channel, of: .channel, on: console))
    query.people = Set(try session.ids(person, of: .person, on: console))
    query.campaigns = Set(try session.ids(campaign, of: .campaign, on: console))
    query.kinds = Set(try kind.map(KindArgument.kind))
    query.period = try session.period(period, on: console)
    query.values = key.map { text in
      guard let assignment = KeyAssignment(parsing: text), assignment.operation == .set else {
        return KeyCondition(text.split(separator: ".").map(String.init), nil)
      }
      return KeyCondition(assignment.keys, assignment.value)
    }
    let found = query.documents(in: corpus, jobs: session.jobs)
    let output = FindOutput(
      found, paths: found.map { session.shown($0.path, on: console) }, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
