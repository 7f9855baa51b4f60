import Editorial
import Localization
import MediaFiles
import Networks
import Publishing
import Snapshots
import SourceText

struct TooManyMedia: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "too-many-media", .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "too many pictures or videos, or kinds that cannot be mixed",
      fr: "trop d’images ou de vidéos, ou un mélange refusé"),
    rationale: LocalizedText(
      en: "The network rejects the post, or drops some of the media without notice.",
      fr: "Le réseau refuse la publication, ou laisse tomber une partie des médias sans prévenir."),
    exceptions: LocalizedText(
      en: "Many networks accept either pictures or one video, but not both.",
      fr: "Beaucoup de réseaux acceptent soit des images, soit une vidéo, mais pas les deux."),
    remedy: LocalizedText(
      en: """
        Remove some of the media, or make two posts. If your account or server allows more, set `channels: {mastodon: {network: mastodon, limits: \
        {pictures: 8}}}`.
        """,
      fr: """
        Retirez des médias, ou faites deux publications. Si votre compte ou votre serveur permet davantage, déclarez-le : `channels: \
        {mastodon: {network: mastodon, limits: {pictures: 8}}}`.
        """),
    passing: [
      .posting(on: "x", "Bread.", keys: "media: [{file: a.jpg}, {file: b.jpg}, {file: c.jpg}, {file: d.jpg}]\n"),
      .posting(on: "instagram", "Bread.", keys: "media: [{file: a.jpg}, {file: b.mp4}]\n"),
      Example([
        "strategy/channels.md": """
        ---
        question: audiences
        channels: {pixels: {network: mastodon, limits: {pictures: 5}}}
        ---
        """,
        "posts/2026-11-24-loaves.md": """
        ---
        status: review
        channels: [pixels]
        media: [{file: a.jpg}, {file: b.jpg}, {file: c.jpg}, {file: d.jpg}, {file: e.jpg}]
        ---
        Five loaves.
        """,
      ]),
    ],
    failing: [
      .post(
        """
        ---
        title: Une fournée à l’aube 🌅
        status: review
        channels: [x, mastodon, instagram]
        media: [{file: a.jpg}, {file: b.jpg}, {file: c.jpg}, {file: d.jpg}, {file: ↓é.jpg}, {file: f.jpg}]
        ---
        Six pains.
        """),
      .posting(on: "mastodon", "Bread.", keys: "media: [{file: a.jpg}, {file: ↓b.mp4}]\n"),
      .posting(
        on: "x", "Bread. ↓![Steam](../media/steam.gif)", keys: "media: [{file: media/oven.jpg}]\n",
        with: [
          .media("media/oven.jpg", MediaFacts(kind: .jpeg, byteCount: 90_000)),
          .media("media/steam.gif", MediaFacts(kind: .gif, byteCount: 900_000, frameCount: 24)),
        ]),
    ])

  fileprivate enum Excess: Hashable {
    case group(MediaGroup, Int, most: Int)
    case all(Int, most: Int)
    case mixed(MediaGroup, with: MediaGroup)
  }

  /// The values that are the same for all channels of one finding.
  private struct Issue: Hashable {
    let range: ByteRange
    let excess: Excess
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var issues = FindingsByChannel<Issue>()
    for rendition in renditions where rendition.media.count > 1 {
      // Each part of a thread has its own media.
      for part in Set(rendition.media.map(\.part)).sorted() {
        let media = rendition.media.filter { $0.part == part }
        for (issue, evidence) in self.issues(of: media, rendition, snapshot.corpus) {
          issues.add(issue, rendition, evidence)
        }
      }
    }
    return issues.groups.map { issue, uses in
      RuleFinding(
        in: document, at: issue.range, .excess(issue.excess, uses.names), related: uses.evidence(in: document),
        help: issue.excess.help, severity: uses.severity)
    }
  }

  private func issues(
    of media: [Rendition.Medium], _ rendition: Rendition, _ corpus: Corpus
  ) -> [(Issue, Evidence)] {
    let rules = rendition.profile.media
    let shown = media.compactMap { medium in
      corpus.group(ofMedium: medium.path, for: rules).map { (range: medium.range, group: $0) }
    }
    guard let first = shown.first else { return [] }
    var found: [(Issue, Evidence)] = []
    if !rules.mayMix, let other = shown.first(where: { $0.group != first.group }),
      let evidence = (rules.most(of: other.group) ?? rules.most(of: first.group))?.evidence
    {
      found.append((Issue(range: other.range, excess: .mixed(other.group, with: first.group)), evidence))
    }
    for group in [MediaGroup.picture, .animation, .video] {
      let members = shown.filter { $0.group == group }
      guard let most = rules.most(of: group), let over = members.dropFirst(most.value).first else { continue }
      let excess = Excess.group(group, members.count, most: most.value)
      found.append((Issue(range: over.range, excess: excess), most.evidence))
    }
    if found.isEmpty, let most = rules.total, let over = shown.dropFirst(most.value).first {
      found.append((Issue(range: over.range, excess: .all(shown.count, most: most.value)), most.evidence))
    }
    return found
  }
}

extension TooManyMedia.Excess {
  fileprivate var help: LocalizedText {
    switch self {
    case .group(_, _, most: 1), .all(_, most: 1):
      LocalizedText(en: "keep only one, or make two posts", fr: "n’en gardez qu’une, ou faites deux publications")
    case .group(_, _, let most), .all(_, let most):
      LocalizedText(
        en: "keep at most \(most), or make two posts",
        fr: "n’en gardez que \(most), ou faites deux publications")
    case .mixed:
      LocalizedText(
        en: "keep one of the two, or make two posts", fr: "gardez l’une ou l’autre, ou faites deux publications")
    }
  }
}

extension LocalizedText {
  fileprivate static func excess(_ excess: TooManyMedia.Excess, _ channels: LocalizedText) -> LocalizedText {
    switch excess {
    case .group(let group, let count, let most): .excess(group.count(count), most, channels)
    case .all(let count, let most):
      .excess(
        LocalizedText(
          en: "\(count, "picture or video", "pictures and videos")",
          fr: "\(count, "image ou vidéo", "images et vidéos")"),
        most, channels)
    case .mixed(let group, let other):
      LocalizedText(
        en: "\(group.one) cannot be combined with \(other.one) on \(channels)",
        fr: "\(group.one) ne peut pas accompagner \(other.one) sur \(channels)")
    }
  }

  private static func excess(_ count: LocalizedText, _ most: Int, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the post has \(count), the limit on \(channels) is \(most)",
      fr: "la publication compte \(count) pour \(most, "autorisée", "autorisées"), sur \(channels)")
  }
}
