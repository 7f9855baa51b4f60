import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Skips published posts, which can no longer be approved.
struct NotApproved: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "not-approved", .post, .fromApproved(.error),
    summary: LocalizedText(
      en: "an approved or scheduled post without a recorded approval",
      fr: "une publication validée ou programmée sans validation enregistrée"),
    rationale: LocalizedText(
      en: """
        The post may be published without a second person reading it. The status alone does not show who approved it.
        """,
      fr: """
        La publication risque de paraître sans qu’une deuxième personne l’ait lue. Le statut seul n’indique pas qui l’a validée.
        """),
    exceptions: LocalizedText(
      en: "Applies only if `approval: required` is set. Published posts are not checked.",
      fr:
        "La règle ne vaut que si `approval: required` est en vigueur. Les publications déjà parues ne sont pas vérifiées."
    ),
    remedy: LocalizedText(
      en: "Set the status back to `review`, and have the post approved with `edito approve`.",
      fr: "Remettez le statut à `review`, et faites valider la publication avec `edito approve`."),
    skipsArchive: true,
    passing: [
      Example([
        "edito.md": "---\nedito: 1\napproval: required\n---\n",
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
        "edito.md": "---\nedito: 1\napproval: required\n---\n",
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
      en: "the post has the status “\(state.name)”, but no approval is recorded",
      fr: "la publication a le statut « \(state.name) », mais aucune validation n’est enregistrée")
  }

  fileprivate static let required = LocalizedText(
    en: "posts require approval", fr: "la validation est obligatoire")

  fileprivate static func askFor(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "have it approved: `edito approve \(id)`", fr: "faites-la valider : `edito approve \(id)`")
  }
}
