import Editorial
import ForeignFiles
import SourceText

/// The declared channels, which are found by any name that an export may use for them.
struct ChannelNames {
  /// The channels by their exact names, and by their names without accents, spaces and punctuation.
  private var exact: [String: Set<String>] = [:]
  private var folded: [String: Set<String>] = [:]
  private let declared: [String]

  init(_ corpus: Corpus) {
    declared = corpus.declarations.channels
    let channels = corpus.facts(\.channels).map(\.item.value)
    let networks = Dictionary(grouping: channels.compactMap { $0.network?.value }, by: \.self).mapValues(\.count)
    for channel in channels {
      guard let id = channel.id?.value else { continue }
      var names = [id] + [channel.title, channel.handle].compactMap { $0?.value }
      // The name of a network refers to its only channel.
      if let network = channel.network?.value, networks[network] == 1 { names.append(network.rawValue) }
      names += [channel.url?.value].compactMap(\.self)
      for name in names {
        exact[Self.key(name), default: []].insert(id)
        folded[HeadingText.folded(name), default: []].insert(id)
      }
    }
  }

  /// Returns the id of the channel that a text names; `nil` if it is unknown or ambiguous.
  subscript(name: String) -> String? {
    let ids = exact[Self.key(name)] ?? folded[HeadingText.folded(name)] ?? []
    return ids.count == 1 ? ids.first : nil
  }

  /// Returns a name in lower case, without `@` at its start and without the slash at a URL's end.
  private static func key(_ name: String) -> String {
    let name = name.trimmed.lowercased()
    return String(name.drop { $0 == "@" }.trimmed { $0 == "/" })
  }

  /// The id of the only declared channel; `nil` if there are several channels or none.
  var only: String? { declared.count == 1 ? declared.first : nil }
  var example: String { declared.first ?? "mastodon" }
  var all: [String] { declared }
}
