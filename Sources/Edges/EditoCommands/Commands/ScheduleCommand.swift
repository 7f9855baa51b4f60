import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import WorkspaceFiles

struct ScheduleCommand: EditoCommand {
  static let help = CommandHelp(
    "schedule",
    suggestedFor: ["plan", "queue", "programmer", "planifier"],
    abstract: HelpText(
      en: "Mark an approved post as scheduled", fr: "Marquer comme programmée une publication validée"),
    discussion: HelpText(
      en: """
        Sets the status `scheduled`, and the date if one is given. A post that still waits for its approval gets only the date.
        """,
      fr: """
        Donne le statut `scheduled`, et la date s’il y en a une. Une publication qui attend encore sa validation ne reçoit que la date.
        """),
    examples: [
      HelpExample(
        "edito schedule 2026-11-24-rye", french: "edito schedule 2026-11-24-seigle",
        HelpText(en: "it is loaded into the scheduler", fr: "elle est dans l’outil de programmation")),
      HelpExample(
        "edito schedule 2026-11-24-rye 2026-11-25 09:00", french: "edito schedule 2026-11-24-seigle 2026-11-25 09:00",
        HelpText(en: "with another date", fr: "avec une autre date")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var post: String

  @Argument(help: ArgumentHelp(en: "Date, with or without a time", fr: "Date, avec ou sans heure", value: .date))
  var date: [String] = []

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, writes: !dryRun)
    let document = try session.post(post, on: console)
    let target = date.isEmpty ? nil : try session.slot(date, for: "date")
    let action = try PostScheduling.action(on: document, at: target, in: session.snapshot, isTaken: session.isTaken)
    try session.carryOut(action, isDryRun: dryRun, on: console)
    return .clean
  }
}
