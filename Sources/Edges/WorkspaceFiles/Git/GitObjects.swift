import SourceText

/// An object in git's store, such as the content of a file.
struct GitObject {
  let hash: String
  /// The size of the whole object in bytes.
  let size: Int
  /// The first bytes, up to a limit.
  var bytes: [UInt8] = []

  var isWhole: Bool { bytes.count == size }
}

/// A reader of git objects. It uses one process of git, which starts at the first request and answers any number of requests. Only one
/// thread may use a reader.
final class ObjectReader {
  private let tree: WorkTree
  private var child: ChildProcess?

  init(_ tree: WorkTree) { self.tree = tree }

  /// Reads objects and passes them to `take` in order; `nil` for objects that git does not have.
  ///
  /// - Parameters:
  ///   - names: hashes, or names such as `HEAD:posts/a.md`, for which links within the commit are followed. A name with a line
  ///     feed is never found.
  ///   - limit: the maximum number of bytes kept of each object.
  func read(_ names: [String], limit: Int = .max, take: (_ index: Int, GitObject?) -> Void) throws(WorkspaceError) {
    try read(names, limit: limit, isOnly: false, take: take)
  }

  /// - Parameter isOnly: whether this is the only request to the process. If so, git need not flush after each object.
  fileprivate func read(
    _ names: [String], limit: Int, isOnly: Bool, take: (_ index: Int, GitObject?) -> Void
  ) throws(WorkspaceError) {
    if names.isEmpty { return }
    var input: [UInt8] = []
    for name in names { input += (name.utf8.contains(.lineFeed) ? "" : name).utf8 + [.lineFeed] }
    let question = ["cat-file", "--batch", "--follow-symlinks"] + (isOnly ? ["--buffer"] : [])
    let child: ChildProcess
    if let running = self.child { child = running } else { child = try tree.start(question) }
    self.child = child
    var reader = BatchReader(limit: limit)
    var count = 0
    child.ask(input, isLast: isOnly, isAnswered: { count >= names.count }) { piece in
      reader.read(piece) { object in
        if count < names.count { take(count, object) }
        count += 1
      }
    }
    guard isOnly || count < names.count else { return }
    self.child = nil
    try WorkTree.finish(child)
    if count < names.count { throw WorkspaceError.rejected(child.complaint) }
  }
}

extension WorkTree {
  /// Reads objects with a process that gets no other request.
  func readObjects(_ names: [String], limit: Int = .max, take: (_ index: Int, GitObject?) -> Void)
    throws(WorkspaceError)
  {
    try ObjectReader(self).read(names, limit: limit, isOnly: true, take: take)
  }
}

/// A reader of the output of `git cat-file --batch`, piece by piece. After each line `HASH blob SIZE`, SIZE bytes and a line feed follow;
/// after lines such as `NAME missing`, nothing follows.
private struct BatchReader {
  let limit: Int
  private var line: [UInt8] = []
  private var object: GitObject?
  /// The number of bytes of the object that are still missing, including the line feed after it.
  private var remaining = 0

  init(limit: Int) { self.limit = limit }

  mutating func read(_ piece: UnsafeRawBufferPointer, take: (GitObject?) -> Void) {
    var rest = piece[...]
    while !rest.isEmpty {
      if remaining > 0 {
        let part = rest.prefix(remaining)
        let content = part.prefix(remaining - 1)
        if let room = object.map({ limit - $0.bytes.count }), room > 0 { object?.bytes += content.prefix(room) }
        remaining -= part.count
        rest = rest.dropFirst(part.count)
        if remaining == 0 { finish(take) }
      } else if let end = rest.firstIndex(of: .lineFeed) {
        line += rest[..<end]
        rest = rest[(end + 1)...]
        begin()
        line = []
        if remaining == 0 { finish(take) }
      } else {
        line += rest
        return
      }
    }
  }

  private mutating func begin() {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard let size = words.last.flatMap({ Int($0) }), size >= 0, size < .max, words.count == 3 || words.count == 2
    else {
      return
    }
    // After `dangling SIZE`, `symlink SIZE` and similar lines, a path follows: git cannot follow a link to its target.
    remaining = size + 1
    if words.count == 3 { object = GitObject(hash: String(words[0]), size: size) }
  }

  private mutating func finish(_ take: (GitObject?) -> Void) {
    take(object)
    object = nil
  }
}
