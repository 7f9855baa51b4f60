import CivilTime
import Editorial
import SourceText

/// A mention with its mentions log, its permalink and its reply deadline.
public struct LoggedMention: Sendable {
  public let document: Document
  public let mention: Mention
  /// The permalink, which identifies the mention; `nil` if the mention has no valid URL.
  public let permalink: Permalink?
  /// The reply deadline; `nil` if no reply time is promised, if no reply is needed any more, or if the mention has no date. Also `nil` if
  /// the team's hours are too few for the promised time.
  public let deadline: Moment?

  /// Whether the reply is late at a moment.
  public func isOverdue(at now: Moment) -> Bool { deadline.map { $0 < now } ?? false }
}

/// The mentions of a workspace, by permalink and by mentions log.
public struct MentionIndex: Sendable {
  /// The mentions of all mentions logs, one log after the other, in the order of the source.
  public let mentions: [LoggedMention]
  public let answeringTime: AnsweringTime?
  private let byPermalink: [Permalink: [Int]]
  private let byPage: [String: Range<Int>]

  /// Reads all mentions logs, in time linear in the number of mentions.
  public init(_ corpus: Corpus) {
    let answeringTime = AnsweringTime(corpus)
    let mentions = corpus.mentions.map { kept in
      LoggedMention(
        document: kept.document, mention: kept.content,
        permalink: kept.content.url.flatMap { Permalink($0.value) },
        deadline: kept.content.isAnswered ? nil : kept.content.at.flatMap { answeringTime?.deadline(of: $0) })
    }
    var byPermalink: [Permalink: [Int]] = [:]
    var byPage: [String: Range<Int>] = [:]
    for (index, logged) in mentions.enumerated() {
      let path = logged.document.path
      byPage[path] = (byPage[path]?.lowerBound ?? index)..<index + 1
      if let permalink = logged.permalink { byPermalink[permalink, default: []].append(index) }
    }
    self.mentions = mentions
    self.answeringTime = answeringTime
    self.byPermalink = byPermalink
    self.byPage = byPage
  }

  /// The mentions with a permalink: several if the same mention is logged twice.
  public subscript(permalink: Permalink) -> [LoggedMention] {
    (byPermalink[permalink] ?? []).map { mentions[$0] }
  }

  /// The mentions of the mentions log at a path.
  public subscript(page path: String) -> ArraySlice<LoggedMention> { mentions[byPage[path] ?? 0..<0] }

  /// Returns the mentions that are not handled yet, the most urgent first, as ``sortedByUrgency(at:)`` sorts them.
  public func unanswered(at now: Moment) -> [LoggedMention] {
    mentions.filter { !$0.mention.isAnswered }.sortedByUrgency(at: now)
  }
}

extension [LoggedMention] {
  /// Returns the mentions, the most urgent first: late replies before other mentions, and handled mentions last. In each group,
  /// complaints come first, then questions, then the rest, each the oldest first. Mentions without a date follow those with one.
  public func sortedByUrgency(at now: Moment) -> [LoggedMention] {
    func rank(_ logged: LoggedMention) -> (Int, Int) {
      let mention = logged.mention
      let kind = mention.sentiment?.value == .negative ? 0 : mention.labels.contains(.question) ? 1 : 2
      return (mention.isAnswered ? 2 : logged.isOverdue(at: now) ? 0 : 1, kind)
    }
    return enumerated().map { (index: $0.offset, rank: rank($0.element), logged: $0.element) }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      switch (left.logged.mention.at, right.logged.mention.at) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, .some): return false
      case (.some, nil): return true
      default: return left.index < right.index
      }
    }.map(\.logged)
  }
}
