import ForeignFiles
import Localization
import MediaFiles
import Networks

/// What a scheduler takes in bulk. Plain data: one file each in `Profiles`.
public struct SchedulerProfile: Sendable {
  /// The name on the command line, and at the beginning of the files' names.
  public let id: String
  /// The name that people know it by.
  public let name: String
  public var columns: [Column] = []
  public var form = DelimitedForm()
  /// How the columns, their headings and the form of dates are known.
  public var evidence: Evidence
  /// How many rows a file may have.
  public var rows: Limit?
  /// How many minutes before its slot a post must be uploaded at the latest.
  public var lead: Limit?
  /// How many minutes must lie between two posts of a file.
  public var spacing: Limit?
  public var media: MediaRule
  /// The networks that it is known to publish on, by their ids.
  public var networks: [String] = []
  public var networksEvidence: Evidence
  /// What else people must know.
  public var notes: [LocalizedText] = []

  init(_ id: String, _ name: String, _ evidence: Evidence, networks: Evidence, fill: (inout SchedulerProfile) -> Void) {
    self.id = id
    self.name = name
    self.evidence = evidence
    networksEvidence = networks
    media = MediaRule(evidence: evidence)
    fill(&self)
  }

  /// A column with the heading that the scheduler looks for, letter by letter.
  public struct Column: Sendable {
    public let heading: String
    public let content: Content
    /// The only network whose files have the column.
    public var network: String?

    init(_ heading: String, _ content: Content, onlyFor network: String? = nil) {
      self.heading = heading
      self.content = content
      self.network = network
    }
  }

  /// What stands in a column.
  public enum Content: Hashable, Sendable {
    case text, title, link, board
    case date(DateForm)
    /// `09:00`.
    case time
    /// The addresses of some kinds of files.
    case media(Set<Attachment>)
    /// One for each file, in their order.
    case altTexts(separator: String)
    /// Nothing that a post has.
    case empty
  }

  /// What a file is to schedulers.
  public enum Attachment: CaseIterable, Sendable { case picture, animation, video }

  /// How a slot is written.
  public enum DateForm: Hashable, Sendable {
    /// `2026-11-24 09:00`.
    case minutes
    /// `2026-11-24 09:00:00`.
    case seconds
    /// `24/11/2026`, or `11/24/2026` where people write so.
    case day
  }

  /// The files that go with a post.
  public struct MediaRule: Sendable {
    /// The kinds that are taken; empty where all are.
    public var kinds: [MediaKind] = []
    public var most: Limit?
    /// In bytes.
    public var size: Limit?
    /// Whether files of several kinds may go with one post.
    public var mayMix = true
    /// What stands between several addresses.
    public var separator = ","
    /// How many of the files may be animated pictures.
    public var animations: Limit?
    public var evidence: Evidence
  }

  /// Whether some column holds what makes `isWanted` true.
  func has(on network: String, _ isWanted: (Content) -> Bool) -> Bool {
    columns(on: network).contains { isWanted($0.content) }
  }

  /// The columns of a file for a network.
  public func columns(on network: String) -> [Column] { columns.filter { $0.network == nil || $0.network == network } }
}
