import CivilTime
import Editorial
import Findings
import Schema

/// Something to be done on a day.
public struct AgendaItem: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case task, mention, post, review, person, answer
  }

  public let kind: Kind
  public let title: String
  /// Where it is written.
  public let place: Place
  /// The day by which it is to be done, and the time where there is one; earlier than the day's plan when it is late. `nil` for
  /// what simply waits.
  public let due: Slot?
  /// How long it takes, all repetitions together.
  public let minutes: Int?
  /// The ids of those who are to do it; empty for nobody in particular.
  public let people: [String]
  /// The channels that it concerns.
  public let channels: [String]
  /// What comes first among things of its kind: the smaller, the sooner.
  public let urgency: Int
  /// The words that the team put behind a task to say which other things it stands for.
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

  /// Whether it was to be done before a moment.
  public func isLate(at now: Moment) -> Bool { due.map { $0.end < now } ?? false }

  /// Whether this task is the place in the day for another thing: it has a tag that names its kind, or one of its channels.
  func standsFor(_ item: AgendaItem) -> Bool {
    tags.contains { Kind(tag: $0) == item.kind || (item.kind == .post && item.channels.contains($0)) }
  }
}

extension AgendaItem.Kind {
  /// Reads the tag by which a task stands for things of a kind: `#mention`, `#publication`.
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
