import Actions
import ArgumentParser
import Localization
import Networks
import Schema

/// The options of `edito init` about the team and its channels.
struct TeamOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Network on which the team publishes, such as mastodon",
      fr: "Réseau sur lequel l’équipe publie, comme mastodon", value: .network))
  var channel: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Target for every channel, such as “3 per week”, or for one, such as “x=1-2 per day”",
      fr: "Cible de tous les canaux, comme « 3 par semaine », ou d’un seul, comme « x=1-2 par jour »", value: .target))
  var cadence: [String] = []

  @Flag(
    help: ArgumentHelp(
      en: "You work alone: posts need no approval",
      fr: "Vous travaillez seul : les publications se passent de validation"))
  var alone = false

  @Flag(
    help: ArgumentHelp(
      en: "You work in a team: every post needs an approval",
      fr: "Vous travaillez en équipe : chaque publication doit être validée"))
  var team = false

  @Option(
    help: ArgumentHelp(
      en: "Your name, for a file in people/", fr: "Votre nom, pour une fiche dans people/", value: .name))
  var person: String?

  /// Returns the person and the way in which the team works.
  func newTeam() throws -> NewTeam {
    guard !(alone && team) else {
      throw UsageError(
        LocalizedText(en: "--alone and --team exclude each other", fr: "--alone et --team s’excluent"),
        hint: LocalizedText(en: "use one of them", fr: "gardez-en une"))
    }
    let name = try person.map { try Self.personName($0) }
    return NewTeam(alone ? .alone : team ? .several : nil, person: name)
  }

  /// Returns a name on one line. Throws if no id can be made of it.
  static func personName(_ text: String) throws -> String {
    let name = text.onOneLine
    guard NewTeam(nil, person: name).personID?.isEmpty == false else {
      throw UsageError(.invalid(text, for: "--person", expected: LocalizedText(en: "a name", fr: "un nom")))
    }
    return name
  }

  /// Returns the channels, each with its target, if it has one.
  ///
  /// - Parameter others: the channels that the workspace already declares, with other names.
  func channels(besides others: [NewChannel] = []) throws -> [NewChannel] {
    let networks = try channel.flatMap { $0.split(separator: ",") }.map { try Self.network(String($0)) }
    let new = networks.map(\.rawValue).reduce(into: others) { channels, id in
      if !channels.contains(where: { $0.id == id }) { channels.append(NewChannel(id: id, network: id)) }
    }
    return try cadence.reduce(new) { try Self.setting($1, in: $0) }
  }

  static func network(_ name: String) throws -> Network {
    let name = name.onOneLine
    if let network = Network(called: name) { return network }
    let known = Network.allCases.map(\.rawValue)
    throw UsageError(
      LocalizedText(en: "unknown network “\(name)”", fr: "réseau inconnu : « \(name) »"),
      hint: Spelling.nearest(to: name.lowercased(), among: known).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "known networks: \(.list(known))", fr: "au choix : \(.list(known))"))
  }

  static func target(_ text: String) throws -> NewChannel.TargetText {
    if let target = NewChannel.TargetText(text) { return target }
    throw UsageError(
      .invalid(
        text, for: "--cadence",
        expected: LocalizedText(
          en: "a target such as “3 per week” or “1-2 per day”",
          fr: "une cible comme « 3 par semaine » ou « 1-2 par jour »")))
  }

  /// Returns the channels with the target of a value of `--cadence`.
  private static func setting(_ value: String, in channels: [NewChannel]) throws -> [NewChannel] {
    let parts = value.split(separator: "=", maxSplits: 1).map { String($0).onOneLine }
    let isForOne = parts.count == 2 && !value.hasPrefix("=") && parts[0].last != ">" && parts[0].last != "<"
    let target = try target(isForOne ? parts[1] : value)
    guard isForOne else { return channels.map { $0.target == nil ? $0.having(target) : $0 } }
    let id = Network(called: parts[0])?.rawValue ?? parts[0]
    guard channels.contains(where: { $0.id == id }) else {
      throw UsageError(
        LocalizedText(
          en: "--cadence \(value): unknown channel “\(id)”", fr: "--cadence \(value) : canal inconnu : « \(id) »"),
        hint: LocalizedText(en: "declare it with --channel", fr: "déclarez-le avec --channel"))
    }
    return channels.map { $0.id == id ? $0.having(target) : $0 }
  }
}
