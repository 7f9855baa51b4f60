import Localization
import Schema

/// Tells what is a document to people, and is passed over by the program: by its path, or by the keys of its front matter.
public enum PassedOver {
  /// Why a file is not read whose name does not end in `.md`; `nil` if it resembles no document.
  public static func obstacle(at path: String) -> Obstacle? {
    let folderKind = DocumentKind(path: path)
    guard let kind = folderKind ?? kind(nearFolderOf: path) else { return nil }
    let name = name(of: path)
    guard !isAboutFolder(name) else { return nil }
    let corrected = FileEnding.corrected(name)
    // A folder that is only nearly a kind's may hold much that is no document.
    guard corrected != nil || folderKind != nil && FileEnding.isText(name) else { return nil }
    return .otherEnding(kind: kind.rawValue, name: corrected)
  }

  /// Whether the file at a path in a kind's folder is a document, or was meant to be one.
  public static func isDocument(_ path: String) -> Bool {
    if path.hasSuffix(".md") { return !isAboutFolder(name(of: path)) }
    if case .otherEnding(_, .some) = obstacle(at: path) { return true }
    return false
  }

  /// Whether a file describes its folder, or serves other programs: it is prose wherever it lies.
  static func isAboutFolder(_ name: Substring) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    return namesAboutFolders.contains(stem)
  }

  private static let namesAboutFolders: Set<String> = [
    "readme", "lisezmoi", "lisez-moi", "index", "_index", "contributing", "changelog", "license", "licence", "agents",
    "claude", "makefile",
  ]

  static func name(of path: String) -> Substring {
    path[(path.utf8.lastIndex(of: 0x2F).map(path.utf8.index(after:)) ?? path.startIndex)...]
  }

  /// The kind after whose folder a path's first folder is nearly named: `Posts`, `post`, `_drafts`, `publications`.
  public static func kind(nearFolderOf path: String) -> DocumentKind? {
    guard let slash = path.utf8.firstIndex(of: 0x2F) else { return nil }
    let folder = String(path[..<slash].drop { $0 == "_" })
    guard !reservedFolders.contains(String(path[..<slash])) else { return nil }
    let found =
      KnownWord.named(folder, among: folderNames)?.word
      ?? (folder.count > 4 ? folderNames.first { Spelling.distance(folder.lowercased(), $0.word) == 1 }?.word : nil)
    return found.flatMap { found in DocumentKind.allCases.first { $0.folder == found } }
  }

  /// The kind whose folder is the first of a path but for capitals.
  static func kind(inOtherCase path: String) -> DocumentKind? {
    guard let slash = path.utf8.firstIndex(of: 0x2F) else { return nil }
    let folder = path[..<slash].lowercased()
    return DocumentKind.allCases.first { $0.folder == folder }
  }

  private static let reservedFolders = Set(["media", "templates"] + DocumentKind.allCases.compactMap(\.folder))

  /// The folders of the kinds, and the names that people give to such folders.
  private static let folderNames: [KnownWord] = DocumentKind.allCases.compactMap { kind in
    kind.folder.map { KnownWord($0, french: [$0, kind.rawValue] + kind.frenchWords + kind.otherFolderNames) }
  }
}

/// Endings of files that hold texts.
private enum FileEnding {
  /// The name that a Markdown file should have; `nil` if nothing tells that it is one.
  static func corrected(_ name: Substring) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return name.isEmpty ? nil : "\(name).md" }
    let stem = name[..<dot]
    let ending = name[name.index(after: dot)...].lowercased()
    if markdown.contains(ending) { return "\(stem).md" }
    // Some systems add an ending of their own, and hide it.
    return ending == "txt" && stem.lowercased().hasSuffix(".md") ? "\(stem.dropLast(3)).md" : nil
  }

  static func isText(_ name: Substring) -> Bool {
    name.lastIndex(of: ".").map { texts.contains(name[name.index(after: $0)...].lowercased()) } ?? true
  }

  private static let markdown: Set<String> = [
    "md", "markdown", "mdown", "mkdown", "mkdn", "mkd", "mdwn", "mdtxt", "mdtext", "mdx", "rmd", "qmd",
  ]
  private static let texts: Set<String> = [
    "txt", "text", "rst", "adoc", "asciidoc", "org", "textile", "rtf", "doc", "docx", "odt", "pages", "yaml", "yml",
  ]
}

extension DocumentKind {
  /// Further names that people give to the folder of such documents.
  fileprivate var otherFolderNames: [String] {
    switch self {
    case .post: ["draft", "brouillon", "article", "billet"]
    case .checklist: ["check-list", "tâche"]
    case .run: ["feuille"]
    case .person: ["team", "équipe", "gens"]
    case .mentions: ["relevé", "veille"]
    case .metrics: ["statistique", "statistic", "figure", "stats"]
    default: []
    }
  }

  /// The keys by which documents of this kind are known, set by set.
  fileprivate var tellingKeys: [Set<String>] {
    switch self {
    case .post: [["channels"], ["status", "date"], ["status", "cta"], ["status", "media"]]
    case .strategy: [["question"]]
    case .checklist: [["every"]]
    case .run: [["checklist"]]
    case .campaign: [["from", "objective"], ["from", "budget"], ["from", "spending"], ["from", "part-of"]]
    case .person: [["role", "handles"], ["role", "contact"], ["role", "name"]]
    case .process: [["owner", "review"]]
    case .workspace, .idea, .mentions, .metrics, .report: []
    }
  }

  /// The kind of which some front matter is, though its place does not tell, and whether a single key is enough to say so.
  ///
  /// - Parameter value: the value of a key whose words other programs do not use.
  static func fitting(
    _ keys: Set<String>, value: (String) -> String?
  ) -> (kind: DocumentKind, isCertain: Bool)? {
    for kind in allCases {
      for telling in kind.tellingKeys where telling.isSubset(of: keys) {
        if telling.contains("question"), !names(StrategyAnswer.Question.self, value("question")) { continue }
        if telling.contains("status"), !names(PostState.self, value("status")) { continue }
        if telling.contains("role"), !names(Person.Role.self, value("role")) { continue }
        return (kind, telling.count == 1)
      }
    }
    return nil
  }

  private static func names<Word: Choice>(_: Word.Type, _ text: String?) -> Bool {
    text.map { text in
      KnownWord.named(text, among: Word.allCases.map { KnownWord($0.rawValue, french: $0.frenchWords) }) != nil
    } ?? false
  }
}
