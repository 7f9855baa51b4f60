import Actions
import ArgumentParser
import CivilTime
import Localization
import Rendering
import Reports
import WorkspaceFiles

struct ReportCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a day, a week, a month or a quarter, or write its parts anew.",
    discussion: """
      PERIOD is day, week, month, quarter or year for the one that yesterday belongs to (of days, today), or a period such as \
      2026-W47. The report of a period that has none yet is made from the template templates/report-week.md, -day, -month or \
      -quarter of the workspace, or the built-in one, in the workspace's language. What stands between two edito marks is written anew; what people wrote \
      stays, inside the marks too.

      EXAMPLES:
        edito report week
        edito report 2026-10 --print
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "day, week, month, quarter, year, or a period such as 2026-W47.")
  var period: String

  @Option(
    help: ArgumentHelp("Who answers for a new one; by default, the person with git's user.email.", valueName: "id"))
  var author: String?

  @Flag(name: .customLong("print"), help: "Print the report instead of writing it.")
  var printsOnly = false

  @Option(help: .formats(of: ReportOutput.self))
  var format = FormatArgument<ReportOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !printsOnly)
    let period = try ReportPeriod.period(period, now: session.now)
    try session.workspace.corpus.requireDeclared([author].compactMap(\.self), as: .person)
    let plans = try ReportPlan.all(
      for: period, author: author, names: session.readersNames, by: session.creator(on: console))
    if printsOnly {
      for plan in plans { console.write(data: plan.file.text) }
      return .clean
    }
    for plan in plans { try session.writer.write(plan.changes) }
    let paths = plans.map { session.shown($0.document.path, on: console) }
    let output = ReportOutput(plans, at: paths, period: period, language: session.language)
    console.write(output, as: format, style: session.style)
    if format == .text { console.notify(output.notes) }
    return .clean
  }
}

/// Reads the period of a report on a command line.
enum ReportPeriod {
  /// The period that a text names, or the one of a unit that a report is mostly about: on Monday, last week's.
  static func period(_ text: String, now: Moment) throws -> Period {
    switch try PeriodArgument(reading: text) {
    case .period(let period): period
    case .present(.day): Period(.day, containing: now.day)
    case .present(let unit): Period(unit, containing: now.day - 1)
    }
  }
}
