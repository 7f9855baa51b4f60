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
  static let help = CommandHelp(
    "start",
    suggestedFor: ["begin", "run", "commencer", "démarrer", "feuille"],
    abstract: HelpText(en: "Start a checklist run", fr: "Commencer la feuille d’une liste de tâches"),
    discussion: HelpText(
      en: """
        Copies the checklist's tasks into a file in runs/, one line per repetition. Without CHECKLIST, starts every checklist due \
        today that has no run. Existing runs are not changed.
        """,
      fr: """
        Copie les tâches de la liste dans un fichier de runs/, une ligne par répétition. Sans LISTE, commence chaque liste à faire \
        aujourd’hui qui n’a pas encore de feuille. Les feuilles existantes restent inchangées.
        """),
    examples: [
      HelpExample(
        "edito start daily", french: "edito start quotidien",
        HelpText(en: "today's run", fr: "la feuille d’aujourd’hui")),
      HelpExample("edito start weekly --period 2026-W48", french: "edito start hebdomadaire --period 2026-W48"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .checklist)
  var checklist: String?

  @Option(
    help: ArgumentHelp(
      en: "Period of the run, such as 2026-W48, or a day in it; default: the current one",
      fr: "Période de la feuille, comme 2026-W48, ou un jour de cette période ; par défaut, la période en cours",
      value: .period))
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

  /// Returns the new run of the named checklist; without a name, new runs of all checklists that are due today and have none.
  private func runs(_ session: Session, on console: Console) throws -> [NewRun] {
    let creator = session.creator(on: console)
    if let checklist {
      let ledger = try session.snapshot.checklist(session.designation(checklist, on: console))
      let occurrence = try ledger.requireOccurrence(in: session.period(period, on: console))
      return [try NewRun(of: ledger, for: occurrence, by: creator)]
    }
    if period != nil {
      throw UsageError(LocalizedText(en: "--period requires a checklist", fr: "--period demande une liste de tâches"))
    }
    let runs = try NewRun.allDue(by: creator)
    if runs.isEmpty {
      console.note(
        LocalizedText(
          en: "nothing to start: every checklist due today has its run",
          fr: "rien à commencer : chaque liste du jour a déjà sa feuille"))
    }
    return runs
  }
}
