import CivilTime
import Editorial
import Localization
import Snapshots

struct UnusedPillar: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unused-pillar", .strategy, .always(.info),
    summary: LocalizedText(
      en: "a pillar without a recent or planned post",
      fr: "un pilier sans publication récente ni prévue"),
    rationale: LocalizedText(
      en: "Readers no longer find a topic that the strategy promises them.",
      fr: "Les lecteurs ne trouvent plus un sujet que la stratégie leur promet."),
    exceptions: LocalizedText(
      en: """
        A post belongs to its own pillar, or to the pillar of its message. Applies once the oldest post after \
        the archive (`since:`) is at least `days` days old.
        """,
      fr: """
        Une publication relève de son pilier, ou de celui de son message. La règle s’applique quand la \
        plus ancienne publication hors des archives (`since:`) a au moins `days` jours.
        """),
    remedy: LocalizedText(
      en: "Plan a post for the pillar, or delete the pillar.",
      fr: "Prévoyez une publication pour le pilier, ou supprimez-le."),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "maximum number of days without a post for the pillar",
          fr: "nombre maximal de jours sans publication pour le pilier"))
    ],
    passing: [
      Example(["posts/2026-11-01-bread.md": post("2026-11-01", "")]),
      Example([
        "strategy/example.md": "---\nquestion: message\nmessages: [{id: rye, pillar: backstage}]\n---\n",
        "posts/2026-09-01-bread.md": post("2026-09-01", ""),
        "posts/2026-11-01-rye.md": post("2026-11-01", "message: rye\n"),
        "posts/2026-12-01-rolls.md": "---\nstatus: draft\ndate: 2026-12-01\npillar: recipes\n---\nFresh rolls.\n",
      ]),
    ],
    failing: [
      Example([
        "strategy/example.md":
          "---\nquestion: content\npillars: [{id: ↓moulin, title: Le moulin d’à côté 🌾}]\n---\n",
        "posts/2026-09-01-bread.md": post("2026-09-01", "pillar: moulin\n"),
        "posts/2026-11-01-bread.md": post("2026-11-01", "pillar: recipes\n"),
        "posts/2026-11-08-bread.md": post("2026-11-08", "pillar: backstage\n"),
      ])
    ])

  var days = 60

  private static func post(_ day: String, _ keys: String) -> String {
    "---\nstatus: published\ndate: \(day)\nchannels: [x]\n\(keys)---\nFresh bread at eight.\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let pillars = corpus.facts(\.pillars)
    guard !pillars.isEmpty, let entries = corpus.entries(ofLast: days, before: snapshot.now.day) else { return [] }
    let unused = corpus.rest(of: pillars.compactMap { $0.item.value.id?.value }, after: entries) {
      corpus.declarations.pillar(of: $0)
    }
    return pillars.compactMap { document, pillar in
      guard let id = pillar.value.id, unused.contains(id.value) else { return nil }
      return RuleFinding(
        in: document, at: id.range, .unused(pillar.value.title?.value ?? id.value, for: days), help: .plan(id.value))
    }
  }
}

extension LocalizedText {
  fileprivate static func unused(_ name: String, for days: Int) -> LocalizedText {
    LocalizedText(
      en: "the pillar “\(name.excerpt)” has had no post for \(days, "day", "days"), and none is planned",
      fr:
        "le pilier « \(name.excerpt) » n’a pas eu de publication depuis \(days, "jour", "jours"), et aucune n’est prévue"
    )
  }

  fileprivate static func plan(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "plan a post with `pillar: \(id)`, or delete the pillar",
      fr: "prévoyez une publication avec `pillar: \(id)`, ou supprimez le pilier")
  }
}
