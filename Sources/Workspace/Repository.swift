import Localization

/// A commit of a repository.
public struct Commit: Hashable, Sendable {
  /// How the reader calls it: `HEAD`, `main`, `a1b2c3d`.
  public let name: String
  /// Its full hash.
  public let hash: String
}

/// The git repository in whose work tree a folder lies.
public struct Repository: Sendable {
  let folder: String

  /// - Throws: ``WorkspaceError`` where there is no git, or no repository that git would open.
  public init(around folder: String) throws {
    self.folder = folder
    let answer = Git.ask(["rev-parse", "--is-inside-work-tree"], in: folder)
    if !answer.isThere {
      throw WorkspaceError(
        .git,
        LocalizedText(en: "git is not there to be asked", fr: "git est introuvable"),
        hints: [
          LocalizedText(
            en: "install git, or make sure that it is on the PATH",
            fr: "installez git, ou vérifiez qu’il est dans le PATH")
        ])
    }
    if answer.isSuccess, answer.line == "true" { return }
    throw Git.isInWorkTree(folder) ? Self.refused(answer.complaint) : Self.noRepository(around: folder)
  }

  /// The commit that a revision names: a branch, a tag, a hash, `HEAD~2`.
  public func commit(_ revision: String) throws -> Commit {
    // No revision begins with a dash; git would take it for an option.
    if !revision.hasPrefix("-"), let hash = hash(["rev-parse", "--verify", "--quiet", revision + "^{commit}"]) {
      return Commit(name: revision, hash: hash)
    }
    throw unknown(revision)
  }

  /// The last commit that two have in common.
  public func mergeBase(of first: Commit, and second: Commit) throws -> Commit {
    if let hash = hash(["merge-base", first.hash, second.hash]) {
      return Commit(name: "\(first.name)...\(second.name)", hash: hash)
    }
    throw WorkspaceError(
      .git,
      LocalizedText(
        en: "\(first.name) and \(second.name) have no commit in common",
        fr: "\(first.name) et \(second.name) n’ont aucun commit en commun"), hints: shallowHint)
  }

  /// The files below the folder that are there on both sides with other bytes, by their paths from there; `nil` for those on disk.
  public func changedFiles(from first: Commit, to second: Commit?) throws -> Set<String> {
    let options = [
      "diff", "--name-only", "-z", "--diff-filter=M", "--no-renames", "--no-ext-diff", "--ignore-submodules",
      "--relative",
    ]
    let answer = Git.ask(options + [first.hash] + (second.map { [$0.hash] } ?? []) + ["--", "."], in: folder)
    guard answer.isSuccess else { throw Self.refused(answer.complaint) }
    return Set(answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The one hash that git answers with.
  func hash(_ question: [String]) -> String? {
    let answer = Git.ask(question, in: folder)
    let line = answer.line
    // SHA-1 or SHA-256; a revision such as `^main` gets another answer.
    return answer.isSuccess && line.utf8.count >= 40 && line.allSatisfy(\.isHexDigit) ? line : nil
  }

  private var isShallow: Bool { Git.ask(["rev-parse", "--is-shallow-repository"], in: folder).line == "true" }
}

extension Repository {
  private func unknown(_ revision: String) -> WorkspaceError {
    if revision == "HEAD" {
      return WorkspaceError(
        .git,
        LocalizedText(
          en: "the repository has no commit yet: there is nothing to compare with",
          fr: "le dépôt n’a pas encore de commit : il n’y a rien à quoi comparer"))
    }
    let message = LocalizedText(
      en: "git knows no revision “\(revision)”", fr: "git ne connaît aucune révision « \(revision) »")
    let shallow = shallowHint
    if !shallow.isEmpty { return WorkspaceError(.git, message, hints: shallow) }
    let names = Git.ask(["for-each-ref", "--format=%(refname:short)"], in: folder).line.split(separator: "\n")
    let hint =
      Spelling.nearest(to: revision, among: names.map(String.init)).map(LocalizedText.didYouMean)
      ?? LocalizedText(
        en: "name a branch, a tag or a commit; `git fetch` brings those of others",
        fr: "nommez une branche, une étiquette ou un commit ; `git fetch` apporte ceux des autres")
    return WorkspaceError(.git, message, hints: [hint])
  }

  /// What helps where the clone lacks a part of the history.
  private var shallowHint: [LocalizedText] {
    guard isShallow else { return [] }
    return [
      LocalizedText(
        en: "this clone is shallow: `git fetch --unshallow` brings the rest; in CI, ask for `fetch-depth: 0`",
        fr: "ce clone est superficiel : `git fetch --unshallow` apporte le reste ; en CI, demandez `fetch-depth: 0`")
    ]
  }

  private static func noRepository(around folder: String) -> WorkspaceError {
    WorkspaceError(
      .git,
      LocalizedText(
        en: "\(folder) is not in a git repository: there is nothing to compare with",
        fr: "\(folder) n’est pas dans un dépôt git : il n’y a rien à quoi comparer"),
      hints: [LocalizedText(en: "`git init` begins one", fr: "`git init` en commence un")])
  }

  /// Passes on what git said, its first line.
  static func refused(_ complaint: [UInt8]) -> WorkspaceError {
    let words =
      String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? "?"
    return WorkspaceError(
      .git, LocalizedText(en: "git gave up: \(words)", fr: "git a renoncé : \(words)"))
  }
}
