import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct SelfApproval: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "self-approval", formerly: ["approval-by-author"], .post, .fromApproved(.error),
    summary: LocalizedText(
      en: "a post approved by its own author",
      fr: "une publication validée par la personne qui l’a écrite"),
    rationale: LocalizedText(en: "Authors overlook their own mistakes.", fr: "On ne voit pas ses propres erreurs."),
    remedy: LocalizedText(
      en: "Have another person approve the post with `edito approve`.",
      fr: "Faites valider la publication par une autre personne, avec `edito approve`."),
    skipsArchive: true,
    passing: [
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        author: ben
        approved: {by: ada, on: 2026-11-20}
        ---
        Fresh bread at eight.
        """)
    ],
    failing: [
      .post(
        """
        ---
        title: Noël à la boulangerie 🎄
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        author: ada
        approved: {by: ↓ada, on: 2026-11-20}
        ---
        Fresh bread at eight.
        """)
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state != .published, let by = post.approval?.value.by,
      let author = post.author, author.value == by.value
    else { return [] }
    return [
      RuleFinding(
        in: document, at: by.range, .ownPost(snapshot.corpus.name(ofPerson: by.value)),
        related: [RelatedPlace(.author, at: document.place(author.range))], help: .bySomebodyElse)
    ]
  }
}

extension LocalizedText {
  fileprivate static func ownPost(_ person: String) -> LocalizedText {
    LocalizedText(
      en: "\(person) approved their own post", fr: "\(person) a validé sa propre publication")
  }

  fileprivate static let author = LocalizedText(en: "the author", fr: "l’auteur")

  fileprivate static let bySomebodyElse = LocalizedText(
    en: "have it approved by another person", fr: "faites-la valider par une autre personne")
}
