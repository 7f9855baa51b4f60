import ChangePlans
import Editorial
import Findings

/// The states in which fixes left files, round by round, so that fixes that undo each other come to an end.
public struct FixHistory {
  private struct File {
    /// The number of findings that were mended in each state.
    var states: [State: Int]
    var rounds = 0
  }

  private struct State: Hashable {
    let path: String
    let hash: UInt64
    let count: Int

    init(_ path: String, _ bytes: [UInt8]) {
      (self.path, hash, count) = (path, Fingerprint.hash(of: bytes), bytes.count)
    }
  }

  /// By the paths before the first fix.
  private var files: [String: File] = [:]
  private let roundLimits: [String: Int]
  /// The paths of the files that take no more fixes.
  private var settled: Set<String> = []
  private let includesUnsafe: Bool
  /// The paths of the files that the last plan changed further.
  public private(set) var changed: Set<String> = []

  /// - Parameter findings: what there was to mend at first.
  public init(_ findings: [Finding], includingUnsafe: Bool = false) {
    includesUnsafe = includingUnsafe
    roundLimits = findings.reduce(into: [:]) { limits, finding in
      for path in finding.fix?.paths ?? [] { limits[path, default: 0] += 1 }
    }
  }

  /// A plan, and then the fixes of what it leaves; `nil` where nothing is left to mend.
  ///
  /// A file that comes back to a state in which it was before stays in that state. One that takes far more rounds than it had
  /// findings keeps its text.
  ///
  /// - Parameters:
  ///   - findings: what there is to mend after the plan.
  ///   - corpus: the workspace after the plan.
  ///   - isTaken: whether there is anything at a path where the corpus has no file.
  public mutating func plan(
    after plan: ChangePlan, mending findings: [Finding], in corpus: Corpus, isTaken: (_ path: String) -> Bool
  ) -> ChangePlan? {
    let next = ChangePlan(findings, in: corpus, includingUnsafe: includesUnsafe, leaving: settled, isTaken: isTaken)
    guard !next.changes.isEmpty else { return nil }
    changed = Set(next.changes.map(\.finalPath))
    return ChangePlan(
      changing: plan.followed(by: next).changes.compactMap { change in
        let kept = changed.contains(change.finalPath) ? noting(change) : change
        return kept.newPath == nil && kept.newBytes == kept.oldBytes ? nil : kept
      })
  }

  private mutating func noting(_ change: ChangePlan.Change) -> ChangePlan.Change {
    var file = files[change.path] ?? File(states: [State(change.path, change.oldBytes): 0])
    defer { files[change.path] = file }
    file.rounds += 1
    if let count = file.states.updateValue(change.findingCount, forKey: State(change.finalPath, change.newBytes)) {
      settled.insert(change.finalPath)
      return change.with(change.newBytes, findingCount: count)
    }
    guard file.rounds > Self.spareRounds + min(roundLimits[change.path] ?? 0, Self.roundLimit) else { return change }
    settled.insert(change.finalPath)
    return change.with(change.oldBytes, findingCount: change.newPath == nil ? 0 : 1)
  }

  /// Fixes that follow from other fixes: a few of them are usual.
  private static let spareRounds = 10
  /// A file with thousands of findings is not mended thousands of times: fixes that do not touch each other are made together.
  private static let roundLimit = 100
}

extension ChangePlan.Change {
  fileprivate func with(_ bytes: [UInt8], findingCount: Int) -> Self {
    Self(path: path, oldBytes: oldBytes, newBytes: bytes, newPath: newPath, findingCount: findingCount)
  }
}
