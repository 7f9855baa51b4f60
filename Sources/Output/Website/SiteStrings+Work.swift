import Cadence
import Checklists
import CivilTime
import Editorial
import Localization
import Metrics
import Wording

/// The words about figures, checklists, mentions and reports.
extension SiteStrings {
  static let work: [String: LocalizedText] = [
    "showTable": LocalizedText(en: "As a table", fr: "En tableau"),
    "byChannel": LocalizedText(en: "By channel", fr: "Par canal"),
    "period": LocalizedText(en: "Period", fr: "Période"),
    "figure": LocalizedText(en: "Figure", fr: "Chiffre"),
    "target": LocalizedText(en: "Target", fr: "Cible"),
    "reached": LocalizedText(en: "Reached", fr: "Atteint"),
    "calls": MetricsStrings.calls,
    "post": LocalizedText(en: "Post", fr: "Publication"),
    "indicator": LocalizedText(en: "Indicator", fr: "Indicateur"),
    "expected": LocalizedText(en: "Expected", fr: "Attendu"),
    "measured": LocalizedText(en: "Measured", fr: "Mesuré"),
    "works": LocalizedText(en: "What works", fr: "Ce qui marche"),
    "best": LocalizedText(en: "Ahead of all others", fr: "En tête"),
    "channel": LocalizedText(en: "Channel", fr: "Canal"),
    "everybody": LocalizedText(en: "The day’s load", fr: "La charge du jour"),
    "history": LocalizedText(en: "History", fr: "Historique"),
    "tasks": LocalizedText(en: "Tasks", fr: "Tâches"),
    "task": LocalizedText(en: "Task", fr: "Tâche"),
    "oftenLeft": LocalizedText(en: "Most often left", fr: "Le plus souvent laissées"),
    "reply": LocalizedText(en: "reply", fr: "réponse"),
    "tones": LocalizedText(en: "In which tone", fr: "Sur quel ton"),
    "week": LocalizedText(en: "Week", fr: "Semaine"),
    "inAll": LocalizedText(en: "In all", fr: "Total"),
    "byMonth": LocalizedText(en: "Month by month", fr: "Mois par mois"),
    "generated": LocalizedText(en: "Counted by Edito", fr: "Relevé par Edito"),
    "guess": LocalizedText(
      en: "A question mark: the classifier’s guess, which nobody has confirmed.",
      fr: "Un point d’interrogation : une supposition du classement automatique, que personne n’a confirmée."),
  ]

  // MARK: Figures

  static let target = LocalizedText(en: "target", fr: "cible")

  static func percent(_ percent: Double) -> LocalizedText { MetricsStrings.percent(percent / 100) }

  /// How many targets were reached, of those that can be told.
  static func targets(reached: Int, of count: Int, in period: Period) -> LocalizedText {
    let name = DateNames.period(period).capitalizedFirst
    if reached == 0 {
      return LocalizedText(
        en: "\(name): none of \(count, "target", "targets") reached.",
        fr: "\(name) : aucune cible atteinte sur \(count).")
    }
    return LocalizedText(
      en: "\(name): \(reached) of \(count, "target", "targets") reached.",
      fr: "\(name) : \(reached, "cible atteinte", "cibles atteintes") sur \(count).")
  }

  /// `Target of 8500 reached`
  static func target(_ target: String, isReached: Bool, share: LocalizedText?, isUnderWay: Bool) -> LocalizedText {
    let much = share.map { LocalizedText(en: " (\($0))", fr: " (\($0))") } ?? .empty
    if isReached {
      return LocalizedText(en: "Target of \(target) reached\(much)", fr: "Cible de \(target) atteinte\(much)")
    }
    return isUnderWay
      ? LocalizedText(
        en: "Target of \(target) not reached yet\(much)", fr: "Cible de \(target) pas encore atteinte\(much)")
      : LocalizedText(en: "Target of \(target) not reached\(much)", fr: "Cible de \(target) non atteinte\(much)")
  }

  static func mostOf(_ target: String) -> LocalizedText {
    LocalizedText(en: "\(target) at the most", fr: "\(target) au plus")
  }

  /// `+291 (+4%) since September 2026: better`
  static func trend(_ change: ReadingChange, wantsLess: Bool) -> LocalizedText {
    if change.difference == 0 {
      return LocalizedText(en: "As \(change.earlier.locative)", fr: "Comme \(change.earlier.locative)")
    }
    let since = change.earlier.withArticle
    let ratio =
      change.ratio.map(MetricsStrings.signedPercent).map { LocalizedText(en: " (\($0))", fr: " (\($0))") } ?? .empty
    let much = MetricsStrings.signed(change.difference)
    let isBetter = (change.difference < 0) == wantsLess
    return LocalizedText(
      en: "\(much)\(ratio) since \(since): \(isBetter ? "better" : "worse")",
      fr:
        "\(much)\(ratio) depuis \(since) : \(isBetter ? "en progrès" : "en recul")"
    )
  }

  /// Whose figure the worst of all is.
  static func worst(_ channel: String) -> LocalizedText {
    LocalizedText(en: "The figure of the worst channel: \(channel).", fr: "Le chiffre du moins bon canal : \(channel).")
  }

  static let better = LocalizedText(en: "better", fr: "en progrès")
  static let worse = LocalizedText(en: "worse", fr: "en recul")
  static let same = LocalizedText(en: "unchanged", fr: "inchangé")
  static let underWay = LocalizedText(en: "still going on", fr: "en cours")
  static let noFigure = LocalizedText(en: "no figure", fr: "pas de chiffre")
  static let met = LocalizedText(en: "reached", fr: "atteint")
  static let notMet = LocalizedText(en: "not reached", fr: "pas atteint")

  /// What a chart shows, for those who do not see it.
  static func chart(_ from: Period, _ to: Period, _ low: String, _ high: String, _ last: String, axis: String?)
    -> LocalizedText
  {
    let begin = axis.map { LocalizedText(en: " The axis begins at \($0).", fr: " L’axe commence à \($0).") } ?? .empty
    return LocalizedText(
      en:
        "\(DateNames.period(from).capitalizedFirst) to \(DateNames.period(to)): between \(low) and \(high), \(last) in the end.\(begin)",
      fr:
        "\(DateNames.period(from).capitalizedFirst) – \(DateNames.period(to)) : entre \(low) et \(high), \(last) à la fin.\(begin)"
    )
  }

  static func axisBegins(at tick: String) -> LocalizedText {
    LocalizedText(en: "The axis begins at \(tick).", fr: "L’axe commence à \(tick).")
  }

  static let sameScale = LocalizedText(
    en: "In each column, all channels are drawn on one scale, from zero.",
    fr: "Dans chaque colonne, tous les canaux sont dessinés à la même échelle, depuis zéro.")

  static let worksBetter = LocalizedText(en: "works better than the rest", fr: "marche mieux que le reste")
  static let worksLess = LocalizedText(en: "works less well than the rest", fr: "marche moins bien que le reste")

  static func moreCalls(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) more in between: `edito metrics --format md` shows all.",
      fr: "\(count, "autre", "autres") entre les deux : `edito metrics --format md` les montre tous.")
  }
}
