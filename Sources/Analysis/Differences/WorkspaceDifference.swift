import Cadence
import CivilTime
import Editorial

/// The differences between two revisions of a workspace: in its calendar, and in the strategy's requirements for the calendar.
///
/// Unreadable files are listed, but nothing in them counts as added or removed.
public struct WorkspaceDifference: Sendable {
  /// The posts, sorted by slot, path and kind; posts without a slot come last.
  public let posts: [PostDifference]
  /// The targets with changes or changed counts, in the order of the later strategy; removed ones come last.
  public let targets: [TargetDifference]
  /// The embargoes, closures and campaigns that differ, sorted by their first day.
  public let plans: [PlanDifference]
  /// The unreadable files, sorted by path.
  public let unreadable: [UncomparedFile]
  public let now: Moment

  /// Compares two revisions, in time linear in their posts except for sorting the differences.
  ///
  /// - Parameters:
  ///   - now: the moment as of which posts are counted in both revisions.
  ///   - changedFiles: the paths of the files whose bytes differ, to detect media files replaced under the same name.
  public init(from before: Corpus, to after: Corpus, now: Moment, changedFiles: Set<String> = []) {
    unreadable = UncomparedFile.all(in: before, after)
    let leftOut = (before.documents + after.documents).filter(\.isLeftOut)
    let lost = Set(unreadable.map(\.path)).union(leftOut.map(\.path))
    func posts(of corpus: Corpus) -> [Document] {
      corpus.posts.map { corpus.documents[$0] }.filter { !lost.contains($0.path) }
    }
    let comparer = PostComparer(
      before: before, after: after, changedMedia: changedFiles.filter { !$0.hasSuffix(".md") })
    self.posts = PostPairs(posts(of: before), posts(of: after)).pairs
      .compactMap(comparer.difference).sorted { $0.order < $1.order }
    plans = PlanDifference.all(from: before, to: after, except: lost)
    let days = self.posts.reduce(into: Set<CalendarDay>()) { $0.formUnion($1.countedDays) }
    let touched = plans.reduce(into: days) { $0.formUnion($1.exemptDays) }
    targets = TargetDifference.all(
      from: CadenceLedger(before, now: now), to: CadenceLedger(after, now: now), touching: touched, except: lost)
    self.now = now
  }

  /// Whether no difference was found, and no unreadable file has different content in the two revisions.
  public var isEmpty: Bool {
    posts.isEmpty && targets.isEmpty && plans.isEmpty && !unreadable.contains { $0.differs }
  }

  /// Returns the number of posts with a kind of difference.
  public func count(_ kind: PostDifference.Kind) -> Int { posts.count { $0.kind == kind } }
}
