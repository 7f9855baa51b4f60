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
      en: "Record a post's URL and publication time", fr: "Enregistrer le permalien et la date de parution"),
    discussion: HelpText(
      en: """
        Writes the URL and the time into the post. Once all its channels are recorded, its status becomes `published`. \
        You may omit --channel if only one channel is left.
        """,
      fr: """
        Écrit l’adresse web et la date dans la publication. Quand la parution est enregistrée pour tous les canaux de la \
        publication, le statut devient `published`. --channel est facultatif s’il ne reste qu’un canal.
        """),
    examples: [
      HelpExample(
        "edito record 2026-11-24-rye --channel x --url https://x.example/1",
        french: "edito record 2026-11-24-seigle --channel x --url https://x.example/1"),
      HelpExample(
        "edito record posts/2026-11-25-oat.md --url https://blog.example/oat",
        french: "edito record posts/2026-11-25-avoine.md --url https://blog.example/avoine"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .post)
  var post: String

  @Option(
    help: ArgumentHelp(en: "Channel on which it was published", fr: "Canal où la publication a paru", value: .channel))
  var channel: String?

  @Option(
    help: ArgumentHelp(
      en: "Permalink of the post on the channel", fr: "Permalien de la publication sur ce canal", value: .url))
  var url: String

  @Option(
    help: ArgumentHelp(
      en: "Publication time, such as “yesterday 17:00”; default: now",
      fr: "Date de parution, comme « hier 17h » ; par défaut, maintenant", value: .date))
  var at: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    let document = try session.post(post, on: console)
    let channel = try PublicationPlan.channel(channel, of: document, at: url)
    try requireAddress()
    let time = try time(session, on: console)
    let plan = try PublicationPlan(
      document, on: channel, at: url, time: time, isTimeNamed: at != nil, in: session.snapshot)
    try session.writer.write(plan.changes)
    report(of: plan.record, session, on: console)
    for doubt in plan.doubts { console.note(doubt) }
    return .clean
  }

  private func report(of record: PostRecord, _ session: Session, on console: Console) {
    guard !record.lines.isEmpty else {
      let nothing = LocalizedText(
        en: "\(record.document.path): already recorded", fr: "\(record.document.path) : déjà enregistrée")
      console.note(nothing)
      return
    }
    session.show(record.document.path, record.lines, on: console)
  }

  private func requireAddress() throws {
    let issue = AddressForm.issue(in: url)
    guard issue != nil || !url.beginsWithWebScheme else { return }
    let expected = LocalizedText(
      en: "a URL such as https://bakery.example/rye", fr: "une adresse comme https://fournil.example/seigle")
    throw UsageError(.invalid(url, for: "--url", expected: expected, because: issue))
  }

  private func time(_ session: Session, on console: Console) throws -> Slot {
    guard let at else { return Slot(day: session.now.day, time: session.now.time) }
    let zone = session.workspace.corpus.zone
    let stamp = try session.date(at, for: "--at", .past, on: console)
    guard let time = stamp.time else {
      guard stamp.day <= session.now.day else { throw UsageError.future(at, for: "--at") }
      return Slot(day: stamp.day)
    }
    let moment = Moment(day: stamp.day, time: time)
    let local = stamp.offset.map { zone.local(moment, offset: $0) } ?? moment
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
    return Slot(day: local.day, time: local.time)
  }
}
