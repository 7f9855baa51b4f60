import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Only a warning: time alone must not turn a check red that nobody touched. Once the slot has passed, `post-overdue` speaks.
struct ApprovalTooLate: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "approval-too-late", .post, .fromReview(.warning),
    summary: "a post that still waits for approval shortly before its slot, where the settings require it",
    rationale: """
      Somebody has to read the post, perhaps to ask for a change, and somebody has to load it. What is approved in the last \
      hour is approved unread.
      """,
    remedy: "Have the post approved now, or move it.",
    options: [RuleOption("hours", \.hours, "How long before its slot a post must be approved")],
    passing: [
      Example([
        "edito.md": "---\nedito: 1\nreview: required\n---\n",
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
          "edito.md": "---\nedito: 1\nreview: required\n---\n",
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
        en: "the slot is near, \(.slot(slot)), and the post still waits for approval",
        fr: "la date approche, le \(.slot(slot)), et la publication attend encore sa validation")
    }
    return LocalizedText(
      en: "\(left, "hour", "hours") before its slot, \(.slot(slot)), the post still waits for approval",
      fr:
        "à \(left, "heure", "heures") de la date prévue, le \(.slot(slot)), la publication attend encore sa validation")
  }

  fileprivate static func approveNow(_ id: String, _ people: [String]) -> LocalizedText {
    guard !people.isEmpty else {
      return LocalizedText(
        en: "have it approved, or move it: `edito approve \(id)`",
        fr: "faites-la valider, ou déplacez-la : `edito approve \(id)`")
    }
    let names = LocalizedText.alternatives(people)
    return LocalizedText(
      en: "have it approved by \(names), or move it: `edito approve \(id)`",
      fr: "faites-la valider par \(names), ou déplacez-la : `edito approve \(id)`")
  }
}
