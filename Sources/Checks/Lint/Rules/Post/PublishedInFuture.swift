import CivilTime
import Editorial
import Localization
import Schema
import Snapshots
import SourceText

/// Compares days, not minutes: a slow clock, or `--today` without a time, must not cause a finding.
struct PublishedInFuture: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "published-in-future", formerly: ["published-ahead"], .post, .fromApproved(.error),
    summary: LocalizedText(
      en: "a published post dated in the future",
      fr: "une publication marquée publiée, mais datée dans l’avenir"),
    rationale: LocalizedText(
      en: "The post already counts in the calendar and towards targets, so the team may never publish it.",
      fr: """
        La publication compte déjà dans le calendrier et pour les cibles : l’équipe risque de ne jamais la faire paraître.
        """),
    exceptions: LocalizedText(
      en: """
        Only days are compared, not times. An article of a site whose status comes from the site's own key has no finding: the generator \
        publishes it on its date.
        """,
      fr: """
        Seuls les jours sont comparés, non les heures. Un article dont le statut vient de la clé du site ne donne pas de constat : le \
        générateur le publie à sa date.
        """),
    remedy: LocalizedText(
      en: """
        If the post is still waiting in a scheduler, set `status: scheduled`. If it was published, correct the date, or record the time as \
        `at:` under `published:`.
        """,
      fr: """
        Si la publication attend dans un outil de programmation, mettez `status: scheduled`. Si elle a paru, corrigez la date, ou \
        enregistrez l’heure avec `at:` sous `published:`.
        """),
    passing: [
      .post("---\nstatus: published\ndate: 2026-11-23 18:00\nchannels: [x]\n---\nFresh bread at eight.\n"),
      Example([
        "edito.md": """
        ---
        edito: 1
        sources:
          - kind: post
            files: [content/**/*.md]
            channels: [blog]
            keys: {draft: status}
            values: {status: {true: draft, false: published}}
        ---
        """,
        "content/rye.md": "---\ntitle: Rye\ndate: 2026-12-01\ndraft: false\n---\nRye bread.\n",
      ]),
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
    guard let post = document.post, post.state == .published, !document.isAwaited(after: snapshot.now.day) else {
      return []
    }
    let slots = post.channels?.value.map { slot(of: post, on: $0) } ?? [post.slot]
    var seen: Set<ByteRange> = []
    return slots.compactMap { slot in
      guard let slot, slot.value.day > snapshot.now.day, seen.insert(slot.range).inserted else { return nil }
      return RuleFinding(in: document, at: slot.range, .ahead(slot.value), help: .settle)
    }
  }

  /// Returns the recorded publication time on a channel, otherwise the slot; `nil` if there is neither.
  private func slot(of post: Post, on use: ChannelUse) -> Located<Slot>? {
    post.publication(on: use.id.value)?.at ?? use.slot ?? post.slot
  }
}

extension LocalizedText {
  fileprivate static func ahead(_ slot: Slot) -> LocalizedText {
    LocalizedText(
      en: "the post's status is “published”, but its date, \(.slot(slot)), is in the future",
      fr: "la publication est marquée « publiée », mais sa date, le \(.slot(slot)), n’est pas passée")
  }

  fileprivate static let settle = LocalizedText(
    en: "set `status: scheduled` if it is waiting in a scheduler; correct the date if it was published",
    fr: "mettez `status: scheduled` si elle attend dans un outil de programmation ; corrigez la date si elle a paru")
}
