import Editorial

/// A word that names a document: its id, or its path.
public struct DocumentDesignation: Sendable {
  /// The word as given by the user.
  public let word: String
  /// The word as a path relative to the workspace's root; `nil` if it leads outside of the workspace, or if the caller did not resolve
  /// it.
  let path: String?

  public init(_ word: String, path: String? = nil) {
    self.word = word
    self.path = path
  }

  public func names(_ document: Document) -> Bool {
    document.id == word || document.path == word || document.path == path
  }
}
