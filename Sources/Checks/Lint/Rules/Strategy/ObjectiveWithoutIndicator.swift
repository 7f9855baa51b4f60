import Editorial
import Localization
import Snapshots

struct ObjectiveWithoutIndicator: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "objective-without-indicator", .strategy, .always(.warning),
    summary: LocalizedText(
      en: "an objective without an indicator",
      fr: "un objectif sans indicateur"),
    rationale: LocalizedText(
      en: "You cannot tell whether the objective has been reached.",
      fr: "On ne peut pas savoir si l’objectif est atteint."),
    exceptions: LocalizedText(
      en: "Applies once the strategy declares indicators. For a secondary objective, the finding is an info.",
      fr: """
        La règle s’applique dès que la stratégie déclare des indicateurs. Pour un objectif secondaire, c’est \
        une remarque.
        """),
    remedy: LocalizedText(
      en: "Set `objective:` of an indicator to this id, or delete the objective.",
      fr: "Mettez l’identifiant de l’objectif dans la clé `objective:` d’un indicateur, ou supprimez l’objectif."),
    passing: [
      .strategy("---\nquestion: metrics\nindicators: [{id: views, objective: visits}]\n---\n"),
      Example([
        "strategy/common.md":
          "---\nquestion: priorities\nobjectives: [{id: hiring, title: Somebody for the night shift}]\n---\n"
      ]),
    ],
    failing: [
      .strategy("---\nquestion: priorities\nobjectives: [{id: ↓hiring, title: Somebody for the night shift}]\n---\n"),
      .strategy("---\nquestion: priorities\nobjectives: [{id: ↓café, priority: secondary, title: Un café ☕}]\n---\n"),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let indicators = snapshot.corpus.facts(\.indicators)
    guard !indicators.isEmpty, snapshot.corpus.declarations.areFactsComplete else { return [] }
    let measured = Set(indicators.compactMap { $0.item.value.objective?.value })
    return snapshot.corpus.facts(\.objectives).compactMap { document, objective in
      guard let id = objective.value.id, !measured.contains(id.value) else { return nil }
      return RuleFinding(
        in: document, at: id.range, .unmeasured(objective.value.title?.value ?? id.value), help: .measure(id.value),
        severity: objective.value.priority?.value == .secondary ? .info : nil)
    }
  }
}

extension LocalizedText {
  fileprivate static func unmeasured(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "no indicator measures the objective “\(name.excerpt)”",
      fr: "aucun indicateur ne mesure l’objectif « \(name.excerpt) »")
  }

  fileprivate static func measure(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "add `objective: \(id)` to an indicator, or delete the objective",
      fr: "ajoutez `objective: \(id)` à un indicateur, ou supprimez l’objectif")
  }
}
