import Cadence
import Checklists
import CivilTime
import Editorial
import Mentions
import Metrics
import Parallelism

/// The workspace at a moment, the basis of all findings, counts and views.
///
/// Data that several parts of the program need is computed once, on first use.
public final class Snapshot: Sendable {
  public let corpus: Corpus
  /// The current time, on the workspace's wall clock.
  public let now: Moment

  private let lazyCadence: Lazy<CadenceLedger>
  private let lazyChecklists: Lazy<[ChecklistLedger]>
  private let lazyMentions: Lazy<MentionIndex>
  private let lazyMetrics: Lazy<ReadingIndex>

  public init(_ corpus: Corpus, now: Moment) {
    self.corpus = corpus
    self.now = now
    lazyCadence = Lazy { CadenceLedger(corpus, now: now) }
    lazyChecklists = Lazy { ChecklistLedger.all(in: corpus, today: now.day) }
    lazyMentions = Lazy { MentionIndex(corpus) }
    lazyMetrics = Lazy { ReadingIndex(of: corpus) }
  }

  public var today: CalendarDay { now.day }

  /// The posts, counted against the targets up to the workspace's horizon.
  public var cadence: CadenceLedger { lazyCadence.value }

  /// The ledgers of the checklists with a valid recurrence.
  public var checklists: [ChecklistLedger] { lazyChecklists.value }

  /// The mentions in the workspace's mentions logs, with their deadlines.
  public var mentions: MentionIndex { lazyMentions.value }

  /// The readings of indicators, from all metrics documents with a period.
  public var metrics: ReadingIndex { lazyMetrics.value }
}
