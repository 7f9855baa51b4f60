import Editorial
import Findings
import Localization
import Snapshots

struct ProcessWithoutOwner: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "process-without-owner", .process, .always(.warning),
    summary: "a procedure that nobody keeps up to date",
    rationale: """
      What belongs to nobody grows old unseen. Judged where the workspace has pages of people, and once something is \
      written; an owner who has left is as good as none.
      """,
    remedy: "Name somebody under `owner:`.",
    passing: [
      Example(["processes/publish.md": "---\nowner: ada\n---\n1. Ask Ada.\n"]),
      Example(["processes/publish.md": "---\ntitle: Publish\n---\n\n<!-- hint: the steps, on one page -->\n"]),
      Example(["processes/publish.md": "---\nowner: bea\n---\n1. Ask Béa.\n"]),
    ],
    failing: [
      Example(["processes/publish.md": "↓---\ntitle: Publier 📮\n---\n1. Demander à Ada.\n"]),
      Example([
        "processes/publish.md": "---\nowner: ↓zoé\n---\n1. Demander à Zoé.\n",
        "people/zoé.md": "---\nname: Zoé\nrole: member\nuntil: 2026-10-31\n---\n",
      ]),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let processes = snapshot.corpus.processes
    guard !processes.isEmpty, !snapshot.corpus.people.isEmpty else { return [] }
    return processes.compactMap { process in
      let document = process.document
      if let owner = process.content.owner {
        guard let person = snapshot.corpus.person(owner.value), let until = person.content.until,
          person.content.hasLeft(by: snapshot.now.day)
        else { return nil }
        return RuleFinding(
          in: document, at: owner.range, .hasLeft(person.document.title, until.value),
          related: [RelatedPlace(.leftHere, at: person.document.place(until.range))], help: .nameOwner)
      }
      guard !document.isFrontMatterLost, !document.isStillTemplate, !document.misreads("owner"),
        !document.misspells("owner")
      else { return nil }
      return RuleFinding(in: document, at: document.start, .withoutOwner, help: .nameOwner)
    }
  }
}

extension LocalizedText {
  fileprivate static let withoutOwner = LocalizedText(
    en: "nobody keeps this procedure up to date", fr: "personne ne tient cette procédure à jour")

  fileprivate static let nameOwner = LocalizedText(
    en: "name somebody under `owner:`, by the id of their page in people/",
    fr: "nommez quelqu’un avec `owner:`, par l’identifiant de sa fiche dans people/")
}
