import CivilTime
import Editorial
import Localization
import Snapshots

struct ObjectiveWithoutPosts: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "objective-without-posts", .strategy, .always(.warning),
    summary: LocalizedText(
      en: "an objective that no recent or planned post serves",
      fr: "un objectif qu’aucune publication récente ou prévue ne sert"),
    rationale: LocalizedText(
      en: "The team publishes nothing that helps to reach the objective.",
      fr: "L’équipe ne publie rien qui aide à atteindre l’objectif."),
    exceptions: LocalizedText(
      en: """
        A post serves its own objective, the objective of its message and that of its campaign. Applies once \
        the oldest post after the archive (`since:`) is at least `days` days old. For a secondary objective, the finding is an info.
        """,
      fr: """
        Une publication sert son objectif, celui de son message et celui de sa campagne. La règle s’applique \
        quand la plus ancienne publication hors des archives (`since:`) a au moins `days` jours. Pour un objectif secondaire, c’est une \
        remarque.
        """),
    remedy: LocalizedText(
      en: "Plan a post for the objective, or delete the objective.",
      fr: "Prévoyez une publication pour l’objectif, ou supprimez-le."),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "maximum number of days without a post for the objective",
          fr: "nombre maximal de jours sans publication pour l’objectif"))
    ],
    passing: [
      Example(["posts/2026-11-01-bread.md": post("2026-11-01", "pillar: recipes\n")]),
      Example([
        "posts/2026-09-01-bread.md": post("2026-09-01", ""),
        "posts/2026-12-01-rolls.md": "---\nstatus: draft\ndate: 2026-12-01\nobjective: visits\n---\nFresh rolls.\n",
      ]),
      Example([
        "campaigns/advent.md": "---\nfrom: 2026-11-01\nuntil: 2026-12-24\nobjective: visits\n---\n",
        "posts/2026-09-01-bread.md": post("2026-09-01", ""),
        "posts/2026-11-01-star.md": post("2026-11-01", "campaign: advent\n"),
      ]),
    ],
    failing: [
      Example([
        "strategy/example.md":
          "---\nquestion: priorities\nobjectives: [{id: ↓hiring, title: Somebody for the night shift}]\n---\n",
        "posts/2026-08-01-night.md": post("2026-08-01", "objective: hiring\n"),
        "posts/2026-11-01-bread.md": post("2026-11-01", "objective: visits\n"),
      ])
    ])

  var days = 60

  private static func post(_ day: String, _ keys: String) -> String {
    "---\nstatus: published\ndate: \(day)\nchannels: [x]\n\(keys)---\nFresh bread at eight.\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let objectives = corpus.facts(\.objectives)
    guard !objectives.isEmpty, let entries = corpus.entries(ofLast: days, before: snapshot.now.day) else { return [] }
    let unserved = corpus.rest(of: objectives.compactMap { $0.item.value.id?.value }, after: entries) {
      corpus.declarations.objective(of: $0)
    }
    return objectives.compactMap { document, objective in
      guard let id = objective.value.id, unserved.contains(id.value) else { return nil }
      return RuleFinding(
        in: document, at: id.range, .unserved(objective.value.title?.value ?? id.value, for: days),
        help: .plan(id.value),
        severity: objective.value.priority?.value == .secondary ? .info : nil)
    }
  }
}

extension LocalizedText {
  fileprivate static func unserved(_ name: String, for days: Int) -> LocalizedText {
    LocalizedText(
      en: "no post has served the objective “\(name.excerpt)” for \(days, "day", "days"), and none is planned",
      fr:
        "aucune publication n’a servi l’objectif « \(name.excerpt) » depuis \(days, "jour", "jours"), et aucune n’est prévue"
    )
  }

  fileprivate static func plan(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "plan a post with `objective: \(id)`, or delete the objective",
      fr: "prévoyez une publication avec `objective: \(id)`, ou supprimez l’objectif")
  }
}
