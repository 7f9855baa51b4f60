import CivilTime
import Editorial
import Localization
import Schema
import Strategy
import Wording

extension SiteStrings {
  static let yes = LocalizedText(en: "yes", fr: "oui")
  static let no = LocalizedText(en: "no", fr: "non")
  static let allChannels = LocalizedText(en: "all channels", fr: "tous les canaux")
  static let unreadableValue = LocalizedText(en: "invalid", fr: "non valide")

  /// Returns a length of time in words: `2 weeks`.
  static func span(_ span: Span) -> LocalizedText {
    let (name, plural) = (span.unit.name, span.unit.plural)
    return LocalizedText(
      en: "\(span.count, name.english, plural.english)", fr: "\(span.count, name.french, plural.french)")
  }

  /// Returns the words of the link to the posts that a list does not show: `3 more posts in the calendar`.
  static func morePosts(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "more post", "more posts") in the calendar",
      fr: "\(count, "autre publication", "autres publications") dans le calendrier")
  }

  /// The labels of the pages about strategy, cadence and campaigns, and of documents.
  static let strategy: [String: LocalizedText] = [
    "fileText": LocalizedText(en: "As written in the file", fr: "Tel quel dans le fichier"),
    "posts": LocalizedText(en: "Posts", fr: "Publications"),
    "latest": LocalizedText(en: "Last published", fr: "Dernières publiées"),
    "upcoming": LocalizedText(en: "Upcoming", fr: "À paraître"),
    "noDocumentText": LocalizedText(en: "This document has no text yet.", fr: "Ce document n’a pas encore de texte."),

    "strategyBegin": LocalizedText(
      en:
        "No answers yet. `edito new strategy` creates the file for your first answer; posts, campaigns and targets can then refer to what it declares.",
      fr:
        "Pas encore de réponse. `edito new strategy` crée le fichier de la première ; publications, campagnes et cibles pourront ensuite citer ce qu’elle déclare."
    ),
    "trace": LocalizedText(en: "From objectives to metrics", fr: "Des objectifs aux chiffres"),
    "traceLead": LocalizedText(
      en: "Each objective with its messages and pillars, its posts, and the indicators that measure it.",
      fr:
        "Chaque objectif, avec ses messages et ses piliers, ses publications et les chiffres qui le mesurent."
    ),
    "lacks": StrategyStrings.leadsNowhere,
    "told": LocalizedText(en: "Messages and pillars", fr: "Messages et piliers"),
    "appears": LocalizedText(en: "Posts", fr: "Publications"),
    "judged": LocalizedText(en: "Indicators", fr: "Indicateurs"),
    "messages": LocalizedText(en: "Messages", fr: "Messages"),
    "pillars": LocalizedText(en: "Pillars", fr: "Piliers"),
    "nothingTold": LocalizedText(
      en: "No message or pillar supports it.", fr: "Aucun message, aucun pilier ne le sert."),
    "noPosts": LocalizedText(en: "No post supports it.", fr: "Aucune publication ne le sert."),
    "objectiveWord": LocalizedText(en: "Objective", fr: "Objectif"),
    "keyPublished": LocalizedText(en: "published", fr: "publiées"),
    "keyReady": LocalizedText(en: "ready", fr: "prêtes"),
    "keyPlanned": LocalizedText(en: "planned", fr: "prévues"),
    "key": LocalizedText(en: "Key", fr: "Légende"),
  ]
}

/// The sentences of the strategy page.
enum StrategyPageStrings {
  static func summary(_ rows: [StrategyOverview.Row]) -> LocalizedText {
    let answered = rows.count { $0.state == .answered }
    let draft = rows.count { $0.state == .draft }
    let open = rows.count { $0.state == .open || $0.state == .missing }
    let stale = rows.count(where: \.isStale)
    let parts: [LocalizedText] = [
      LocalizedText(
        en: "\(answered) of \(rows.count) answered", fr: "\(answered, "réponse", "réponses") sur \(rows.count)"),
      draft > 0 ? LocalizedText(en: "\(draft, "draft", "drafts")", fr: "\(draft) en cours") : nil,
      open > 0 ? LocalizedText(en: "\(open) open", fr: "\(open) sans réponse") : nil,
      stale > 0 ? LocalizedText(en: "\(stale) due for review", fr: "\(stale) à réviser") : nil,
    ].compactMap { $0 }
    return parts.joined(by: .dot)
  }

  static func progress(_ section: StrategyOverview.Section) -> LocalizedText {
    LocalizedText(
      en: "\(section.answeredCount) of \(section.rows.count) answered",
      fr: "\(section.answeredCount, "réponse", "réponses") sur \(section.rows.count)")
  }

  static func review(_ day: String, isStale: Bool) -> LocalizedText {
    isStale
      ? LocalizedText(en: "due for review since \(day)", fr: "à réviser depuis le \(day)")
      : LocalizedText(en: "review by \(day)", fr: "à réviser le \(day)")
  }

  static func noFacts(_ keys: [String]) -> LocalizedText {
    LocalizedText(
      en: "not declared yet: \(keys.joined(separator: ", "))",
      fr: "pas encore déclaré : \(keys.joined(separator: ", "))")
  }

  static func measured(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post", "posts") with metrics",
      fr: "\(count, "publication a ses propres chiffres", "publications ont leurs propres chiffres")")
  }

  /// The label before the reading of the worst channel.
  static let worst = LocalizedText(en: "worst channel:", fr: "canal le moins bon :")
  static let reached = LocalizedText(en: "reached", fr: "atteinte")

  static func trend(isBetter: Bool, from value: String, in period: String) -> LocalizedText {
    isBetter
      ? LocalizedText(en: "better than \(value) in \(period)", fr: "mieux que \(value) (\(period))")
      : LocalizedText(en: "worse than \(value) in \(period)", fr: "moins bien que \(value) (\(period))")
  }

  // MARK: Gaps

  static let unserved = LocalizedText(en: "Objectives without posts:", fr: "Objectifs sans publication :")
  static let unmeasured = LocalizedText(en: "Objectives without indicators:", fr: "Objectifs sans indicateur :")
  static let withoutFigures = LocalizedText(en: "Objectives without readings:", fr: "Objectifs encore sans chiffre :")
  static let strayIndicators = LocalizedText(en: "Indicators without an objective:", fr: "Indicateurs sans objectif :")
  static let untoldMessages = LocalizedText(
    en: "Messages without posts:", fr: "Messages sans publication :")
  static let unusedPillars = LocalizedText(en: "Pillars without posts:", fr: "Piliers sans publication :")
  static let strayPosts = LocalizedText(en: "Posts without an objective:", fr: "Publications sans objectif :")

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(en: "and \(count) more", fr: "et \(count, "autre", "autres")")
  }
}
