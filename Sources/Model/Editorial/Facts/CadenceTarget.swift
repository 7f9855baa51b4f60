import CivilTime
import Localization
import Networks
import Schema
import SourceText

/// A line of `cadence:`: the conditions for posts that count, and their desired number in each period.
public struct CadenceTarget: Sendable {
  public var channel: Located<String>?
  public var network: Located<Network>?
  public var pillar: Located<String>?
  public var message: Located<String>?
  public var objective: Located<String>?
  public var audience: Located<String>?
  public var campaign: Located<String>?
  public var format: Located<String>?
  public var author: Located<String>?
  public var language: Located<String>?
  public var tag: Located<String>?
  public var target: Located<TargetRange>?
  public var days: Located<Weekdays>?
  public var from: Located<Period>?
  public var until: Located<Period>?
  /// Whether all parts of the target could be read. If a condition were ignored, the target would count the wrong posts.
  public internal(set) var isComplete = true

  public init() {}

  public static let schema = RecordSchema(
    { CadenceTarget() },
    [
      Field(
        "channel", .reference(.channel), \.channel, en: "Posts on this channel", fr: "Les publications sur ce canal"),
      Field(
        "network", .choice, \.network, en: "Posts on any channel of this network",
        fr: "Les publications sur tout canal de ce réseau"),
      Field("pillar", .reference(.pillar), \.pillar, en: "Posts of this pillar", fr: "Les publications de ce pilier"),
      Field(
        "message", .reference(.message), \.message, en: "Posts with this message",
        fr: "Les publications qui portent ce message"),
      Field(
        "objective", .reference(.objective), \.objective, en: "Posts for this objective",
        fr: "Les publications qui servent cet objectif"),
      Field(
        "audience", .reference(.audience), \.audience, en: "Posts for this audience",
        fr: "Les publications destinées à ce public"),
      Field(
        "campaign", .reference(.campaign), \.campaign, en: "Posts of this campaign",
        fr: "Les publications de cette campagne"),
      Field("format", .reference(.format), \.format, en: "Posts in this format", fr: "Les publications de ce format"),
      Field(
        "author", .reference(.person), \.author, en: "Posts by this person", fr: "Les publications de cette personne"),
      Field("language", .text, \.language, en: "Posts in this language", fr: "Les publications dans cette langue"),
      Field("tag", .text, \.tag, en: "Posts with this tag", fr: "Les publications avec cette étiquette"),
      Field(
        "target", TargetRange.type, \.target, required: true,
        en: "The number of posts, per day, week, month…", fr: "Le nombre de publications, par jour, semaine, mois…"),
      Field(
        "on", .weekdays, \.days, en: "The days on which posts count; all days by default",
        fr: "Les jours dont les publications comptent ; tous par défaut"),
      Field(
        "from", .period, \.from, en: "The first day or period of the target",
        fr: "Le premier jour ou la première période de la cible"),
      Field(
        "until", .period, \.until, en: "The last day or period of the target",
        fr: "Le dernier jour ou la dernière période de la cible"),
    ])

  static let type: ValueType<CadenceTarget> = {
    let record = schema.type
    return ValueType(record.shape) { node, reader in
      let problemCount = reader.problems.count
      var target = record.read(node, &reader)
      target?.isComplete = reader.problems.count == problemCount
      return target
    }
  }()
}
