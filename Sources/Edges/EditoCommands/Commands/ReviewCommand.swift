import Actions
import ArgumentParser
import Editorial
import Localization
import Publishing
import Rendering

struct ReviewCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List what waits for whose approval, the oldest slot first.",
    discussion: """
      Posts in review wait, and those that are to go out though their approval no longer holds.

      EXAMPLES:
        edito review --for nadia        what nadia may approve
        edito review --format md        for a pull request or a message
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .customLong("for"), help: ArgumentHelp("Only what this person may approve.", valueName: "person"))
  var person: String?

  @Option(help: .formats(of: ReviewOutput.self))
  var format = FormatArgument<ReviewOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents)
    if let person { try session.workspace.corpus.requireDeclared([person], as: .person) }
    let corpus = session.workspace.corpus
    let output = ReviewOutput(
      ReviewQueue(corpus, today: session.now.day, for: person), in: corpus, for: person, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
