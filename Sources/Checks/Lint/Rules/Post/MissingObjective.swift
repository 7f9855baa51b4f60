import Editorial
import Localization
import Snapshots

struct MissingObjective: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-objective", .post, .fromReview(.warning),
    summary: "a post that serves no objective",
    rationale: "Objectives are what lets a team say no. A post that serves none cannot be judged, before or after.",
    remedy: "Name the objective in `objective:`, or cancel the post.",
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
    en: "this post serves no objective", fr: "cette publication ne sert aucun objectif")

  fileprivate static func nameOne(of objectives: [String]) -> LocalizedText {
    objectives.isEmpty
      ? LocalizedText(
        en: "declare `objectives:` in the answer to question 2, and name one here as `objective:`",
        fr: "déclarez `objectives:` dans la réponse à la question 2, puis nommez-en un ici avec `objective:`")
      : LocalizedText(
        en: "add `objective:`; declared objectives: \(objectives.joined(separator: ", "))",
        fr: "ajoutez `objective:` ; objectifs déclarés : \(objectives.joined(separator: ", "))")
  }
}
