import Actions
import ArgumentParser
import ChangePlans
import Checklists
import Diagnostics
import Editorial
import Lint
import Localization
import Presentation
import Rendering
import SourceText
import WorkspaceFiles

struct CheckCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tick tasks of a run, or show what is left of it.",
    discussion: """
      RUN is a run, or a checklist: then its present run, which is started where it is not there. TASK is a task's number, its \
      first words, or any of its words that no other task has. Of a task that is to be done several times, the next one is \
      ticked.

      EXAMPLES:
        edito check daily               the tasks, numbered
        edito check daily "answer private" 3
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The run: its id or file, or its checklist's.")
  var run: String

  @Argument(help: "A task: its number or its words; may be repeated.")
  var task: [String] = []

  @Flag(help: "Take the tick off.")
  var undo = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !task.isEmpty)
    let (document, new) = try target(session, on: console)
    let sheet = TaskSheet(of: document)
    guard !task.isEmpty else {
      if undo { throw UsageError(LocalizedText(en: "--undo needs a task", fr: "--undo demande une tâche")) }
      console.write(RunOutput(document, language: session.language).text(session.style))
      return .clean
    }
    let change = try sheet.change(task, undoing: undo)
    // A run is not started for nothing.
    if !change.edits.isEmpty { try write(change, in: new, session) }
    tell(change, of: document, session, on: console)
    return .clean
  }

  private func write(_ change: TaskSheet.Change, in new: NewRun?, _ session: Session) throws {
    if let new {
      try new.write(change.bytes)
    } else {
      try session.writer.write(ChangePlan(change.edits, in: session.workspace.corpus))
    }
  }

  /// The run that is meant, and how to write it where it is not there yet.
  private func target(_ session: Session, on console: Console) throws -> (Document, NewRun?) {
    let runs = session.workspace.corpus.documents(of: .run)
    let path = session.path(named: run, on: console)
    if let document = runs.first(where: { $0.isNamed(run, path: path) }) {
      guard document.isRead else {
        throw UsageError(
          LocalizedText(en: "\(document.path) cannot be read", fr: "\(document.path) est illisible"))
      }
      return (document, nil)
    }
    let ledgers = session.snapshot.checklists
    guard ledgers.contains(where: { $0.document.isNamed(run, path: path) }) else {
      throw UsageError(
        LocalizedText(
          en: "there is no run and no checklist “\(run)”", fr: "il n’y a ni occurrence ni liste de tâches « \(run) »"),
        hint: session.hint(for: run, among: ledgers.map(\.document.id) + runs.map(\.id)))
    }
    let ledger = try session.ledger(named: run, on: console)
    let occurrence = try session.occurrence(of: ledger, in: nil)
    if let present = ledger.entry(for: occurrence).run { return (present.document, nil) }
    let new = try NewRun(of: ledger, for: occurrence, session, on: console)
    return (new.document, new)
  }

  private func tell(_ change: TaskSheet.Change, of document: Document, _ session: Session, on console: Console) {
    for text in change.idle {
      let words =
        undo
        ? LocalizedText(en: "not ticked: \(text)", fr: "pas cochée : \(text)")
        : LocalizedText(en: "ticked already: \(text)", fr: "déjà cochée : \(text)")
      console.notify(words[session.language] + "\n")
    }
    guard !change.edits.isEmpty else { return }
    let path = console.environment.relative(session.workspace.root + "/" + document.path)
    let after = Document.read(
      SourceFile(path: document.path, bytes: change.bytes), zone: session.workspace.corpus.zone)
    let lines = change.ticked.map { StyledText(undo ? "  ☐ " : "  ✓ ", undo ? nil : .success) + StyledText($0) }
    console.write(([path] + lines.map { $0.dressed(in: session.style) }).joined(separator: "\n") + "\n")
    console.write("  \(RunWords.progress(TrackedTask.all(of: after))[session.language])\n")
  }
}
