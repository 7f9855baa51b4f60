import CivilTime
import Localization
import Schema
import SourceText

/// The last look at the team's own presence (question 3).
public struct Audit: Sendable {
  public var date: Located<CalendarDay>?
  public var channels: Located<[MapEntry<String, String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Audit() },
    [
      Field("date", .day, \.date, required: true, en: "The day of the last audit", fr: "Le jour du dernier audit"),
      Field(
        "channels", .map(from: .reference(.channel), to: .text), \.channels,
        en: "The state of each channel", fr: "L’état de chaque canal"),
    ])
}

/// What the team works with (question 8).
public struct Means: Sendable {
  public var people: Located<[Located<String>]>?
  public var tools: Located<[Located<String>]>?
  public var budget: Located<Budget>?
  public var training: Located<[Located<String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Means() },
    [
      Field("people", .set(of: .reference(.person)), \.people, en: "Who works on it", fr: "Qui y travaille"),
      Field("tools", .list(of: .text), \.tools, en: "The tools at hand", fr: "Les outils disponibles"),
      Field("budget", .budget, \.budget, en: "The budget, per period", fr: "Le budget, par période"),
      Field(
        "training", .list(of: .text), \.training, en: "What people still have to learn",
        fr: "Ce que l’équipe doit encore apprendre"),
    ])
}

/// Who may do what on a channel (question 9).
public struct Responsibility: Sendable {
  public var publish: Located<[Located<String>]>?
  public var reply: Located<[Located<String>]>?
  public var approve: Located<[Located<String>]>?
  public var advertise: Located<[Located<String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Responsibility() },
    [
      Field("publish", .set(of: .reference(.person)), \.publish, en: "Who publishes", fr: "Qui publie"),
      Field("reply", .set(of: .reference(.person)), \.reply, en: "Who answers people", fr: "Qui répond aux gens"),
      Field(
        "approve", .set(of: .reference(.person)), \.approve, en: "Who approves posts",
        fr: "Qui valide les publications"),
      Field(
        "advertise", .set(of: .reference(.person)), \.advertise, en: "Who buys advertising",
        fr: "Qui achète de la publicité"),
    ])

  /// A channel's id, or `all` for every channel.
  static let scope: ValueType<String> = .scalar(.reference(.channel)) { text, reader, node in
    if text != "all" { reader.refer(to: .channel, at: node) }
    return text
  }
}

/// Whether and when the team pays for reach (question 10).
public struct Advertising: Sendable {
  public var budget: Located<Budget>?
  public var occasions: Located<[Located<String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Advertising() },
    [
      Field("budget", .budget, \.budget, en: "The budget, per period", fr: "Le budget, par période"),
      Field("occasions", .list(of: .text), \.occasions, en: "When it is worth it", fr: "Quand cela en vaut la peine"),
    ])
}

/// What the team listens to (monitoring).
public struct Listening: Sendable {
  public var keywords: Located<[Located<String>]>?
  public var feeds: Located<[Located<String>]>?
  public var responseTime: Located<WorkingTime>?
  public var hours: Located<[Located<HourRange>]>?
  public var days: Located<Weekdays>?

  public init() {}

  static let schema = RecordSchema(
    { Listening() },
    [
      Field("keywords", .list(of: .text), \.keywords, en: "Words to follow", fr: "Les mots à suivre"),
      Field("feeds", .list(of: .text), \.feeds, en: "Feeds to read", fr: "Les flux à lire"),
      Field(
        "response-time", .workingTime, \.responseTime, en: "How soon people get an answer",
        fr: "Le délai de réponse promis"),
      Field(
        "hours", .list(of: .hourRange), \.hours, en: "The hours in which the team answers; all by default",
        fr: "Les heures auxquelles l’équipe répond ; toutes par défaut"),
      Field(
        "on", .weekdays, \.days, en: "The weekdays on which it answers; all by default",
        fr: "Les jours où elle répond ; tous par défaut"),
    ])
}

/// A time in which nothing may be published.
public struct Embargo: Sendable {
  public var from: Located<Slot>?
  public var until: Located<Slot>?
  public var channels: Located<[Located<String>]>?
  public var reason: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { Embargo() },
    [
      Field("from", .slot, \.from, required: true, en: "When it begins", fr: "Quand il commence"),
      Field(
        "until", .slot, \.until, required: true, en: "When it ends; a day alone is included",
        fr: "Quand il finit ; un jour seul est compris"),
      Field(
        "channels", .set(of: .reference(.channel)), \.channels, en: "The channels it binds; all by default",
        fr: "Les canaux concernés ; tous par défaut"),
      Field("reason", .text, \.reason, en: "Why", fr: "Pourquoi"),
    ])

  /// The time in which nothing may be published; `nil` without a beginning or an end, or if it ends before it begins.
  public var span: Range<Moment>? {
    guard let from = from?.value, let until = until?.value, from.start < until.end else { return nil }
    return from.start..<until.end
  }

  /// Whether a slot on a channel falls into the embargo. A day alone stands for the whole day.
  public func forbids(_ slot: Slot, on channel: String) -> Bool {
    guard let from = from?.value, let until = until?.value else { return false }
    if let channels = channels?.value, !channels.contains(where: { $0.value == channel }) { return false }
    if slot.time == nil { return from.day <= slot.day && Moment(day: slot.day) < until.end }
    return from.start <= slot.end && slot.end < until.end
  }
}
