import CivilTime
import Editorial
import Metrics
import Snapshots
import SourceText

/// The path from each objective through indicators, messages and pillars to posts and readings, with the items that are not connected.
public struct StrategyTrace: Sendable {
  /// The numbers of posts that are published, ready (approved or scheduled) and planned (draft or in review).
  public struct PostCounts: Hashable, Sendable {
    public internal(set) var published = 0
    public internal(set) var ready = 0
    public internal(set) var planned = 0

    public var total: Int { published + ready + planned }

    mutating func add(_ state: PostStatus) {
      switch state {
      case .published: published += 1
      case .approved, .scheduled: ready += 1
      case .draft, .review: planned += 1
      case .idea, .cancelled: break
      }
    }
  }

  /// An objective and the items that serve it.
  public struct Branch: Sendable {
    public let objective: Objective
    public let document: Document
    public let indicators: [IndicatorReadings]
    public let messages: [Leaf<Message>]
    public let pillars: [Leaf<Theme>]
    /// The posts that serve the objective, sorted by path. Ideas and cancelled posts are excluded.
    public let posts: [Document]
    public let counts: PostCounts
    /// The number of ``posts`` that have readings of their own.
    public let measuredPosts: Int

    /// Whether at least one of the objective's indicators has a reading.
    public var leadsToFigures: Bool { indicators.contains { $0.latest != nil } }
  }

  /// A message or a pillar, with the numbers of its posts that serve the objective.
  public struct Leaf<Item: Declaration>: Sendable {
    public let item: Item
    public let counts: PostCounts
  }

  /// The items that are not connected to an objective or to posts.
  public struct Orphans: Sendable {
    /// Indicators without a declared objective.
    public let indicators: [Indicator]
    /// Messages that no post uses and that have no declared objective. Ideas and cancelled posts do not count.
    public let messages: [Message]
    /// Pillars without posts. Ideas and cancelled posts do not count.
    public let pillars: [Theme]
    /// Posts that serve no declared objective, sorted by path. Ideas and cancelled posts are excluded.
    public let posts: [Document]

    public var isEmpty: Bool { indicators.isEmpty && messages.isEmpty && pillars.isEmpty && posts.isEmpty }
  }

  public let branches: [Branch]
  public let orphans: Orphans

  /// Traces the strategy, in time linear in the number of posts and of readings.
  public init(_ snapshot: Snapshot) {
    let (corpus, figures) = (snapshot.corpus, snapshot.metrics)
    let objectives = corpus.facts(\.objectives)
    let indicators = corpus.facts(\.indicators).map(\.item.value)
    let messages = corpus.facts(\.messages).map(\.item.value)
    let pillars = corpus.facts(\.pillars).map(\.item.value)
    let known = Set(objectives.compactMap { $0.item.value.id?.value })
    let posts = PostIndex(corpus, objectives: known)

    branches = objectives.map { document, item in
      let id = item.value.id?.value ?? ""
      let own = posts.byObjective[id] ?? []
      return Branch(
        objective: item.value, document: document,
        indicators: indicators.filter { $0.objective?.value == id }.map(figures.figures),
        messages: messages.compactMap { message in
          let counts = posts.counts(of: message, for: id)
          return counts.total > 0 || message.objective?.value == id ? Leaf(item: message, counts: counts) : nil
        },
        pillars: pillars.compactMap { pillar in
          let counts = posts.counts(of: pillar, for: id)
          return counts.total > 0 ? Leaf(item: pillar, counts: counts) : nil
        },
        posts: own, counts: posts.counts[id] ?? PostCounts(),
        measuredPosts: own.count { figures.measuredPosts.contains($0.id) })
    }
    orphans = Orphans(
      indicators: indicators.filter { $0.objective.map { !known.contains($0.value) } ?? true },
      messages: messages.filter { message in
        message.id.map { !posts.toldMessages.contains($0.value) } ?? false
          && message.objective.map { !known.contains($0.value) } ?? true
      },
      pillars: pillars.filter { pillar in pillar.id.map { !posts.usedPillars.contains($0.value) } ?? false },
      posts: posts.withoutObjective)
  }
}

/// The posts of a workspace, grouped by objective, message and pillar. Ideas and cancelled posts are excluded.
private struct PostIndex {
  private(set) var byObjective: [String: [Document]] = [:]
  private(set) var counts: [String: StrategyTrace.PostCounts] = [:]
  private(set) var withoutObjective: [Document] = []
  private(set) var toldMessages: Set<String> = []
  private(set) var usedPillars: Set<String> = []
  private var byMessage: [Pair: StrategyTrace.PostCounts] = [:]
  private var byPillar: [Pair: StrategyTrace.PostCounts] = [:]

  private struct Pair: Hashable {
    let objective: String
    let id: String
  }

  init(_ corpus: Corpus, objectives: Set<String>) {
    for index in corpus.posts {
      let document = corpus.documents[index]
      guard let post = document.post, post.state != .idea, post.state != .cancelled else { continue }
      if let message = post.message?.value { toldMessages.insert(message) }
      let pillar = corpus.declarations.pillar(of: post)
      if let pillar { usedPillars.insert(pillar) }
      guard let objective = corpus.declarations.objective(of: post), objectives.contains(objective) else {
        withoutObjective.append(document)
        continue
      }
      byObjective[objective, default: []].append(document)
      counts[objective, default: .init()].add(post.state)
      if let message = post.message?.value {
        byMessage[Pair(objective: objective, id: message), default: .init()].add(post.state)
      }
      if let pillar {
        byPillar[Pair(objective: objective, id: pillar), default: .init()].add(post.state)
      }
    }
  }

  func counts(of message: Message, for objective: String) -> StrategyTrace.PostCounts {
    message.id.flatMap { byMessage[Pair(objective: objective, id: $0.value)] } ?? .init()
  }

  func counts(of pillar: Theme, for objective: String) -> StrategyTrace.PostCounts {
    pillar.id.flatMap { byPillar[Pair(objective: objective, id: $0.value)] } ?? .init()
  }
}
