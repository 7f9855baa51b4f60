import ChangePlans
import CivilTime
import Editorial
import Findings
import FrontMatter
import Localization
import Schema
import Snapshots
import SourceText

/// The move of a post to another day or time, ready to be written.
///
/// The post's own date is set. Dates of its own that a channel has move by as many days. A channel on which the post is already published
/// keeps its date. If the file's name begins with the old day, or its folder is named after the old month, they follow.
public struct PostMove: Sendable {
  public private(set) var record: DocumentRecord
  public private(set) var values: [PlannedAction.ValueChange] = []
  public private(set) var rename: DocumentRename?
  private let document: Document
  private let post: Post
  private let zone: TimeZoneRules
  /// Whether a site generator publishes the post later, although its status is `published`.
  private let isAwaited: Bool

  /// - Parameters:
  ///   - target: the new day, with the new time. Without a time, the present time stays.
  ///   - channel: the only channel to move; `nil` for the whole post.
  ///   - isTaken: returns whether a file exists at a path, even if git ignores it.
  /// - Throws: ``UsageError`` if the post is cancelled or already published, if it does not use the channel, if it cannot be edited, or if
  ///   the new name of the file is taken.
  public init(
    _ document: Document, to target: Slot, on channel: String? = nil, in snapshot: Snapshot,
    isTaken: (_ path: String) -> Bool
  ) throws {
    post = try document.requirePost()
    self.document = document
    let corpus = snapshot.corpus
    zone = corpus.zone
    isAwaited = document.isAwaited(after: snapshot.now.day)
    record = try DocumentRecord(of: document)
    if post.state == .cancelled {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): the post is cancelled", fr: "\(document.path) : la publication est annulée"),
        hint: LocalizedText(en: "change its `status:` first", fr: "changez d’abord son `status:`"))
    }
    let uses = post.channels?.value ?? []
    if !isAwaited, post.state == .published || !uses.isEmpty && post.pendingChannels.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(document.path): the post is already published", fr: "\(document.path) : la publication a déjà paru"))
    }
    if let channel {
      let use = try requirePending(channel, among: uses)
      try moveAlone([use], to: target)
    } else if uses.contains(where: { isOut(on: $0.id.value) }) {
      try moveAlone(uses.filter { !isOut(on: $0.id.value) }, to: target)
    } else {
      try moveAll(uses, to: target)
    }
    try record.require(in: corpus)
    if channel == nil { rename = try renaming(to: target.day, in: corpus, isTaken: isTaken) }
  }

  /// Moves the post's own date, and by as many days the dates that its channels have of their own.
  private mutating func moveAll(_ uses: [ChannelUse], to target: Slot) throws {
    let old = post.slot?.value
    let earliest = old ?? uses.compactMap { $0.slot?.value }.min()
    let distance = earliest.map { target.day - $0.day } ?? 0
    if old != nil || !uses.contains(where: { $0.slot != nil }) {
      try set(["date"], to: Slot(day: target.day, time: target.time ?? old?.time), from: old)
    }
    for use in uses {
      guard let slot = use.slot?.value else { continue }
      let isTimed = old == nil && target.time != nil
      let moved = Slot(day: slot.day + distance, time: isTimed ? target.time : slot.time)
      try set(use, to: moved)
    }
  }

  /// Moves single channels, which get dates of their own.
  private mutating func moveAlone(_ uses: [ChannelUse], to target: Slot) throws {
    let all = post.channels?.value ?? []
    let slots = uses.map { use in
      Slot(day: target.day, time: target.time ?? use.slot?.value.time ?? post.slot?.value.time)
    }
    if uses.allSatisfy({ record.canSet(["channels", $0.id.value, "date"]) }) {
      for (use, slot) in zip(uses, slots) { try set(use, to: slot) }
      return
    }
    let moved = Dictionary(zip(uses.map(\.id.value), slots), uniquingKeysWith: { first, _ in first })
    try record.set(
      ["channels"],
      toMap: all.map { ($0.id.value, moved[$0.id.value].map { "{date: \($0)}" } ?? "{}") }, isThere: false)
    for use in uses {
      values.append(
        .init("channels.\(use.id.value).date", from: nil, to: moved[use.id.value].map(\.description)))
    }
  }

  private mutating func set(_ use: ChannelUse, to slot: Slot) throws {
    try set(["channels", use.id.value, "date"], to: slot, from: use.slot?.value)
  }

  private mutating func set(_ keys: [String], to slot: Slot, from old: Slot?) throws {
    guard old != slot else { return }
    try record.set(keys, to: slot, in: zone)
    values.append(.init(keys.joined(separator: "."), from: old.map { "\($0)" }, to: "\(slot)"))
  }

  private func isOut(on channel: String) -> Bool { !isAwaited && post.isOut(on: channel) }

  private func requirePending(_ channel: String, among uses: [ChannelUse]) throws -> ChannelUse {
    guard let use = uses.first(where: { $0.id.value == channel }) else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) has no channel “\(channel)”", fr: "\(document.path) n’a pas de canal « \(channel) »"),
        hint: LocalizedText(
          en: "its channels: \(.list(uses.map(\.id.value)))", fr: "ses canaux : \(.list(uses.map(\.id.value)))"))
    }
    guard !isOut(on: channel) else {
      throw UsageError(
        LocalizedText(
          en: "\(document.path) is already published on \(channel)", fr: "\(document.path) a déjà paru sur \(channel)"))
    }
    return use
  }

  // MARK: The file's name

  /// Returns the rename of a file whose name begins with the post's old day, or whose folder is named after its month; otherwise `nil`.
  private func renaming(
    to day: CalendarDay, in corpus: Corpus, isTaken: (_ path: String) -> Bool
  ) throws -> DocumentRename? {
    let path = document.path
    guard let named = DateSyntax.leadingDay(of: document.source.stem), named != day, isOld(named) else { return nil }
    let stem = day.description + document.source.stem.dropFirst(named.description.count)
    let folder = WorkspacePath.folder(of: path)
    let (oldMonth, newMonth) = (DocumentPath.monthFolder(of: named), DocumentPath.monthFolder(of: day))
    let newFolder = folder.hasSuffix("/" + oldMonth) ? folder.dropLast(oldMonth.count) + newMonth : String(folder)
    let ending = path[document.source.stem.endIndex...]
    let newPath = (newFolder.isEmpty ? "" : newFolder + "/") + stem + ending
    return try DocumentRename(document, to: newPath, in: corpus, isTaken: isTaken)
  }

  /// Whether a day is a planned day of the post before the move.
  private func isOld(_ day: CalendarDay) -> Bool {
    if let slot = post.slot { return slot.value.day == day }
    return (post.channels?.value ?? []).contains { $0.slot?.value.day == day }
  }
}

extension Document {
  /// Returns the content of a post.
  ///
  /// - Throws: ``UsageError`` if the document is not a post.
  func requirePost() throws -> Post {
    if let post { return post }
    throw UsageError(LocalizedText(en: "\(path) is not a post", fr: "\(path) n’est pas une publication"))
  }
}

extension PostMove {
  /// The move as an action, with what the user has to do besides.
  public func action(in corpus: Corpus) -> PlannedAction {
    guard !values.isEmpty else { return .nothing }
    let summary = PlannedAction.Summary(document.path, newPath: rename?.to, values)
    return PlannedAction(
      record.plan(renaming: rename, in: corpus), [summary], notices: post.state == .scheduled ? [.moveInScheduler] : [])
  }
}

extension LocalizedText {
  fileprivate static let moveInScheduler = LocalizedText(
    en: "the post is loaded into a scheduler: move it there as well",
    fr: "la publication est chargée dans l’outil de programmation : déplacez-la aussi dans cet outil")
}
