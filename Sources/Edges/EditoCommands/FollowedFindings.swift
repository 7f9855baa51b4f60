import Diagnostics
import Editorial
import Lint
import Parallelism
import Snapshots

/// What lint finds in a workspace that is being edited: at once what it says of the documents that changed, and once there is time for
/// it what it says of everything.
struct FollowedFindings {
  /// A snapshot of which everything has been judged.
  private var judged: (corpus: Corpus, findings: [Diagnostic])?
  /// The snapshot that was asked about last, where it has not been judged yet.
  private var next: (corpus: Corpus, findings: Lazy<[Diagnostic]>, shown: [Diagnostic]?)?

  /// So many documents at most are judged alone; where more have changed, something happened to all of them.
  private static let limit = 20

  /// The findings on a snapshot, worked out when they are asked for.
  mutating func findings(in snapshot: Snapshot, jobs: Int) -> @Sendable () -> [Diagnostic] {
    let linter = Linter(Configuration(settingsOf: snapshot.corpus))
    let all = Lazy { linter.lint(snapshot, jobs: jobs).findings }
    if let judged, judged.corpus === snapshot.corpus, next == nil {
      // What was shown at first was not all.
      let findings = judged.findings
      return { findings }
    }
    guard let judged, let changed = Self.changes(from: judged.corpus, to: snapshot.corpus) else {
      next = (snapshot.corpus, all, nil)
      return { all.value }
    }
    let paths = Set(changed)
    let documents = changed.compactMap(snapshot.corpus.document(at:))
    let shown = (judged.findings.filter { !paths.contains($0.place.path) } + linter.lint(documents, in: snapshot))
      .sorted()
    next = (snapshot.corpus, all, shown)
    return { shown }
  }

  /// Judges everything anew when it is asked again: what is late changes by itself.
  mutating func forget() { (judged, next) = (nil, nil) }

  /// Judges everything; whether there is something else to show now.
  mutating func settle() -> Bool {
    guard let (corpus, findings, shown) = next else { return false }
    next = nil
    judged = (corpus, findings.value)
    return shown.map { $0 != findings.value } ?? false
  }

  /// The paths of the documents that came, went or are others; `nil` where there are too many, or where they are such as all others
  /// are judged by.
  private static func changes(from old: Corpus, to new: Corpus) -> [String]? {
    guard old.settingsDocument === new.settingsDocument else { return nil }
    var changed: [String] = []
    var (left, right) = (old.documents[...], new.documents[...])
    while let other = left.first ?? right.first {
      let path = right.first.map { left.isEmpty ? $0.path : min($0.path, other.path) } ?? other.path
      let (before, after) = (left.first, right.first)
      let isBefore = before?.path == path
      let isAfter = after?.path == path
      if isBefore { left.removeFirst() }
      if isAfter { right.removeFirst() }
      guard !(isBefore && isAfter && before === after) else { continue }
      changed.append(path)
      if changed.count > limit { return nil }
    }
    return changed
  }
}
