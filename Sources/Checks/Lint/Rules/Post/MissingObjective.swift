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
      en: "A post also has an objective if its message or its campaign has one.",
      fr: "L’objectif du message ou de la campagne vaut aussi pour la publication."),
    remedy: LocalizedText(
      en: "Add an `objective:`, or cancel the post.",
      fr: "Ajoutez un `objective:`, ou annulez la publication."),
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
    guard let post = document.post, snapshot.corpus.declarations.objective(of: post) == nil else { return [] }
    return [
      RuleFinding(
        in: document, at: post.anchor(in: document), .missingObjective,
        help: .nameOne(of: snapshot.corpus.declarations.ids(of: .objective)))
    ]
  }
}

extension LocalizedText {
  fileprivate static let missingObjective = LocalizedText(
    en: "the post has no objective", fr: "la publication n’a pas d’objectif")

  fileprivate static func nameOne(of objectives: [String]) -> LocalizedText {
    objectives.isEmpty
      ? LocalizedText(
        en: "declare `objectives:` in the answer to question 2, and add one here as `objective:`",
        fr: "déclarez `objectives:` dans la réponse à la question 2, puis indiquez-en un ici avec `objective:`")
      : LocalizedText(
        en: "add `objective:`; declared objectives: \(objectives.joined(separator: ", "))",
        fr: "ajoutez `objective:` ; objectifs déclarés : \(objectives.joined(separator: ", "))")
  }
}
