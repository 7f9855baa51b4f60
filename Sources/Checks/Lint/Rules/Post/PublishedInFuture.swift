import CivilTime
import Editorial
import Localization
import Schema
import Snapshots
import SourceText

/// Compares days, not minutes: a slow clock, or `--today` without a time, must not cause a finding.
struct PublishedInFuture: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "published-ahead", .post, .fromApproved(.error),
    summary: "a post that is said to be out on a day still to come",
    rationale: """
      It counts as published, in the calendar and against the targets, and nobody will send it any more. Most often somebody \
      meant that it is scheduled, or the date has a slip.
      """,
    remedy: """
      If it waits in whatever publishes it, set `status: scheduled`. If it is out, correct the date, or record when it came \
      out as `at:` under `published:`.
      """,
    passing: [
      .post("---\nstatus: published\ndate: 2026-11-23 18:00\nchannels: [x]\n---\nFresh bread at eight.\n"),
      .post("---\nstatus: scheduled\ndate: 2026-12-01\nchannels: [x]\n---\nFresh bread at eight.\n"),
      .post(
        """
        ---
        status: published
        date: 2026-11-30
        channels: [x]
        published: {x: {url: https://x.example/1, at: 2026-11-22 09:00}}
        ---
        Fresh bread, sooner than planned.
        """),
    ],
    failing: [
      .post("---\nstatus: published\ndate: ↓2026-11-24 09:00\nchannels: [x, blog]\n---\nDu pain frais 🥖\n"),
      .post("---\nstatus: published\ndate: ↓2027-11-20\n---\nFresh bread at eight.\n"),
      .post(
        """
        ---
        status: published
        date: 2026-11-20 09:00
        channels: {x: {}, mastodon: {date: ↓2026-11-25}, instagram: {}, blog: {date: 2026-11-26}}
        published: {instagram: {at: ↓2027-11-20 09:01}, blog: {at: 2026-11-20}}
        ---
        Fresh bread at eight.
        """),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state == .published else { return [] }
    let slots = post.channels?.value.map { slot(of: post, on: $0) } ?? [post.slot]
    var seen: Set<ByteRange> = []
    return slots.compactMap { slot in
      guard let slot, slot.value.day > snapshot.now.day, seen.insert(slot.range).inserted else { return nil }
      return RuleFinding(in: document, at: slot.range, .ahead(slot.value), help: .settle)
    }
  }

  /// Returns the publication time on a channel as far as it is recorded, otherwise the slot; `nil` if there is neither.
  private func slot(of post: Post, on use: ChannelUse) -> Located<Slot>? {
    post.publication(on: use.id.value)?.at ?? use.slot ?? post.slot
  }
}

extension LocalizedText {
  fileprivate static func ahead(_ slot: Slot) -> LocalizedText {
    LocalizedText(
      en: "the post is said to be published, and \(.slot(slot)) is still to come",
      fr: "la publication est dite publiée, et le \(.slot(slot)) est encore à venir")
  }

  fileprivate static let settle = LocalizedText(
    en: "set `status: scheduled` if it is loaded and waits; correct the date if it is out",
    fr: "mettez `status: scheduled` si elle est programmée ; corrigez la date si elle a paru")
}
