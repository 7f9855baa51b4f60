import CivilTime
import Editorial
import SourceText

/// Finds out from git who wrote the approvals of posts that are to go out.
///
/// However many they are, git is asked the same few times: once for the history of the workspace, a second time if somebody named a
/// day to come, and by one process for all states of the posts.
enum ApprovalWriters {
  /// The addresses of the writers of each approval, by path. An approval is left out if git does not know for sure: if its file was
  /// never committed, or if it is as old as the history at hand.
  ///
  /// - Throws: ``WorkspaceError`` if git could not be asked.
  static func all(of documents: [Document], in root: String, _ git: GitEnvironment) throws -> [String: [String]] {
    let pending = pending(in: documents)
    guard !pending.isEmpty, let tree = WorkTree(around: root, git) else { return [:] }
    var writers: [String: [String]] = [:]
    var committed: [ApprovalHistory.Item] = []
    var changed: [String] = []
    let objects = ObjectReader(tree)
    try objects.read(pending.map { "HEAD:\(tree.prefix)\($0.path)" }, limit: ApprovalClaim.limit) { index, object in
      guard let object else { return }
      let (path, statement) = (pending[index].path, pending[index].statement)
      switch ApprovalClaim(of: object).says(statement) {
      case true?:
        committed.append(ApprovalHistory.Item(path: path, statement: statement, object: object.hash))
      case false?: changed.append(path)
      case nil: break
      }
    }
    // Whoever commits next has written what is not committed.
    if !changed.isEmpty, let own = try tree.userEmail() {
      for path in changed { writers[path] = [own] }
    }
    for (path, emails) in try ApprovalHistory.writers(of: committed, in: tree, objects) { writers[path] = emails }
    return writers
  }

  /// The approvals by people whose address is known: about others, git could tell nothing.
  private static func pending(in documents: [Document]) -> [(path: String, statement: ApprovalStatement)] {
    let reachable = Set(
      documents.compactMap { document in
        if case .person(let person) = document.content, person.email != nil { document.id } else { nil }
      })
    return documents.compactMap { document in
      guard let approval = document.pendingApproval, let by = approval.by, reachable.contains(by.value) else {
        return nil
      }
      return (document.path, ApprovalStatement(approval))
    }
  }
}

/// The content of an approval, in whatever form it is written.
struct ApprovalStatement: Hashable {
  let by: String?
  let day: CalendarDay?
  let digest: String?

  init(_ approval: Approval) {
    (by, day, digest) = (approval.by?.value, approval.day?.value, approval.digest?.value)
  }
}

/// The approval in a committed state of a post.
enum ApprovalClaim {
  case statement(ApprovalStatement?)
  /// The beginning of a text whose front matter cannot be read, in the middle of a merge for example.
  case unread([UInt8])
  /// It is no text, or too large to be a post.
  case unknown

  /// How many bytes of a post are read.
  static let limit = 1 << 20

  /// Reads a state of a post, whatever it was called then.
  init(of object: GitObject) {
    let source = SourceFile(path: "posts/a.md", bytes: object.bytes)
    guard object.isWhole, source.textFaults().illFormed == nil else {
      self = .unknown
      return
    }
    let document = Document.read(source)
    self =
      document.isFrontMatterLost
      ? .unread(Array(object.bytes.prefix(1 << 16)))
      : .statement(document.post?.approval.map { ApprovalStatement($0.value) })
  }

  /// Whether the state says the same as an approval; `nil` if it is not known.
  func says(_ other: ApprovalStatement) -> Bool? {
    switch self {
    case .statement(let statement): statement == other
    // The most exact of its words is looked for.
    case .unread(let bytes): (other.digest ?? other.by).map { bytes.contains($0.utf8) }
    case .unknown: nil
    }
  }
}
