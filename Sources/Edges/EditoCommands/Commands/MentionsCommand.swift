import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Mentions
import Rendering

struct MentionsCommand: DocumentedCommand {
  static let help = CommandHelp(
    "mentions",
    suggestedFor: [
      "mention", "replies", "reply", "comments", "listening", "veille", "réponses", "répondre", "commentaires",
    ],
    abstract: HelpText(
      en: "List, reply to, import and classify mentions",
      fr: "Lister les mentions, y répondre, les importer et les classer"),
    discussion: HelpText(
      en: "Without a command, lists mentions waiting for a reply, like `edito mentions list`.",
      fr: "Sans commande, liste les mentions qui attendent une réponse, comme `edito mentions list`."),
    examples: [
      HelpExample(
        "edito mentions --for camille",
        HelpText(en: "replies that Camille owes", fr: "les réponses attendues de Camille")),
      HelpExample(
        "edito mentions import alerts.xml export.csv", french: "edito mentions import alertes.xml export.csv"),
    ])

  static var configuration: CommandConfiguration {
    help.configuration(
      subcommands: [
        MentionsListCommand.self, MentionsAddCommand.self, MentionsAnswerCommand.self, MentionsImportCommand.self,
        MentionsEvaluateCommand.self,
      ],
      default: MentionsListCommand.self)
  }
}

struct MentionsListCommand: EditoCommand {
  static let help = CommandHelp(
    "list",
    suggestedFor: ["show", "lister", "liste", "afficher"],
    abstract: HelpText(en: "List mentions waiting for a reply", fr: "Lister les mentions qui attendent une réponse"),
    discussion: HelpText(
      en: """
        Overdue replies come first. Among them, and among the others, negative mentions come first, then questions, then the \
        rest, each with the oldest first.
        """,
      fr: """
        Les mentions dont la réponse est en retard viennent en premier. Parmi elles, comme parmi les autres, viennent d’abord \
        les mentions négatives, puis les questions, puis le reste, chaque fois de la plus ancienne à la plus récente.
        """
    ),
    examples: [
      HelpExample(
        "edito mentions --for camille",
        HelpText(en: "replies that Camille owes", fr: "les réponses attendues de Camille")),
      HelpExample(
        "edito mentions 2026-W47 --all --format json",
        HelpText(en: "all mentions of a week", fr: "toutes les mentions d’une semaine")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Show only mentions of this period, such as 2026-11-23, 2026-W47 or week",
      fr: "N’afficher que les mentions de cette période, comme 2026-11-23, 2026-W47 ou semaine", value: .period))
  var period: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Show only replies that this person owes", fr: "N’afficher que les réponses attendues de cette personne",
      value: .person))
  var person: String?

  @Flag(
    help: ArgumentHelp(
      en: "Show all mentions, including those with a reply",
      fr: "Afficher toutes les mentions, même celles qui ont leur réponse"))
  var all = false

  @Option(help: .format)
  var format = FormatArgument<MentionsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let person = try session.id(person, of: .person, on: console)
    let period = try session.period(period, .past, on: console)
    let index = session.snapshot.mentions
    let known = all ? index.mentions.sortedByUrgency(at: session.now) : index.unanswered(at: session.now)
    let numbered = known.enumerated().filter { _, logged in
      let mention = logged.mention
      return (person == nil || mention.person?.value == person)
        && (period.map { period in mention.at.map { period.contains($0.day) } ?? false } ?? true)
    }
    let output = MentionsOutput(
      numbered.map(\.element), now: session.now, in: session.workspace.corpus.zone, isWhole: all, for: person,
      in: period,
      numbers: all ? nil : numbered.map { $0.offset + 1 }, besides: known.count - numbered.count,
      language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}

struct MentionsEvaluateCommand: EditoCommand {
  static let help = CommandHelp(
    "evaluate",
    suggestedFor: ["test", "measure", "accuracy", "évaluer", "mesurer"],
    abstract: HelpText(
      en: "Measure the sentiment classifier's accuracy", fr: "Mesurer la justesse des tonalités proposées"),
    discussion: HelpText(
      en: """
        Splits the mentions with a confirmed sentiment into ten groups, and guesses the sentiments in each group from \
        the other nine. Shows the share of correct guesses, the mistakes, and the words that count most. Writes \
        nothing: the classifier learns again each time it is used.
        """,
      fr: """
        Répartit en dix groupes les mentions dont la tonalité est confirmée, et devine les tonalités de chaque groupe \
        d’après les neuf autres. Montre la part de tonalités justes, les erreurs et les mots qui pèsent le plus. \
        N’écrit rien : l’apprentissage recommence à chaque emploi.
        """),
    examples: [
      HelpExample("edito mentions evaluate"),
      HelpExample("edito mentions evaluate --format json"),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(help: .format)
  var format = FormatArgument<EvaluationOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let corpus = session.workspace.corpus
    let evaluation = ClassifierEvaluation(MentionIndex(corpus).mentions, language: corpus.languageCode)
    let output = EvaluationOutput(evaluation, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
