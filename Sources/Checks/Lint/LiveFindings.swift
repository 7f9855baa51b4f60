import Editorial
import Findings
import Parallelism
import Snapshots

/// The findings in a workspace while its files change. Changed documents are checked at once, the whole workspace later.
public struct LiveFindings {
  /// The last corpus that was checked as a whole, with its findings; `nil` before the first such check, and after ``invalidate()``.
  private var judged: (corpus: Corpus, findings: [Finding])?
  /// The last corpus whose findings were requested, if it has not been checked as a whole yet; otherwise `nil`. `shown` holds the
  /// findings that were returned for it; `nil` if the whole workspace must be checked first.
  private var next: (corpus: Corpus, findings: Lazy<[Finding]>, shown: [Finding]?)?

  /// The largest number of documents that are checked on their own. If more have changed, the whole workspace is checked.
  private static let limit = 20

  public init() {}

  /// Returns a function that returns the findings on a snapshot. If the whole workspace must be checked, the first call of that function
  /// does so.
  ///
  /// - Parameter jobs: the number of threads; it has no influence on the result.
  public mutating func findings(in snapshot: Snapshot, jobs: Int) -> @Sendable () -> [Finding] {
    let linter = Linter(Configuration(settingsOf: snapshot.corpus))
    let all = Lazy { linter.lint(snapshot, jobs: jobs).findings }
    if let judged, judged.corpus === snapshot.corpus, next == nil {
      // The findings shown first may have been incomplete.
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

  /// Forgets all findings, because some change as time passes: for example, a post becomes overdue.
  public mutating func invalidate() { (judged, next) = (nil, nil) }

  /// Checks the whole workspace unless its last state has already been checked. Returns whether the findings differ from those shown
  /// before.
  public mutating func recheckAll() -> Bool {
    guard let (corpus, findings, shown) = next else { return false }
    next = nil
    judged = (corpus, findings.value)
    return shown.map { $0 != findings.value } ?? false
  }

  /// Returns the paths of the documents that were added, deleted or changed; `nil` if there are more than ``limit``, or if the settings
  /// have changed.
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
