import CivilTime
import Localization
import Schema
import SourceText

/// A person or company in contact with the team, or a member of the team.
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
      case .member: LocalizedText(en: "A person who works in the team", fr: "Une personne qui travaille dans l’équipe")
      case .partner:
        LocalizedText(en: "A person who works with the team", fr: "Une personne qui travaille avec l’équipe")
      case .advocate:
        LocalizedText(en: "A person who speaks well of the team", fr: "Une personne qui dit du bien de l’équipe")
      case .influencer: LocalizedText(en: "A person whom many people follow", fr: "Une personne très suivie")
      case .competitor:
        LocalizedText(
          en: "A person or company with the same audience", fr: "Une personne ou une entreprise qui vise le même public"
        )
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
    Field(
      "role", .choice, \.role, en: "The role of the person for the team", fr: "Le rôle de la personne pour l’équipe"),
    Field("name", .text, \.name, en: "The name of the person", fr: "Le nom de la personne"),
    Field(
      "email", .text, \.email, en: "The email address that the person uses in git",
      fr: "L’adresse e-mail, telle que git la connaît"),
    Field("job", .text, \.job, en: "The job of the person", fr: "La fonction de la personne"),
    Field(
      "handles", .map(from: .text, to: .text), \.handles, en: "The accounts of the person, by network",
      fr: "Les comptes de la personne, par réseau"),
    Field(
      "contact", .rhythm, \.contact,
      en: "The interval between contacts; list items of the body that begin with a date are the contacts",
      fr:
        "L’intervalle entre deux prises de contact ; dans le texte, chaque élément de liste qui commence par une date en est une"
    ),
    Field(
      "language", .text, \.language, en: "The language in which to write to the person",
      fr: "La langue dans laquelle écrire à la personne"),
    Field(
      "capacity", .workingTime, \.capacity, en: "The working day, if it is not that of the team",
      fr: "La journée de travail, si elle n’est pas celle de l’équipe"),
    Field("until", .day, \.until, en: "The last day in the team", fr: "Le dernier jour dans l’équipe"),
  ]
  public static let schema = declareSchema()
}
