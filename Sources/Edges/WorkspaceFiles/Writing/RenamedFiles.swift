import ChangePlans

/// The current paths of the files that a plan renames. Names that go round in a circle are exchanged in pairs, so that a file may be
/// somewhere else before its turn comes.
struct RenamedFiles {
  /// The current paths of the files that still wait for their turn, by their paths in the plan.
  private var paths: [String: String]
  /// The same the other way round.
  private var originals: [String: String]

  init(_ plan: ChangePlan) {
    paths = Dictionary(plan.renames.map { ($0.from, $0.from) }, uniquingKeysWith: { first, _ in first })
    originals = paths
  }

  /// The current path of a file.
  func path(of original: String) -> String { paths[original] ?? original }

  /// Whether a path belongs to a file whose turn is still to come.
  func isTaken(_ path: String) -> Bool { originals[path] != nil }

  /// Notes that a file took its new path. If another one had that, it has the old one now.
  mutating func move(_ path: String, to newPath: String) {
    originals[path] = nil
    guard let other = originals.removeValue(forKey: newPath) else { return }
    originals[path] = other
    paths[other] = path
  }
}
