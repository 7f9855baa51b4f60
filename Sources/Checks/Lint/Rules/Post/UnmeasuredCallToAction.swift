import Editorial
import Localization
import Schema
import Snapshots
import SourceText

struct UnmeasuredCallToAction: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unmeasured-call-to-action", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a call to action without an indicator or an expected result",
      fr: "un appel à l’action sans indicateur ou sans résultat attendu"),
    rationale: LocalizedText(
      en: "Reports cannot compare the result with what you expected, so you do not learn if the post worked.",
      fr: """
        Les bilans ne peuvent pas comparer le résultat à ce que vous attendiez : vous ne saurez pas si la publication a réussi.
        """),
    exceptions: LocalizedText(
      en: "Applies once the strategy declares indicators.",
      fr: "La règle s’applique dès que la stratégie déclare des indicateurs."),
    remedy: LocalizedText(
      en: "Add the `indicator:` that measures the result, and the number that you `expect:`.",
      fr: "Ajoutez l’indicateur qui mesure le résultat (`indicator:`) et le nombre attendu (`expect:`)."),
    skipsArchive: true,
    passing: [
      .post(
        """
        ---
        status: review
        cta: {text: Order by Friday, indicator: clicks, expect: 12}
        ---
        Fresh bread at eight.
        """),
      .post("---\nstatus: review\n---\nFresh bread at eight.\n"),
      Example([
        "strategy/common.md": "---\nquestion: medium\nchannels: {x: {network: x}}\n---\n",
        "posts/2026-11-24-bread.md":
          "---\nstatus: review\nchannels: [x]\ncta: {text: Order by Friday}\n---\nFresh bread at eight.\n",
      ]),
    ],
    failing: [
      .post(
        """
        ---
        title: La galette est là 👑
        status: review
        cta: {text: ↓Réservez la vôtre, url: https://bakery.example/order}
        ---
        La galette est là.
        """),
      .post(
        """
        ---
        status: review
        cta:
          text: ↓"Order by Friday"
          indicator: clicks
        ---
        Fresh bread at eight.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let call = document.post?.callToAction, snapshot.corpus.declarations.declares(.indicator) else { return [] }
    let lacksIndicator = call.value.indicator == nil && !document.misreads("indicator")
    let lacksResult = call.value.expect == nil && !document.misreads("expect")
    guard lacksIndicator || lacksResult else { return [] }
    let indicators = lacksIndicator ? snapshot.corpus.declarations.ids(of: .indicator) : []
    return [
      RuleFinding(
        in: document, at: call.value.text?.range ?? document.firstLine(of: call.range),
        .unmeasured(lacksIndicator, lacksResult), help: .measure(lacksIndicator, lacksResult, indicators))
    ]
  }
}

extension LocalizedText {
  fileprivate static func unmeasured(_ lacksIndicator: Bool, _ lacksResult: Bool) -> LocalizedText {
    switch (lacksIndicator, lacksResult) {
    case (true, true):
      LocalizedText(
        en: "the call to action has no indicator and no expected result",
        fr: "l’appel à l’action n’a ni indicateur ni résultat attendu")
    case (true, false):
      LocalizedText(en: "the call to action has no indicator", fr: "l’appel à l’action n’a pas d’indicateur")
    default:
      LocalizedText(
        en: "the call to action has no expected result", fr: "l’appel à l’action n’a pas de résultat attendu")
    }
  }

  fileprivate static func measure(
    _ lacksIndicator: Bool, _ lacksResult: Bool, _ indicators: [String]
  ) -> LocalizedText {
    guard lacksIndicator else {
      return LocalizedText(
        en: "add `expect:` with the number that you expect", fr: "ajoutez `expect:` avec le nombre que vous attendez")
    }
    let keys =
      lacksResult
      ? LocalizedText(en: "`indicator:` and `expect:`", fr: "`indicator:` et `expect:`")
      : LocalizedText(verbatim: "`indicator:`")
    return LocalizedText(
      en: "add \(keys); declared indicators: \(indicators.joined(separator: ", "))",
      fr: "ajoutez \(keys) ; indicateurs déclarés : \(indicators.joined(separator: ", "))")
  }
}
