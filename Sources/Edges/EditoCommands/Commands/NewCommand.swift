import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Reports
import SourceText

struct NewCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a document from its template, in the right folder, named and dated.",
    discussion: """
      KIND is post, strategy, checklist, run, idea, campaign, person, process, mentions, metrics or report, in the singular \
      or plural, in English or French. A file templates/KIND.md in the workspace takes the place of the built-in template.

      EXAMPLES:
        edito new post "Open day on Saturday" --date 2026-11-28 --channel mastodon
        edito new run --checklist daily
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "What to write.")
  var kind: String

  @Argument(help: "Its title, from which the file's name is made.")
  var title: String?

  @Option(
    help: ArgumentHelp("The slot of a post, tomorrow by default; the date of an idea or a campaign.", valueName: "date")
  )
  var date: String?

  @Option(
    help: ArgumentHelp("The period of a run, mentions, metrics or a report, such as 2026-W48.", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("A channel it goes to; may be repeated.", valueName: "id"))
  var channel: [String] = []

  @Option(help: ArgumentHelp("Who writes it; by default, the person with git's user.email.", valueName: "id"))
  var author: String?

  @Option(
    help: ArgumentHelp(
      "The strategy question it answers; without a title, from the question's own guide.", valueName: "name"))
  var question: String?

  @Option(help: ArgumentHelp("The checklist of a run.", valueName: "id"))
  var checklist: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("The idea that becomes a post.", valueName: "id"))
  var idea: String?

  @Option(help: ArgumentHelp("The file's name, where the title does not give it.", valueName: "name"))
  var slug: String?

  @Flag(name: .customLong("print"), help: "Print the document instead of writing it.")
  var printsOnly = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !printsOnly)
    let options = try documentOptions()
    try options.requireFittingOptions()
    let creator = session.creator(on: console)
    var draft = try creator.draft(options)
    if options.kind == .report { draft = try ReportPlan(of: draft, names: session.readersNames, by: creator).file }
    if printsOnly {
      console.write(data: draft.text)
      return .clean
    }
    let new = try NewDocument(draft, from: idea, by: creator)
    try session.writer.write(new.changes)
    session.show(draft.path, on: console)
    if let path = new.usedIdea {
      console.note(LocalizedText(en: "\(path): status: used", fr: "\(path) : status: used"))
    }
    return .clean
  }

  private func documentOptions() throws -> NewDocumentOptions {
    var options = NewDocumentOptions(kind: try KindArgument.creatable(kind))
    options.title = (title ?? "").onOneLine
    options.slug = try slug.map(Self.slug)
    options.date = try date.map { try slot($0, isTimed: options.kind == .post) }
    options.period = try period.map(Self.period)
    options.channels = channel.flatMap { $0.split(separator: ",").map(String.init) }
    options.author = author
    options.question = try question.map(Self.question)
    options.checklist = checklist
    options.idea = idea
    return options
  }

  private static func slug(_ text: String) throws -> String {
    let slug = Slug.of(text)
    guard !slug.isEmpty else {
      throw UsageError(
        LocalizedText(en: "--slug takes letters or digits", fr: "--slug attend des lettres ou des chiffres"))
    }
    return slug
  }

  private func slot(_ text: String, isTimed: Bool) throws -> Slot {
    switch DateSyntax.timestamp(text) {
    case .success(let stamp) where stamp.offset == nil && (isTimed || stamp.time == nil):
      return Slot(day: stamp.day, time: stamp.time)
    case .success:
      throw Self.unfit("--date", text, example: isTimed ? "2026-11-24 09:00" : "2026-11-24", reason: nil)
    case .failure(let failure):
      throw Self.unfit("--date", text, example: isTimed ? "2026-11-24 09:00" : "2026-11-24", reason: failure.reason)
    }
  }

  private static func period(_ text: String) throws -> Period {
    switch DateSyntax.period(text) {
    case .success(let period): return period
    case .failure(let failure): throw unfit("--period", text, example: "2026-W48", reason: failure.reason)
    }
  }

  private static func unfit(_ option: String, _ text: String, example: String, reason: LocalizedText?) -> UsageError {
    UsageError(
      LocalizedText(en: "\(option) does not take “\(text)”", fr: "\(option) ne peut être « \(text) »"),
      hint: reason ?? LocalizedText(en: "write it like \(example)", fr: "écrivez par exemple \(example)"))
  }

  private static func question(_ name: String) throws -> StrategyAnswer.Question {
    guard let question = StrategyAnswer.Question(rawValue: name.lowercased()) else {
      let names = StrategyAnswer.Question.allCases.map(\.rawValue)
      throw UsageError(
        LocalizedText(en: "there is no strategy question “\(name)”", fr: "il n’y a pas de question « \(name) »"),
        hint: Spelling.nearest(to: name, among: names).map(LocalizedText.didYouMean)
          ?? LocalizedText(en: "there are: \(.list(names))", fr: "il y a : \(.list(names))"))
    }
    return question
  }
}
