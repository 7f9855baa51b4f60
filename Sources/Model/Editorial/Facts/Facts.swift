import Localization
import Schema
import SourceText

/// What one document declares of the strategy, for everything else to build on.
public struct Facts: Sendable {
  public var objectives: Located<[Located<Objective>]>?
  public var channels: Located<[Located<Channel>]>?
  public var audiences: Located<[Located<Audience>]>?
  public var competitors: Located<[Located<String>]>?
  public var audit: Located<Audit>?
  public var indicators: Located<[Located<Indicator>]>?
  public var pillars: Located<[Located<Theme>]>?
  public var messages: Located<[Located<Message>]>?
  public var formats: Located<[Located<Theme>]>?
  public var tone: Located<Tone>?
  public var cadence: Located<[Located<CadenceTarget>]>?
  public var means: Located<Means>?
  public var responsibilities: Located<[MapEntry<String, Responsibility>]>?
  public var processes: Located<[Located<String>]>?
  public var advertising: Located<Advertising>?
  public var listening: Located<Listening>?
  public var embargo: Located<[Located<Embargo>]>?

  public init() {}

  static let fields: [Field<Facts>] = [
    Field(
      "objectives", .declarations(Objective.self), \.objectives, en: "What the presence is for",
      fr: "À quoi sert la présence"),
    Field(
      "channels", .declarations(Channel.self), \.channels, en: "Where the team publishes", fr: "Où l’équipe publie"),
    Field(
      "audiences", .declarations(Audience.self), \.audiences, en: "Whom it wants to reach", fr: "Qui elle veut toucher"),
    Field(
      "competitors", .set(of: .reference(.person)), \.competitors, en: "Whom it is compared with",
      fr: "À qui on la compare"),
    Field("audit", Audit.schema.type, \.audit, en: "Its last look at itself", fr: "Son dernier état des lieux"),
    Field("indicators", .declarations(Indicator.self), \.indicators, en: "What it measures", fr: "Ce qu’elle mesure"),
    Field("pillars", .declarations(Theme.self), \.pillars, en: "What it speaks about", fr: "Ce dont elle parle"),
    Field(
      "messages", .declarations(Message.self), \.messages, en: "The stories it repeats",
      fr: "Les histoires qu’elle répète"),
    Field("formats", .declarations(Theme.self), \.formats, en: "The forms it uses", fr: "Les formes qu’elle emploie"),
    Field("tone", Tone.schema.type, \.tone, en: "How it speaks", fr: "Comment elle parle"),
    Field(
      "cadence", .list(of: CadenceTarget.type), \.cadence, en: "How often it publishes",
      fr: "À quelle fréquence elle publie"),
    Field("means", Means.schema.type, \.means, en: "What it works with", fr: "Ses moyens"),
    Field(
      "responsibilities", .map(from: Responsibility.scope, to: Responsibility.schema.type), \.responsibilities,
      en: "Who may do what, per channel or for all", fr: "Qui peut faire quoi, par canal ou pour tous (all)"),
    Field(
      "processes", .set(of: .text), \.processes, en: "The procedures it keeps in writing: ids of files in processes/",
      fr: "Les procédures qu’elle tient par écrit : identifiants de fichiers de processes/"),
    Field("advertising", Advertising.schema.type, \.advertising, en: "Whether it advertises", fr: "Sa publicité"),
    Field("listening", Listening.schema.type, \.listening, en: "What it listens to", fr: "Ce qu’elle écoute"),
    Field(
      "embargo", .list(of: Embargo.schema.type), \.embargo, en: "When nothing may be published",
      fr: "Quand rien ne doit paraître"),
  ]

  /// The keys of the facts, which any strategy document and the settings may hold.
  public static let keys = fields.map(\.description)
}
