import Editorial
import Localization
import Snapshots

struct MissingObjective: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-objective", .post, .fromReview(.warning),
    summary: LocalizedText(en: "a post without an objective", fr: "une publication sans objectif"),
    rationale: LocalizedText(
      en: "Without an objective, you cannot decide if the post is worth publishing, or tell later if it worked.",
      fr: "Sans objectif, on ne peut ni décider si la publication en vaut la peine, ni savoir ensuite si elle a réussi."
    ),
    exceptions: LocalizedText(
      en: """
        A post also has an objective if its message or its campaign has one. Applies once the strategy declares objectives.
        """,
      fr: """
        L’objectif du message ou de la campagne vaut aussi pour la publication. La règle s’applique dès que la stratégie déclare des \
        objectifs.
        """),
    remedy: LocalizedText(
      en: "Add an `objective:`, or cancel the post.",
      fr: "Ajoutez un `objective:`, ou annulez la publication."),
    skipsArchive: true,
    passing: [
      .post(
        """
        ---
        status: review
        objective: visits
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: draft
        ---
        Fresh bread at eight.
        """),
      Example([
        "strategy/common.md": "---\nquestion: medium\nchannels: {x: {network: x}}\n---\n",
        "posts/2026-11-24-bread.md": "---\nstatus: review\nchannels: [x]\n---\nFresh bread at eight.\n",
      ]),
    ],
    failing: [
      .post(
        """
        ---
        ↓status: review
        ---
        Fresh bread at eight.
        """)
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let declarations = snapshot.corpus.declarations
    guard let post = document.post, declarations.objective(of: post) == nil else { return [] }
    let objectives = declarations.ids(of: .objective)
    guard !objectives.isEmpty else { return [] }
    return [
      RuleFinding(in: document, at: post.anchor(in: document), .missingObjective, help: .nameOne(of: objectives))
    ]
  }
}

extension LocalizedText {
  fileprivate static let missingObjective = LocalizedText(
    en: "the post has no objective", fr: "la publication n’a pas d’objectif")

  fileprivate static func nameOne(of objectives: [String]) -> LocalizedText {
    LocalizedText(
      en: "add `objective:`; declared objectives: \(objectives.joined(separator: ", "))",
      fr: "ajoutez `objective:` ; objectifs déclarés : \(objectives.joined(separator: ", "))")
  }
}
