import CivilTime
import Editorial

/// The search for the commits that introduced the current approvals of posts. Commits that only move or reformat an approval are ignored.
enum ApprovalHistory {
  /// An approval in a post at `HEAD`.
  struct Item {
    /// The path of the post, relative to the workspace.
    let path: String
    let statement: ApprovalStatement
    /// The hash of the post's git object.
    let object: String
  }

  /// Returns the email addresses of the authors of the commits that introduced the approvals, by the posts' paths. Posts whose author is
  /// uncertain are left out.
  ///
  /// - Parameter rules: the rules of the workspace, under whose keys earlier states of the files are read.
  static func writers(
    of items: [Item], in tree: WorkTree, _ objects: ObjectReader, _ rules: ReadingRules
  ) throws -> [String: [String]] {
    let recent = since(items)
    var claims = Claims(rules: rules, prefix: tree.prefix)
    var (writers, rest) = try search(items, since: recent, in: tree, objects, &claims)
    // An approval may have a day that was in the future when it was written.
    if recent != nil, !rest.isEmpty {
      writers.merge(try search(rest, since: nil, in: tree, objects, &claims).writers) { _, late in late }
    }
    return writers
  }

  /// Returns git's option for the time after which the approvals were probably committed; `nil` if an approval has no day. The time is
  /// two days before the earliest day of an approval, because clocks differ.
  private static func since(_ items: [Item]) -> String? {
    let days = items.compactMap(\.statement.day)
    guard days.count == items.count, let first = days.min() else { return nil }
    // Git accepts a number of seconds unchanged, even in the future.
    return "--since=@\(max(0, (Int(first.number) - 2) * 86_400)) +0000"
  }

  /// Searches the commits for those that introduced approvals.
  ///
  /// - Parameters:
  ///   - since: git's option for the time of the earliest commit; `nil` for the whole history.
  ///   - claims: the approvals already read from states of posts. New ones are added.
  /// - Returns: the authors' email addresses by path, and the items whose commit was not found.
  private static func search(
    _ items: [Item], since: String?, in tree: WorkTree, _ objects: ObjectReader, _ claims: inout Claims
  ) throws -> (writers: [String: [String]], rest: [Item]) {
    if items.isEmpty { return ([:], []) }
    let changes = try changes(of: items, since: since, in: tree)
    try claims.read(changes.flatMap(\.before), objects)
    var search = Search(items, prefix: tree.prefix)
    for change in changes { search.follow(change, claims) }
    return (search.writers, search.rest.map { items[$0] })
  }

  /// Returns the changes of the items' files, those of each commit before those of its parents. Changes under earlier names are included.
  private static func changes(of items: [Item], since: String?, in tree: WorkTree) throws -> [FileChange] {
    let options = [
      "log", "--topo-order", "--raw", "-z", "-c", "-M", "-l1000", "-O/dev/null", "--no-abbrev", "--no-color",
      "--no-ext-diff", "--no-textconv", "--encoding=UTF-8", "--full-diff", FileChangeReader.format,
    ]
    var reader = FileChangeReader(paths: Set(items.map { Array((tree.prefix + $0.path).utf8) }))
    try tree.ask(options + [since].compactMap(\.self) + ["HEAD"] + tree.scope) { reader.read($0) }
    return reader.changes
  }

  /// The approvals in states of files.
  private struct Claims {
    let rules: ReadingRules
    /// The path of the workspace in the work tree.
    let prefix: String
    private var known: [FileState: ApprovalClaim] = [:]

    init(rules: ReadingRules, prefix: String) { (self.rules, self.prefix) = (rules, prefix) }

    subscript(state: FileState) -> ApprovalClaim? { known[state] }

    /// Reads the approvals in some states, except those already read.
    mutating func read(_ states: [FileState], _ reader: ObjectReader) throws {
      let states = Set(states).filter { known[$0] == nil }.sorted {
        ($0.object, $0.shownPath) < ($1.object, $1.shownPath)
      }
      try reader.read(states.map(\.object), limit: ApprovalClaim.limit) { index, object in
        let path = states[index].shownPath
        // A file outside the workspace belongs to no source.
        let inner = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : ""
        known[states[index]] = object.map { ApprovalClaim(of: $0, at: inner, rules) } ?? .unknown
      }
    }
  }

  /// A search that follows approvals back through the changes of their files.
  private struct Search {
    private(set) var writers: [String: [String]] = [:]
    /// The positions of the items whose commit has not been found.
    private(set) var rest: Set<Int>
    private let items: [Item]
    /// For each state of a file, the positions of the items whose approval it contains. The search has not reached the commit that made
    /// the state.
    private var waiting: [FileState: [Int]] = [:]

    init(_ items: [Item], prefix: String) {
      self.items = items
      rest = Set(items.indices)
      for (place, item) in items.enumerated() {
        waiting[FileState(path: Array((prefix + item.path).utf8), object: item.object), default: []].append(place)
      }
    }

    mutating func follow(_ change: FileChange, _ claims: Claims) {
      guard let places = waiting.removeValue(forKey: change.after) else { return }
      for place in places where rest.contains(place) {
        let answers = change.before.map { ($0, claims[$0]?.says(items[place].statement)) }
        let same = answers.filter { $0.1 == true }.map(\.0)
        if !same.isEmpty {
          for state in same { waiting[state, default: []].append(place) }
        } else {
          rest.remove(place)
          // A commit without parents may only import existing files, and an unreadable state shows nothing.
          let isKnown = !change.commit.isFirst && answers.allSatisfy { $0.1 != nil }
          if isKnown { writers[items[place].path] = Set(change.commit.authors).sorted() }
        }
      }
    }
  }
}

/// A file at a commit.
struct FileState: Hashable {
  /// The path below the top of the work tree.
  let path: [UInt8]
  let object: String

  var shownPath: String { String(decoding: path, as: UTF8.self) }
}

/// A change of a file by a commit.
struct FileChange {
  struct Commit {
    /// Whether the commit has no parent in the available history.
    let isFirst: Bool
    /// The email addresses of the author and the co-authors. Git hosts add co-authors when they squash a branch.
    let authors: [String]
  }

  let commit: Commit
  let after: FileState
  /// The file in the parent commits: none if it is new, several in a merge.
  let before: [FileState]
}
