import Schema

/// The facts outside the documents against which approvals are checked. The reader of the workspace collects them.
public struct ApprovalEvidence: Sendable {
  /// The SHA-256 digests of the files that posts show, in hexadecimal digits, by path. A missing file was not hashed.
  public var fileHashes: [String: String]
  /// The email addresses of the authors who committed the approvals of posts, by the paths of the posts. One commit can have several
  /// authors. A missing entry is unknown.
  public var writers: [String: [String]]

  public init(fileHashes: [String: String] = [:], writers: [String: [String]] = [:]) {
    self.fileHashes = fileHashes
    self.writers = writers
  }
}

extension Document {
  /// The approval of a post that is approved or scheduled because of it.
  public var pendingApproval: Approval? {
    guard let post, post.state == .approved || post.state == .scheduled else { return nil }
    return post.approval?.value
  }
}

extension Corpus {
  /// Returns the files whose bytes are covered by the approvals of some documents, sorted.
  public static func approvedFiles(of documents: [Document]) -> [String] {
    mediaPaths(of: documents.filter { $0.pendingApproval?.digest != nil })
  }
}
