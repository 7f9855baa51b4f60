import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct SelfApproval: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "approval-by-author", .post, .fromApproved(.error),
    summary: "a post that its own author approved",
    rationale: "Whoever wrote a text reads what it should say. It takes somebody else to see what it says.",
    remedy: "Have the post approved by another person, with `edito approve`.",
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
      en: "\(person) approved a post of their own", fr: "\(person) a validé sa propre publication")
  }

  fileprivate static let author = LocalizedText(en: "its author", fr: "l’auteur")

  fileprivate static let bySomebodyElse = LocalizedText(
    en: "have it approved by somebody else", fr: "faites-la valider par quelqu’un d’autre")
}
