import Editorial
import Localization
import Snapshots

struct IndicatorWithoutObjective: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "indicator-without-objective", .strategy, .always(.info),
    summary: LocalizedText(
      en: "an indicator without an objective",
      fr: "un indicateur sans objectif"),
    rationale: LocalizedText(
      en: "The team records readings that influence no decision.",
      fr: "L’équipe relève des chiffres qui n’éclairent aucune décision."),
    exceptions: LocalizedText(
      en: "Applies once the strategy declares objectives.",
      fr: "La règle s’applique dès que la stratégie déclare des objectifs."),
    remedy: LocalizedText(
      en: "Set `objective:`, or stop measuring the indicator.",
      fr: "Indiquez l’objectif avec `objective:`, ou cessez de mesurer l’indicateur."),
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
      en: "set `objective:` to an objective such as \(.alternatives(objectives)), or stop measuring this indicator",
      fr:
        "indiquez-en un avec `objective:`, par exemple \(.alternatives(objectives)), ou cessez de mesurer cet indicateur"
    )
  }
}
