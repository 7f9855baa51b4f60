import CivilTime
import Localization
import Networks
import Schema
import SourceText

/// An aim of the team's presence (question 2).
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
      case .primary: LocalizedText(en: "Comes first", fr: "Passe en premier")
      case .secondary: LocalizedText(en: "Comes second", fr: "Passe ensuite")
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
      case .visibility: LocalizedText(en: "Being seen", fr: "Être vu")
      case .community: LocalizedText(en: "Building a community", fr: "Réunir une communauté")
      case .search: LocalizedText(en: "Being found", fr: "Être trouvé")
      case .service: LocalizedText(en: "Serving customers", fr: "Servir les clients")
      case .brand: LocalizedText(en: "Being known for something", fr: "Être reconnu pour quelque chose")
      case .hiring: LocalizedText(en: "Attracting talent", fr: "Attirer des talents")
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
        "id", .text, \.id, required: true, en: "The id that posts use",
        fr: "L’identifiant que les publications utilisent"),
      Field("title", .text, \.title, en: "The objective in one sentence", fr: "L’objectif en une phrase"),
      Field(
        "priority", .choice, \.priority, en: "Whether it comes first or second", fr: "S’il passe en premier ou ensuite"),
      Field("kind", .choice, \.kind, en: "What sort of aim it is", fr: "De quel genre de but il s’agit"),
    ])
}

/// An account or a blog on which the team publishes (question 5).
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
        en: "The id that posts and headings use", fr: "L’identifiant que les publications et les titres utilisent"),
      Field("title", .text, \.title, en: "What people call it", fr: "Son nom en clair"),
      Field(
        "network", .choice, \.network, required: true, en: "The network it is on",
        fr: "Le réseau sur lequel il se trouve"),
      Field("handle", .text, \.handle, en: "The account's name there", fr: "Le nom du compte"),
      Field("url", .url, \.url, en: "The account's address", fr: "L’adresse du compte"),
      Field("language", .text, \.language, en: "The language it speaks", fr: "La langue dans laquelle il s’exprime"),
      Field(
        "numbering", .flag, \.numbersParts, en: "Whether the parts of a thread are numbered: (1/3)",
        fr: "Si les parties d’un fil sont numérotées : (1/3)"),
      Field(
        "limits", ChannelLimits.schema.type, \.limits,
        en: "Limits that differ from the network's", fr: "Les limites qui diffèrent de celles du réseau"),
    ])
}

/// People whom the team wants to reach (question 5).
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
        "id", .text, \.id, required: true, en: "The id that posts use",
        fr: "L’identifiant que les publications utilisent"),
      Field("who", .text, \.title, en: "Who they are", fr: "Qui elles sont"),
      Field(
        "channels", .set(of: .reference(.channel)), \.channels, en: "The channels where they are",
        fr: "Les canaux où elles se trouvent"
      ),
      Field(
        "search", .text, \.search, en: "How they look for information", fr: "Comment elles cherchent l’information"),
    ])
}

/// A figure by which an objective is judged (question 4).
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
      case .presence: LocalizedText(en: "How many follow", fr: "Combien suivent")
      case .engagement: LocalizedText(en: "How many react", fr: "Combien réagissent")
      case .reach: LocalizedText(en: "How many see", fr: "Combien voient")
      case .influence: LocalizedText(en: "How many speak of it", fr: "Combien en parlent")
      case .activity: LocalizedText(en: "How much the team does", fr: "Ce que fait l’équipe")
      case .yield: LocalizedText(en: "What it brings in", fr: "Ce que cela rapporte")
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

  /// How its readings add up.
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
      case .worst: LocalizedText(en: "worst reading", fr: "le moins bon chiffre")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .sum:
        LocalizedText(en: "Channels and days are added up: views", fr: "Canaux et jours s’additionnent : des vues")
      case .latest:
        LocalizedText(
          en: "Channels are added up, the last day counts: followers",
          fr: "Les canaux s’additionnent, le dernier jour compte : des abonnés")
      case .average: LocalizedText(en: "The mean counts: a rate", fr: "La moyenne compte : un taux")
      case .worst: LocalizedText(en: "The worst counts: a delay", fr: "Le pire compte : un délai")
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
        "id", .text, \.id, required: true, en: "The id that tables use", fr: "L’identifiant que les tableaux utilisent"),
      Field("title", .text, \.title, en: "What it counts", fr: "Ce qu’il compte"),
      Field(
        "objective", .reference(.objective), \.objective, en: "The objective it measures", fr: "L’objectif qu’il mesure"
      ),
      Field("kind", .choice, \.kind, en: "What sort of figure it is", fr: "De quel genre de chiffre il s’agit"),
      Field("unit", .text, \.unit, en: "What one of it is", fr: "Son unité"),
      Field("direction", .choice, \.direction, en: "Which way is better", fr: "Le sens du progrès"),
      Field(
        "target", .text, \.target, en: "The figure to reach, per period", fr: "Le chiffre à atteindre, par période"),
      Field(
        "channel", .reference(.channel), \.channel, en: "The channel it is read on",
        fr: "Le canal sur lequel on le relève"),
      Field(
        "combine", .choice, \.combine, en: "How readings of several channels and days make one figure",
        fr: "Comment les relevés de plusieurs canaux et jours font un seul chiffre"),
      Field(
        "columns", .list(of: .text), \.columns, en: "The headings it goes by in exports",
        fr: "Les intitulés qu’il porte dans les exports"),
    ])

  public var wantsLess: Bool { direction?.value == .down }

  /// How its readings add up: as it says, or else as its kind, its direction and its unit suggest.
  public var combination: Combination {
    if let combine { return combine.value }
    if kind?.value == .presence { return .latest }
    if wantsLess { return .worst }
    return unit?.value.contains("%") ?? false ? .average : .sum
  }
}

/// A story the team tells again and again (question 6).
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
        "id", .text, \.id, required: true, en: "The id that posts use",
        fr: "L’identifiant que les publications utilisent"),
      Field("title", .text, \.title, en: "The message in one sentence", fr: "Le message en une phrase"),
      Field(
        "objective", .reference(.objective), \.objective, en: "The objective it serves", fr: "L’objectif qu’il sert"),
      Field("pillar", .reference(.pillar), \.pillar, en: "The pillar it belongs to", fr: "Le pilier dont il relève"),
    ])
}
