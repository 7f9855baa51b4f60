import Actions
import ArgumentParser
import CivilTime
import Editorial
import Localization
import Reports
import Schema
import SourceText

struct NewCommand: EditoCommand {
  static let help = CommandHelp(
    "new",
    suggestedFor: ["create", "add", "draft", "brouillon", "write", "créer", "ajouter", "nouveau", "écrire", "rédiger"],
    abstract: HelpText(en: "Create a document from a template", fr: "Créer un document d’après un modèle"),
    discussion: HelpText(
      en: """
        KIND is post, strategy, checklist, run, idea, campaign, person, process, mentions, metrics or report, in the singular or \
        plural, in English or French. A file such as templates/post.md in the workspace overrides the built-in template.

        Writes one file in the folder of its kind; an existing file is not changed.
        """,
      fr: """
        TYPE est publication, stratégie, liste, feuille, idée, campagne, personne, procédure, mentions, chiffres ou bilan, au \
        singulier ou au pluriel, en français ou en anglais. Dans l’espace de travail, un fichier comme templates/post.md remplace le \
        modèle d’Edito.

        Écrit un fichier dans le dossier de son type ; un fichier existant reste inchangé.
        """),
    examples: [
      HelpExample(
        "edito new post \"Open day\" --date 2026-11-28 --channel x",
        french: "edito new publication \"Portes ouvertes\" --date 2026-11-28 --channel x"),
      HelpExample("edito new run --checklist daily", french: "edito new feuille --checklist quotidien"),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp(en: "Kind of document", fr: "Type de document", value: .kind))
  var kind: String

  @Argument(
    help: ArgumentHelp(
      en: "Title; the file name is made from it", fr: "Titre ; il donne le nom du fichier", value: .title))
  var title: String?

  @Option(
    help: ArgumentHelp(
      en: "Slot of a post, such as “friday 9:30” (default: tomorrow), or date of an idea or a campaign",
      fr:
        "Créneau d’une publication, comme « vendredi 9h30 » (par défaut, demain), ou date d’une idée ou d’une campagne",
      value: .date)
  )
  var date: String?

  @Option(
    help: ArgumentHelp(
      en: "Period of a run, mentions, metrics or a report, such as 2026-W48",
      fr: "Période d’une feuille, de mentions, de chiffres ou d’un bilan, comme 2026-W48", value: .period))
  var period: String?

  @Option(
    help: ArgumentHelp(
      en: "Channel of a post or a campaign", fr: "Canal d’une publication ou d’une campagne", value: .channel))
  var channel: [String] = []

  @Option(help: .author)
  var author: String?

  @Option(
    help: ArgumentHelp(
      en: "Strategy question to answer; without TITLE, uses the question's own template",
      fr: "Question de stratégie à laquelle répondre ; sans TITRE, le modèle est celui de la question", value: .question
    ))
  var question: String?

  @Option(help: ArgumentHelp(en: "Checklist of a run", fr: "Liste de tâches d’une feuille", value: .checklist))
  var checklist: String?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(en: "Idea that becomes a post", fr: "Idée qui devient une publication", value: .idea))
  var idea: String?

  @Option(
    help: ArgumentHelp(
      en: "File name, instead of one made from TITLE", fr: "Nom du fichier, au lieu de celui tiré de TITRE",
      value: .name))
  var slug: String?

  @Flag(
    name: .customLong("print"),
    help: ArgumentHelp(en: "Print the document without writing it", fr: "Afficher le document sans l’écrire"))
  var printsOnly = false

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(options, on: console, writes: !printsOnly)
    var options = try documentOptions(session, on: console)
    try options.requireFittingOptions()
    try options.completeNames(in: session, on: console)
    let creator = session.creator(on: console)
    var draft = try creator.draft(options)
    if options.kind == .report { draft = try ReportPlan(of: draft, names: session.readersNames, by: creator).file }
    if printsOnly {
      console.write(data: draft.text)
      return .clean
    }
    let new = try NewDocument(draft, from: options.idea, by: creator)
    try session.writer.write(new.changes)
    session.show(draft.path, on: console)
    if let path = new.usedIdea {
      console.note(LocalizedText(en: "\(path): status: used", fr: "\(path) : status: used"))
    }
    return .clean
  }

  private func documentOptions(_ session: Session, on console: Console) throws -> NewDocumentOptions {
    var options = NewDocumentOptions(kind: try KindArgument.creatable(kind))
    options.title = (title ?? "").onOneLine
    options.slug = try slug.map(Self.slug)
    options.date = try date.map { try slot($0, isTimed: options.kind == .post, session, on: console) }
    options.period = try session.period(period, on: console)
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
        .invalid(
          text, for: "--slug", expected: LocalizedText(en: "letters or digits", fr: "des lettres ou des chiffres")))
    }
    return slug
  }

  private func slot(_ text: String, isTimed: Bool, _ session: Session, on console: Console) throws -> Slot {
    let example = isTimed ? "2026-11-24 09:00" : "2026-11-24"
    let stamp = try session.date(text, for: "--date", .future, example: example, on: console)
    if !isTimed, stamp.time != nil {
      throw UsageError.refused(
        text, for: "--date", WrittenDate.Refusal(.timed, proposals: ["\(stamp.day)"]), example: example)
    }
    guard stamp.offset == nil else {
      throw UsageError(.invalid(text, for: "--date", expected: .date(like: example)))
    }
    return Slot(day: stamp.day, time: stamp.time)
  }

  private static func question(_ name: String) throws -> StrategyAnswer.Question {
    if let question = StrategyAnswer.Question.named(name) { return question }
    let all = StrategyAnswer.Question.allCases
    let names = all.map(\.rawValue)
    return try NameSearch(all).thing(DocumentDesignation(name), of: LocalizedText(en: "questions", fr: "questions")) {
      UsageError(
        LocalizedText(en: "unknown question “\(name)”", fr: "question inconnue : « \(name) »"),
        hint: .didYouMean($0)
          ?? LocalizedText(en: "known questions: \(.list(names))", fr: "au choix : \(.list(names))"))
    }.thing
  }
}

extension NewDocumentOptions {
  /// Replaces words by the ids that they name.
  ///
  /// - Throws: ``UsageError`` if a word names no declared id or several.
  fileprivate mutating func completeNames(in session: Session, on console: Console) throws {
    author = try session.id(author, of: .person, on: console)
    channels = try session.ids(channels, of: .channel, on: console)
    checklist = try session.id(checklist, of: .checklist, isShown: true, on: console)
    idea = try session.id(idea, of: .idea, isShown: true, on: console)
  }
}
