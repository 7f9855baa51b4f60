import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct ContradictingFacts: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "contradicting-facts", .strategy, .always(.error),
    summary: LocalizedText(
      en: "two strategy facts that contradict each other",
      fr: "deux faits de la stratégie qui se contredisent"),
    rationale: LocalizedText(
      en: "The team cannot follow both.",
      fr: "L’équipe ne peut pas respecter les deux."),
    exceptions: LocalizedText(
      en: """
        Errors:

        - two targets that no number of posts can meet
        - an advertising budget above the whole budget
        - a term that is both recommended and avoided
        - an embargo or a closure that ends before it begins

        Warnings:

        - a responsibility of a person who has left
        - a competitor who has another role
        - a paid campaign whose budget is above the advertising budget of its period
        """,
      fr: """
        Erreurs :

        - deux cibles qu’aucun nombre de publications ne peut atteindre à la fois
        - un budget publicitaire supérieur au budget total
        - un terme à la fois conseillé et à éviter
        - un embargo ou une fermeture qui finit avant de commencer

        Avertissements :

        - une responsabilité confiée à une personne qui est partie
        - un concurrent qui a un autre rôle
        - une campagne payante dont le budget dépasse celui de la publicité sur la même période
        """),
    remedy: LocalizedText(
      en: "Decide which of the two is right, and correct the other.",
      fr: "Décidez lequel des deux est juste, et corrigez l’autre."),
    passing: [
      .strategy(
        """
        ---
        question: frequency
        cadence:
          - {channel: x, target: 4-7 per week, until: 2026-W47}
          - {channel: x, target: 1-2 per day, on: weekdays, from: 2026-W48}
          - {channel: x, format: photo, target: at most 1 per week}
          - {pillar: recipes, target: at least 4 per week}
        means: {budget: 300 € per month}
        advertising: {budget: 400 € per quarter}
        tone: {avoid: [{term: newsletter, use: lettre}], names: [La Lettre]}
        embargo: [{from: 2026-12-10, until: 2026-12-10}]
        ---
        """)
    ],
    failing: [
      .strategy(cadence("{channel: x, target: ↓at least 5 per week}", "{network: x, target: at most 3 per week}")),
      .strategy(
        cadence(
          "{channel: x, target: at most 1 per day, on: weekdays}", "{channel: x, on: weekdays, target: ↓6 per week}")),
      .strategy(
        "---\nquestion: means\nmeans: {budget: £50 per month}\nadvertising: {budget: ↓£200 per quarter}\n---\n"),
      .strategy(
        """
        ---
        question: message
        tone:
          avoid: [{term: followers, use: ↓abonnés}, Abonnés, le fournil]
          names: [↓Le Fournil]
        ---
        """),
      Example([
        "edito.md": "---\nedito: 1\nclosures: [{from: 2027-01-04, until: ↓2027-01-01}]\n---\n",
        "strategy/example.md":
          "---\nquestion: frequency\nembargo: [{from: 2026-12-12 17:00, until: ↓2026-12-12 09:00}]\n---\n",
      ]),
      Example([
        "strategy/example.md": """
        ---
        question: responsibilities
        responsibilities: {all: {publish: [ada, ↓zoé]}}
        means: {people: [↓zoé]}
        competitors: [↓ada]
        ---
        """,
        "people/zoé.md": "---\nrole: member\nname: Zoé\nuntil: 2026-10-31\n---\n",
      ]),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nadvertising: {budget: 120 € per quarter}\n---\n",
        "campaigns/galettes.md":
          "---\nfrom: 2026-12-07\nuntil: 2027-01-31\npaid: true\nbudget: ↓250 €\n---\n",
      ]),
    ])

  private static func cadence(_ targets: String...) -> String {
    "---\nquestion: frequency\ncadence:\n\(targets.map { "  - \($0)\n" }.joined())---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let facts = FactContradictions(snapshot)
    return facts.ofTargets + facts.ofBudgets + facts.ofTerms + facts.ofIntervals + facts.ofPeople
  }
}
