/// A word with which a user names something: an id, a path, or a part of a title.
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
}
