import Editorial
import Localization
import Publishing
import Snapshots

/// Skips drafts, which may still lack their picture.
struct MissingMedia: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-media", .post, .fromReview(.error),
    summary: LocalizedText(
      en: "a post without media on a network that requires them",
      fr: "une publication sans média sur un réseau qui en exige"),
    rationale: LocalizedText(
      en: "The network does not accept a post that has only text.",
      fr: "Le réseau n’accepte pas de publication sans image ni vidéo."),
    exceptions: LocalizedText(
      en: "Instagram, TikTok and Pinterest require a picture or a video; YouTube requires a video.",
      fr: "Instagram, TikTok et Pinterest exigent une image ou une vidéo ; YouTube exige une vidéo."),
    remedy: LocalizedText(
      en: "Add the picture or the video under `media:`, or remove the channel from `channels:`.",
      fr: "Ajoutez l’image ou la vidéo sous `media:`, ou retirez le canal de `channels:`."),
    passing: [
      .posting(on: "instagram", "Fresh bread.", keys: "media: [{file: media/oven.jpg, alt: The oven}]\n"),
      .posting(on: "pinterest", "Fresh bread. ![Three loaves](../media/rack.jpg)"),
      .posting(on: "mastodon", "Fresh bread."),
      .post("---\nstatus: draft\nchannels: [instagram]\n---\nFresh bread.\n"),
    ],
    failing: [
      .post("---\nstatus: review\nchannels: [mastodon, ↓instagram]\n---\nDu pain frais à l’aube 🥖\n"),
      Example([
        "strategy/channels.md": "---\nquestion: audiences\nchannels: {films: {network: youtube}}\n---\n",
        "posts/2026-11-24-oven.md": """
        ---
        status: review
        channels: [↓films]
        media: [{file: media/oven.jpg, alt: The oven}]
        ---
        How we bake.
        """,
      ]),
      .post(
        """
        ---
        status: review
        channels: {x: {}, ↓instagram: {date: 2026-11-24 12:00}}
        media: [{file: media/bell.mp3}]
        ---
        Hear the bell.
        """),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var bare = FindingsByChannel<Bool>()
    for rendition in renditions {
      let rules = rendition.profile.media
      guard let required = rules.required else { continue }
      let isServed = rendition.media.contains { medium in
        switch snapshot.corpus.category(ofMedium: medium.path) {
        case .picture: !rules.requiresVideo
        case .video, nil: true
        case .sound, .document: false
        }
      }
      if !isServed { bare.add(rules.requiresVideo, rendition, required) }
    }
    return bare.groups.compactMap { needsVideo, uses in
      guard let first = uses.first, let place = first.rendition.place(in: document) else { return nil }
      return RuleFinding(
        in: document, at: place, .lacksMedia(uses.names, needsVideo),
        label: first.evidence?.words(of: first.rendition.profile),
        related: uses.evidence(in: document, apartFrom: place),
        help: .addMedia(needsVideo), severity: uses.severity)
    }
  }
}

extension LocalizedText {
  fileprivate static func lacksMedia(_ channels: LocalizedText, _ needsVideo: Bool) -> LocalizedText {
    needsVideo
      ? LocalizedText(
        en: "the post has no video, but one is required on \(channels)",
        fr: "la publication n’a pas de vidéo, et il en faut une sur \(channels)")
      : LocalizedText(
        en: "the post has no picture or video, but one is required on \(channels)",
        fr: "la publication n’a ni image ni vidéo, et il en faut une sur \(channels)")
  }

  fileprivate static func addMedia(_ needsVideo: Bool) -> LocalizedText {
    needsVideo
      ? LocalizedText(
        en: "add the video under `media:`, or remove the channel from `channels:`",
        fr: "ajoutez la vidéo sous `media:`, ou retirez le canal de `channels:`")
      : LocalizedText(
        en: "add a picture or a video under `media:`, or remove the channel from `channels:`",
        fr: "ajoutez une image ou une vidéo sous `media:`, ou retirez le canal de `channels:`")
  }
}
