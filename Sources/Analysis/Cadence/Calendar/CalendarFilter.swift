import Editorial

/// What a calendar shows. An empty set does not filter.
public struct CalendarFilter: Hashable, Sendable {
  public var channels: Set<String>
  public var states: Set<PostStatus>
  /// The ids of authors.
  public var people: Set<String>
  /// Whether cancelled posts are shown; they are too where ``states`` names them.
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
  /// Ideas are shown where they are named, and only there.
  var includesIdeas: Bool { states.contains(.idea) }

  /// A post without a channel is on none of the wanted ones.
  public func accepts(channel: String?) -> Bool {
    channels.isEmpty || channel.map(channels.contains) ?? false
  }

  /// Whether posts in a state are shown.
  public func accepts(_ state: PostStatus) -> Bool {
    states.isEmpty && state != .idea || states.contains(state) || (showsCancelled && state == .cancelled)
  }

  public func accepts(author: String?) -> Bool {
    people.isEmpty || author.map(people.contains) ?? false
  }
}
