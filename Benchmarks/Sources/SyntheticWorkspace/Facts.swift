/// The facts that the strategy declares and the posts refer to, in one place, so they agree.
enum Facts {
  struct Objective {
    let id: String
    let title: String
    let kind: String
    let priority: String
    /// Ids of the indicators that measure it.
    let indicators: [String]
  }

  static let objectives = [
    Objective(
      id: "members", title: "More members at the benches", kind: "community", priority: "primary",
      indicators: ["sign-ups", "visits"]),
    Objective(
      id: "classes", title: "Full classes, all year", kind: "sales", priority: "primary", indicators: ["bookings"]),
    Objective(
      id: "known", title: "Known in every street of the quarter", kind: "visibility", priority: "secondary",
      indicators: ["readers", "shares"]),
    Objective(
      id: "helpers", title: "Ten more people who help", kind: "hiring", priority: "secondary",
      indicators: ["offers-of-help"]),
  ]

  static let pillars = ["repair", "craft", "people", "materials", "quarter", "backstage"]
  static let messages = ["second-life", "anyone-can", "slow-is-fine", "tools-for-all"]
  static let audiences = ["residents", "makers", "schools"]
  static let formats = ["article", "photo", "story", "note", "portrait"]
  static let team = ["amina-diallo", "bruno-keller", "chloe-martin", "driss-benali", "elise-roy", "farid-haddad"]
  static let partner = "tool-library"
  static let competitor = "fixit-chain"

  /// The only media file; every picture refers to it.
  static let picture = "media/bench.jpg"
  static let organisation = "Atelier Lumen"

  /// A term of `avoidedTerms`, which the vocabulary never uses.
  static let avoidedTerm = "game changer"
  static let avoidedTerms = [
    avoidedTerm, "cutting-edge", "world-class", "revolutionary", "disruptive", "best-in-class", "synergy", "synergies",
    "paradigm shift", "low-hanging fruit", "next-generation", "growth hacking", "thought leader", "must-have",
    "incontournable", "révolutionnaire", "leader du marché", "à ne pas rater",
  ]
  static let replacedTerms = [(term: "clients", use: "members"), (term: "clientèle", use: "voisinage")]

  /// The campaigns, two a year, with their first and last days.
  static let campaigns: [(id: String, from: Day, until: Day)] = (2022...2026).flatMap { year in
    [
      (id: "spring-\(year)", from: Day(year, 3, 15), until: Day(year, 4, 30)),
      (id: "autumn-\(year)", from: Day(year, 10, 15), until: Day(year, 12, 15)),
    ]
  }

  static func campaign(on day: Day) -> String? {
    campaigns.first { $0.from <= day && day <= $0.until }?.id
  }
}
