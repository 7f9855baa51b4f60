import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// A day on which several checklists meet is told once, and not again for days that hold the same and more.
struct DayOverloaded: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "day-overloaded", .checklist, .always(.warning),
    summary: "a day whose tasks take longer than somebody works",
    rationale: """
      Whoever has eight hours of tasks and seven to work will drop some, and not those that matter least. The durations of all \
      checklists that meet on a day are summed up for each person (a task that names nobody is its checklist's owner's) and \
      compared with `capacity:` in edito.md, or on the person's page. What is done once a week or a month counts on its day where \
      `at:` names one, and else not: it may be done on any day before. Slack for the unforeseen is a task like any other.
      """,
    remedy: "Shorten the list, share it out with `@person`, or move a checklist to another day with `at:`.",
    options: [RuleOption("days", \.days, "how many days to look ahead")],
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
    // Without a day of its own, a longer period's work may be spread over it.
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

  /// The finding at the checklist that asks most of the person; the others are its related places.
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
        en: "\(time) of tasks on \(date), for a day of \(capacity)",
        fr: "\(time) de tâches le \(date), pour une journée de \(capacity)")
    }
    return LocalizedText(
      en: "\(name) has \(time) of tasks on \(date), and a day of \(capacity)",
      fr: "\(name) a \(time) de tâches le \(date), pour une journée de \(capacity)")
  }

  fileprivate static func share(_ minutes: Int) -> LocalizedText {
    let time = WorkingTime(minutes: minutes).name
    return LocalizedText(en: "\(time) of them", fr: "dont \(time)")
  }

  fileprivate static let lighten = LocalizedText(
    en: "shorten it, share it out with `@person`, or move a checklist to another day with `at:`",
    fr: "allégez la liste, partagez-la avec `@personne`, ou déplacez une liste à un autre jour avec `at:`")
}
