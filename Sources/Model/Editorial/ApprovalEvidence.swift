import Schema

/// The facts that are needed to check approvals, but that the documents do not contain. The reader of the workspace collects these facts.
public struct ApprovalEvidence: Sendable {
  /// The SHA-256 digests of the files that posts show, in hexadecimal digits, by path. If a path is missing, the file was not hashed.
  public var fileHashes: [String: String]
  /// The email addresses of the authors who committed the approvals of posts, by the paths of the posts. One commit can have several
  /// authors. If a path is missing, the authors are unknown.
  public var writers: [String: [String]]

  public init(fileHashes: [String: String] = [:], writers: [String: [String]] = [:]) {
    self.fileHashes = fileHashes
    self.writers = writers
  }
}

extension Document {
  /// The approval of an approved or scheduled post; `nil` for any other document, or if the post has no approval.
  public var pendingApproval: Approval? {
    guard let post, post.state == .approved || post.state == .scheduled else { return nil }
    return post.approval?.value
  }
}

extension Corpus {
  /// Returns the paths, sorted, of the files whose bytes are covered by the pending approvals of some documents: those with a digest.
  public static func approvedFiles(of documents: [Document]) -> [String] {
    mediaPaths(of: documents.filter { $0.pendingApproval?.digest != nil })
  }
}
