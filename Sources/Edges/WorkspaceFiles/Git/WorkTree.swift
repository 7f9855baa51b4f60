import Foundation
import Localization
import SystemLibrary

/// The git work tree that holds a folder, and the only door through which git is asked anything.
///
/// A clone may hold anything that can be committed, and an archive that somebody sent a whole `.git`. So each call is made in the
/// folder where the nearest `.git` lies, never in one that only looks like a repository; every setting that names a program is
/// switched off; and no question is asked for which git would read a file of the work tree, since it would filter it.
/// See docs/decisions.md.
struct WorkTree: Sendable {
  /// The absolute path of the folder that holds `.git`.
  let top: String
  /// The path of the folder in question below the top, ending with `/`; empty for the top itself.
  let prefix: String
  private let git: GitEnvironment
  /// What git is told of the place, beside its current folder.
  private let place: [String: String]

  /// Finds the work tree of a folder; `nil` if it is in none.
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

  /// The nearest folder with a `.git`: a file that names a repository, or a folder with something in it. git itself passes over an
  /// empty one, by which containers hide a repository.
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

  /// Whether a folder may not be looked into: then it is git's to say so.
  private static func isClosed(_ folder: String) -> Bool {
    guard FileSystem.isFolder(folder) else { return false }
    return access(folder, R_OK | X_OK) != 0
  }

  // MARK: Asking

  /// The answer of git to a question.
  ///
  /// - Parameters:
  ///   - question: a command of git's with its arguments.
  ///   - input: the bytes that git reads.
  /// - Throws: ``WorkspaceError`` if the question could not be asked or git gave up: never is this an empty answer.
  func ask(_ question: [String], input: [UInt8] = []) throws(WorkspaceError) -> [UInt8] {
    var output: [UInt8] = []
    try ask(question, input: input) { output += $0 }
    return output
  }

  /// Hands over the answer of git in pieces.
  func ask(_ question: [String], input: [UInt8] = [], take: (UnsafeRawBufferPointer) -> Void) throws(WorkspaceError) {
    let (code, complaint) = try run(question, input, take)
    if code != 0 || Self.lacksRules(complaint) { throw WorkspaceError.refused(complaint) }
  }

  /// Whether git went on without a list of what to ignore, which it could not read: `.gitignore`, `info/exclude` or the user's own.
  private static func lacksRules(_ complaint: [UInt8]) -> Bool {
    !complaint.isEmpty
      && complaint.text.split(separator: "\n").contains { $0.contains("ignore'") || $0.contains("exclude'") }
  }

  /// The answer of git, or `nil` if it says that there is none by ending with 1.
  func answer(to question: [String]) throws(WorkspaceError) -> [UInt8]? {
    var output: [UInt8] = []
    let (code, complaint) = try run(question, []) { output += $0 }
    if code > 1 { throw WorkspaceError.refused(complaint) }
    return code == 0 ? output : nil
  }

  private func run(
    _ question: [String], _ input: [UInt8], _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(WorkspaceError) -> (code: Int32, complaint: [UInt8]) {
    let child = try start(question)
    child.ask(input, isLast: true, take: take)
    return (try Self.code(of: child), child.complaint)
  }

  /// Starts git with a question that needs several turns.
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

  /// The exit code of git, once it has answered.
  private static func code(of child: ChildProcess) throws(WorkspaceError) -> Int32 {
    switch child.finish() {
    case .exited(let code): return code
    case .killed: throw WorkspaceError.refused(child.complaint)
    case .silent: throw WorkspaceError.gitIsSilent(seconds: patience)
    }
  }

  /// Waits until git, which was asked in several turns, has ended well.
  static func finish(_ child: ChildProcess) throws(WorkspaceError) {
    if try code(of: child) != 0 { throw WorkspaceError.refused(child.complaint) }
  }

  /// How many seconds git may say nothing. A named pipe in the place of a `.gitignore` would keep it for ever.
  private static let patience: Int32 = 60

  /// What is switched off in every call.
  private static let switches =
    ["--no-pager", "--no-replace-objects", "--literal-pathspecs"]
    + [
      // Empty, not `false`: until 2.35, git would run a program of that name.
      "core.fsmonitor=", "core.hooksPath=/dev/null", "core.untrackedCache=false", "safe.bareRepository=explicit",
      "log.showSignature=false", "log.mailmap=false", "log.follow=false", "log.showRoot=true",
      "submodule.recurse=false",
      "advice.graftFileDeprecated=false",
    ].flatMap { ["-c", $0] }
}

extension WorkTree {
  /// The address with which git would sign a commit; `nil` if none is set.
  func userEmail() throws(WorkspaceError) -> String? {
    let answer = try answer(to: ["config", "--get", "user.email"])?.text.trimmingCharacters(in: .whitespacesAndNewlines)
    return answer.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Workspace {
  /// The address with which git would sign a commit here; `nil` outside of a work tree, or if none is set.
  ///
  /// - Throws: ``WorkspaceError`` if git could not be asked.
  public func userEmail(_ git: GitEnvironment) throws(WorkspaceError) -> String? {
    try WorkTree(around: root, git)?.userEmail()
  }
}

extension [UInt8] {
  /// An answer of one line, without the line end.
  var text: String { String(decoding: self, as: UTF8.self).trimmingCharacters(in: .newlines) }
}
