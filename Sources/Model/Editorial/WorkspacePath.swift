import SourceText

/// Paths within the workspace: parts separated by `/`, relative to its root.
public enum WorkspacePath {
  /// Returns the folder of a file, without a final slash; empty for the root.
  public static func folder(of path: String) -> Substring {
    path.lastSlash.map { path[..<$0] } ?? ""
  }

  /// Resolves `.` and `..` in a path relative to a folder, and returns the path relative to the root; `nil` if it leads outside the
  /// workspace.
  public static func resolve(_ path: String, from folder: Substring) -> String? {
    var resolved = Array(folder.utf8)
    for part in path.utf8.split(separator: .slash) where !part.elementsEqual([.fullStop]) {
      if !part.elementsEqual([.fullStop, .fullStop]) {
        if !resolved.isEmpty { resolved.append(.slash) }
        resolved += part
      } else if resolved.isEmpty {
        return nil
      } else {
        resolved.removeSubrange((resolved.lastIndex(of: .slash) ?? 0)...)
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// Returns the path of a file relative to a folder, for links.
  public static func relative(_ path: String, from folder: Substring) -> String {
    var from = folder.split(separator: "/")[...]
    var to = path.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from.removeFirst()
      to.removeFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }
}
