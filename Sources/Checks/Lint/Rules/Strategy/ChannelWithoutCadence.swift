import Editorial
import Localization
import Networks
import Snapshots

struct ChannelWithoutCadence: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "channel-without-cadence", .strategy, .always(.info),
    summary: LocalizedText(
      en: "a channel without a cadence target, while others have one",
      fr: "un canal sans cible de cadence, alors que d’autres en ont une"),
    rationale: LocalizedText(
      en: "In a busy week, the team forgets a channel without a target.",
      fr: "Dans une semaine chargée, l’équipe oublie un canal sans cible."),
    exceptions: LocalizedText(
      en: """
        Applies once a target names a channel or a network. A target for the channel's network counts, and \
        so does a target that has ended, because the team left that channel on purpose.
        """,
      fr: """
        La règle s’applique dès qu’une cible porte sur un canal ou un réseau. Une cible pour le réseau du \
        canal compte, et une cible terminée aussi : l’équipe a quitté ce canal exprès.
        """),
    remedy: LocalizedText(
      en: "Under `cadence:`, add a target for the channel, even a small one.",
      fr: "Ajoutez sous `cadence:` une cible, même petite, pour ce canal."),
    passing: [
      .strategy("---\nquestion: frequency\ncadence: [{target: 5 per week}]\n---\n"),
      Example([
        "strategy/common.md": channels("instagram"),
        "strategy/example.md": """
        ---
        question: frequency
        cadence:
          - {channel: x, target: 3 per week, until: 2026-W30}
          - {network: instagram, target: at most 2 per week}
        ---
        """,
      ]),
    ],
    failing: [
      Example([
        "strategy/common.md": channels("↓instagram"),
        "strategy/example.md": "---\nquestion: frequency\ncadence: [{channel: x, target: 3 per week}]\n---\n",
      ])
    ])

  private static func channels(_ second: String) -> String {
    "---\nquestion: medium\nchannels:\n  x: {network: x}\n  \(second): {network: instagram}\n---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let targets = corpus.facts(\.cadence).map(\.item.value)
    guard corpus.declarations.areFactsComplete else { return [] }
    let channels = Set(targets.compactMap { $0.channel?.value })
    let networks = Set(targets.compactMap { $0.channel == nil ? $0.network?.value : nil })
    guard !channels.isEmpty || !networks.isEmpty else { return [] }
    return corpus.declarations.channels.compactMap { channel in
      guard !channels.contains(channel), !(corpus.network(of: channel).map(networks.contains) ?? true),
        let (document, range) = corpus.declaration(of: .channel, channel)
      else { return nil }
      return RuleFinding(in: document, at: range, .withoutCadence(channel), help: .addTarget(channel))
    }
  }
}

extension LocalizedText {
  fileprivate static func withoutCadence(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "no cadence target covers \(channel)", fr: "aucune cible de cadence ne porte sur \(channel)")
  }

  fileprivate static func addTarget(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add one under `cadence:`, such as `{channel: \(channel), target: 1 per week}`",
      fr: "ajoutez-en une sous `cadence:`, par exemple `{channel: \(channel), target: 1 par semaine}`")
  }
}
