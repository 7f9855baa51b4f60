import CivilTime
import Editorial
import Localization
import MarkdownSyntax

/// A writer of a mention as an item of a mentions log. Text from other people is escaped, so Markdown, HTML and tags in it have no
/// effect.
struct MentionLine {
  let mention: IncomingMention
  let language: Language
  /// Whether the item needs a date, because the mentions log covers more than a day.
  let isDated: Bool

  /// The line of the item, without its list mark and its line end: `[ ] [Who](…) on mastodon, 10:32 — “…”`.
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

  /// Returns a text on one line, in which Markdown, HTML, hashtags and `@` names are escaped and have no effect.
  static func escaped(_ text: String) -> String { line.text(text) }

  private static let line = MarkdownLine(escaping: "\\`*_[]<>#@~$&|", keepsAddresses: true)
}

extension String {
  /// The text with `e` for every `é`, as is usual in hashtags such as `#negatif`.
  fileprivate var unaccented: String { replacing("é", with: "e") }
}
