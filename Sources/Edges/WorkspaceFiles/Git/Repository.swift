import Editorial
import Localization
import SourceText

/// A commit of a repository.
public struct Commit: Hashable, Sendable {
  /// The name that the user gave, such as `HEAD`, `main` or `a1b2c3d`. A common ancestor is named after both commits: `main...HEAD`.
  public let name: String
  /// The full hash.
  public let hash: String
}

/// The git repository whose work tree contains a folder.
public struct Repository {
  let tree: WorkTree
  private let objects: ObjectReader

  /// - Throws: ``WorkspaceError`` if the folder is not in a work tree.
  public init(around folder: String, _ git: GitEnvironment) throws {
    guard let tree = WorkTree(around: folder, git) else { throw Self.noRepository(around: folder) }
    self.tree = tree
    objects = ObjectReader(tree)
  }

  /// Returns the commits that revisions name, in order. A revision is a branch, a tag, a hash or an expression such as `HEAD~2`.
  ///
  /// - Throws: ``WorkspaceError`` if the clone does not contain one of the commits.
  public func commits(_ revisions: [String]) throws -> [Commit] {
    var hashes: [String?] = []
    try objects.read(revisions.map { $0 + "^{commit}" }, limit: 0) { hashes.append($1?.hash) }
    return try zip(revisions, hashes).map { revision, hash in
      guard let hash else { throw try unknown(revision) }
      return Commit(name: revision, hash: hash)
    }
  }

  /// Returns the last common ancestor of two commits. Throws if there is none.
  public func mergeBase(of first: Commit, and second: Commit) throws -> Commit {
    let answer = try explainingGaps { try tree.answer(to: ["merge-base", first.hash, second.hash]) }
    if let answer {
      return Commit(name: "\(first.name)...\(second.name)", hash: answer.text)
    }
    throw WorkspaceError(
      .git,
      LocalizedText(
        en: "\(first.name) and \(second.name) have no commit in common",
        fr: "\(first.name) et \(second.name) n’ont aucun commit en commun"), hints: try shallowHint())
  }
}

extension Repository {
  /// Returns the paths of the media files whose bytes differ between two states of the workspace. A file is compared only if it exists in
  /// both states and is shown by a post whose status in the later state is not `published`.
  ///
  /// The earlier state was read at a commit. Files on disk are compared with it by the hashes that git would give to their unfiltered
  /// bytes. `git diff` is not used, because it would run the filters in the repository's settings.
  public func changedMedia(from before: Workspace, to after: Workspace) throws -> Set<String> {
    let shown = Corpus.mediaPaths(of: after.corpus.documents).compactMap(after.corpus.files.spelling).filter {
      before.objects[$0] != nil && (!after.objects.isEmpty || FileSystem.isFile(after.root + "/" + $0))
    }
    if !after.objects.isEmpty { return Set(shown.filter { after.objects[$0] != before.objects[$0] }) }
    let hashes = try tree.hashes(of: shown)
    let different = zip(shown, hashes).filter { before.objects[$0] != $1 }.map(\.0)
    let pointers = try pointers(at: different.compactMap { before.objects[$0] })
    let contents = Workspace.fileHashes(different, in: after.root, jobs: 1)
    // For a file in git LFS, the commit contains a pointer.
    return Set(different.filter { path in before.objects[path].flatMap { pointers[$0] } != contents[path] })
  }

  /// Returns the SHA-256 of the files that git LFS pointers replace, by the git hashes of the pointers.
  private func pointers(at objects: [String]) throws -> [String: String] {
    var pointers: [String: String] = [:]
    try self.objects.read(objects, limit: LFSPointer.longest) { index, object in
      if let object, object.isWhole { pointers[objects[index]] = LFSPointer.hash(in: object.bytes) }
    }
    return pointers
  }
}

extension WorkTree {
  /// Returns the hashes that git would give to the unfiltered bytes of files below the folder, in order.
  fileprivate func hashes(of paths: [String]) throws -> [String] {
    if paths.isEmpty { return [] }
    let lines = paths.map { Self.quoted(prefix + $0) + "\n" }.joined()
    let answer = try ask(["hash-object", "--no-filters", "--stdin-paths"], input: Array(lines.utf8))
    return answer.split(separator: .lineFeed).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns a path in quotation marks, with the escapes that git reads.
  private static func quoted(_ path: String) -> String {
    "\""
      + path.unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\"", "\\": text += "\\" + String(scalar)
        case "\n": text += "\\n"
        default: text.unicodeScalars.append(scalar)
        }
      } + "\""
  }
}

extension Repository {
  private func unknown(_ revision: String) throws -> WorkspaceError {
    // For `main~2`, even the commit of `main` may be missing.
    for name in [revision, String(revision.prefix { !"~^@".contains($0) })] where try isMissing(name) {
      return WorkspaceError(
        .git,
        LocalizedText(
          en: "this clone does not contain the commit “\(name)”",
          fr: "ce clone ne contient pas le commit « \(name) »"), hints: try gapHints())
    }
    if revision == "HEAD" {
      return WorkspaceError(
        .git,
        LocalizedText(
          en: "the repository has no commit to compare with",
          fr: "le dépôt n’a pas encore de commit à comparer"))
    }
    let message = LocalizedText(
      en: "unknown revision “\(revision)”", fr: "révision inconnue : « \(revision) »")
    let shallow = try shallowHint()
    if !shallow.isEmpty { return WorkspaceError(.git, message, hints: shallow) }
    let names = try tree.ask(["for-each-ref", "--format=%(refname:short)"]).text.split(separator: "\n")
    let hint =
      Spelling.nearest(to: revision, among: names.map(String.init)).map(LocalizedText.didYouMean)
      ?? LocalizedText(
        en: "give a branch, a tag or a commit; `git fetch` gets those of other clones",
        fr: "indiquez une branche, une étiquette ou un commit ; `git fetch` récupère ceux des autres clones")
    return WorkspaceError(.git, message, hints: [hint])
  }

  /// Returns whether a revision names an object that the clone lacks.
  private func isMissing(_ revision: String) throws -> Bool {
    guard !revision.hasPrefix("-"), !revision.isEmpty else { return false }
    // Beyond the end of a shallow history, git fails instead of returning a hash.
    let answer = (try? tree.answer(to: ["rev-parse", "--verify", "--quiet", revision])) ?? nil
    guard let hash = answer?.text, hash.allSatisfy(\.isHexDigit) else { return false }
    var isMissing = false
    try objects.read([hash], limit: 0) { isMissing = $1 == nil }
    return isMissing
  }

  /// Asks git a question about commits. If git fails with an error without hints, the new error says that the clone lacks part of its
  /// history, and hints at the remedy.
  func explainingGaps(_ ask: () throws -> [UInt8]?) throws -> [UInt8]? {
    do {
      return try ask()
    } catch let error as WorkspaceError where error.kind == .git && error.hints.isEmpty {
      throw WorkspaceError(
        .git,
        LocalizedText(
          en: "this clone lacks part of its history: \(error.message)",
          fr: "il manque à ce clone une partie de son historique : \(error.message)"), hints: try gapHints())
    }
  }

  /// Returns hints for a clone that lacks objects.
  func gapHints() throws -> [LocalizedText] {
    let shallow = try shallowHint()
    if !shallow.isEmpty { return shallow }
    if try tree.answer(to: ["config", "--get-regexp", "^remote\\..*\\.promisor$"]) != nil { return [.fetchesNothing] }
    return [
      LocalizedText(
        en: "`git fsck` lists the missing objects; clone the repository again, or fetch them from another clone",
        fr: "`git fsck` donne les objets manquants ; clonez de nouveau le dépôt, ou récupérez-les d’un autre clone")
    ]
  }

  /// Returns hints for a shallow clone, which lacks a part of the history; empty for other clones.
  private func shallowHint() throws -> [LocalizedText] {
    guard try tree.ask(["rev-parse", "--is-shallow-repository"]).text == "true" else { return [] }
    return [
      LocalizedText(
        en: "this clone is shallow: run `git fetch --unshallow`; in CI, set `fetch-depth: 0`",
        fr: "ce clone est superficiel : lancez `git fetch --unshallow` ; en CI, mettez `fetch-depth: 0`")
    ]
  }

  private static func noRepository(around folder: String) -> WorkspaceError {
    WorkspaceError(
      .git,
      LocalizedText(
        en: "\(folder) is not in a git repository",
        fr: "\(folder) n’est pas dans un dépôt git"),
      hints: [LocalizedText(en: "`git init` creates one", fr: "`git init` en crée un")])
  }
}
