import Cadence
import CivilTime
import Localization
import Presentation
import Wording

extension CadenceOutput {
  /// Returns the counts as a table for a terminal: a block for each target with counted periods, with a row for each period. Returns a
  /// sentence if there are no counts.
  func text(_ style: Style) -> String {
    let shown = overview.reports.filter { !$0.periods.isEmpty }
    guard !shown.isEmpty else { return CadenceStrings.nothing(overview)[language] + "\n" }
    let table = CadenceTable(shown.flatMap(\.periods), language: language, style: style)
    var text = style(.strong, Self.title(of: overview)[language]) + "\n\n" + table.heading + "\n"
    for report in shown {
      text += table.line(naming: report.target) + "\n"
      for count in report.periods { text += table.row(count) + "\n" }
    }
    text += "\n" + table.legend + "\n"
    if let count = shown.flatMap(\.periods).first(where: CadenceVerdict.namesShare), let due = count.due {
      let note = Self.shareNote(missing: count.overdue, of: due, by: overview.horizon)
      text += note[language].filled(to: style.width).joined(separator: "\n") + "\n"
    }
    return text + Self.summary(of: overview).map { $0[language] + "\n" }.joined()
  }

  private static func title(of overview: CadenceOverview) -> LocalizedText {
    let today = DateNames.day(overview.today)
    if let period = overview.period {
      let name = DateNames.period(period)
      return LocalizedText(en: "Cadence: \(name), as of \(today)", fr: "Cadence : \(name), au \(today)")
    }
    let horizon = DateNames.day(overview.horizon)
    return LocalizedText(
      en: "Cadence on \(today) (horizon: \(horizon))", fr: "Cadence au \(today) (horizon : \(horizon))")
  }

  /// Returns the note that explains the share in a verdict, with the numbers of the first verdict that names a share.
  private static func shareNote(missing: Int, of due: Int, by horizon: CalendarDay) -> LocalizedText {
    let day = DateNames.day(horizon)
    return LocalizedText(
      en: "“\(missing) of \(due) missing”: \(due) due by \(day), after closures and the target's dates.",
      fr:
        "« il en manque \(missing) sur \(due) » : \(due) à la fin de la période ou, si elle finit plus tard, au \(day), fermetures, embargos et dates de la cible déduits."
    )
  }

  private static func summary(of overview: CadenceOverview) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    let open = overview.reports.filter { $0.periods.contains { $0.time != .past } }
    let short = open.count { $0.periods.contains { $0.time != .past && $0.overdue > 0 } }
    if short > 0 {
      lines.append(
        LocalizedText(
          en: "\(short) of \(open.count, "target", "targets") below the minimum; `edito slots` suggests slots.",
          fr: "\(short, "cible", "cibles") sur \(open.count) à compléter ; `edito slots` propose des créneaux."))
    } else if !open.isEmpty {
      let wasShort = overview.reports.contains { $0.periods.contains { $0.overdue > 0 } }
      lines.append(
        wasShort
          ? LocalizedText(en: "From today on, no posts are missing.", fr: "D’aujourd’hui à l’horizon, il ne manque aucune publication.")
          : LocalizedText(en: "No posts are missing.", fr: "D’ici à l’horizon, il ne manque aucune publication."))
    }
    let idle = overview.reports.count { $0.periods.isEmpty }
    if idle > 0 {
      let place = CadenceStrings.place(of: overview)
      lines.append(
        LocalizedText(
          en: "\(idle, "target is", "targets are") not in force \(place).",
          fr: "\(idle, "cible n’est pas", "cibles ne sont pas") en vigueur \(place)."))
    }
    return lines
  }
}
