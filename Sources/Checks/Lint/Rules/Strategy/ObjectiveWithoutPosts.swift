import CivilTime
import Editorial
import Localization
import Snapshots

struct ObjectiveWithoutPosts: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "objective-without-posts", .strategy, .always(.warning),
    summary: "an objective that no post has served for a while, nor is about to",
    rationale: """
      An objective that nobody writes for is a wish. A post serves the objective it names, that of the message it tells and \
      that of its campaign. Judged once posts reach back as far as the rule looks; for a secondary objective it is a piece \
      of advice.
      """,
    remedy: "Plan a post for it, or drop the objective. How far back to look is the option `days`.",
    options: [RuleOption("days", \.days, "how many days may pass without a post that serves the objective")],
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
      en: "plan a post with `objective: \(id)`, or drop the objective",
      fr: "prévoyez une publication avec `objective: \(id)`, ou renoncez à l’objectif")
  }
}
