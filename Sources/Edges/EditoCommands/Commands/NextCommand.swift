import Actions
import Agenda
import ArgumentParser
import CivilTime
import Localization
import Rendering
import WorkspaceFiles

struct NextCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Tell the next instant at which anything falls due, and what it is.",
    discussion: """
      Posts, checklists, strategy answers and processes to read again, embargoes, campaigns, and the ends of periods in which \
      a target is not met yet. A day without a time falls due at its midnight. An instant is told when it is still to come, not when it \
      has come: ask again with --after to go on from there.

      EXAMPLES:
        edito next                      for people
        edito next --limit 5 --format json
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Only what falls due later than this; now by default. An ISO 8601 offset such as +01:00 is understood.",
      valueName: "time"))
  var after: String?

  @Option(help: ArgumentHelp("How many instants to tell.", valueName: "n"))
  var limit = 1

  @Option(help: .formats(of: NextOutput.self))
  var format = FormatArgument<NextOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try NumberArgument.check(limit, of: "--limit", in: 1...10_000)
    let corpus = session.workspace.corpus
    // The clock alone would not tell which of an hour that it shows twice is meant.
    let present = options.today == nil ? console.environment.clock() : corpus.zone.instant(of: session.now)
    let start = try after.map { try instant($0, in: corpus.zone) } ?? present
    let instants = DueContext(session.snapshot, after: start, limit: limit).next
    let output = NextOutput(
      instants, in: session.snapshot, after: start,
      names: CalendarNames(localeIdentifier: session.localeIdentifier), language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }

  private func instant(_ text: String, in zone: TimeZoneRules) throws -> Instant {
    guard case .success(let stamp) = DateSyntax.timestamp(text, in: zone) else {
      throw UsageError(
        LocalizedText(
          en: "--after takes a time such as “2026-11-23 12:00”, not “\(text)”",
          fr: "--after attend une date comme « 2026-11-23 12:00 », et non « \(text) »"))
    }
    let moment = Moment(day: stamp.day, time: stamp.time ?? .midnight)
    return stamp.offset.map { Instant(utcMinute: moment.minutes - $0) } ?? zone.instant(of: moment)
  }
}
