import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Reports each combination of checklists once for each person. A later day with the same checklists, alone or with others, is not
/// reported again.
struct DayOverloaded: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "day-overloaded", .checklist, .always(.warning),
    summary: LocalizedText(
      en: "a day with more work than a person's capacity",
      fr: "une journée dont les tâches dépassent le temps de travail d’une personne"),
    rationale: LocalizedText(
      en: "The person must skip tasks, perhaps important ones.",
      fr: "La personne devra sauter des tâches, peut-être importantes."),
    exceptions: LocalizedText(
      en: """
        - Edito adds up the durations of all checklists due on a day, for each person. A task that names no \
        one belongs to the owner of its checklist.
        - It compares the total with `capacity:` in `edito.md` or in the person's file.
        - A weekly or monthly checklist counts only if `at:` names its day.
        """,
      fr: """
        - Edito additionne, pour chaque personne, les durées de toutes les listes à faire le même jour. Une \
        tâche qui ne nomme personne revient au responsable de sa liste.
        - Il compare le total avec `capacity:` dans `edito.md` ou dans la fiche de la personne.
        - Une liste hebdomadaire ou mensuelle ne compte que si `at:` donne son jour.
        """),
    remedy: LocalizedText(
      en:
        "Shorten the checklist, assign tasks to others with `@person`, or move a checklist to another day with `at:`.",
      fr: """
        Raccourcissez la liste, confiez des tâches à d’autres avec `@personne`, ou déplacez une liste à un autre jour \
        avec `at:`.
        """),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(en: "number of days to check in advance", fr: "nombre de jours à vérifier à l’avance"))
    ],
    passing: [
      Example(["edito.md": settings, "checklists/day.md": list("weekdays", "90 min", "90 min")]),
      Example(["checklists/day.md": list("weekdays", "9h", "9h")]),
      Example([
        "edito.md": settings, "checklists/day.md": list("weekdays", "2h", "90 min"),
        "checklists/week.md": list("week", "2h", "2h"),
      ]),
      Example([
        "edito.md": settings, "people/bea.md": "---\nrole: member\n---\n",
        "checklists/day.md": list("weekdays", "2h", "2h").replacing("2h)\n", with: "2h) @bea\n"),
        "checklists/week.md": list("week\nat: friday", "2h", "2h"),
      ]),
    ],
    failing: [
      Example([
        "edito.md": settings,
        "checklists/day.md": list("↓weekdays", "90 min", "60 min, ×3").replacing("Answer", with: "Écouter ☕"),
      ]),
      Example([
        "edito.md": settings, "checklists/day.md": list("weekdays", "1h", "1h"),
        "checklists/week.md": list("↓week\nat: friday", "2h", "1h"),
      ]),
      Example([
        "people/ada.md": "---\nrole: member\nname: Ada\ncapacity: 1h\n---\n",
        "checklists/day.md": list("↓weekdays", "90 min", "5 min"),
      ]),
    ])

  var days = 31

  private static let settings = "---\nedito: 1\ncapacity: 4h\n---\n"

  private static func list(_ every: String, _ durations: String...) -> String {
    let tasks = zip(["Answer", "Listen"], durations).map { "- [ ] \($0) (\($1))\n" }.joined()
    return "---\nevery: \(every)\nowner: ada\n---\n\(tasks)"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let ledgers = snapshot.checklists
    // A checklist for a longer period without a day of its own can be spread over the period.
    let bound = ledgers.indices.filter { ledgers[$0].timetable.recurrence.isDaily || ledgers[$0].timetable.at != nil }
    var seen: Set<[Int]> = []
    var told: [String?: [Set<Int>]] = [:]
    var findings: [RuleFinding] = []
    for day in (0..<max(1, min(days, 400))).lazy.map({ snapshot.now.day + $0 }) {
      let due = bound.filter { ledgers[$0].timetable.occurrence(around: day)?.due == day }
      guard !due.isEmpty, seen.insert(due).inserted else { continue }
      let tasks = due.flatMap { Self.tasks(of: ledgers[$0]) }
      for load in Load.all(of: tasks, in: snapshot.corpus) where (load.slack ?? 0) < 0 {
        guard !(told[load.person] ?? []).contains(where: { $0.isSubset(of: due) }) else { continue }
        told[load.person, default: []].append(Set(due))
        findings += finding(load, on: day, due.map { ledgers[$0] }, snapshot.corpus).map { [$0] } ?? []
      }
    }
    return findings
  }

  private static func tasks(of ledger: ChecklistLedger) -> [(people: [String], minutes: Int?)] {
    let owner = ledger.checklist.owner.map { [$0.value] } ?? []
    return ledger.tasks.map { task in
      let people = task.item.wording.people
      return (people.isEmpty ? owner : people, task.minutesLeft)
    }
  }

  /// Returns a finding at the checklist that takes most of the person's time, with up to four other checklists as related places; `nil` if
  /// no task of the person has a duration.
  private func finding(_ load: Load, on day: CalendarDay, _ ledgers: [ChecklistLedger], _ corpus: Corpus)
    -> RuleFinding?
  {
    let shares = ledgers.map { ledger -> (ledger: ChecklistLedger, minutes: Int) in
      let own = Self.tasks(of: ledger).filter { load.person.map($0.people.contains) ?? $0.people.isEmpty }
      return (ledger, own.reduce(0) { $0 + ($1.minutes ?? 0) })
    }.filter { $0.minutes > 0 }.sorted { $0.minutes > $1.minutes }
    guard let most = shares.first else { return nil }
    func range(_ ledger: ChecklistLedger) -> ByteRange { ledger.checklist.every?.range ?? ledger.document.start }
    let related = shares.dropFirst().prefix(4).map { share in
      RelatedPlace(.share(share.minutes), at: share.ledger.document.place(range(share.ledger)))
    }
    return RuleFinding(
      in: most.ledger.document, at: range(most.ledger),
      .overloaded(load, on: day, name: load.person.map(corpus.name(ofPerson:))),
      label: shares.count > 1 ? .share(most.minutes) : nil, related: Array(related), help: .lighten)
  }
}

extension LocalizedText {
  fileprivate static func overloaded(_ load: Load, on day: CalendarDay, name: String?) -> LocalizedText {
    let time = WorkingTime(minutes: load.minutes).name
    let capacity = WorkingTime(minutes: load.capacity ?? 0).name
    let date = DateNames.weekdayAndDay(day)
    guard let name else {
      return LocalizedText(
        en: "the tasks on \(date) take \(time), the capacity is \(capacity)",
        fr: "les tâches du \(date) prennent \(time), pour une journée de \(capacity)")
    }
    return LocalizedText(
      en: "\(name) has \(time) of tasks on \(date), the capacity is \(capacity)",
      fr: "\(name) a \(time) de tâches le \(date), pour une journée de \(capacity)")
  }

  fileprivate static func share(_ minutes: Int) -> LocalizedText {
    let time = WorkingTime(minutes: minutes).name
    return LocalizedText(en: "\(time) of it here", fr: "dont \(time) ici")
  }

  fileprivate static let lighten = LocalizedText(
    en: "shorten the checklist, assign tasks to others with `@person`, or move a checklist to another day with `at:`",
    fr:
      "raccourcissez la liste, confiez des tâches à d’autres avec `@personne`, ou déplacez une liste à un autre jour avec `at:`"
  )
}
