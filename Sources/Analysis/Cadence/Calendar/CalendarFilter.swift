import Editorial

/// A filter for the content of a calendar. An empty set does not filter, but ideas and cancelled posts are shown only if they are
/// requested.
public struct CalendarFilter: Hashable, Sendable {
  public var channels: Set<String>
  public var states: Set<PostStatus>
  /// The ids of authors.
  public var people: Set<String>
  /// Whether cancelled posts are shown even if ``states`` does not include them.
  public var showsCancelled: Bool

  public init(
    channels: Set<String> = [], states: Set<PostStatus> = [], people: Set<String> = [], showsCancelled: Bool = false
  ) {
    self.channels = channels
    self.states = states
    self.people = people
    self.showsCancelled = showsCancelled
  }

  var includesCancelled: Bool { showsCancelled || states.contains(.cancelled) }
  /// Whether ideas are shown: only if ``states`` includes them.
  var includesIdeas: Bool { states.contains(.idea) }

  /// Whether a channel passes the filter. A post without a channel passes only if no channel is requested.
  public func accepts(channel: String?) -> Bool {
    channels.isEmpty || channel.map(channels.contains) ?? false
  }

  /// Whether posts with a status pass the filter. Without requested statuses, posts with any status except `idea` pass. Whether cancelled
  /// posts are shown then depends on ``showsCancelled``.
  public func accepts(_ state: PostStatus) -> Bool {
    states.isEmpty && state != .idea || states.contains(state) || (showsCancelled && state == .cancelled)
  }

  public func accepts(author: String?) -> Bool {
    people.isEmpty || author.map(people.contains) ?? false
  }
}
