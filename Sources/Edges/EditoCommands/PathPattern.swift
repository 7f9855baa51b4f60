import SystemLibrary

/// A path, a folder, or a shell pattern whose `*` also spans folders.
struct PathPattern {
  private let text: String
  private let folder: String
  /// The text before the first wildcard; `nil` without a wildcard.
  private let beforeWildcard: Substring?

  init(_ text: String) {
    self.text = text
    folder = text.hasSuffix("/") ? text : text + "/"
    beforeWildcard = text.firstIndex { "*?[\\".contains($0) }.map { text[..<$0] }
  }

  func matches(_ path: String) -> Bool {
    if let beforeWildcard {
      return path.utf8.starts(with: beforeWildcard.utf8) && (path == text || fnmatch(text, path, 0) == 0)
        || path.utf8.starts(with: folder.utf8)
    }
    return path == text || path.hasPrefix(folder)
  }
}
