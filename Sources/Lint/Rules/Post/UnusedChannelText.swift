import Diagnostics
import Editorial
import Localization
import Schema
import SourceText

struct UnusedChannelText: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unused-channel-text", .post, .fromReview(.warning),
    summary: "a channel's own text that is never published",
    rationale: """
      A text written for a channel to which the post does not go was written for nothing, or the channel was forgotten. \
      Of two texts for one channel, only the first is used.
      """,
    remedy: "Add the channel to `channels:`, or delete the text.",
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
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    guard let post = document.post, post.texts.count > 1 else { return [] }
    var first: [String: ByteRange] = [:]
    var findings: [Finding] = []
    for text in post.texts {
      guard let channel = text.channel, desk.corpus.declarations[.channel, channel.value] != nil else { continue }
      if let earlier = first[channel.value] {
        findings.append(
          Finding(
            in: document, at: channel.range, .secondText(channel.value),
            related: [RelatedPlace(.firstText, at: document.place(earlier))], help: .keepOne))
        continue
      }
      first[channel.value] = channel.range
      if post.channels?.value.contains(where: { $0.id.value == channel.value }) ?? false { continue }
      findings.append(
        Finding(
          in: document, at: channel.range, .unused(channel.value), related: channelList(of: post, in: document),
          help: .addOrDelete(channel.value)))
    }
    return findings
  }

  private func channelList(of post: Post, in document: Document) -> [RelatedPlace] {
    guard let channels = post.channels?.value, let first = channels.first, let last = channels.last else { return [] }
    return [RelatedPlace(.goesHere, at: document.place(document.firstLine(of: first.id.range.union(last.id.range))))]
  }
}

extension LocalizedText {
  fileprivate static func unused(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "a text for \(channel), where this post does not go",
      fr: "un texte pour \(channel), où cette publication ne paraît pas")
  }

  fileprivate static func secondText(_ channel: String) -> LocalizedText {
    LocalizedText(en: "a second text for \(channel)", fr: "un second texte pour \(channel)")
  }

  fileprivate static let firstText = LocalizedText(
    en: "only this one is published", fr: "seul celui-ci paraîtra")

  fileprivate static let goesHere = LocalizedText(en: "the post goes here", fr: "la publication paraît ici")

  fileprivate static let keepOne = LocalizedText(
    en: "join the two texts, or delete one", fr: "réunissez les deux textes, ou supprimez-en un")

  fileprivate static func addOrDelete(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "add \(channel) to `channels:`, or delete the text",
      fr: "ajoutez \(channel) à `channels:`, ou supprimez le texte")
  }
}
