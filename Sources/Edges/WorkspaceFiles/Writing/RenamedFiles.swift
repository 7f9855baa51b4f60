import ChangePlans

/// The current paths of the files that a plan renames. Names that form a cycle are exchanged in pairs, so a file may have moved
/// before its turn.
struct RenamedFiles {
  /// The current paths of the files that are still to be renamed, by their paths in the plan. The entries of files that are already
  /// renamed are out of date.
  private var paths: [String: String]
  /// The paths in the plan of the files that are still to be renamed, by their current paths.
  private var originals: [String: String]

  init(_ plan: ChangePlan) {
    paths = Dictionary(plan.renames.map { ($0.from, $0.from) }, uniquingKeysWith: { first, _ in first })
    originals = paths
  }

  /// Returns the current path of a file whose turn is still to come, from its path in the plan.
  func path(of original: String) -> String { paths[original] ?? original }

  /// Returns whether a path belongs to a file that has not been renamed yet.
  func isTaken(_ path: String) -> Bool { originals[path] != nil }

  /// Records that a file has its new path. If another file to rename had that path, the two files were exchanged, so the other one now
  /// has the first one's old path.
  mutating func move(_ path: String, to newPath: String) {
    originals[path] = nil
    guard let other = originals.removeValue(forKey: newPath) else { return }
    originals[path] = other
    paths[other] = path
  }
}
