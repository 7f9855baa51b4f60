import CivilTime
import Localization
import Schema
import SourceText

/// An idea for a post.
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
      case .new: LocalizedText(en: "Noted, and not yet assessed", fr: "Notée, pas encore examinée")
      case .kept: LocalizedText(en: "Selected for a post", fr: "Retenue pour une publication")
      case .used: LocalizedText(en: "Turned into a post", fr: "Devenue une publication")
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
    Field("status", .choice, \.status, en: "The status of the idea", fr: "Le statut de l’idée"),
    Field(
      "author", .reference(.person), \.author, en: "The person who had the idea", fr: "La personne qui a eu l’idée"),
    Field("date", .day, \.date, en: "The day of the idea", fr: "Le jour de l’idée"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective that a post would serve",
      fr: "L’objectif que servirait la publication"),
    Field("pillar", .reference(.pillar), \.pillar, en: "The pillar of the idea", fr: "Le pilier dont relève l’idée"),
    Field(
      "campaign", .reference(.campaign), \.campaign, en: "The campaign that a post would be part of",
      fr: "La campagne où entrerait la publication"),
    Field(
      "format", .reference(.format), \.format, en: "The format that a post would have",
      fr: "Le format qu’aurait la publication"),
    Field("tags", .set(of: .text), \.tags, en: "The team's own tags", fr: "Les étiquettes que donne l’équipe"),
  ]
  public static let schema = declareSchema()
}
