import ChangePlans
import Checklists
import Editorial
import Localization
import Snapshots
import SourceText

/// A new run, for an occurrence that has none yet.
public struct NewRun {
  /// The run, with all tasks open.
  public let document: Document

  /// - Throws: ``UsageError`` if the occurrence already has a run, if the checklist has no tasks, or if the run's path already exists.
  public init(of ledger: ChecklistLedger, for occurrence: Occurrence, by creator: DocumentCreator) throws {
    if let run = ledger.entry(for: occurrence).run { throw Self.started(ledger, occurrence, run.document) }
    if ledger.tasks.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(ledger.document.path) has no tasks", fr: "\(ledger.document.path) n’a aucune tâche"
        ),
        hint: LocalizedText(
          en: "write each task on its own line: `- [ ] …`", fr: "écrivez une tâche par ligne : `- [ ] …`"))
    }
    let draft = try creator.draft(
      NewDocumentOptions(kind: .run, checklist: ledger.document.id, period: occurrence.period))
    try creator.requireFree(draft)
    document = creator.corpus.read(draft)
  }

  /// Returns new runs of all checklists that are due and have no run in the current period.
  ///
  /// - Throws: ``UsageError`` if a run cannot be created.
  public static func allDue(by creator: DocumentCreator) throws -> [NewRun] {
    try creator.snapshot.checklists.compactMap { ledger in
      guard let entry = ledger.current, entry.state == .due, entry.runs.isEmpty else { return nil }
      return try NewRun(of: ledger, for: entry.occurrence, by: creator)
    }
  }

  public var changes: ChangePlan { ChangePlan(creating: [document.source]) }

  private static func started(_ ledger: ChecklistLedger, _ occurrence: Occurrence, _ run: Document) -> UsageError {
    UsageError(
      LocalizedText(
        en: "\(ledger.document.id) already has a run for \(occurrence.period.description): \(run.path)",
        fr: "\(ledger.document.id) a déjà sa feuille pour \(occurrence.period.description) : \(run.path)"),
      hint: LocalizedText(
        en: "`edito tick \(run.id)` shows its open tasks",
        fr: "`edito tick \(run.id)` montre les tâches qui restent"))
  }
}
