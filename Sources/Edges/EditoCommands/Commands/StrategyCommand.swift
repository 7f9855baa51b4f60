import Actions
import ArgumentParser
import Localization
import Rendering
import WorkspaceFiles

struct StrategyCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "strategy",
    abstract: "Show the ten questions and the six Ms: what is answered, by whom, and what follows from it.",
    discussion: """
      EXAMPLES:
        edito strategy --missing        what to answer next, and why
        edito strategy --trace          from each objective to its figures
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "From each objective through indicators, messages and pillars to posts and figures.")
  var trace = false

  @Flag(help: "What to answer next, and why it matters.")
  var missing = false

  @Option(help: .formats(of: StrategyOutput.self, note: "; json holds all three views"))
  var format = FormatArgument<StrategyOutput>()

  func run(on console: Console) throws -> ExitStatus {
    if trace, missing {
      throw UsageError(
        LocalizedText(
          en: "--trace and --missing are two views: choose one", fr: "--trace et --missing sont deux vues : choisissez")
      )
    }
    let session = try Session(options, on: console)
    let output = StrategyOutput(
      session.snapshot, view: trace ? .trace : missing ? .toDo : .overview, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
