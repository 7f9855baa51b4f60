import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// The finding is only a warning, because the passing of time must not make a check fail. After the slot, `post-overdue` reports the post.
struct ApprovalTooLate: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "approval-too-late", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a post still waiting for approval shortly before its slot",
      fr: "une publication encore à valider peu avant son créneau"),
    rationale: LocalizedText(
      en: "The approver has no time to ask for a change, and the post may miss its slot.",
      fr: "Il ne reste plus le temps de demander une modification, et la publication risque de manquer son créneau."),
    exceptions: LocalizedText(
      en: """
        Applies only if `approval: required` is set. The option `hours` sets how long before its slot a post must be approved. After the \
        slot, `post-overdue` reports the post.
        """,
      fr: """
        La règle ne vaut que si `approval: required` est en vigueur. L’option `hours` fixe combien de temps avant son créneau une publication \
        doit être validée. Après le créneau, `post-overdue` prend le relais.
        """),
    remedy: LocalizedText(
      en: "Have the post approved now, or move its slot.",
      fr: "Faites valider la publication maintenant, ou déplacez son créneau."),
    skipsArchive: true,
    options: [
      RuleOption(
        "hours", \.hours,
        LocalizedText(
          en: "number of hours before its slot by which a post must be approved",
          fr: "délai minimal entre la validation et le créneau, en heures"))
    ],
    passing: [
      Example([
        "edito.md": "---\nedito: 1\napproval: required\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        status: review
        date: 2026-11-24 09:00
        channels: [x]
        ---
        Thirty-three hours are left.
        """,
        "posts/2026-11-23-cake.md": """
        ---
        status: approved
        date: 2026-11-23 10:00
        channels: [x]
        approved: {by: ada, on: 2026-11-22}
        ---
        Cake at ten.
        """,
      ]),
      .post("---\nstatus: review\ndate: 2026-11-23 09:00\nchannels: [x]\n---\nReview is optional here.\n"),
    ],
    failing: [
      Example(
        [
          "edito.md": "---\nedito: 1\napproval: required\n---\n",
          "posts/2026-11-24-bread.md": """
          ---
          title: Une fournée spéciale 🥐
          status: review
          date: ↓2026-11-24 09:00
          channels: [x, mastodon]
          ---
          Fresh bread at eight.
          """,
          "posts/2026-11-23-cake.md": """
          ---
          status: review
          channels: {x: {date: ↓2026-11-23}, mastodon: {date: 2026-11-28}}
          ---
          Cake at ten.
          """,
        ], today: "2026-11-23 09:00")
    ])

  var hours = 24

  private var approvers: Approvers?

  init() {}

  func prepared(for snapshot: Snapshot) -> Self {
    var copy = self
    copy.approvers = Approvers(snapshot.corpus)
    return copy
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state == .review, snapshot.corpus.settings.approval?.value == .required else {
      return []
    }
    let places = post.pendingSlots.filter { slot in
      slot.value.end >= snapshot.now
        && snapshot.corpus.zone.minutes(from: snapshot.now, to: slot.value.start) <= hours * 60
    }
    guard let earliest = places.min(by: { $0.value < $1.value }) else { return [] }
    let candidates = (approvers ?? Approvers(snapshot.corpus)).candidates(for: post, on: snapshot.today)
    return [
      RuleFinding(
        in: document, at: earliest.range,
        .waiting(earliest.value, hours: snapshot.corpus.zone.minutes(from: snapshot.now, to: earliest.value.end) / 60),
        help: .approveNow(document.id, candidates.map(snapshot.corpus.name(ofPerson:))))
    ]
  }
}

extension LocalizedText {
  fileprivate static func waiting(_ slot: Slot, hours: Int) -> LocalizedText {
    let left = slot.time == nil ? 0 : hours
    guard left > 0 else {
      return LocalizedText(
        en: "the post is still waiting for approval, and its slot is near: \(.slot(slot))",
        fr: "la publication attend encore sa validation, et son créneau, le \(.slot(slot)), approche")
    }
    return LocalizedText(
      en: "the post is still waiting for approval \(left, "hour", "hours") before its slot, \(.slot(slot))",
      fr:
        "la publication attend encore sa validation, à \(left, "heure", "heures") de son créneau, le \(.slot(slot))")
  }

  fileprivate static func approveNow(_ id: String, _ people: [String]) -> LocalizedText {
    guard !people.isEmpty else {
      return LocalizedText(
        en: "have it approved with `edito approve \(id)`, or move its slot",
        fr: "faites-la valider avec `edito approve \(id)`, ou déplacez son créneau")
    }
    let names = LocalizedText.alternatives(people)
    return LocalizedText(
      en: "have it approved by \(names) with `edito approve \(id)`, or move its slot",
      fr: "faites-la valider par \(names) avec `edito approve \(id)`, ou déplacez son créneau")
  }
}
