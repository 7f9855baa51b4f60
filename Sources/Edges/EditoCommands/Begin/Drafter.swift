import Actions
import CivilTime
import Editorial
import FrontMatter
import Localization
import Schema
import SourceText
import Templates

/// A document that is ready to be written.
struct Draft {
  /// The path below the workspace's root.
  let path: String
  let text: String

  var source: SourceFile { SourceFile(path: path, text: text) }
}

/// Makes new documents for a workspace: their names, and their texts from its templates.
struct Drafter {
  let corpus: Corpus
  let today: CalendarDay
  /// The language of the built-in templates and of the names that the program gives.
  let language: Language
  /// The workspace's own template of a name, such as `post`.
  let ownTemplate: (String) throws -> String?
  /// The person who writes where nobody is named.
  let defaultAuthor: () throws -> String?

  func draft(_ request: DocumentRequest) throws -> Draft {
    try request.validate()
    var request = try completed(request)
    try checkReferences(of: request)
    let names = Self.templateNames(for: request)
    let own = try names.compactMap(ownTemplate).first
    if own == nil, let guide = try guide(for: request) { return guide }
    let stem = stem(of: request)
    if request.title.isEmpty { request.title = try defaultTitle(of: request) }
    let template = Template(own ?? names.lazy.compactMap { BuiltInTemplates.document($0, in: language) }.first ?? "")
    var draft = template.filled(with: try values(for: request, stem: stem, template))
    fillIn(request, template, &draft)
    return Draft(path: "\(folder(of: request))/\(stem).md", text: draft.text)
  }

  /// The templates that fit a request, the best first: a report of a week has one of its own.
  private static func templateNames(for request: DocumentRequest) -> [String] {
    let name = request.kind.rawValue
    guard request.kind == .report, let unit = request.period?.unit else { return [name] }
    return ["\(name)-\(unit.rawValue)", name]
  }

  // MARK: What the request leaves open

  /// The request with the dates, the checklist and the title that go without saying.
  private func completed(_ request: DocumentRequest) throws -> DocumentRequest {
    var request = request
    switch request.kind {
    case .post, .campaign: request.date = request.date ?? Slot(day: today + 1)
    case .idea: request.date = request.date ?? Slot(day: today)
    case .run:
      let checklist = try checklist(for: request)
      request.checklist = checklist.id
      request.period = request.period ?? Period(checklist.runUnit, containing: today)
    case .mentions: request.period = request.period ?? Period(.day, containing: today)
    case .metrics: request.period = request.period ?? Period(.month, containing: today).previous
    case .report: request.period = request.period ?? Period(.week, containing: today)
    case .strategy where request.question == nil: try nameQuestion(&request)
    default: break
    }
    if let idea = request.idea, request.title.isEmpty, let document = document(idea, of: .idea) {
      request.title = document.title
    }
    return request
  }

  /// The checklist that is named by its option or its title, or the only one.
  private func checklist(for request: DocumentRequest) throws -> Document {
    let all = corpus.documents(of: .checklist)
    if let id = request.checklist { return try all.first { $0.id == id } ?? unknown(.checklist, id) }
    if let named = all.first(where: { $0.id == request.title }) { return named }
    if all.count == 1 { return all[0] }
    throw UsageError(
      LocalizedText(en: "which checklist is it a run of?", fr: "de quelle liste de tâches est-ce l’occurrence ?"),
      hint: all.isEmpty
        ? LocalizedText(
          en: "there is none yet: `edito new checklist` makes one",
          fr: "il n’y en a pas encore : `edito new checklist` en crée une")
        : LocalizedText(
          en: "name one with --checklist: \(.list(all.map(\.id)))",
          fr: "nommez-la avec --checklist : \(.list(all.map(\.id)))"))
  }

  /// Takes a title that is a question's name for the question.
  private func nameQuestion(_ request: inout DocumentRequest) throws {
    guard let question = StrategyAnswer.Question(rawValue: request.title.lowercased()) else {
      let names = StrategyAnswer.Question.allCases.map(\.rawValue)
      throw UsageError(
        LocalizedText(en: "which question does it answer?", fr: "à quelle question ce document répond-il ?"),
        hint: LocalizedText(
          en: "name one with --question: \(.list(names))", fr: "nommez-la avec --question : \(.list(names))"))
    }
    (request.question, request.title) = (question, "")
  }

  private func defaultTitle(of request: DocumentRequest) throws -> String {
    switch request.kind {
    case .run, .mentions, .metrics: return ""
    case .report: return request.period.map { Self.reportTitle($0)[language] } ?? ""
    // Without its number.
    case .strategy:
      return request.question.map { $0.documentation[language].drop { $0 != " " }.dropFirst() }.map(String.init) ?? ""
    default:
      let kind = request.kind.rawValue
      throw UsageError(
        LocalizedText(en: "this document needs a title", fr: "ce document demande un titre"),
        hint: LocalizedText(
          en: "write edito new \(kind) \"the title\"", fr: "écrivez edito new \(kind) \"le titre\""))
    }
  }

  private static func reportTitle(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return switch period.unit {
    case .day: LocalizedText(en: "Report of \(name)", fr: "Point du \(name)")
    case .week: LocalizedText(en: "Report of \(name)", fr: "Point de la \(name)")
    case .month: LocalizedText(en: "Report of \(name)", fr: "Point du mois, \(name)")
    case .quarter: LocalizedText(en: "Report of \(name)", fr: "Point du \(name)")
    case .year: LocalizedText(en: "Report of \(name)", fr: "Point de l’année \(name)")
    }
  }

  // MARK: References

  private func checkReferences(of request: DocumentRequest) throws {
    if let author = request.author, corpus.declarations[.person, author] == nil { try unknown(.person, author) }
    if let idea = request.idea, document(idea, of: .idea) == nil { try unknown(.idea, idea) }
    for channel in request.channels where corpus.declarations[.channel, channel] == nil {
      try unknown(.channel, channel)
    }
  }

  private func document(_ id: String, of kind: DocumentKind) -> Document? {
    corpus.documents.first { $0.kind == kind && $0.id == id }
  }

  @discardableResult
  private func unknown(_ kind: ReferenceKind, _ id: String) throws -> Document {
    let known = corpus.declarations.ids(of: kind)
    let hint =
      Spelling.nearest(to: id, among: known).map(LocalizedText.didYouMean)
      ?? (known.isEmpty
        ? Self.undeclared(kind)
        : LocalizedText(en: "there are: \(.list(known))", fr: "il y a : \(.list(known))"))
    throw UsageError(kind.unknown(id), hint: hint)
  }

  private static func undeclared(_ kind: ReferenceKind) -> LocalizedText {
    switch kind {
    case .channel:
      LocalizedText(
        en: "none is declared yet: put them under `channels:` in a document of strategy/",
        fr: "aucun n’est encore déclaré : mettez-les sous `channels:` dans un document de strategy/")
    default:
      LocalizedText(
        en: "there is none yet: `edito new \(kind.rawValue)` makes one",
        fr: "il n’y en a pas encore : `edito new \(kind.rawValue)` en crée")
    }
  }

  // MARK: Names

  private func stem(of request: DocumentRequest) -> String {
    let given = request.slug.map(Slug.of) ?? Slug.of(request.title)
    let period = request.period?.description ?? ""
    switch request.kind {
    case .post: return "\(request.date?.day.description ?? "")-\(given.isEmpty ? defaultName(of: request) : given)"
    case .run: return "\(period)-\(request.slug == nil ? Slug.of(request.checklist ?? "") : given)"
    case .mentions, .metrics: return "\(given.isEmpty ? defaultName(of: request) : given)-\(period)"
    case .report: return "\(request.slug == nil ? defaultName(of: request) : given)-\(period)"
    default: return given.isEmpty ? defaultName(of: request) : readable(given, of: request)
    }
  }

  /// The name of a document's file, without its ending; a README would not be read.
  private func readable(_ stem: String, of request: DocumentRequest) -> String {
    PassedOver.isReadMe("\(stem).md") ? "\(stem)-\(defaultName(of: request))" : stem
  }

  /// The name of a document whose title gives none.
  private func defaultName(of request: DocumentRequest) -> String {
    let name: LocalizedText =
      switch request.kind {
      case .mentions: LocalizedText(verbatim: "mentions")
      case .metrics: LocalizedText(en: "metrics", fr: "chiffres")
      case .report: request.period?.unit.name ?? LocalizedText(en: "report", fr: "rapport")
      case .post: LocalizedText(en: "post", fr: "publication")
      case .strategy: LocalizedText(verbatim: request.question?.rawValue ?? "strategy")
      default: LocalizedText(verbatim: request.kind.rawValue)
      }
    return Slug.of(name[language])
  }

  /// The folder below the root: posts are kept by month.
  private func folder(of request: DocumentRequest) -> String {
    let folder = request.kind.folder ?? ""
    guard request.kind == .post, let day = request.date?.day else { return folder }
    // The month as it stands in the date: `2026-11-24`.
    return folder + "/" + day.description.prefix(7).replacing("-", with: "/")
  }

  /// The file of a post that is made without a template. Without a day, it is in no month's folder.
  func path(ofPost title: String, on day: CalendarDay?) -> String {
    let request = DocumentRequest(kind: .post, title: title, date: day.map { Slot(day: $0) })
    if day != nil { return "\(folder(of: request))/\(stem(of: request)).md" }
    let slug = Slug.of(title)
    let stem = slug.isEmpty ? defaultName(of: request) : readable(slug, of: request)
    return "\(folder(of: request))/\(stem).md"
  }

  // MARK: Texts

  /// The built-in guide to a strategy question, at the place where `edito init` would have put it.
  private func guide(for request: DocumentRequest) throws -> Draft? {
    guard let question = request.question, request.title.isEmpty, request.slug == nil else { return nil }
    if let answer = answer(to: question) { throw DocumentConflict.answered(question, in: answer.path) }
    let files = BuiltInTemplates.workspace(in: language, frameworks: Set(Framework.allCases))
    return files.first { $0.text.contains("\nquestion: \(question.rawValue)\n") }.map {
      Draft(path: $0.path, text: $0.text)
    }
  }

  private func answer(to question: StrategyAnswer.Question) -> Document? {
    corpus.answers.first { $0.content.question?.value == question }?.document
  }

  private func values(
    for request: DocumentRequest, stem: String, _ template: Template
  ) throws -> [TemplateVariable: TemplateValue] {
    let settings = corpus.settings
    var values: [TemplateVariable: TemplateValue] = [
      .title: .text(request.title), .id: .text(stem), .name: .text(settings.name?.value ?? ""),
      .locale: .text(settings.locale?.value ?? ""), .timezone: .text(settings.timezone?.value ?? ""),
    ]
    values[.date] = (request.date?.description ?? today.description).asPlainValue
    values[.period] = request.period?.description.asPlainValue
    values[.question] = request.question.map { .text($0.rawValue) }
    values[.checklist] = request.checklist.map { .text($0) }
    if template.asks(for: .author) { values[.author] = (try request.author ?? defaultAuthor()).map { .text($0) } }
    if template.asks(for: .tasks), let id = request.checklist {
      values[.tasks] = document(id, of: .checklist).map { .text($0.tasksToTick) }
    }
    return values
  }

  /// Writes what was asked for and the template has no blank for.
  private func fillIn(_ request: DocumentRequest, _ template: Template, _ draft: inout DraftText) {
    let titleIsName = request.kind == .run && request.title == request.checklist
    if !request.title.isEmpty, !titleIsName, !template.asks(for: .title) {
      draft.set("title", to: YAMLScalar.text(request.title))
    }
    if let author = request.author, !template.asks(for: .author) { draft.set("author", to: YAMLScalar.text(author)) }
    if !request.channels.isEmpty { draft.set("channels", to: request.channels.asFlowList) }
    guard let id = request.idea, case .idea(let idea) = document(id, of: .idea)?.content else { return }
    draft.set("idea", to: YAMLScalar.text(id))
    let taken = [
      ("objective", idea.objective), ("pillar", idea.pillar), ("campaign", idea.campaign), ("format", idea.format),
    ]
    for (key, value) in taken {
      if let value { draft.set(key, to: YAMLScalar.text(value.value)) }
    }
    if let tags = idea.tags?.value, !tags.isEmpty { draft.set("tags", to: tags.map(\.value).asFlowList) }
    if let note = document(id, of: .idea)?.note { draft.begin(with: note) }
  }
}

extension Document {
  /// What the body says, as a comment: it is there while the post is written, and never goes out.
  fileprivate var note: String? {
    let body = String(decoding: source.bytes[bodyStart...], as: UTF8.self)
    let lines = body.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let text = lines.joined(separator: "\n").trimmed
    // A comment ends at the first `-->`, whoever wrote it, and whatever accent follows.
    return text.isEmpty || text.utf8.contains("-->".utf8) ? nil : "<!-- \(text) -->"
  }

  /// The period of a checklist's runs; a list of weekdays is ticked day by day.
  fileprivate var runUnit: PeriodUnit {
    if case .checklist(let checklist) = content, let recurrence = checklist.every?.value { return recurrence.unit }
    return .day
  }
}

extension String {
  fileprivate var asPlainValue: TemplateValue { .plain(self) }
}

extension [String] {
  fileprivate var asFlowList: String { "[\(map { YAMLScalar.text($0, inFlow: true) }.joined(separator: ", "))]" }
}
