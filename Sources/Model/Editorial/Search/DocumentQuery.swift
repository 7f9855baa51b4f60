import CivilTime
import Parallelism
import Schema
import SourceText

/// Conditions on documents, all of which a found document fulfils. A condition without values is always fulfilled; of several values, one
/// must fit.
public struct DocumentQuery: Sendable {
  /// Words that occur in the title, the id or the body, in any order, regardless of case and accents. Each must occur.
  public var words: [String] = []
  public var kinds: Set<DocumentKind> = []
  public var states: Set<PostStatus> = []
  /// The ids of channels for which a post is planned, or to which another document refers.
  public var channels: Set<String> = []
  /// The ids of people to whom a document refers, such as the author of a post.
  public var people: Set<String> = []
  /// The ids of campaigns to which a document refers.
  public var campaigns: Set<String> = []
  /// The period that contains a slot of a post, or overlaps the period of another document.
  public var period: Period?
  /// Keys of the front matter with their values. Each must fit.
  public var values: [KeyCondition] = []

  public init() {}

  /// Returns the documents that fulfil all conditions: posts by their first slot, those without a slot last, then the other documents by
  /// their paths.
  ///
  /// - Parameter jobs: the number of threads. It does not change the result.
  public func documents(in corpus: Corpus, jobs: Int) -> [Document] {
    let wanted = words.flatMap { $0.split { $0.isWhitespace } }.map { FoldedText.of(String($0)) }.filter { !$0.isEmpty }
    let found = Parallel.map(corpus.documents, jobs: jobs) { document -> Document? in
      fits(document) && Self.contains(wanted, document) ? document : nil
    }.compactMap(\.self)
    let posts = found.filter { $0.post != nil }.map { ($0.firstSlot, $0) }.sorted { left, right in
      switch (left.0, right.0) {
      case (let first?, let second?) where first != second: first < second
      case (nil, .some): false
      case (.some, nil): true
      default: left.1.path < right.1.path
      }
    }
    return posts.map(\.1) + found.filter { $0.post == nil }
  }

  private func fits(_ document: Document) -> Bool {
    guard let kind = document.kind, kinds.isEmpty || kinds.contains(kind) else { return false }
    if !states.isEmpty { guard let post = document.post, states.contains(post.state) else { return false } }
    for (kind, ids) in [(ReferenceKind.channel, channels), (.person, people), (.campaign, campaigns)] where !ids.isEmpty
    {
      guard document.references.contains(where: { $0.kind == kind && ids.contains($0.id) }) else { return false }
    }
    if let period { guard document.isDated(in: period) else { return false } }
    return values.allSatisfy { $0.isFulfilled(by: document) }
  }

  /// Whether a document contains all words, which are folded. Words of the title and the id are searched first, because they are short.
  private static func contains(_ words: [String], _ document: Document) -> Bool {
    guard !words.isEmpty else { return true }
    let names = FoldedText.of(document.title) + " " + FoldedText.of(document.id)
    let rest = words.filter { !names.contains($0) }
    guard !rest.isEmpty else { return true }
    let body = FoldedText.of(String(decoding: document.source.bytes[document.bodyStart...], as: UTF8.self))
    return rest.allSatisfy(body.contains)
  }
}

/// A condition on a key of the front matter.
public struct KeyCondition: Sendable {
  /// The key, then a key within its map, and so on.
  public let keys: [String]
  /// The value, compared regardless of case and accents; of a list, one item must fit. Empty if the key must be missing; `nil` if it must
  /// be there with any value.
  public let value: String?

  public init(_ keys: [String], _ value: String?) { (self.keys, self.value) = (keys, value) }

  func isFulfilled(by document: Document) -> Bool {
    let found = document.texts(at: keys)
    guard let value else { return !found.isEmpty }
    let wanted = FoldedText.of(value)
    return value.isEmpty ? found.isEmpty : found.contains { $0 == value || FoldedText.of($0) == wanted }
  }
}

extension Document {
  /// The first slot of a post on any channel; `nil` for other documents and posts without a date.
  public var firstSlot: Slot? { slots.min() }

  /// The slots of a post: its own and those of its channels.
  private var slots: [Slot] {
    guard let post else { return [] }
    let uses = post.channels?.value ?? []
    let own = uses.map { post.publication(on: $0.id.value)?.at?.value ?? $0.slot?.value ?? post.slot?.value }
    return uses.isEmpty ? [post.slot?.value].compactMap(\.self) : own.compactMap(\.self)
  }

  fileprivate func isDated(in period: Period) -> Bool {
    let own: Period? =
      switch content {
      case .run(let run): run.period?.value
      case .mentions(let log): log.period?.value
      case .metrics(let log): log.period?.value
      case .report(let report): report.period?.value
      default: nil
      }
    if let own { return own.first <= period.last && period.first <= own.last }
    return slots.contains { period.contains($0.day) }
  }

  /// Returns the texts of a scalar in the front matter, of the items of a list, or the keys of a map; empty without the key.
  public func texts(at keys: [String]) -> [String] {
    guard let tree = frontMatter?.tree, let node = tree.entry(at: keys)?.value else { return [] }
    let children = tree.children(of: node)
    switch tree.nodes[node].kind {
    case .mapping: return stride(from: 0, to: children.count, by: 2).map { tree.text(of: children[$0]) }
    case .sequence: return children.map { tree.text(of: $0) }
    default: return [tree.text(of: node)]
    }
  }

  /// Returns the documents that refer to this one, by its id or by a link, in the order of their paths.
  public func referrers(in corpus: Corpus) -> [Document] {
    let kind = kind.flatMap { ReferenceKind(rawValue: $0.rawValue) }
    return corpus.documents.filter { other in
      guard other.path != path else { return false }
      if let kind, other.references.contains(where: { $0.kind == kind && $0.id == id }) { return true }
      let markdown = other.markdown
      return markdown.nodes.indices.contains { markdown.nodes[$0].kind == .link && other.path(linkedAt: $0) == path }
    }
  }
}
