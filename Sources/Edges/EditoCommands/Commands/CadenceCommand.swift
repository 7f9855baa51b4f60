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

  @Option(help: "text, md or json.")
  var format: TableFormat = .text

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try console.write(
      CadenceOutput.render(
        session.snapshot, period: session.period(period), as: format.ofCadence,
        in: session.language, style: session.style))
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

  @Option(help: "text or json.")
  var format: ListFormat = .text

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    if let channel { try session.workspace.corpus.requireDeclared([channel], as: .channel) }
    let span = try horizon.map { try SpanArgument.span($0, of: "--horizon") }
    console.write(
      SlotsOutput.render(
        session.snapshot, horizon: span,
        channel: channel, as: format == .json ? .json : .text, in: session.language, style: session.style))
    return .clean
  }
}

enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, md, json

  var ofCadence: CadenceOutput.Format {
    switch self {
    case .text: .text
    case .md: .markdown
    case .json: .json
    }
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
