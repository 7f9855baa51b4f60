import CivilTime
import Localization
import Schema
import SourceText

/// The last audit of the team's channels (question 3 of the strategy).
public struct Audit: Sendable {
  public var date: Located<CalendarDay>?
  public var channels: Located<[MapEntry<String, String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Audit() },
    [
      Field(
        "date", .day, \.date, required: true, en: "The day of the last audit", fr: "Le jour du dernier état des lieux"),
      Field(
        "channels", .map(from: .reference(.channel), to: .text), \.channels,
        en: "The condition of each channel, in a few words", fr: "La situation de chaque canal, en quelques mots"),
    ])
}

/// The people, tools and budget of the team (question 8 of the strategy).
public struct Means: Sendable {
  public var people: Located<[Located<String>]>?
  public var tools: Located<[Located<String>]>?
  public var budget: Located<Budget>?
  public var training: Located<[Located<String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Means() },
    [
      Field(
        "people", .set(of: .reference(.person)), \.people, en: "The people who work on social media",
        fr: "Les personnes qui s’occupent des réseaux sociaux"),
      Field(
        "tools", .list(of: .text), \.tools, en: "The tools that the team has", fr: "Les outils dont l’équipe dispose"),
      Field("budget", .budget, \.budget, en: "The budget, per period", fr: "Le budget, par période"),
      Field(
        "training", .list(of: .text), \.training, en: "The skills that the team still has to learn",
        fr: "Les compétences que l’équipe doit encore acquérir"),
    ])
}

/// The people responsible for a channel (question 9 of the strategy).
public struct Responsibility: Sendable {
  public var publish: Located<[Located<String>]>?
  public var reply: Located<[Located<String>]>?
  public var approve: Located<[Located<String>]>?
  public var advertise: Located<[Located<String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Responsibility() },
    [
      Field(
        "publish", .set(of: .reference(.person)), \.publish, en: "The people who publish",
        fr: "Les personnes qui publient"),
      Field(
        "reply", .set(of: .reference(.person)), \.reply, en: "The people who reply to mentions",
        fr: "Les personnes qui répondent au public"),
      Field(
        "approve", .set(of: .reference(.person)), \.approve, en: "The people who approve posts",
        fr: "Les personnes qui valident les publications"),
      Field(
        "advertise", .set(of: .reference(.person)), \.advertise, en: "The people who buy advertising",
        fr: "Les personnes qui achètent de la publicité"),
    ])

  /// The word for every channel, in place of the id of a channel.
  public static let everyChannel = KnownWord("all", otherNames: ["tous", "toutes"])

  /// The type of a key of `responsibilities:`, which is the id of a channel, or `all` for every channel.
  static let scope: ValueType<String> = .scalar(.reference(.channel)) { text, reader, node in
    if KnownWord.named(text, among: [everyChannel]) != nil { return everyChannel.word }
    reader.refer(to: .channel, at: node)
    return text
  }
}

/// The budget and the occasions for advertising (question 10 of the strategy).
public struct Advertising: Sendable {
  public var budget: Located<Budget>?
  public var occasions: Located<[Located<String>]>?

  public init() {}

  static let schema = RecordSchema(
    { Advertising() },
    [
      Field("budget", .budget, \.budget, en: "The budget, per period", fr: "Le budget, par période"),
      Field(
        "occasions", .list(of: .text), \.occasions, en: "The occasions on which the team advertises",
        fr: "Les occasions où la publicité en vaut la peine"),
    ])
}

/// The keywords and feeds to listen to, and the promised response time (M6 of the strategy).
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
      Field("keywords", .list(of: .text), \.keywords, en: "The keywords to look for", fr: "Les mots-clés à suivre"),
      Field(
        "feeds", .list(of: .text), \.feeds, en: "The URLs of feeds with mentions", fr: "Les adresses des flux à lire"),
      Field(
        "response-time", .workingTime, \.responseTime, en: "The promised response time",
        fr: "Le délai de réponse promis"),
      Field(
        "hours", .list(of: .hourRange), \.hours, en: "The hours in which the team replies; all by default",
        fr: "Les heures auxquelles l’équipe répond ; toutes par défaut"),
      Field(
        "on", .weekdays, \.days, en: "The weekdays on which the team replies; all by default",
        fr: "Les jours où l’équipe répond ; tous par défaut"),
    ])
}

/// A time during which nothing may be published.
public struct Embargo: Sendable {
  public var from: Located<Slot>?
  public var until: Located<Slot>?
  public var channels: Located<[Located<String>]>?
  public var reason: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { Embargo() },
    [
      Field("from", .slot, \.from, required: true, en: "The start of the embargo", fr: "Le début de l’embargo"),
      Field(
        "until", .slot, \.until, required: true, en: "The end of the embargo; a day without a time counts as a whole",
        fr: "La fin de l’embargo ; un jour sans heure compte en entier"),
      Field(
        "channels", .set(of: .reference(.channel)), \.channels, en: "The channels of the embargo; all by default",
        fr: "Les canaux concernés ; tous par défaut"),
      Field("reason", .text, \.reason, en: "The reason", fr: "La raison"),
    ])

  /// The time of the embargo; `nil` if the start or the end is missing, or if the end is not after the start.
  public var span: Range<Moment>? {
    guard let from = from?.value, let until = until?.value, from.start < until.end else { return nil }
    return from.start..<until.end
  }

  /// Whether a slot on a channel is under embargo. A slot without a time is under embargo if a part of its day is.
  public func forbids(_ slot: Slot, on channel: String) -> Bool {
    guard let from = from?.value, let until = until?.value else { return false }
    if let channels = channels?.value, !channels.contains(where: { $0.value == channel }) { return false }
    if slot.time == nil { return from.day <= slot.day && Moment(day: slot.day) < until.end }
    return from.start <= slot.end && slot.end < until.end
  }
}
