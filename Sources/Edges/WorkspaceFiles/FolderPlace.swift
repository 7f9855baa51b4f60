import Editorial

/// The place of a folder in relation to a workspace.
public struct FolderPlace {
  /// The path of the folder below the workspace's root; `nil` if the folder is elsewhere.
  private let path: String?
  /// The path of the workspace below the folder, with a slash at its end; `nil` if the workspace is elsewhere.
  private let inner: String?
  private let corpus: Corpus

  /// - Parameter folder: the absolute path of the folder.
  public init(_ folder: String, in workspace: Workspace) {
    let root = (try? FileSystem.realPath(workspace.root).get()) ?? workspace.root
    let folder = (try? FileSystem.realPath(folder).get()) ?? folder
    path = folder == root ? "" : folder.below(root)
    inner = folder == root ? "" : root.below(folder).map { $0 + "/" }
    corpus = workspace.corpus
  }

  /// Returns the path in the workspace of a file of the folder; `nil` if the workspace does not contain it.
  public func file(_ name: String) -> String? {
    guard let own = own(name), corpus.files.contains(own) else { return nil }
    return own
  }

  /// Whether a file of the folder is a document of the workspace.
  public func isDocument(_ name: String) -> Bool {
    own(name).map { DocumentKind(path: $0) != nil || corpus.sources.source(of: $0) != nil } ?? false
  }

  /// Whether `sources:` makes a file of the folder a document of the workspace.
  public func isInSource(_ name: String) -> Bool { own(name).map { corpus.sources.source(of: $0) != nil } ?? false }

  private func own(_ name: String) -> String? {
    var parts: [Substring] = []
    for part in ((path.map { $0.isEmpty ? "" : $0 + "/" } ?? "") + name).split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    let whole = parts.joined(separator: "/")
    if path != nil { return whole }
    return inner.flatMap { whole.hasPrefix($0) ? String(whole.dropFirst($0.count)) : nil }
  }
}
