import ChangePlans
import Checklists
import Editorial
import Localization
import Snapshots
import SourceText

/// The run in which `edito tick` ticks tasks: an existing run, or the current run of a checklist. If the checklist has no current run, a
/// new one is made.
public struct NamedRun {
  public let document: Document
  private let isNew: Bool
  private let corpus: Corpus

  /// A word that may mean a run or a checklist means the checklist, unless it is the id or the path of a run.
  ///
  /// - Parameter name: a run or a checklist.
  /// - Throws: ``UsageError`` if the name is unknown or ambiguous, if the run cannot be read or created, or if the checklist is not due in
  ///   the current period.
  public init(_ name: DocumentDesignation, by creator: DocumentCreator) throws {
    corpus = creator.corpus
    let runs = corpus.documents(of: .run)
    let checklists = corpus.documents(of: .checklist)
    if let document = try Self.run(name, runs, or: checklists) {
      guard document.isRead else {
        throw UsageError(
          LocalizedText(en: "cannot read \(document.path)", fr: "\(document.path) est illisible"))
      }
      (self.document, isNew) = (document, false)
      return
    }
    let ledger = try creator.snapshot.checklist(name)
    let occurrence = try ledger.requireOccurrence(in: nil)
    if let present = ledger.entry(for: occurrence).run {
      (document, isNew) = (present.document, false)
    } else {
      (document, isNew) = (try NewRun(of: ledger, for: occurrence, by: creator).document, true)
    }
  }

  /// Returns the run that a word names; `nil` if it names a checklist. Throws ``UsageError`` if it names neither, or several runs.
  private static func run(
    _ name: DocumentDesignation, _ runs: [Document], or checklists: [Document]
  ) throws -> Document? {
    let search = NameSearch(runs)
    if case .exact(let run) = search.match(name) { return run }
    let nearest: [Document]
    switch NameSearch(checklists).match(name) {
    case .none(let documents): nearest = documents
    default: return nil
    }
    let plural = LocalizedText(en: "runs", fr: "feuilles")
    return try search.thing(name, of: plural) { nearestRuns in
      UsageError(
        LocalizedText(
          en: "unknown run or checklist “\(name.word)”",
          fr: "feuille ou liste de tâches inconnue : « \(name.word) »"),
        hint: .checklist(nearest.isEmpty ? nearestRuns : nearest, among: checklists + runs))
    }.thing
  }

  /// Returns the plan of changes for ticking tasks. If no task is ticked or unticked, the plan is empty, and a new run is not written
  /// either.
  public func changes(_ change: RunTasks.Change) -> ChangePlan {
    if change.edits.isEmpty { return ChangePlan() }
    return isNew
      ? ChangePlan(creating: [SourceFile(path: document.path, bytes: change.bytes)])
      : ChangePlan(change.edits, in: corpus)
  }
}
