import Checklists
import CivilTime
import Localization

/// The labels and sentences about checklists.
extension SiteStrings {
  static let noChecklists = LocalizedText(
    en:
      "No checklists yet. A checklist is a file in checklists/ with a recurrence and tasks to tick. `edito new checklist` creates one.",
    fr:
      "Pas encore de liste de tâches. C’est un fichier de checklists/ avec une récurrence et des tâches à cocher ; `edito new checklist` en crée une."
  )
  static let closed = LocalizedText(en: "closed", fr: "fermé")

  /// Returns the sentence with the number of checklists due, and with the number of those overdue.
  static func due(_ due: Int, late: Int) -> LocalizedText {
    if due == 0 { return LocalizedText(en: "Nothing is due today.", fr: "Rien à faire aujourd’hui.") }
    let rest =
      late == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(en: ", \(late) overdue", fr: ", dont \(late) en retard")
    return LocalizedText(
      en: "\(due, "checklist", "checklists") due\(rest).", fr: "\(due, "liste", "listes") à faire\(rest).")
  }

  static func name(of state: LedgerEntry.State) -> LocalizedText {
    switch state {
    case .done: LocalizedText(en: "done", fr: "faite")
    case .partly: LocalizedText(en: "partly done", fr: "faite en partie")
    case .missed: LocalizedText(en: "missed", fr: "manquée")
    case .skipped: LocalizedText(en: "skipped", fr: "sautée")
    case .due: LocalizedText(en: "due", fr: "à faire")
    case .coming: LocalizedText(en: "upcoming", fr: "à venir")
    }
  }

  /// Returns the heading above the tasks that were not done in a period: `Not done, week 47 (16–22 November)`.
  static func left(from period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(en: "Not done, \(name)", fr: "Tâches non faites, \(name)")
  }

  static func missed(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(en: "Missed: \(name)", fr: "Manquée : \(name)")
  }

  static let unreadable = LocalizedText(
    en: "Not shown, because their recurrence is invalid:", fr: "Non affichées, car leur récurrence n’est pas valide :")
  static let notInIt = LocalizedText(en: "not in this run", fr: "absente de cette feuille")
}
