import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Holds for drafts as well: no later stage would bring a missed slot to light. Only a warning, since time alone must not
/// turn a check red that nobody touched.
struct PostOverdue: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "post-overdue", .post, .fromDraft(.warning),
    summary: "a post whose slot has passed and that is neither published nor cancelled",
    rationale: """
      Either the post was missed, or it is out and nobody recorded it. In both cases the calendar shows something that is \
      not so, and targets are counted wrong.
      """,
    remedy: "If it is out, set `status: published` and record its links; else move its date, or cancel it.",
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
      guard let slot = use.slot ?? post.slot, slot.value.hasPassed(by: snapshot.now), !isOut(post, on: use) else {
        continue
      }
      if let index = late.firstIndex(where: { $0.slot.range == slot.range }) {
        late[index].channels.append(use.id.value)
      } else {
        late.append((slot, [use.id.value]))
      }
    }
    // Of a status that cannot be read, nobody knows whether it says that the post is out.
    if !late.isEmpty, document.misreads("status") { return [] }
    return late.map { slot, left in
      finding(document, slot, post.state, on: left.count < channels.count ? left : [])
    }
  }

  private func isOut(_ post: Post, on use: ChannelUse) -> Bool {
    let publication = post.publication(on: use.id.value)
    return publication?.url != nil || publication?.at != nil
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
  /// Whether the slot is over: the minute after its time, or the day after its day.
  fileprivate func hasPassed(by now: Moment) -> Bool { time == nil ? end <= now : end < now }
}

extension LocalizedText {
  fileprivate static func overdue(_ slot: Slot, _ state: PostStatus) -> LocalizedText {
    LocalizedText(
      en: "the slot, \(.slot(slot)), has passed and the post is still “\(state.name)”",
      fr: "la date prévue, le \(.slot(slot)), est passée et la publication est encore à l’état « \(state.name) »")
  }

  fileprivate static func overdue(_ slot: Slot, on channels: [String]) -> LocalizedText {
    let names = channels.joined(separator: ", ")
    return LocalizedText(
      en: "the slot, \(.slot(slot)), has passed and the post is not published on \(names)",
      fr: "la date prévue, le \(.slot(slot)), est passée et la publication n’a pas paru sur \(names)")
  }

  fileprivate static let settle = LocalizedText(
    en: "if it is out, record it with `edito record`; else move the date, or set `status: cancelled`",
    fr: "si elle a paru, notez-le avec `edito record` ; sinon, déplacez la date ou mettez `status: cancelled`")
}
