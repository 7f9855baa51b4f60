import CivilTime
import Editorial
import SourceText

/// The authors of approvals of unpublished posts, according to git.
///
/// The number of git processes does not depend on the number of posts. One process reads the recent history of the workspace. If an
/// approval was committed well before its day, another one reads the whole history. A further process reads all states of the posts. If
/// an approval is not committed, one more finds the user's email address.
enum ApprovalWriters {
  /// Returns the email addresses of the authors of each pending approval, by the path of the post. The result is empty outside a git work
  /// tree.
  ///
  /// Approvals whose author is uncertain are left out. Their post was never committed or cannot be read, or they are as old as the
  /// available history. An uncommitted approval is left out if git's settings contain no email address of the user.
  ///
  /// - Throws: ``WorkspaceError`` if git cannot be run or fails.
  static func all(of documents: [Document], in root: String, _ git: GitEnvironment) throws -> [String: [String]] {
    let pending = pending(in: documents)
    guard !pending.isEmpty, let tree = WorkTree(around: root, git) else { return [:] }
    let rules = ReadingRules(documents.first { $0.path == DocumentKind.settingsFileName })
    var writers: [String: [String]] = [:]
    var committed: [ApprovalHistory.Item] = []
    var changed: [String] = []
    let objects = ObjectReader(tree)
    try objects.read(pending.map { "HEAD:\(tree.prefix)\($0.path)" }, limit: ApprovalClaim.limit) { index, object in
      guard let object else { return }
      let (path, statement) = (pending[index].path, pending[index].statement)
      switch ApprovalClaim(of: object, at: path, rules).says(statement) {
      case true?:
        committed.append(ApprovalHistory.Item(path: path, statement: statement, object: object.hash))
      case false?: changed.append(path)
      case nil: break
      }
    }
    // Uncommitted approvals count as written by the user, who will commit them.
    if !changed.isEmpty, let own = try tree.userEmail() {
      for path in changed { writers[path] = [own] }
    }
    for (path, emails) in try ApprovalHistory.writers(of: committed, in: tree, objects, rules) {
      writers[path] = emails
    }
    return writers
  }

  /// Returns the approvals to check. These are by people with a known email address, because git identifies authors by address.
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

/// The content of an approval, independent of its form.
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
  /// The beginning of a text with unreadable front matter, for example one with the conflict markers of a merge.
  case unread([UInt8])
  /// The state is not UTF-8, or is too large for a post.
  case unknown

  /// The maximum number of bytes of a post that are read.
  static let limit = 1 << 20

  /// Reads the approval in a state of a post.
  ///
  /// - Parameters:
  ///   - path: the path of the state, relative to the workspace. Outside all sources, it does not matter.
  ///   - rules: the rules of the workspace as it is now.
  init(of object: GitObject, at path: String, _ rules: ReadingRules) {
    let isOfSource = rules.sources.source(of: path)?.kind == .post
    let source = SourceFile(path: isOfSource ? path : "posts/a.md", bytes: object.bytes)
    guard object.isWhole, source.textIssues().illFormed == nil else {
      self = .unknown
      return
    }
    let document = Document.read(source, rules: isOfSource ? rules : ReadingRules(dateOrder: rules.dateOrder))
    self =
      document.isFrontMatterLost
      ? .unread(Array(object.bytes.prefix(1 << 16)))
      : .statement(document.post?.approval.map { ApprovalStatement($0.value) })
  }

  /// Returns whether the state contains the same approval; `nil` if that is unknown.
  func says(_ other: ApprovalStatement) -> Bool? {
    switch self {
    case .statement(let statement): statement == other
    // The search uses the most specific part of the approval.
    case .unread(let bytes): (other.digest ?? other.by).map { bytes.contains($0.utf8) }
    case .unknown: nil
    }
  }
}
