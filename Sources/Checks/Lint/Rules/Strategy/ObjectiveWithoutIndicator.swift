import Editorial
import Localization
import Snapshots

struct ObjectiveWithoutIndicator: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "objective-without-indicator", .strategy, .always(.warning),
    summary: "an objective that no indicator measures",
    rationale: """
      Nobody will ever know whether it was reached. Reported once the strategy declares indicators; for a secondary \
      objective it is a piece of advice.
      """,
    remedy: "Give an indicator this `objective:`, or drop the objective.",
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
      en: "give an indicator `objective: \(id)`, or drop the objective",
      fr: "donnez `objective: \(id)` à un indicateur, ou renoncez à l’objectif")
  }
}
