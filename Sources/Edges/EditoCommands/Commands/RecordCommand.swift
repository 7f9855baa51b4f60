import Actions
import ArgumentParser
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import WorkspaceFiles

struct RecordCommand: EditoCommand {
  static let help = CommandHelp(
    "record", aliases: ["published"],
    suggestedFor: ["publish", "post", "permalink", "publier", "enregistrer", "permalien", "parution"],
    abstract: HelpText(
      en: "Record where and when a post was published", fr: "Enregistrer où et quand une publication a paru"),
    discussion: HelpText(
      en: """
        Writes the time and, if you know it, the URL into the post. Once all its channels are recorded, its status becomes \
        `published`. A URL can follow later: run the command again with --url.

        You may omit --channel if only one channel is left, or if the URL leads to the host of one channel. \
        `--channel all` means every channel that is left.
        """,
      fr: """
        Écrit dans la publication la date de parution et, si vous l’avez, l’adresse web. Quand la parution est enregistrée pour tous \
        les canaux, le statut devient `published`. L’adresse peut venir plus tard : relancez la commande avec --url.

        --channel est facultatif s’il ne reste qu’un canal, ou si l’adresse mène au site d’un seul canal. `--channel all` désigne tous \
        les canaux qui restent.
        """),
    examples: [
      HelpExample(
        "edito record 2026-11-24-rye --channel x --url https://x.example/1",
        french: "edito record 2026-11-24-seigle --channel x --url https://x.example/1"),
      HelpExample(
        "edito record 2026-11-24-rye --channel all", french: "edito record 2026-11-24-seigle --channel all",
        HelpText(en: "on every channel, without URLs", fr: "sur tous les canaux, sans adresse")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var post: String

  @Option(
    help: ArgumentHelp(
      en: "Channel on which it was published, or all", fr: "Canal où la publication a paru, ou all", value: .channel))
  var channel: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Permalink of the post on the channel", fr: "Permalien de la publication sur ce canal", value: .url))
  var url: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Publication time, such as “yesterday 17:00”; default: the planned date if it has passed, otherwise now",
      fr: "Date de parution, comme « hier 17h » ; par défaut, la date prévue si elle est passée, sinon maintenant",
      value: .date))
  var at: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    let document = try session.post(post, on: console).thing
    let publications = try PublicationPlan.publications(channel, at: url, of: document, in: session.workspace.corpus)
    let example = LocalizedText(en: "https://bakery.example/rye", fr: "https://fournil.example/seigle")
    for url in url { try UsageError.requireURL(url, for: "--url", like: example) }
    let time = try time(session, on: console)
    let plan = try PublicationPlan(document, publications, time: time, in: session.snapshot)
    try session.writer.write(plan.changes)
    report(of: plan.record, session, on: console)
    if !plan.plannedTimes.isEmpty { console.note(.recordedAsPlanned(plan.plannedTimes)) }
    for doubt in plan.doubts { console.note(doubt) }
    return .clean
  }

  private func report(of record: DocumentRecord, _ session: Session, on console: Console) {
    guard !record.lines.isEmpty else {
      let nothing = LocalizedText(
        en: "\(record.document.path): already recorded", fr: "\(record.document.path) : déjà enregistrée")
      console.note(nothing)
      return
    }
    session.show(record.document.path, record.lines, on: console)
  }

  /// Returns the publication time that the user gave; `nil` without `--at`.
  private func time(_ session: Session, on console: Console) throws -> Slot? {
    guard let at else { return nil }
    let zone = session.workspace.corpus.zone
    let slot = try session.slot(at, for: "--at", .past, on: console)
    guard let time = slot.time else {
      guard slot.day <= session.now.day else { throw UsageError.future(at, for: "--at") }
      return slot
    }
    let local = Moment(day: slot.day, time: time)
    let reading = zone.reading(of: local)
    if reading != .unique {
      let exact = zone.instant(of: local).iso8601(in: zone)
      throw UsageError(
        .invalid(
          at, for: "--at",
          because: reading == .repeated
            ? LocalizedText(
              en: "this time occurs twice because the clocks go back over that hour",
              fr: "cette heure revient deux fois, car les horloges reculent d’une heure")
            : LocalizedText(
              en: "this time does not exist because the clocks go forward over that hour",
              fr: "cette heure n’existe pas, car les horloges sautent cette heure")),
        hint: LocalizedText(
          en: "write an earlier or later time, the day alone, or add the offset: --at \(exact)",
          fr: "écrivez une heure d’avant ou d’après, le jour seul, ou ajoutez le décalage : --at \(exact)"))
    }
    guard local <= session.now else { throw UsageError.future(at, for: "--at") }
    return slot
  }
}

extension LocalizedText {
  fileprivate static func recordedAsPlanned(_ slots: [Slot]) -> LocalizedText {
    let times = LocalizedText.list(slots.map(\.description))
    return LocalizedText(
      en: "the publication time is the planned one, \(times); to record another, add --at",
      fr: "la date de parution est celle qui était prévue, \(times) ; pour en enregistrer une autre, ajoutez --at")
  }
}
