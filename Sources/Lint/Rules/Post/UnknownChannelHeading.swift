import Diagnostics
import Editorial
import Localization
import Schema
import SourceText

/// An error in drafts too: what stands below such a heading silently drops out of every channel's text, and a writer who
/// looks at a preview would miss a paragraph rather than see a fault.
struct UnknownChannelHeading: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unknown-channel-heading", .post, .fromDraft(.error),
    summary: "a channel heading that names no declared channel",
    rationale: """
      A heading such as `## @x` starts the text of one channel. With a misspelt id, that text goes nowhere, and the channel \
      gets the common text instead.
      """,
    remedy: "Correct the id, or declare the channel under `channels:` in the strategy.",
    hasFix: true,
    passing: [
      .post(
        """
        ---
        status: draft
        channels: [x, mastodon]
        ---
        Fresh bread at eight.

        ## @mastodon

        Fresh bread at eight, and the recipe for everybody 🥖
        """),
      .post(
        """
        ---
        status: idea
        ---
        ## @radio

        Could we be on the radio?
        """),
    ],
    failing: [
      .post(
        """
        ---
        status: draft
        channels: [x, mastodon]
        ---
        Du pain frais dès huit heures 🥖

        ## ↓@mastodn

        Du pain frais dès huit heures, et la recette pour tout le monde.
        """),
      .post(
        """
        ---
        status: review
        channels: [x]
        ---
        Fresh bread at eight.

        ## ↓@podcast

        Today we talk about crust.
        """),
    ])

  func check(_ document: Document, on desk: Desk) -> [Finding] {
    guard let texts = document.post?.texts, texts.count > 1 else { return [] }
    let declarations = desk.corpus.declarations
    return texts.compactMap { text in
      guard let channel = text.channel, declarations[.channel, channel.value] == nil else { return nil }
      let nearest = Spelling.nearest(to: channel.value, among: declarations.channels)
      return Finding(
        in: document, at: channel.range, .unknownChannel(channel.value), label: .belongsNowhere,
        help: nearest.map { .didYouMean("@\($0)") } ?? .declaredChannels(declarations.channels),
        fix: nearest.flatMap { fix(channel, $0, texts, document) })
    }
  }

  /// Safe only where a single slip explains the id and the right channel has no text yet.
  private func fix(_ channel: Located<String>, _ nearest: String, _ texts: [PostText], _ document: Document) -> Fix? {
    guard Spelling.distance(channel.value, nearest) == 1, !texts.contains(where: { $0.channel?.value == nearest }),
      document.source.text(in: channel.range) == "@\(channel.value)"
    else { return nil }
    return Fix(edits: [Edit(replacing: document.place(channel.range), with: "@\(nearest)")])
  }
}

extension LocalizedText {
  fileprivate static func unknownChannel(_ id: String) -> LocalizedText {
    LocalizedText(en: "no channel is called “\(id)”", fr: "aucun canal ne s’appelle « \(id) »")
  }

  fileprivate static let belongsNowhere = LocalizedText(
    en: "the text below goes nowhere", fr: "le texte qui suit ne part nulle part")

  fileprivate static func declaredChannels(_ channels: [String]) -> LocalizedText {
    channels.isEmpty
      ? LocalizedText(
        en: "no channel is declared: list them as `channels:` in the strategy",
        fr: "aucun canal n’est déclaré : énumérez-les sous `channels:` dans la stratégie")
      : LocalizedText(
        en: "declared channels: \(channels.joined(separator: ", "))",
        fr: "canaux déclarés : \(channels.joined(separator: ", "))")
  }
}
