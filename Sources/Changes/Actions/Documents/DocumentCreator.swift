import CivilTime
import Editorial
import FrontMatter
import Localization
import Snapshots
import SourceText
import Templates

/// A creator of documents for a workspace. It determines their paths, and fills in their texts from the workspace's own templates or the
/// built-in ones. It writes nothing.
public struct DocumentCreator {
  public let snapshot: Snapshot
  /// The language of the built-in templates and of generated names.
  public let language: Language
  private let ownTemplate: (_ name: String) throws -> String?
  private let defaultAuthor: () throws -> String?
  private let isTaken: (_ path: String) -> Bool

  /// - Parameters:
  ///   - ownTemplate: returns the workspace's own template with a name such as `post`; `nil` if the workspace has none with this name.
  ///   - defaultAuthor: returns the id of the author of a document for which the user named none; `nil` if unknown. Called only if the
  ///     template has a placeholder for the author.
  ///   - isTaken: returns whether a path exists, even if git ignores it.
  public init(
    _ snapshot: Snapshot, language: Language, ownTemplate: @escaping (_ name: String) throws -> String?,
    defaultAuthor: @escaping () throws -> String?, isTaken: @escaping (_ path: String) -> Bool
  ) {
    self.snapshot = snapshot
    self.language = language
    self.ownTemplate = ownTemplate
    self.defaultAuthor = defaultAuthor
    self.isTaken = isTaken
  }

  var corpus: Corpus { snapshot.corpus }

  /// Returns a new document, whose path may already exist.
  ///
  /// - Throws: ``UsageError`` if a required option is missing, if an id is unknown, or if a strategy question given without a title
  ///   already has an answer.
  public func draft(_ options: NewDocumentOptions) throws -> SourceFile {
    let completion = DocumentCompletion(snapshot: snapshot, language: language)
    var options = try completion.completed(options)
    let names = Self.templateNames(for: options)
    let own = try names.compactMap(ownTemplate).first
    if own == nil, let guide = try guide(for: options) { return guide }
    let path = DocumentPath(for: options, in: language)
    if options.title.isEmpty { options.title = try completion.defaultTitle(of: options) }
    let template = Template(own ?? names.lazy.compactMap { BuiltInTemplates.document($0, in: language) }.first ?? "")
    var draft = template.filled(with: try values(for: options, id: path.stem, template))
    fillIn(options, template, &draft)
    return SourceFile(path: path.text, text: draft.text)
  }

  /// Returns the names of the templates that fit, the best first. For a weekly report, these are `report-week` and `report`.
  private static func templateNames(for options: NewDocumentOptions) -> [String] {
    let name = options.kind.rawValue
    guard options.kind == .report, let unit = options.period?.unit else { return [name] }
    return ["\(name)-\(unit.rawValue)", name]
  }

  // MARK: Paths

  /// Checks that neither the path nor the id of a new document is already used. The id is the file name without its extension.
  ///
  /// - Throws: ``UsageError`` if the path or the id is already used.
  public func requireFree(_ draft: SourceFile) throws {
    if isTaken(draft.path) {
      throw UsageError(
        LocalizedText(
          en: "\(draft.path) already exists; not changed", fr: "\(draft.path) existe déjà ; inchangé"),
        asking: .otherName)
    }
    let id = String(draft.stem)
    guard let other = corpus.documents.first(where: { $0.kind != nil && $0.id == id }) else { return }
    throw UsageError(
      LocalizedText(
        en: "the id “\(id)” is already used by \(other.path)",
        fr: "l’identifiant « \(id) » est déjà celui de \(other.path)"),
      asking: .otherName)
  }

  /// Returns the built-in guide to a strategy question, at the path that `edito init` would use; `nil` if there is no question, or if a
  /// title or a file name is given. Throws if the question already has an answer.
  private func guide(for options: NewDocumentOptions) throws -> SourceFile? {
    guard let question = options.question, options.title.isEmpty, options.slug == nil else { return nil }
    if let answer = corpus.answers.first(where: { $0.content.question?.value == question })?.document {
      throw UsageError(
        LocalizedText(
          en: "question \(question.rawValue) already has an answer: \(answer.path)",
          fr: "la question \(question.rawValue) a déjà une réponse : \(answer.path)"),
        hint: LocalizedText(en: "give a title to create another one", fr: "donnez un titre pour en créer une autre"))
    }
    let files = BuiltInTemplates.workspace(in: language, frameworks: Set(Framework.allCases))
    return files.first { $0.text.contains("\nquestion: \(question.rawValue)\n") }.map {
      SourceFile(path: $0.path, text: $0.text)
    }
  }

  // MARK: Texts

  private func values(
    for options: NewDocumentOptions, id: String, _ template: Template
  ) throws -> [TemplateVariable: TemplateValue] {
    let settings = corpus.settings
    var values: [TemplateVariable: TemplateValue] = [
      .title: .text(options.title), .id: .text(id), .name: .text(settings.name?.value ?? ""),
      .locale: .text(settings.locale?.value ?? ""), .timezone: .text(settings.timezone?.value ?? ""),
    ]
    values[.date] = .plain(options.date?.description ?? snapshot.today.description)
    values[.period] = options.period.map { .plain($0.description) }
    values[.question] = options.question.map { .text($0.rawValue) }
    values[.checklist] = options.checklist.map { .text($0) }
    if template.asks(for: .author) { values[.author] = (try options.author ?? defaultAuthor()).map { .text($0) } }
    if template.asks(for: .tasks), let id = options.checklist {
      values[.tasks] = corpus.document(id, of: .checklist).map { .text($0.tasksToTick) }
    }
    return values
  }

  /// Writes the title and the author if the template has no placeholder for them, and the channels if any are given. If the document
  /// comes from an idea, also writes the idea's id, the values and tags that the post takes from the idea, and the body of the idea as a
  /// comment.
  private func fillIn(_ options: NewDocumentOptions, _ template: Template, _ draft: inout DraftText) {
    let titleIsName = options.kind == .run && options.title == options.checklist
    if !options.title.isEmpty, !titleIsName, !template.asks(for: .title) {
      draft.set("title", to: YAMLScalar.text(options.title))
    }
    if let author = options.author, !template.asks(for: .author) { draft.set("author", to: YAMLScalar.text(author)) }
    if !options.channels.isEmpty { draft.set("channels", to: options.channels.asFlowList) }
    guard let id = options.idea, let document = corpus.document(id, of: .idea), case .idea(let idea) = document.content
    else { return }
    draft.set("idea", to: YAMLScalar.text(id))
    let taken = [
      ("objective", idea.objective), ("pillar", idea.pillar), ("campaign", idea.campaign), ("format", idea.format),
    ]
    for (key, value) in taken {
      if let value { draft.set(key, to: YAMLScalar.text(value.value)) }
    }
    if let tags = idea.tags?.value, !tags.isEmpty { draft.set("tags", to: tags.map(\.value).asFlowList) }
    if let note = document.note { draft.begin(with: note) }
  }
}

extension Document {
  /// The body of an idea as a comment for a post: the comment is visible while the post is being written, and never published. `nil` if
  /// the body is empty or contains `-->`.
  fileprivate var note: String? {
    let body = String(decoding: source.bytes[bodyStart...], as: UTF8.self)
    let lines = body.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let text = lines.joined(separator: "\n").trimmed
    // A comment ends at the first `-->`, even if a combining accent follows.
    return text.isEmpty || text.utf8.contains("-->".utf8) ? nil : "<!-- \(text) -->"
  }
}

extension [String] {
  fileprivate var asFlowList: String { "[\(map { YAMLScalar.text($0, inFlow: true) }.joined(separator: ", "))]" }
}
