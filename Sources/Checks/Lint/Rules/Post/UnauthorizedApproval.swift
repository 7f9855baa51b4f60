import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Checks three ways in which an approval can be invalid.
///
/// The name alone is not enough. If git knows the commit that introduced the approval, that commit must be by the approver.
struct UnauthorizedApproval: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unauthorized-approval", formerly: ["approval-by-stranger"], .post, .fromApproved(.error),
    summary: LocalizedText(
      en: "an approval by a person without permission, or in another person's name",
      fr: "une validation par une personne qui n’en a pas la responsabilité, ou au nom d’une autre"),
    rationale: LocalizedText(
      en: "The post may be published without the consent of the people responsible for its channels.",
      fr: "La publication risque de paraître sans l’accord des responsables de ses canaux."),
    exceptions: LocalizedText(
      en: """
        `responsibilities:` lists the people who may approve on each channel. The approval is invalid if the person is not listed there \
        or had already left the team. In a git working tree, it is also invalid if another person wrote the commit that introduced it. This \
        is not checked if the commit's email address belongs to no person in `people/`. The first commit of a history or of a shallow \
        clone is not checked either.
        """,
      fr: """
        `responsibilities:` indique qui valide sur chaque canal. La validation n’est pas valable si la personne n’y figure pas ou avait \
        déjà quitté l’équipe. Dans un dépôt git, elle ne l’est pas non plus si le commit qui l’a introduite est d’une autre personne. Ce \
        dernier point n’est pas vérifié si l’adresse e-mail du commit n’appartient à personne dans `people/`. Le premier commit d’un \
        historique ou d’un clone superficiel n’est pas vérifié non plus.
        """),
    remedy: LocalizedText(
      en: "Have a person who may approve the post run `edito approve` and commit the change.",
      fr: """
        Demandez à une personne qui peut valider la publication de lancer `edito approve`, puis d’enregistrer le changement dans git.
        """),
    skipsArchive: true,
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
      finding(for: $0, name, in: document, at: by.range, snapshot)
    }
    return found + [writtenByAnother(document, by, name, snapshot.corpus)].compactMap(\.self)
  }

  private func finding(
    for objection: ApprovalObjection, _ name: String, in document: Document, at place: ByteRange, _ snapshot: Snapshot
  ) -> RuleFinding? {
    let corpus = snapshot.corpus
    return switch objection {
    // The rule `self-approval` reports the author's approval.
    case .author: nil
    case .left(let day, let until):
      RuleFinding(
        in: document, at: place, .left(name, day), related: [RelatedPlace(.until, at: until)],
        help: .approveBy(candidates(for: document, on: max(day + 1, snapshot.today), in: corpus)))
    case .withoutResponsibility(_, let holders):
      RuleFinding(
        in: document, at: place, objection.words(for: name), related: [RelatedPlace(.duty, at: holders.place)],
        help: .approveBy(candidates(for: document, on: snapshot.today, in: corpus)))
    }
  }

  /// Returns the names of the people who may approve the post on a day.
  private func candidates(for document: Document, on day: CalendarDay, in corpus: Corpus) -> [String] {
    (document.post.flatMap { approvers?.candidates(for: $0, on: day) } ?? []).map(corpus.name(ofPerson:))
  }

  /// Returns the finding for an approval that another person of the workspace wrote, according to git; `nil` if git shows no such person.
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
  fileprivate static let duty = LocalizedText(en: "these people may approve", fr: "ces personnes peuvent valider")

  fileprivate static func left(_ person: String, _ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "\(person) had already left on the day of the approval: their last day was \(DateNames.day(day))",
      fr:
        "\(person) avait déjà quitté l’équipe le jour de la validation : son dernier jour était le \(DateNames.day(day))"
    )
  }

  fileprivate static let until = LocalizedText(en: "the last day", fr: "le dernier jour")

  fileprivate static func approveBy(_ people: [String]) -> LocalizedText? {
    guard !people.isEmpty else { return nil }
    return LocalizedText(
      en: "have it approved by \(.alternatives(people))",
      fr: "faites valider la publication par \(.alternatives(people))")
  }

  fileprivate static func writtenFor(_ person: String, by writer: String) -> LocalizedText {
    LocalizedText(
      en: "the approval is in the name of \(person), but according to git, \(writer) wrote it",
      fr: "la validation est au nom de \(person), mais d’après git, c’est \(writer) qui l’a écrite")
  }

  fileprivate static func inOwnName(_ person: String) -> LocalizedText {
    LocalizedText(
      en: "have \(person) run `edito approve` and commit the change",
      fr: "demandez à \(person) de lancer `edito approve`, puis d’enregistrer le changement dans git")
  }
}
