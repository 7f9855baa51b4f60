import Actions
import ArgumentParser
import Localization
import Networks
import Rendering

struct NetworksCommand: EditoCommand {
  static let help = CommandHelp(
    "networks",
    suggestedFor: ["network", "limits", "réseau", "limites"],
    abstract: HelpText(
      en: "Show each network's limits and their sources", fr: "Afficher les limites des réseaux et leurs sources"),
    examples: [
      HelpExample("edito networks", HelpText(en: "one line per network", fr: "une ligne par réseau")),
      HelpExample("edito networks bluesky", HelpText(en: "all facts about one network", fr: "tout sur un réseau")),
    ])

  @Argument(
    help: ArgumentHelp(
      en: "Network, by part of its name or its id; default: all",
      fr: "Réseau : partie de son nom, ou identifiant ; par défaut, tous", value: .network))
  var name: String?

  @Option(help: .language)
  var language: LanguageChoice?

  @Option(help: .color)
  var color: ColorChoice = .auto

  @Option(help: .format)
  var format = FormatArgument<NetworkPages>()

  func run(on console: Console) throws -> ExitStatus {
    let profiles = try name.map { [try Self.network(named: $0).profile] } ?? NetworkProfile.all
    let pages = NetworkPages(
      profiles, isDetailed: name != nil, in: language?.language ?? console.language)
    console.write(pages, as: format, style: console.style(color))
    return .clean
  }

  private static func network(named name: String) throws -> Network {
    let all = Network.allCases
    let ids = all.map(\.rawValue)
    return try NameSearch(all).thing(DocumentDesignation(name), of: LocalizedText(en: "networks", fr: "réseaux")) {
      UsageError(
        LocalizedText(en: "unknown network “\(name)”", fr: "réseau inconnu : « \(name) »"),
        hint: .didYouMean($0)
          ?? LocalizedText(en: "known networks: \(.list(ids))", fr: "au choix : \(.list(ids))"))
    }.thing
  }
}
