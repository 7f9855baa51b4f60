import Editorial

/// A word that names a document: its id, or its path.
public struct DocumentDesignation: Sendable {
  /// The word as given by the user.
  public let word: String
  /// The path below the workspace's root that the word means; `nil` if it cannot be one.
  let path: String?

  public init(_ word: String, path: String? = nil) {
    self.word = word
    self.path = path
  }

  func names(_ document: Document) -> Bool {
    document.id == word || document.path == word || document.path == path
  }
}
