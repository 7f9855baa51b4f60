import CivilTime
import Editorial
import Localization

/// What somebody said, as a feed or an export tells it: about to become an item of a page.
public struct IncomingMention: Sendable {
  /// Its number in the file, as a spreadsheet counts rows and a feed its entries.
  public var row: Int
  public var permalink: Permalink
  /// Who said it; empty where nobody is named.
  public var author = ""
  /// The network, or another word for where it was said; `nil` where only its address tells.
  public var network: String?
  public var at: Slot
  /// What was said, whole, on one line.
  public var text = ""
  public var sentiment: Mention.Sentiment?
  /// Whether people chose the sentiment.
  public var isConfirmed = false
  public var tags: [Mention.Label] = []
  /// Who of the team is to take care of it.
  public var person: String?

  public init(row: Int, permalink: Permalink, at: Slot) {
    self.row = row
    self.permalink = permalink
    self.at = at
  }

  /// The longest text that a page quotes, in characters: a whole post of most networks. The rest is behind the link.
  public static let textLimit = 500
  /// The longest name.
  public static let authorLimit = 80

  /// What a page quotes: cut at a word where it is longer than ``textLimit``.
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
