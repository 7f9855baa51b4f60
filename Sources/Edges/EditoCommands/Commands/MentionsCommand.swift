import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Mentions
import Rendering

struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Show who waits for an answer, bring in what people said, and class it.",
    discussion: """
      Without a subcommand, the mentions that nobody has taken care of: late answers first, then complaints, then questions, \
      then the oldest.

      EXAMPLES:
        edito mentions --for camille    who waits for Camille
        edito mentions import alerts.xml export.csv
      """,
    subcommands: [
      MentionsListCommand.self, MentionsImportCommand.self, MentionsAddCommand.self, MentionsEvaluateCommand.self,
    ],
    defaultSubcommand: MentionsListCommand.self)
}

struct MentionsListCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show who waits for an answer, the worst first.",
    discussion: """
      EXAMPLES:
        edito mentions --for camille    who waits for Camille
        edito mentions 2026-W47 --all --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("Only what was said in this period: 2026-11-23, 2026-W47, week…", valueName: "period"))
  var period: String?

  @Option(name: .customLong("for"), help: ArgumentHelp("Only what is this person’s to answer.", valueName: "person"))
  var person: String?

  @Flag(help: "All mentions, answered ones too.")
  var all = false

  @Option(help: .formats(of: MentionsOutput.self))
  var format = FormatArgument<MentionsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    if let person { try session.workspace.corpus.requireDeclared([person], as: .person) }
    let period = try session.period(period)
    let index = session.snapshot.mentions
    let known = all ? index.mentions.sortedByUrgency(at: session.now) : index.unanswered(at: session.now)
    let wanted = known.filter { logged in
      let mention = logged.mention
      return (person == nil || mention.person?.value == person)
        && (period.map { period in mention.at.map { period.contains($0.day) } ?? false } ?? true)
    }
    let output = MentionsOutput(
      wanted, now: session.now, in: session.workspace.corpus.zone, isWhole: all, for: person, in: period,
      besides: known.count - wanted.count, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}

struct MentionsEvaluateCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Tell how often the classifier is right, where it errs, and which words weigh most.",
    discussion: """
      Each tenth of the confirmed mentions is judged by what the others teach. Nothing is stored: the classifier learns from \
      the pages at every run.

      EXAMPLES:
        edito mentions evaluate
        edito mentions evaluate --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: .formats(of: EvaluationOutput.self))
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
