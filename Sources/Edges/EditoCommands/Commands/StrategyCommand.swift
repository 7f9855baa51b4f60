import Actions
import ArgumentParser
import Localization
import Rendering
import WorkspaceFiles

struct StrategyCommand: EditoCommand {
  static let help = CommandHelp(
    "strategy",
    suggestedFor: ["objectives", "questions", "stratégie", "objectifs"],
    abstract: HelpText(en: "Show how complete the strategy is", fr: "Afficher où en est la stratégie"),
    discussion: HelpText(
      en: """
        Default: the ten questions and the six Ms, each with its answer's status and owner, and what the answer \
        declares. --trace and --missing show other views.
        """,
      fr: """
        Par défaut : les dix questions et les six M, avec le statut de chaque réponse, son responsable et ce qu’elle \
        déclare. --trace et --missing donnent d’autres vues.
        """),
    examples: [
      HelpExample(
        "edito strategy --missing",
        HelpText(en: "what to answer next, and why", fr: "à quoi répondre ensuite, et pourquoi")),
      HelpExample(
        "edito strategy --trace", HelpText(en: "from objectives to readings", fr: "des objectifs aux chiffres")),
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(
    help: ArgumentHelp(
      en: "Show what follows from each objective: indicators, messages, pillars, posts and readings",
      fr: "Montrer ce qui découle de chaque objectif : indicateurs, messages, piliers, publications et chiffres"))
  var trace = false

  @Flag(
    help: ArgumentHelp(
      en: "Show what to answer next, and why it matters", fr: "Montrer à quoi répondre ensuite, et pourquoi"))
  var missing = false

  @Option(
    help: ArgumentHelp(
      en: "Output format; json contains all three views", fr: "Format de sortie ; json contient les trois vues",
      value: .format))
  var format = FormatArgument<StrategyOutput>()

  func run(on console: Console) throws -> ExitStatus {
    if trace, missing {
      throw UsageError(
        LocalizedText(
          en: "--trace and --missing exclude each other", fr: "--trace et --missing s’excluent")
      )
    }
    let session = try Session(options, on: console)
    let output = StrategyOutput(
      session.snapshot, view: trace ? .trace : missing ? .toDo : .overview, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
