import Editorial
import Localization
import Snapshots

struct ChannelWithoutAudience: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "channel-without-audience", .strategy, .always(.info),
    summary: LocalizedText(
      en: "a channel that no audience uses",
      fr: "un canal qu’aucun public n’utilise"),
    rationale: LocalizedText(
      en: "The channel takes time and reaches none of the people whom the team wants to reach.",
      fr: "Le canal prend du temps et n’atteint aucun des publics visés."),
    exceptions: LocalizedText(
      en: "Applies once an audience has `channels:`.",
      fr: "La règle s’applique dès qu’un public a des `channels:`."),
    remedy: LocalizedText(
      en: "Add the channel to the `channels:` of an audience, or close the channel.",
      fr: "Ajoutez le canal aux `channels:` d’un public, ou fermez ce canal."),
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
    LocalizedText(en: "no audience uses the channel \(channel)", fr: "aucun public n’utilise le canal \(channel)")
  }

  fileprivate static func addOrClose(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add \(channel) to the `channels:` of an audience, or close the channel",
      fr: "ajoutez \(channel) aux `channels:` d’un public, ou fermez ce canal")
  }
}
