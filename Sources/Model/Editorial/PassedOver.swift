import Localization
import Schema
import SourceText

/// The detection of files that people may consider documents, but that Edito does not read. Such files are detected by their paths, or by
/// the keys of their front matter.
public enum PassedOver {
  /// The conclusion from the path of a file that is not read as a document.
  public enum Verdict: Hashable, Sendable {
    /// The file does not resemble a document.
    case other
    case document(FileReadFailure)
    /// The first bytes of the file decide; see ``readFailure(at:beginningWith:)``.
    case byBeginning
  }

  /// Returns the conclusion from the path of a file whose name does not end in `.md`, or whose name begins with a dot.
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
      // A folder whose name only resembles that of a kind may contain files that are not documents.
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

  /// Returns the reason for which a file is not read as a document; `nil` if the file does not resemble a document.
  ///
  /// Call this if the path alone does not decide.
  ///
  /// - Parameter beginning: the first ``DocumentBeginning/length`` bytes of the file, or all bytes of a shorter file.
  public static func readFailure(at path: String, beginningWith beginning: [UInt8]) -> FileReadFailure? {
    let folderKind = DocumentKind(path: path)
    if isReadMe(path) { return DocumentBeginning.tree(of: beginning, at: path)?.readMeObstacle(at: path) }
    guard let kind = folderKind ?? kind(nearFolderOf: path) else {
      return DocumentBeginning.tree(of: beginning, at: path)?.readFailure(anywhereAt: path)
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

  /// Returns the reason for which a link to a file of the workspace is not read.
  ///
  /// The result is `nil` if the link is not intended as a document, or if the path of its target shows that Edito reads the target. For a
  /// link without the extension `.md`, the beginning of the file may decide.
  ///
  /// - Parameters:
  ///   - target: the path of the file, relative to the workspace.
  ///   - beginning: returns the first bytes of the file; called only if the path of the link does not decide.
  public static func readFailure(
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
      case .document(let readFailure): readFailure
      case .byBeginning: beginning().flatMap { readFailure(at: path, beginningWith: $0) }
      }
    guard case .otherEnding(_, let name, _) = found else { return nil }
    return .linkToFile(target: target, name: name)
  }

  /// Whether the beginning of a file in the media folder must be read: only a file with the name of a Markdown file may be a document
  /// there.
  public static func mayBeDocument(amongMedia path: String) -> Bool { FileEnding.isMarkdown(name(of: path)) }

  /// Whether the path shows that a file in the folder of a kind is a document, or is intended as a document.
  public static func isDocument(_ path: String) -> Bool {
    let name = name(of: path)
    guard name.utf8.first != .fullStop else { return false }
    if path.hasSuffix(".md") { return !isAboutFolder(name) }
    if case .document(.otherEnding(_, .some, _)) = verdict(on: path) { return true }
    return false
  }

  /// Whether a file is a README, which is always prose.
  public static func isReadMe(_ path: String) -> Bool {
    // This runs for every document. The first letter excludes nearly all names.
    let mayBe = path.utf8.withContiguousStorageIfAvailable { bytes in
      let start = bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0
      return start < bytes.count && readMeInitials.contains(bytes[start] | 0x20)
    }
    return mayBe ?? true && readMeNames.contains(stem(name(of: path)))
  }

  /// Whether a file describes its folder, or serves other programs. Without front matter, such a file is prose in any folder.
  static func isAboutFolder(_ name: Substring) -> Bool {
    let stem = stem(name)
    return readMeNames.contains(stem) || otherNamesAboutFolders.contains(stem)
  }

  private static func stem(_ name: Substring) -> String { name.prefix { $0 != "." }.lowercased() }

  private static let readMeNames: Set<String> = ["readme", "lisezmoi", "lisez-moi"]
  private static let readMeInitials: [UInt8] = readMeNames.compactMap(\.utf8.first)

  /// Other names of files about their folders, which documents may have as well: a person may be called Claude, and other programs store
  /// each post as an `index.md`.
  private static let otherNamesAboutFolders: Set<String> = [
    "index", "_index", "contributing", "changelog", "license", "licence", "agents", "claude", "makefile",
  ]

  static func name(of path: String) -> Substring {
    path[(path.lastSlash.map(path.utf8.index(after:)) ?? path.startIndex)...]
  }

  /// Returns the kind whose folder name the first folder of a path resembles: `Posts`, `post`, `_drafts`, `publications`, `posts-2026`;
  /// `nil` if it resembles none.
  public static func kind(nearFolderOf path: String) -> DocumentKind? {
    guard let slash = path.utf8.firstIndex(of: .slash) else { return nil }
    guard !reservedFolders.contains(String(path[..<slash])) else { return nil }
    let folder = withoutNumbers(path[..<slash].drop { $0 == "_" })
    let found =
      KnownWord.named(folder, among: folderNames)?.word
      ?? (folder.count > 4 ? folderNames.first { Spelling.distance(folder.lowercased(), $0.word) == 1 }?.word : nil)
    return found.flatMap { found in DocumentKind.allCases.first { $0.folder == found } }
  }

  /// Returns a folder name without the parts that contain a number, such as a year: `2026-Q4 posts` becomes `posts`.
  private static func withoutNumbers(_ name: Substring) -> String {
    guard name.contains(where: \.isNumber) else { return String(name) }
    let parts = name.split { !$0.isLetter && !$0.isNumber }.map { part in
      part.first?.isNumber == true ? part.drop(while: \.isNumber) : part.prefix { !$0.isNumber }
    }
    // A single letter remains of an abbreviation such as `Q4`.
    return parts.filter { $0.count > 1 }.joined(separator: "-")
  }

  /// Returns the kind whose folder name equals the first folder of a path, apart from upper and lower case; `nil` if there is none.
  static func kind(inOtherCase path: String) -> DocumentKind? {
    guard let slash = path.utf8.firstIndex(of: .slash) else { return nil }
    let folder = path[..<slash].lowercased()
    return DocumentKind.allCases.first { $0.folder == folder }
  }

  private static let reservedFolders = Set(["media", "templates"] + DocumentKind.allCases.compactMap(\.folder))

  /// The folder names of the kinds, with other names that people give to such folders.
  private static let folderNames: [KnownWord] = DocumentKind.allCases.compactMap { kind in
    kind.folder.map { KnownWord($0, otherNames: [$0, kind.rawValue] + kind.frenchWords + kind.otherFolderNames) }
  }
}

extension DocumentKind {
  /// Other names that people give to the folder of this kind.
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

  /// The sets of keys that identify documents of this kind; one set is enough.
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

  /// Returns the kind of a document according to the keys of its front matter, regardless of its folder; `nil` if the keys identify no
  /// kind.
  ///
  /// The kind is certain if one key is enough to identify it.
  ///
  /// - Parameter value: returns the value of a key. The values of `question`, `status` and `role` must be words that Edito knows.
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
      KnownWord.named(text, among: Word.allCases.map(\.knownWord)) != nil
    } ?? false
  }
}
