import FrontMatter
import SourceText

/// A channel that the files of another program show.
public struct ForeignChannel: Hashable, Sendable {
  /// The name by which posts refer to the channel.
  public let id: String
  /// The name of the network.
  public let network: String
  /// The URL of the channel; `nil` if the files do not show it.
  public let address: String?

  /// Returns the channels that a folder shows: the blog of its articles, or the accounts of its posts.
  public static func all(of folder: ForeignFolder, _ layout: FolderLayout) -> [ForeignChannel] {
    switch layout {
    case .hugo, .jekyll, .folder:
      [ForeignChannel(id: "blog", network: "blog", address: ForeignSite(of: folder).address)]
    case .twitterTogether: [ForeignChannel(id: "x", network: "x", address: nil)]
    case .galaxySocial: accounts(of: folder)
    }
  }

  /// Returns the accounts in use that `plugins.yml` declares; without this file, those that posts name. A name begins with that of the
  /// network, as in `mastodon-team`.
  private static func accounts(of folder: ForeignFolder) -> [ForeignChannel] {
    let configuration = folder.configurations.first { $0.path == "plugins.yml" || $0.path == "plugins.yaml" }
    if let configuration, let values = FrontMatterValue(of: configuration, as: .yaml) {
      return (values["plugins"]?.items ?? []).compactMap { plugin in
        guard let name = plugin["name"]?.text, plugin["enabled"]?.flag != false else { return nil }
        let network = plugin["class"]?.text.map { String($0.prefix { $0 != "." }) } ?? Self.network(of: name)
        let address = plugin["config"]?["account_url"]?.text.flatMap { ForeignSite.isWeb($0) ? $0 : nil }
        return ForeignChannel(id: name, network: network, address: address)
      }
    }
    let names = FolderLayout.galaxySocial.documents(of: folder).flatMap { document in
      (try? ForeignDocument(document)).flatMap { NetworkNames.of($0.values) } ?? []
    }
    return names.uniqued(by: { $0.lowercased() }).map {
      ForeignChannel(id: $0, network: Self.network(of: $0), address: nil)
    }
  }

  private static func network(of name: String) -> String { String(name.prefix { $0 != "-" && $0 != "_" }) }
}
