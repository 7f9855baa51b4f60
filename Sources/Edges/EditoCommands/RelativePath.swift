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
  /// Returns the path from the top of the repository to the workspace, with a slash at its end; empty if the workspace is the top. Programs
  /// that read patches and annotations resolve their paths there, whatever the current folder is.
  ///
  /// Outside a repository, returns the path from the current folder; empty if the workspace is not below the current folder.
  func folderInRepository(on console: Console) -> String {
    workspace.pathInRepository(git) ?? folder(below: console.environment.currentFolder) ?? ""
  }

  /// Returns the path from the root of the paths of GitHub's annotations to the workspace, as ``folderInRepository(on:)`` does. Outside a
  /// repository, the root is the folder of the job, if the workspace is in it.
  func folderInJob(on console: Console) -> String {
    workspace.pathInRepository(git) ?? console.environment.jobFolder.flatMap(folder(below:))
      ?? folderInRepository(on: console)
  }

  /// Returns the path from a folder down to the workspace, with a slash at its end; `nil` if the workspace is not below the folder.
  private func folder(below folder: String) -> String? {
    let folder = (try? FileSystem.realPath(folder).get()) ?? folder
    let root = (try? FileSystem.realPath(workspace.root).get()) ?? workspace.root
    return root.below(folder).map { $0.isEmpty ? "" : $0 + "/" }
  }

  /// Returns the path from the workspace's root to a file, with links followed; empty for the root itself. `nil` if the file is outside
  /// the workspace.
  func path(toFile absolute: String) -> String? {
    ((try? FileSystem.realPath(absolute).get()) ?? absolute).below(workspace.root)
  }

  /// Returns the path from the current folder to a path of the workspace.
  func shown(_ path: String, on console: Console) -> String {
    console.environment.relative(workspace.root + "/" + path)
  }

  /// Shows the path of a written file, and below the path the lines that were written.
  func show(_ path: String, _ lines: [String] = [], on console: Console) {
    console.write(([shown(path, on: console)] + lines.map { "  \($0)" }).joined(separator: "\n") + "\n")
  }
}
