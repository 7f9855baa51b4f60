/// What git says it ignores in a workspace.
struct GitIgnore: Sendable {
  /// Ignored paths relative to the workspace; those of folders end in `/`. Sorted.
  let paths: [String]

  static let none = GitIgnore(paths: [])

  /// Asks git, where the workspace lies in a git work tree and git is there to ask.
  init(root: String) {
    guard Git.isInWorkTree(root),
      let output = Git.run(["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"], in: root)
    else {
      self = .none
      return
    }
    paths = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private init(paths: [String]) { self.paths = paths }

  func ignoresFile(_ path: String) -> Bool { contains(path) }
  func ignoresFolder(_ path: String) -> Bool { contains(path + "/") }

  private func contains(_ path: String) -> Bool {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path
  }
}
