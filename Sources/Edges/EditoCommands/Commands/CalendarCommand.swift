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
  static let help = CommandHelp(
    "calendar",
    suggestedFor: ["plan", "calendrier", "planning"],
    abstract: HelpText(en: "Show the calendar of a period", fr: "Afficher le calendrier d’une période"),
    discussion: HelpText(
      en: """
        Default: the current month, without ideas and cancelled posts. --status idea shows only ideas, and --cancelled \
        adds cancelled posts. Posts that the cadence targets still require are shown, unless you filter by person or status.
        """,
      fr: """
        Par défaut : le mois en cours, sans les idées ni les publications annulées. --status idea n’affiche que les \
        idées, et --cancelled ajoute les publications annulées. Ce qui manque aux cibles de cadence s’affiche, sauf si \
        vous filtrez par personne ou par statut.
        """),
    examples: [
      HelpExample("edito calendar", HelpText(en: "this month", fr: "ce mois-ci")),
      HelpExample("edito calendar 2026-W48 --channel blog --format md"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .period)
  var period: String?

  @Option(help: .onlyChannel)
  var channel: [String] = []

  @Option(help: .onlyStatus)
  var status: [PostStatus] = []

  @Option(name: .customLong("for"), help: .onlyPerson)
  var people: [String] = []

  @Flag(help: ArgumentHelp(en: "Also show cancelled posts", fr: "Afficher aussi les publications annulées"))
  var cancelled = false

  @Option(
    help: ArgumentHelp(
      en: "Output format; ics without PERIOD is a feed to subscribe to",
      fr: "Format de sortie ; ics sans PÉRIODE donne un flux auquel s’abonner",
      value: .format))
  var format = FormatArgument<CalendarOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    let channels = try session.ids(channel, of: .channel, on: console)
    let filter = CalendarFilter(
      channels: Set(channels), states: Set(status),
      people: Set(try session.ids(people, of: .person, on: console)), showsCancelled: cancelled)
    let output = try CalendarOutput(
      session: session, period: session.period(period, on: console), filter: filter, channels: channels)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}

/// The output of `calendar`. Besides the usual formats it has iCalendar, which needs no period.
struct CalendarOutput: CommandOutput {
  static let faces: [Face<Self>] =
    CalendarRendering.faces.map { $0.on(\.rendering) } + [Face(.ics, isExact: true) { output, _ in output.feed }]

  let session: Session
  let period: Period?
  let filter: CalendarFilter
  /// The channels to show; empty for all.
  let channels: [String]

  private var feed: String {
    CalendarFeed(session.snapshot, language: session.language, period: period, jobs: session.jobs).text(filter)
  }

  /// The calendar of the period, or of the current month.
  private var rendering: CalendarRendering {
    let names = CalendarNames(localeIdentifier: session.localeIdentifier)
    let shown = period ?? Period(.month, containing: session.now.day)
    let calendar = EditorialCalendar(
      session.workspace.corpus, period: shown, filter: filter, gaps: gaps(in: shown),
      firstWeekday: names.firstWeekday, now: session.now)
    return CalendarRendering(calendar, names: names, language: session.language)
  }

  /// Returns the missing and surplus posts of the targets in a period.
  ///
  /// Empty if the calendar is filtered by status or person, because a target is not limited to a status or a person.
  private func gaps(in period: Period) -> [CalendarGap] {
    guard filter.states.isEmpty, filter.people.isEmpty else { return [] }
    return session.snapshot.cadence.gaps(in: period, channels: channels)
  }
}
