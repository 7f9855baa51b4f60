import CivilTime
import Editorial
import Localization
import Schema
import Snapshots

/// The completion of a new document's options: missing dates, checklists, questions and titles are derived from the workspace and the
/// current day.
struct DocumentCompletion {
  let snapshot: Snapshot
  /// The language of generated titles.
  let language: Language

  private var corpus: Corpus { snapshot.corpus }
  private var today: CalendarDay { snapshot.today }

  /// Returns the options with defaults for a date, a period or a checklist that the kind of document needs but the options lack. A
  /// missing title is taken from the idea, and the missing question of a strategy answer from the title.
  ///
  /// - Throws: ``UsageError`` if the checklist or the question cannot be determined, or if an id is unknown.
  func completed(_ options: NewDocumentOptions) throws -> NewDocumentOptions {
    var options = options
    switch options.kind {
    case .post, .campaign: options.date = options.date ?? Slot(day: today + 1)
    case .idea: options.date = options.date ?? Slot(day: today)
    case .run:
      let checklist = try checklist(for: options)
      options.checklist = checklist.id
      options.period = options.period ?? Period(checklist.runUnit, containing: today)
    case .mentions: options.period = options.period ?? Period(.day, containing: today)
    case .metrics: options.period = options.period ?? Period(.month, containing: today).previous
    case .report: options.period = options.period ?? Period(.week, containing: today)
    case .strategy where options.question == nil: try takeQuestionFromTitle(&options)
    default: break
    }
    if let idea = options.idea, options.title.isEmpty, let document = corpus.document(idea, of: .idea) {
      options.title = document.title
    }
    try requireReferences(of: options)
    return options
  }

  /// Returns the checklist whose id is given, or which the title names; otherwise the only checklist. Throws if the given id is unknown,
  /// if the title names several checklists, or if there is no checklist or more than one to choose from.
  private func checklist(for options: NewDocumentOptions) throws -> Document {
    let all = corpus.documents(of: .checklist)
    if let id = options.checklist {
      guard let named = all.first(where: { $0.id == id }) else { throw corpus.unknown(.checklist, id) }
      return named
    }
    if !options.title.isEmpty {
      switch NameSearch(all).match(DocumentDesignation(options.title)) {
      case .exact(let named), .completed(let named): return named
      case .several(let named): throw UsageError.several(options.title, named, of: ReferenceKind.checklist.pluralName)
      case .none: break
      }
    }
    if all.count == 1 { return all[0] }
    let question = LocalizedText(
      en: "no checklist is given for the run", fr: "aucune liste de tâches n’est indiquée pour la feuille")
    if all.isEmpty { throw UsageError(question, hint: .noChecklist) }
    throw UsageError(question, asking: .checklist(all.map(\.id)))
  }

  /// Sets the question that the title names, and empties the title. Throws if the title is not the name of a question.
  private func takeQuestionFromTitle(_ options: inout NewDocumentOptions) throws {
    guard let question = StrategyAnswer.Question.named(options.title) else {
      throw UsageError(
        LocalizedText(en: "no question is given for the answer", fr: "aucune question n’est indiquée pour la réponse"),
        asking: .question)
    }
    (options.question, options.title) = (question, "")
  }

  // MARK: Titles

  /// Returns the default title of a document; empty for kinds that need none. Throws for kinds whose title the user must give.
  func defaultTitle(of options: NewDocumentOptions) throws -> String {
    switch options.kind {
    case .run, .mentions, .metrics: return ""
    case .report: return options.period.map { Self.reportTitle($0)[language] } ?? ""
    // The question without its number.
    case .strategy:
      return options.question.map { $0.documentation[language].drop { $0 != " " }.dropFirst() }.map(String.init) ?? ""
    default:
      throw UsageError(
        LocalizedText(en: "this document needs a title", fr: "il manque le titre du document"),
        asking: .title(options.kind))
    }
  }

  private static func reportTitle(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return switch period.unit {
    case .day: LocalizedText(en: "Report of \(name)", fr: "Bilan du \(name)")
    case .week: LocalizedText(en: "Report of \(name)", fr: "Bilan de la \(name)")
    case .month:
      LocalizedText(en: "Report of \(name)", fr: "Bilan \("ao".contains(name.french.prefix(1)) ? "d’" : "de ")\(name)")
    case .quarter: LocalizedText(en: "Report of \(name)", fr: "Bilan du \(name)")
    case .year: LocalizedText(en: "Report of \(name)", fr: "Bilan de l’année \(name)")
    }
  }

  // MARK: References

  private func requireReferences(of options: NewDocumentOptions) throws {
    if let author = options.author { try corpus.requireDeclared([author], as: .person) }
    if let idea = options.idea, corpus.document(idea, of: .idea) == nil { throw corpus.unknown(.idea, idea) }
    try corpus.requireDeclared(options.channels, as: .channel)
  }
}

extension LocalizedText {
  static let noChecklist = LocalizedText(
    en: "no checklist exists yet: create one with `edito new checklist`",
    fr: "il n’y a pas encore de liste de tâches : créez-en une avec `edito new checklist`")
}

extension Corpus {
  /// Returns the first document with the given kind and id; `nil` if there is none.
  func document(_ id: String, of kind: DocumentKind) -> Document? {
    documents.first { $0.kind == kind && $0.id == id }
  }
}

extension Document {
  /// The unit of the periods that each have one run of the checklist: the unit of its recurrence, or `day` without a recurrence. A
  /// recurrence on weekdays has the unit `day`.
  fileprivate var runUnit: PeriodUnit {
    if case .checklist(let checklist) = content, let recurrence = checklist.every?.value { return recurrence.unit }
    return .day
  }
}
