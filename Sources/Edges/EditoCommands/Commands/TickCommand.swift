import Actions
import ArgumentParser
import Checklists
import Editorial
import Localization
import Presentation
import Rendering
import SourceText
import Wording
import WorkspaceFiles

struct TickCommand: EditoCommand {
  static let help = CommandHelp(
    "tick", aliases: ["check"],
    suggestedFor: ["done", "complete", "finish", "cocher", "terminer"],
    abstract: HelpText(en: "Tick off tasks of a run", fr: "Cocher des tâches d’une feuille"),
    discussion: HelpText(
      en: """
        RUN is a run or a checklist; for a checklist, its current run is used, and created if missing. TASK is a number, the first \
        words of a task, or any words found in only one task. If a task must be done several times, the next one is ticked.

        Without TASK, shows the tasks with their numbers and writes nothing.
        """,
      fr: """
        FEUILLE est une feuille ou une liste de tâches ; pour une liste, c’est sa feuille en cours, créée si elle manque. TÂCHE est \
        un numéro, les premiers mots d’une tâche, ou des mots qu’une seule tâche contient. Si une tâche est à faire plusieurs fois, \
        sa prochaine répétition est cochée.

        Sans TÂCHE, affiche les tâches et leurs numéros, et n’écrit rien.
        """),
    examples: [
      HelpExample(
        "edito tick daily", french: "edito tick quotidien",
        HelpText(en: "show the tasks with their numbers", fr: "les tâches et leurs numéros")),
      HelpExample(
        "edito tick daily \"answer private\" 3", french: "edito tick quotidien \"messages privés\" 3",
        HelpText(en: "tick two tasks", fr: "cocher deux tâches")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Run or checklist, by part of its title, id or file",
      fr: "Feuille ou liste de tâches : partie du titre, identifiant ou fichier", value: .run))
  var run: String

  @Argument(help: ArgumentHelp(en: "Task, by number or words", fr: "Tâche, par numéro ou par mots", value: .task))
  var task: [String] = []

  @Flag(help: ArgumentHelp(en: "Tick all tasks", fr: "Cocher toutes les tâches"))
  var all = false

  @Flag(help: ArgumentHelp(en: "Remove the tick", fr: "Décocher"))
  var undo = false

  func run(on console: Console) throws -> ExitStatus {
    if all, !task.isEmpty {
      throw UsageError(
        LocalizedText(en: "--all cannot be combined with a task", fr: "--all ne va pas avec une tâche"))
    }
    let session = try Session(options, on: console, writes: all || !task.isEmpty)
    let run = try NamedRun(session.designation(run, on: console), by: session.creator(on: console))
    guard all || !task.isEmpty else {
      if undo {
        throw UsageError(LocalizedText(en: "--undo requires a task or --all", fr: "--undo demande une tâche ou --all"))
      }
      console.write(RunOutput(run.document, language: session.language).text(session.style))
      return .clean
    }
    let tasks = RunTasks(of: run.document)
    let change = try all ? tasks.changeOfAll(undoing: undo) : tasks.change(task, undoing: undo)
    try session.writer.write(run.changes(change))
    report(change, of: run.document, session, on: console)
    return .clean
  }

  private func report(_ change: RunTasks.Change, of document: Document, _ session: Session, on console: Console) {
    for text in change.idle {
      let words =
        undo
        ? LocalizedText(en: "not ticked: \(text)", fr: "pas cochée : \(text)")
        : LocalizedText(en: "already ticked: \(text)", fr: "déjà cochée : \(text)")
      console.note(words)
    }
    guard !change.edits.isEmpty else { return }
    let after = session.workspace.corpus.read(SourceFile(path: document.path, bytes: change.bytes))
    let lines = change.ticked.map { StyledText(undo ? "  ☐ " : "  ✓ ", undo ? nil : .success) + StyledText($0) }
    let path = session.shown(document.path, on: console)
    console.write(([path] + lines.map { $0.dressed(in: session.style) }).joined(separator: "\n") + "\n")
    console.write("  \(RunStrings.progress(TrackedTask.all(of: after))[session.language])\n")
  }
}
