import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Checks three ways in which an approval can be invalid.
///
/// A name is typed quickly. If git knows the commit that introduced the approval, that commit must be by the approver.
struct UnauthorizedApproval: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "approval-by-stranger", .post, .fromApproved(.error),
    summary: "a post approved by somebody who may not, who had left, or in whose name another person wrote it",
    rationale: """
      `responsibilities` says who approves on each channel. An approval by anybody else is an opinion. In a git work tree, the \
      commit that wrote the approval tells who gave it. An address that belongs to nobody in `people/` tells nothing, nor does \
      the first commit of a history or of a shallow clone.
      """,
    remedy: "Have the post approved by one of those who may, under their own name, with `edito approve`.",
    passing: [
      Example([
        "strategy/team.md": """
        ---
        question: responsibilities
        responsibilities:
          all: {approve: [ada]}
          blog: {approve: [ben], publish: [ada]}
        ---
        """,
        "people/ben.md": "---\nrole: member\nname: Ben\nuntil: 2026-11-20\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x, mastodon]
        approved: {by: ada, on: 2026-11-20}
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-25-cake.md": """
        ---
        status: scheduled
        date: 2026-11-25 09:00
        channels: [blog]
        approved: {by: ben, on: 2026-11-20}
        ---
        Cake at ten. Ben approved it on his last day.
        """,
      ])
    ],
    failing: [
      Example([
        "strategy/team.md": """
        ---
        question: responsibilities
        responsibilities:
          all: {approve: [ada]}
          blog: {approve: [ben], publish: [ada]}
        ---
        """,
        "people/ben.md": "---\nrole: member\nname: Ben\nuntil: 2026-11-20\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        title: Une fournée spéciale 🥐
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x, blog, mastodon]
        approved: {by: ↓ada, on: 2026-11-20}
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-25-cake.md": """
        ---
        status: scheduled
        date: 2026-11-25 09:00
        channels: [blog]
        approved: {by: ↓ben, on: 2026-11-21}
        ---
        Cake at ten.
        """,
      ])
    ])

  private var approvers: Approvers?

  init() {}

  func prepared(for snapshot: Snapshot) -> Self {
    var copy = self
    copy.approvers = Approvers(snapshot.corpus)
    return copy
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state != .published, let approval = post.approval?.value,
      let by = approval.by, snapshot.corpus.declarations[.person, by.value] != nil
    else { return [] }
    let approvers = approvers ?? Approvers(snapshot.corpus)
    let name = snapshot.corpus.name(ofPerson: by.value)
    let found = approvers.objections(to: by.value, approving: post, on: approval.day?.value).compactMap {
      finding(for: $0, name, in: document, at: by.range, snapshot.corpus)
    }
    return found + [writtenByAnother(document, by, name, snapshot.corpus)].compactMap(\.self)
  }

  private func finding(
    for objection: ApprovalObjection, _ name: String, in document: Document, at place: ByteRange, _ corpus: Corpus
  ) -> RuleFinding? {
    switch objection {
    // `self-approval` reports it.
    case .author: nil
    case .left(let day, let until):
      RuleFinding(
        in: document, at: place, .left(name, day), related: [RelatedPlace(.until, at: until)],
        help: .approveBy(candidates(for: document, after: day)))
    case .withoutDuty(_, let holders):
      RuleFinding(
        in: document, at: place, objection.words(for: name), related: [RelatedPlace(.duty, at: holders.place)],
        help: .approveBy(holders.people))
    }
  }

  private func candidates(for document: Document, after day: CalendarDay) -> [String] {
    document.post.flatMap { approvers?.candidates(for: $0, on: day + 1) } ?? []
  }

  /// Returns the finding for an approval that another person of the workspace wrote, according to git; `nil` without one.
  private func writtenByAnother(
    _ document: Document, _ by: Located<String>, _ name: String, _ corpus: Corpus
  ) -> RuleFinding? {
    guard let emails = corpus.approvals.writers[document.path],
      let own = corpus.person(by.value)?.content.email?.value.lowercased(),
      !emails.contains(where: { $0.lowercased() == own }),
      let writer = emails.lazy.compactMap(corpus.person(withEmail:)).first
    else { return nil }
    return RuleFinding(
      in: document, at: by.range, .writtenFor(name, by: corpus.name(ofPerson: writer)), help: .inOwnName(by.value))
  }
}

extension LocalizedText {
  fileprivate static let duty = LocalizedText(en: "these people may", fr: "ces personnes le font")

  fileprivate static func left(_ person: String, _ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "\(person) had left when they approved it: \(DateNames.day(day)) was their last day",
      fr: "au jour de la validation, \(person) n’était plus là : son dernier jour était le \(DateNames.day(day))")
  }

  fileprivate static let until = LocalizedText(en: "the last day", fr: "le dernier jour")

  fileprivate static func approveBy(_ people: [String]) -> LocalizedText? {
    guard !people.isEmpty else { return nil }
    return LocalizedText(
      en: "have it approved by \(.alternatives(people))",
      fr: "faites-la valider par \(.alternatives(people))")
  }

  fileprivate static func writtenFor(_ person: String, by writer: String) -> LocalizedText {
    LocalizedText(
      en: "the approval is in the name of \(person), but git knows that \(writer) wrote it",
      fr: "cette validation est signée \(person), mais c’est \(writer) qui l’a écrite, d’après git")
  }

  fileprivate static func inOwnName(_ person: String) -> LocalizedText {
    LocalizedText(
      en: "let \(person) run `edito approve` and commit it",
      fr: "laissez \(person) lancer `edito approve` et l’enregistrer dans git")
  }
}
