import Actions
import ArgumentParser
import Cadence
import CivilTime
import Editorial
import Feeds
import Localization
import Presentation
import Rendering
import WorkspaceFiles

struct CalendarCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Show a month, a week or another period of the editorial calendar.",
    discussion: """
      EXAMPLES:
        edito calendar                  this month
        edito calendar 2026-W48 --channel blog --format md
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "2026-11, 2026-W48, 2026-11-24, 2026-Q4, 2026, or week, month… for the present one.")
  var period: String?

  @Option(help: ArgumentHelp("Show only this channel; may be repeated.", valueName: "id"))
  var channel: [String] = []

  @Option(help: ArgumentHelp("Show only posts in this status; may be repeated.", valueName: "status"))
  var status: [PostStatus] = []

  @Option(
    name: .customLong("for"), help: ArgumentHelp("Show only this person's posts; may be repeated.", valueName: "person")
  )
  var people: [String] = []

  @Flag(help: "Show cancelled posts too.")
  var cancelled = false

  @Option(
    help: .formats(of: CalendarOutput.self, last: "ics: iCalendar, without a period all that a subscriber needs"))
  var format = FormatArgument<CalendarOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try session.workspace.corpus.requireDeclared(channel, as: .channel)
    try session.workspace.corpus.requireDeclared(people, as: .person)
    let output = try CalendarOutput(session: session, period: session.period(period), filter: filter, channels: channel)
    console.write(output, as: format, style: session.style)
    return .clean
  }

  private var filter: CalendarFilter {
    CalendarFilter(channels: Set(channel), states: Set(status), people: Set(people), showsCancelled: cancelled)
  }
}

/// A calendar, with iCalendar as one more format, which needs no period.
struct CalendarOutput: CommandOutput {
  static let faces: [Face<Self>] =
    CalendarRendering.faces.map { $0.on(\.rendering) } + [Face(.ics, isExact: true) { output, _ in output.feed }]

  let session: Session
  let period: Period?
  let filter: CalendarFilter
  /// The channels that it is about; all if there are none.
  let channels: [String]

  private var feed: String {
    CalendarFeed(session.snapshot, language: session.language, period: period, jobs: session.jobs).text(filter)
  }

  /// The calendar of the period, or of the present month.
  private var rendering: CalendarRendering {
    let names = CalendarNames(localeIdentifier: session.localeIdentifier)
    let shown = period ?? Period(.month, containing: session.now.day)
    let calendar = EditorialCalendar(
      session.workspace.corpus, period: shown, filter: filter, gaps: gaps(in: shown),
      firstWeekday: names.firstWeekday, now: session.now)
    return CalendarRendering(calendar, names: names, language: session.language)
  }

  /// What the targets lack or have too much of in a period. Targets count everybody's posts, in any status.
  private func gaps(in period: Period) -> [CalendarGap] {
    guard filter.states.isEmpty, filter.people.isEmpty else { return [] }
    return session.snapshot.cadence.gaps(in: period, channels: channels)
  }
}

extension PostStatus: ExpressibleByArgument {}
