import ArgumentParser
import CivilTime
import Editorial
import Localization
import Rendering
import Reports
import SourceText
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

  @Option(help: "text or json.")
  var format: ListFormat = .text

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !printsOnly)
    let period = try ReportPeriod.period(period, now: session.now)
    try session.requireDeclared([author].compactMap(\.self), as: .person)
    let existing = session.workspace.corpus.documents(of: .report).filter { document in
      if case .report(let report) = document.content { report.period?.value == period } else { false }
    }
    let writings =
      try existing.isEmpty
      ? [draft(of: period, in: session, on: console)]
      : existing.map { try ReportWriting(of: $0, for: period, in: session) }
    if printsOnly {
      for writing in writings { console.write(data: writing.text) }
      return .clean
    }
    for writing in writings { try writing.write(in: session) }
    let output = ReportOutput(writings.map(\.result), period: period, language: session.language)
    if format == .json {
      console.write(output.json)
    } else {
      console.write(
        writings.map { console.environment.relative(session.workspace.root + "/" + $0.path) + "\n" }.joined())
      console.notify(output.notes)
    }
    return .clean
  }

  private func draft(of period: Period, in session: Session, on console: Console) throws -> ReportWriting {
    var request = DocumentRequest(kind: .report)
    request.period = period
    request.author = author
    let draft = try session.drafter(on: console).draft(request)
    if let conflict = DocumentConflict.of(draft, in: session.workspace) { throw conflict }
    return try ReportWriting(of: draft, in: session)
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
