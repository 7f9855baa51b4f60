import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// What is out is history: only posts are judged that can still be approved.
struct NotApproved: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "not-approved", .post, .fromApproved(.error),
    summary: "a post that is to go out though nobody has approved it, where the settings require it",
    rationale: """
      `review: required` in `edito.md` says that a second pair of eyes sees everything. A status alone says that somebody \
      typed it, not who looked.
      """,
    remedy: "Put the post back to `review` and have it approved with `edito approve`.",
    passing: [
      Example([
        "edito.md": "---\nedito: 1\nreview: required\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        approved: {by: ada, on: 2026-11-20, digest: x=56f9cb25d6e86a1e}
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-25-cake.md": """
        ---
        status: review
        date: 2026-11-25 09:00
        channels: [x]
        ---
        Cake at ten.
        """,
        "posts/2026-11-20-rye.md": """
        ---
        status: published
        date: 2026-11-20 09:00
        channels: [x]
        published: {x: {url: https://x.example/1, at: 2026-11-20 09:00}}
        ---
        Rye is back.
        """,
      ]),
      .post("---\nstatus: scheduled\ndate: 2026-11-24 09:00\nchannels: [x]\n---\nNobody asks for a review here.\n"),
    ],
    failing: [
      Example([
        "edito.md": "---\nedito: 1\nreview: required\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        title: Du pain frais 🥖
        ↓status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-25-cake.md": """
        ---
        ↓status: approved
        date: 2026-11-25 09:00
        channels: [x]
        approved:
        ---
        Cake at ten.
        """,
      ])
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state != .published, post.approval == nil,
      let review = snapshot.corpus.settings.approval, review.value == .required, !document.misreads("approved")
    else { return [] }
    let settings = snapshot.corpus.settingsDocument.map { RelatedPlace(.required, at: $0.place(review.range)) }
    return [
      RuleFinding(
        in: document, at: post.anchor(in: document), .notApproved(post.state),
        related: [settings].compactMap(\.self), help: .askFor(document.id))
    ]
  }
}

extension LocalizedText {
  fileprivate static func notApproved(_ state: PostStatus) -> LocalizedText {
    LocalizedText(
      en: "the post is “\(state.rawValue)”, and nobody has approved it",
      fr: "la publication est à l’état « \(state.rawValue) », et personne ne l’a validée")
  }

  fileprivate static let required = LocalizedText(
    en: "posts must be approved here", fr: "ici, les publications doivent être validées")

  fileprivate static func askFor(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "have it approved: `edito approve \(id)`", fr: "faites-la valider : `edito approve \(id)`")
  }
}
