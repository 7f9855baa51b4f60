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
    if !quote.isEmpty { line += isFrench ? " — « \(quote) »" : " — “\(quote)”" }
    if let sentiment = mention.sentiment {
      line += " #\(sentiment.word[language].unaccented)\(mention.isConfirmed ? "" : "?")"
    }
    for tag in mention.tags { line += " #\(tag.rawValue)" }
    if let person = mention.person { line += " @\(person)" }
    return line
  }

  /// A text on one line in which Markdown, HTML, hashtags and names mean nothing.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var addresses = UnmarkedWords.addresses(inWords: bytes)[...]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      while let first = addresses.first, first.upperBound <= index { addresses.removeFirst() }
      switch byte {
      case _ where byte != 0x7F && addresses.first?.contains(index) ?? false: result.append(byte)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "@"),
        UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "|"):
        result.append(UInt8(ascii: "\\"))
        result.append(byte)
      default: result.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// As hashtags are mostly written: `#negatif`.
  fileprivate var unaccented: String { replacing("é", with: "e") }
}
