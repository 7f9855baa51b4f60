import Editorial
import ForeignFiles
import SourceText

/// The headers that name a channel beside another header, such as `LinkedIn copy`, `Légende (Instagram)` or `Text für Facebook`.
struct ChannelHeadings {
  private let channels: ChannelNames

  init(_ channels: ChannelNames) { self.channels = channels }

  /// Returns the columns of a channel that a header may mean, the preferred one first; empty if it names no channel.
  ///
  /// - Parameter common: returns the columns that the rest of the header may mean when it names no channel.
  func columns(for heading: String, _ common: (_ heading: String) -> [SheetColumn]) -> [SheetColumn] {
    let words = heading.split { !$0.isLetter && !$0.isNumber && $0 != "@" }.map(String.init)
    // A longer header is a sentence.
    guard (2...6).contains(words.count) else { return [] }
    for count in (1..<words.count).reversed() {
      for start in 0...(words.count - count) {
        let name = words[start..<(start + count)]
        guard let channel = channels[name.joined(separator: " ")] else { continue }
        let rest = (words[..<name.startIndex] + words[name.endIndex...]).filter {
          !Self.links.contains($0.lowercased())
        }
        let found = common(rest.joined(separator: " ")).compactMap { $0.own(of: channel) }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The words that link the name of a channel with the rest of a header, or say that it is one.
  private static let links: Set<String> = [
    "page", "account", "profile", "channel", "compte", "profil", "canal", "kanal", "seite", "konto", "cuenta", "conta",
    "for", "on", "of", "the", "pour", "sur", "de", "du", "für", "auf", "para", "en", "per", "su", "no", "voor", "op",
  ]
}

extension SheetColumn {
  /// The same column of a channel; `nil` if channels have no such column of their own.
  fileprivate func own(of channel: String) -> SheetColumn? {
    switch self {
    case .text(channel: nil): .text(channel: channel)
    case .field(["date"]): .field(["channels", channel, "date"])
    case .permalink: .field(["published", channel, "url"])
    default: nil
    }
  }
}
