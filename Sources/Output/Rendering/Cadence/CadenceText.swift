import Cadence
import CivilTime
import Localization
import Presentation
import Wording

extension CadenceOutput {
  /// Returns the counts as a table for a terminal: a block for each target with counted periods, with a row for each period, and a line
  /// with the number of posts missing later. Returns a sentence if there are no counts.
  func text(_ style: Style) -> String {
    let shown = overview.reports.filter { !$0.isEmpty }
    guard !shown.isEmpty else { return CadenceStrings.nothing(overview)[language] + "\n" }
    let table = CadenceTable(shown.flatMap(\.periods), language: language, style: style)
    var text = style(.strong, Self.title(of: overview)[language]) + "\n\n" + table.heading + "\n"
    for report in shown {
      text += table.line(naming: report.target) + "\n"
      for count in report.periods { text += table.row(count) + "\n" }
      if report.missingLater > 0 { text += table.line(missing: report.missingLater, until: overview.horizon) + "\n" }
    }
    text += "\n" + table.legend + "\n"
    if let count = shown.flatMap(\.periods).first(where: CadenceVerdict.namesShare), let due = count.due {
      let note = Self.shareNote(missing: count.overdue, of: due, by: min(count.period.last, overview.horizon))
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
  ///
  /// - Parameter day: The day by which the share is due: the last day of the period, or the horizon if it is earlier.
  private static func shareNote(missing: Int, of due: Int, by day: CalendarDay) -> LocalizedText {
    let day = DateNames.day(day)
    return LocalizedText(
      en: "“\(missing) of \(due) missing”: \(due) due by \(day), after closures, embargoes and the target's dates.",
      fr:
        "« il en manque \(missing) sur \(due) » : \(due, "attendue", "attendues") jusqu’au \(day), fermetures, embargos et dates de la cible déduits."
    )
  }

  private static func summary(of overview: CadenceOverview) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    let open = overview.reports.filter { $0.missingLater > 0 || $0.periods.contains { $0.time != .past } }
    let short = open.count { $0.missingLater > 0 || $0.periods.contains { $0.time != .past && $0.overdue > 0 } }
    if short > 0 {
      lines.append(
        LocalizedText(
          en: "\(short) of \(open.count, "target", "targets") below the minimum; `edito slots` suggests slots.",
          fr: "\(short, "cible", "cibles") sur \(open.count) à compléter ; `edito slots` propose des créneaux."))
    } else if !open.isEmpty {
      lines.append(nothingMissing(in: overview))
    }
    let idle = overview.reports.count(where: \.isEmpty)
    if idle > 0 {
      let place = CadenceStrings.place(of: overview)
      lines.append(
        LocalizedText(
          en: "\(idle, "target is", "targets are") not in force \(place).",
          fr: "\(idle, "cible n’est pas", "cibles ne sont pas") en vigueur \(place)."))
    }
    return lines
  }

  /// Returns the sentence for an overview in which no post is overdue from today on.
  ///
  /// The sentence names the horizon if the overview ends there, or if its periods need more posts after it. It names today if posts are
  /// missing from earlier periods.
  private static func nothingMissing(in overview: CadenceOverview) -> LocalizedText {
    let counts = overview.reports.flatMap(\.periods)
    let wasShort = counts.contains { $0.overdue > 0 }
    let needsMore = counts.contains { $0.time != .past && $0.missing > 0 }
    let horizon = DateNames.day(overview.horizon)
    if needsMore, let period = overview.period, period.first > overview.horizon {
      return LocalizedText(
        en: "No posts are due yet: the horizon is \(horizon).",
        fr: "Aucune publication n’est encore attendue : l’horizon est le \(horizon).")
    }
    if needsMore || overview.period == nil {
      return wasShort
        ? LocalizedText(
          en: "From today until \(horizon), no posts are missing.",
          fr: "D’aujourd’hui au \(horizon), il ne manque aucune publication.")
        : CadenceStrings.nothingMissing(until: overview.horizon)
    }
    return wasShort
      ? LocalizedText(
        en: "From today on, no posts are missing.", fr: "À partir d’aujourd’hui, il ne manque aucune publication.")
      : LocalizedText(en: "No posts are missing.", fr: "Il ne manque aucune publication.")
  }
}
