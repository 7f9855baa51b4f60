import WorkspaceFiles

extension CommandEnvironment {
  /// An absolute path as seen from the current folder.
  func relative(_ path: String) -> String {
    let here = ((try? FileSystem.realPath(currentFolder).get()) ?? currentFolder).split(separator: "/")
    let there = path.split(separator: "/")
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared).map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
