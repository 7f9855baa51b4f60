import Actions
import ArgumentParser
import Cadence
import CivilTime
import Editorial
import Feeds
import Localization
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
  var status: [PostState] = []

  @Option(
    name: .customLong("for"), help: ArgumentHelp("Show only this person's posts; may be repeated.", valueName: "person")
  )
  var people: [String] = []

  @Flag(help: "Show cancelled posts too.")
  var cancelled = false

  @Option(help: "text, md, csv, json, or ics: iCalendar, without a period all that a subscriber needs.")
  var format: CalendarFormat = .text

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try session.workspace.corpus.requireDeclared(channel, as: .channel)
    try session.workspace.corpus.requireDeclared(people, as: .person)
    let period = try session.period(period)
    switch format {
    case .text: console.write(rendering(of: period, session).text(session.style))
    case .md: console.write(rendering(of: period, session).markdown(linkBase: ""))
    case .csv: console.write(data: rendering(of: period, session).csv)
    case .json: console.write(rendering(of: period, session).json)
    case .ics:
      let feed = CalendarFeed(
        session.snapshot, language: session.language, period: period, jobs: session.jobs)
      console.write(data: feed.text(filter))
    }
    return .clean
  }

  private var filter: CalendarFilter {
    CalendarFilter(channels: Set(channel), states: Set(status), people: Set(people), showsCancelled: cancelled)
  }

  /// The calendar of a period, or of the present month.
  private func rendering(of period: Period?, _ session: Session) -> CalendarRendering {
    let names = CalendarNames(localeIdentifier: session.localeIdentifier)
    let shown = period ?? Period(.month, containing: session.now.day)
    let calendar = EditorialCalendar(
      session.workspace.corpus, period: shown, filter: filter, gaps: gaps(in: shown, session),
      firstWeekday: names.firstWeekday, now: session.now)
    return CalendarRendering(calendar, names: names, language: session.language)
  }

  /// What the targets lack or have too much of in a period. Targets count everybody's posts, in any status.
  private func gaps(in period: Period, _ session: Session) -> [CalendarGap] {
    guard status.isEmpty, people.isEmpty else { return [] }
    return session.snapshot.cadence.gaps(in: period, channels: channel)
  }
}

enum CalendarFormat: String, ExpressibleByArgument, CaseIterable {
  case text, md, csv, json, ics
}

extension PostState: ExpressibleByArgument {}
