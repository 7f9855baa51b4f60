import CivilTime
import Localization
import Networks
import Schema
import SourceText

/// An objective of the team (question 2 of the strategy).
public struct Objective: Declaration {
  public enum Priority: String, Choice {
    case primary, secondary
    public var frenchWords: [String] {
      switch self {
      case .primary: ["principal", "prioritaire", "primaire"]
      case .secondary: ["secondaire"]
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .primary: LocalizedText(en: "The objective that comes first", fr: "L’objectif qui passe en premier")
      case .secondary:
        LocalizedText(
          en: "An objective that comes after the primary ones", fr: "Un objectif qui passe après les principaux")
      }
    }
  }

  public enum Kind: String, Choice {
    case visibility, community, search, service, brand, hiring, sales
    public var frenchWords: [String] {
      switch self {
      case .visibility: ["visibilité"]
      case .community: ["communauté"]
      case .search: ["référencement", "recherche"]
      case .service: ["service", "service client"]
      case .brand: ["marque", "notoriété"]
      case .hiring: ["recrutement", "embauche"]
      case .sales: ["ventes"]
      }
    }
    public var label: LocalizedText {
      switch self {
      case .visibility: LocalizedText(en: "visibility", fr: "visibilité")
      case .community: LocalizedText(en: "community", fr: "communauté")
      case .search: LocalizedText(en: "search", fr: "référencement")
      case .service: LocalizedText(en: "customer service", fr: "service client")
      case .brand: LocalizedText(en: "brand", fr: "marque")
      case .hiring: LocalizedText(en: "hiring", fr: "recrutement")
      case .sales: LocalizedText(en: "sales", fr: "ventes")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .visibility: LocalizedText(en: "Being seen by more people", fr: "Être vu par davantage de personnes")
      case .community: LocalizedText(en: "Building a community", fr: "Réunir une communauté")
      case .search: LocalizedText(en: "Being found by search engines", fr: "Être trouvé par les moteurs de recherche")
      case .service: LocalizedText(en: "Serving customers", fr: "Servir les clients")
      case .brand: LocalizedText(en: "Being known for something", fr: "Être reconnu pour quelque chose")
      case .hiring: LocalizedText(en: "Attracting applicants", fr: "Attirer des candidatures")
      case .sales: LocalizedText(en: "Selling", fr: "Vendre")
      }
    }
  }

  public var id: Located<String>?
  public var title: Located<String>?
  public var priority: Located<Priority>?
  public var kind: Located<Kind>?

  public init() {}

  public static let schema = RecordSchema(
    { Objective() },
    [
      Field(
        "id", .text, \.id, required: true, en: "The id by which posts refer to it",
        fr: "L’identifiant à citer dans les publications"),
      Field("title", .text, \.title, en: "The objective in one sentence", fr: "L’objectif en une phrase"),
      Field(
        "priority", .choice, \.priority, en: "The rank: primary or secondary", fr: "Le rang : principal ou secondaire"),
      Field("kind", .choice, \.kind, en: "The sort of objective", fr: "La sorte d’objectif"),
    ])
}

/// An account or a blog on which the team publishes (question 5 of the strategy).
public struct Channel: Declaration {
  public var id: Located<String>?
  public var title: Located<String>?
  public var network: Located<Network>?
  public var handle: Located<String>?
  public var url: Located<String>?
  public var language: Located<String>?
  public var numbersParts: Located<Bool>?
  public var limits: Located<ChannelLimits>?

  public init() {}

  public static let schema = RecordSchema(
    { Channel() },
    [
      Field(
        "id", .text, \.id, required: true,
        en: "The id by which posts and channel headings refer to it",
        fr: "L’identifiant à citer dans les publications et les titres de canaux"),
      Field("title", .text, \.title, en: "The name that people read", fr: "Le nom affiché"),
      Field(
        "network", .choice, \.network, required: true, en: "The network of the channel",
        fr: "Le réseau du canal"),
      Field(
        "handle", .text, \.handle, en: "The name of the account on the network", fr: "Le nom du compte sur le réseau"),
      Field("url", .url, \.url, en: "The URL of the account", fr: "L’adresse web du compte"),
      Field("language", .text, \.language, en: "The language of the channel", fr: "La langue du canal"),
      Field(
        "numbering", .flag, \.numbersParts, en: "Numbering of the parts of a thread: (1/3)",
        fr: "Numérotation des parties d’un fil : (1/3)"),
      Field(
        "limits", ChannelLimits.schema.type, \.limits,
        en: "Limits that differ from those of the network", fr: "Les limites qui diffèrent de celles du réseau"),
    ])
}

/// People whom the team wants to reach (question 5 of the strategy).
public struct Audience: Declaration {
  public var id: Located<String>?
  public var title: Located<String>?
  public var channels: Located<[Located<String>]>?
  public var search: Located<String>?

  public init() {}

  public static let schema = RecordSchema(
    { Audience() },
    [
      Field(
        "id", .text, \.id, required: true, en: "The id by which posts refer to it",
        fr: "L’identifiant à citer dans les publications"),
      Field("who", .text, \.title, en: "A description of the people", fr: "De qui il s’agit"),
      Field(
        "channels", .set(of: .reference(.channel)), \.channels, en: "The channels that these people use",
        fr: "Les canaux où ce public se trouve"
      ),
      Field(
        "search", .text, \.search, en: "The ways in which these people look for information",
        fr: "La façon dont ce public cherche l’information"),
    ])
}

/// A thing to measure, for an objective (question 4 of the strategy).
public struct Indicator: Declaration {
  public enum Kind: String, Choice {
    case presence, engagement, reach, influence, activity
    case yield = "return"
    public var frenchWords: [String] {
      switch self {
      case .presence: ["présence"]
      case .engagement: ["engagement"]
      case .reach: ["portée"]
      case .influence: ["influence"]
      case .activity: ["activité"]
      case .yield: ["retour", "rendement"]
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .presence: LocalizedText(en: "The number of people who follow", fr: "Le nombre de personnes abonnées")
      case .engagement: LocalizedText(en: "The number of reactions", fr: "Le nombre de réactions")
      case .reach:
        LocalizedText(
          en: "The number of people who see a post", fr: "Le nombre de personnes qui voient une publication")
      case .influence:
        LocalizedText(
          en: "The number of people who speak about the team", fr: "Le nombre de personnes qui parlent de l’équipe")
      case .activity:
        LocalizedText(en: "The amount of work that the team does", fr: "La quantité de travail que fournit l’équipe")
      case .yield:
        LocalizedText(
          en: "The return: sales, sign-ups, applications", fr: "Les retombées : ventes, inscriptions, candidatures")
      }
    }
  }

  public enum Direction: String, Choice {
    case up, down
    public var frenchWords: [String] {
      switch self {
      case .up: ["hausse", "augmenter"]
      case .down: ["baisse", "diminuer"]
      }
    }
    public var label: LocalizedText {
      switch self {
      case .up: LocalizedText(en: "upward", fr: "à la hausse")
      case .down: LocalizedText(en: "downward", fr: "à la baisse")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .up: LocalizedText(en: "More is better", fr: "Plus, c’est mieux")
      case .down: LocalizedText(en: "Less is better", fr: "Moins, c’est mieux")
      }
    }
  }

  /// The way to combine the readings of several channels and days into one number.
  public enum Combination: String, Choice {
    case sum, latest, average, worst
    public var frenchWords: [String] {
      switch self {
      case .sum: ["somme", "total"]
      case .latest: ["dernier", "dernière", "stock"]
      case .average: ["moyenne"]
      case .worst: ["pire"]
      }
    }
    public var label: LocalizedText {
      switch self {
      case .sum: LocalizedText(en: "sum", fr: "somme")
      case .latest: LocalizedText(en: "latest reading", fr: "dernier chiffre")
      case .average: LocalizedText(en: "average", fr: "moyenne")
      case .worst: LocalizedText(en: "worst reading", fr: "chiffre le moins bon")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .sum:
        LocalizedText(
          en: "The sum of all channels and days, as for views",
          fr: "La somme des canaux et des jours, comme pour des vues")
      case .latest:
        LocalizedText(
          en: "The sum of all channels on the last day, as for followers",
          fr: "La somme des canaux au dernier jour, comme pour des abonnés")
      case .average:
        LocalizedText(en: "The mean of the readings, as for a rate", fr: "La moyenne des chiffres, comme pour un taux")
      case .worst:
        LocalizedText(en: "The worst reading, as for a delay", fr: "Le moins bon des chiffres, comme pour un délai")
      }
    }
  }

  public var id: Located<String>?
  public var title: Located<String>?
  public var objective: Located<String>?
  public var kind: Located<Kind>?
  public var unit: Located<String>?
  public var direction: Located<Direction>?
  public var target: Located<String>?
  public var channel: Located<String>?
  public var combine: Located<Combination>?
  public var columns: Located<[Located<String>]>?

  public init() {}

  public static let schema = RecordSchema(
    { Indicator() },
    [
      Field(
        "id", .text, \.id, required: true, en: "The id by which tables of readings refer to it",
        fr: "L’identifiant à citer dans les tableaux de chiffres"),
      Field(
        "title", .text, \.title, en: "The name: what the indicator counts", fr: "Le nom : ce que compte l’indicateur"),
      Field(
        "objective", .reference(.objective), \.objective, en: "The objective that the indicator measures",
        fr: "L’objectif que mesure l’indicateur"
      ),
      Field("kind", .choice, \.kind, en: "The sort of indicator", fr: "La sorte d’indicateur"),
      Field("unit", .text, \.unit, en: "The unit of the readings", fr: "L’unité des chiffres"),
      Field("direction", .choice, \.direction, en: "The direction of progress", fr: "Le sens du progrès"),
      Field(
        "target", .text, \.target, en: "The number to reach, per period", fr: "Le chiffre à atteindre, par période"),
      Field(
        "channel", .reference(.channel), \.channel, en: "The channel of the readings",
        fr: "Le canal dont viennent les chiffres"),
      Field(
        "combine", .choice, \.combine, en: "The way to combine the readings of several channels and days",
        fr: "La façon de réunir les chiffres de plusieurs canaux et de plusieurs jours"),
      Field(
        "columns", .list(of: .text), \.columns, en: "The column headers of the indicator in exports",
        fr: "Les titres de colonne de l’indicateur dans les exports"),
    ])

  public var wantsLess: Bool { direction?.value == .down }

  /// The way to combine readings: the declared one, otherwise one derived from the kind, the direction and the unit.
  public var combination: Combination {
    if let combine { return combine.value }
    if kind?.value == .presence { return .latest }
    if wantsLess { return .worst }
    return unit?.value.contains("%") ?? false ? .average : .sum
  }
}

/// A message that the team repeats (question 6 of the strategy).
public struct Message: Declaration {
  public var id: Located<String>?
  public var title: Located<String>?
  public var objective: Located<String>?
  public var pillar: Located<String>?

  public init() {}

  public static let schema = RecordSchema(
    { Message() },
    [
      Field(
        "id", .text, \.id, required: true, en: "The id by which posts refer to it",
        fr: "L’identifiant à citer dans les publications"),
      Field("title", .text, \.title, en: "The message in one sentence", fr: "Le message en une phrase"),
      Field(
        "objective", .reference(.objective), \.objective, en: "The objective that the message serves",
        fr: "L’objectif que sert le message"),
      Field(
        "pillar", .reference(.pillar), \.pillar, en: "The pillar of the message", fr: "Le pilier dont relève le message"
      ),
    ])
}
