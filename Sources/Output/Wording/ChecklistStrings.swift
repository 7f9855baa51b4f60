import Checklists
import CivilTime
import Localization

/// Texts about checklists and their occurrences.
public enum ChecklistStrings {
  public static let none = LocalizedText(
    en: "No checklists yet: create one with `edito new checklist`.",
    fr: "Aucune liste de tâches : créez-en une avec `edito new checklist`.")

  public static func title(_ today: CalendarDay) -> LocalizedText {
    LocalizedText(en: "Checklists on \(DateNames.day(today))", fr: "Listes de tâches au \(DateNames.day(today))")
  }

  /// Returns the recurrence of a checklist, with the day in each period: `every month, last Friday`.
  public static func rhythm(of timetable: Timetable) -> LocalizedText {
    guard let at = timetable.at else { return timetable.recurrence.name }
    return LocalizedText(
      en: "\(timetable.recurrence.name), \(at.name)", fr: "\(timetable.recurrence.name), \(at.name)")
  }

  public static func completion(_ completion: Completion) -> LocalizedText {
    guard let percent = completion.percent else {
      return LocalizedText(en: "no period is over yet", fr: "aucune période n’est encore terminée")
    }
    var parts = [
      LocalizedText(
        en: "\(completion.done) of \(completion.total) done",
        fr: "\(completion.done, "faite", "faites") sur \(completion.total)")
    ]
    if completion.partly > 0 {
      parts.append(LocalizedText(en: "\(completion.partly) partly done", fr: "\(completion.partly) en partie"))
    }
    if completion.missed > 0 {
      parts.append(
        LocalizedText(en: "\(completion.missed) missed", fr: "\(completion.missed, "manquée", "manquées")"))
    }
    let counts = parts.joined()
    return LocalizedText(
      en: "\(counts) · \(.percent(percent)) of tasks done", fr: "\(counts) · \(.percent(percent)) des tâches")
  }

  public static func next(of ledger: ChecklistLedger) -> LocalizedText {
    if let current = ledger.current, current.state == .due {
      let left = RunStrings.toDo(current.open)
      let late = ledger.today - current.occurrence.due
      if late > 0 {
        return LocalizedText(
          en: "due since \(DateNames.day(current.occurrence.due, withYear: false)): \(left)",
          fr: "à faire depuis le \(DateNames.day(current.occurrence.due, withYear: false)) : \(left)")
      }
      return LocalizedText(en: "due today: \(left)", fr: "à faire aujourd’hui : \(left)")
    }
    guard let next = ledger.next else {
      return LocalizedText(en: "never due again", fr: "ne revient plus")
    }
    let due = next.occurrence.due
    let year = due.year == ledger.today.year ? "" : " \(due.year)"
    let short = ShortDates.weekdayAndDay(due)
    let day = LocalizedText(en: "\(short)\(year)", fr: "\(short)\(year)")
    return next.state == .done || next.state == .skipped
      ? LocalizedText(en: "next on \(day): already done", fr: "prochaine : \(day), déjà faite")
      : LocalizedText(en: "next on \(day)", fr: "prochaine : \(day)")
  }

  public static func state(of entry: LedgerEntry) -> LocalizedText {
    let (done, wanted) = entry.counts
    switch entry.state {
    case .done: return LocalizedText(en: "done", fr: "faite")
    case .partly: return LocalizedText(en: "\(done) of \(wanted)", fr: "\(done) sur \(wanted)")
    case .missed: return LocalizedText(en: "missed", fr: "manquée")
    case .skipped:
      let reason = entry.run?.content.skipped?.value ?? ""
      return LocalizedText(en: "skipped: \(reason)", fr: "sautée : \(reason)")
    case .due, .coming:
      let day = ShortDates.weekdayAndDay(entry.occurrence.due)
      let isDue = entry.state == .due
      let words =
        if entry.occurrence.period.unit == .day {
          isDue ? LocalizedText(en: "due", fr: "à faire") : LocalizedText(en: "upcoming", fr: "à venir")
        } else {
          isDue
            ? LocalizedText(en: "due \(day)", fr: "à faire (\(day))")
            : LocalizedText(en: "upcoming (\(day))", fr: "à venir (\(day))")
        }
      return entry.run == nil
        ? words : LocalizedText(en: "\(words), \(done) of \(wanted)", fr: "\(words), \(done) sur \(wanted)")
    }
  }

  public static func dropped(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "no longer in the checklist: \(text)", fr: "n’est plus dans la liste : \(text)")
  }

  public static let oftenLeft = LocalizedText(en: "Most often not done:", fr: "Le plus souvent non faites :")

  public static func times(_ left: Int, of count: Int) -> LocalizedText {
    LocalizedText(en: "\(left) of \(count)", fr: "\(left) sur \(count)")
  }

  public static func stray(_ count: Int, _ paths: String) -> LocalizedText {
    LocalizedText(
      en: "\(count, "run is", "runs are") outside the checklist's schedule: \(paths)",
      fr: "\(count, "feuille ne correspond", "feuilles ne correspondent") à aucune échéance : \(paths)")
  }

  public static func earlier(_ count: Int, _ paths: String) -> LocalizedText {
    LocalizedText(
      en: "\(count, "run is", "runs are") older than the checklist's first period: \(paths)",
      fr: "\(count, "feuille date", "feuilles datent") d’avant la première période : \(paths)")
  }
}
