import Cadence
import Checklists
import CivilTime
import Editorial
import Localization
import Metrics
import Wording

/// The labels and sentences about metrics, checklists, mentions and reports.
extension SiteStrings {
  static let work: [String: LocalizedText] = [
    "showTable": LocalizedText(en: "As a table", fr: "En tableau"),
    "byChannel": LocalizedText(en: "By channel", fr: "Par canal"),
    "period": LocalizedText(en: "Period", fr: "Période"),
    "figure": LocalizedText(en: "Reading", fr: "Chiffre"),
    "target": LocalizedText(en: "Target", fr: "Cible"),
    "reached": LocalizedText(en: "Reached", fr: "Atteint"),
    "targetReached": LocalizedText(en: "Reached", fr: "Atteinte"),
    "calls": MetricsStrings.calls,
    "post": LocalizedText(en: "Post", fr: "Publication"),
    "indicator": LocalizedText(en: "Indicator", fr: "Indicateur"),
    "expected": LocalizedText(en: "Expected", fr: "Attendu"),
    "measured": LocalizedText(en: "Measured", fr: "Mesuré"),
    "works": LocalizedText(en: "What works", fr: "Ce qui marche"),
    "best": LocalizedText(en: "Best post", fr: "Meilleure publication"),
    "channel": LocalizedText(en: "Channel", fr: "Canal"),
    "everybody": LocalizedText(en: "Today's load", fr: "La charge du jour"),
    "history": LocalizedText(en: "History", fr: "Historique"),
    "tasks": LocalizedText(en: "Tasks", fr: "Tâches"),
    "task": LocalizedText(en: "Task", fr: "Tâche"),
    "oftenLeft": LocalizedText(en: "Most often not done", fr: "Le plus souvent non faites"),
    "reply": LocalizedText(en: "reply", fr: "réponse"),
    "tones": LocalizedText(en: "Sentiment", fr: "Tonalité"),
    "week": LocalizedText(en: "Week", fr: "Semaine"),
    "inAll": LocalizedText(en: "Total", fr: "Total"),
    "byMonth": LocalizedText(en: "By month", fr: "Par mois"),
    "generated": LocalizedText(en: "Written by Edito", fr: "Rempli par Edito"),
    "guess": LocalizedText(
      en: "A question mark means that the sentiment is an automatic guess, not confirmed yet.",
      fr: "Un point d’interrogation signale une tonalité proposée automatiquement, qui reste à confirmer."),
  ]

  // MARK: Figures

  static let target = LocalizedText(en: "target", fr: "cible")

  static func percent(_ percent: Double) -> LocalizedText { MetricsStrings.percent(percent / 100) }

  /// Returns the sentence with the number of targets reached in a period, out of those with a reading.
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

  /// Returns the result for a target: `Target of 8500 reached (104%)`, `Target of 8500 not reached yet (62%)`.
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
    LocalizedText(en: "at most \(target)", fr: "\(target) au plus")
  }

  /// Returns the change from an earlier reading: `+291 (+4%) since September 2026: better`.
  static func trend(_ change: ReadingChange, wantsLess: Bool) -> LocalizedText {
    if change.difference == 0 {
      return LocalizedText(
        en: "Unchanged since \(change.earlier.withArticle)", fr: "Inchangé par rapport à \(change.earlier.withArticle)")
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

  /// Returns the note that a reading is that of the worst channel.
  static func worst(_ channel: String) -> LocalizedText {
    LocalizedText(en: "Reading of the worst channel: \(channel).", fr: "Chiffre du canal le moins bon : \(channel).")
  }

  static let better = LocalizedText(en: "better", fr: "en progrès")
  static let worse = LocalizedText(en: "worse", fr: "en recul")
  static let same = LocalizedText(en: "unchanged", fr: "inchangé")
  static let underWay = LocalizedText(en: "period not over yet", fr: "période en cours")
  static let noFigure = LocalizedText(en: "no reading", fr: "pas de chiffre")
  /// The result for an expected result. In French, the words agree with “résultat”, those for a target with “cible”.
  static let met = LocalizedText(en: "reached", fr: "atteint")
  static let notMet = LocalizedText(en: "not reached", fr: "non atteint")
  static let targetMet = LocalizedText(en: "reached", fr: "atteinte")
  static let targetNotMet = LocalizedText(en: "not reached", fr: "non atteinte")

  /// Returns the description of a chart for screen readers.
  static func chart(_ from: Period, _ to: Period, _ low: String, _ high: String, _ last: String, axis: String?)
    -> LocalizedText
  {
    let begin = axis.map { LocalizedText(en: " The axis starts at \($0).", fr: " L’axe commence à \($0).") } ?? .empty
    return LocalizedText(
      en:
        "\(DateNames.period(from).capitalizedFirst) to \(DateNames.period(to)): between \(low) and \(high), last \(last).\(begin)",
      fr:
        "\(DateNames.period(from).capitalizedFirst) – \(DateNames.period(to)) : entre \(low) et \(high), dernier chiffre \(last).\(begin)"
    )
  }

  static func axisBegins(at tick: String) -> LocalizedText {
    LocalizedText(en: "The axis starts at \(tick).", fr: "L’axe commence à \(tick).")
  }

  static let sameScale = LocalizedText(
    en: "Each column uses one scale for all channels, starting at zero.",
    fr: "Dans chaque colonne, tous les canaux sont à la même échelle, à partir de zéro.")

  static let worksBetter = LocalizedText(
    en: ": better results than the rest", fr: " : de meilleurs résultats que le reste")
  static let worksLess = LocalizedText(
    en: ": worse results than the rest", fr: " : de moins bons résultats que le reste")

  static func moreCalls(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) more in between; `edito metrics --format md` shows all.",
      fr: "\(count, "autre", "autres") entre les deux ; `edito metrics --format md` les montre tous.")
  }
}
