import Editorial
import Localization
import Snapshots

struct MissingDate: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-date", .post, .fromApproved(.error),
    summary: LocalizedText(en: "an approved post without a slot", fr: "une publication validée sans créneau"),
    rationale: LocalizedText(
      en:
        "The post appears in no calendar and counts towards no target, and the team does not know when to publish it.",
      fr: """
        La publication ne figure dans aucun calendrier et ne compte pour aucune cible, et rien n’indique quand elle doit paraître.
        """),
    remedy: LocalizedText(
      en: "Add a `date:` to the post, or one to each of its channels.",
      fr: "Ajoutez une `date:` à la publication, ou à chacun de ses canaux."),
    passing: [
      .post(
        """
        ---
        status: approved
        date: 2026-11-24 09:00
        channels: [x, mastodon]
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: scheduled
        channels:
          x: {date: 2026-11-24 12:30}
          mastodon: {date: 2026-11-24 09:00}
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: review
        channels: [x]
        ---
        Fresh bread at eight.
        """),
    ],
    failing: [
      .post(
        """
        ---
        title: Le pain d’épices 🎄
        ↓status: approved
        channels: [x, mastodon]
        ---
        Il revient.
        """),
      .post(
        """
        ---
        channels: {x: {date: 2026-11-24 12:30}, mastodon: {}}
        ↓status: scheduled
        ---
        Fresh bread at eight.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.slot == nil, !document.misreads("date") else { return [] }
    let channels = post.channels?.value ?? []
    let undated = channels.filter { use in
      use.slot == nil && (post.state != .published || post.publication(on: use.id.value)?.at == nil)
    }
    guard channels.isEmpty || !undated.isEmpty else { return [] }
    let names = undated.count < channels.count ? undated.map(\.id.value) : []
    return [
      RuleFinding(
        in: document, at: post.anchor(in: document), .missingDate(post.state, names), help: .giveDate(post.state))
    ]
  }
}

extension LocalizedText {
  fileprivate static func missingDate(_ state: PostStatus, _ channels: [String]) -> LocalizedText {
    guard !channels.isEmpty else {
      return LocalizedText(
        en: "the post is \(state.name) but has no date", fr: "la publication est \(state.name), mais n’a pas de date"
      )
    }
    let names = LocalizedText.conjunction(channels)
    return LocalizedText(
      en: "the post is \(state.name) but has no date for \(names)",
      fr: "la publication est \(state.name), mais n’a pas de date pour \(names)")
  }

  fileprivate static func giveDate(_ state: PostStatus) -> LocalizedText {
    state == .published
      ? LocalizedText(
        en: "write when it was published: `date:`, or `at:` under `published:`",
        fr: "indiquez quand elle a paru : `date:`, ou `at:` sous `published:`")
      : LocalizedText(
        en: "add `date:`; `edito slots` lists suggested slots",
        fr: "ajoutez `date:` ; `edito slots` propose des créneaux")
  }
}
