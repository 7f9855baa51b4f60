import Editorial
import ForeignFiles
import Localization
import Networks
import SourceText

extension ForeignPosts {
  /// Returns the posts as a sheet, with the channels of the workspace in the place of the networks.
  ///
  /// - Parameter given: the channels that the user names, for networks with several channels.
  /// - Throws: if a network has no channel, or several of which the user names none.
  public func sheet(in corpus: Corpus, given: [String]) throws(FileFailure) -> SheetFile.Sheet {
    let names = ChannelNames(corpus)
    var channels: [String: String] = [:]
    for id in networks {
      let network = Network(rawValue: id)
      let found = names.onNetwork(id)
      // Channels that the user names for other posts of the file say nothing about this network.
      let isAboutOthers = given.allSatisfy { channel in
        self.posts.contains { $0.network == nil }
          || names.all.contains(channel) && networks.contains { $0 != id && names.onNetwork($0).contains(channel) }
      }
      let meant = isAboutOthers && found.count == 1 ? found : found.filter { given.isEmpty || given.contains($0) }
      // A channel that the user names may lack its network.
      let undeclared = given.filter { names.all.contains($0) && corpus.network(of: $0) == nil }
      guard let channel = meant.count == 1 ? meant[0] : meant.isEmpty && undeclared.count == 1 ? undeclared[0] : nil
      else {
        let name = network?.name ?? id
        if found.isEmpty { throw .noChannel(on: name, id) }
        throw meant.isEmpty ? .otherChannel(given, on: name, found) : .severalChannels(on: name, meant)
      }
      channels[id] = channel
    }
    var posts = self
    if !given.isEmpty {
      for index in posts.posts.indices where posts.posts[index].network == nil {
        if posts.posts[index].cells["channels"] ?? "" == "" {
          posts.posts[index].cells["channels"] = CellList.text(given)
        }
      }
    }
    return try SheetFile.Sheet(posts, on: channels)
  }
}

extension FileFailure {
  fileprivate static func noChannel(on name: String, _ id: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "some posts are on \(name), but no channel of the workspace is",
        fr: "des publications sont sur \(name), mais aucun canal de l’espace de travail n’y est"),
      hint: LocalizedText(
        en: "declare one in a file below strategy/: channels: {\(id): {network: \(id)}}",
        fr: "déclarez-en un dans un fichier de strategy/ : channels: {\(id): {network: \(id)}}"))
  }

  fileprivate static func severalChannels(on name: String, _ channels: [String]) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "some posts are on \(name), and so are several channels: \(.list(channels))",
        fr:
          "des publications sont sur \(name), et plusieurs canaux aussi : \(.list(channels))"),
      hint: LocalizedText(
        en: "say which one: --channel \(channels[0])", fr: "indiquez lequel : --channel \(channels[0])"))
  }

  fileprivate static func otherChannel(_ given: [String], on name: String, _ channels: [String]) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "some posts are on \(name), but --channel names none of its channels: \(.list(channels))",
        fr:
          "des publications sont sur \(name), mais --channel n’indique aucun de ses canaux : \(.list(channels))"
      ),
      hint: LocalizedText(
        en: "add --channel \(channels[0])", fr: "ajoutez --channel \(channels[0])"))
  }
}
