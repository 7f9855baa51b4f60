import SourceText

/// A reader of the changes of some files from the output of `git log --raw -z`, piece by piece. It follows files to their earlier names.
struct FileChangeReader {
  /// Git's option for the format of the log: each commit starts with its parents, its author's email address and its co-authors.
  static let format =
    "--format=%x01%P%x00%ae%x00%(trailers:key=Co-authored-by,valueonly,separator=%x02)"

  private(set) var changes: [FileChange] = []
  private var paths: Set<[UInt8]>
  private var field: [UInt8] = []
  private var expected = Expected.anything
  private var isFirst = false
  private var commit = FileChange.Commit(isFirst: true, authors: [])

  /// The kind of the next field.
  private enum Expected {
    /// The beginning of a commit, or the hashes of a change.
    case anything
    case author
    case coauthors(String)
    case path(Hashes)
    case newPath(Hashes, old: [UInt8])
  }

  /// The git objects of a file before and after a change.
  private struct Hashes {
    let before: [String]
    let after: String
    let isRename: Bool
  }

  init(paths: Set<[UInt8]>) { self.paths = paths }

  mutating func read(_ piece: UnsafeRawBufferPointer) {
    var rest = piece[...]
    while let end = rest.firstIndex(of: 0) {
      field += rest[..<end]
      rest = rest[(end + 1)...]
      finishField()
      field.removeAll(keepingCapacity: true)
    }
    field += rest
  }

  private mutating func finishField() {
    switch expected {
    case .anything:
      // A line feed separates a commit from its changes.
      let start = field.drop { $0 == .lineFeed }
      if start.first == 1 {
        isFirst = start.count == 1
        expected = .author
      } else if let hashes = Self.hashes(start) {
        expected = .path(hashes)
      }
    case .author: expected = .coauthors(String(decoding: field, as: UTF8.self))
    case .coauthors(let author):
      let others = field.split(separator: 2).compactMap { Self.address(String(decoding: $0, as: UTF8.self)) }
      commit = FileChange.Commit(isFirst: isFirst, authors: [author] + others)
      expected = .anything
    case .path(let hashes) where hashes.isRename: expected = .newPath(hashes, old: field)
    case .path(let hashes):
      add(hashes, from: field, to: field)
      expected = .anything
    case .newPath(let hashes, let old):
      add(hashes, from: old, to: field)
      expected = .anything
    }
  }

  private mutating func add(_ hashes: Hashes, from old: [UInt8], to new: [UInt8]) {
    guard paths.contains(new) else { return }
    paths.insert(old)
    let before = hashes.before.filter { !$0.allSatisfy { $0 == "0" } }.map { FileState(path: old, object: $0) }
    changes.append(
      FileChange(commit: commit, after: FileState(path: new, object: hashes.after), before: before))
  }

  /// Reads the objects in `:100644 100644 OLD NEW M`. For each further parent, there is one more colon, mode and object. Returns `nil` for
  /// any other text.
  private static func hashes(_ field: ArraySlice<UInt8>) -> Hashes? {
    let parents = field.prefix { $0 == .colon }.count
    let words = field.dropFirst(parents).split(separator: .space).map { String(decoding: $0, as: UTF8.self) }
    guard parents > 0, words.count == 2 * parents + 3 else { return nil }
    let objects = words[(parents + 1)...]
    return Hashes(
      before: Array(objects.prefix(parents)), after: words[2 * parents + 1],
      isRename: parents == 1 && (words[4].hasPrefix("R") || words[4].hasPrefix("C")))
  }

  /// Returns the email address in angle brackets; `nil` without brackets.
  private static func address(_ text: String) -> String? {
    guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close else { return nil }
    return String(text[text.index(after: open)..<close])
  }
}
