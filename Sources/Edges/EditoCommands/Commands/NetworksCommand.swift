import Actions
import ArgumentParser
import Localization
import Networks
import Rendering

struct NetworksCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "networks",
    abstract: "Show what each network counts and takes, and how that is known.",
    discussion: """
      EXAMPLES:
        edito networks                  one line for each
        edito networks bluesky          all that is known of one
      """)

  @Argument(help: "A network's id; all by default.")
  var name: String?

  @Option(help: ArgumentHelp("The language of the output: en or fr.", valueName: "code"))
  var language: LanguageChoice?

  @Option(help: "When to colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: .formats(of: NetworkPages.self))
  var format = FormatArgument<NetworkPages>()

  func run(on console: Console) throws -> ExitStatus {
    let profiles = try name.map { [try Self.network(named: $0).profile] } ?? NetworkProfile.all
    let pages = NetworkPages(
      profiles, isDetailed: name != nil, in: language?.language ?? console.environment.language)
    console.write(pages, as: format, style: console.style(color))
    return .clean
  }

  private static func network(named name: String) throws -> Network {
    if let network = Network(rawValue: name.lowercased()) { return network }
    let ids = Network.allCases.map(\.rawValue)
    throw UsageError(
      LocalizedText(en: "Edito knows no network “\(name)”", fr: "Edito ne connaît pas de réseau « \(name) »"),
      hint: Spelling.nearest(to: name.lowercased(), among: ids).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "the networks are \(.list(ids))", fr: "les réseaux sont \(.list(ids))"))
  }
}
