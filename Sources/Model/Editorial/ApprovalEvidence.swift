import Schema

/// What approvals are checked against beside the documents themselves: found out by whoever reads the workspace.
public struct ApprovalEvidence: Sendable {
  /// The SHA-256 of files that posts show, in hexadecimal digits, by path; what is missing has not been looked at.
  public var fileHashes: [String: String]
  /// The addresses of those who wrote the approvals of posts into git, by the posts' paths: of one and the same change,
  /// everybody's who is named as its author. What is missing is not known.
  public var writers: [String: [String]]

  public init(fileHashes: [String: String] = [:], writers: [String: [String]] = [:]) {
    self.fileHashes = fileHashes
    self.writers = writers
  }
}

extension Document {
  /// The approval of a post that is to go out by virtue of it.
  public var pendingApproval: Approval? {
    guard let post, post.state == .approved || post.state == .scheduled else { return nil }
    return post.approval?.value
  }
}

extension Corpus {
  /// The files whose bytes the approvals of some documents cover. Sorted.
  public static func approvedFiles(of documents: [Document]) -> [String] {
    mediaPaths(of: documents.filter { $0.pendingApproval?.digest != nil })
  }
}
