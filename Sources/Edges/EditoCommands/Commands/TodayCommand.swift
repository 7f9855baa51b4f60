import Actions
import Agenda
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Rendering
import Schema
import WorkspaceFiles

struct TodayCommand: EditoCommand {
  static let help = CommandHelp(
    "today",
    suggestedFor: ["day", "agenda", "aujourd'hui", "jour", "journée"],
    abstract: HelpText(
      en: "Show what is due today, with workload", fr: "Afficher ce qui est à faire aujourd’hui, et la charge"),
    discussion: HelpText(
      en: """
        Tasks appear in the order of your checklists. Posts, approvals, reviews, replies and contacts appear under the task tagged for them \
        (#post, #review, #mention, #contact, #strategy or a channel id), otherwise in a group for their kind.

        Durations are compared with `capacity:` in edito.md or in the person's file.
        """,
      fr: """
        Les tâches suivent l’ordre de vos listes. Les publications, les validations, les révisions, les réponses et les contacts se \
        rangent sous la tâche qui porte leur étiquette (#publication, #relecture, #mention, #contact, #stratégie ou l’identifiant \
        d’un canal), sinon dans un groupe par type.

        Les durées sont comparées à `capacity:`, dans edito.md ou dans le fichier de la personne.
        """),
    examples: [
      HelpExample("edito today --for camille", HelpText(en: "one person's day", fr: "la journée d’une personne")),
      HelpExample(
        "edito today --week",
        HelpText(en: "the days until Sunday, with their workload", fr: "les jours jusqu’à dimanche, et leur charge")),
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Show only the work of this person, by part of the name",
      fr: "N’afficher que le travail de cette personne : partie de son nom", value: .person))
  var person: String?

  @Flag(help: ArgumentHelp(en: "Show the days from today to Sunday", fr: "Afficher les jours d’aujourd’hui à dimanche"))
  var week = false

  @Option(help: .format)
  var format = FormatArgument<TodayOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents)
    let person = try session.id(person, of: .person, on: console)
    let corpus = session.workspace.corpus
    let plans =
      week
      ? DayPlan.week(session.snapshot, for: person)
      : [DayPlan(session.snapshot, on: session.now.day, for: person)]
    let output = TodayOutput(
      plans, isWeek: week, in: corpus, names: CalendarNames(localeIdentifier: session.localeIdentifier),
      language: session.language)
    console.write(output, as: format, style: session.style)
    return .clean
  }
}
