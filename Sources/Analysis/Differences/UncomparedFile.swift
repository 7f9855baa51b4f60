import Editorial
import Schema

/// A file that cannot be compared, because it could not be read in one or both of two revisions.
public struct UncomparedFile: Sendable {
  public enum Reason: String, Sendable {
    /// The front matter contains the conflict markers of an unfinished git merge.
    case mergeConflict = "merge-conflict"
    case frontMatter = "invalid-front-matter"
    case encoding = "invalid-encoding"
    case size = "file-too-large"
    case readFailure = "unreadable-file"
  }

  public let path: String
  /// The reason why the file could not be read in the earlier revision, then in the later one. `nil` if the file could be read, or did not
  /// exist.
  public let before: Reason?
  public let after: Reason?
  /// Whether the content differs, apart from byte-order marks, line ends, and whitespace at the start and the end. True if the file
  /// exists in one revision only.
  public let differs: Bool

  static func all(in before: Corpus, _ after: Corpus) -> [UncomparedFile] {
    func reasons(_ corpus: Corpus) -> [String: Reason] {
      let lost = corpus.documents.compactMap { document in Reason(of: document).map { (document.path, $0) } }
      return Dictionary(lost) { first, _ in first }
    }
    let (old, new) = (reasons(before), reasons(after))
    return Set(old.keys).union(new.keys).sorted().map { path in
      let (first, second) = (before.document(at: path), after.document(at: path))
      let isSame = first.flatMap { first in second.map { first.source.comparable == $0.source.comparable } } ?? false
      return UncomparedFile(path: path, before: old[path], after: new[path], differs: !isSame)
    }
  }
}

extension UncomparedFile.Reason {
  /// Finds the reason why a document's front matter could not be read. `nil` if it could be read, or if the file does not matter for a
  /// comparison: a symbolic link that leads to no document of the workspace, something other than a file or a folder, or a file that a
  /// sparse checkout excludes.
  fileprivate init?(of document: Document) {
    guard document.isFrontMatterLost else { return nil }
    let kinds = document.problems.map(\.kind).filter(\.losesFrontMatter)
    if kinds.contains(where: \.isMergeConflict) {
      self = .mergeConflict
      return
    }
    switch kinds.first {
    case .illFormedText: self = .encoding
    case .tooLarge: self = .size
    case .unreadable(.linkOutside), .unreadable(.linkToFile), .unreadable(.linkToNothing), .unreadable(.linkLoop),
      .unreadable(.neitherFileNorFolder), .unreadable(.leftOut):
      return nil
    case .unreadable: self = .readFailure
    default: self = .frontMatter
    }
  }
}

extension ReadIssue.Kind {
  fileprivate var isMergeConflict: Bool {
    if case .mergeConflict = self { true } else { false }
  }
}
