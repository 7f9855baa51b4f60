import Actions
import Agenda
import ArgumentParser
import CivilTime
import Localization
import Rendering
import WorkspaceFiles

struct NextCommand: EditoCommand {
  static let help = CommandHelp(
    "next",
    suggestedFor: ["upcoming", "due", "deadline", "suivant", "prochain", "échéance"],
    abstract: HelpText(en: "Show what is due next", fr: "Afficher la prochaine échéance"),
    discussion: HelpText(
      en: """
        Covers posts, checklists, contacts, reviews of answers and processes, embargoes, campaigns, and periods whose target is not \
        met. Items without a time are due at 00:00.

        Only future times are listed; pass the last one shown to --after to continue.
        """,
      fr: """
        Tient compte des publications, des listes de tâches, des contacts, des réponses de la stratégie et des procédures à réviser, \
        des embargos, des campagnes et des périodes dont la cible n’est pas atteinte. Une échéance sans heure est \
        placée à 00:00.

        Seules les dates à venir sont listées ; pour continuer, donnez la dernière à --after.
        """),
    examples: [
      HelpExample("edito next", HelpText(en: "the next due date", fr: "la prochaine échéance")),
      HelpExample("edito next --limit 5 --format json"),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      en: "Show only what is due after this time, such as “friday 9:30”; default: now",
      fr: "N’afficher que les échéances après cette date, comme « vendredi 9h30 » ; par défaut, maintenant",
      value: .date))
  var after: String?

  @Option(help: ArgumentHelp(en: "Number of due dates to show", fr: "Nombre d’échéances à montrer", value: .number))
  var limit = 1

  @Option(help: .format)
  var format = FormatArgument<NextOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try NumberArgument.check(limit, of: "--limit", in: 1...10_000)
    let corpus = session.workspace.corpus
    // If the local clock shows an hour twice, only the exact time distinguishes the two.
    let present = options.today == nil ? console.environment.clock() : corpus.zone.instant(of: session.now)
    let start = try after.map { try instant($0, session, on: console) } ?? present
    let instants = DueContext(session.snapshot, after: start, limit: limit).next
    let output = NextOutput(
      instants, in: session.snapshot, after: start,
      names: CalendarNames(localeIdentifier: session.localeIdentifier), language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }

  private func instant(_ text: String, _ session: Session, on console: Console) throws -> Instant {
    let stamp = try session.date(text, for: "--after", .nearest, on: console)
    let zone = session.workspace.corpus.zone
    let moment = Moment(day: stamp.day, time: stamp.time ?? .midnight)
    return stamp.offset.map { Instant(utcMinute: moment.minutes - $0) } ?? zone.instant(of: moment)
  }
}
