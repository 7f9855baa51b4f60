import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import SourceText

/// Only runs whose period is not over: afterwards, the checklist may have changed, and a run is the truth for its past.
struct UnknownTask: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-task", .checklist, .always(.warning),
    summary: "a task of a run that its checklist has in other words",
    rationale: """
      A task is known by its words, without capitals, durations and people. One that is worded otherwise in the run is another \
      task, and the one that was meant seems never to be done. Only runs whose period is not over are looked at: checklists \
      change, and what was done stays as it was. What resembles no task that the run lacks was added for this time, which is \
      nobody's fault.
      """,
    remedy: "Use the checklist's own words; or change them in the checklist, if they have changed for good.",
    passing: [
      Example([
        "checklists/day.md": checklist, "runs/a.md": run("2026-11-23", "- [x] listen to customers (5 min) @ada\n"),
      ]),
      Example(["checklists/day.md": checklist, "runs/a.md": run("2026-11-20", "- [x] Listen to costumers\n")]),
      Example(["checklists/day.md": checklist, "runs/a.md": run("2026-11-24", "- [ ] Repaint the door\n")]),
    ],
    failing: [
      Example([
        "checklists/day.md": checklist,
        "runs/a.md": run("2026-11-23", "- [x] ↓Listen to costumers ☕\n- [ ] Answer everybody\n"),
      ])
    ])

  /// How many strange tasks of a run are compared with those of the checklist.
  private static let comparedTasks = 20

  private static let checklist =
    "---\nevery: weekdays\n---\n- [ ] Listen to customers (20 min)\n- [ ] Answer everybody\n"

  private static func run(_ period: String, _ tasks: String) -> String {
    "---\nchecklist: day\nperiod: \(period)\n---\n\(tasks)"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.checklists.flatMap { ledger -> [RuleFinding] in
      let known = Set(ledger.tasks.map(\.item.identity))
      return ledger.openRuns.flatMap { findings(in: $0.document, ledger, known) }
    }
  }

  private func findings(in run: Document, _ ledger: ChecklistLedger, _ known: Set<String>) -> [RuleFinding] {
    let tasks = TrackedTask.all(of: run)
    let present = Set(tasks.map(\.item.identity))
    let missing = ledger.tasks.filter { !present.contains($0.item.identity) }.map(\.item)
    let strange = tasks.filter { !known.contains($0.item.identity) }.prefix(Self.comparedTasks)
    return strange.compactMap { task in
      TaskSpelling.nearest(to: task.item.identity, among: missing).map { nearest in
        RuleFinding(
          in: run, at: task.item.range, .unknown(ledger.document.id),
          related: [RelatedPlace(.meant, at: ledger.document.place(nearest.range))],
          help: .didYouMean(nearest.text.excerpt))
      }
    }
  }
}

extension LocalizedText {
  fileprivate static func unknown(_ id: String) -> LocalizedText {
    LocalizedText(en: "\(id) has no task with these words", fr: "\(id) n’a pas de tâche qui porte ces mots")
  }

  fileprivate static let meant = LocalizedText(en: "perhaps this one", fr: "peut-être celle-ci")
}
