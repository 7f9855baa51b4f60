import CivilTime
import Editorial
import Parallel
import SourceText

/// Asks git who wrote the approvals of posts that are to go out.
enum ApprovalWriters {
  /// The addresses behind the lines of each approval, by path. Nothing is said of what git does not know for sure: a file
  /// without history, or lines from where the history that it has begins.
  static func all(of documents: [Document], in root: String, jobs: Int) -> [String: [String]] {
    let addresses = addresses(in: documents)
    let approvals = approvals(in: documents, by: addresses)
    guard !approvals.isEmpty, Git.isInWorkTree(root) else { return [:] }
    // Who commits next has written what is not committed.
    lazy var own = Git.userEmail(in: root)
    let touched = touched(approvals, in: root, own: { own })
    // Of a file that nobody else has touched since, there is nothing to ask; nor is it known of one that shows no change since,
    // whose approval names a day that was still to come.
    let posts = approvals.filter { post in
      touched[post.path].map { $0.contains { $0 != post.address && addresses.values.contains($0) } } ?? true
    }
    guard !posts.isEmpty else { return [:] }
    let blamed = Parallel.map(posts, jobs: jobs) { origin(of: $0, in: root) }
    let commits = Set(blamed.compactMap(\.self).flatMap { $0.authors.keys }).sorted()
    let others = coauthors(of: commits, in: root)
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
    let approval: Approval
    /// The approver's address, in lower case.
    let address: String
    let first: Int
    let last: Int

    init(_ approval: Located<Approval>, by address: String, in source: SourceFile) {
      let table = source.lineTable()
      path = source.path
      self.address = address
      self.approval = approval.value
      first = table.lineIndex(at: approval.range.lowerBound) + 1
      last = table.lineIndex(at: approval.range.upperBound) + 1
    }

    /// Whether another state of the file says the same, in whatever form.
    func saysTheSame(as other: LinesOfApproval) -> Bool {
      approval.by?.value == other.approval.by?.value && approval.day?.value == other.approval.day?.value
        && approval.digest?.value == other.approval.digest?.value
    }
  }

  /// Who wrote the lines that first said what an approval says: who only moves it, or writes it in another form, does not
  /// give it.
  private static func origin(of post: LinesOfApproval, in root: String) -> Blame? {
    var (lines, revision) = (post, String?.none)
    for _ in 0..<changesLookedAt {
      let range = ["blame", "-w", "--porcelain", "-L", "\(lines.first),\(lines.last)"]
      let output = Git.run(range + [revision].compactMap(\.self) + ["--", post.path], in: root)
      guard let output, case let blame = Blame(output) else { return nil }
      if blame.reachesBoundary { return blame }
      guard
        let before = blame.hasOwnLines
          ? "HEAD" : blame.authors.count == 1 ? blame.authors.first.map({ "\($0.key)^" }) : nil,
        let earlier = state(of: post, at: before, in: root), earlier.saysTheSame(as: post)
      else { return blame }
      (lines, revision) = (earlier, before)
    }
    return nil
  }

  /// So many changes of form at the most: whoever has made more of them is not doubted.
  private static let changesLookedAt = 20

  private static func state(of post: LinesOfApproval, at revision: String, in root: String) -> LinesOfApproval? {
    guard let bytes = Git.run(["show", "\(revision):./\(post.path)"], in: root) else { return nil }
    let source = SourceFile(path: post.path, bytes: bytes)
    return Document.read(source).post?.approval.map { LinesOfApproval($0, by: post.address, in: source) }
  }

  /// The addresses of people, in lower case, by their ids.
  private static func addresses(in documents: [Document]) -> [String: String] {
    var addresses: [String: String] = [:]
    for document in documents {
      guard case .person(let person) = document.content, let email = person.email?.value else { continue }
      addresses[document.id] = email.lowercased()
    }
    return addresses
  }

  /// The approvals by people whose address is known: of others, git could tell nothing.
  private static func approvals(in documents: [Document], by addresses: [String: String]) -> [LinesOfApproval] {
    documents.compactMap { document in
      guard let by = document.pendingApproval?.by, let address = addresses[by.value],
        let approval = document.post?.approval
      else { return nil }
      return LinesOfApproval(approval, by: address, in: document.source)
    }
  }

  /// Who has touched the files of approvals since the first of these was given, in lower case, by path: two questions for all
  /// of them, since most posts are not touched any more.
  private static func touched(
    _ approvals: [LinesOfApproval], in root: String, own: () -> String?
  ) -> [String: Set<String>] {
    let paths = ["--"] + approvals.map(\.path)
    var touched: [String: Set<String>] = [:]
    var author = ""
    let log = ["--literal-pathspecs", "log", "--relative", "--name-only", "-z", "--format=%x01%ae"]
    let answer = Git.run(log + since(approvals, in: root) + paths, in: root) ?? []
    for field in answer.split(whereSeparator: { $0 == 0 || $0 == 0x0A }) {
      if field.first == 1 {
        author = String(decoding: field.dropFirst(), as: UTF8.self).lowercased()
      } else {
        touched[String(decoding: field, as: UTF8.self), default: []].insert(author)
      }
    }
    // What is not committed yet will be, by whoever works here.
    let different = ["--literal-pathspecs", "diff-index", "--relative", "--name-only", "-z", "HEAD"]
    let changed = (Git.run(different + paths, in: root) ?? []).split(separator: 0)
    if !changed.isEmpty, let email = own()?.lowercased() {
      for path in changed { touched[String(decoding: path, as: UTF8.self), default: []].insert(email) }
    }
    return touched
  }

  /// The first day that an approval names, or that of the last commit where that is earlier: git reads a day to come in its own
  /// way. Nothing where an approval says no day.
  private static func since(_ approvals: [LinesOfApproval], in root: String) -> [String] {
    let days = approvals.compactMap { $0.approval.day?.value }
    guard days.count == approvals.count, let first = days.min(),
      let answer = Git.run(["log", "-1", "--format=%cs"], in: root),
      case .success(let last) = DateSyntax.day(String(decoding: answer.prefix { $0 != 0x0A }, as: UTF8.self))
    else { return [] }
    return ["--since=\(min(first, last) - 2)"]
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
