import ChangePlans
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

/// Where and when a post came out on a channel, checked and ready to be written.
public struct PublicationPlan: Sendable {
  public let record: PostRecord
  /// What makes one wonder whether that is what was meant.
  public let doubts: [LocalizedText]
  public let changes: ChangePlan

  /// - Parameters:
  ///   - channel: one to which the post goes; see ``channel(_:of:at:)``.
  ///   - url: the post's address there.
  ///   - time: when it came out.
  ///   - isTimeNamed: whether somebody named the time, so that it takes the place of one that is recorded.
  /// - Throws: ``UsageError`` where the post, the channel and the address do not go together.
  public init(
    _ document: Document, on channel: String, at url: String, time: Slot, isTimeNamed: Bool, in snapshot: Snapshot
  ) throws {
    let post = try Self.post(document)
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
    let isTimeNews = publication?.at == nil || isTimeNamed && publication?.at?.value != time
    var entries: [PostRecord.Entry] = known == nil ? [("url", YAMLScalar.text(url, inFlow: true))] : []
    if isTimeNews { entries.append(("at", "\(time)")) }
    if !entries.isEmpty {
      try record.set(["published", channel], toMap: entries, isThere: known != nil || publication?.at != nil)
    }
    let isOutEverywhere = Self.channels(of: post).allSatisfy { $0 == channel || Self.address(of: post, on: $0) != nil }
    if isOutEverywhere, post.state != .published { try record.set("status", to: PostStatus.published.rawValue) }
    try record.require(in: snapshot.corpus) { written in
      written.publication(on: channel)?.url?.value == url && written.publication(on: channel)?.at != nil
        && written.state == (isOutEverywhere ? .published : post.state)
    }
    self.record = record
    changes = PostRecord.plan([record], in: snapshot.corpus)
    doubts = Self.doubts(about: post, on: channel, at: url, in: snapshot.corpus)
  }

  private static func doubts(
    about post: Post, on channel: String, at url: String, in corpus: Corpus
  ) -> [LocalizedText] {
    var doubts: [LocalizedText] = []
    if let other = channels(of: post).first(where: { $0 != channel && address(of: post, on: $0) == url }) {
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
    if corpus.settings.approval?.value == .required, post.approval == nil {
      doubts.append(LocalizedText(en: "nobody had approved it", fr: "personne ne l’avait validée"))
    }
    return doubts
  }

  private static func channels(of post: Post) -> [String] { (post.channels?.value ?? []).map(\.id.value) }

  /// The post's address on a channel; an empty one says that there is none.
  private static func address(of post: Post, on channel: String) -> String? {
    let address = post.publication(on: channel)?.url?.value
    return address?.allSatisfy(\.isWhitespace) ?? true ? nil : address
  }

  private static func post(_ document: Document) throws -> Post {
    if let post = document.post { return post }
    throw UsageError(
      LocalizedText(en: "\(document.path) is not a post", fr: "\(document.path) n’est pas une publication"))
  }

  /// The channel that is named, or the only one whose address is missing.
  ///
  /// - Throws: ``UsageError`` where the post does not go to the channel, or where there is more than one to choose from.
  public static func channel(_ channel: String?, of document: Document, at url: String) throws -> String {
    let post = try post(document)
    let channels = channels(of: post)
    if let channel {
      guard !channels.contains(channel) else { return channel }
      throw UsageError(
        LocalizedText(
          en: "\(document.path) does not go to “\(channel)”", fr: "\(document.path) ne va pas sur « \(channel) »"),
        hint: .nearest(to: channel, among: channels)
          ?? LocalizedText(en: "it goes to: \(.list(channels))", fr: "elle va sur : \(.list(channels))"))
    }
    // The address may be one that is there already.
    if let same = channels.first(where: { address(of: post, on: $0) == url }) { return same }
    let missing = channels.filter { address(of: post, on: $0) == nil }
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
      asking: .channel(first))
  }
}
