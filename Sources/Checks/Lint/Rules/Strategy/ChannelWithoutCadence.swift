import Editorial
import Localization
import Networks
import Snapshots

struct ChannelWithoutCadence: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "channel-without-cadence", .strategy, .always(.info),
    summary: "a channel for which no cadence is set, where others have one",
    rationale: """
      A channel without a target is the one that is forgotten in a busy week. A target for its network counts, and so does \
      one that is over: the team has left that channel on purpose.
      """,
    remedy: "Add a target for it under `cadence:`, be it a small one.",
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
      en: "the cadence says nothing of \(channel)", fr: "aucune cible de cadence ne porte sur \(channel)")
  }

  fileprivate static func addTarget(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add one under `cadence:`, such as `{channel: \(channel), target: 1 per week}`",
      fr: "ajoutez-en une sous `cadence:`, par exemple `{channel: \(channel), target: 1 par semaine}`")
  }
}
