import CivilTime
import Editorial
import Findings
import Localization
import Publishing
import Schema
import Snapshots
import SourceText

/// Judges what is still to go out: a text that is out may be mended, and a channel may be left out.
struct ApprovalOutdated: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "approval-outdated", .post, .fromApproved(.error),
    summary: "a post whose text, alt texts or media were changed after it was approved",
    rationale: """
      An approval is worth something only if what goes out is what was approved. Its digest covers what each channel gets: the \
      text, the title and the description where the network shows them, the link, and the media with their alt texts. A \
      change of slot voids nothing, nor does a comment.
      """,
    remedy: "Have the post approved again with `edito approve`, or take the change back.",
    passing: [
      .post(
        """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        approved: {by: ada, on: 2026-11-20, digest: x=56f9cb25d6e86a1e}
        ---
        <!-- a note among ourselves -->

        Fresh bread at eight.
        """),
      .post(
        """
        ---
        status: review
        date: 2026-11-24 09:00
        channels: [x]
        approved: {by: ada, on: 2026-11-20, digest: x=56f9cb25d6e86a1e}
        ---
        Fresh bread at nine. It waits for approval again.
        """),
      .post(
        """
        ---
        status: scheduled
        channels: {mastodon: {date: 2026-11-20 09:00}, x: {date: 2026-11-24 09:00}}
        approved: {by: ada, on: 2026-11-19, digest: instagram+mastodon+x=56f9cb25d6e86a1e}
        published: {mastodon: {url: https://mastodon.example/@bakery/1, at: 2026-11-20 09:00}}
        ---
        Fresh bread at eight.

        ## @mastodon

        Fresh bread at eight. (This is out, and had a typo.)
        """),
    ],
    failing: [
      .post(
        """
        ---
        title: Du pain frais 🥖
        status: scheduled
        date: 2026-11-24 09:00
        channels: [mastodon, x, instagram]
        approved: {by: ada, on: 2026-11-20, digest: ↓mastodon+x=56f9cb25d6e86a1e}
        ---
        Fresh bread at eight.

        ## @x

        Fresh bread at nine.
        """),
      .post(
        """
        ---
        status: approved
        date: 2026-11-24 09:00
        channels: [x]
        approved:
          by: ada
          digest: ↓none of your business
        ---
        Fresh bread at eight.
        """),
      Example([
        "edito.md": "---\nedito: 1\nreview: required\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        status: approved
        date: 2026-11-24 09:00
        channels: [x]
        approved: ↓{by: ada, on: 2026-11-20}
        ---
        Fresh bread at eight.
        """,
      ]),
    ])

  /// Whether files are missing of which an approval may be.
  private var isPartial = false

  func prepared(for snapshot: Snapshot) -> Self {
    var rule = self
    rule.isPartial = snapshot.corpus.isPartial
    return rule
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, post.state != .published, let approval = post.approval else { return [] }
    let place = approval.value.digest?.range ?? approval.range
    switch ApprovalStatus(of: document, in: snapshot.corpus) {
    case .missing, .holds: return []
    case .withoutDigest:
      guard snapshot.corpus.settings.approval?.value == .required else { return [] }
      return [
        RuleFinding(in: document, at: place, .withoutDigest, help: .approveAgain(document.id), severity: .warning)
      ]
    case .unreadableDigest: return [RuleFinding(in: document, at: place, .noDigest, help: .approveAgain(document.id))]
    case .outdated(let changes):
      if isPartial { return [] }
      return [
        RuleFinding(
          in: document, at: place, .outdated(approval.value, snapshot.corpus),
          related: related(changes, in: document, post), help: .approveAgain(document.id))
      ]
    }
  }

  /// One place for each text that was changed, however many channels get it.
  private func related(_ changes: [ApprovalChange], in document: Document, _ post: Post) -> [RelatedPlace] {
    var texts = ByChannel<ByteRange>()
    var others: [RelatedPlace] = []
    for change in changes {
      switch change {
      case .words(let channel):
        let text = post.text(for: channel)
        texts.add(text.map { document.firstLine(of: $0.range) } ?? document.start, channel)
      case .addedChannel(let channel):
        let place = post.channels?.value.first { $0.id.value == channel }?.id.range
        others.append(RelatedPlace(.added(channel), at: document.place(place ?? document.start)))
      case .media:
        let place = post.media.map { document.firstLine(of: $0.range) }
        others.append(RelatedPlace(.mediaChanged, at: document.place(place ?? post.anchor(in: document))))
      }
    }
    return texts.groups.map { RelatedPlace(.changed($0.channels), at: document.place($0.key)) } + others
  }
}

extension LocalizedText {
  fileprivate static func outdated(_ approval: Approval, _ corpus: Corpus) -> LocalizedText {
    let name = approval.by.map { corpus.name(ofPerson: $0.value) }
    let by = name.map { LocalizedText(en: " by \($0)", fr: " par \($0)") } ?? LocalizedText(verbatim: "")
    let on = approval.day.map { day in
      LocalizedText(en: " on \(DateNames.day(day.value))", fr: " le \(DateNames.day(day.value))")
    }
    let then = on ?? LocalizedText(verbatim: "")
    return LocalizedText(
      en: "what would go out is not what was approved\(by)\(then)",
      fr: "ce qui paraîtrait n’est pas ce qui a été validé\(by)\(then)")
  }

  fileprivate static func changed(_ channels: [String]) -> LocalizedText {
    LocalizedText(
      en: "changed since, for \(.list(channels))", fr: "modifié depuis, pour \(.list(channels))")
  }

  fileprivate static func added(_ channel: String) -> LocalizedText {
    LocalizedText(en: "\(channel) was added since", fr: "\(channel) a été ajouté depuis")
  }

  fileprivate static let mediaChanged = LocalizedText(
    en: "the media or their alt texts were changed since",
    fr: "les médias ou leurs descriptions ont été modifiés depuis")

  fileprivate static let noDigest = LocalizedText(
    en: "this digest is none that `edito approve` writes",
    fr: "cette empreinte n’est pas de celles qu’écrit `edito approve`")

  fileprivate static let withoutDigest = LocalizedText(
    en: "without a digest, nobody can tell what was approved", fr: "sans empreinte, nul ne sait ce qui a été validé")

  fileprivate static func approveAgain(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "have it approved again: `edito approve \(id)`", fr: "faites-la valider de nouveau : `edito approve \(id)`")
  }
}
