import CivilTime
import Editorial
import Localization
import MarkdownSyntax

/// A writer of a mention as an item of a page. Text from outside is escaped, so it keeps its words and has no effect.
struct MentionLine {
  let mention: IncomingMention
  let language: Language
  /// Whether the page covers more than the mention's day.
  let isDated: Bool

  /// The item's line without its line end, after the list's own mark: `[ ] [Who](…) on mastodon, 10:32 — “…”`.
  var text: String {
    let isFrench = language == .french
    var line = "[ ] [\(Self.escaped(mention.author))](\(mention.permalink.address))"
    if let network = mention.network { line += (isFrench ? " sur " : " on ") + Self.escaped(network) }
    let when = [isDated ? "\(mention.at.day)" : nil, mention.at.time?.clock].compactMap(\.self)
    if !when.isEmpty { line += ", " + when.joined(separator: " ") }
    let quote = Self.escaped(mention.quotedText)
    if !quote.isEmpty { line += " — " + LocalizedText.quoted(quote)[language] }
    if let sentiment = mention.sentiment {
      line += " #\(sentiment.word[language].unaccented)\(mention.isConfirmed ? "" : "?")"
    }
    for tag in mention.tags { line += " #\(tag.rawValue)" }
    if let person = mention.person { line += " @\(person)" }
    return line
  }

  /// Returns a text on one line in which Markdown, HTML, hashtags and names have no effect.
  static func escaped(_ text: String) -> String { line.text(text) }

  private static let line = MarkdownLine(escaping: "\\`*_[]<>#@~$&|", keepsAddresses: true)
}

extension String {
  /// The usual form of a hashtag: `#negatif`.
  fileprivate var unaccented: String { replacing("é", with: "e") }
}
