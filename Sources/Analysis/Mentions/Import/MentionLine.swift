import CivilTime
import Editorial
import Localization
import MarkdownSyntax

/// Writes a mention as an item of a page. What strangers wrote is escaped, so that it reads as it was and does nothing.
struct MentionLine {
  let mention: IncomingMention
  let language: Language
  /// Whether the page is of more than the mention's day.
  let isDated: Bool

  /// The item's line without its line end, behind the list's own mark: `[ ] [Who](…) on mastodon, 10:32 — “…”`.
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

  /// A text on one line in which Markdown, HTML, hashtags and names mean nothing.
  static func escaped(_ text: String) -> String { line.text(text) }

  private static let line = MarkdownLine(escaping: "\\`*_[]<>#@~$&|", keepsAddresses: true)
}

extension String {
  /// As hashtags are mostly written: `#negatif`.
  fileprivate var unaccented: String { replacing("é", with: "e") }
}
