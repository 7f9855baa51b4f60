import Foundation
import Localization
import SystemLibrary

/// The git work tree around a folder. Every git command runs through this type.
///
/// A clone may contain anything that can be committed, and an archive may contain a whole `.git` from an untrusted source. Therefore each
/// command runs in the folder of the nearest `.git`, never in one that only looks like a repository. The settings with which these
/// commands would run another program are switched off. No command makes git read a file of the work tree through a filter, because
/// filters are programs. See docs/decisions.md.
struct WorkTree: Sendable {
  /// The absolute path of the top of the work tree. It contains `.git`, unless the environment names the repository.
  let top: String
  /// The path from the top to the folder for which the work tree was found, ending with `/`; empty for the top itself.
  let prefix: String
  private let git: GitEnvironment
  /// The environment variables that name the repository to git, in addition to git's current folder.
  private let place: [String: String]

  /// Finds the work tree around a folder; `nil` if the folder is outside any work tree.
  ///
  /// - Parameter folder: an absolute path without links.
  init?(around folder: String, _ git: GitEnvironment) {
    self.git = git
    let named = git.repository(of: folder)
    if let top = Self.top(above: folder), top.utf8.count >= named?.workTree.utf8.count ?? 0 {
      (self.top, place) = (top, ["GIT_WORK_TREE": top])
    } else if let named {
      (top, place) = (named.workTree, ["GIT_DIR": named.folder, "GIT_WORK_TREE": named.workTree])
    } else {
      return nil
    }
    let path = folder.dropFirst(top == "/" ? 1 : top.count + 1)
    prefix = path.isEmpty ? "" : path + "/"
  }

  /// Returns the folder itself or its nearest parent with a `.git`: a file, a folder with a `HEAD`, or a folder that cannot be read.
  /// Returns `nil` if there is none.
  ///
  /// Like git, ignores an empty `.git` folder, with which containers hide a repository.
  ///
  /// - Parameter folder: an absolute path without links.
  static func top(above folder: String) -> String? {
    var folder = folder
    while true {
      let git = (folder == "/" ? "" : folder) + "/.git"
      if FileSystem.isFile(git) || FileSystem.entry(at: git + "/HEAD") != nil || isClosed(git) { return folder }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// Returns whether a `.git` folder cannot be read. If so, git decides whether it is a repository.
  private static func isClosed(_ folder: String) -> Bool {
    guard FileSystem.isFolder(folder) else { return false }
    return access(folder, R_OK | X_OK) != 0
  }

  // MARK: Asking

  /// Returns git's answer to a question.
  ///
  /// - Parameters:
  ///   - question: a git command with its arguments.
  ///   - input: the bytes for git's standard input.
  /// - Throws: ``WorkspaceError`` if git could not be run or failed. A failure is never an empty answer.
  func ask(_ question: [String], input: [UInt8] = []) throws(WorkspaceError) -> [UInt8] {
    var output: [UInt8] = []
    try ask(question, input: input) { output += $0 }
    return output
  }

  /// Passes on git's answer in pieces.
  func ask(_ question: [String], input: [UInt8] = [], take: (UnsafeRawBufferPointer) -> Void) throws(WorkspaceError) {
    let (code, complaint) = try run(question, input, take)
    if code != 0 || Self.lacksRules(complaint) { throw WorkspaceError.rejected(complaint) }
  }

  /// Returns whether git skipped an unreadable list of ignored files: `.gitignore`, `info/exclude` or the user's own.
  private static func lacksRules(_ complaint: [UInt8]) -> Bool {
    !complaint.isEmpty
      && complaint.text.split(separator: "\n").contains { $0.contains("ignore'") || $0.contains("exclude'") }
  }

  /// Returns git's answer; `nil` if git ends with exit code 1, which means that there is no answer.
  func answer(to question: [String]) throws(WorkspaceError) -> [UInt8]? {
    var output: [UInt8] = []
    let (code, complaint) = try run(question, []) { output += $0 }
    if code > 1 { throw WorkspaceError.rejected(complaint) }
    return code == 0 ? output : nil
  }

  private func run(
    _ question: [String], _ input: [UInt8], _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(WorkspaceError) -> (code: Int32, complaint: [UInt8]) {
    let child = try start(question)
    child.ask(input, isLast: true, take: take)
    return (try Self.code(of: child), child.complaint)
  }

  /// Starts a git command, and returns its process for sending input and reading output.
  func start(_ question: [String]) throws(WorkspaceError) -> ChildProcess {
    guard let program = git.program else { throw WorkspaceError.gitIsMissing }
    let environment = git.variables.merging(place) { $1 }.map { "\($0.key)=\($0.value)" }
    do {
      return try ChildProcess(
        [program] + Self.switches + ["-C", top] + question, environment: environment, patience: Self.patience * 1000)
    } catch {
      throw WorkspaceError.gitDidNotStart(error)
    }
  }

  /// Waits until a git command has ended, and returns its exit code. Throws if a signal or the timeout ended it.
  private static func code(of child: ChildProcess) throws(WorkspaceError) -> Int32 {
    switch child.finish() {
    case .exited(let code): return code
    case .killed: throw WorkspaceError.rejected(child.complaint)
    case .silent: throw WorkspaceError.gitIsSilent(seconds: patience)
    }
  }

  /// Waits until a started git command has ended, and throws if it failed.
  static func finish(_ child: ChildProcess) throws(WorkspaceError) {
    if try code(of: child) != 0 { throw WorkspaceError.rejected(child.complaint) }
  }

  /// The maximum time without output, in seconds. A named pipe in place of a `.gitignore` would block git for ever.
  private static let patience: Int32 = 60

  /// The options and settings of every git command, which make its behaviour safe and its output predictable.
  private static let switches =
    ["--no-pager", "--no-replace-objects", "--literal-pathspecs"]
    + [
      // Empty, not `false`: up to 2.35, git would run a program of that name.
      "core.fsmonitor=", "core.hooksPath=/dev/null", "core.untrackedCache=false", "safe.bareRepository=explicit",
      "log.showSignature=false", "log.mailmap=false", "log.follow=false", "log.showRoot=true",
      "submodule.recurse=false",
      "advice.graftFileDeprecated=false",
    ].flatMap { ["-c", $0] }
}

extension WorkTree {
  /// Returns the user's email address in git's settings (`user.email`); `nil` if none is set.
  func userEmail() throws(WorkspaceError) -> String? { try setting("user.email") }

  /// Returns the value of a key in git's settings; `nil` if none is set.
  fileprivate func setting(_ key: String) throws(WorkspaceError) -> String? {
    let answer = try answer(to: ["config", "--get", key])?.text.trimmingCharacters(in: .whitespacesAndNewlines)
    return answer.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Workspace {
  /// Returns the path from the top of the work tree to the workspace, with a slash at its end; empty if the workspace is the top, `nil`
  /// outside a work tree. Does not run git.
  public func pathInRepository(_ git: GitEnvironment) -> String? {
    WorkTree(around: (try? FileSystem.realPath(root).get()) ?? root, git)?.prefix
  }

  /// Returns the user's email address in git's settings (`user.email`); `nil` outside a work tree, or if none is set.
  ///
  /// - Throws: ``WorkspaceError`` if git could not be run or failed.
  public func userEmail(_ git: GitEnvironment) throws(WorkspaceError) -> String? {
    try WorkTree(around: root, git)?.userEmail()
  }

  /// Returns the user's name in git's settings (`user.name`); `nil` outside a work tree, or if none is set.
  ///
  /// - Throws: ``WorkspaceError`` if git could not be run or failed.
  public func userName(_ git: GitEnvironment) throws(WorkspaceError) -> String? {
    try WorkTree(around: root, git)?.setting("user.name")
  }
}

extension [UInt8] {
  /// The bytes as text, without line ends at its start and end.
  var text: String { String(decoding: self, as: UTF8.self).trimmingCharacters(in: .newlines) }
}
