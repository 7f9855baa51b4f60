import Editorial
import Localization
import Snapshots

struct MissingCallToAction: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-call-to-action", .post, .fromReview(.warning),
    summary: LocalizedText(en: "a post without a call to action", fr: "une publication sans appel à l’action"),
    rationale: LocalizedText(
      en: "Without a call to action, the post has no result to measure.",
      fr: "Sans appel à l’action, la publication n’a pas de résultat à mesurer."),
    exceptions: LocalizedText(
      en: """
        Even “tell us what you think” is a call to action, because you can count the replies. A published post needs a call \
        to action only if the strategy declares indicators. If no post of the workspace has a call to action, and five or more need one, \
        they are one finding.
        """,
      fr: """
        Même « dites-nous ce que vous en pensez » est un appel à l’action : les réponses se comptent. Une publication parue n’en a \
        besoin que si la stratégie déclare des indicateurs. Si aucune publication de l’espace de travail n’a d’appel à l’action, et qu’il \
        en faut un à cinq ou davantage, un seul constat les réunit.
        """),
    remedy: LocalizedText(
      en: "State in `cta:` what the reader should do, or suppress the finding with a reason.",
      fr: "Indiquez dans `cta:` ce que la personne qui lit doit faire, ou autorisez l’exception en donnant la raison."),
    skipsArchive: true,
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
      Example([
        "strategy/common.md": "---\nquestion: medium\nchannels: {x: {network: x}}\n---\n",
        "posts/2026-11-22-bread.md":
          "---\nstatus: published\ndate: 2026-11-22 09:00\nchannels: [x]\n---\nFresh bread at eight.\n",
      ]),
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
    guard let post = document.post, post.callToAction == nil, !document.misreads("cta"),
      post.state != .published || snapshot.corpus.declarations.declares(.indicator)
    else { return [] }
    return [
      RuleFinding(
        in: document, at: post.anchor(in: document), .missingCallToAction, help: .askSomething,
        cause: .unwritten(.callToAction))
    ]
  }
}

extension LocalizedText {
  fileprivate static let missingCallToAction = LocalizedText(
    en: "the post has no call to action", fr: "la publication n’a pas d’appel à l’action")

  fileprivate static let askSomething = LocalizedText(
    en: "add `cta: {text: …, url: …, indicator: …, expect: …}`",
    fr: "ajoutez `cta: {text: …, url: …, indicator: …, expect: …}`")
}
