import ForeignFiles
import Networks
import SourceText

/// The declared channels by the names that people and programs write: id, title, handle, URL, and the name of the network if only one
/// channel is on it.
public struct ChannelNames: Sendable {
  /// The ids of the channels by their names in the form of ``key(_:)``.
  private var exact: [String: Set<String>] = [:]
  /// The ids of the channels by their names without case, accents, spaces and punctuation.
  private var folded: [String: Set<String>] = [:]
  /// The ids of the channels on a network, by the network's names without case, accents, spaces and punctuation.
  private var onNetwork: [String: Set<String>] = [:]
  /// The ids of the declared channels, in the order of the strategy.
  public let all: [String]

  public init(_ corpus: Corpus) {
    all = corpus.declarations.channels
    for channel in corpus.facts(\.channels).map(\.item.value) {
      guard let id = channel.id?.value else { continue }
      for name in [id] + channel.ownNames {
        exact[Self.key(name), default: []].insert(id)
        folded[FoldedText.of(name), default: []].insert(id)
      }
      for name in channel.namesOfNetwork {
        onNetwork[FoldedText.of(name), default: []].insert(id)
      }
    }
  }

  /// Returns the id of the channel that a text names; `nil` if it names none or several.
  public subscript(name: String) -> String? {
    let ids = ids(named: name)
    return ids.count == 1 ? ids[0] : nil
  }

  /// Returns the ids of the channels that a text may name, in the order of the strategy. In a text such as `X (Twitter)`, the words before
  /// and in the brackets must both name the same channels, unless only one of them names any.
  public func ids(named name: String) -> [String] {
    let key = Self.key(name)
    var ids = exact[key] ?? []
    // An empty form would be that of every name without letters and digits.
    let plain = FoldedText.of(name)
    if ids.isEmpty, !plain.isEmpty { ids = folded[plain] ?? onNetwork[plain] ?? [] }
    if ids.isEmpty, let (outer, inner) = Self.withBrackets(name) {
      let (first, second) = (self.ids(named: outer), self.ids(named: inner))
      if first == second || second.isEmpty || first.isEmpty { return first.isEmpty ? second : first }
    }
    return all.filter(ids.contains)
  }

  /// Returns the ids of the channels on a network, in the order of the strategy.
  public func onNetwork(_ id: String) -> [String] {
    all.filter(onNetwork[FoldedText.of(id), default: []].contains)
  }

  /// Returns the words before and in the brackets at the end of a text; `nil` if the text has another form.
  private static func withBrackets(_ name: String) -> (outer: String, inner: String)? {
    let name = name.trimmed
    guard name.last == ")", let open = name.firstIndex(of: "("), open > name.startIndex else { return nil }
    let inner = name[name.index(after: open)...].dropLast()
    return inner.contains("(") ? nil : (String(name[..<open].trimmed), String(inner.trimmed))
  }

  /// Returns a name in lower case, without the whitespace around it, without `@` at its start, and without slashes at its ends.
  private static func key(_ name: String) -> String {
    let name = name.trimmed.lowercased()
    return String(name.drop { $0 == "@" }.trimmed { $0 == "/" })
  }

  /// The id of the only declared channel; `nil` if there are several channels or none.
  public var only: String? { all.count == 1 ? all.first : nil }

  /// The id of a channel to show as an example.
  public var example: String { all.first ?? "mastodon" }
}

extension Channel {
  /// The names besides the id: the title, the handle and the URL.
  public var ownNames: [String] { [title, handle, url].compactMap { $0?.value } }

  /// The names of the channel's network, which it shares with other channels on it.
  public var namesOfNetwork: [String] {
    network.map { [$0.value.rawValue, $0.value.name] + $0.value.profile.otherNames } ?? []
  }
}
