import SystemLibrary

/// The part of a process's environment with which git is found and run.
public struct GitEnvironment: Sendable {
  /// The absolute path of git; `nil` if git is not found. Only absolute folders in `PATH` are searched, because relative folders depend
  /// on the current folder, which may be untrusted.
  let program: String?
  /// The environment variables for git. Of the inherited variables that begin with `GIT_`, only those that select the settings of the
  /// user and of the system are kept. The others can name other repositories, settings, programs and files to write to.
  ///
  /// In hooks, git sets some of these others, but finds the same values without them.
  let variables: [String: String]
  private let named: NamedRepository?

  /// - Parameter environment: the variables of the process.
  public init(_ environment: [String: String]) {
    program = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").filter { $0.hasPrefix("/") }
      .map { $0 + "/git" }.first { FileSystem.isFile($0) && access($0, X_OK) == 0 }
    let kept: Set = ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"]
    let inherited = environment.filter { !$0.key.hasPrefix("GIT_") || kept.contains($0.key) }
    let own = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_GRAFT_FILE": "/dev/null",
      // A partial clone must not fetch missing objects. Before 2.45, allowing no protocol prevents it.
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "",
      // Some of git's messages are parsed, so they must be in English.
      "LC_ALL": "C",
    ]
    variables = inherited.merging(own) { $1 }
    named = NamedRepository(environment)
  }

  /// An environment in which git reads no settings of a user or of the system.
  public static let isolated = GitEnvironment([
    "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME": "/nonexistent", "TZ": "UTC", "LC_ALL": "C",
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
  ])

  /// Returns the repository that the environment names, if its work tree contains a folder; otherwise `nil`.
  func repository(of folder: String) -> NamedRepository? { named.flatMap { $0.holds(folder) ? $0 : nil } }
}

/// The repository and the work tree that `GIT_DIR` and `GIT_WORK_TREE` name. This is a usual way to keep a home folder in git.
///
/// In hooks, git sets only `GIT_DIR`. It is then ignored, because git finds the same repository in `.git`.
struct NamedRepository: Sendable {
  let folder: String
  let workTree: String

  init?(_ environment: [String: String]) {
    func path(_ variable: String) -> String? {
      guard let path = environment[variable], !path.isEmpty else { return nil }
      return try? FileSystem.realPath(path).get()
    }
    guard let folder = path("GIT_DIR"), let workTree = path("GIT_WORK_TREE") else { return nil }
    (self.folder, self.workTree) = (folder, workTree)
  }

  func holds(_ folder: String) -> Bool {
    folder == workTree || folder.hasPrefix(workTree == "/" ? "/" : workTree + "/")
  }
}
