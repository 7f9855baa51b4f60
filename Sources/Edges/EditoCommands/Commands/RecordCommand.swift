import Actions
import ArgumentParser
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import WorkspaceFiles

struct RecordCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record where and when a post came out on a channel.",
    discussion: """
      Once every channel of the post is recorded, its status becomes `published`. `--channel` may be left out when only one \
      is missing.

      EXAMPLES:
        edito record 2026-11-24-rye --channel x --url https://x.example/1
        edito record posts/2026-11-25-oat.md --url https://blog.example/oat
      """,
    aliases: ["published"])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The post: its file or its id.")
  var post: String

  @Option(help: ArgumentHelp("The channel on which it came out.", valueName: "id"))
  var channel: String?

  @Option(help: ArgumentHelp("The post's address there.", valueName: "address"))
  var url: String

  @Option(help: ArgumentHelp("When it came out; now by default.", valueName: "date"))
  var at: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    let document = try session.post(post, on: console)
    let channel = try PublicationPlan.channel(channel, of: document, at: url)
    try requireAddress()
    let time = try time(session)
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
        en: "\(record.document.path): recorded already", fr: "\(record.document.path) : c’est déjà noté")
      console.note(nothing)
      return
    }
    session.show(record.document.path, record.lines, on: console)
  }

  private func requireAddress() throws {
    let fault = AddressForm.fault(in: url)
    let isWeb = url.hasPrefix("https://") || url.hasPrefix("http://")
    if fault != nil || !isWeb { throw Self.unfit("--url", url, fault) }
  }

  private func time(_ session: Session) throws -> Slot {
    guard let at else { return Slot(day: session.now.day, time: session.now.time) }
    switch DateSyntax.timestamp(at, in: session.workspace.corpus.zone) {
    case .failure(let failure): throw Self.unfit("--at", at, failure.reason)
    case .success(let stamp):
      func requirePast(_ isPast: Bool) throws {
        guard !isPast else { return }
        throw UsageError(LocalizedText(en: "--at: \(at) is still to come", fr: "--at : \(at), c’est encore à venir"))
      }
      guard let time = stamp.time else {
        try requirePast(stamp.day <= session.now.day)
        return Slot(day: stamp.day)
      }
      let moment = Moment(day: stamp.day, time: time)
      let zone = session.workspace.corpus.zone
      let local = stamp.offset.map { zone.local(moment, offset: $0) } ?? moment
      if zone.reading(of: local) != .unique {
        let exact = zone.instant(of: local).iso8601(in: zone)
        throw UsageError(
          LocalizedText(
            en: "--at: the clocks change at that hour, so that \(local.time.description) is no single time",
            fr: "--at : l’heure change à ce moment-là, si bien que \(local.time.description) ne dit pas une seule heure"
          ),
          hint: LocalizedText(
            en: "name a time before or after, the day alone, or add the offset: --at \(exact)",
            fr: "donnez une heure d’avant ou d’après, le jour seul, ou ajoutez le décalage : --at \(exact)"))
      }
      try requirePast(local <= session.now)
      return Slot(day: local.day, time: local.time)
    }
  }

  private static func unfit(_ option: String, _ text: String, _ reason: LocalizedText?) -> UsageError {
    let example = option == "--at" ? "2026-11-24 09:01" : "https://bakery.example/rye"
    return UsageError(
      LocalizedText(en: "\(option) does not take “\(text)”", fr: "\(option) ne peut être « \(text) »"),
      hint: reason ?? LocalizedText(en: "write it like \(example)", fr: "écrivez par exemple \(example)"))
  }
}
