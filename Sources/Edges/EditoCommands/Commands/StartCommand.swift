import Actions
import ArgumentParser
import Checklists
import CivilTime
import Editorial
import Localization
import Rendering
import WorkspaceFiles

struct StartCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Write the run of a checklist for the present period, to be ticked.",
    discussion: """
      A run is a copy of the checklist's tasks in runs/, with a line for each time that a task is to be done. Without a \
      CHECKLIST, all are started that are due today and have no run. A run that is there is left as it is.

      EXAMPLES:
        edito start daily               this day's run
        edito start weekly --period 2026-W48
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The checklist: its id or its file.")
  var checklist: String?

  @Option(
    help: ArgumentHelp(
      "The period it is for, the present one by default: 2026-W48, or a day in it.", valueName: "period"))
  var period: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    guard let checklist else { return try startAll(session, on: console) }
    let ledger = try session.ledger(named: checklist, on: console)
    let run = try NewRun(
      of: ledger, for: session.occurrence(of: ledger, in: session.period(period)), session, on: console)
    try run.write()
    run.tell()
    return .clean
  }

  private func startAll(_ session: Session, on console: Console) throws -> ExitStatus {
    if period != nil {
      throw UsageError(
        LocalizedText(en: "--period needs a checklist", fr: "--period demande une liste de tâches"))
    }
    let entries = session.snapshot.checklists.compactMap { ledger in ledger.current.map { (ledger, $0) } }
    let due = entries.filter { $0.1.state == .due && $0.1.runs.isEmpty }
    let runs = try due.map { try NewRun(of: $0.0, for: $0.1.occurrence, session, on: console) }
    for run in runs {
      try run.write()
      run.tell()
    }
    if runs.isEmpty {
      console.notify(
        LocalizedText(
          en: "nothing to start: no checklist is due today that has no run",
          fr: "rien à commencer : aucune liste de tâches n’est à faire aujourd’hui sans être déjà commencée")[
            session.language] + "\n")
    }
    return .clean
  }
}

/// The run of an occurrence that has none yet.
struct NewRun {
  let draft: Draft
  private let session: Session
  private let console: Console

  /// - Throws: ``WorkspaceError`` where there is one, or something else in its place.
  init(of ledger: ChecklistLedger, for occurrence: Occurrence, _ session: Session, on console: Console) throws {
    self.session = session
    self.console = console
    if let run = ledger.entry(for: occurrence).run {
      throw WorkspaceError(
        .exists,
        LocalizedText(
          en: "\(ledger.document.id) has its run for \(occurrence.period.description): \(run.document.path)",
          fr: "\(ledger.document.id) a déjà son occurrence pour \(occurrence.period.description) : \(run.document.path)"
        ),
        hints: [
          LocalizedText(
            en: "`edito check \(run.document.id)` shows what is left of it",
            fr: "`edito check \(run.document.id)` montre ce qu’il en reste")
        ])
    }
    if ledger.tasks.isEmpty {
      throw UsageError(
        LocalizedText(
          en: "\(ledger.document.path) has no task to start", fr: "\(ledger.document.path) n’a aucune tâche à commencer"
        ),
        hint: LocalizedText(
          en: "write one on a line of its own: `- [ ] …`", fr: "écrivez-en une par ligne : `- [ ] …`"))
    }
    let request = DocumentRequest(kind: .run, checklist: ledger.document.id, period: occurrence.period)
    draft = try session.drafter(on: console).draft(request)
    if let conflict = DocumentConflict.of(draft, in: session.workspace) { throw conflict }
  }

  /// Writes the run, or what it has become meanwhile.
  func write(_ bytes: [UInt8]? = nil) throws {
    try session.writer.create(draft.path, with: bytes ?? Array(draft.text.utf8))
  }

  /// Says where it is, and what it asks for.
  func tell() {
    let tasks = TrackedTask.all(of: document)
    let path = console.environment.relative(session.workspace.root + "/" + draft.path)
    console.write("\(path)\n  \(RunWords.toDo(tasks)[session.language])\n")
  }

  /// The run, read.
  var document: Document { Document.read(draft.source, zone: session.workspace.corpus.zone) }
}
