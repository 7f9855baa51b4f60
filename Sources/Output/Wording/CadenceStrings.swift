import Cadence
import CivilTime
import Localization

/// Texts about cadence targets, and the column headers of their counts.
public enum CadenceStrings {
  public static let counted = LocalizedText(en: "What is counted", fr: "Ce qui est compté")
  public static let wanted = LocalizedText(en: "Target", fr: "Cible")
  public static let period = LocalizedText(en: "Period", fr: "Période")
  public static let published = LocalizedText(en: "Published", fr: "Publiées")
  public static let ready = LocalizedText(en: "Ready", fr: "Prêtes")
  public static let planned = LocalizedText(en: "Planned", fr: "Prévues")
  public static let missing = LocalizedText(en: "Missing", fr: "Manquantes")
  public static let excess = LocalizedText(en: "Too many", fr: "En trop")

  public static let noTargets = LocalizedText(
    en: "No cadence targets: declare them as `cadence:` in the answer to question 7.",
    fr: "Aucune cible de cadence : déclarez-en avec `cadence:` dans la réponse à la question 7.")

  /// Returns the requested period as a phrase within a sentence: `in week 48 (23–29 November)`; `now` if no period was requested.
  public static func place(of overview: CadenceOverview) -> LocalizedText {
    overview.period?.locative ?? LocalizedText(en: "now", fr: "en ce moment")
  }

  /// Returns the reason why there is nothing to show: no target is declared, or none is in force in the period.
  public static func nothing(_ overview: CadenceOverview) -> LocalizedText {
    guard !overview.reports.isEmpty else { return noTargets }
    let place = place(of: overview)
    let count = overview.reports.count
    return LocalizedText(
      en: "\(count, "target is", "targets are") declared, but none is in force \(place).",
      fr: "Aucune cible n’est en vigueur \(place), sur \(count, "déclarée", "déclarées").")
  }

  /// Returns the sentence for a plan without missing posts up to a day.
  public static func nothingMissing(until day: CalendarDay) -> LocalizedText {
    let name = DateNames.day(day)
    return LocalizedText(
      en: "No posts are missing until \(name).", fr: "Il ne manque aucune publication jusqu’au \(name).")
  }

  /// Returns the line below an incomplete list of slots, with the number of slots that the list leaves out.
  public static func moreSlots(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "… and \(count, "more slot", "more slots"): the targets need more slots than the list shows.",
      fr: "… et \(count, "autre créneau", "autres créneaux") : les cibles en demandent plus que la liste n’en montre.")
  }
}
