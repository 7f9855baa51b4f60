import ForeignFiles
import Localization
import MediaFiles
import Networks

/// A scheduler's requirements for bulk uploads. Each profile is plain data, in its own file in `Profiles`.
public struct SchedulerProfile: Sendable {
  /// The name on the command line, and at the beginning of file names.
  public let id: String
  /// The product's name.
  public let name: String
  public var columns: [Column] = []
  public var form = DelimitedForm()
  /// The evidence for the columns, their headers and the form of dates.
  public var evidence: Evidence
  /// The maximum number of rows in a file; `nil` if no limit is known.
  public var rows: Limit?
  /// The minimum number of minutes between the upload of a post and its slot; `nil` if none is known.
  public var lead: Limit?
  /// The minimum number of minutes between two posts on one channel; `nil` if none is known.
  public var spacing: Limit?
  public var media: MediaRule
  /// The ids of the networks on which the scheduler is known to publish.
  public var networks: [String] = []
  public var networksEvidence: Evidence
  /// Further notes for users.
  public var notes: [LocalizedText] = []

  init(_ id: String, _ name: String, _ evidence: Evidence, networks: Evidence, fill: (inout SchedulerProfile) -> Void) {
    self.id = id
    self.name = name
    self.evidence = evidence
    networksEvidence = networks
    media = MediaRule(evidence: evidence)
    fill(&self)
  }

  /// A column with the exact header that the scheduler needs.
  public struct Column: Sendable {
    public let heading: String
    public let content: Content
    /// The only network whose files have the column; `nil` for all.
    public var network: String?

    init(_ heading: String, _ content: Content, onlyFor network: String? = nil) {
      self.heading = heading
      self.content = content
      self.network = network
    }
  }

  /// The content of a column.
  public enum Content: Hashable, Sendable {
    case text, title, link, board
    case date(DateForm)
    /// The time of day, such as `09:00`.
    case time
    /// The URLs of the post's files of some kinds.
    case media(Set<Attachment>)
    /// The alt texts, one for each file, in order.
    case altTexts(separator: String)
    /// An empty cell: posts have no such value.
    case empty

    /// The column of a sheet of posts with the same content; `nil` if there is none.
    var sheetColumn: SheetColumn? {
      switch self {
      case .text: .text(channel: nil)
      case .title: .field(["title"])
      case .link: .link
      case .date: .field(["date"])
      case .time: .time
      case .media: .field(["media", "1", "file"])
      case .altTexts: .field(["media", "1", "alt"])
      case .board, .empty: nil
      }
    }
  }

  /// The kinds of files that schedulers distinguish.
  public enum Attachment: CaseIterable, Sendable { case picture, animation, video }

  /// The form of a slot.
  public enum DateForm: Hashable, Sendable {
    /// `2026-11-24 09:00`.
    case minutes
    /// `2026-11-24 09:00:00`.
    case seconds
    /// `24/11/2026`, or `11/24/2026` if the export puts the month first.
    case day
  }

  /// The requirements for the files of a post.
  public struct MediaRule: Sendable {
    /// The accepted file formats; empty if any format is accepted.
    public var kinds: [MediaKind] = []
    public var most: Limit?
    /// The maximum size of a file, in bytes.
    public var size: Limit?
    /// Whether the files of one post may be of several kinds: pictures, animated pictures and videos.
    public var mayMix = true
    /// The separator between the URLs in a cell.
    public var separator = ","
    /// The maximum number of animated pictures among the files.
    public var animations: Limit?
    public var evidence: Evidence
  }

  /// Whether the files for a network have a column whose content meets a condition.
  func has(on network: String, _ isWanted: (Content) -> Bool) -> Bool {
    columns(on: network).contains { isWanted($0.content) }
  }

  /// Returns the columns of a file for a network.
  public func columns(on network: String) -> [Column] { columns.filter { $0.network == nil || $0.network == network } }

  /// Returns the first row of a file for a network.
  func header(on network: String) -> [String] { columns(on: network).map(\.heading) }
}
