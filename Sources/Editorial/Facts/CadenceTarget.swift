import CivilTime
import Localization
import Schema
import SourceText

/// How often something is to be published: which posts are counted, and how many are wanted in each period.
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
  public var target: Located<PublishingGoal>?
  public var days: Located<Weekdays>?
  public var from: Located<Period>?
  public var until: Located<Period>?

  public init() {}

  public static let schema = RecordSchema(
    { CadenceTarget() },
    [
      Field(
        "channel", .reference(.channel), \.channel, en: "Posts on this channel", fr: "Les publications sur ce canal"),
      Field(
        "network", .choice, \.network, en: "Posts on any channel of this network", fr: "Les publications sur ce réseau"),
      Field("pillar", .reference(.pillar), \.pillar, en: "Posts of this pillar", fr: "Les publications de ce pilier"),
      Field(
        "message", .reference(.message), \.message, en: "Posts that tell this message",
        fr: "Les publications qui portent ce message"),
      Field(
        "objective", .reference(.objective), \.objective, en: "Posts that serve this objective",
        fr: "Les publications au service de cet objectif"),
      Field(
        "audience", .reference(.audience), \.audience, en: "Posts for this audience",
        fr: "Les publications pour cette cible"),
      Field(
        "campaign", .reference(.campaign), \.campaign, en: "Posts of this campaign",
        fr: "Les publications de cette campagne"),
      Field("format", .reference(.format), \.format, en: "Posts in this format", fr: "Les publications de ce format"),
      Field(
        "author", .reference(.person), \.author, en: "Posts by this person", fr: "Les publications de cette personne"),
      Field("language", .text, \.language, en: "Posts in this language", fr: "Les publications dans cette langue"),
      Field("tag", .text, \.tag, en: "Posts with this tag", fr: "Les publications avec cette étiquette"),
      Field(
        "target", PublishingGoal.type, \.target, required: true,
        en: "How many, and per what", fr: "Combien, et par quelle période"),
      Field("on", .weekdays, \.days, en: "The only days that count", fr: "Les seuls jours qui comptent"),
      Field(
        "from", .period, \.from, en: "The first day or period it applies to",
        fr: "Le premier jour ou la première période concernée"),
      Field(
        "until", .period, \.until, en: "The last day or period it applies to",
        fr: "Le dernier jour ou la dernière période concernée"),
    ])

  /// The conditions a post must meet to be counted, in the order of the schema.
  public var conditions: [(key: String, value: String)] {
    let all: [(String, String?)] = [
      ("channel", channel?.value), ("network", network?.value.rawValue), ("pillar", pillar?.value),
      ("message", message?.value), ("objective", objective?.value), ("audience", audience?.value),
      ("campaign", campaign?.value), ("format", format?.value), ("author", author?.value),
      ("language", language?.value), ("tag", tag?.value),
    ]
    return all.compactMap { key, value in value.map { (key, $0) } }
  }
}

/// How many posts are wanted per period: `3-6 per day`, `au moins 4 par mois`.
public struct PublishingGoal: Hashable, Sendable {
  public let minimum: Int?
  public let maximum: Int?
  public let unit: PeriodUnit

  public init(minimum: Int?, maximum: Int?, unit: PeriodUnit) {
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
  }

  static let type = ValueType<PublishingGoal>.pattern(
    LocalizedText(en: "a target", fr: "une cible"),
    examples: ["3-6 per day", "3-6 par jour", "at least 4 per month", "au plus 2 par semaine"]
  ) { PublishingGoal(parsing: $0) }

  private static let lowerBounds = ["at least", "min", "minimum", "au moins", "au minimum", ">="]
  private static let upperBounds = ["at most", "max", "maximum", "au plus", "au maximum", "<="]
  private static let joints = ["per", "a", "par", "/"]

  /// Reads a target in any language that Edito speaks. `N` means at least N.
  public init?(parsing text: String) {
    var rest = text.lowercased().map { "\u{A0}\u{202F}".contains($0) ? " " : $0 }[...]
    func skipSpaces() { rest = rest.drop { $0 == " " } }
    func skip(_ words: [String]) -> Bool {
      skipSpaces()
      for word in words.sorted(by: { $0.count > $1.count }) where rest.starts(with: word) {
        let after = rest.dropFirst(word.count)
        guard word.last?.isLetter != true || after.first?.isLetter != true else { continue }
        rest = after
        return true
      }
      return false
    }
    func number() -> Int? {
      skipSpaces()
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      return digits.count <= 6 ? Int(String(digits)) : nil
    }

    let isLower = skip(Self.lowerBounds)
    let isUpper = !isLower && skip(Self.upperBounds)
    _ = skip(["from", "de", "entre", "between"])
    guard let first = number() else { return nil }
    var second: Int?
    if !isLower, !isUpper, skip(["-", "–", "—", "to", "à", "and", "et", ".."]) {
      guard let read = number() else { return nil }
      second = read
    }
    _ = skip(["times", "time", "posts", "post", "fois", "publications", "publication"])
    guard skip(Self.joints) else { return nil }
    skipSpaces()
    guard let unit = PeriodUnit(parsing: String(rest).trimmingSpaces) else { return nil }
    self.init(minimum: isUpper ? nil : first, maximum: isUpper ? first : second, unit: unit)
  }

  /// The target in words.
  public var description: LocalizedText {
    let per = LocalizedText(en: "per \(unit.name)", fr: "par \(unit.name)")
    return switch (minimum, maximum) {
    case (let low?, let high?): LocalizedText(en: "\(low)–\(high) \(per)", fr: "\(low) à \(high) \(per)")
    case (let low?, nil): LocalizedText(en: "at least \(low) \(per)", fr: "au moins \(low) \(per)")
    case (nil, let high?): LocalizedText(en: "at most \(high) \(per)", fr: "au plus \(high) \(per)")
    case (nil, nil): per
    }
  }
}

extension String {
  var trimmingSpaces: String {
    var result = Substring(self)
    while result.last == " " { result.removeLast() }
    return String(result.drop { $0 == " " })
  }
}
