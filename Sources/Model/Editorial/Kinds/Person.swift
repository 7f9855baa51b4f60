import CivilTime
import Localization
import Schema
import SourceText

/// Somebody who matters to the team.
public struct Person: DocumentContent {
  public enum Role: String, Choice {
    case member, partner, advocate, influencer, competitor
    public var frenchWords: [String] {
      switch self {
      case .member: ["membre", "équipe"]
      case .partner: ["partenaire"]
      case .advocate: ["ambassadeur", "ambassadrice"]
      case .influencer: ["influenceur", "influenceuse"]
      case .competitor: ["concurrent"]
      }
    }
    public var label: LocalizedText {
      switch self {
      case .member: LocalizedText(en: "team member", fr: "membre de l’équipe")
      case .partner: LocalizedText(en: "partner", fr: "partenaire")
      case .advocate: LocalizedText(en: "advocate", fr: "ambassadeur ou ambassadrice")
      case .influencer: LocalizedText(en: "influencer", fr: "influenceur ou influenceuse")
      case .competitor: LocalizedText(en: "competitor", fr: "concurrent")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .member: LocalizedText(en: "Works in the team", fr: "Travaille dans l’équipe")
      case .partner: LocalizedText(en: "Works with the team", fr: "Travaille avec l’équipe")
      case .advocate: LocalizedText(en: "Speaks well of it", fr: "En dit du bien")
      case .influencer: LocalizedText(en: "Is listened to in the field", fr: "Est écouté dans le domaine")
      case .competitor: LocalizedText(en: "Is after the same audience", fr: "Vise le même public")
      }
    }
  }

  public var header = Header()
  public var role: Located<Role>?
  public var name: Located<String>?
  public var email: Located<String>?
  public var job: Located<String>?
  public var handles: Located<[MapEntry<String, String>]>?
  public var contact: Located<Rhythm>?
  public var language: Located<String>?
  public var capacity: Located<WorkingTime>?
  public var until: Located<CalendarDay>?

  public init() {}

  public static let fields: [Field<Person>] = [
    Field("role", .choice, \.role, en: "What they are to the team", fr: "Son lien avec l’équipe"),
    Field("name", .text, \.name, en: "Their name", fr: "Son nom"),
    Field("email", .text, \.email, en: "Their address, as git knows it", fr: "Son adresse, telle que git la connaît"),
    Field("job", .text, \.job, en: "What they do", fr: "Sa fonction"),
    Field(
      "handles", .map(from: .text, to: .text), \.handles, en: "Their accounts, by network",
      fr: "Ses comptes, par réseau"),
    Field(
      "contact", .rhythm, \.contact,
      en: "How often to get back to them; the body's list items that begin with a date are the exchanges so far",
      fr:
        "Le rythme des prises de contact ; les éléments de liste du texte qui commencent par une date sont les échanges"
    ),
    Field("language", .text, \.language, en: "The language to address them in", fr: "La langue à employer"),
    Field(
      "capacity", .workingTime, \.capacity, en: "Their working day, where it is not the team’s",
      fr: "Sa journée de travail, si elle n’est pas celle de l’équipe"),
    Field("until", .day, \.until, en: "The day they left", fr: "Le jour du départ"),
  ]
  public static let schema = declareSchema()
}
