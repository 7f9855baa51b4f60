import ChangePlans
import Checklists
import Editorial
import Localization
import Snapshots
import SourceText

/// The run of an occurrence that has none yet.
public struct NewRun {
  /// The run, as it is when nothing of it is done.
  public let document: Document

  /// - Throws: ``UsageError`` if the occurrence has a run, or something else is in its place.
  public init(of ledger: ChecklistLedger, for occurrence: Occurrence, by creator: DocumentCreator) throws {
    if let run = ledger.entry(for: occurrence).run { throw Self.started(ledger, occurrence, run.document) }
    if ledger.tasks.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(ledger.document.path) has no task to start", fr: "\(ledger.document.path) n’a aucune tâche à commencer"
        ),
        hint: LocalizedText(
          en: "write one on a line of its own: `- [ ] …`", fr: "écrivez-en une par ligne : `- [ ] …`"))
    }
    let draft = try creator.draft(
      NewDocumentOptions(kind: .run, checklist: ledger.document.id, period: occurrence.period))
    try creator.requireFree(draft)
    document = Document.read(draft, zone: creator.corpus.zone)
  }

  /// The runs of all checklists that are due today and have none.
  ///
  /// - Throws: ``UsageError`` if one of them cannot be created.
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
        en: "\(ledger.document.id) has its run for \(occurrence.period.description): \(run.path)",
        fr: "\(ledger.document.id) a déjà son occurrence pour \(occurrence.period.description) : \(run.path)"),
      hint: LocalizedText(
        en: "`edito tick \(run.id)` shows what is left of it",
        fr: "`edito tick \(run.id)` montre ce qu’il en reste"))
  }
}
