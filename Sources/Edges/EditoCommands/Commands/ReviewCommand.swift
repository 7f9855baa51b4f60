import Actions
import ArgumentParser
import Editorial
import Localization
import Publishing
import Rendering

struct ReviewCommand: EditoCommand {
  static let help = CommandHelp(
    "review",
    suggestedFor: ["pending", "queue", "relecture", "relire"],
    abstract: HelpText(en: "List posts waiting for approval", fr: "Lister les publications à valider"),
    discussion: HelpText(
      en: """
        Lists posts in review, and approved posts whose approval is no longer valid, with the people who may approve them. The \
        earliest slot comes first.
        """,
      fr: """
        Liste les publications en relecture, et celles dont la validation n’est plus valable, avec les personnes qui \
        peuvent les valider. Le créneau le plus proche vient en premier.
        """),
    examples: [
      HelpExample(
        "edito review --for nadia", HelpText(en: "posts that nadia may approve", fr: "ce que nadia peut valider")),
      HelpExample(
        "edito review --format md",
        HelpText(en: "for a pull request or a message", fr: "pour une pull request ou un message")),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Show only posts that this person may approve", fr: "N’afficher que ce que cette personne peut valider",
      value: .person))
  var person: String?

  @Option(help: .format)
  var format = FormatArgument<ReviewOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents)
    let person = try session.id(person, of: .person, isShown: true, on: console)
    let corpus = session.workspace.corpus
    let output = ReviewOutput(
      ReviewQueue(corpus, today: session.now.day, for: person), in: corpus, for: person, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
