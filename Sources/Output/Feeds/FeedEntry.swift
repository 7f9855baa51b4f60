import CivilTime
import Editorial
import Networks
import Publishing

/// A post on a channel at a slot, as shown in feeds. Cancelled posts and ideas are included on request.
struct FeedEntry: Sendable {
  private let mark: EntryNames.Mark
  let document: Document
  let post: Post
  /// The channel; `nil` for a dated post without channels.
  let channel: String?
  let slot: Slot
  let state: PostStatus
  /// The stage; `nil` for a cancelled post.
  let stage: Entry.Stage?

  /// The identifier of the entry in feeds.
  var name: String { mark.name(Self.ids(of: document, on: channel)) }

  private static func ids(of document: Document, on channel: String?) -> [String] {
    ["post", document.id] + (channel.map { [$0] } ?? [])
  }

  /// The permalink; `nil` if the post is not published on the channel, or has no valid permalink there.
  var permalink: String? {
    guard stage == .published, let channel else { return nil }
    return post.publication(on: channel)?.url.flatMap { AddressEncoding.web($0.value) }
  }

  /// Returns the text and media for the channel; `nil` without a declared channel.
  func rendition(in corpus: Corpus) -> Rendition? {
    channel.flatMap { Rendition.all(of: document, in: corpus, channels: [$0]).first }
  }

  /// Returns the entries on some days, in the order of documents and channels. They include the dated posts with a status in `states`,
  /// which the corpus does not list as entries. The filter does not apply to these posts. Each entry is listed once, even if a post names
  /// a channel twice.
  static func all(
    in corpus: Corpus, on days: ClosedRange<CalendarDay>, names: inout EntryNames,
    besides states: Set<PostStatus> = [], where isWanted: (Entry) -> Bool = { _ in true }
  ) -> [FeedEntry] {
    var found: [Found] = []
    for entry in corpus.entries[corpus.firstEntry(onOrAfter: days.lowerBound)...] {
      guard entry.slot.day <= days.upperBound else { break }
      guard isWanted(entry) else { continue }
      found.append(
        Found(
          document: Int(entry.document), channel: entry.channel, slot: entry.slot, state: entry.state,
          stage: entry.stage))
    }
    if !states.isEmpty { found += posts(in: states, of: corpus, on: days) }
    found.sort { ($0.document, $0.channel ?? "") < ($1.document, $1.channel ?? "") }
    var entries: [FeedEntry] = []
    entries.reserveCapacity(found.count)
    for (index, item) in found.enumerated() {
      let isRepeated =
        index > 0 && (found[index - 1].document, found[index - 1].channel) == (item.document, item.channel)
      let document = corpus.documents[item.document]
      guard !isRepeated, let post = document.post else { continue }
      entries.append(
        FeedEntry(
          mark: names.mark(ids(of: document, on: item.channel)), document: document, post: post, channel: item.channel,
          slot: item.slot, state: item.state, stage: item.stage))
    }
    return entries
  }

  private struct Found {
    let document: Int
    let channel: String?
    let slot: Slot
    let state: PostStatus
    let stage: Entry.Stage?
  }

  /// Returns the dated posts with one of the given statuses, which the corpus does not list as entries: cancelled posts and ideas.
  private static func posts(
    in states: Set<PostStatus>, of corpus: Corpus, on days: ClosedRange<CalendarDay>
  ) -> [Found] {
    corpus.posts.flatMap { index -> [Found] in
      guard let post = corpus.documents[index].post, states.contains(post.state) else { return [] }
      let uses = post.channels?.value ?? []
      let slots = uses.map { (channel: Optional($0.id.value), slot: $0.slot?.value ?? post.slot?.value) }
      return (uses.isEmpty ? [(nil, post.slot?.value)] : slots).compactMap { channel, slot in
        guard let slot, days.contains(slot.day) else { return nil }
        return Found(
          document: index, channel: channel, slot: slot, state: post.state, stage: post.state == .idea ? .planned : nil)
      }
    }
  }
}

extension Rendition {
  /// Returns the exact text for the channel, with a dividing line between the parts of a thread, shortened to a number of scalars; see
  /// `shortened(to:)`.
  func text(upTo limit: Int) -> String {
    var text = ""
    for part in parts {
      if !text.isEmpty { text += "\n\n———\n\n" }
      text += part.text.string
      // Parts beyond the limit are not needed.
      if text.utf8.count / 4 > limit { break }
    }
    return text.shortened(to: limit)
  }
}

extension Corpus {
  /// Returns the title of a channel, or the id if the channel has no title.
  func channelName(_ id: String) -> String { declarations[.channel, id]?.title ?? id }

  /// Returns the name of a person, or the id if no name is declared.
  func personName(_ id: String) -> String { declarations[.person, id]?.title ?? id }

  /// The team's name, or “Edito” if the settings contain none.
  var feedTitle: String { settings.name?.value ?? "Edito" }
}

extension String {
  /// Returns the text without whitespace at its ends, shortened to a number of scalars. A shortened text ends in an additional `…`. It is
  /// cut between words if that loses at most a quarter of the scalars.
  func shortened(to limit: Int) -> String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return Self.trimmed(scalars) }
    let start = scalars[..<end]
    let tail = start.suffix(limit / 4)
    let cut = tail.lastIndex { $0.properties.isWhitespace } ?? end
    return Self.trimmed(start[..<cut]) + "…"
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    var scalars = scalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(Substring(scalars))
  }
}
