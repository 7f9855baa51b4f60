import ChangePlans
import Editorial
import Findings

/// The states of each file after every round of fixes. If fixes undo each other, the history ends the rounds.
public struct FixHistory {
  private struct File {
    /// The number of findings that were fixed when the file reached each state.
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

  /// The files by their paths before the first fix.
  private var files: [String: File] = [:]
  private let roundLimits: [String: Int]
  /// The paths of the files that are not fixed any further.
  private var settled: Set<String> = []
  private let includesUnsafe: Bool
  /// The paths of the files that the last round changed.
  public private(set) var changed: Set<String> = []

  /// - Parameter findings: the findings before the first fix.
  public init(_ findings: [Finding], includingUnsafe: Bool = false) {
    includesUnsafe = includingUnsafe
    roundLimits = findings.reduce(into: [:]) { limits, finding in
      for path in finding.fix?.paths ?? [] { limits[path, default: 0] += 1 }
    }
  }

  /// Returns a plan combined with the fixes for the findings that remain after it; `nil` if there is nothing more to fix.
  ///
  /// A file that returns to an earlier state stays in that state. A file that takes too many rounds gets back its original text.
  ///
  /// - Parameters:
  ///   - findings: the findings that remain after the plan.
  ///   - corpus: the workspace after the plan.
  ///   - isTaken: whether a file outside the corpus exists at a path.
  public mutating func plan(
    after plan: ChangePlan, fixing findings: [Finding], in corpus: Corpus, isTaken: (_ path: String) -> Bool
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

  /// The number of rounds that a file may take beyond the number of its findings. Fixes often make other fixes possible.
  private static let spareRounds = 10
  /// The largest number of rounds that a file may take for its findings, before the spare rounds are added.
  ///
  /// Fixes that do not overlap are made in one round, so even a file with thousands of findings needs few rounds.
  private static let roundLimit = 100
}

extension ChangePlan.Change {
  fileprivate func with(_ bytes: [UInt8], findingCount: Int) -> Self {
    Self(path: path, oldBytes: oldBytes, newBytes: bytes, newPath: newPath, findingCount: findingCount)
  }
}
