import Editorial
import Localization
import Schema
import Snapshots
import SourceText

struct MissingPermalink: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-permalink", .post, .fromReview(.warning),
    summary: "a published post without its link on a channel",
    rationale: "Without its permalink, nobody can look up a post, answer below it or read its figures.",
    remedy: "Record the link: `published: {CHANNEL: {url: URL}}`.",
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
        """)
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state == .published else { return [] }
    return (post.channels?.value ?? []).compactMap { use in
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
    LocalizedText(en: "published on \(channel) without a link", fr: "publiée sur \(channel) sans lien")
  }

  fileprivate static func recordLink(_ id: String, _ channel: String) -> LocalizedText {
    LocalizedText(
      en: "record it: `edito record \(id) --channel \(channel) --url …`",
      fr: "notez-le : `edito record \(id) --channel \(channel) --url …`")
  }
}
