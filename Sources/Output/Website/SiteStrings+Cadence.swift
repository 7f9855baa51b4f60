import Cadence
import CivilTime
import Localization
import Wording

extension SiteStrings {
  /// The words of the page on cadence.
  static let cadence: [String: LocalizedText] = [
    "toComplete": LocalizedText(en: "To mend", fr: "À reprendre"),
    "before": LocalizedText(en: "Before", fr: "Avant"),
    "now": LocalizedText(en: "Now", fr: "En cours"),
    "nextOnes": LocalizedText(en: "Next", fr: "Ensuite"),
    "targets": LocalizedText(en: "Targets", fr: "Cibles"),
    "overTargets": LocalizedText(en: "No longer in force", fr: "Plus en vigueur"),
    "slotsHeading": LocalizedText(en: "Proposed slots", fr: "Créneaux proposés"),
    "allFigures": LocalizedText(en: "The same in figures", fr: "La même chose en chiffres"),
    "counted": CadenceStrings.counted, "wanted": CadenceStrings.wanted, "period": CadenceStrings.period,
    "published": CadenceStrings.published, "ready": CadenceStrings.ready,
    "planned": CadenceStrings.planned, "missing": CadenceStrings.missing,
    "excess": CadenceStrings.excess,
    "day": LocalizedText(en: "Day", fr: "Jour"),
    "time": LocalizedText(en: "Time", fr: "Heure"),
    "channel": LocalizedText(en: "Channel", fr: "Canal"),
  ]
}

/// The sentences of the page on cadence.
enum CadencePageStrings {
  static let met = LocalizedText(en: "✓ met", fr: "✓ tenue")
  static let anyChannel = LocalizedText(en: "any", fr: "au choix")

  static func summary(_ lacks: Int, until day: String) -> LocalizedText {
    lacks == 0
      ? LocalizedText(en: "Nothing is missing until \(day).", fr: "Rien ne manque d’ici au \(day).")
      : LocalizedText(
        en: "\(lacks, "thing", "things") to mend until \(day).",
        fr: "\(lacks, "point", "points") à reprendre d’ici au \(day).")
  }

  /// What a period lacks or has too much of, in a sentence.
  static func lack(_ count: PeriodCount, of target: DeclaredTarget) -> LocalizedText {
    let place = count.period.locative
    return count.excess > 0
      ? LocalizedText(
        en: "\(target.selection): \(count.excess, "post", "posts") too many \(place) (\(target.wish))",
        fr: "\(target.selection) : \(count.excess, "publication", "publications") de trop \(place) (\(target.wish))")
      : LocalizedText(
        en: "\(target.selection): \(count.overdue, "post", "posts") missing \(place) (\(target.wish))",
        fr: "\(target.selection) : il manque \(count.overdue, "publication", "publications") \(place) (\(target.wish))")
  }

  /// A period in the few letters that a cell has room for: `W48`, `lun. 23`, `nov.`, `T4`.
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

  /// When a target is in force, where it is dated.
  static func dates(from first: String?, until last: String?) -> LocalizedText? {
    switch (first, last) {
    case (let first?, let last?): LocalizedText(en: "from \(first) to \(last)", fr: "du \(first) au \(last)")
    case (let first?, nil): LocalizedText(en: "since \(first)", fr: "à partir du \(first)")
    case (nil, let last?): LocalizedText(en: "until \(last)", fr: "jusqu’au \(last)")
    case (nil, nil): nil
    }
  }

  static func slots(_ count: Int, until day: String) -> LocalizedText {
    LocalizedText(
      en: "\(count, "slot", "slots") would bring the targets to their minimum by \(day).",
      fr: "\(count, "créneau suffirait", "créneaux suffiraient") pour tenir les cibles d’ici au \(day).")
  }

  static func noSlots(until day: String) -> LocalizedText {
    LocalizedText(en: "No slot to fill until \(day).", fr: "Aucun créneau à remplir d’ici au \(day).")
  }

  static func moreSlots(_ count: Int) -> LocalizedText {
    LocalizedText(en: "and \(count) more: edito slots", fr: "et \(count, "autre", "autres") : edito slots")
  }
}
