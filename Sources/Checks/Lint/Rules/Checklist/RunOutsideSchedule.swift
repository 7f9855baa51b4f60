import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct RunOutsideSchedule: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "run-outside-schedule", formerly: ["run-out-of-period"], .checklist, .always(.warning),
    summary: LocalizedText(
      en: "a run outside its checklist's schedule, or a second run",
      fr: "une feuille hors du calendrier de sa liste de tâches, ou en double"),
    rationale: LocalizedText(
      en: """
        A run outside the schedule does not count, so its tasks look missed. With two runs for one period, \
        Edito cannot tell which one is right.
        """,
      fr: """
        Une feuille hors calendrier ne compte pas : ses tâches semblent manquées. Avec deux feuilles pour \
        une période, Edito ne peut pas savoir laquelle est la bonne.
        """),
    exceptions: LocalizedText(
      en: """
        Runs from before the checklist's `from:` are not checked, because the schedule may have been \
        different.
        """,
      fr: "Les feuilles d’avant le `from:` de la liste ne sont pas vérifiées, car la périodicité a pu changer."),
    remedy: LocalizedText(
      en: """
        Correct `period:`, or combine the two runs. If the checklist has a new schedule, set its `from:` to \
        the start of the new schedule.
        """,
      fr: """
        Corrigez `period:`, ou réunissez les deux feuilles. Si la liste a changé de périodicité, indiquez \
        avec `from:` depuis quand.
        """),
    passing: [
      Example(["checklists/week.md": week, "runs/a.md": run("2026-W47")]),
      Example(["checklists/week.md": week, "runs/a.md": run("2026-W47"), "runs/b.md": run("2026-W48")]),
      Example([
        "checklists/week.md": "---\nevery: week\nfrom: 2026-W47\n---\n- [ ] Listen\n", "runs/a.md": run("2026-11-03"),
      ]),
    ],
    failing: [
      Example([
        "checklists/week.md": week, "runs/a.md": run("2026-W46"), "runs/b.md": run("↓2026-11-21", "title: Samedi ☕"),
      ]),
      Example([
        "checklists/week.md": "---\nevery: weekdays\n---\n- [ ] Listen\n", "runs/a.md": run("2026-11-16"),
        "runs/b.md": run("↓2026-11-21"),
      ]),
      Example(["checklists/week.md": week, "runs/a.md": run("2026-W47"), "runs/b.md": run("↓2026-W47")]),
      Example([
        "checklists/week.md": "---\nevery: week\nuntil: 2026-W46\n---\n- [ ] Listen\n", "runs/a.md": run("2026-W45"),
        "runs/b.md": run("↓2026-W47"),
      ]),
    ])

  private static let week = "---\nevery: week\n---\n- [ ] Listen\n"

  private static func run(_ period: String, _ keys: String = "owner: ada") -> String {
    "---\nchecklist: week\n\(keys)\nperiod: \(period)\n---\n- [x] Listen\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.checklists.flatMap { ledger in
      strays(of: ledger) + doubles(of: ledger)
    }
  }

  private func strays(of ledger: ChecklistLedger) -> [RuleFinding] {
    ledger.strayRuns.compactMap { run in
      guard let period = run.content.period else { return nil }
      let related = ledger.checklist.every.map {
        RelatedPlace(.due(ledger.timetable.recurrence), at: ledger.document.place($0.range))
      }
      let unit = ledger.timetable.unit
      let message =
        period.value.unit == unit
        ? LocalizedText.notDue(ledger.document.id, period.value) : .wrongUnit(ledger.document.id, period.value, unit)
      let fitting = ledger.timetable.occurrence(around: period.value.first)?.period
      return RuleFinding(
        in: run.document, at: period.range, message, related: related.map { [$0] } ?? [],
        help: fitting.map(LocalizedText.write) ?? .sayFrom)
    }
  }

  private func doubles(of ledger: ChecklistLedger) -> [RuleFinding] {
    ledger.contestedPeriods.flatMap { contested -> [RuleFinding] in
      guard let first = contested.runs.first, let original = first.content.period else { return [] }
      return contested.runs.dropFirst().compactMap { run in
        run.content.period.map { period in
          RuleFinding(
            in: run.document, at: period.range, .double(ledger.document.id, period.value),
            related: [RelatedPlace(.first, at: first.document.place(original.range))], help: .join)
        }
      }
    }
  }
}

extension PeriodUnit {
  /// The French noun after “chaque”.
  fileprivate var afterEachInFrench: String { self == .year ? "année" : name.french }
}

extension LocalizedText {
  fileprivate static func notDue(_ id: String, _ period: Period) -> LocalizedText {
    let name = period.unit == .day ? DateNames.weekdayAndDay(period.first) : DateNames.period(period)
    return LocalizedText(
      en: "the checklist \(id) is not due on this date: \(name)",
      fr: "la liste « \(id) » n’est pas à faire à cette date : \(name)")
  }

  fileprivate static func wrongUnit(_ id: String, _ period: Period, _ unit: PeriodUnit) -> LocalizedText {
    LocalizedText(
      en: "the checklist \(id) is due every \(unit.name), not every \(period.unit.name)",
      fr: "la liste « \(id) » revient chaque \(unit.afterEachInFrench), et non chaque \(period.unit.afterEachInFrench)")
  }

  fileprivate static func due(_ recurrence: Recurrence) -> LocalizedText {
    LocalizedText(en: "the checklist is due \(recurrence.name)", fr: "la liste revient \(recurrence.name)")
  }

  fileprivate static func write(_ period: Period) -> LocalizedText {
    LocalizedText(en: "write `period: \(period.description)`", fr: "écrivez `period: \(period.description)`")
  }

  fileprivate static let sayFrom = LocalizedText(
    en: "correct `period:`; if the checklist has a new schedule, add its start: `from: …`",
    fr: "corrigez `period:` ; si la liste a changé de périodicité, indiquez-y depuis quand : `from: …`")

  fileprivate static func double(_ id: String, _ period: Period) -> LocalizedText {
    LocalizedText(
      en: "the checklist \(id) already has a run for \(DateNames.period(period))",
      fr: "la liste « \(id) » a déjà une feuille pour cette période : \(DateNames.period(period))")
  }

  fileprivate static let first = LocalizedText(en: "the other run", fr: "l’autre feuille")
  fileprivate static let join = LocalizedText(
    en: "tick all tasks in one of them and delete the other", fr: "cochez tout dans l’une et supprimez l’autre")
}
