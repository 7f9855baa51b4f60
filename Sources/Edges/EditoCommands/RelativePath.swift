import WorkspaceFiles

extension CommandEnvironment {
  /// Returns the path from the current folder to an absolute path; `.` for the current folder itself.
  func relative(_ path: String) -> String {
    let here = ((try? FileSystem.realPath(currentFolder).get()) ?? currentFolder).split(separator: "/")
    let there = path.split(separator: "/")
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}

extension Session {
  /// Returns the path from the current folder to a path of the workspace.
  func shown(_ path: String, on console: Console) -> String {
    console.environment.relative(workspace.root + "/" + path)
  }

  /// Shows the path of a written file, and below the path the lines that were written.
  func show(_ path: String, _ lines: [String] = [], on console: Console) {
    console.write(([shown(path, on: console)] + lines.map { "  \($0)" }).joined(separator: "\n") + "\n")
  }
}
