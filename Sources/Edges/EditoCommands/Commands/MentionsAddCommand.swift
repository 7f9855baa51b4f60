import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Mentions
import Networks
import SourceText
import WorkspaceFiles

struct MentionsAddCommand: EditoCommand {
  static let help = CommandHelp(
    "add",
    suggestedFor: ["new", "log", "create", "ajouter", "noter"],
    abstract: HelpText(en: "Log one mention", fr: "Noter une mention"),
    discussion: HelpText(
      en: "Writes the mention into the mentions log of its day. A URL that is already logged is skipped.",
      fr: "Écrit la mention dans le relevé de son jour. Une adresse web déjà notée est ignorée."),
    examples: [
      HelpExample(
        "edito mentions add https://m.example/@bo/1 --text \"Best rye in town\"",
        french: "edito mentions add https://m.example/@bo/1 --text \"Le meilleur pain\""),
      HelpExample("edito mentions add https://m.example/@li/2 --sentiment negative"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp(en: "URL of the mention", fr: "Adresse web de la mention", value: .url))
  var url: String

  @Option(help: ArgumentHelp(en: "Author of the mention", fr: "Auteur de la mention", value: .name))
  var author: String?

  @Option(help: ArgumentHelp(en: "Text of the mention", fr: "Texte de la mention", value: .text))
  var text: String?

  @Option(
    help: ArgumentHelp(
      en: "Network; default: the URL's", fr: "Réseau ; par défaut, celui de l’adresse", value: .network))
  var network: String?

  @Option(
    help: ArgumentHelp(
      en: "Time of the mention, such as “yesterday 17:00”; default: now",
      fr: "Date de la mention, comme « hier 17h » ; par défaut, maintenant", value: .date))
  var at: String?

  @Option(
    help: ArgumentHelp(
      en: "positive, neutral or negative; default: the classifier's guess, if it is sure enough",
      fr: "positif, neutre ou négatif ; par défaut, la tonalité proposée, si elle est assez sûre", value: .sentiment))
  var sentiment: String?

  @Option(
    help: ArgumentHelp(
      en: "Person who should reply; default: the one who replies on that network",
      fr: "Personne qui répondra ; par défaut, celle qui répond sur ce réseau", value: .person))
  var person: String?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: true)
    switch try mention(session, on: console).log(by: session.creator(on: console)) {
    case .known(let known):
      let line = known.document.source.lineTable().position(at: known.mention.range.lowerBound).line
      let place = "\(session.shown(known.document.path, on: console)):\(line)"
      console.note(LocalizedText(en: "\(place): already logged", fr: "\(place) : déjà notée"))
    case .added(let plan):
      try session.writer.write(plan.changes)
      for page in plan.pages { session.show(page.path, plan.lines(of: page), on: console) }
    }
    return .clean
  }

  private func mention(_ session: Session, on console: Console) throws -> NewMention {
    let person = try session.id(person, of: .person, on: console)
    var new = try NewMention(url, answeredBy: person, in: session.snapshot)
    new.mention.at = try slot(session, on: console)
    new.mention.author = (author ?? "").onOneLine
    new.mention.text = (text ?? "").onOneLine
    new.mention.network = network.map { Network(called: $0)?.rawValue ?? $0.lowercased() }
    guard let sentiment else { return new }
    guard let named = Mention.Sentiment(naming: sentiment.filter { $0 != "#" }) else {
      throw UsageError(
        .invalid(
          sentiment, for: "--sentiment",
          expected: LocalizedText(en: "positive, neutral or negative", fr: "positif, neutre ou négatif")))
    }
    (new.mention.sentiment, new.mention.isConfirmed) = (named, true)
    return new
  }

  private func slot(_ session: Session, on console: Console) throws -> Slot {
    guard let at else { return Slot(day: session.now.day, time: session.isDayAlone ? nil : session.now.time) }
    let slot = try session.slot(at, for: "--at", .past, on: console)
    guard slot.day <= session.now.day else { throw UsageError.future(at, for: "--at") }
    return slot
  }
}
