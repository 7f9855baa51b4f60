import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Publishing

/// The labels and sentences of the site.
enum SiteStrings {
  static let channel = LocalizedText(en: "channel", fr: "canal")
  static let status = LocalizedText(en: "status", fr: "statut")
  static let person = LocalizedText(en: "person", fr: "personne")
  /// The option of a filter that shows everything: first for a masculine noun in French, then for a feminine one.
  static let allMasculine = LocalizedText(en: "All", fr: "Tous")
  static let allFeminine = LocalizedText(en: "All", fr: "Toutes")
  static let month = LocalizedText(en: "month", fr: "mois")
  static let week = LocalizedText(en: "week", fr: "semaine")
  static let weekLetter = LocalizedText(en: "W", fr: "S")

  static let author = LocalizedText(en: "author", fr: "auteur")
  static let objective = LocalizedText(en: "objective", fr: "objectif")
  static let pillar = LocalizedText(en: "pillar", fr: "pilier")
  static let message = LocalizedText(en: "message", fr: "message")
  static let audience = LocalizedText(en: "audience", fr: "public")
  static let campaign = LocalizedText(en: "campaign", fr: "campagne")
  static let format = LocalizedText(en: "format", fr: "format")
  static let tags = LocalizedText(en: "tags", fr: "étiquettes")
  static let callToAction = LocalizedText(en: "call to action", fr: "appel à l’action")
  static let idea = LocalizedText(en: "idea", fr: "idée")
  static let approval = LocalizedText(en: "approval", fr: "validation")
  static let done = LocalizedText(en: "done", fr: "faite")
  static let notDone = LocalizedText(en: "not done", fr: "non faite")
  static let table = LocalizedText(en: "table", fr: "tableau")

  /// The labels that templates use as `t.name`.
  static let all: [String: LocalizedText] = [common, strategy, cadence, campaigns, work].reduce(into: [:]) {
    $0.merge($1) { first, _ in first }
  }

  static func late(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post is", "posts are") overdue", fr: "\(count, "publication", "publications") en retard")
  }

  static func allOf(_ year: Period) -> LocalizedText {
    LocalizedText(
      en: "All posts of \(String(year.first.year))", fr: "Toutes les publications de \(String(year.first.year))")
  }

  static let wholeCalendar = LocalizedText(
    en: "Posts, campaigns, checklists, due dates", fr: "Publications, campagnes, listes de tâches, échéances")
  static let articles = LocalizedText(en: "The blog's articles (RSS)", fr: "Les articles du blog (RSS)")
  static let plan = LocalizedText(
    en: "The calendar, for other software (JSON Feed)", fr: "Le calendrier, pour les logiciels (JSON Feed)")

  /// Returns the name of a document kind.
  static func name(of kind: DocumentKind) -> LocalizedText {
    LocalizedText(en: "\(kind.rawValue)", fr: "\(kind.frenchWords.first ?? kind.rawValue)")
  }

  static func count(_ count: Int, of severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(en: "\(count, "error", "errors")", fr: "\(count, "erreur", "erreurs")")
    case .warning:
      LocalizedText(en: "\(count, "warning", "warnings")", fr: "\(count, "avertissement", "avertissements")")
    case .info: LocalizedText(en: "\(count) info", fr: "\(count, "remarque", "remarques")")
    }
  }

  static func checked(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "file", "files") checked", fr: "\(count, "fichier vérifié", "fichiers vérifiés")")
  }

  static func moreFiles(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "more file has", "more files have") findings; `edito lint` lists them all",
      fr: "\(count, "autre fichier a", "autres fichiers ont") des constats ; `edito lint` les donne tous")
  }

  private static let common: [String: LocalizedText] = [
    "skip": LocalizedText(en: "Skip to the content", fr: "Aller au contenu"),
    "menu": LocalizedText(en: "Menu", fr: "Menu"),
    "colon": LocalizedText(en: ": ", fr: " : "),
    "filter": LocalizedText(en: "Filter", fr: "Filtrer"),
    "reset": LocalizedText(en: "Show all", fr: "Tout montrer"),
    "undated": LocalizedText(en: "No date", fr: "Sans date"),
    "previous": LocalizedText(en: "Previous", fr: "Précédent"),
    "next": LocalizedText(en: "Next", fr: "Suivant"),
    "today": LocalizedText(en: "today", fr: "aujourd’hui"),
    "ways": LocalizedText(en: "Change period", fr: "Changer de période"),
    "exact": LocalizedText(en: "Exact text", fr: "Texte exact"),
    "copy": LocalizedText(en: "Copy", fr: "Copier"),
    "copied": LocalizedText(en: "Copied", fr: "Copié"),
    "findings": LocalizedText(en: "Findings", fr: "Constats"),
    "line": LocalizedText(en: "line", fr: "ligne"),
    "facts": LocalizedText(en: "Details", fr: "Repères"),
    "channels": LocalizedText(en: "On each channel", fr: "Sur chaque canal"),
    "alternativeText": LocalizedText(en: "Alt text", fr: "Texte alternatif"),
    "noAlternativeText": LocalizedText(en: "No alt text", fr: "Sans texte alternatif"),
    "missingFile": LocalizedText(en: "File not found:", fr: "Fichier introuvable :"),
    "seePost": LocalizedText(en: "Open on network", fr: "Voir en ligne"),
    "file": LocalizedText(en: "File", fr: "Fichier"),
    "nothingComing": LocalizedText(en: "No posts planned yet.", fr: "Aucune publication prévue pour l’instant."),
    "onwards": LocalizedText(en: "Later:", fr: "La suite :"),
    "noFindings": LocalizedText(
      en: "No findings.", fr: "Aucun constat."),
    "searchFor": LocalizedText(en: "Search for", fr: "Chercher"),
    "searchHint": LocalizedText(
      en: "Words from a title or a text, a channel, a person or a tag",
      fr: "Des mots d’un titre ou d’un texte, un canal, une personne ou une étiquette"),
    "searchPages": LocalizedText(
      en: "To search without JavaScript, open all posts of a year and use the browser's search:",
      fr:
        "Pour chercher sans JavaScript, utilisez la recherche du navigateur dans la page qui réunit les publications d’une année :"
    ),
    "noResult": LocalizedText(en: "No results.", fr: "Aucun résultat."),
    "thisWeek": LocalizedText(en: "Next 7 days", fr: "Les 7 prochains jours"),
    "toWatch": LocalizedText(en: "Needs attention", fr: "À surveiller"),
    "nextDue": LocalizedText(en: "Due next", fr: "Prochaines échéances"),
    "waiting": LocalizedText(en: "Waiting for approval", fr: "À valider"),
    "nothingToWatch": LocalizedText(
      en: "Nothing overdue, and nothing missing up to the horizon.",
      fr: "Aucun retard, et aucun manque d’ici à l’horizon."),
    "nothingDue": LocalizedText(en: "Nothing due.", fr: "Aucune échéance."),
    "nothingWaiting": LocalizedText(en: "No posts are waiting for approval.", fr: "Aucune publication à valider."),
    "nothingThere": LocalizedText(en: "None", fr: "Aucune"),
    "subscribeLead": LocalizedText(
      en:
        "Subscribe to these URLs in a calendar app, a feed reader or another tool. When a post moves, subscribed calendars update.",
      fr:
        "Abonnez-vous à ces adresses dans un agenda, un lecteur de flux ou un autre outil. Une publication déplacée l’est aussi dans les agendas abonnés."
    ),
    "subscribeHow": LocalizedText(
      en:
        "In your calendar app, choose “Subscribe by URL” and paste one of these URLs. A downloaded file does not update itself.",
      fr:
        "Dans votre agenda, choisissez « S’abonner par URL » et collez l’une de ces adresses. Un fichier téléchargé, lui, ne se mettra pas à jour."
    ),
    "noAddress": LocalizedText(
      en: "To show complete URLs here, set `site: {address: https://…}` in `edito.md`.",
      fr: "Pour que les adresses s’affichent ici en entier, ajoutez `site: {address: https://…}` dans `edito.md`."),
    "everything": LocalizedText(en: "Everything", fr: "Tout"),
    "byChannel": LocalizedText(en: "By channel", fr: "Par canal"),
    "byPerson": LocalizedText(en: "By person", fr: "Par personne"),
    "madeWith": LocalizedText(en: "Made with Edito", fr: "Fait avec Edito"),
  ]

  /// Returns the date as of which the pages were made: `As of Tuesday 24 November 2026`.
  static func asOf(_ context: SiteContext) -> LocalizedText {
    let day = context.date(context.now.day)
    return LocalizedText(en: "As of \(day)", fr: "État au \(day)")
  }

  static func closure(_ reason: String?) -> LocalizedText {
    reason.map { LocalizedText(en: "closed: \($0)", fr: "fermé : \($0)") } ?? LocalizedText(en: "closed", fr: "fermé")
  }

  static func embargo(_ reason: String?, _ channels: [String]) -> LocalizedText {
    let place = channels.isEmpty ? "" : " (\(channels.joined(separator: ", ")))"
    return reason.map { LocalizedText(en: "embargo\(place): \($0)", fr: "embargo\(place) : \($0)") }
      ?? LocalizedText(en: "embargo\(place)", fr: "embargo\(place)")
  }

  /// Returns the state of a checklist's occurrence that was missed or only partly done.
  static func checklist(isMissed: Bool) -> LocalizedText {
    isMissed
      ? LocalizedText(en: "checklist missed", fr: "liste manquée")
      : LocalizedText(en: "checklist partly done", fr: "liste faite en partie")
  }

  /// Returns the name of a week with its ISO year: `week 48, 2026`, `semaine 48 de 2026`.
  static func week(_ name: String, of period: Period) -> LocalizedText {
    let year = String(Period.isoWeek(of: period.first).year)
    return LocalizedText(en: "\(name), \(year)", fr: "\(name) de \(year)")
  }

  static func expected(_ text: String, _ figure: String, _ indicator: String?) -> LocalizedText {
    let unit = indicator.map { " (\($0))" } ?? ""
    return LocalizedText(
      en: "\(text) — expected: \(figure)\(unit)", fr: "\(text) — résultat attendu : \(figure)\(unit)")
  }

  static func approved(by person: String, on day: String?, isVoid: Bool) -> LocalizedText {
    let when = day.map { LocalizedText(en: " on \($0)", fr: " le \($0)") } ?? LocalizedText(verbatim: "")
    let void =
      isVoid
      ? LocalizedText(
        en: ", no longer valid: the post has changed since", fr: ", caduque : la publication a changé depuis")
      : LocalizedText(verbatim: "")
    return LocalizedText(en: "by \(person)\(when)\(void)", fr: "par \(person)\(when)\(void)")
  }

  /// Returns a gap of a target in words: the number of missing posts or, if none is missing, of those too many.
  static func gap(_ gap: CalendarGap) -> LocalizedText {
    gap.missing > 0
      ? LocalizedText(
        en: "\(gap.missing, "post", "posts") missing for \(gap.label)",
        fr: "il manque \(gap.missing, "publication", "publications") pour \(gap.label)")
      : LocalizedText(
        en: "\(gap.excess, "post", "posts") too many for \(gap.label)",
        fr: "\(gap.excess, "publication", "publications") de trop pour \(gap.label)")
  }
}

extension Section {
  /// The name of the part in the menu.
  var name: LocalizedText {
    switch self {
    case .overview: LocalizedText(en: "Overview", fr: "Vue d’ensemble")
    case .calendar: LocalizedText(en: "Calendar", fr: "Calendrier")
    case .agenda: LocalizedText(en: "Agenda", fr: "Agenda")
    case .board: LocalizedText(en: "Board", fr: "Tableau")
    case .strategy: LocalizedText(en: "Strategy", fr: "Stratégie")
    case .cadence: LocalizedText(en: "Cadence", fr: "Cadence")
    case .campaigns: LocalizedText(en: "Campaigns", fr: "Campagnes")
    case .checklists: LocalizedText(en: "Checklists", fr: "Listes de tâches")
    case .mentions: LocalizedText(en: "Mentions", fr: "Mentions")
    case .figures: LocalizedText(en: "Metrics", fr: "Chiffres")
    case .reports: LocalizedText(en: "Reports", fr: "Bilans")
    case .search: LocalizedText(en: "Search", fr: "Recherche")
    case .findings: LocalizedText(en: "Findings", fr: "Constats")
    case .subscribe: LocalizedText(en: "Subscribe", fr: "S’abonner")
    }
  }
}
