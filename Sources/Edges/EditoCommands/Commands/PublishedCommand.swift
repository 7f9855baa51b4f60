import ArgumentParser
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import WorkspaceFiles

struct PublishedCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "published",
    abstract: "Record where and when a post came out on a channel.",
    discussion: """
      Once every channel of the post is recorded, its status becomes `published`. `--channel` may be left out when only one \
      is missing.

      EXAMPLES:
        edito published 2026-11-24-rye --channel x --url https://x.example/1
        edito published posts/2026-11-25-oat.md --url https://blog.example/oat
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The post: its file or its id.")
  var post: String

  @Option(help: ArgumentHelp("The channel on which it came out.", valueName: "id"))
  var channel: String?

  @Option(help: ArgumentHelp("The post's address there.", valueName: "address"))
  var url: String

  @Option(help: ArgumentHelp("When it came out; now by default.", valueName: "date"))
  var at: String?

  func run(on console: Console) throws -> Outcome {
    let session = try Session(options, on: console, writes: true)
    let document = try session.post(post, on: console)
    guard let post = document.post else { return .clean }
    let channel = try channel(of: post, document)
    try requireAddress()
    let time = try time(session)
    if post.state == .idea || post.state == .cancelled {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) is “\(post.state.rawValue)”",
          fr: "\(document.path) est à l’état « \(post.state.rawValue) »"
        ), hint: LocalizedText(en: "set another status first", fr: "mettez d’abord un autre statut"))
    }
    let publication = post.publication(on: channel)
    let known = Self.address(of: post, on: channel)
    if let known, known != url {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) is out on \(channel) already: \(known)",
          fr: "\(document.path) a déjà paru sur \(channel) : \(known)"),
        hint: LocalizedText(
          en: "if that is wrong, correct it in the file", fr: "si c’est faux, corrigez-le dans le fichier"))
    }
    var record = try PostRecord(of: document)
    // What is recorded already stays, but for a time that is named now.
    let isTimeNews = publication?.at == nil || at != nil && publication?.at?.value != time
    var entries: [PostRecord.Entry] = known == nil ? [("url", YAMLScalar.text(url, inFlow: true))] : []
    if isTimeNews { entries.append(("at", "\(time)")) }
    if !entries.isEmpty {
      try record.set(["published", channel], toMap: entries, isThere: known != nil || publication?.at != nil)
    }
    let isOutEverywhere = Self.channels(of: post).allSatisfy { $0 == channel || Self.address(of: post, on: $0) != nil }
    if isOutEverywhere, post.state != .published { try record.set("status", to: PostState.published.rawValue) }
    try record.require(in: session.workspace.corpus) { written in
      written.publication(on: channel)?.url?.value == url && written.publication(on: channel)?.at != nil
        && written.state == (isOutEverywhere ? .published : post.state)
    }
    try PostRecord.write([record], in: session)
    tell(of: record, session, on: console)
    for doubt in doubts(about: post, on: channel, session) { console.notify(doubt[session.language] + "\n") }
    return .clean
  }

  /// What makes one wonder whether that is what was meant.
  private func doubts(about post: Post, on channel: String, _ session: Session) -> [LocalizedText] {
    var doubts: [LocalizedText] = []
    let corpus = session.workspace.corpus
    if let other = Self.channels(of: post).first(where: { $0 != channel && Self.address(of: post, on: $0) == url }) {
      doubts.append(
        LocalizedText(
          en: "the same address is recorded for \(other)", fr: "la même adresse est déjà notée pour \(other)"))
    }
    if let own = corpus.facts(\.channels).first(where: { $0.item.value.id?.value == channel })?.item.value.url?.value,
      let host = AddressForm.host(of: own), let there = AddressForm.host(of: url), host != there
    {
      doubts.append(
        LocalizedText(
          en: "\(channel) is at \(host), and this address at \(there)",
          fr: "\(channel) est à l’adresse \(host), et celle-ci est chez \(there)"))
    }
    if corpus.settings.review?.value == .required, post.approval == nil {
      doubts.append(LocalizedText(en: "nobody had approved it", fr: "personne ne l’avait validée"))
    }
    return doubts
  }

  private func tell(of record: PostRecord, _ session: Session, on console: Console) {
    guard !record.lines.isEmpty else {
      let nothing = LocalizedText(
        en: "\(record.document.path): recorded already", fr: "\(record.document.path) : c’est déjà noté")
      console.notify(nothing[session.language] + "\n")
      return
    }
    let path = console.surroundings.relative(session.workspace.root + "/" + record.document.path)
    console.write(([path] + record.lines.map { "  \($0)" }).joined(separator: "\n") + "\n")
  }

  private static func channels(of post: Post) -> [String] { (post.channels?.value ?? []).map(\.id.value) }

  /// The post's address on a channel; an empty one says that there is none.
  private static func address(of post: Post, on channel: String) -> String? {
    let address = post.publication(on: channel)?.url?.value
    return address?.allSatisfy(\.isWhitespace) ?? true ? nil : address
  }

  /// The channel that is named, or the only one whose address is missing.
  private func channel(of post: Post, _ document: Document) throws -> String {
    let channels = Self.channels(of: post)
    if let channel {
      guard !channels.contains(channel) else { return channel }
      throw UsageError(
        LocalizedText(
          en: "\(document.path) does not go to “\(channel)”", fr: "\(document.path) ne va pas sur « \(channel) »"),
        hint: Spelling.nearest(to: channel, among: channels).map(LocalizedText.didYouMean)
          ?? LocalizedText(en: "it goes to: \(.list(channels))", fr: "elle va sur : \(.list(channels))"))
    }
    // The address may be one that is there already.
    if let same = channels.first(where: { Self.address(of: post, on: $0) == url }) { return same }
    let missing = channels.filter { Self.address(of: post, on: $0) == nil }
    if missing.count == 1, let only = missing.first { return only }
    guard let first = missing.first else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) lacks no address", fr: "il ne manque aucune adresse à \(document.path)"),
        hint: channels.isEmpty
          ? LocalizedText(en: "name its channels under `channels:`", fr: "nommez ses canaux sous `channels:`") : nil)
    }
    throw UsageError(
      LocalizedText(
        en: "on which channel? \(document.path) is not out on \(.list(missing))",
        fr: "sur quel canal ? \(document.path) n’a pas paru sur \(.list(missing))"),
      hint: LocalizedText(
        en: "name it: --channel \(first)", fr: "nommez-le : --channel \(first)"))
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
