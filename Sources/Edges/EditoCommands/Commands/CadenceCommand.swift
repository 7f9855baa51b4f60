import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Rendering
import WorkspaceFiles

struct CadenceCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "cadence",
    abstract: "Count what is published, ready and planned against the strategy's targets.",
    discussion: """
      EXAMPLES:
        edito cadence                   what matters now
        edito cadence 2026-11 --format md
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "2026-11, 2026-W48, 2026-11-24, 2026-Q4, 2026, or week, month… for the present one.")
  var period: String?

  @Option(help: .formats(of: CadenceOutput.self))
  var format = FormatArgument<CadenceOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let overview = try session.snapshot.cadence.overview(of: session.period(period))
    let output = CadenceOutput(overview, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}

struct SlotsCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "slots",
    abstract: "Propose the next dates that a target still needs.",
    discussion: """
      EXAMPLES:
        edito slots                     within the workspace's horizon
        edito slots --channel blog --horizon "6 weeks"
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("Only for this channel.", valueName: "id"))
  var channel: String?

  @Option(help: ArgumentHelp("How far to look ahead: “2 weeks”, “10 days”.", valueName: "span"))
  var horizon: String?

  @Option(help: .formats(of: SlotsOutput.self))
  var format = FormatArgument<SlotsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    if let channel { try session.workspace.corpus.requireDeclared([channel], as: .channel) }
    let span = try horizon.map { try SpanArgument.span($0, of: "--horizon") }
    let output = SlotsOutput(session.snapshot, horizon: span, channel: channel, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
