import CivilTime
import Editorial
import Findings
import Schema

/// An item of a day's agenda, such as a task, a post or a mention.
public struct AgendaItem: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case task, mention, post, review, person, answer
  }

  public let kind: Kind
  public let title: String
  /// The place in the file that defines the item.
  public let place: Place
  /// The day and, if set, the time by which the item is due; `nil` if it has no due date. The due date of a late item is before the plan's
  /// day.
  public let due: Slot?
  /// The duration of all repetitions together, in minutes; `nil` if unknown.
  public let minutes: Int?
  /// The ids of the people responsible; empty if the item is not assigned.
  public let people: [String]
  /// The channels that the item concerns.
  public let channels: [String]
  /// The rank among items of its kind: a smaller number comes first.
  public let urgency: Int
  /// The tags of a task, which name the other items that the task covers.
  public let tags: [String]

  public init(
    _ kind: Kind, _ title: String, at place: Place, due: Slot?, minutes: Int? = nil, people: [String] = [],
    channels: [String] = [], urgency: Int = 0, tags: [String] = []
  ) {
    self.kind = kind
    self.title = title
    self.place = place
    self.due = due
    self.minutes = minutes
    self.people = people
    self.channels = channels
    self.urgency = urgency
    self.tags = tags
  }

  /// Whether the item was due before a moment.
  public func isLate(at now: Moment) -> Bool { due.map { $0.end < now } ?? false }

  /// Whether this task covers another item of the day. A task covers an item if it has a tag for the item's kind or, for a post, for one of
  /// the post's channels.
  func standsFor(_ item: AgendaItem) -> Bool {
    tags.contains { Kind(tag: $0) == item.kind || (item.kind == .post && item.channels.contains($0)) }
  }
}

extension AgendaItem.Kind {
  /// Parses the tag of a task for items of one kind, such as `#mention` or `#publication`.
  public init?(tag: String) {
    switch tag {
    case "mention", "mentions", "veille": self = .mention
    case "post", "posts", "publication", "publications": self = .post
    case "review", "reviews", "approval", "approvals", "relecture", "relectures", "validation", "validations":
      self = .review
    case "person", "people", "contact", "contacts", "personne", "personnes": self = .person
    case "answer", "answers", "strategy", "strategie", "stratégie": self = .answer
    default: return nil
    }
  }
}
