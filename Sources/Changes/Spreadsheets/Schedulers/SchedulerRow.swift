import CivilTime
import Editorial
import Findings
import Localization
import MediaFiles
import Publishing
import SourceText

/// What one channel gets of a post, as a scheduler's row.
public struct SchedulerRow: Sendable {
  /// Something of the post that has no column, and is to be added by hand.
  public struct Rest: Sendable {
    public let what: LocalizedText
    public let text: String
  }

  public let document: Document
  public let channel: String
  public let moment: Moment
  public let cells: [String]
  public let rest: [Rest]
  /// Whether the post is said to be loaded already.
  public var isLoaded: Bool { document.post?.state == .scheduled }
}

/// A row that a scheduler would refuse, or would not publish as it is meant.
public struct SchedulerRefusal: Sendable {
  public let document: Document
  /// `nil` where the post has no channel.
  public let channel: String?
  public let slot: Slot?
  /// Where the reason stands in the post.
  public let range: ByteRange
  /// The rule of `edito lint` that says so.
  public let rule: String?
  public let reason: LocalizedText
  public let hint: LocalizedText?
}
