import Cadence
import CivilTime
import Localization
import Wording

extension SiteStrings {
  /// The labels of the cadence page.
  static let cadence: [String: LocalizedText] = [
    "toComplete": LocalizedText(en: "To fix", fr: "À rattraper"),
    "before": LocalizedText(en: "Past", fr: "Avant"),
    "now": LocalizedText(en: "Current", fr: "En cours"),
    "nextOnes": LocalizedText(en: "Next", fr: "Ensuite"),
    "targets": LocalizedText(en: "Targets", fr: "Cibles"),
    "overTargets": LocalizedText(en: "Past targets", fr: "Anciennes cibles"),
    "slotsHeading": LocalizedText(en: "Suggested slots", fr: "Créneaux proposés"),
    "allFigures": LocalizedText(en: "As a table", fr: "En tableau"),
    "counted": CadenceStrings.counted, "wanted": CadenceStrings.wanted, "period": CadenceStrings.period,
    "published": CadenceStrings.published, "ready": CadenceStrings.ready,
    "planned": CadenceStrings.planned, "missing": CadenceStrings.missing,
    "excess": CadenceStrings.excess,
    "day": LocalizedText(en: "Day", fr: "Jour"),
    "time": LocalizedText(en: "Time", fr: "Heure"),
    "channel": LocalizedText(en: "Channel", fr: "Canal"),
  ]
}

/// The sentences of the cadence page.
enum CadencePageStrings {
  static let met = LocalizedText(en: "✓ met", fr: "✓ tenue")
  static let anyChannel = LocalizedText(en: "any", fr: "au choix")

  /// Returns the sentence at the top of the page.
  ///
  /// - Parameter lacks: The number of targets with too few or too many posts up to the horizon.
  static func summary(_ lacks: Int, until day: String) -> LocalizedText {
    lacks == 0
      ? LocalizedText(
        en: "From now to \(day), all targets are met.", fr: "Toutes les cibles sont tenues jusqu’au \(day).")
      : LocalizedText(
        en: "From now to \(day), \(lacks, "target is", "targets are") not met.",
        fr: "\(lacks, "cible", "cibles") à rattraper d’ici au \(day).")
  }

  /// Returns a sentence with the number of posts missing for a daily target on consecutive days.
  static func lack(_ missing: Int, from first: CalendarDay, to last: CalendarDay, of target: DeclaredTarget)
    -> LocalizedText
  {
    let days = first == last ? Period(.day, containing: first).locative : DateNames.daysAndYear(from: first, to: last)
    return LocalizedText(
      en: "\(target.selection): \(missing, "post", "posts") missing \(days); target: \(target.targetText)",
      fr:
        "\(target.selection) : il manque \(missing, "publication", "publications") \(days) ; cible : \(target.targetText)"
    )
  }

  /// Returns a sentence with the number of posts that are too many in a period or, if there are none, of those missing from the share
  /// due.
  static func lack(_ count: PeriodCount, of target: DeclaredTarget) -> LocalizedText {
    let place = count.period.locative
    return count.excess > 0
      ? LocalizedText(
        en: "\(target.selection): \(count.excess, "post", "posts") too many \(place); target: \(target.targetText)",
        fr:
          "\(target.selection) : \(count.excess, "publication", "publications") de trop \(place) ; cible : \(target.targetText)"
      )
      : LocalizedText(
        en: "\(target.selection): \(count.overdue, "post", "posts") missing \(place); target: \(target.targetText)",
        fr:
          "\(target.selection) : il manque \(count.overdue, "publication", "publications") \(place) ; cible : \(target.targetText)"
      )
  }

  /// Returns the name of a period, short enough for a cell: `W48`, `lun. 23`, `nov.`, `T4`.
  static func short(_ period: Period) -> LocalizedText {
    let day = period.first
    switch period.unit {
    case .day:
      let (weekday, number) = (ShortDates.weekday(day.weekday), DateNames.number(day.day))
      return LocalizedText(en: "\(weekday) \(number)", fr: "\(weekday) \(number)")
    case .week:
      let week = Period.isoWeek(of: day).week
      return LocalizedText(en: "W\(week)", fr: "S\(week)")
    case .month: return ShortDates.month(day.month)
    case .quarter: return LocalizedText(en: "Q\((day.month + 2) / 3)", fr: "T\((day.month + 2) / 3)")
    case .year: return LocalizedText(verbatim: "\(day.year)")
    }
  }

  /// Returns the dates between which a target is in force; `nil` if the target has no dates.
  static func dates(from first: CalendarDay?, until last: CalendarDay?) -> LocalizedText? {
    switch (first, last) {
    case (let first?, let last?): DateNames.daysAndYear(from: first, to: last)
    case (let first?, nil):
      LocalizedText(en: "from \(DateNames.day(first))", fr: "à partir du \(DateNames.day(first))")
    case (nil, let last?): LocalizedText(en: "until \(DateNames.day(last))", fr: "jusqu’au \(DateNames.day(last))")
    case (nil, nil): nil
    }
  }

  static func slots(_ count: Int, until day: String) -> LocalizedText {
    LocalizedText(
      en: "\(count, "more slot", "more slots") would meet the minimum of every target by \(day).",
      fr:
        "\(count, "créneau suffirait", "créneaux suffiraient") pour atteindre le minimum de chaque cible d’ici au \(day)."
    )
  }

  static func noSlots(until day: String) -> LocalizedText {
    LocalizedText(en: "No slots to fill until \(day).", fr: "Aucun créneau à remplir d’ici au \(day).")
  }

  static func moreSlots(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) more; `edito slots` lists them all",
      fr: "\(count, "autre", "autres") ; `edito slots` les donne tous")
  }
}
