import CivilTime
import FrontMatter
import SourceText

/// The articles of a site whose files stay in place: where they are, and which of their keys mean something to Edito.
public struct SiteArticles: Sendable {
  /// A folder with articles.
  public struct Section: Hashable, Sendable {
    /// The path of the folder; empty for the folder of the site.
    public let folder: String
    /// Whether the section includes the files of all folders below. Otherwise, each of these folders is a section of its own, except the
    /// bundle of an article.
    public let isDeep: Bool
    /// Whether all articles of the section are drafts.
    public let isOfDrafts: Bool
  }

  /// A Markdown file of a section.
  public struct File: Sendable {
    public let path: String
    public let section: Section
    /// `nil` for a file that could not be read.
    public let isArticle: Bool?
  }

  /// A key of the files, and the key of Edito that it means.
  public struct Key: Hashable, Sendable {
    /// The name in the files. A key inside a map has a dotted name, such as `extra.tags`.
    public let name: String
    public let field: String

    public init(name: String, field: String) { (self.name, self.field) = (name, field) }
  }

  /// The Markdown files of the folders with articles, in the order of their paths.
  public let files: [File]
  /// The keys with a meaning, in their order of precedence for each field. A key that Edito reads under its own name is omitted unless the
  /// order needs it.
  public let keys: [Key]
  /// The words of the key that means the status, each with the status it means; empty if the files have no such key.
  public let statusWords: [(word: String, status: String)]
  /// The names of the keys outside of maps.
  public let topNames: Set<String>
  /// Whether the program publishes each file that is not a draft.
  public let publishesAll: Bool

  /// - Parameters:
  ///   - today: the day on which the files are read.
  ///   - isLeftOut: returns whether the file at a path cannot be an article, because it already has another meaning.
  public init(
    _ folder: ForeignFolder, _ layout: FolderLayout, today: CalendarDay, isLeftOut: (_ path: String) -> Bool
  ) {
    let site = ForeignSite(of: folder)
    let context = FolderContext(today: today, zone: .utc, channel: { _ in nil }, mediaPath: { _ in nil })
    let reader = ArticleReader(folder, layout, site, context)
    var survey = KeySurvey()
    var files: [File] = []
    let sources = layout.documents(of: folder).filter { Self.isMarkdown($0.path) && !isLeftOut($0.path) }
    for source in sources {
      let section = Self.section(of: source.path, in: folder, layout, site)
      let isArticle = Self.isArticle(source, layout, reader)
      if isArticle == true { survey.add(source) }
      files.append(File(path: source.path, section: section, isArticle: isArticle))
    }
    let sections = Set(files.filter { $0.isArticle == true }.map(\.section))
    self.files = files.filter { sections.contains($0.section) }
    (keys, statusWords) = survey.meanings(in: layout)
    topNames = survey.topNames
    publishesAll = layout.publishesAll || survey.hasDates
  }

  private static func isMarkdown(_ path: String) -> Bool {
    path.fileExtension.map(ForeignFolder.markdownExtensions.contains) ?? false
  }

  private static func isArticle(_ source: SourceFile, _ layout: FolderLayout, _ reader: ArticleReader) -> Bool? {
    do throws(ForeignDocument.Failure) {
      guard case .post = try reader.item(source) else { return false }
      if layout != .folder { return true }
      return try ForeignDocument(source).hasFrontMatter
    } catch {
      return nil
    }
  }

  /// Returns the section of a file: in Jekyll, the folder `_posts` or `_drafts`; otherwise the top folder of the articles, below that of
  /// a language.
  private static func section(
    of path: String, in folder: ForeignFolder, _ layout: FolderLayout, _ site: ForeignSite
  ) -> Section {
    var folders = path.split(separator: "/").dropLast().map(String.init)[...]
    if layout == .jekyll {
      let place = folders.lastIndex { $0 == "_posts" || $0 == "_drafts" }
      let above = place.map { folders[...$0] } ?? []
      let isOfDrafts = place.map { folders[$0] } == "_drafts" || place == nil && folder.names.contains("_drafts")
      return Section(folder: above.joined(separator: "/"), isDeep: true, isOfDrafts: isOfDrafts)
    }
    var base: [String] = []
    if layout == .hugo, folder.has("content"), let content = folders.popFirst() { base.append(content) }
    if let language = folders.first, site.languages.contains(language.lowercased()) {
      base.append(language)
      folders.removeFirst()
    }
    let isBundle = folders.count == 1 && ArticleName(path, site).stem == "index"
    if let top = folders.first, !isBundle {
      return Section(folder: (base + [top]).joined(separator: "/"), isDeep: true, isOfDrafts: false)
    }
    return Section(folder: base.joined(separator: "/"), isDeep: false, isOfDrafts: false)
  }
}

/// The keys of the articles of a site, with the values that decide about their meaning.
private struct KeySurvey {
  private(set) var topNames: Set<String> = []
  private(set) var hasDates = false
  /// The written names by their folded form, in the order in which they first occur.
  private var names: [String: [String]] = [:]
  private var values: [String: [FrontMatterValue]] = [:]

  mutating func add(_ source: SourceFile) {
    guard let document = try? ForeignDocument(source) else { return }
    topNames.formUnion(document.values.entries.map(\.key))
    for leaf in KeyReader(document.values).all where Self.isAddressable(leaf.name) {
      if values[leaf.name] == nil { names[leaf.folded, default: []].append(leaf.name) }
      values[leaf.name, default: []].append(leaf.value)
    }
    if NameDate(source.path) != nil { hasDates = true }
  }

  /// Whether a dotted name has one meaning: a part of it contains no dot of its own.
  private static func isAddressable(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.contains("..")
  }

  /// Returns the written names of some keys, in the order of the keys. Names outside of maps come first.
  private func written(_ folded: [String], where accepts: (FrontMatterValue) -> Bool = { _ in true }) -> [String] {
    folded.flatMap { key in
      (names[key] ?? []).filter { (values[$0] ?? []).contains(where: accepts) }
        .enumerated().sorted {
          ($0.element.contains(".") ? 1 : 0, $0.offset) < ($1.element.contains(".") ? 1 : 0, $1.offset)
        }
        .map(\.element)
    }
  }

  func meanings(in layout: FolderLayout) -> (keys: [SiteArticles.Key], words: [(word: String, status: String)]) {
    var keys: [SiteArticles.Key] = []
    func add(_ names: [String], as field: String) {
      // The key of Edito counts after all others by itself.
      let names = names.last == field ? names.dropLast() : names[...]
      keys += names.map { SiteArticles.Key(name: $0, field: field) }
    }
    let (flags, words) = status(in: layout)
    let fields: [(String, [String])] = [
      ("title", written(ArticleReader.titleKeys)),
      ("date", written(ArticleReader.dateKeys, where: ArticleReader.isDate)),
      ("description", written(ArticleReader.descriptionKeys)), ("language", written(ArticleReader.languageKeys)),
      ("tags", written(ArticleReader.tagKeys.flatMap(\.self))),
    ]
    for (field, names) in fields { add(names.filter { !flags.contains($0) }, as: field) }
    for name in flags { keys.append(SiteArticles.Key(name: name, field: "status")) }
    if flags.isEmpty { add(written(ArticleReader.statusKeys), as: "status") }
    // Hugo and Jekyll read `published` themselves: as a date, or as a flag.
    if layout == .hugo || layout == .jekyll || keys.contains(where: { $0.name == "published" }) {
      keys.append(SiteArticles.Key(name: "publications", field: "published"))
    }
    return (keys, words)
  }

  /// Returns the names of the key that says whether an article is a draft, or whether it is published, and the meanings of its words. If
  /// the files have both keys, the more frequent one counts.
  private func status(in layout: FolderLayout) -> (names: [String], words: [(word: String, status: String)]) {
    func isFlag(_ value: FrontMatterValue) -> Bool { value.flag != nil }
    func count(_ names: [String]) -> Int { names.reduce(0) { $0 + (values[$1] ?? []).count(where: isFlag) } }
    var drafts = written(ArticleReader.draftKeys, where: isFlag)
    var published = written(ArticleReader.publishedKeys, where: isFlag)
    if layout == .hugo, drafts.isEmpty { drafts = ["draft"] }
    if layout == .jekyll, published.isEmpty, values["published"] == nil { published = ["published"] }
    let countsDrafts =
      layout == .jekyll ? count(drafts) > count(published) : !drafts.isEmpty && count(drafts) >= count(published)
    let names = countsDrafts ? drafts : published
    if names.isEmpty { return ([], []) }
    // The word for each status that commands write comes first.
    var words = ["true", "false"]
    for word in names.flatMap({ values[$0] ?? [] }).filter(isFlag).compactMap(\.text) where !words.contains(word) {
      words.append(word)
    }
    return (
      names,
      words.map { word in
        (word, FrontMatterValue.text(word).flag == countsDrafts ? "draft" : "published")
      }
    )
  }
}
