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

  @Option(help: "text, md or json; json holds all three views.")
  var format: TableFormat = .text

  func run(on console: Console) throws -> ExitStatus {
    if trace, missing {
      throw UsageError(
        LocalizedText(
          en: "--trace and --missing are two views: choose one", fr: "--trace et --missing sont deux vues : choisissez")
      )
    }
    let session = try Session(options, on: console)
    let output = StrategyOutput(
      session.snapshot, in: session.language, style: session.style)
    console.write(output.text(of: trace ? .trace : missing ? .toDo : .overview, as: format.ofStrategy))
    return .clean
  }
}

extension TableFormat {
  fileprivate var ofStrategy: StrategyOutput.Format {
    switch self {
    case .text: .text
    case .md: .markdown
    case .json: .json
    }
  }
}
