import Editorial

/// Whether an approval still says something about what would go out.
public enum ApprovalStatus: Equatable, Sendable {
  /// Nobody approved the post.
  case missing
  case holds
  /// Somebody approved the post, and nobody wrote down what it was.
  case withoutDigest
  /// The digest is none that could have been written.
  case unreadableDigest
  case outdated([ApprovalChange])

  /// Looks at the channels on which the post is not out yet.
  ///
  /// - Parameter fileHashes: the SHA-256 of the files, by path; those that the workspace was read with, if none are given.
  public init(of document: Document, in corpus: Corpus, fileHashes: [String: String]? = nil) {
    guard let post = document.post, let approval = post.approval?.value else {
      self = .missing
      return
    }
    guard let written = approval.digest else {
      self = .withoutDigest
      return
    }
    guard let digest = ApprovalDigest(parsing: written.value) else {
      self = .unreadableDigest
      return
    }
    let content = ApprovedContent(
      of: document, channels: post.pendingChannels, in: corpus, fileHashes: fileHashes ?? corpus.approvals.fileHashes)
    let changes = digest.changes(in: content)
    self = changes.isEmpty ? .holds : .outdated(changes)
  }
}
