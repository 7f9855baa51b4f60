import ChangePlans
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

/// The record of a post's URL and publication time on a channel, checked and ready to be written.
public struct PublicationPlan: Sendable {
  public let record: PostRecord
  /// Warnings about a URL that is probably wrong, and about a missing approval.
  public let doubts: [LocalizedText]
  public let changes: ChangePlan

  /// - Parameters:
  ///   - channel: one of the post's channels; see ``channel(_:of:at:)``.
  ///   - url: the post's URL on the channel.
  ///   - time: the publication time.
  ///   - isTimeNamed: whether the user gave the time, so it replaces a recorded one.
  /// - Throws: ``UsageError`` if the document is not a post, if the post is an idea or cancelled, if another URL is recorded for the
  ///   channel, or if the post cannot be edited.
  public init(
    _ document: Document, on channel: String, at url: String, time: Slot, isTimeNamed: Bool, in snapshot: Snapshot
  ) throws {
    let post = try Self.post(document)
    if post.state == .idea || post.state == .cancelled {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): status is “\(post.state.name)”",
          fr: "\(document.path) : le statut est « \(post.state.name) »"
        ), hint: LocalizedText(en: "change the status first", fr: "changez d’abord le statut"))
    }
    let publication = post.publication(on: channel)
    let known = Self.address(of: post, on: channel)
    if let known, known != url {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) is already published on \(channel): \(known)",
          fr: "\(document.path) a déjà paru sur \(channel) : \(known)"),
        hint: LocalizedText(
          en: "if that is wrong, correct it in the file", fr: "si c’est faux, corrigez-le dans le fichier"))
    }
    var record = try PostRecord(of: document)
    // Recorded values are kept, except for a time given now.
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
          en: "the same URL is already recorded for \(other)",
          fr: "la même adresse web est déjà enregistrée pour \(other)"))
    }
    if let own = corpus.facts(\.channels).first(where: { $0.item.value.id?.value == channel })?.item.value.url?.value,
      let host = AddressForm.host(of: own), let there = AddressForm.host(of: url), host != there
    {
      doubts.append(
        LocalizedText(
          en: "channel \(channel) is on \(host), but this URL leads to \(there)",
          fr: "le canal \(channel) est sur \(host), mais cette adresse mène à \(there)"))
    }
    if corpus.settings.approval?.value == .required, post.approval == nil {
      doubts.append(LocalizedText(en: "this post was never approved", fr: "cette publication n’a jamais été validée"))
    }
    return doubts
  }

  private static func channels(of post: Post) -> [String] { (post.channels?.value ?? []).map(\.id.value) }

  /// Returns the post's URL on a channel; `nil` if it is missing or contains only whitespace.
  private static func address(of post: Post, on channel: String) -> String? {
    let address = post.publication(on: channel)?.url?.value
    return address?.allSatisfy(\.isWhitespace) ?? true ? nil : address
  }

  private static func post(_ document: Document) throws -> Post {
    if let post = document.post { return post }
    throw UsageError(
      LocalizedText(en: "\(document.path) is not a post", fr: "\(document.path) n’est pas une publication"))
  }

  /// Returns the named channel. Without a name, returns the channel for which the URL is already recorded, otherwise the only channel
  /// without a URL.
  ///
  /// - Throws: ``UsageError`` if the document is not a post, if the post is not planned for the named channel, or if no channel or
  ///   several channels are possible.
  public static func channel(
    _ channel: String?, of document: Document, at url: String, in corpus: Corpus
  ) throws -> String {
    let post = try post(document)
    let channels = channels(of: post)
    if let channel {
      return try own(channel, of: document, among: channels, in: corpus)
    }
    // The URL may already be recorded.
    if let same = channels.first(where: { address(of: post, on: $0) == url }) { return same }
    let missing = channels.filter { address(of: post, on: $0) == nil }
    if missing.count == 1, let only = missing.first { return only }
    guard !missing.isEmpty else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): every channel already has a URL",
          fr: "\(document.path) : chaque canal a déjà son adresse web"),
        hint: channels.isEmpty
          ? LocalizedText(en: "list its channels under `channels:`", fr: "indiquez ses canaux sous `channels:`") : nil)
    }
    throw UsageError(
      LocalizedText(
        en: "\(document.path) is not published yet on several channels: \(.list(missing))",
        fr: "\(document.path) n’a pas encore paru sur plusieurs canaux : \(.list(missing))"),
      asking: .channel(missing))
  }

  /// Returns the channel of a post that a word names. Throws ``UsageError`` if the word names none or several of the post's channels.
  private static func own(
    _ word: String, of document: Document, among channels: [String], in corpus: Corpus
  ) throws -> String {
    let declared = corpus.declaredNames(of: .channel)
    let names = channels.map { id in declared.first { $0.nameID == id } ?? DeclaredName(nameID: id) }
    let designation = DocumentDesignation(word)
    return try NameSearch(names).thing(designation, of: ReferenceKind.channel.pluralName) { nearest in
      UsageError(
        LocalizedText(
          en: "\(document.path) has no channel “\(word)”", fr: "\(document.path) n’a pas de canal « \(word) »"),
        hint: .didYouMean(nearest)
          ?? LocalizedText(en: "its channels: \(.list(channels))", fr: "ses canaux : \(.list(channels))"))
    }.thing.nameID
  }
}
