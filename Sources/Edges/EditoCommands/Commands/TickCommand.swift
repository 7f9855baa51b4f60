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
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick tasks of a run, or show what is left of it.",
    discussion: """
      RUN is a run, or a checklist: then its present run, which is started where it is not there. TASK is a task's number, its \
      first words, or any of its words that no other task has. Of a task that is to be done several times, the next one is \
      ticked.

      EXAMPLES:
        edito tick daily               the tasks, numbered
        edito tick daily "answer private" 3
      """,
    aliases: ["check"])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The run: its id or file, or its checklist's.")
  var run: String

  @Argument(help: "A task: its number or its words; may be repeated.")
  var task: [String] = []

  @Flag(help: "Take the tick off.")
  var undo = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !task.isEmpty)
    let run = try NamedRun(session.designation(run, on: console), by: session.creator(on: console))
    guard !task.isEmpty else {
      if undo { throw UsageError(LocalizedText(en: "--undo needs a task", fr: "--undo demande une tâche")) }
      console.write(RunOutput(run.document, language: session.language).text(session.style))
      return .clean
    }
    let change = try RunTasks(of: run.document).change(task, undoing: undo)
    try session.writer.write(run.changes(change))
    report(change, of: run.document, session, on: console)
    return .clean
  }

  private func report(_ change: RunTasks.Change, of document: Document, _ session: Session, on console: Console) {
    for text in change.idle {
      let words =
        undo
        ? LocalizedText(en: "not ticked: \(text)", fr: "pas cochée : \(text)")
        : LocalizedText(en: "ticked already: \(text)", fr: "déjà cochée : \(text)")
      console.note(words)
    }
    guard !change.edits.isEmpty else { return }
    let after = Document.read(
      SourceFile(path: document.path, bytes: change.bytes), zone: session.workspace.corpus.zone)
    let lines = change.ticked.map { StyledText(undo ? "  ☐ " : "  ✓ ", undo ? nil : .success) + StyledText($0) }
    let path = session.shown(document.path, on: console)
    console.write(([path] + lines.map { $0.dressed(in: session.style) }).joined(separator: "\n") + "\n")
    console.write("  \(RunStrings.progress(TrackedTask.all(of: after))[session.language])\n")
  }
}
