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
  static let unreadableValue = LocalizedText(en: "not readable", fr: "illisible")

  /// A length of time: `2 weeks`.
  static func span(_ span: Span) -> LocalizedText {
    let (name, plural) = (span.unit.name, span.unit.plural)
    return LocalizedText(
      en: "\(span.count, name.english, plural.english)", fr: "\(span.count, name.french, plural.french)")
  }

  /// The posts that a list leaves out.
  static func morePosts(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "more post", "more posts") in the calendar",
      fr: "encore \(count, "publication", "publications") dans le calendrier")
  }

  /// The words of the pages on strategy, cadence and campaigns, and of documents.
  static let strategy: [String: LocalizedText] = [
    "fileText": LocalizedText(en: "As it stands in the file", fr: "Tel quel dans le fichier"),
    "posts": LocalizedText(en: "Posts", fr: "Publications"),
    "latest": LocalizedText(en: "Latest", fr: "Dernières parues"),
    "upcoming": LocalizedText(en: "To come out", fr: "À paraître"),
    "noDocumentText": LocalizedText(en: "This page has no text yet.", fr: "Cette page n’a pas encore de texte."),

    "strategyBegin": LocalizedText(
      en:
        "Nothing is written down yet. Answer the first question in a file of strategy/ (edito new strategy makes one), and everything else can refer to it.",
      fr:
        "Rien n’est encore écrit. Répondez à la première question dans un fichier de strategy/ (edito new strategy en crée un), et tout le reste pourra s’y référer."
    ),
    "trace": LocalizedText(en: "From objectives to figures", fr: "Des objectifs aux chiffres"),
    "traceLead": LocalizedText(
      en: "Each objective with the stories that carry it, the posts that tell them, and the figures that judge it.",
      fr:
        "Chaque objectif, avec les histoires qui le portent, les publications qui les racontent et les chiffres qui le jugent."
    ),
    "lacks": StrategyStrings.leadsNowhere,
    "told": LocalizedText(en: "What carries it", fr: "Ce qui le porte"),
    "appears": LocalizedText(en: "What appears", fr: "Ce qui paraît"),
    "judged": LocalizedText(en: "What judges it", fr: "Ce qui le juge"),
    "messages": LocalizedText(en: "Messages", fr: "Messages"),
    "pillars": LocalizedText(en: "Pillars", fr: "Piliers"),
    "nothingTold": LocalizedText(
      en: "No message and no pillar carries it.", fr: "Aucun message, aucun pilier ne le porte."),
    "noPosts": LocalizedText(en: "No post serves it.", fr: "Aucune publication ne le sert."),
    "objectiveWord": LocalizedText(en: "Objective", fr: "Objectif"),
    "keyPublished": LocalizedText(en: "published", fr: "publié"),
    "keyReady": LocalizedText(en: "ready", fr: "prêt"),
    "keyPlanned": LocalizedText(en: "planned", fr: "prévu"),
    "key": LocalizedText(en: "Key", fr: "Légende"),
  ]
}

/// The sentences of the strategy’s page.
enum StrategyPageStrings {
  static func summary(_ rows: [StrategyOverview.Row]) -> LocalizedText {
    let answered = rows.count { $0.state == .answered }
    let draft = rows.count { $0.state == .draft }
    let open = rows.count { $0.state == .open || $0.state == .missing }
    let stale = rows.count(where: \.isStale)
    let parts: [LocalizedText] = [
      LocalizedText(
        en: "\(answered) of \(rows.count) answered", fr: "\(answered, "réponse", "réponses") sur \(rows.count)"),
      draft > 0 ? LocalizedText(en: "\(draft) being answered", fr: "\(draft) en cours") : nil,
      open > 0 ? LocalizedText(en: "\(open) open", fr: "\(open, "ouverte", "ouvertes")") : nil,
      stale > 0 ? LocalizedText(en: "\(stale) to be read again", fr: "\(stale) à relire") : nil,
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
      ? LocalizedText(en: "to be read again since \(day)", fr: "à relire depuis le \(day)")
      : LocalizedText(en: "read again on \(day)", fr: "à relire le \(day)")
  }

  static func noFacts(_ keys: [String]) -> LocalizedText {
    LocalizedText(
      en: "nothing under \(keys.joined(separator: ", ")) yet", fr: "rien encore sous \(keys.joined(separator: ", "))")
  }

  static func measured(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post has", "posts have") figures of their own",
      fr: "\(count, "publication a ses chiffres", "publications ont leurs chiffres")")
  }

  /// Before the figure of the channel that does worst.
  static let worst = LocalizedText(en: "at worst", fr: "au pire")
  static let reached = LocalizedText(en: "reached", fr: "atteint")

  static func trend(isBetter: Bool, from value: String, in period: String) -> LocalizedText {
    isBetter
      ? LocalizedText(en: "better than \(value) in \(period)", fr: "mieux que \(value) (\(period))")
      : LocalizedText(en: "worse than \(value) in \(period)", fr: "moins bien que \(value) (\(period))")
  }

  // MARK: Gaps

  static let unserved = LocalizedText(en: "No post serves", fr: "Aucune publication ne sert")
  static let unmeasured = LocalizedText(en: "No indicator measures", fr: "Aucun indicateur ne mesure")
  static let withoutFigures = LocalizedText(en: "No figure was read yet for", fr: "Pas encore de chiffre pour")
  static let strayIndicators = LocalizedText(en: "Indicators of no objective", fr: "Indicateurs sans objectif")
  static let untoldMessages = LocalizedText(
    en: "Messages that no post tells", fr: "Messages qu’aucune publication ne porte")
  static let unusedPillars = LocalizedText(en: "Pillars without a post", fr: "Piliers sans publication")
  static let strayPosts = LocalizedText(en: "Posts of no objective", fr: "Publications sans objectif")

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(en: "and \(count) more", fr: "et \(count, "autre", "autres")")
  }
}
