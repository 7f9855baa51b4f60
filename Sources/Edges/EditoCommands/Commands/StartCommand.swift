import Actions
import ArgumentParser
import Checklists
import CivilTime
import Editorial
import Localization
import Rendering
import Wording
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
    for run in try runs(session, on: console) {
      try session.writer.write(run.changes)
      let toDo = RunStrings.toDo(TrackedTask.all(of: run.document))
      session.show(run.document.path, [toDo[session.language]], on: console)
    }
    return .clean
  }

  /// The run of the checklist that is named, or all that are due.
  private func runs(_ session: Session, on console: Console) throws -> [NewRun] {
    let creator = session.creator(on: console)
    if let checklist {
      let ledger = try session.snapshot.checklist(session.designation(checklist, on: console))
      let occurrence = try ledger.requireOccurrence(in: session.period(period))
      return [try NewRun(of: ledger, for: occurrence, by: creator)]
    }
    if period != nil {
      throw UsageError(LocalizedText(en: "--period needs a checklist", fr: "--period demande une liste de tâches"))
    }
    let runs = try NewRun.allDue(by: creator)
    if runs.isEmpty {
      console.note(
        LocalizedText(
          en: "nothing to start: no checklist is due today that has no run",
          fr: "rien à commencer : aucune liste de tâches n’est à faire aujourd’hui sans être déjà commencée"))
    }
    return runs
  }
}
