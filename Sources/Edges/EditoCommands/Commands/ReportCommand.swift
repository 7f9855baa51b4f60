import Actions
import ArgumentParser
import CivilTime
import Localization
import Rendering
import Reports
import WorkspaceFiles

struct ReportCommand: EditoCommand {
  static let help = CommandHelp(
    "report",
    suggestedFor: ["summary", "bilan", "rapport"],
    abstract: HelpText(en: "Create or update a report", fr: "Créer ou mettre à jour un bilan"),
    discussion: HelpText(
      en: """
        PERIOD is a period such as 2026-W47, or a word: day for today, or week, month, quarter or year for the one \
        that contains yesterday.

        Updates the sections between edito markers, except those you edited; your text is kept. If the period has no \
        report, creates one from the workspace's template for it, such as templates/report-week.md, or from the \
        built-in template.
        """,
      fr: """
        PÉRIODE est une période comme 2026-W47, ou un mot : jour pour aujourd’hui ; semaine, mois, trimestre ou an \
        pour la période qui contient la journée d’hier.

        Met à jour les sections entre les marques edito, sauf celles que vous avez modifiées ; votre texte est \
        conservé. Si la période n’a pas de bilan, en crée un d’après le modèle de l’espace de travail, comme \
        templates/report-week.md, ou d’après celui d’Edito.
        """),
    examples: [
      HelpExample(
        "edito report week", french: "edito report semaine", HelpText(en: "yesterday's week", fr: "la semaine d’hier")),
      HelpExample(
        "edito report 2026-10 --print", HelpText(en: "show it without writing", fr: "l’afficher sans l’écrire")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "day, week, month, quarter, year, or a period such as 2026-W47",
      fr: "jour, semaine, mois, trimestre, an, ou une période comme 2026-W47", value: .period))
  var period: String

  @Option(help: .author)
  var author: String?

  @Flag(
    name: .customLong("print"),
    help: ArgumentHelp(en: "Print the report without writing it", fr: "Afficher le bilan sans l’écrire"))
  var printsOnly = false

  @Option(help: .format)
  var format = FormatArgument<ReportOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !printsOnly)
    let period = try ReportPeriod.period(period, session, on: console)
    let author = try session.id(author, of: .person, on: console)
    let plans = try ReportPlan.all(
      for: period, author: author, names: session.readersNames, by: session.creator(on: console))
    if !printsOnly { for plan in plans { try session.writer.write(plan.changes) } }
    let paths = plans.map { session.shown($0.document.path, on: console) }
    let output = ReportOutput(plans, at: paths, period: period, isPrinted: printsOnly, language: session.language)
    if printsOnly, format == .text {
      for plan in plans { console.write(data: plan.file.text) }
      return .clean
    }
    console.write(output, as: format, style: session.style)
    if format == .text { console.notify(output.notes) }
    return .clean
  }
}

/// The period of a report on a command line.
enum ReportPeriod {
  /// Returns the period that a text names. A unit such as `week` means the period that contains yesterday, so last week if today is
  /// Monday; `day` means today.
  static func period(_ text: String, _ session: Session, on console: Console) throws -> Period {
    switch try session.periodArgument(text, .past, on: console) {
    case .period(let period, _): period
    case .present(.day): Period(.day, containing: session.now.day)
    case .present(let unit): Period(unit, containing: session.now.day - 1)
    }
  }
}
