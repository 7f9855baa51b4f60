import Editorial
import Localization
import Snapshots

struct PersonWithoutRole: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "person-without-role", .people, .always(.warning),
    summary: "a person of whom nothing says what they are to the team",
    rationale: """
      A member writes, a partner is called, a competitor is watched: without a role, nobody knows what the page is for.
      """,
    remedy: "Set `role:` to member, partner, advocate, influencer or competitor.",
    passing: [
      Example(["people/bea.md": "---\nrole: partner\n---\n"]),
      Example(["people/bea.md": "---\nrole: baker\n---\n"]),
      Example(["people/README.md": "One page per person.\n"]),
    ],
    failing: [Example(["people/bea.md": "↓---\nname: Béa 👩‍🌾\n---\n"])])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.corpus.people.compactMap { person in
      let document = person.document
      guard person.content.role == nil, !document.isFrontMatterLost, !document.misreads("role"),
        !document.misspells("role")
      else { return nil }
      return RuleFinding(in: document, at: document.start, .withoutRole(document.title), help: .setRole)
    }
  }
}

extension LocalizedText {
  fileprivate static func withoutRole(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "nothing says what \(name.excerpt) is to the team", fr: "rien ne dit ce que \(name.excerpt) est pour l’équipe"
    )
  }

  fileprivate static let setRole = LocalizedText(
    en: "add `role:` with one of member, partner, advocate, influencer, competitor",
    fr: "ajoutez `role:` avec une valeur parmi member, partner, advocate, influencer, competitor")
}
