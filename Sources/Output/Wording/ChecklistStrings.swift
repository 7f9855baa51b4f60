import Checklists
import CivilTime
import Localization

/// The words about checklists and what became of them.
public enum ChecklistStrings {
  public static let none = LocalizedText(
    en: "There is no checklist yet: `edito new checklist` makes one.",
    fr: "Il n’y a pas encore de liste de tâches : `edito new checklist` en crée une.")

  public static func title(_ today: CalendarDay) -> LocalizedText {
    LocalizedText(en: "Checklists on \(DateNames.day(today))", fr: "Listes de tâches au \(DateNames.day(today))")
  }

  /// `every month, last Friday`
  public static func rhythm(of timetable: Timetable) -> LocalizedText {
    guard let at = timetable.at else { return timetable.recurrence.name }
    return LocalizedText(
      en: "\(timetable.recurrence.name), \(at.name)", fr: "\(timetable.recurrence.name), \(at.name)")
  }

  public static func completion(_ completion: Completion) -> LocalizedText {
    guard let percent = completion.percent else {
      return LocalizedText(en: "no period is over yet", fr: "aucune période n’est encore terminée")
    }
    let parts = [
      (completion.partly, LocalizedText(en: "in part", fr: "en partie")),
      (
        completion.missed,
        completion.missed < 2
          ? LocalizedText(en: "missed", fr: "manquée") : LocalizedText(en: "missed", fr: "manquées")
      ),
    ].filter { $0.0 > 0 }
    let rest = parts.reduce(LocalizedText(verbatim: "")) { text, part in
      LocalizedText(en: "\(text), \(part.0) \(part.1)", fr: "\(text), \(part.0) \(part.1)")
    }
    return LocalizedText(
      en: "\(completion.done) of \(completion.total) done\(rest) · \(percent)% of tasks",
      fr: "\(completion.done, "faite", "faites") sur \(completion.total)\(rest) · \(percent)\u{A0}% des tâches")
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
      ? LocalizedText(en: "next on \(day): done already", fr: "prochaine : \(day), déjà faite")
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
      return LocalizedText(en: "left out: \(reason)", fr: "sautée : \(reason)")
    case .due, .coming:
      let day = ShortDates.weekdayAndDay(entry.occurrence.due)
      let words =
        entry.state == .due
        ? LocalizedText(en: "due \(day)", fr: "à faire (\(day))")
        : LocalizedText(en: "to come (\(day))", fr: "à venir (\(day))")
      return entry.run == nil
        ? words : LocalizedText(en: "\(words), \(done) of \(wanted)", fr: "\(words), \(done) sur \(wanted)")
    }
  }

  public static func dropped(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "no longer in the checklist: \(text)", fr: "n’est plus dans la liste : \(text)")
  }

  public static let oftenLeft = LocalizedText(en: "Most often left:", fr: "Le plus souvent laissées :")

  public static func times(_ left: Int, of count: Int) -> LocalizedText {
    LocalizedText(en: "\(left) of \(count)", fr: "\(left) sur \(count)")
  }

  public static func stray(_ count: Int, _ paths: String) -> LocalizedText {
    LocalizedText(
      en: "\(count, "run is", "runs are") of no period in which it is due: \(paths)",
      fr: "\(count, "occurrence ne correspond", "occurrences ne correspondent") à aucune période prévue : \(paths)")
  }

  public static func earlier(_ count: Int, _ paths: String) -> LocalizedText {
    LocalizedText(
      en: "\(count, "run is", "runs are") from before its first period: \(paths)",
      fr: "\(count, "occurrence date", "occurrences datent") d’avant sa première période : \(paths)")
  }
}
