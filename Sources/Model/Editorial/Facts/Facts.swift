import Localization
import Schema
import SourceText

/// The facts that one document declares. They are the decisions of the strategy, to which all other documents refer.
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
      "objectives", .declarations(Objective.self), \.objectives, en: "The objectives of the team on social media",
      fr: "Ce que l’équipe attend de sa présence en ligne"),
    Field(
      "channels", .declarations(Channel.self), \.channels, en: "The channels on which the team publishes",
      fr: "Les canaux sur lesquels l’équipe publie"),
    Field(
      "audiences", .declarations(Audience.self), \.audiences, en: "The audiences that the team wants to reach",
      fr: "Les publics que l’équipe veut toucher"),
    Field(
      "competitors", .set(of: .reference(.person)), \.competitors, en: "The competitors: ids of files in `people/`",
      fr: "Les concurrents : des identifiants de fiches de `people/`"),
    Field(
      "audit", Audit.schema.type, \.audit, en: "The last audit of the channels",
      fr: "Le dernier état des lieux des canaux"),
    Field(
      "indicators", .declarations(Indicator.self), \.indicators, en: "The indicators that the team measures",
      fr: "Les indicateurs que l’équipe mesure"),
    Field(
      "pillars", .declarations(Theme.self), \.pillars, en: "The pillars: the main themes of the posts",
      fr: "Les piliers : les grands thèmes des publications"),
    Field(
      "messages", .declarations(Message.self), \.messages, en: "The messages that the team repeats",
      fr: "Les messages que l’équipe répète"),
    Field(
      "formats", .declarations(Theme.self), \.formats, en: "The formats of posts: photo, interview…",
      fr: "Les formats de publication : photo, entretien…"),
    Field("tone", Tone.schema.type, \.tone, en: "The tone of the team", fr: "Le ton de l’équipe"),
    Field(
      "cadence", .list(of: CadenceTarget.type), \.cadence, en: "The targets for the number of posts per period",
      fr: "Les cibles : le nombre de publications par période"),
    Field(
      "means", Means.schema.type, \.means, en: "The people, tools and budget of the team",
      fr: "Les personnes, les outils et le budget de l’équipe"),
    Field(
      "responsibilities", .map(from: Responsibility.scope, to: Responsibility.schema.type), \.responsibilities,
      en:
        "The people responsible for publishing, replying, approving and advertising, per channel or for all channels (`all`)",
      fr:
        "Les personnes qui publient, répondent, valident et font de la publicité, par canal ou pour tous les canaux (`all`)"
    ),
    Field(
      "processes", .set(of: .text), \.processes, en: "The processes that must exist: ids of files in `processes/`",
      fr: "Les procédures qui doivent exister : des identifiants de fichiers de `processes/`"),
    Field(
      "advertising", Advertising.schema.type, \.advertising,
      en: "The advertising budget and the occasions for advertising",
      fr: "Le budget publicitaire et les occasions de faire de la publicité"),
    Field(
      "listening", Listening.schema.type, \.listening,
      en: "The keywords to listen for, the feeds to read, and the response time",
      fr: "Les mots-clés et les flux de la veille, et le délai de réponse"),
    Field(
      "embargo", .list(of: Embargo.schema.type), \.embargo, en: "The times during which nothing may be published",
      fr: "Les moments où rien ne doit paraître"),
  ]

  /// The keys of the facts, which strategy documents and the settings may contain.
  public static let keys = fields.map(\.description)
}
