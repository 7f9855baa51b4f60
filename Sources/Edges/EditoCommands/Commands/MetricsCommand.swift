import Actions
import ArgumentParser
import CivilTime
import Localization
import Metrics
import Rendering
import WorkspaceFiles

struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Show the figures against their targets, and what works; import figures from platforms' exports.",
    discussion: """
      EXAMPLES:
        edito metrics 2026-10 --indicator visits
        edito metrics import export.csv --channel instagram
      """,
    subcommands: [ShowMetricsCommand.self, MetricsImportCommand.self], defaultSubcommand: ShowMetricsCommand.self)
}

struct ShowMetricsCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show each indicator against its target, the results of calls to action, and what works.",
    discussion: """
      Without a period: each indicator's latest period that is over, and the posts of the last 90 days. A quarter or a year is \
      put together from its months. What works is said per channel, of pillars and formats that differ by more than chance.

      EXAMPLES:
        edito metrics                   the latest figures
        edito metrics 2026-Q4 --format md
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "2026-10, 2026-W48, 2026-Q4, 2026, or week, month… for the present one.")
  var period: String?

  @Option(help: ArgumentHelp("Only the figures of this channel.", valueName: "id"))
  var channel: String?

  @Option(help: ArgumentHelp("Only this indicator, channel by channel.", valueName: "id"))
  var indicator: String?

  @Option(help: .formats(of: MetricsOutput.self))
  var format = FormatArgument<MetricsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try session.workspace.corpus.requireDeclared([channel].compactMap(\.self), as: .channel)
    try session.workspace.corpus.requireDeclared([indicator].compactMap(\.self), as: .indicator)
    let overview = try MetricsOverview(
      session.snapshot.metrics, in: session.workspace.corpus, today: session.now.day, period: session.period(period),
      channel: channel, indicator: indicator)
    let output = MetricsOutput(overview, showsChannels: indicator != nil, language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
