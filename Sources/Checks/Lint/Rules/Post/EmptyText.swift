import Editorial
import Localization
import Schema
import Snapshots
import SourceText

struct EmptyText: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "empty-text", formerly: ["text-empty"], .post, .fromReview(.error),
    summary: LocalizedText(
      en: "a channel with no text and no media to post",
      fr: "un canal sans texte ni média à publier"),
    rationale: LocalizedText(
      en: "There is no content to review or to publish.",
      fr: "Il n’y a rien à valider ni à publier."),
    remedy: LocalizedText(
      en: "Write the text, add media, or remove the channel from `channels:`.",
      fr: "Écrivez le texte, ajoutez un média, ou retirez le canal de `channels:`."),
    skipsArchive: true,
    passing: [
      .post("---\nstatus: review\nchannels: [x, mastodon]\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: review\nchannels: [x]\nmedia: [{file: media/oven.jpg, alt: The oven}]\n---\n"),
      .post("---\nstatus: review\nchannels: [x]\n---\n## @x\n\n🥖\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🌅
        ↓status: review
        channels: [x, mastodon]
        ---
        <!-- the text comes tomorrow -->
        """),
      .post(
        """
        ---
        ↓status: review
        channels: [x, mastodon, blog]
        ---
        ## @x

        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: review
        channels: [x, mastodon]
        ---
        Du pain frais dès huit heures 🥖

        ## ↓@mastodon
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.media?.value.isEmpty ?? true else { return [] }
    let channels = post.channels?.value ?? []
    let emptyTexts = post.texts.filter { $0.isEmpty(in: document.markdown) }
    guard !emptyTexts.isEmpty else { return [] }
    guard !channels.isEmpty else {
      return emptyTexts.count < post.texts.count ? [] : [lack(of: post, on: [], in: document)]
    }
    var bare: [String] = []
    var findings: [RuleFinding] = []
    for use in channels {
      guard let text = post.text(for: use.id.value), text.isEmpty(in: document.markdown) else { continue }
      if let heading = text.channel {
        findings.append(RuleFinding(in: document, at: heading.range, .nothing(on: [use.id.value]), help: .writeOwnText))
      } else {
        bare.append(use.id.value)
      }
    }
    if !bare.isEmpty { findings.append(lack(of: post, on: bare.count < channels.count ? bare : [], in: document)) }
    return findings
  }

  private func lack(of post: Post, on channels: [String], in document: Document) -> RuleFinding {
    RuleFinding(in: document, at: post.anchor(in: document), .nothing(on: channels), help: .writeText)
  }
}

extension LocalizedText {
  fileprivate static func nothing(on channels: [String]) -> LocalizedText {
    guard !channels.isEmpty else {
      return LocalizedText(en: "the post has no text and no media", fr: "la publication n’a ni texte ni média")
    }
    let names = LocalizedText.conjunction(channels)
    return LocalizedText(
      en: "the post has no text and no media for \(names)", fr: "la publication n’a ni texte ni média pour \(names)")
  }

  fileprivate static let writeText = LocalizedText(
    en: "write the text below the front matter, or add `media:`",
    fr: "écrivez le texte sous l’en-tête, ou ajoutez `media:`")

  fileprivate static let writeOwnText = LocalizedText(
    en: "write the text below this heading, or delete the heading to post the common text",
    fr: "écrivez le texte sous ce titre, ou supprimez le titre pour publier le texte commun")
}
