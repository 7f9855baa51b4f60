import CivilTime

/// The workspace's facts and the user's options on which the reading of a folder depends.
public struct FolderContext {
  public let today: CalendarDay
  /// The time zone of the workspace.
  public let zone: TimeZoneRules
  /// The channels that the user gives to all articles; empty if the network of blogs decides.
  public let channels: [String]
  /// Whether unknown keys are kept as the user's own, `x-…`.
  public let keepsUnknown: Bool
  /// Returns the id of the channel of the workspace that a name means; `nil` if it means none.
  public let channel: (_ name: String) -> String?
  /// Returns the path in the workspace of a file of the folder; `nil` if the workspace does not contain it.
  public let mediaPath: (_ path: String) -> String?

  public init(
    today: CalendarDay, zone: TimeZoneRules, channels: [String] = [], keepsUnknown: Bool = false,
    channel: @escaping (_ name: String) -> String?, mediaPath: @escaping (_ path: String) -> String?
  ) {
    self.today = today
    self.zone = zone
    self.channels = channels
    self.keepsUnknown = keepsUnknown
    self.channel = channel
    self.mediaPath = mediaPath
  }
}

/// A post of a folder, before its id is chosen.
struct FolderPost {
  let path: String
  /// The network on which the post is published; `nil` if its cells name the channels.
  var network: String?
  var cells: [String: String] = [:]
  /// The names in the file of the keys from which the cells come.
  var keys: [String: String] = [:]
  /// The lines of these keys, counted from 1.
  var lines: [String: Int] = [:]
  /// The day of its slot; `nil` if it has none, or if the importer must find it.
  var day: CalendarDay?
  /// The name by which the post is known: its slug, or the name of its file or bundle.
  var name = ""
  /// The keys that are not read.
  var unread: [String] = []
  /// The pictures that the workspace does not contain.
  var missingPictures: [String] = []
  /// The channels that the workspace does not have.
  var unknownChannels: [String] = []
  var hasFurtherAuthors = false
  var hasPoll = false
}

/// The result of reading a file of a folder.
enum FolderItem {
  case post(FolderPost)
  /// The file is not a post.
  case passedOver(Reason)

  enum Reason: Hashable {
    /// The page of a section (`_index.md`).
    case section
    /// A file beside the `index.md` of a bundle.
    case partOfBundle
    /// A page without a date.
    case undated
    /// A text about the folder, such as a README.
    case aboutFolder
    /// A post of somebody else, published again without words.
    case repost
  }
}
