import CivilTime
import Editorial
import Networks

/// A line of a calendar: a post at a slot, on all of its channels with the same slot and status.
public struct CalendarItem: Sendable {
  /// A channel on which the post is planned or published.
  public struct ChannelEntry: Hashable, Sendable {
    public let channel: String
    public let network: Network?
    /// The permalink of the post on the channel; `nil` if none is recorded.
    public let url: String?
  }

  public let slot: Slot
  public let state: PostStatus
  /// The post's id.
  public let post: String
  public let path: String
  public let title: String
  public let author: String?
  /// The channels, sorted; empty for a post that has no channel yet.
  public internal(set) var entries: [ChannelEntry]
  /// Whether the slot has passed although the post is not published. Ideas and cancelled posts are never overdue.
  public let isOverdue: Bool

  init(_ document: Document, post: Post, slot: Slot, state: PostStatus, entries: [ChannelEntry], now: Moment) {
    self.slot = slot
    self.state = state
    self.post = document.id
    path = document.path
    title = document.title
    author = post.author?.value
    self.entries = entries
    isOverdue = ![.published, .idea, .cancelled].contains(state) && slot.end <= now
  }
}

extension CalendarItem {
  /// Returns the items of a range of days, sorted by slot and path. Ideas and cancelled posts are excluded.
  ///
  /// - Parameter isWanted: whether an entry is included.
  public static func all(
    in corpus: Corpus, from: CalendarDay, through: CalendarDay, now: Moment,
    where isWanted: (Entry) -> Bool = { _ in true }
  ) -> [CalendarItem] {
    guard from <= through else { return [] }
    return CalendarBuilder(corpus, filter: CalendarFilter(), now: now).items(of: from...through, where: isWanted)
  }
}

/// A post that is not cancelled and lacks a date on some or all of its channels, or that has neither channels nor a date.
public struct UndatedPost: Sendable {
  public let state: PostStatus
  /// The post's id.
  public let post: String
  public let path: String
  public let title: String
  public let author: String?
  /// The channels that the filter accepts and on which the post lacks a date; empty if the post has no channel.
  public let channels: [String]
}
