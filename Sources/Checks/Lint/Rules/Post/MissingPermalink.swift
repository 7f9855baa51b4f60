import Editorial
import Localization
import Schema
import Snapshots
import SourceText

struct MissingPermalink: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-permalink", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a published post without its permalink on a channel",
      fr: "une publication parue sans permalien sur un canal"),
    rationale: LocalizedText(
      en: "Without the permalink, you cannot open the post, reply to comments or look up its readings.",
      fr: "Sans permalien, impossible de retrouver la publication, d’y répondre ou d’en relever les chiffres."),
    remedy: LocalizedText(
      en: "Record the permalink with `edito record`, or write `published: {CHANNEL: {url: URL}}`.",
      fr: "Enregistrez le permalien avec `edito record`, ou écrivez `published: {CANAL: {url: ADRESSE}}`."),
    skipsArchive: true,
    passing: [
      .post(
        """
        ---
        status: published
        date: 2026-11-20 09:00
        channels: [x]
        published: {x: {url: https://x.example/1, at: 2026-11-20 09:01}}
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-20 09:00
        channels: [x, mastodon]
        published: {x: {url: https://x.example/1, at: 2026-11-20 09:01}}
        ---
        Fresh bread at eight.
        """),
    ],
    failing: [
      .post(
        """
        ---
        title: Pain d’épices 🎄
        status: published
        date: 2026-11-20 09:00
        channels: [x, ↓mastodon, instagram]
        published:
          x: {url: https://x.example/1}
          ↓instagram: {at: 2026-11-20 09:01}
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-20 09:00
        channels: [x, mastodon]
        published: {↓x: {at: 2026-11-20 09:01}}
        ---
        Fresh bread at eight.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.isOutSomewhere else { return [] }
    return (post.channels?.value ?? []).compactMap { use in
      guard post.isOut(on: use.id.value) else { return nil }
      let record = post.publications?.value.first { $0.key.value == use.id.value }
      let url = record?.value?.value.url?.value ?? ""
      guard url.allSatisfy(\.isWhitespace) else { return nil }
      return RuleFinding(
        in: document, at: record?.key.range ?? use.id.range, .missingPermalink(use.id.value),
        help: .recordLink(document.id, use.id.value))
    }
  }
}

extension LocalizedText {
  fileprivate static func missingPermalink(_ channel: String) -> LocalizedText {
    LocalizedText(
      en: "the post was published on \(channel), but its permalink is not recorded",
      fr: "la publication a paru sur \(channel), mais son permalien n’est pas enregistré")
  }

  fileprivate static func recordLink(_ id: String, _ channel: String) -> LocalizedText {
    LocalizedText(
      en: "record it: `edito record \(id) --channel \(channel) --url URL`",
      fr: "enregistrez-le : `edito record \(id) --channel \(channel) --url ADRESSE`")
  }
}
