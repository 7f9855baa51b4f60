import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct UnusedChannelText: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unused-channel-text", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a text that no channel of the post uses",
      fr: "un texte qu’aucun canal de la publication n’utilise"),
    rationale: LocalizedText(
      en: "The text is never published, perhaps because a channel was forgotten.",
      fr: "Le texte ne paraîtra jamais, peut-être parce qu’un canal a été oublié."),
    exceptions: LocalizedText(
      en: """
        If a channel has two texts, only the first is used. The common text is unused if each channel has a text of its own.
        """,
      fr: """
        Si un canal a deux textes, seul le premier sert. Le texte commun ne sert pas si chaque canal a son propre texte.
        """),
    remedy: LocalizedText(
      en: "Add the channel to `channels:`, or delete the text.",
      fr: "Ajoutez le canal à `channels:`, ou supprimez le texte."),
    passing: [
      .post(
        """
        ---
        status: review
        channels: [x, mastodon]
        ---
        Fresh bread at eight.

        ## @x

        Bread. Eight. Be there.
        """),
      .post(
        """
        ---
        status: draft
        channels: [mastodon]
        ---
        Fresh bread at eight.

        ## @x

        Bread. Eight.
        """),
    ],
    failing: [
      .post(
        """
        ---
        status: review
        channels: [mastodon, instagram]
        ---
        La fournée de huit heures est prête 🥐

        ## ↓@x

        Huit heures. Du pain.
        """),
      .post(
        """
        ---
        status: review
        channels: [x]
        ---
        ## @x

        Bread at eight.

        ## ↓@x

        Bread at nine.
        """),
      .post(
        """
        ---
        status: review
        ---
        Fresh bread at eight.

        ## ↓@x

        Bread. Eight.
        """),
      .post(
        """
        ---
        status: review
        channels: [mastodon, instagram]
        ---
        ↓Douze pains, venez samedi 🥖

        ## @mastodon

        Douze pains.

        ## @instagram

        Venez samedi.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.texts.count > 1 else { return [] }
    var first: [String: ByteRange] = [:]
    var findings = unusedCommonText(of: post, in: document).map { [$0] } ?? []
    for text in post.texts {
      guard let channel = text.channel, snapshot.corpus.declarations[.channel, channel.value] != nil else { continue }
      if let earlier = first[channel.value] {
        findings.append(
          RuleFinding(
            in: document, at: channel.range, .secondText(channel.value),
            related: [RelatedPlace(.firstText, at: document.place(earlier))], help: .keepOne))
        continue
      }
      first[channel.value] = channel.range
      if post.channels?.value.contains(where: { $0.id.value == channel.value }) ?? false { continue }
      findings.append(
        RuleFinding(
          in: document, at: channel.range, .unused(channel.value), related: channelList(of: post, in: document),
          help: .addOrDelete(channel.value)))
    }
    return findings
  }

  /// Returns the finding for a common text that no channel uses; otherwise `nil`. Published posts and posts without channels have none.
  private func unusedCommonText(of post: Post, in document: Document) -> RuleFinding? {
    let channels = post.channels?.value ?? []
    // Published posts can no longer change.
    guard post.state != .published, !channels.isEmpty, let common = post.texts.first, common.channel == nil,
      !common.isEmpty(in: document.markdown),
      channels.allSatisfy({ use in post.texts.contains { $0.channel?.value == use.id.value } })
    else { return nil }
    return RuleFinding(
      in: document, at: document.firstLine(of: common.range), .unusedCommonText, help: .moveOrDelete)
  }

  private func channelList(of post: Post, in document: Document) -> [RelatedPlace] {
    guard let channels = post.channels?.value, let first = channels.first, let last = channels.last else { return [] }
    return [RelatedPlace(.goesHere, at: document.place(document.firstLine(of: first.id.range.union(last.id.range))))]
  }
}

extension LocalizedText {
  fileprivate static func unused(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "the text for \(channel) is not published, because the post does not list that channel",
      fr: "le texte pour \(channel) ne paraîtra pas, car la publication n’a pas ce canal")
  }

  fileprivate static func secondText(_ channel: String) -> LocalizedText {
    LocalizedText(en: "the second text for \(channel) is not used", fr: "le second texte pour \(channel) ne sert pas")
  }

  fileprivate static let firstText = LocalizedText(
    en: "only this text is published", fr: "seul ce texte paraîtra")

  fileprivate static let goesHere = LocalizedText(en: "the channels of the post", fr: "les canaux de la publication")

  fileprivate static let keepOne = LocalizedText(
    en: "join the two texts, or delete one", fr: "réunissez les deux textes, ou supprimez-en un")

  fileprivate static let unusedCommonText = LocalizedText(
    en: "this text is not published, because each channel of the post has a text of its own",
    fr: "ce texte ne paraîtra pas, car chaque canal de la publication a son propre texte")

  fileprivate static let moveOrDelete = LocalizedText(
    en: "move it below the headings of the channels that need it, or delete it",
    fr: "déplacez-le sous le titre des canaux concernés, ou supprimez-le")

  fileprivate static func addOrDelete(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add \(channel) to `channels:`, or delete the text",
      fr: "ajoutez \(channel) à `channels:`, ou supprimez le texte")
  }
}
