import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Mentions
import WorkspaceFiles

struct MentionsAnswerCommand: EditoCommand {
  static let help = CommandHelp(
    "answer", aliases: ["reply"],
    suggestedFor: ["done", "close", "répondre", "réponse", "répondu", "clore"],
    abstract: HelpText(en: "Record the reply to a mention", fr: "Noter la réponse à une mention"),
    discussion: HelpText(
      en: """
        Ticks the mention, and writes the reply with its time below it. A mention is named by its number in `edito mentions`, by its \
        URL, or by words of its author or its text.
        """,
      fr: """
        Coche la mention, et écrit dessous la réponse avec son heure. Une mention se désigne par son numéro dans `edito mentions`, par \
        son adresse web, ou par des mots de son auteur ou de son texte.
        """),
    examples: [
      HelpExample(
        "edito mentions answer 1 --url https://m.example/@us/2",
        HelpText(en: "the first of the list", fr: "la première de la liste")),
      HelpExample(
        "edito mentions answer \"Bo\" --no-reply", HelpText(en: "no reply is needed", fr: "aucune réponse n’est utile")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Mention, by number, URL or words", fr: "Mention, par numéro, adresse web ou mots", value: .mention))
  var mention: String

  @Option(help: ArgumentHelp(en: "URL of the reply", fr: "Adresse web de la réponse", value: .url))
  var url: String?

  @Option(
    help: ArgumentHelp(
      en: "Time of the reply; default: now", fr: "Date de la réponse ; par défaut, maintenant", value: .date))
  var at: String?

  @Flag(help: ArgumentHelp(en: "Only tick the mention", fr: "Cocher la mention, sans réponse"))
  var noReply = false

  @Flag(help: .dryRun)
  var dryRun = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !dryRun)
    if let url {
      let example = LocalizedText(en: "https://m.example/@us/2", fr: "https://m.example/@nous/2")
      try UsageError.requireURL(url, for: "--url", like: example)
    }
    if noReply, url != nil || at != nil {
      throw UsageError(
        LocalizedText(
          en: "--no-reply cannot be combined with --url or --at", fr: "--no-reply ne va pas avec --url ou --at"))
    }
    let logged = try session.snapshot.mention(mention)
    let action = try MentionAnswer.action(
      on: logged, at: url, time: noReply ? nil : try time(session, on: console), in: session.workspace.corpus,
      language: session.readersLanguage)
    try session.carryOut(action, isDryRun: dryRun, on: console)
    return .clean
  }

  private func time(_ session: Session, on console: Console) throws -> Slot {
    guard let at else { return Slot(day: session.now.day, time: session.now.time) }
    let slot = try session.slot(at, for: "--at", .past, on: console)
    guard slot.start <= session.now else { throw UsageError.future(at, for: "--at") }
    return slot
  }
}
