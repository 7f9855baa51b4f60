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
    summary: "a run for no period of its checklist, or one of several for the same",
    rationale: """
      A run counts for its period. One whose period is none of the checklist's counts for nothing, so that what it ticks looks \
      missed; of two for one period, nobody knows which is meant. Runs from before the checklist's `from:` are left alone: it \
      may have come round otherwise then.
      """,
    remedy:
      "Correct `period:`, or join the two runs. Where the checklist has changed its rhythm, say since when: `from:`.",
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

extension LocalizedText {
  fileprivate static func notDue(_ id: String, _ period: Period) -> LocalizedText {
    let name =
      period.unit == .day
      ? LocalizedText(
        en: "\(period.first.weekday.name) \(DateNames.period(period))",
        fr: "\(period.first.weekday.name) \(DateNames.period(period))") : DateNames.period(period)
    return LocalizedText(en: "\(id) is not due then: \(name)", fr: "\(id) n’est pas à faire à ce moment-là : \(name)")
  }

  fileprivate static func wrongUnit(_ id: String, _ period: Period, _ unit: PeriodUnit) -> LocalizedText {
    LocalizedText(
      en: "\(id) is run by the \(unit.name), not by the \(period.unit.name)",
      fr: "\(id) se déroule par \(unit.name), non par \(period.unit.name)")
  }

  fileprivate static func due(_ recurrence: Recurrence) -> LocalizedText {
    LocalizedText(en: "it is due \(recurrence.name)", fr: "elle revient \(recurrence.name)")
  }

  fileprivate static func write(_ period: Period) -> LocalizedText {
    LocalizedText(en: "write `period: \(period.description)`", fr: "écrivez `period: \(period.description)`")
  }

  fileprivate static let sayFrom = LocalizedText(
    en: "correct `period:`; if the checklist has changed, say in it since when: `from: …`",
    fr: "corrigez `period:` ; si la liste a changé de rythme, dites-y depuis quand : `from: …`")

  fileprivate static func double(_ id: String, _ period: Period) -> LocalizedText {
    LocalizedText(
      en: "\(id) has another run for \(period.description)",
      fr: "\(id) a déjà une occurrence pour \(period.description)")
  }

  fileprivate static let first = LocalizedText(en: "the other one", fr: "l’autre")
  fileprivate static let join = LocalizedText(
    en: "tick everything in one of them and remove the other", fr: "cochez tout dans l’une et supprimez l’autre")
}
