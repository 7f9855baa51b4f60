import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Checks drafts too, because a draft that misses its slot may never reach a later status.
///
/// The finding is only a warning, because the passing of time must not make a check fail.
struct PostOverdue: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "post-overdue", .post, .fromDraft(.warning),
    summary: LocalizedText(
      en: "a post past its slot, neither published nor cancelled",
      fr: "une publication ni parue ni annulée après son créneau"),
    rationale: LocalizedText(
      en: """
        The post was missed, or its publication was not recorded. In both cases the calendar is wrong, and so are the counts for the targets.
        """,
      fr: """
        La publication a été manquée, ou sa parution n’a pas été enregistrée. Dans les deux cas, le calendrier et le décompte des cibles \
        sont faux.
        """),
    remedy: LocalizedText(
      en: "If the post was published, record it with `edito record`. Otherwise, move its slot or cancel it.",
      fr: "Si la publication a paru, enregistrez-la avec `edito record`. Sinon, déplacez son créneau ou annulez-la."),
    skipsArchive: true,
    passing: [
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-23
        channels: [x]
        ---
        Fresh bread at eight.
        """,
        today: "2026-11-23 18:00"),
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-20 09:00
        channels:
          x: {date: 2026-11-24 12:30}
          mastodon: {}
        published: {mastodon: {url: https://mastodon.example/@bakery/1, at: 2026-11-20 09:01}}
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: cancelled
        date: 2026-11-20 09:00
        channels: [x]
        ---
        Fresh bread at eight.
        """),
      .post("---\nstatus: publiée\ndate: 2026-11-20\nchannels: [x]\n---\nDu pain frais à huit heures 🥖\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: Noël à la boulangerie 🎄
        status: scheduled
        date: ↓2026-11-23 09:00
        channels: [x]
        ---
        Fresh bread at eight.
        """,
        today: "2026-11-23 09:01"),
      .post(
        """
        ---
        status: draft
        date: ↓2026-11-22
        ---
        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: scheduled
        date: ↓2026-11-20 09:00
        channels:
          x: {}
          mastodon: {}
          instagram: {date: ↓2026-11-21 18:00}
          blog: {date: 2026-11-30}
        published: {mastodon: {url: https://mastodon.example/@bakery/1, at: 2026-11-20 09:01}}
        ---
        Fresh bread at eight.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state != .published else { return [] }
    let channels = post.channels?.value ?? []
    guard !channels.isEmpty else {
      guard let slot = post.slot, slot.value.hasPassed(by: snapshot.now), !document.misreads("status") else {
        return []
      }
      return [finding(document, slot, post.state, on: [])]
    }
    var late: [(slot: Located<Slot>, channels: [String])] = []
    for use in channels {
      guard let slot = use.slot ?? post.slot, slot.value.hasPassed(by: snapshot.now), !post.isOut(on: use.id.value)
      else {
        continue
      }
      if let index = late.firstIndex(where: { $0.slot.range == slot.range }) {
        late[index].channels.append(use.id.value)
      } else {
        late.append((slot, [use.id.value]))
      }
    }
    // An unreadable status may mean that the post is published.
    if !late.isEmpty, document.misreads("status") { return [] }
    return late.map { slot, left in
      finding(document, slot, post.state, on: left.count < channels.count ? left : [])
    }
  }

  private func finding(_ document: Document, _ slot: Located<Slot>, _ state: PostStatus, on left: [String])
    -> RuleFinding
  {
    RuleFinding(
      in: document, at: slot.range, left.isEmpty ? .overdue(slot.value, state) : .overdue(slot.value, on: left),
      help: .settle)
  }
}

extension Slot {
  /// Whether the slot has passed. A slot with a time has passed from the next minute on; a slot without a time, from the next day on.
  fileprivate func hasPassed(by now: Moment) -> Bool { time == nil ? end <= now : end < now }
}

extension LocalizedText {
  fileprivate static func overdue(_ slot: Slot, _ state: PostStatus) -> LocalizedText {
    LocalizedText(
      en: "the slot, \(.slot(slot)), has passed, but the post is still “\(state.name)”",
      fr: "le créneau, le \(.slot(slot)), est passé, mais le statut de la publication est encore « \(state.name) »")
  }

  fileprivate static func overdue(_ slot: Slot, on channels: [String]) -> LocalizedText {
    let names = LocalizedText.conjunction(channels)
    return LocalizedText(
      en: "the slot, \(.slot(slot)), has passed, but the post is not published on \(names)",
      fr: "le créneau, le \(.slot(slot)), est passé, mais la publication n’a pas paru sur \(names)")
  }

  fileprivate static let settle = LocalizedText(
    en: "if it was published, record it with `edito record`; otherwise move its slot, or set `status: cancelled`",
    fr: "si elle a paru, enregistrez-la avec `edito record` ; sinon, déplacez son créneau ou mettez `status: cancelled`"
  )
}
