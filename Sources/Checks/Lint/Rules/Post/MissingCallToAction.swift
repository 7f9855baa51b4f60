import Editorial
import Localization
import Snapshots

struct MissingCallToAction: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-call-to-action", .post, .fromReview(.warning),
    summary: "a post that asks nothing of its reader",
    rationale: """
      A piece that invites to nothing can have no result. Even “tell us what you think” is a call to action, and its \
      answers can be counted.
      """,
    remedy: "Say in `cta:` what the reader is to do, or allow the exception with a reason.",
    passing: [
      .post(
        """
        ---
        status: review
        cta: {text: Order by Friday, url: https://bakery.example/order, indicator: clicks, expect: 12}
        ---
        Fresh bread at eight.
        """),
      .post("---\nstatus: draft\n---\nFresh bread at eight.\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: La galette est là 👑
        ↓status: review
        ---
        La galette est là.
        """)
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.callToAction == nil, !document.misreads("cta") else { return [] }
    return [RuleFinding(in: document, at: post.anchor(in: document), .missingCallToAction, help: .askSomething)]
  }
}

extension LocalizedText {
  fileprivate static let missingCallToAction = LocalizedText(
    en: "this post asks nothing of its reader", fr: "cette publication ne demande rien à qui la lit")

  fileprivate static let askSomething = LocalizedText(
    en: "add `cta: {text: …, url: …, indicator: …, expect: …}`",
    fr: "ajoutez `cta: {text: …, url: …, indicator: …, expect: …}`")
}
