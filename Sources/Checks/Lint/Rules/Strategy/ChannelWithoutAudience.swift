import Editorial
import Localization
import Snapshots

struct ChannelWithoutAudience: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "channel-without-audience", .strategy, .always(.info),
    summary: "a channel on which none of the audiences is",
    rationale: """
      Where the strategy says on which channels its audiences are, a channel without one costs time and reaches nobody the \
      team is looking for. Audiences without `channels:` say nothing of any.
      """,
    remedy: "Add the channel to the audience that is there, or close it.",
    passing: [
      .strategy("---\nquestion: audiences\naudiences: [{id: bakers, channels: [x, mastodon, instagram, blog]}]\n---\n"),
      .strategy("---\nquestion: audiences\naudiences: [{id: bakers, who: People who bake}]\n---\n"),
    ],
    failing: [
      Example([
        "strategy/common.md":
          "---\nquestion: medium\nchannels:\n  x: {network: x}\n  ↓instagram: {network: instagram}\n---\n",
        "strategy/example.md": "---\nquestion: audiences\naudiences: [{id: bakers, channels: [x]}]\n---\n",
      ])
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let lists = corpus.facts(\.audiences).compactMap { $0.item.value.channels?.value }
    guard lists.contains(where: { !$0.isEmpty }), corpus.declarations.areFactsComplete else { return [] }
    let reached = Set(lists.joined().map(\.value))
    return corpus.declarations.channels.compactMap { channel in
      guard !reached.contains(channel), let (document, range) = corpus.declaration(of: .channel, channel) else {
        return nil
      }
      return RuleFinding(in: document, at: range, .withoutAudience(channel), help: .addOrClose(channel))
    }
  }
}

extension LocalizedText {
  fileprivate static func withoutAudience(_ channel: String) -> LocalizedText {
    LocalizedText(en: "none of the audiences is on \(channel)", fr: "aucun des publics n’est sur \(channel)")
  }

  fileprivate static func addOrClose(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add \(channel) to the `channels:` of the audience that is there, or close it",
      fr: "ajoutez \(channel) aux `channels:` du public qui s’y trouve, ou fermez-le")
  }
}
