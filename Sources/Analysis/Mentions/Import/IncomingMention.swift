import CivilTime
import Editorial
import Localization

/// A mention from a feed or an export, before it becomes an item of a mentions log.
public struct IncomingMention: Sendable {
  /// Its number in the file, as spreadsheets count rows and feeds their entries.
  public var row: Int
  public var permalink: Permalink
  /// The author; empty if the file names none.
  public var author = ""
  /// The network, or another word for its source; `nil` if only its URL shows it.
  public var network: String?
  public var at: Slot
  /// The whole text, on one line.
  public var text = ""
  public var sentiment: Mention.Sentiment?
  /// Whether a person chose the sentiment.
  public var isConfirmed = false
  public var tags: [Mention.Label] = []
  /// The team member who should handle it.
  public var person: String?

  public init(row: Int, permalink: Permalink, at: Slot) {
    self.row = row
    self.permalink = permalink
    self.at = at
  }

  /// The longest text that a page quotes, in characters: a whole post on most networks. The rest is behind the link.
  public static let textLimit = 500
  /// The maximum length of an author's name.
  public static let authorLimit = 80

  /// The text that a page quotes: cut at a word if it is longer than ``textLimit``.
  public var quotedText: String { Self.cut(text, to: Self.textLimit) }

  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let head = text[..<end]
    let space = head.lastIndex(of: " ")
    let cut = space.flatMap { head.distance(from: $0, to: end) < limit / 4 ? head[..<$0] : nil } ?? head
    return cut + "…"
  }
}
