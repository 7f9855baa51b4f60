import Cadence
import CivilTime
import Localization

/// The words around the figures.
public enum CadenceStrings {
  public static let counted = LocalizedText(en: "Counted", fr: "Compté")
  public static let wanted = LocalizedText(en: "Wanted", fr: "Attendu")
  public static let period = LocalizedText(en: "Period", fr: "Période")
  public static let published = LocalizedText(en: "Published", fr: "Publié")
  public static let ready = LocalizedText(en: "Ready", fr: "Prêt")
  public static let planned = LocalizedText(en: "Planned", fr: "Prévu")
  public static let missing = LocalizedText(en: "Missing", fr: "Manquant")
  public static let excess = LocalizedText(en: "Too many", fr: "De trop")

  public static let noTargets = LocalizedText(
    en: "No cadence targets: declare them as `cadence:` in the answer to question 7.",
    fr: "Aucune cible de cadence : déclarez-les avec `cadence:` dans la réponse à la question 7.")

  /// The period that is counted, as a sentence says it: `in week 48 (23–29 November)`.
  public static func place(of overview: CadenceOverview) -> LocalizedText {
    overview.period?.locative ?? LocalizedText(en: "now", fr: "en ce moment")
  }

  /// Says why there is nothing to show.
  public static func nothing(_ overview: CadenceOverview) -> LocalizedText {
    guard !overview.reports.isEmpty else { return noTargets }
    let place = place(of: overview)
    let count = overview.reports.count
    return LocalizedText(
      en: "None of the \(count, "target", "targets") is in force \(place).",
      fr: "Aucune cible sur \(count) n’est en vigueur \(place).")
  }

  /// A line below slots that are not all there are.
  public static func moreSlots(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "… and \(count, "more slot", "more slots"): the targets ask for more than a list can show.",
      fr: "… et \(count, "autre créneau", "autres créneaux") : les cibles en demandent plus qu’une liste n’en montre.")
  }
}
