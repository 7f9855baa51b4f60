import Checklists
import CivilTime
import Localization

/// The words about checklists.
extension SiteStrings {
  static let noChecklists = LocalizedText(
    en:
      "No checklist yet. A file in checklists/ with a recurrence and a list to tick is one: `edito new checklist` begins it.",
    fr:
      "Pas encore de liste de tâches. Un fichier de checklists/ avec une récurrence et une liste à cocher en est une : `edito new checklist` en commence une."
  )
  static let closed = LocalizedText(en: "closed", fr: "fermé")

  /// How many checklists are due, and how many of them late.
  static func due(_ due: Int, late: Int) -> LocalizedText {
    if due == 0 { return LocalizedText(en: "Nothing is due today.", fr: "Rien à faire aujourd’hui.") }
    let rest =
      late == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(en: ", \(late, "of them late", "of them late")", fr: ", dont \(late) en retard")
    return LocalizedText(
      en: "\(due, "checklist", "checklists") to do\(rest).", fr: "\(due, "liste", "listes") à faire\(rest).")
  }

  static func name(of state: LedgerEntry.State) -> LocalizedText {
    switch state {
    case .done: LocalizedText(en: "done", fr: "faite")
    case .partly: LocalizedText(en: "in part", fr: "en partie")
    case .missed: LocalizedText(en: "missed", fr: "manquée")
    case .skipped: LocalizedText(en: "left out", fr: "sautée")
    case .due: LocalizedText(en: "due", fr: "à faire")
    case .coming: LocalizedText(en: "to come", fr: "à venir")
    }
  }

  /// `Not done, week 47`
  static func left(from period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(en: "Not done, \(name)", fr: "Pas fait, \(name)")
  }

  static func missed(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(en: "Missed: \(name)", fr: "Manquée : \(name)")
  }

  static let unreadable = LocalizedText(
    en: "Left out, since their recurrence cannot be read:", fr: "Laissées de côté, car leur récurrence est illisible :")
  static let notInIt = LocalizedText(en: "not in it", fr: "n’y était pas")
}
