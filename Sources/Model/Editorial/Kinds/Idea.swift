import CivilTime
import Localization
import Schema
import SourceText

/// Something from a brainstorm.
public struct Idea: DocumentContent {
  public enum Status: String, Choice {
    case new, kept, used, dropped
    public var frenchWords: [String] {
      switch self {
      case .new: ["nouvelle"]
      case .kept: ["retenue", "gardée", "à faire"]
      case .used: ["utilisée", "employée"]
      case .dropped: ["écartée", "abandonnée"]
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .new: LocalizedText(en: "Just noted", fr: "Tout juste notée")
      case .kept: LocalizedText(en: "Worth doing", fr: "À faire")
      case .used: LocalizedText(en: "Became a post", fr: "Devenue publication")
      case .dropped: LocalizedText(en: "Given up", fr: "Abandonnée")
      }
    }
  }

  public var header = Header()
  public var status: Located<Status>?
  public var author: Located<String>?
  public var date: Located<CalendarDay>?
  public var objective: Located<String>?
  public var pillar: Located<String>?
  public var campaign: Located<String>?
  public var format: Located<String>?
  public var tags: Located<[Located<String>]>?

  public init() {}

  public static let fields: [Field<Idea>] = [
    Field("status", .choice, \.status, en: "What became of it", fr: "Ce qu’elle est devenue"),
    Field("author", .reference(.person), \.author, en: "Who had it", fr: "Qui l’a eue"),
    Field("date", .day, \.date, en: "When", fr: "Quand"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective it would serve",
      fr: "L’objectif qu’elle servirait"),
    Field("pillar", .reference(.pillar), \.pillar, en: "The pillar it belongs to", fr: "Le pilier dont elle relève"),
    Field(
      "campaign", .reference(.campaign), \.campaign, en: "The campaign it could be part of",
      fr: "La campagne où elle entrerait"),
    Field("format", .reference(.format), \.format, en: "The form it could take", fr: "La forme qu’elle prendrait"),
    Field("tags", .set(of: .text), \.tags, en: "The team's own labels", fr: "Les étiquettes de l’équipe"),
  ]
  public static let schema = declareSchema()
}
