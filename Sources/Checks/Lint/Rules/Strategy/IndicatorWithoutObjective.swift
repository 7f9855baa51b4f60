import Editorial
import Localization
import Snapshots

struct IndicatorWithoutObjective: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "indicator-without-objective", .strategy, .always(.info),
    summary: "an indicator that measures no objective",
    rationale: """
      A figure that serves no aim is read every month and changes nothing. Reported where the strategy declares objectives.
      """,
    remedy: "Say under `objective:` what it measures, or stop reading it.",
    passing: [
      .strategy("---\nquestion: metrics\nindicators: [{id: views, objective: visits}]\n---\n"),
      Example(["strategy/common.md": "---\nquestion: metrics\nindicators: [{id: views, title: Views}]\n---\n"]),
    ],
    failing: [
      .strategy("---\nquestion: metrics\nindicators:\n  - {id: ↓views, title: Vues 👀}\n  - ↓likes\n---\n")
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let objectives = snapshot.corpus.declarations.ids(of: .objective)
    guard !objectives.isEmpty else { return [] }
    let help = LocalizedText.name(Array(objectives.prefix(6)))
    return snapshot.corpus.facts(\.indicators).compactMap { document, indicator in
      guard let id = indicator.value.id, indicator.value.objective == nil else { return nil }
      return RuleFinding(
        in: document, at: id.range, .aimless(indicator.value.title?.value ?? id.value),
        help: help)
    }
  }
}

extension LocalizedText {
  fileprivate static func aimless(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "the indicator “\(name.excerpt)” measures no objective",
      fr: "l’indicateur « \(name.excerpt) » ne mesure aucun objectif")
  }

  fileprivate static func name(_ objectives: [String]) -> LocalizedText {
    LocalizedText(
      en: "name one under `objective:`, such as \(.alternatives(objectives)), or stop reading this figure",
      fr: "nommez-en un avec `objective:`, par exemple \(.alternatives(objectives)), ou cessez de relever ce chiffre")
  }
}
