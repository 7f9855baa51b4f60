import Cadence
import CivilTime
import Editorial

/// What differs between two states of a workspace: in its calendar, and in what its strategy asks of the calendar.
///
/// Files that could not be read are named and left out: of what they would say, nothing is taken for added or removed.
public struct WorkspaceDifference: Sendable {
  /// Sorted by slot, path and kind; posts without a slot come last.
  public let posts: [PostDifference]
  /// The targets that changed or whose counts did, in the order of the later strategy; those given up come last.
  public let targets: [TargetDifference]
  /// Sorted by their first day.
  public let plans: [PlanDifference]
  /// Sorted by path.
  public let unreadable: [UncomparedFile]
  public let now: Moment

  /// Compares two states, in time linear in their posts but for sorting what differs.
  ///
  /// - Parameters:
  ///   - now: the moment at which the counts of both are judged.
  ///   - changedFiles: the files whose bytes differ, for pictures and films that were replaced under their own name.
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

  /// Whether nothing differs, as far as it could be read.
  public var isEmpty: Bool {
    posts.isEmpty && targets.isEmpty && plans.isEmpty && !unreadable.contains { $0.differs }
  }

  /// How many posts differ in a way.
  public func count(_ kind: PostDifference.Kind) -> Int { posts.count { $0.kind == kind } }
}
