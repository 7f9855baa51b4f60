import SourceText

/// The paths that git ignores in a workspace.
struct GitIgnore: Sendable {
  /// The ignored paths, relative to the workspace and sorted. Paths of folders end in `/`.
  let paths: [String]
  /// The paths of the files that a sparse checkout leaves out, relative to the workspace and in git's order.
  private(set) var leftOut: [String] = []

  /// The value for a workspace in which git ignores nothing.
  static let nothing = GitIgnore()

  private init() { paths = [] }

  /// Asks git for the ignored paths, and for the files that a sparse checkout leaves out. Outside a git work tree, nothing is ignored.
  ///
  /// - Throws: ``WorkspaceError`` if git fails, because ignored files would otherwise be read and published.
  init(root: String, _ git: GitEnvironment) throws(WorkspaceError) {
    guard let tree = WorkTree(around: root, git) else {
      paths = []
      return
    }
    let question = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
    do {
      leftOut = try tree.leftOutFiles()
      let answer = try tree.ask(question + tree.scope)
      let prefix = Array(tree.prefix.utf8)
      paths = answer.split(separator: 0).filter { $0.starts(with: prefix) && $0.count > prefix.count }
        .map { String(decoding: $0.dropFirst(prefix.count), as: UTF8.self) }.sorted()
    } catch {
      // git fails in a folder that is ignored as a whole, such as a sandbox within a project. Nothing more is ignored there.
      let isIgnored = ["--no-literal-pathspecs", "check-ignore", "--quiet", "--", "./" + tree.prefix]
      guard !tree.prefix.isEmpty, (try? tree.answer(to: isIgnored)) != nil else {
        throw error
      }
      paths = []
    }
  }

  func ignoresFile(_ path: String) -> Bool { contains(path) }
  func ignoresFolder(_ path: String) -> Bool { contains(path + "/") }

  private func contains(_ path: String) -> Bool {
    let index = paths.endOfPrefix { $0 < path }
    return index < paths.count && paths[index] == path
  }
}

extension WorkTree {
  /// The arguments that limit a git command to the folder; empty if the folder is the whole work tree.
  var scope: [String] { prefix.isEmpty ? [] : ["--", prefix] }
}
