import CivilTime
import Editorial
import Findings
import Localization
import Publishing
import Schema
import Snapshots
import SourceText

/// Checks only channels that are not published yet: published text may be corrected without a new approval.
struct ApprovalOutdated: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "approval-outdated", .post, .fromApproved(.error),
    summary: LocalizedText(
      en: "a post changed after its approval",
      fr: "une publication modifiée après sa validation"),
    rationale: LocalizedText(
      en: "The channels would receive content that no approver has seen.",
      fr: "Les canaux recevraient un contenu que personne n’a validé."),
    exceptions: LocalizedText(
      en: """
        The approval's digest covers what each channel receives: the text, the link, the media and their alt texts. The title and the \
        description count if the network shows them. Changes to the slot or to comments do not count. If `approval: required` is set, an \
        approval without a digest is a warning.
        """,
      fr: """
        L’empreinte de la validation couvre ce que reçoit chaque canal : le texte, le lien, les médias et leurs textes alternatifs. Le \
        titre et la description comptent si le réseau les affiche. Les changements de créneau et les commentaires ne comptent pas. Si \
        `approval: required` est en vigueur, une validation sans empreinte donne un avertissement.
        """),
    remedy: LocalizedText(
      en: "Have the post approved again with `edito approve`, or undo the change.",
      fr: "Faites valider de nouveau la publication avec `edito approve`, ou annulez la modification."),
    skipsArchive: true,
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
        "edito.md": "---\nedito: 1\napproval: required\n---\n",
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

  /// Whether the workspace was read without files that an approval may cover.
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

  /// Returns one place for each changed text, even if several channels share it, followed by the places of the other changes.
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
      en: "the post was changed after its approval\(by)\(then)",
      fr: "la publication a été modifiée après sa validation\(by)\(then)")
  }

  fileprivate static func changed(_ channels: [String]) -> LocalizedText {
    LocalizedText(
      en: "the content for \(.conjunction(channels)) was changed",
      fr: "le contenu pour \(.conjunction(channels)) a été modifié")
  }

  fileprivate static func added(_ channel: String) -> LocalizedText {
    LocalizedText(en: "the channel \(channel) was added", fr: "le canal \(channel) a été ajouté")
  }

  fileprivate static let mediaChanged = LocalizedText(
    en: "the media or their alt texts were changed",
    fr: "les médias ou leurs textes alternatifs ont été modifiés")

  fileprivate static let noDigest = LocalizedText(
    en: "the digest of the approval is invalid",
    fr: "l’empreinte de la validation est illisible")

  fileprivate static let withoutDigest = LocalizedText(
    en: "the approval has no digest, so it does not show what was approved",
    fr: "la validation n’a pas d’empreinte : rien n’indique ce qui a été validé")

  fileprivate static func approveAgain(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "have it approved again: `edito approve \(id)`", fr: "faites-la valider de nouveau : `edito approve \(id)`")
  }
}
