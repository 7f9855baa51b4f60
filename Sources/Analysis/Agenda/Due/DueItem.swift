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
  /// The place in the file that defines it.
  public let place: Place
  /// The channel it concerns; `nil` if it concerns no particular one.
  public let channel: String?
  /// The id of the person responsible; `nil` if it is not assigned.
  public let person: String?
}

/// The data that a source of due items reads.
public struct DueContext: Sendable {
  private let snapshot: Snapshot
  /// The instant after which items are listed; earlier ones and those at this instant are omitted.
  public let after: Instant
  /// The maximum number of instants: a recurring item need not be listed more often.
  let limit: Int

  public init(_ snapshot: Snapshot, after: Instant, limit: Int = .max) {
    self.snapshot = snapshot
    self.after = after
    self.limit = limit
  }

  public var corpus: Corpus { snapshot.corpus }
  public var ledger: CadenceLedger { snapshot.cadence }

  /// Returns an item for a wall-clock time, unless that time has passed. A day without a time falls due at its midnight.
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
  /// The items by kind, then by place and channel.
  public let items: [DueItem]
}

extension DueContext {
  /// The next instants at which an item falls due.
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
