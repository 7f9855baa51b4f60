import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Mentions
import SourceText
import WorkspaceFiles

struct MentionsAddCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add one thing that somebody said to the page of its day.",
    discussion: """
      EXAMPLES:
        edito mentions add https://m.example/@bo/1 --text "Best rye in town"
        edito mentions add https://m.example/@li/2 --sentiment negative
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The address of what was said.")
  var url: String

  @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("What was said.", valueName: "words"))
  var text: String?

  @Option(help: ArgumentHelp("The network; by default, as the address tells.", valueName: "id"))
  var network: String?

  @Option(help: ArgumentHelp("When; now by default.", valueName: "date"))
  var at: String?

  @Option(help: "positive, neutral or negative; by default, the classifier's guess.")
  var sentiment: String?

  @Option(help: ArgumentHelp("Who is to answer; by default, who replies on that network.", valueName: "id"))
  var person: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    switch try mention(session).log(by: session.creator(on: console)) {
    case .known(let known):
      let line = known.document.source.lineTable().position(at: known.mention.range.lowerBound).line
      let place = "\(session.shown(known.document.path, on: console)):\(line)"
      console.note(LocalizedText(en: "\(place): logged already", fr: "\(place) : déjà noté"))
    case .added(let plan):
      try session.writer.write(plan.changes)
      for page in plan.pages { session.show(page.path, plan.lines(of: page), on: console) }
    }
    return .clean
  }

  private func mention(_ session: Session) throws -> NewMention {
    var new = try NewMention(url, answeredBy: person, in: session.snapshot)
    new.mention.at = try slot(session)
    new.mention.author = (author ?? "").onOneLine
    new.mention.text = (text ?? "").onOneLine
    new.mention.network = network?.lowercased()
    guard let sentiment else { return new }
    guard let named = Mention.Sentiment(naming: sentiment.filter { $0 != "#" }) else {
      throw UsageError(
        LocalizedText(
          en: "--sentiment does not take “\(sentiment)”", fr: "--sentiment ne peut être « \(sentiment) »"),
        hint: LocalizedText(
          en: "write positive, neutral or negative", fr: "écrivez positif, neutre ou négatif"))
    }
    (new.mention.sentiment, new.mention.isConfirmed) = (named, true)
    return new
  }

  private func slot(_ session: Session) throws -> Slot {
    guard let at else { return Slot(day: session.now.day, time: options.isDayAlone ? nil : session.now.time) }
    switch DateSyntax.timestamp(at, in: session.workspace.corpus.zone) {
    case .failure(let failure):
      throw UsageError(
        LocalizedText(en: "--at does not take “\(at)”", fr: "--at ne peut être « \(at) »"),
        hint: failure.reason
          ?? LocalizedText(en: "write it like 2026-11-24 09:01", fr: "écrivez par exemple 2026-11-24 09:01"))
    case .success(let stamp):
      var slot = Slot(day: stamp.day, time: stamp.time)
      if let time = stamp.time, let offset = stamp.offset {
        let local = session.workspace.corpus.zone.local(Moment(day: stamp.day, time: time), offset: offset)
        slot = Slot(day: local.day, time: local.time)
      }
      guard slot.day <= session.now.day else {
        throw UsageError(LocalizedText(en: "--at: \(at) is still to come", fr: "--at : \(at), c’est encore à venir"))
      }
      return slot
    }
  }
}

extension GlobalOptions {
  /// Whether `--today` names a day without a time, so that nobody knows the minute.
  fileprivate var isDayAlone: Bool { today.map { !$0.contains(":") } ?? false }
}
