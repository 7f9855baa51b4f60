import Editorial
import Localization
import Snapshots

struct PersonWithoutRole: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "person-without-role", .people, .always(.warning),
    summary: LocalizedText(
      en: "a person without `role:`",
      fr: "une personne sans `role:`"),
    rationale: LocalizedText(
      en: "Edito cannot tell members of the team from partners and competitors.",
      fr: "Edito ne peut pas distinguer les membres de l’équipe des partenaires et des concurrents."),
    remedy: LocalizedText(
      en: "Set `role:` to `member`, `partner`, `advocate`, `influencer` or `competitor`.",
      fr: "Donnez à `role:` la valeur `member`, `partner`, `advocate`, `influencer` ou `competitor`."),
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
      en: "\(name.excerpt) has no `role:`", fr: "\(name.excerpt) n’a pas de `role:`"
    )
  }

  fileprivate static let setRole = LocalizedText(
    en: "add `role:`; known roles: member, partner, advocate, influencer, competitor",
    fr: "ajoutez `role:` ; au choix : member, partner, advocate, influencer, competitor")
}
