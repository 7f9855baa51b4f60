import Agenda
import Checklists
import CivilTime
import Localization
import Schema

/// Texts about a day's plan.
public enum AgendaStrings {
  /// Returns the sentence for an empty plan.
  ///
  /// - Parameter name: the person whose plan it is; `nil` for the whole team.
  public static func nothing(for name: String?) -> LocalizedText {
    guard let name else { return LocalizedText(en: "Nothing to do.", fr: "Rien à faire.") }
    return LocalizedText(en: "Nothing to do for \(name).", fr: "Rien à faire pour \(name).")
  }

  public static let closed = LocalizedText(en: "closed", fr: "fermé")
  public static let load = LocalizedText(en: "Load", fr: "Charge")
  /// The label for the load of unassigned tasks if no person has a load.
  public static let all = LocalizedText(en: "in all", fr: "en tout")
  /// The label for the load of unassigned tasks if it is shown with the loads of people.
  public static let nobody = LocalizedText(en: "unassigned", fr: "sans responsable")

  public static func heading(of kind: AgendaItem.Kind) -> LocalizedText {
    switch kind {
    case .task: LocalizedText(en: "Tasks", fr: "Tâches")
    case .mention: LocalizedText(en: "To reply to", fr: "Réponses attendues")
    case .post: LocalizedText(en: "To publish", fr: "À publier")
    case .review: LocalizedText(en: "To approve", fr: "À valider")
    case .person: LocalizedText(en: "To contact", fr: "Reprendre contact")
    case .answer: LocalizedText(en: "To review", fr: "À réviser")
    }
  }

  public static func name(of kind: AgendaItem.Kind) -> LocalizedText {
    switch kind {
    case .task: LocalizedText(en: "task", fr: "tâche")
    case .mention: LocalizedText(en: "reply", fr: "répondre")
    case .post: LocalizedText(en: "publish", fr: "publier")
    case .review: LocalizedText(en: "approve", fr: "valider")
    case .person: LocalizedText(en: "contact", fr: "reprendre contact")
    case .answer: LocalizedText(en: "review", fr: "réviser")
    }
  }

  /// Returns a note with the day since which an item is late: `since Mon 23 Nov`.
  public static func since(_ day: CalendarDay) -> LocalizedText {
    let day = ShortDates.weekdayAndDay(day)
    return LocalizedText(en: "since \(day)", fr: "depuis le \(day)")
  }

  /// Returns the time of an item due on the day shown: `09:00`, `by 17:00` for a reply, or `late, 09:00` if the item is late.
  public static func time(_ time: TimeOfDay, of kind: AgendaItem.Kind, isLate: Bool) -> LocalizedText {
    let shown = DateNames.time(time)
    if isLate { return LocalizedText(en: "late, \(shown)", fr: "en retard, \(shown)") }
    return kind == .mention
      ? LocalizedText(en: "by \(shown)", fr: "avant \(shown)") : LocalizedText(verbatim: time.description)
  }

  /// Returns the reason why a day shows tasks of an earlier day: `late: week 47 (16–22 November)`, `since Mon 23 Nov`. Returns `nil` if
  /// the tasks are due on the day shown.
  public static func lateness(of tasks: DayTasks, on day: CalendarDay) -> LocalizedText? {
    if tasks.isLeftOver {
      let period = DateNames.period(tasks.entry.period)
      return LocalizedText(en: "late: \(period)", fr: "en retard : \(period)")
    }
    guard tasks.entry.occurrence.due < day else { return nil }
    return since(tasks.entry.occurrence.due)
  }

  public static func unassigned(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "other item is", "other items are") unassigned: `edito today` shows everything.",
      fr:
        "\(count, "autre élément n’est attribué", "autres éléments ne sont attribués") à personne : `edito today` montre tout."
    )
  }

  /// Returns a load: `2 h 25 of 7 h, 4 h 35 free; 1 task without a duration`.
  public static func load(_ load: Load) -> LocalizedText {
    let text = amount(load.minutes, of: load.capacity)
    guard load.untimed > 0 else { return text }
    return LocalizedText(
      en: "\(text); \(load.untimed, "task", "tasks") without a duration",
      fr: "\(text) ; \(load.untimed, "tâche", "tâches") sans durée")
  }

  public static func amount(_ minutes: Int, of capacity: Int?) -> LocalizedText {
    let time = WorkingTime(minutes: minutes).name
    guard let capacity else { return time }
    let day = WorkingTime(minutes: capacity).name
    let rest = WorkingTime(minutes: abs(capacity - minutes)).name
    if minutes > capacity {
      return LocalizedText(en: "\(time) of \(day), \(rest) too much", fr: "\(time) sur \(day), \(rest) de trop")
    }
    return LocalizedText(en: "\(time) of \(day), \(rest) free", fr: "\(time) sur \(day), il reste \(rest)")
  }

  /// Returns the number of items of each kind on a day: `11 tasks, 2 posts`; `nothing` if there are no items.
  public static func contents(of plan: DayPlan) -> LocalizedText {
    let counts = AgendaItem.Kind.allCases.compactMap { kind -> LocalizedText? in
      let count = plan.items.count { $0.kind == kind }
      return count == 0 ? nil : self.count(count, of: kind)
    }
    return counts.isEmpty ? LocalizedText(en: "nothing", fr: "rien") : counts.joined()
  }

  private static func count(_ count: Int, of kind: AgendaItem.Kind) -> LocalizedText {
    switch kind {
    case .task: LocalizedText(en: "\(count, "task", "tasks")", fr: "\(count, "tâche", "tâches")")
    case .mention: LocalizedText(en: "\(count, "reply", "replies")", fr: "\(count, "réponse", "réponses")")
    case .post: LocalizedText(en: "\(count, "post", "posts")", fr: "\(count, "publication", "publications")")
    case .review: LocalizedText(en: "\(count, "approval", "approvals")", fr: "\(count, "validation", "validations")")
    case .person: LocalizedText(en: "\(count, "contact", "contacts")", fr: "\(count, "contact", "contacts")")
    case .answer: LocalizedText(en: "\(count, "review", "reviews")", fr: "\(count, "révision", "révisions")")
    }
  }
}
