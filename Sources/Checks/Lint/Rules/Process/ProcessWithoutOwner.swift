import Editorial
import Findings
import Localization
import Snapshots

struct ProcessWithoutOwner: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "process-without-owner", .process, .always(.warning),
    summary: LocalizedText(
      en: "a process without an owner",
      fr: "une procédure sans responsable"),
    rationale: LocalizedText(
      en: "No one keeps the process up to date.",
      fr: "Personne ne tient la procédure à jour."),
    exceptions: LocalizedText(
      en: """
        Applies once the workspace has people and the process contains text. An owner who has left counts as \
        none.
        """,
      fr: """
        La règle s’applique dès que l’espace de travail a des fiches de personnes et que la procédure est \
        écrite. Un responsable qui est parti ne compte pas.
        """),
    remedy: LocalizedText(
      en: "Set `owner:` to a person of the team.",
      fr: "Mettez dans `owner:` une personne de l’équipe."),
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
    en: "this process has no owner", fr: "cette procédure n’a pas de responsable")

  fileprivate static let nameOwner = LocalizedText(
    en: "set `owner:` to the id of a file in people/",
    fr: "indiquez un responsable avec `owner:`, par l’identifiant de sa fiche dans people/")
}
