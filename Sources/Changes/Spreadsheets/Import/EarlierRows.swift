/// The posts that the rows imported so far mean: only one row can mean a post, and only one new post can have an id.
///
/// Several threads read it, but only between the batches of rows does one thread add to it. As a value, it would be copied with each batch.
final class EarlierRows: @unchecked Sendable {
  /// A row that means a post, with what tells this post apart from another one.
  struct Taker {
    let sheet: String
    let line: Int
    let features: PostFeatures?
  }

  /// The rows, by the post that each of them means.
  fileprivate var takers: [PostKey: Taker] = [:]
  fileprivate var newIDs: Set<String> = []

  /// Whether no row has claimed what a later row found free. If so, the outcome of the later row stands.
  func allow(_ claims: RowClaims) -> Bool {
    claims.foundFree.allSatisfy { takers[$0] == nil } && claims.newID.map { !newIDs.contains($0) } ?? true
  }

  func add(_ claims: RowClaims) {
    if let (key, taker) = claims.taken { takers[key] = taker }
    if let id = claims.newID { newIDs.insert(id) }
  }
}

/// What one row claims for itself. The outcome for a row depends on earlier rows only through its claims, so the rows that claim different
/// posts can be read in several threads.
struct RowClaims {
  /// The posts that no earlier row means, as far as this row has asked.
  fileprivate private(set) var foundFree: [PostKey] = []
  fileprivate private(set) var taken: (key: PostKey, taker: EarlierRows.Taker)?
  fileprivate private(set) var newID: String?

  /// Returns the earlier row that means the post at a path; `nil` if there is none.
  mutating func taker(of path: String, among earlier: EarlierRows) -> EarlierRows.Taker? {
    let key = PostKey(path)
    if let taker = earlier.takers[key] { return taker }
    foundFree.append(key)
    return nil
  }

  /// Claims the post at a path. Throws if an earlier row means it.
  mutating func take(
    _ path: String, by taker: EarlierRows.Taker, after earlier: EarlierRows
  ) throws(RowRejection) {
    if let first = self.taker(of: path, among: earlier) { throw RowRejection(.repeated(path, first.sheet, first.line)) }
    taken = (PostKey(path), taker)
  }

  /// Claims the id of a new post. Returns whether it is free.
  mutating func take(id: String, after earlier: EarlierRows) -> Bool {
    if earlier.newIDs.contains(id) { return false }
    newID = id
    return true
  }
}

/// The path of a post in the form in which two are compared: a file system may ignore the case of names.
private struct PostKey: Hashable {
  private let path: String

  init(_ path: String) {
    let folded = path.lowercased()
    // Most names are in lower case: reusing the text avoids a second copy.
    self.path = folded == path ? path : folded
  }
}
