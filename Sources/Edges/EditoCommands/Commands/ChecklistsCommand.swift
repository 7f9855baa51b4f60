import Actions
import ArgumentParser
import Checklists
import Editorial
import Localization
import Rendering

struct ChecklistsCommand: EditoCommand {
  static let help = CommandHelp(
    "checklists",
    suggestedFor: ["checklist", "tasks", "lists", "listes", "tâches"],
    abstract: HelpText(
      en: "Show done, missed and upcoming checklist occurrences",
      fr: "Afficher les échéances tenues, manquées et à venir des listes"),
    discussion: HelpText(
      en: "A period without a run counts as missed. Counting starts at `from:` or, without it, at the first run.",
      fr: "Une période sans feuille compte comme manquée, à partir de `from:` ou, à défaut, de la première feuille."),
    examples: [
      HelpExample("edito checklists", HelpText(en: "every checklist, briefly", fr: "chaque liste, en bref")),
      HelpExample(
        "edito checklists daily --last 30", french: "edito checklists quotidien --last 30",
        HelpText(en: "one checklist in detail", fr: "une liste en détail")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: .checklist)
  var name: String?

  @Option(
    help: ArgumentHelp(
      en: "Number of past occurrences to show", fr: "Nombre d’échéances passées à montrer", value: .number))
  var last = 12

  @Option(help: .format)
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

  /// Returns a notice about checklists that are not shown because their recurrence is invalid; empty if all are shown.
  private func unreadable(besides ledgers: [ChecklistLedger], in session: Session) -> String {
    let known = Set(ledgers.map(\.document.path))
    let others = session.workspace.corpus.documents(of: .checklist).map(\.path).filter { !known.contains($0) }
    guard !others.isEmpty else { return "" }
    return LocalizedText(
      en: "note: not shown, because their recurrence is invalid: \(.list(others)); see `edito lint`",
      fr: "note : non affichées, car leur récurrence n’est pas valable : \(.list(others)) ; voyez `edito lint`")[
        session.language] + "\n"
  }
}
