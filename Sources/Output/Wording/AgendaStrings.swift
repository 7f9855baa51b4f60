import Agenda
import Checklists
import CivilTime
import Localization
import Schema

/// The words of a day's plan.
public enum AgendaStrings {
  /// - Parameter name: of the person whose plan it is.
  public static func nothing(for name: String?) -> LocalizedText {
    guard let name else { return LocalizedText(en: "Nothing to do.", fr: "Rien à faire.") }
    return LocalizedText(en: "Nothing falls to \(name).", fr: "Rien ne revient à \(name).")
  }

  public static let closed = LocalizedText(en: "closed", fr: "fermé")
  public static let load = LocalizedText(en: "Load", fr: "Charge")
  /// The load of tasks that name nobody, alone and beside others.
  public static let all = LocalizedText(en: "in all", fr: "en tout")
  public static let nobody = LocalizedText(en: "nobody’s", fr: "sans responsable")

  public static func heading(of kind: AgendaItem.Kind) -> LocalizedText {
    switch kind {
    case .task: LocalizedText(en: "Tasks", fr: "Tâches")
    case .mention: LocalizedText(en: "To answer", fr: "À répondre")
    case .post: LocalizedText(en: "To publish", fr: "À publier")
    case .review: LocalizedText(en: "To approve", fr: "À valider")
    case .person: LocalizedText(en: "To get in touch with", fr: "Donner des nouvelles")
    case .answer: LocalizedText(en: "To read again", fr: "À relire")
    }
  }

  public static func name(of kind: AgendaItem.Kind) -> LocalizedText {
    switch kind {
    case .task: LocalizedText(en: "task", fr: "tâche")
    case .mention: LocalizedText(en: "answer", fr: "répondre")
    case .post: LocalizedText(en: "post", fr: "publier")
    case .review: LocalizedText(en: "approve", fr: "valider")
    case .person: LocalizedText(en: "get in touch", fr: "contacter")
    case .answer: LocalizedText(en: "read again", fr: "relire")
    }
  }

  public static func since(_ day: String) -> LocalizedText {
    LocalizedText(en: "since \(day)", fr: "depuis \(day)")
  }

  /// The time of something today: of an answer, the time by which it is promised.
  public static func time(_ time: TimeOfDay, of kind: AgendaItem.Kind, isLate: Bool) -> LocalizedText {
    let shown = "\(time)"
    if isLate { return LocalizedText(en: "late, \(shown)", fr: "en retard, \(shown)") }
    return kind == .mention ? LocalizedText(en: "by \(shown)", fr: "avant \(shown)") : LocalizedText(verbatim: shown)
  }

  /// Why tasks of another day are there.
  public static func lateness(of tasks: DayTasks, on day: CalendarDay) -> LocalizedText? {
    if tasks.isLeftOver {
      let period = DateNames.period(tasks.entry.period)
      return LocalizedText(en: "left from \(period)", fr: "en retard : \(period)")
    }
    guard tasks.entry.occurrence.due < day else { return nil }
    let due = ShortDates.weekdayAndDay(tasks.entry.occurrence.due)
    return LocalizedText(en: "since \(due)", fr: "depuis \(due)")
  }

  public static func unassigned(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "other thing falls", "other things fall") to nobody in particular: `edito today` shows all.",
      fr:
        "\(count, "autre chose ne revient", "autres choses ne reviennent") à personne en particulier : `edito today` montre tout."
    )
  }

  /// `2 h 25 of 7 h, 4 h 35 free; 1 task without a duration`
  public static func load(_ load: Load) -> LocalizedText {
    let text = amount(load.minutes, of: load.capacity)
    guard load.untimed > 0 else { return text }
    return LocalizedText(
      en: "\(text); \(load.untimed, "task", "tasks") without a duration",
      fr: "\(text) ; \(load.untimed, "tâche", "tâches") sans durée")
  }

  public static func amount(_ minutes: Int, of capacity: Int?) -> LocalizedText {
    let time = WorkingTime(minutes: minutes).name
    guard let capacity else { return LocalizedText(verbatim: time) }
    let day = WorkingTime(minutes: capacity).name
    let rest = WorkingTime(minutes: abs(capacity - minutes)).name
    if minutes > capacity {
      return LocalizedText(en: "\(time) of \(day), \(rest) too much", fr: "\(time) sur \(day), \(rest) de trop")
    }
    return LocalizedText(en: "\(time) of \(day), \(rest) free", fr: "\(time) sur \(day), marge \(rest)")
  }

  /// What a day of a week holds: `11 tasks, 2 posts`.
  public static func contents(of plan: DayPlan) -> LocalizedText {
    let counts = AgendaItem.Kind.allCases.compactMap { kind -> LocalizedText? in
      let count = plan.items.count { $0.kind == kind }
      return count == 0 ? nil : self.count(count, of: kind)
    }
    guard !counts.isEmpty else { return LocalizedText(en: "nothing", fr: "rien") }
    return LocalizedText(
      en: "\(counts.map(\.english).joined(separator: ", "))", fr: "\(counts.map(\.french).joined(separator: ", "))")
  }

  private static func count(_ count: Int, of kind: AgendaItem.Kind) -> LocalizedText {
    switch kind {
    case .task: LocalizedText(en: "\(count, "task", "tasks")", fr: "\(count, "tâche", "tâches")")
    case .mention: LocalizedText(en: "\(count, "answer", "answers")", fr: "\(count, "réponse", "réponses")")
    case .post: LocalizedText(en: "\(count, "post", "posts")", fr: "\(count, "publication", "publications")")
    case .review: LocalizedText(en: "\(count, "approval", "approvals")", fr: "\(count, "validation", "validations")")
    case .person: LocalizedText(en: "\(count, "contact", "contacts")", fr: "\(count, "contact", "contacts")")
    case .answer: LocalizedText(en: "\(count) to read again", fr: "\(count) à relire")
    }
  }
}
