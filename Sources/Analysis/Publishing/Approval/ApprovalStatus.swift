import Editorial

/// The validity of an approval for the content to be published.
public enum ApprovalStatus: Equatable, Sendable {
  /// The post is not approved.
  case missing
  case holds
  /// The post is approved, but without a record of its content.
  case withoutDigest
  /// The digest has a form that Edito never writes.
  case unreadableDigest
  case outdated([ApprovalChange])

  /// Compares the approval with the content for the channels on which the post is not published yet.
  ///
  /// - Parameter fileHashes: the SHA-256 hashes of the files, by path; by default, the hashes computed when the workspace was read.
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
