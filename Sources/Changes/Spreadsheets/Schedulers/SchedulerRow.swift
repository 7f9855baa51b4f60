import CivilTime
import Editorial
import Findings
import Localization
import MediaFiles
import Publishing
import SourceText

/// The content of a post for one channel, as a scheduler's row.
public struct SchedulerRow: Sendable {
  /// A part of the post without a column, which must be added by hand.
  public struct Rest: Sendable {
    public let what: LocalizedText
    public let text: String
  }

  public let document: Document
  public let channel: String
  public let moment: Moment
  public let cells: [String]
  public let rest: [Rest]
  /// Whether the post's status says that it is already scheduled.
  public var isLoaded: Bool { document.post?.state == .scheduled }
}

/// A row that is not exported, because the post is not ready, or because the scheduler would reject the row or not publish it correctly.
public struct SchedulerRejection: Sendable {
  public let document: Document
  /// The channel; `nil` if the post has none.
  public let channel: String?
  public let slot: Slot?
  /// The place of the cause in the post.
  public let range: ByteRange
  /// The rule of `edito lint` that rejects the row; `nil` for other reasons.
  public let rule: String?
  public let reason: LocalizedText
  public let hint: LocalizedText?
}
