import CivilTime
import Localization
import Schema
import SourceText

/// A period with an objective, with or without paid reach.
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
    public var label: LocalizedText {
      switch self {
      case .planned: LocalizedText(en: "planned", fr: "prévue")
      case .running: LocalizedText(en: "under way", fr: "en cours")
      case .over: LocalizedText(en: "over", fr: "terminée")
      case .cancelled: LocalizedText(en: "cancelled", fr: "annulée")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .planned: LocalizedText(en: "Planned, and not begun", fr: "Prévue, pas encore commencée")
      case .running: LocalizedText(en: "Begun, and not over", fr: "Commencée, pas encore terminée")
      case .over: LocalizedText(en: "Ended", fr: "Arrivée à son terme")
      case .cancelled: LocalizedText(en: "Given up before its end", fr: "Abandonnée avant son terme")
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
  public var budget: Located<Budget>?
  public var spending: Located<[Located<Expense>]>?
  public var paid: Located<Bool>?
  /// The id of the campaign that contains this campaign.
  public var whole: Located<String>?

  public init() {}

  public static let fields: [Field<Campaign>] = [
    Field("status", .choice, \.status, en: "The status of the campaign", fr: "Le statut de la campagne"),
    Field("from", .day, \.from, required: true, en: "The first day", fr: "Le premier jour"),
    Field("until", .day, \.until, required: true, en: "The last day", fr: "Le dernier jour"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective that the campaign serves",
      fr: "L’objectif que sert la campagne"),
    Field(
      "channels", .set(of: .reference(.channel)), \.channels, en: "The channels of the campaign",
      fr: "Les canaux de la campagne"),
    Field(
      "owner", .reference(.person), \.owner, en: "The person who leads the campaign",
      fr: "La personne qui mène la campagne"),
    Field("budget", .budget, \.budget, en: "The budget", fr: "Le budget"),
    Field(
      "spending", .list(of: Expense.schema.type), \.spending, en: "The spending so far", fr: "Les dépenses à ce jour"),
    Field("paid", .flag, \.paid, en: "Paid reach: yes or no", fr: "Portée payante ou non"),
    Field(
      "part-of", .reference(.campaign), \.whole, en: "The campaign that this one is part of",
      fr: "La campagne dont celle-ci fait partie"),
  ]
  public static let schema = declareSchema()
}

extension Campaign {
  /// Whether the last day is before the first day.
  public var isReversed: Bool {
    guard let from, let until else { return false }
    return until.value < from.value
  }

  /// Whether a day is within the campaign; a missing first or last day sets no limit.
  public func contains(_ day: CalendarDay) -> Bool {
    if let from, day < from.value { return false }
    if let until, day > until.value { return false }
    return true
  }
}

/// An amount of money that a campaign has cost or will cost.
public struct Expense: Sendable {
  public var day: Located<CalendarDay>?
  public var amount: Located<Money>?
  public var purpose: Located<String>?
  public var channel: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { Expense() },
    [
      Field("on", .day, \.day, required: true, en: "The day of the expense", fr: "Le jour de la dépense"),
      Field(
        "amount", .money, \.amount, required: true, en: "The amount; negative for a refund",
        fr: "La somme ; négative pour un remboursement"),
      Field("for", .text, \.purpose, en: "The purpose of the expense", fr: "À quoi la somme a servi"),
      Field(
        "channel", .reference(.channel), \.channel, en: "The channel of the paid reach",
        fr: "Le canal de la portée payante"),
    ])
}
