import ChangePlans
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

/// A publication of a post on a channel, as a user reports it.
public struct ReportedPublication: Hashable, Sendable {
  public let channel: String
  /// The post's URL on the channel; `nil` if the user does not know it yet.
  public let url: String?

  public init(on channel: String, at url: String?) { (self.channel, self.url) = (channel, url) }
}

/// The record of a post's URLs and publication time on some channels, checked and ready to be written.
public struct PublicationPlan: Sendable {
  public let record: DocumentRecord
  /// Warnings about URLs that are probably wrong, and about a missing approval.
  public let doubts: [LocalizedText]
  /// The planned slots that are recorded as publication times, because the user gave no time and their days have passed.
  public let plannedTimes: [Slot]
  public let changes: ChangePlan

  /// - Parameters:
  ///   - publications: publications on some of the post's channels, each channel once; see ``publications(_:at:of:in:)``.
  ///   - time: the publication time that the user gave, which replaces a recorded one. `nil` for the planned slot on each channel if its
  ///     day has passed, otherwise the present time.
  /// - Throws: ``UsageError`` if the document is not a post, if the post is an idea or cancelled, if another URL is recorded for a channel,
  ///   or if the post cannot be edited.
  public init(
    _ document: Document, _ publications: [ReportedPublication], time: Slot?, in snapshot: Snapshot
  ) throws {
    let post = try document.requirePost()
    if post.state == .idea || post.state == .cancelled {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): status is “\(post.state.name)”",
          fr: "\(document.path) : le statut est « \(post.state.name) »"
        ), hint: LocalizedText(en: "change the status first", fr: "changez d’abord le statut"))
    }
    var record = try DocumentRecord(of: document)
    var (news, plannedTimes): ([(channel: String, entries: [DocumentRecord.Entry])], [Slot]) = ([], [])
    for publication in publications {
      let planned = time == nil ? post.passedSlot(on: publication.channel, before: snapshot.now.day) : nil
      let entries = try Self.news(
        of: publication, time ?? planned ?? Slot(day: snapshot.now.day, time: snapshot.now.time),
        isTimeNamed: time != nil, of: post, in: document)
      if !entries.isEmpty { news.append((publication.channel, entries)) }
      if let planned, entries.contains(where: { $0.key == "at" }), !plannedTimes.contains(planned) {
        plannedTimes.append(planned)
      }
    }
    try Self.write(news, of: post, into: &record)
    self.plannedTimes = plannedTimes
    let named = Set(publications.map(\.channel))
    let isOutEverywhere = post.channelIDs.allSatisfy { named.contains($0) || post.isOut(on: $0) }
    if isOutEverywhere, post.state != .published { try record.set("status", to: PostStatus.published.rawValue) }
    try record.requirePost(in: snapshot.corpus) { written in
      publications.allSatisfy { publication in
        let written = written.publication(on: publication.channel)
        return written?.at != nil && (publication.url == nil || written?.url?.value == publication.url)
      } && written.state == (isOutEverywhere ? .published : post.state)
    }
    self.record = record
    changes = DocumentRecord.plan([record], in: snapshot.corpus)
    doubts = Self.doubts(about: post, publications, in: snapshot.corpus)
  }

  /// Returns the values of a publication that are not recorded yet. Recorded values are kept, except for a time given now.
  private static func news(
    of publication: ReportedPublication, _ time: Slot, isTimeNamed: Bool, of post: Post, in document: Document
  ) throws -> [DocumentRecord.Entry] {
    let present = post.publication(on: publication.channel)
    let known = post.address(on: publication.channel)
    if let known, let url = publication.url, known != url {
      throw alreadyPublished(document, on: publication.channel, at: known)
    }
    var entries: [DocumentRecord.Entry] = []
    if known == nil, let url = publication.url { entries.append(("url", YAMLScalar.text(url, inFlow: true))) }
    if present?.at == nil || isTimeNamed && present?.at?.value != time { entries.append(("at", "\(time)")) }
    return entries
  }

  /// Writes the values of some channels. Without any recorded publication, they are written together as one map.
  private static func write(
    _ news: [(channel: String, entries: [DocumentRecord.Entry])], of post: Post, into record: inout DocumentRecord
  ) throws {
    if news.count > 1, post.publications?.value.isEmpty ?? true {
      let maps = news.map { channel, entries in
        (key: YAMLScalar.text(channel, inFlow: true), value: DocumentRecord.map(entries))
      }
      return try record.set("published", to: DocumentRecord.map(maps))
    }
    for (channel, entries) in news {
      let present = post.publication(on: channel)
      try record.set(
        ["published", channel], toMap: entries, isThere: post.address(on: channel) != nil || present?.at != nil)
    }
  }

  private static func doubts(
    about post: Post, _ publications: [ReportedPublication], in corpus: Corpus
  ) -> [LocalizedText] {
    var doubts: [LocalizedText] = []
    for publication in publications {
      guard let url = publication.url else { continue }
      if let other = post.channelIDs.first(where: { $0 != publication.channel && post.address(on: $0) == url }) {
        doubts.append(
          LocalizedText(
            en: "the same URL is already recorded for \(other)",
            fr: "la même adresse web est déjà enregistrée pour \(other)"))
      }
      if let host = corpus.host(of: publication.channel), let there = AddressForm.host(of: url), host != there {
        doubts.append(
          LocalizedText(
            en: "channel \(publication.channel) is on \(host), but this URL leads to \(there)",
            fr: "le canal \(publication.channel) est sur \(host), mais cette adresse mène à \(there)"))
      }
    }
    if corpus.settings.approval?.value == .required, post.approval == nil {
      doubts.append(LocalizedText(en: "this post was never approved", fr: "cette publication n’a jamais été validée"))
    }
    return doubts
  }
}

// MARK: Channels and URLs as a user names them

extension PublicationPlan {
  /// The word for all channels on which a post is not published yet.
  public static let allChannels = "all"

  /// Returns the publications that a user names by channels, URLs or both.
  ///
  /// - Parameters:
  ///   - channels: channels of the post, or ``allChannels``. Without channels, each URL belongs to the channel for which it is already
  ///     recorded, otherwise to the only channel on its host, otherwise to the only channel without a URL.
  ///   - urls: one URL for each channel in the same order, or none.
  /// - Throws: ``UsageError`` if the document is not a post, if the post is not planned for a named channel, if the numbers of channels and
  ///   URLs differ, or if no channel or several channels are possible.
  public static func publications(
    _ channels: [String], at urls: [String], of document: Document, in corpus: Corpus
  ) throws -> [ReportedPublication] {
    let post = try document.requirePost()
    if channels.isEmpty {
      if urls.isEmpty {
        return [ReportedPublication(on: try onlyChannel(left: post.pendingChannels, of: document), at: nil)]
      }
      var left = post.channelIDs.filter { post.address(on: $0) == nil }
      return try urls.map { url in
        let channel = try channel(at: url, left: left, of: document, post, in: corpus)
        left.removeAll { $0 == channel }
        return ReportedPublication(on: channel, at: url)
      }
    }
    let named = try channels.flatMap { channel -> [String] in
      guard channel == allChannels, !post.channelIDs.contains(channel) else {
        return [try own(channel, of: document, in: corpus)]
      }
      guard !post.pendingChannels.isEmpty else { throw recordedEverywhere(document) }
      return post.pendingChannels
    }.uniqued(by: \.self)
    guard urls.isEmpty || urls.count == named.count else {
      throw UsageError(
        LocalizedText(
          en: "\(urls.count, "URL", "URLs") for \(named.count, "channel", "channels")",
          fr: "\(urls.count, "adresse web", "adresses web") pour \(named.count, "canal", "canaux")"),
        hint: LocalizedText(
          en: "write --channel and --url once for each channel, or omit --url",
          fr: "écrivez --channel et --url une fois par canal, ou omettez --url"))
    }
    return named.enumerated().map { ReportedPublication(on: $1, at: urls.isEmpty ? nil : urls[$0]) }
  }

  /// Returns the channel of a post that a word names. Throws ``UsageError`` if the word names none or several of the post's channels.
  private static func own(_ word: String, of document: Document, in corpus: Corpus) throws -> String {
    let channels = document.post?.channelIDs ?? []
    let declared = corpus.declaredNames(of: .channel)
    let names = channels.map { id in declared.first { $0.nameID == id } ?? DeclaredName(nameID: id) }
    return try NameSearch(names).thing(DocumentDesignation(word), of: ReferenceKind.channel.pluralName) { nearest in
      UsageError(
        LocalizedText(
          en: "\(document.path) has no channel “\(word)”", fr: "\(document.path) n’a pas de canal « \(word) »"),
        hint: .didYouMean(nearest)
          ?? LocalizedText(en: "its channels: \(.list(channels))", fr: "ses canaux : \(.list(channels))"))
    }.thing.nameID
  }

  private static func channel(
    at url: String, left: [String], of document: Document, _ post: Post, in corpus: Corpus
  ) throws -> String {
    // The URL may already be recorded.
    if let same = post.channelIDs.first(where: { post.address(on: $0) == url }) { return same }
    let host = AddressForm.host(of: url)
    let near = left.filter { host != nil && corpus.host(of: $0) == host }
    if near.count == 1, let only = near.first { return only }
    if let host, let other = post.channelIDs.first(where: { corpus.host(of: $0) == host && !left.contains($0) }),
      let known = post.address(on: other)
    {
      throw alreadyPublished(document, on: other, at: known)
    }
    return try onlyChannel(left: left, of: document)
  }

  private static func onlyChannel(left: [String], of document: Document) throws -> String {
    if left.count == 1, let only = left.first { return only }
    guard !left.isEmpty else { throw recordedEverywhere(document) }
    throw UsageError(
      LocalizedText(
        en: "\(document.path): several channels have no URL or time yet: \(.list(left))",
        fr: "\(document.path) : plusieurs canaux n’ont pas encore d’adresse ou de date : \(.list(left))"),
      asking: .channel(left + [allChannels]))
  }

  private static func alreadyPublished(_ document: Document, on channel: String, at url: String) -> UsageError {
    UsageError(
      LocalizedText(
        en: "\(document.path) is already published on \(channel): \(url)",
        fr: "\(document.path) a déjà paru sur \(channel) : \(url)"),
      hint: LocalizedText(
        en: "if that is wrong, correct it in the file", fr: "si c’est faux, corrigez-le dans le fichier"))
  }

  private static func recordedEverywhere(_ document: Document) -> UsageError {
    UsageError(
      LocalizedText(
        en: "\(document.path): publication is already recorded on every channel",
        fr: "\(document.path) : la parution est déjà enregistrée pour tous les canaux"),
      hint: document.post?.channelIDs.isEmpty ?? true
        ? LocalizedText(en: "list its channels under `channels:`", fr: "indiquez ses canaux sous `channels:`") : nil)
  }
}

extension Post {
  fileprivate var channelIDs: [String] { (self.channels?.value ?? []).map(\.id.value) }

  /// Returns the planned slot on a channel if its day is before the given one; otherwise, or without a slot, `nil`.
  fileprivate func passedSlot(on channel: String, before day: CalendarDay) -> Slot? {
    let use = self.channels?.value.first { $0.id.value == channel }
    return (use?.slot ?? self.slot).map(\.value).flatMap { $0.day < day ? $0 : nil }
  }

  /// Returns the post's URL on a channel; `nil` if it is missing or contains only whitespace.
  fileprivate func address(on channel: String) -> String? {
    let address = publication(on: channel)?.url?.value
    return address?.allSatisfy(\.isWhitespace) ?? true ? nil : address
  }
}

extension Corpus {
  /// Returns the host of the URL that a channel's declaration gives; `nil` if it gives none.
  fileprivate func host(of channel: String) -> String? {
    let declared = facts(\.channels).first { $0.item.value.id?.value == channel }
    return declared?.item.value.url.flatMap { AddressForm.host(of: $0.value) }
  }
}
