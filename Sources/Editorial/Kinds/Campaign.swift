import CivilTime
import Localization
import Schema
import SourceText

/// A period with an aim, paid or not.
public struct Campaign: DocumentContent {
  public enum Status: String, Choice {
    case planned, running, over, cancelled
    public var frenchWords: [String] {
      switch self {
      case .planned: ["prévue", "planifiée", "à venir"]
      case .running: ["en cours"]
      case .over: ["terminée", "finie"]
      case .cancelled: ["annulée", "abandonnée"]
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .planned: LocalizedText(en: "Still to come", fr: "À venir")
      case .running: LocalizedText(en: "Under way", fr: "En cours")
      case .over: LocalizedText(en: "Over", fr: "Terminée")
      case .cancelled: LocalizedText(en: "Given up", fr: "Abandonnée")
      }
    }
  }

  public var header = Header()
  public var status: Located<Status>?
  public var from: Located<CalendarDay>?
  public var until: Located<CalendarDay>?
  public var objective: Located<String>?
  public var channels: Located<[Located<String>]>?
  public var owner: Located<String>?
  public var budget: Located<String>?
  public var paid: Located<Bool>?

  public init() {}

  public static let fields: [Field<Campaign>] = [
    Field("status", .choice, \.status, en: "How far it is", fr: "Son avancement"),
    Field("from", .day, \.from, required: true, en: "The first day", fr: "Le premier jour"),
    Field("until", .day, \.until, required: true, en: "The last day", fr: "Le dernier jour"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective it serves", fr: "L’objectif qu’elle sert"),
    Field("channels", .list(of: .reference(.channel)), \.channels, en: "Where it runs", fr: "Où elle se déroule"),
    Field("owner", .reference(.person), \.owner, en: "Who leads it", fr: "Qui la mène"),
    Field("budget", .text, \.budget, en: "What it may cost", fr: "Ce qu’elle peut coûter"),
    Field("paid", .flag, \.paid, en: "Whether reach is bought", fr: "Si l’on paie pour être vu"),
  ]
  public static let schema = declareSchema()
}
