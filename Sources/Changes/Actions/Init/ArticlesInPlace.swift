import CivilTime
import Editorial
import ForeignFiles
import FrontMatter
import Schema
import SourceText

/// The articles of a site that stay where they are and become documents of a new workspace, as `sources:` declares them.
public struct ArticlesInPlace: Sendable {
  /// The number of articles.
  public let count: Int
  /// The patterns that match the articles.
  public var patterns: [String] { entries.flatMap(\.files).filter { !$0.hasPrefix("!") } }
  /// The paths of the articles whose front matter Edito reads but does not change, because it is not YAML.
  public let unwritable: [String]
  /// The files that could not be read.
  public let unread: [String]
  /// The first day from which Edito checks the articles that are already published; `nil` if none is.
  public let since: CalendarDay?
  private let entries: [Entry]
  private let keys: [SiteArticles.Key]
  private let words: [(word: String, status: String)]
  private let channels: [String]

  /// An entry of `sources:`.
  private struct Entry: Sendable {
    let files: [String]
    let status: PostStatus?
  }

  /// The keys that articles may share with posts of Edito. Other keys with such a name have another meaning in the files.
  private static let sharedKeys: Set = ["title", "date", "status", "tags", "description", "language"]

  /// - Parameters:
  ///   - channels: the ids of the channels of the articles.
  ///   - zone: the time zone of the new workspace.
  /// - Returns: `nil` if the folder contains no articles.
  public init?(
    of folder: ForeignFolder, _ layout: FolderLayout, on channels: [String], today: CalendarDay, zone: TimeZoneRules
  ) {
    let articles = SiteArticles(folder, layout, today: today) { path in
      DocumentKind(path: path).map { $0 != .post } ?? false
    }
    let paths = Set(articles.files.filter { $0.isArticle == true }.map(\.path))
    guard !paths.isEmpty else { return nil }
    let sections = Dictionary(grouping: articles.files, by: \.section).sorted { $0.key.folder < $1.key.folder }
    entries = [false, true].compactMap { isOfDrafts in
      let files = sections.filter { $0.key.isOfDrafts == isOfDrafts }.flatMap { SourcePatterns.of($0.key, $0.value) }
      let status: PostStatus? = isOfDrafts ? .draft : articles.publishesAll ? .published : nil
      return files.isEmpty ? nil : Entry(files: files, status: status)
    }
    self.channels = channels
    words = articles.statusWords
    let sources = folder.documents.filter { paths.contains($0.path) }
    let mapped = Set(articles.keys.map { String($0.name.prefix { $0 != "." }) })
    let misnamed = DocumentKind.post.keys.flatMap(\.readKeys).filter {
      articles.topNames.contains($0) && !mapped.contains($0) && !Self.sharedKeys.contains($0)
    }
    let first = articles.keys + misnamed.map { SiteArticles.Key(name: $0, field: "x-" + $0) }
    let unfit = Self.unfitKeys(
      in: Self.documents(sources, Self.settings(entries, first, words, channels), zone),
      articles.topNames.subtracting(mapped))
    keys = first + unfit.map { SiteArticles.Key(name: $0, field: "x-" + $0) }
    let documents = Self.documents(sources, Self.settings(entries, keys, words, channels), zone)
    count = documents.count
    unwritable = documents.filter { $0.unwritableForm != nil && !$0.isFrontMatterLost }.map(\.path)
    unread = articles.files.filter { $0.isArticle == nil }.map(\.path)
    since = documents.contains { $0.post?.isPublished(before: today) ?? false } ? today : nil
  }

  private static func documents(_ files: [SourceFile], _ settings: String, _ zone: TimeZoneRules) -> [Document] {
    let source = SourceFile(
      path: DocumentKind.settingsFileName, text: "---\nedito: 1\n\(settings)---\n")
    let rules = ReadingRules(Document.read(source))
    return files.map { Document.read($0, zone: zone, rules: rules) }
  }

  /// Returns the shared keys, among some names, whose values mostly do not fit the key of Edito.
  private static func unfitKeys(in documents: [Document], _ names: Set<String>) -> [String] {
    let shared = sharedKeys.intersection(names).subtracting(["title", "date"])
    guard !shared.isEmpty else { return [] }
    var counts: [String: (all: Int, unfit: Int)] = [:]
    for document in documents {
      let unfit = Set(document.problems.compactMap(\.kind.nameOfUnfitKey))
      for entry in document.frontMatter?.tree.topEntries ?? [] {
        guard let name = document.frontMatter?.tree.writtenName(of: entry.key), shared.contains(name) else { continue }
        counts[name, default: (0, 0)].all += 1
        if unfit.contains(name) { counts[name, default: (0, 0)].unfit += 1 }
      }
    }
    return counts.filter { 2 * $0.value.unfit > $0.value.all }.keys.sorted()
  }

  /// `sources:` as lines of YAML.
  var lines: String { Self.settings(entries, keys, words, channels) }

  private static func settings(
    _ entries: [Entry], _ keys: [SiteArticles.Key], _ words: [(word: String, status: String)], _ channels: [String]
  ) -> String {
    func list(_ items: [String]) -> String {
      "[\(items.map { YAMLScalar.text($0, inFlow: true) }.joined(separator: ", "))]"
    }
    let map = keys.map { "\(YAMLScalar.text($0.name, inFlow: true)): \(YAMLScalar.text($0.field, inFlow: true))" }
    let meanings = words.map { "\($0.word): \($0.status)" }
    return "sources:\n"
      + entries.map { entry in
        var lines = ["  - kind: post", "    files: \(list(entry.files))", "    channels: \(list(channels))"]
        if let status = entry.status { lines.append("    status: \(status.rawValue)") }
        if !map.isEmpty { lines.append("    keys: {\(map.joined(separator: ", "))}") }
        if !meanings.isEmpty { lines.append("    values: {status: {\(meanings.joined(separator: ", "))}}") }
        return lines.map { $0 + "\n" }.joined()
      }.joined()
  }
}

extension ReadIssue.Kind {
  /// The name in the file of the key whose value does not fit; `nil` for another issue.
  fileprivate var nameOfUnfitKey: String? {
    switch self {
    case .wrongType(let key, _, _, _, _), .unknownValue(let key, _, _, _): key
    default: nil
    }
  }
}
