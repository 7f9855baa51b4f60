import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Snapshots
import SourceText

/// An item that falls due at an instant.
public struct DueItem: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case post, checklist, answer, process, contact
    case embargoBegin = "embargo-begin"
    case embargoEnd = "embargo-end"
    case campaignBegin = "campaign-begin"
    case campaignEnd = "campaign-end"
    /// The end of a period in which a target is not met yet.
    case target
  }

  public let kind: Kind
  public let instant: Instant
  public let title: LocalizedText
  /// The part of a file that defines the item.
  public let place: Place
  /// The channel that the item concerns; `nil` if it concerns no particular channel.
  public let channel: String?
  /// The id of the person responsible; `nil` if the item is not assigned.
  public let person: String?
}

/// The data that a source of due items reads.
public struct DueContext: Sendable {
  private let snapshot: Snapshot
  /// The instant after which items are listed. Items at this instant or before it are omitted.
  public let after: Instant
  /// The maximum number of instants that are listed, and of occurrences that are listed for one checklist.
  let limit: Int

  public init(_ snapshot: Snapshot, after: Instant, limit: Int = .max) {
    self.snapshot = snapshot
    self.after = after
    self.limit = limit
  }

  public var corpus: Corpus { snapshot.corpus }
  public var ledger: CadenceLedger { snapshot.cadence }

  /// Returns an item for a wall-clock time; `nil` unless this time is later than ``after``. An item without a time falls due at the start
  /// of its day.
  func item(
    _ kind: DueItem.Kind, at slot: Slot, _ title: LocalizedText, in document: Document, _ range: ByteRange,
    channel: String? = nil, person: String? = nil
  ) -> DueItem? {
    let instant = corpus.zone.instant(of: slot.start)
    guard instant > after else { return nil }
    return DueItem(
      kind: kind, instant: instant, title: title, place: Place(path: document.path, range: range), channel: channel,
      person: person)
  }
}

/// An instant with all items that fall due at it.
public struct DueInstant: Sendable {
  public let instant: Instant
  /// The items, sorted by kind, then by place and channel.
  public let items: [DueItem]
}

extension DueContext {
  /// The next instants at which an item falls due, in order, at most ``limit`` of them.
  public var next: [DueInstant] {
    let items = DueSource.all.flatMap { $0.items(self) }
    let instants = Dictionary(grouping: items, by: \.instant)
    return instants.keys.sorted().prefix(limit).map { instant in
      DueInstant(instant: instant, items: (instants[instant] ?? []).sorted { $0.order < $1.order })
    }
  }
}

extension DueItem {
  fileprivate var order: (Int, Place, String) {
    (Kind.allCases.firstIndex(of: kind) ?? 0, place, channel ?? "")
  }
}
