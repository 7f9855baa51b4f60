import CivilTime
import Editorial
import Localization
import Networks
import Presentation
import Publishing
import Snapshots

/// The planned, ready and published posts as a JSON Feed 1.1. The field `_edito` of each item contains its channel, network, status and
/// slot, the time zone, and the path and ids of the post.
///
/// There is one item for each post and channel, in the order of slots. The feed begins with the month three months ago, and has no last
/// day. The same files and the same moment always produce the same bytes.
public struct PlanFeed: Sendable {
  private let corpus: Corpus
  private let language: Language
  private let address: String?
  /// The entries in the order of their slots. Entries with the same slot are in the order of files.
  private let entries: [FeedEntry]

  /// - Parameters:
  ///   - snapshot: the workspace at the moment from which the months are counted.
  ///   - address: the URL of the feed; `nil` if it is not known.
  public init(_ snapshot: Snapshot, language: Language, address: String? = nil) {
    corpus = snapshot.corpus
    self.language = language
    self.address = address.flatMap(AddressEncoding.web)
    var names = EntryNames(corpus)
    let first = Period(.month, containing: snapshot.today.adding(months: -Self.monthsBack)).first
    let all = FeedEntry.all(
      in: corpus, on: first...max(first, CalendarDay.lastDay), names: &names)
    entries = all.enumerated().sorted { ($0.element.slot, $0.offset) < ($1.element.slot, $1.offset) }.map(\.element)
  }

  private static let monthsBack = 3

  /// The whole feed as JSON.
  public var text: String { String(decoding: pieces.reduce(into: []) { $0 += $1() }, as: UTF8.self) }

  /// The feed in pieces, each built on demand, because all items together would take too much memory.
  public var pieces: [@Sendable () -> [UInt8]] {
    let locale = corpus.settings.locale?.value.replacing("_", with: "-")
    let head: [(String, JSONValue)] = [
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(corpus.feedTitle)),
    ]
    let links: [(String, JSONValue)] = address.map { [("feed_url", .string($0))] } ?? []
    let fields = head + links + [("language", .string(locale ?? language.code))]
    return JSONValue.pieces(fields, list: "items", count: entries.count) { item(entries[$0]) }
  }

  /// Returns the item of an entry. Fields without a value are omitted, as the format requires.
  private func item(_ entry: FeedEntry) -> JSONValue {
    let (post, document) = (entry.post, entry.document)
    var fields: [(String, JSONValue)] = [
      ("id", .string(entry.name)), ("title", .string(document.title)),
      ("content_text", .string(entry.rendition(in: corpus)?.text(upTo: Self.longestText) ?? "")),
    ]
    if let url = entry.permalink { fields.append(("url", .string(url))) }
    if let summary = post.summary { fields.append(("summary", .string(summary.value))) }
    if entry.stage == .published {
      fields.append(
        ("date_published", .string(corpus.zone.instant(of: entry.slot.start).iso8601(in: corpus.zone))))
    }
    if let author = post.author {
      fields.append(("authors", .array([.object([("name", .string(corpus.personName(author.value)))])])))
    }
    if let tags = post.tags?.value, !tags.isEmpty { fields.append(("tags", .array(tags.map { .string($0.value) }))) }
    if let language = corpus.language(of: post, on: entry.channel) {
      fields.append(("language", .string(language)))
    }
    fields.append(("_edito", ownFields(of: entry)))
    return .object(fields)
  }

  /// The maximum length of an item's text, in scalars: more than any network accepts.
  private static let longestText = 200_000

  private func ownFields(of entry: FeedEntry) -> JSONValue {
    let post = entry.post
    return .object([
      ("channel", .optional(entry.channel)),
      ("network", .optional(entry.channel.flatMap(corpus.network)?.rawValue)),
      ("status", .string(entry.state.rawValue)), ("stage", .optional(entry.stage?.key)),
      ("date", .string(entry.slot.day.description)), ("time", .optional(entry.slot.time?.description)),
      ("timezone", .string(corpus.zone.identifier)), ("post", .string(entry.document.id)),
      ("path", .string(entry.document.path)), ("author", .optional(post.author?.value)),
      ("objective", .optional(corpus.declarations.objective(of: post))),
      ("pillar", .optional(corpus.declarations.pillar(of: post))), ("campaign", .optional(post.campaign?.value)),
    ])
  }
}

extension Entry.Stage {
  fileprivate var key: String {
    switch self {
    case .planned: "planned"
    case .ready: "ready"
    case .published: "published"
    }
  }
}
