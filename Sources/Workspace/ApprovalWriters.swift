import Editorial
import Parallel
import SourceText

/// Asks git who wrote the approvals of posts that are to go out.
enum ApprovalWriters {
  /// The addresses behind the lines of each approval, by path. Nothing is said of what git does not know for sure: a file
  /// without history, or lines from where the history that it has begins.
  static func all(of documents: [Document], in root: String, jobs: Int) -> [String: [String]] {
    let posts = approvals(in: documents)
    guard !posts.isEmpty, Git.isInWorkTree(root) else { return [:] }
    let blamed = Parallel.map(posts, jobs: jobs) { post in
      Git.run(["blame", "--porcelain", "-L", "\(post.first),\(post.last)", "--", post.path], in: root).map(Blame.init)
    }
    let commits = Set(blamed.compactMap(\.self).flatMap { $0.authors.keys }).sorted()
    let others = coauthors(of: commits, in: root)
    // Who commits next has written what is not committed.
    let own = blamed.contains { $0?.hasOwnLines ?? false } ? Git.userEmail(in: root) : nil
    var writers: [String: [String]] = [:]
    for (post, blame) in zip(posts, blamed) {
      guard let blame, !blame.reachesBoundary else { continue }
      var emails = blame.authors.flatMap { commit, author in [author] + (others[commit] ?? []) }
      if blame.hasOwnLines, let own { emails.append(own) }
      if !emails.isEmpty { writers[post.path] = Set(emails).sorted() }
    }
    return writers
  }

  private struct LinesOfApproval: Sendable {
    let path: String
    let first: Int
    let last: Int
  }

  /// The approvals by people whose address is known: of others, git could tell nothing.
  private static func approvals(in documents: [Document]) -> [LinesOfApproval] {
    let pending = documents.filter { $0.pendingApproval?.by != nil }
    guard !pending.isEmpty else { return [] }
    let known = Set(
      documents.compactMap { document in
        if case .person(let person) = document.content, person.email != nil { document.id } else { nil }
      })
    return pending.compactMap { document in
      guard let approval = document.post?.approval, let by = approval.value.by, known.contains(by.value) else {
        return nil
      }
      let table = document.source.lineTable()
      return LinesOfApproval(
        path: document.path, first: table.lineIndex(at: approval.range.lowerBound) + 1,
        last: table.lineIndex(at: approval.range.upperBound) + 1)
    }
  }

  /// Those whom commits name as authors beside the first: git hosts do so when they squash a branch.
  private static func coauthors(of commits: [String], in root: String) -> [String: [String]] {
    guard !commits.isEmpty else { return [:] }
    let format = "--format=%H%x00%(trailers:key=Co-authored-by,valueonly,separator=%x00)"
    let output = Git.run(["show", "--no-patch", format] + commits + ["--"], in: root) ?? []
    var coauthors: [String: [String]] = [:]
    for line in output.split(separator: 0x0A) {
      let fields = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      guard let commit = fields.first else { continue }
      coauthors[commit] = fields.dropFirst().compactMap(Blame.address)
    }
    return coauthors
  }
}

/// What `git blame --porcelain` says of some lines.
private struct Blame: Sendable {
  /// The author's address of each commit that wrote one of the lines.
  private(set) var authors: [String: String] = [:]
  /// Whether a line is as old as the history at hand: a shallow clone's first commit, or an import.
  private(set) var reachesBoundary = false
  /// Whether a line is not committed.
  private(set) var hasOwnLines = false

  init(_ output: [UInt8]) {
    var commit = ""
    for bytes in output.split(separator: 0x0A) {
      // What the file holds comes behind a tab.
      guard bytes.first != 0x09 else { continue }
      let line = String(decoding: bytes, as: UTF8.self)
      let words = line.split(separator: " ")
      if let first = words.first, first.utf8.count >= 40, first.allSatisfy(\.isHexDigit) {
        commit = String(first)
        if commit.allSatisfy({ $0 == "0" }) { hasOwnLines = true }
      } else if line == "boundary" {
        reachesBoundary = true
      } else if line.hasPrefix("author-mail "), !commit.allSatisfy({ $0 == "0" }) {
        authors[commit] = Self.address(line) ?? ""
      }
    }
  }

  /// The address in angle brackets.
  static func address(_ text: String) -> String? {
    guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close else { return nil }
    return String(text[text.index(after: open)..<close])
  }
}
