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
  public var budget: Located<Budget>?
  public var spending: Located<[Located<Expense>]>?
  public var paid: Located<Bool>?
  /// The campaign that this one is a part of.
  public var whole: Located<String>?

  public init() {}

  public static let fields: [Field<Campaign>] = [
    Field("status", .choice, \.status, en: "How far it is", fr: "Son avancement"),
    Field("from", .day, \.from, required: true, en: "The first day", fr: "Le premier jour"),
    Field("until", .day, \.until, required: true, en: "The last day", fr: "Le dernier jour"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective it serves", fr: "L’objectif qu’elle sert"),
    Field("channels", .set(of: .reference(.channel)), \.channels, en: "Where it runs", fr: "Où elle se déroule"),
    Field("owner", .reference(.person), \.owner, en: "Who leads it", fr: "Qui la mène"),
    Field("budget", .budget, \.budget, en: "What it may cost", fr: "Ce qu’elle peut coûter"),
    Field(
      "spending", .list(of: Expense.schema.type), \.spending, en: "What was spent on it", fr: "Ce qu’on y a dépensé"),
    Field("paid", .flag, \.paid, en: "Whether reach is bought", fr: "Si l’on paie pour être vu"),
    Field(
      "part-of", .reference(.campaign), \.whole, en: "The campaign that it is a part of",
      fr: "La campagne dont elle fait partie"),
  ]
  public static let schema = declareSchema()
}

extension Campaign {
  /// Whether its last day is before its first.
  public var isReversed: Bool {
    guard let from, let until else { return false }
    return until.value < from.value
  }

  /// Whether a day lies within the campaign; any day where it does not say.
  public func contains(_ day: CalendarDay) -> Bool {
    if let from, day < from.value { return false }
    if let until, day > until.value { return false }
    return true
  }
}

/// Money that a campaign has cost, or is going to cost.
public struct Expense: Sendable {
  public var day: Located<CalendarDay>?
  public var amount: Located<Money>?
  public var purpose: Located<String>?
  public var channel: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { Expense() },
    [
      Field("on", .day, \.day, required: true, en: "The day", fr: "Le jour"),
      Field(
        "amount", .money, \.amount, required: true, en: "How much; below zero for what came back",
        fr: "Combien ; négatif pour un remboursement"),
      Field("for", .text, \.purpose, en: "What it paid", fr: "Ce que cela a payé"),
      Field(
        "channel", .reference(.channel), \.channel, en: "The channel on which reach was bought",
        fr: "Le canal sur lequel on a payé pour être vu"),
    ])
}
