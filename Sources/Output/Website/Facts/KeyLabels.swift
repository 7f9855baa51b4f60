import Localization
import Schema

/// The labels of front matter keys on pages: one or a few words for each key, shown above or before its value.
enum KeyLabels {
  /// Returns the label of a key; if it has none, the key itself with a capital letter.
  static func name(of key: KeyDescription) -> LocalizedText {
    label(of: key) ?? LocalizedText(verbatim: key.key.capitalizedFirst)
  }

  /// Returns the label of a key; `nil` if it has none.
  static func label(of key: KeyDescription) -> LocalizedText? {
    // `on:` is the date of an approval or an expense, but the weekdays of a target.
    guard key.key == "on" else { return labels[key.key] }
    return if case .list = key.shape { weekdays } else { labels["date"] }
  }

  private static let weekdays = LocalizedText(en: "Days", fr: "Jours")

  private static let labels: [String: LocalizedText] = [
    // Every document
    "id": LocalizedText(en: "Id", fr: "Identifiant"),
    "title": LocalizedText(en: "Title", fr: "Titre"),
    "kind": LocalizedText(en: "Kind", fr: "Type"),
    "status": LocalizedText(en: "Status", fr: "Statut"),
    "owner": LocalizedText(en: "Owner", fr: "Responsable"),
    "author": LocalizedText(en: "Author", fr: "Auteur"),
    "date": LocalizedText(en: "Date", fr: "Date"),
    "period": LocalizedText(en: "Period", fr: "Période"),
    "from": LocalizedText(en: "From", fr: "Début"),
    "until": LocalizedText(en: "Until", fr: "Fin"),
    "tags": LocalizedText(en: "Tags", fr: "Étiquettes"),
    "language": LocalizedText(en: "Language", fr: "Langue"),
    "review-by": LocalizedText(en: "Review by", fr: "À réviser le"),

    // Settings
    "edito": LocalizedText(en: "Format version", fr: "Version du format"),
    "name": LocalizedText(en: "Name", fr: "Nom"),
    "locale": LocalizedText(en: "Language and region", fr: "Langue et région"),
    "timezone": LocalizedText(en: "Time zone", fr: "Fuseau horaire"),
    "capacity": LocalizedText(en: "Working day", fr: "Journée de travail"),
    "approval": LocalizedText(en: "Approval", fr: "Validation"),
    "line-breaks": LocalizedText(en: "Line breaks", fr: "Fins de ligne"),
    "horizon": LocalizedText(en: "Horizon", fr: "Horizon"),
    "since": LocalizedText(en: "Archive before", fr: "Archives avant le"),
    "closures": LocalizedText(en: "Closures", fr: "Fermetures"),
    "reason": LocalizedText(en: "Reason", fr: "Raison"),
    "site": LocalizedText(en: "Site", fr: "Site"),
    "address": LocalizedText(en: "Site URL", fr: "Adresse du site"),
    "lint": LocalizedText(en: "Lint", fr: "Contrôles"),
    "fail-on": LocalizedText(en: "Fails from", fr: "Échec à partir"),
    "exclude": LocalizedText(en: "Excluded files", fr: "Fichiers écartés"),
    "rules": LocalizedText(en: "Rules", fr: "Règles"),
    "import": LocalizedText(en: "Import", fr: "Import"),
    "values": LocalizedText(en: "Words and values", fr: "Mots et valeurs"),
    "ignore": LocalizedText(en: "Columns not read", fr: "Colonnes non lues"),
    "dates": LocalizedText(en: "Day and month", fr: "Jour et mois"),
    "files": LocalizedText(en: "Files", fr: "Fichiers"),
    "sources": LocalizedText(en: "Files elsewhere", fr: "Fichiers ailleurs"),
    "keys": LocalizedText(en: "Keys", fr: "Clés"),

    // References
    "question": LocalizedText(en: "Question", fr: "Question"),
    "objective": LocalizedText(en: "Objective", fr: "Objectif"),
    "channel": LocalizedText(en: "Channel", fr: "Canal"),
    "network": LocalizedText(en: "Network", fr: "Réseau"),
    "pillar": LocalizedText(en: "Pillar", fr: "Pilier"),
    "message": LocalizedText(en: "Message", fr: "Message"),
    "audience": LocalizedText(en: "Audience", fr: "Public"),
    "campaign": LocalizedText(en: "Campaign", fr: "Campagne"),
    "format": LocalizedText(en: "Format", fr: "Format"),
    "idea": LocalizedText(en: "Idea", fr: "Idée"),
    "indicator": LocalizedText(en: "Indicator", fr: "Indicateur"),
    "tag": LocalizedText(en: "Tag", fr: "Étiquette"),
    "checklist": LocalizedText(en: "Checklist", fr: "Liste de tâches"),
    "part-of": LocalizedText(en: "Part of", fr: "Fait partie de"),

    // Posts
    "cta": LocalizedText(en: "Call to action", fr: "Appel à l’action"),
    "text": LocalizedText(en: "Text", fr: "Texte"),
    "url": LocalizedText(en: "URL", fr: "Adresse web"),
    "expect": LocalizedText(en: "Expected result", fr: "Résultat attendu"),
    "description": LocalizedText(en: "Description", fr: "Description"),
    "media": LocalizedText(en: "Media", fr: "Médias"),
    "file": LocalizedText(en: "File", fr: "Fichier"),
    "alt": LocalizedText(en: "Alt text", fr: "Texte alternatif"),
    "approved": LocalizedText(en: "Approved", fr: "Validée"),
    "by": LocalizedText(en: "By", fr: "Par"),
    "digest": LocalizedText(en: "Digest", fr: "Empreinte"),
    "published": LocalizedText(en: "Published", fr: "Publiée"),

    // Facts of the strategy
    "objectives": LocalizedText(en: "Objectives", fr: "Objectifs"),
    "channels": LocalizedText(en: "Channels", fr: "Canaux"),
    "audiences": LocalizedText(en: "Audiences", fr: "Publics"),
    "competitors": LocalizedText(en: "Competitors", fr: "Concurrents"),
    "audit": LocalizedText(en: "Audit", fr: "État des lieux"),
    "indicators": LocalizedText(en: "Indicators", fr: "Indicateurs"),
    "pillars": LocalizedText(en: "Pillars", fr: "Piliers"),
    "messages": LocalizedText(en: "Messages", fr: "Messages"),
    "formats": LocalizedText(en: "Formats", fr: "Formats"),
    "tone": LocalizedText(en: "Tone", fr: "Ton"),
    "cadence": LocalizedText(en: "Cadence", fr: "Cadence"),
    "means": LocalizedText(en: "Resources", fr: "Moyens"),
    "responsibilities": LocalizedText(en: "Responsibilities", fr: "Responsabilités"),
    "processes": LocalizedText(en: "Processes", fr: "Procédures"),
    "advertising": LocalizedText(en: "Advertising", fr: "Publicité"),
    "listening": LocalizedText(en: "Listening", fr: "Veille"),
    "embargo": LocalizedText(en: "Embargoes", fr: "Embargos"),
    "priority": LocalizedText(en: "Priority", fr: "Rang"),
    "who": LocalizedText(en: "Who", fr: "Qui"),
    "search": LocalizedText(en: "Search habits", fr: "Façon de chercher"),
    "unit": LocalizedText(en: "Unit", fr: "Unité"),
    "direction": LocalizedText(en: "Direction", fr: "Sens"),
    "target": LocalizedText(en: "Target", fr: "Cible"),
    "columns": LocalizedText(en: "Export columns", fr: "Colonnes d’export"),
    "combine": LocalizedText(en: "Combined by", fr: "Cumul"),
    "handle": LocalizedText(en: "Account name", fr: "Nom du compte"),
    "numbering": LocalizedText(en: "Part numbers", fr: "Numéros de partie"),
    "limits": LocalizedText(en: "Limits", fr: "Limites"),
    "caption": LocalizedText(en: "Caption", fr: "Légende"),
    "hashtags": LocalizedText(en: "Hashtags", fr: "Mots-dièse"),
    "mentions": LocalizedText(en: "Mentions", fr: "Mentions"),
    "links": LocalizedText(en: "Links", fr: "Liens"),
    "pictures": LocalizedText(en: "Pictures", fr: "Images"),
    "videos": LocalizedText(en: "Videos", fr: "Vidéos"),
    "prefer": LocalizedText(en: "Prefer", fr: "À privilégier"),
    "avoid": LocalizedText(en: "Avoid", fr: "À éviter"),
    "term": LocalizedText(en: "Term", fr: "Terme"),
    "use": LocalizedText(en: "Use instead", fr: "Dire plutôt"),
    "names": LocalizedText(en: "Names of the team", fr: "Noms propres"),
    "people": LocalizedText(en: "People", fr: "Personnes"),
    "tools": LocalizedText(en: "Tools", fr: "Outils"),
    "training": LocalizedText(en: "Training needs", fr: "Formation"),
    "publish": LocalizedText(en: "Publishing", fr: "Publication"),
    "reply": LocalizedText(en: "Replies", fr: "Réponses"),
    "approve": LocalizedText(en: "Approval", fr: "Validation"),
    "advertise": LocalizedText(en: "Advertising", fr: "Publicité"),
    "occasions": LocalizedText(en: "Occasions", fr: "Occasions"),
    "keywords": LocalizedText(en: "Keywords", fr: "Mots-clés"),
    "feeds": LocalizedText(en: "Feeds", fr: "Flux"),
    "response-time": LocalizedText(en: "Response time", fr: "Délai de réponse"),
    "hours": LocalizedText(en: "Hours", fr: "Heures"),

    // Campaigns, people, checklists and runs
    "budget": LocalizedText(en: "Budget", fr: "Budget"),
    "spending": LocalizedText(en: "Spending", fr: "Dépenses"),
    "amount": LocalizedText(en: "Amount", fr: "Montant"),
    "for": LocalizedText(en: "For", fr: "Objet"),
    "paid": LocalizedText(en: "Paid reach", fr: "Portée payante"),
    "role": LocalizedText(en: "Role", fr: "Rôle"),
    "email": LocalizedText(en: "Email", fr: "Adresse e-mail"),
    "job": LocalizedText(en: "Job", fr: "Fonction"),
    "handles": LocalizedText(en: "Accounts", fr: "Comptes"),
    "contact": LocalizedText(en: "Contact", fr: "Reprendre contact"),
    "every": LocalizedText(en: "Repeats", fr: "Revient"),
    "at": LocalizedText(en: "When", fr: "Quand"),
    "skipped": LocalizedText(en: "Skipped because", fr: "Sautée parce que"),
  ]
}
