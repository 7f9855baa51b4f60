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
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Plan the day: tasks, posts, approvals, people and answers that are due, in the team's own order.",
    discussion: """
      The frame is the team's own checklists, in their order. What else there is stands below the task that stands for it by \
      a tag at its end, such as #post, #review, #mention, #contact, #strategy or a channel's id, and else in a group of its \
      own. Durations are summed up against the working day, `capacity:` in edito.md or on a person's page; what is left is \
      for the unforeseen.

      EXAMPLES:
        edito today --for camille       one person's day
        edito today --week              the days to Sunday, with their loads
      """)

  @OptionGroup var options: GlobalOptions

  @Option(name: .customLong("for"), help: ArgumentHelp("Only what falls to this person.", valueName: "person"))
  var person: String?

  @Flag(help: "The days from today to Sunday.")
  var week = false

  @Option(help: .formats(of: TodayOutput.self))
  var format = FormatArgument<TodayOutput>()

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, approvals: .contents)
    if let person { try session.workspace.corpus.requireDeclared([person], as: .person) }
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
