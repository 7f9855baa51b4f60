import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import WorkspaceFiles

struct MoveCommand: EditoCommand {
  static let help = CommandHelp(
    "move",
    suggestedFor: ["reschedule", "postpone", "shift", "déplacer", "reporter", "décaler", "avancer"],
    abstract: HelpText(en: "Move a post to another date", fr: "Déplacer une publication à une autre date"),
    discussion: HelpText(
      en: """
        Sets the post's date. Without a time, keeps the post's current time. Channels with dates of their own move by as many days; channels \
        on which the post is already published stay.

        If the file's name begins with the old date, the file is renamed, and all references to it are updated.
        """,
      fr: """
        Change la date de la publication. Sans heure, garde celle de la publication. Les canaux qui ont leur propre date se décalent d’autant \
        de jours ; ceux où la publication a déjà paru ne changent pas.

        Si le nom du fichier commence par l’ancienne date, le fichier est renommé, et tous les renvois sont mis à jour.
        """),
    examples: [
      HelpExample("edito move 2026-11-24-rye 2026-11-27", french: "edito move 2026-11-24-seigle 2026-11-27"),
      HelpExample(
        "edito move 2026-11-24-rye 2026-11-27 17:00 --channel x",
        french: "edito move 2026-11-24-seigle 2026-11-27 17:00 --channel x",
        HelpText(en: "on one channel only", fr: "sur un seul canal")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var post: String

  @Argument(
    help: ArgumentHelp(
      en: "New date, with or without a time, or a time alone", fr: "Nouvelle date, avec ou sans heure, ou heure seule",
      value: .date))
  var date: [String]

  @Option(help: ArgumentHelp(en: "Move only this channel", fr: "Ne déplacer que ce canal", value: .channel))
  var channel: String?

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents, writes: !dryRun)
    let document = try session.post(post, on: console).thing
    let corpus = session.workspace.corpus
    let target =
      try time(on: document.firstSlot, session)
      ?? session.slot(date.joined(separator: " "), for: "date", .future, on: console)
    let channel = try session.id(channel, of: .channel, isShown: true, on: console)
    let move = try PostMove(document, to: target, on: channel, in: session.snapshot, isTaken: session.isTaken)
    try session.carryOut(move.action(in: corpus), isDryRun: dryRun, on: console)
    return .clean
  }

  /// Returns the post's own day with the time that the words mean; `nil` if they are not a time alone.
  private func time(on slot: Slot?, _ session: Session) -> Slot? {
    guard let day = slot?.day,
      let time = WrittenDate.time(date.joined(separator: " "), on: day, in: session.workspace.corpus.zone)
    else { return nil }
    return Slot(day: day, time: time)
  }
}
