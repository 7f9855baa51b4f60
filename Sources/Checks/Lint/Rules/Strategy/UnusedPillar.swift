import CivilTime
import Editorial
import Localization
import Snapshots

struct UnusedPillar: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unused-pillar", .strategy, .always(.info),
    summary: "a pillar that no post has belonged to for a while, nor is about to",
    rationale: """
      Pillars promise readers what they will find. One that nobody feeds is a promise to renew or to take back. A post \
      belongs to the pillar it names, or to that of the message it tells. Judged once posts reach back as far as the rule \
      looks.
      """,
    remedy: "Plan a post for it, or drop the pillar. How far back to look is the option `days`.",
    options: [RuleOption("days", \.days, "how many days may pass without a post of the pillar")],
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
      en: "no post of the pillar “\(name.excerpt)” for \(days, "day", "days"), and none is planned",
      fr: "aucune publication du pilier « \(name.excerpt) » depuis \(days, "jour", "jours"), et aucune n’est prévue")
  }

  fileprivate static func plan(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "plan a post with `pillar: \(id)`, or drop the pillar",
      fr: "prévoyez une publication avec `pillar: \(id)`, ou renoncez au pilier")
  }
}
