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
  /// The part of a file that defines the item.
  public let place: Place
  /// The day by which the item is due, with a time if one is set; `nil` if the item has no due date. In the plan for today, the day may
  /// be in the past.
  public let due: Slot?
  /// The total duration of a task's open repetitions, in minutes; `nil` if it is unknown, and for items of other kinds.
  public let minutes: Int?
  /// The ids of the people responsible; empty if the item is not assigned.
  public let people: [String]
  /// The ids of the channels that the item concerns; for a mention, its network. Empty if there are none.
  public let channels: [String]
  /// The rank of the item among items of its kind. Items with a smaller number come first.
  public let urgency: Int
  /// The tags of a task, without `#`; empty for other items. A tag that names a kind of item or a channel determines the items that the
  /// task covers.
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

  /// Whether the item was due before a moment. False if the item has no due date.
  public func isLate(at now: Moment) -> Bool { due.map { $0.end < now } ?? false }

  /// Whether this task covers another item of the day: the task has a tag for the item's kind or, if the item is a post, for one of its
  /// channels.
  func standsFor(_ item: AgendaItem) -> Bool {
    tags.contains { Kind(tag: $0) == item.kind || (item.kind == .post && item.channels.contains($0)) }
  }
}

extension AgendaItem.Kind {
  /// Finds the kind of items that a task's tag names, such as `mention` or `publication`, without `#`; `nil` for any other tag.
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
