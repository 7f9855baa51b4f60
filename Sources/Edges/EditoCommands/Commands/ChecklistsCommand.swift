import Actions
import ArgumentParser
import Checklists
import Editorial
import Localization
import Rendering

struct ChecklistsCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklists",
    abstract: "Tell what was done of the recurring checklists, what was missed, and what is next.",
    discussion: """
      What was missed follows from the checklist's recurrence and the runs that are there: from its first run on, or from \
      the `from:` that it names.

      EXAMPLES:
        edito checklists                all of them, with their last occurrences
        edito checklists daily --last 30
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "One checklist: its id or its file.")
  var name: String?

  @Option(help: ArgumentHelp("How many occurrences to look back on.", valueName: "n"))
  var last = 12

  @Option(help: .formats(of: ChecklistsOutput.self))
  var format = FormatArgument<ChecklistsOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console)
    try NumberArgument.check(last, of: "--last", in: 1...10_000)
    let named = try name.map { try session.snapshot.checklist(session.designation($0, on: console)) }
    let ledgers = named.map { [$0] } ?? session.snapshot.checklists
    let output = ChecklistsOutput(
      ledgers, last: last, isDetailed: name != nil, today: session.now.day, language: session.language)
    console.write(output, as: format, style: session.style)
    if name == nil { console.notify(unreadable(besides: ledgers, in: session)) }
    return .clean
  }

  /// Which checklists are left out, since nobody can tell when they are due.
  private func unreadable(besides ledgers: [ChecklistLedger], in session: Session) -> String {
    let known = Set(ledgers.map(\.document.path))
    let others = session.workspace.corpus.documents(of: .checklist).map(\.path).filter { !known.contains($0) }
    guard !others.isEmpty else { return "" }
    return LocalizedText(
      en: "note: left out, since their recurrence cannot be read: \(.list(others)); `edito lint` says why",
      fr: "note : laissées de côté, car leur récurrence est illisible : \(.list(others)) ; `edito lint` dit pourquoi")[
        session.language] + "\n"
  }
}
