import Localization
import Schema
import SourceText

/// Tells what is a document to people, and is passed over by the program: by its path, or by the keys of its front matter.
public enum PassedOver {
  /// What the path of a file tells that is not read as a document.
  public enum Verdict: Hashable, Sendable {
    /// It resembles no document.
    case other
    case document(FileReadFailure)
    /// Its first bytes tell; see ``obstacle(at:beginningWith:)``.
    case byBeginning
  }

  /// What the path tells of a file whose name does not end in `.md` or begins with a dot.
  public static func verdict(on path: String) -> Verdict {
    let name = name(of: path)
    let original = FileEnding.original(ofBackup: name)
    if isReadMe(path) { return original == nil && FileEnding.mayHoldFrontMatter(name) ? .byBeginning : .other }
    let folderKind = DocumentKind(path: path)
    guard let kind = folderKind ?? kind(nearFolderOf: path) else {
      return name.utf8.first != .fullStop && FileEnding.isMarkdown(name) ? .byBeginning : .other
    }
    guard !isAboutFolder(original ?? name) else { return .other }
    if name.utf8.first == .fullStop { return FileEnding.mayHide(name) ? .byBeginning : .other }
    if let original {
      // A folder that is only nearly a kind's may hold much that is no document.
      guard folderKind != nil, let document = FileEnding.corrected(original) else { return .byBeginning }
      return .document(.backup(kind: kind.rawValue, of: document))
    }
    if let corrected = FileEnding.corrected(name) {
      return .document(.otherEnding(kind: kind.rawValue, name: corrected))
    }
    if FileEnding.mayHoldFrontMatter(name) { return .byBeginning }
    return folderKind != nil && FileEnding.isText(name)
      ? .document(.otherEnding(kind: kind.rawValue, name: nil)) : .other
  }

  /// Why a file is not read whose path alone does not tell; `nil` if it resembles no document.
  ///
  /// - Parameter beginning: its first bytes, ``DocumentBeginning/length`` of them if it has as many.
  public static func obstacle(at path: String, beginningWith beginning: [UInt8]) -> FileReadFailure? {
    let folderKind = DocumentKind(path: path)
    if isReadMe(path) { return DocumentBeginning.tree(of: beginning, at: path)?.readMeObstacle(at: path) }
    guard let kind = folderKind ?? kind(nearFolderOf: path) else {
      return DocumentBeginning.tree(of: beginning, at: path)?.obstacle(anywhereAt: path)
    }
    let name = name(of: path)
    let shown = name.drop { $0 == "." }
    guard !isAboutFolder(shown) else { return nil }
    guard DocumentBeginning.isFound(in: beginning, at: path, of: kind) else {
      return folderKind != nil && FileEnding.isText(name) && shown == name
        ? .otherEnding(kind: kind.rawValue, name: nil) : nil
    }
    if let original = FileEnding.original(ofBackup: shown) {
      return .backup(kind: kind.rawValue, of: FileEnding.markdownName(of: original))
    }
    guard shown == name else {
      return .hiddenName(kind: kind.rawValue, name: shown.isEmpty ? nil : FileEnding.markdownName(of: shown))
    }
    return .otherEnding(kind: kind.rawValue, name: FileEnding.markdownName(of: name))
  }

  /// Why a link is not read that leads to a file of the workspace; `nil` if it was not meant as a document, or if the target's path
  /// tells that it is read as one. Of any other Markdown file, its front matter tells.
  ///
  /// - Parameters:
  ///   - target: the path of the file, relative to the workspace.
  ///   - beginning: the file's first bytes, asked for if the link's path does not tell.
  public static func obstacle(
    atLink path: String, to target: String, beginningWith beginning: () -> [UInt8]?
  ) -> FileReadFailure? {
    guard DocumentKind(path: path) != nil, !isReadMe(path) else { return nil }
    if target.hasSuffix(".md"), target == DocumentKind.settingsFileName || DocumentKind(path: target) != nil,
      isDocument(target)
    {
      return nil
    }
    if path.hasSuffix(".md") {
      let name = name(of: path)
      return isAboutFolder(name) ? nil : .linkToFile(target: target, name: String(name))
    }
    let found: FileReadFailure? =
      switch verdict(on: path) {
      case .other: nil
      case .document(let obstacle): obstacle
      case .byBeginning: beginning().flatMap { obstacle(at: path, beginningWith: $0) }
      }
    guard case .otherEnding(_, let name, _) = found else { return nil }
    return .linkToFile(target: target, name: name)
  }

  /// Whether the beginning of a file among the media is worth a look: no medium ends as Markdown does.
  public static func mayBeDocument(amongMedia path: String) -> Bool { FileEnding.isMarkdown(name(of: path)) }

  /// Whether the path tells that a file in a kind's folder is a document, or was meant to be one.
  public static func isDocument(_ path: String) -> Bool {
    let name = name(of: path)
    guard name.utf8.first != .fullStop else { return false }
    if path.hasSuffix(".md") { return !isAboutFolder(name) }
    if case .document(.otherEnding(_, .some, _)) = verdict(on: path) { return true }
    return false
  }

  /// Whether a file is a README, which is prose whatever it begins with.
  public static func isReadMe(_ path: String) -> Bool {
    // Every document is asked; nearly all begin with another letter.
    let mayBe = path.utf8.withContiguousStorageIfAvailable { bytes in
      let start = bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0
      return start < bytes.count && readMeInitials.contains(bytes[start] | 0x20)
    }
    return mayBe ?? true && readMeNames.contains(stem(name(of: path)))
  }

  /// Whether a file describes its folder, or serves other programs: without front matter, it is prose wherever it lies.
  static func isAboutFolder(_ name: Substring) -> Bool {
    let stem = stem(name)
    return readMeNames.contains(stem) || otherNamesAboutFolders.contains(stem)
  }

  private static func stem(_ name: Substring) -> String { name.prefix { $0 != "." }.lowercased() }

  private static let readMeNames: Set<String> = ["readme", "lisezmoi", "lisez-moi"]
  private static let readMeInitials: [UInt8] = readMeNames.compactMap(\.utf8.first)

  /// Names that documents may have as well: a person is called Claude, and other programs keep each post as an `index.md`.
  private static let otherNamesAboutFolders: Set<String> = [
    "index", "_index", "contributing", "changelog", "license", "licence", "agents", "claude", "makefile",
  ]

  static func name(of path: String) -> Substring {
    path[(path.lastSlash.map(path.utf8.index(after:)) ?? path.startIndex)...]
  }

  /// The kind after whose folder a path's first folder is nearly named: `Posts`, `post`, `_drafts`, `publications`, `posts-2026`.
  public static func kind(nearFolderOf path: String) -> DocumentKind? {
    guard let slash = path.utf8.firstIndex(of: .slash) else { return nil }
    guard !reservedFolders.contains(String(path[..<slash])) else { return nil }
    let folder = withoutNumbers(path[..<slash].drop { $0 == "_" })
    let found =
      KnownWord.named(folder, among: folderNames)?.word
      ?? (folder.count > 4 ? folderNames.first { Spelling.distance(folder.lowercased(), $0.word) == 1 }?.word : nil)
    return found.flatMap { found in DocumentKind.allCases.first { $0.folder == found } }
  }

  /// A folder's name without the parts that hold a number, such as a year: `2026-Q4 posts` is `posts`.
  private static func withoutNumbers(_ name: Substring) -> String {
    guard name.contains(where: \.isNumber) else { return String(name) }
    let parts = name.split { !$0.isLetter && !$0.isNumber }.map { part in
      part.first?.isNumber == true ? part.drop(while: \.isNumber) : part.prefix { !$0.isNumber }
    }
    // A letter alone counts the months or the quarters: `Q4`.
    return parts.filter { $0.count > 1 }.joined(separator: "-")
  }

  /// The kind whose folder is the first of a path but for capitals.
  static func kind(inOtherCase path: String) -> DocumentKind? {
    guard let slash = path.utf8.firstIndex(of: .slash) else { return nil }
    let folder = path[..<slash].lowercased()
    return DocumentKind.allCases.first { $0.folder == folder }
  }

  private static let reservedFolders = Set(["media", "templates"] + DocumentKind.allCases.compactMap(\.folder))

  /// The folders of the kinds, and the names that people give to such folders.
  private static let folderNames: [KnownWord] = DocumentKind.allCases.compactMap { kind in
    kind.folder.map { KnownWord($0, french: [$0, kind.rawValue] + kind.frenchWords + kind.otherFolderNames) }
  }
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
    case .metrics: ["statistique", "statistic", "figure", "stats", "métrique", "indicateur", "indicator", "kpi"]
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
    case .process: [["owner", "review-by"], ["owner", "review"]]
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
        if telling.contains("status"), !names(PostStatus.self, value("status")) { continue }
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
