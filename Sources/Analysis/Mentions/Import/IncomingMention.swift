import CivilTime
import Editorial
import Localization

/// A mention from a feed or an export, before it becomes an item of a mentions log.
public struct IncomingMention: Sendable {
  /// The mention's number in the file: the number of its row in a spreadsheet, or of its entry in a feed.
  public var row: Int
  public var permalink: Permalink
  /// The author; empty if the file names none.
  public var author = ""
  /// The network, or another word for the mention's source; `nil` if only the URL shows the source.
  public var network: String?
  public var at: Slot
  /// The whole text, on one line.
  public var text = ""
  public var sentiment: Mention.Sentiment?
  /// Whether a person chose the sentiment.
  public var isConfirmed = false
  public var tags: [Mention.Label] = []
  /// The id of the team member who should handle the mention; `nil` if it is not assigned.
  public var person: String?

  public init(row: Int, permalink: Permalink, at: Slot) {
    self.row = row
    self.permalink = permalink
    self.at = at
  }

  /// The maximum length of a text that a mentions log quotes, in characters, without the `…` after a cut. Most networks' posts are
  /// shorter; the link leads to the whole text.
  public static let textLimit = 500
  /// The maximum length of an author's name, in characters, without the `…` after a cut.
  public static let authorLimit = 80

  /// The text that a mentions log quotes. If the text is longer than ``textLimit``, it is cut, between words if a space is near the
  /// limit, and ends with `…`.
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
