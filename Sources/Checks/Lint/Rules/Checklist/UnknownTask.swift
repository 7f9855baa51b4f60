import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import SourceText

/// Checks only runs whose period is not over. Later, the checklist may have changed, and the run documents what was done.
struct UnknownTask: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-task", .checklist, .always(.warning),
    summary: LocalizedText(
      en: "a run's task that the checklist words differently",
      fr: "une tâche que la feuille formule autrement que sa liste"),
    rationale: LocalizedText(
      en: "Edito matches tasks by their words, so the checklist's task never counts as done.",
      fr: "Edito reconnaît les tâches à leurs mots : celle de la liste ne compte jamais comme faite."),
    exceptions: LocalizedText(
      en: """
        Capitals, durations and people make no difference. Only runs whose period is not over are checked. A \
        task that resembles no missing task counts as an addition to the run and is not reported.
        """,
      fr: """
        Les majuscules, les durées et les personnes ne comptent pas. Seules sont vérifiées les feuilles dont \
        la période n’est pas finie. Une tâche qui ne ressemble à aucune tâche manquante est considérée comme ajoutée à la \
        feuille et n’est pas signalée.
        """),
    remedy: LocalizedText(
      en: "Use the words of the checklist, or change them in the checklist.",
      fr: "Reprenez les mots de la liste, ou changez-les dans la liste."),
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

  /// The largest number of unknown tasks of a run that are compared with the tasks of the checklist.
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
    LocalizedText(
      en: "the checklist \(id) has no task with these words",
      fr: "la liste « \(id) » n’a pas de tâche formulée ainsi")
  }

  fileprivate static let meant = LocalizedText(en: "most similar task", fr: "tâche la plus proche")
}
