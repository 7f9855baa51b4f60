import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Publishing

/// The words of the site.
enum SiteStrings {
  static let channel = LocalizedText(en: "channel", fr: "canal")
  static let status = LocalizedText(en: "status", fr: "statut")
  static let person = LocalizedText(en: "person", fr: "personne")
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
  static let done = LocalizedText(en: "done", fr: "fait")
  static let notDone = LocalizedText(en: "not done", fr: "pas fait")
  static let table = LocalizedText(en: "table", fr: "tableau")

  /// The words that templates ask for, as `t.name`.
  static let all: [String: LocalizedText] = [common, strategy, cadence, campaigns, work].reduce(into: [:]) {
    $0.merge($1) { first, _ in first }
  }

  static func late(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post is", "posts are") late", fr: "\(count, "publication", "publications") en retard")
  }

  static func allOf(_ year: Period) -> LocalizedText {
    LocalizedText(
      en: "All posts of \(String(year.first.year))", fr: "Toutes les publications de \(String(year.first.year))")
  }

  static let wholeCalendar = LocalizedText(
    en: "Posts, campaigns, checklists, deadlines", fr: "Publications, campagnes, listes de tâches, échéances")
  static let articles = LocalizedText(en: "The blog’s articles (RSS)", fr: "Les articles du blog (RSS)")
  static let plan = LocalizedText(
    en: "The plan, for programs (JSON Feed)", fr: "Le plan, pour les programmes (JSON Feed)")

  /// What a document is.
  static func name(of kind: DocumentKind) -> LocalizedText {
    LocalizedText(en: "\(kind.rawValue)", fr: "\(kind.frenchWords.first ?? kind.rawValue)")
  }

  static func count(_ count: Int, of severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(en: "\(count, "error", "errors")", fr: "\(count, "erreur", "erreurs")")
    case .warning:
      LocalizedText(en: "\(count, "warning", "warnings")", fr: "\(count, "avertissement", "avertissements")")
    case .info: LocalizedText(en: "\(count, "remark", "remarks")", fr: "\(count, "remarque", "remarques")")
    }
  }

  static func checked(_ count: Int) -> LocalizedText {
    LocalizedText(en: "\(count, "file", "files") checked", fr: "\(count, "fichier vérifié", "fichiers vérifiés")")
  }

  static func moreFiles(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "more file has", "more files have") findings: `edito lint` lists them all",
      fr: "\(count, "autre fichier a", "autres fichiers ont") des constats : `edito lint` les donne tous")
  }

  private static let common: [String: LocalizedText] = [
    "skip": LocalizedText(en: "Skip to the content", fr: "Aller au contenu"),
    "menu": LocalizedText(en: "Menu", fr: "Menu"),
    "all": LocalizedText(en: "All", fr: "Tous"),
    "filter": LocalizedText(en: "Filter", fr: "Filtrer"),
    "reset": LocalizedText(en: "Show all", fr: "Tout montrer"),
    "undated": LocalizedText(en: "Without a date", fr: "Sans date"),
    "previous": LocalizedText(en: "Before", fr: "Avant"),
    "next": LocalizedText(en: "After", fr: "Après"),
    "today": LocalizedText(en: "today", fr: "aujourd’hui"),
    "ways": LocalizedText(en: "Move in time", fr: "Se déplacer dans le temps"),
    "exact": LocalizedText(en: "Exact text", fr: "Texte exact"),
    "copy": LocalizedText(en: "Copy", fr: "Copier"),
    "copied": LocalizedText(en: "Copied", fr: "Copié"),
    "findings": LocalizedText(en: "Findings", fr: "Constats"),
    "line": LocalizedText(en: "line", fr: "ligne"),
    "facts": LocalizedText(en: "Facts", fr: "Repères"),
    "channels": LocalizedText(en: "On each channel", fr: "Sur chaque canal"),
    "alternativeText": LocalizedText(en: "Alternative text", fr: "Texte alternatif"),
    "noAlternativeText": LocalizedText(en: "No alternative text", fr: "Sans texte alternatif"),
    "missingFile": LocalizedText(en: "File not found:", fr: "Fichier introuvable :"),
    "seePost": LocalizedText(en: "See it there", fr: "La voir en ligne"),
    "file": LocalizedText(en: "File", fr: "Fichier"),
    "nothingComing": LocalizedText(en: "Nothing is planned yet.", fr: "Rien n’est prévu pour l’instant."),
    "onwards": LocalizedText(en: "Further on:", fr: "La suite :"),
    "noFindings": LocalizedText(
      en: "Nothing to report: everything is in order.", fr: "Rien à signaler : tout est en ordre."),
    "searchFor": LocalizedText(en: "Search for", fr: "Chercher"),
    "searchHint": LocalizedText(
      en: "A word of a title or of a text, a channel, a person, a tag",
      fr: "Un mot d’un titre ou d’un texte, un canal, une personne, une étiquette"),
    "searchPages": LocalizedText(
      en: "Each year’s posts are also on one page, for the browser’s own search:",
      fr: "Les publications de chaque année sont aussi sur une page, pour la recherche du navigateur :"),
    "noResult": LocalizedText(en: "Nothing found.", fr: "Aucun résultat."),
    "thisWeek": LocalizedText(en: "The seven days to come", fr: "Les sept jours qui viennent"),
    "toWatch": LocalizedText(en: "To watch", fr: "À surveiller"),
    "nextDue": LocalizedText(en: "Next deadlines", fr: "Prochaines échéances"),
    "waiting": LocalizedText(en: "Waiting for approval", fr: "À valider"),
    "nothingToWatch": LocalizedText(en: "Nothing is late, nothing is missing.", fr: "Rien en retard, rien ne manque."),
    "nothingDue": LocalizedText(en: "No deadline ahead.", fr: "Aucune échéance en vue."),
    "nothingWaiting": LocalizedText(en: "Nothing waits for approval.", fr: "Rien à valider."),
    "nothingThere": LocalizedText(en: "Nothing here", fr: "Rien ici"),
    "subscribeLead": LocalizedText(
      en:
        "Calendar programs, readers of feeds and other tools follow the plan by these addresses. What moves here moves there.",
      fr: "Agendas, lecteurs de flux et autres outils suivent le plan par ces adresses. Ce qui bouge ici bouge là-bas."),
    "subscribeHow": LocalizedText(
      en: "Copy an address into “subscribe by URL” of your calendar. A file that was only downloaded does not follow.",
      fr: "Copiez une adresse dans « s’abonner par URL » de votre agenda. Un fichier seulement téléchargé ne suit pas."),
    "noAddress": LocalizedText(
      en: "With `site: {address: https://…}` in `edito.md`, whole addresses stand here.",
      fr: "Avec `site: {address: https://…}` dans `edito.md`, les adresses sont ici entières."),
    "everything": LocalizedText(en: "Everything", fr: "Tout"),
    "byChannel": LocalizedText(en: "By channel", fr: "Par canal"),
    "byPerson": LocalizedText(en: "By person", fr: "Par personne"),
    "madeWith": LocalizedText(en: "Made with Edito", fr: "Fait avec Edito"),
  ]

  /// When the pages were made, as far as they say so.
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

  static func expected(_ text: String, _ figure: String, _ indicator: String?) -> LocalizedText {
    let unit = indicator.map { " (\($0))" } ?? ""
    return LocalizedText(en: "\(text) — \(figure) expected\(unit)", fr: "\(text) — \(figure) attendus\(unit)")
  }

  static func approved(by person: String, on day: String?, isVoid: Bool) -> LocalizedText {
    let when = day.map { LocalizedText(en: " on \($0)", fr: " le \($0)") } ?? LocalizedText(verbatim: "")
    let void =
      isVoid
      ? LocalizedText(en: ", void: the post has changed since", fr: ", caduque : la publication a changé depuis")
      : LocalizedText(verbatim: "")
    return LocalizedText(en: "by \(person)\(when)\(void)", fr: "par \(person)\(when)\(void)")
  }

  /// What a gap means, in words.
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
  /// The name in the menu.
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
    case .figures: LocalizedText(en: "Figures", fr: "Chiffres")
    case .reports: LocalizedText(en: "Reports", fr: "Bilans")
    case .search: LocalizedText(en: "Search", fr: "Recherche")
    case .findings: LocalizedText(en: "Findings", fr: "Constats")
    case .subscribe: LocalizedText(en: "Subscribe", fr: "S’abonner")
    }
  }
}
