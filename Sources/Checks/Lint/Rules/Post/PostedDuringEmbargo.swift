import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// Checks every status from `draft` on, because an embargo applies to plans too: an error from `review` on, a warning in a draft.
struct PostedDuringEmbargo: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "posted-during-embargo", .post, .errorAfterDraft,
    summary: LocalizedText(
      en: "a post with its slot during an embargo",
      fr: "une publication dont le créneau tombe pendant un embargo"),
    rationale: LocalizedText(
      en: "The team decided to publish nothing at that time, for example in a crisis or before an announcement.",
      fr: "L’équipe a décidé de ne rien publier à ce moment-là, par exemple pendant une crise ou avant une annonce."),
    exceptions: LocalizedText(
      en: "An error from `review` on, a warning in a draft. Published posts are reported too.",
      fr: """
        C’est une erreur à partir de `review`, un avertissement dans un brouillon. Les publications déjà parues sont signalées aussi.
        """),
    remedy: LocalizedText(
      en: "Move the post out of the embargo, cancel it, or suppress the finding with a reason.",
      fr: "Déplacez la publication hors de l’embargo, annulez-la, ou autorisez l’exception en donnant la raison."),
    skipsArchive: true,
    passing: [
      Example([
        "strategy/crisis.md": """
        ---
        question: management
        embargo:
          - {from: 2026-11-24 12:00, until: 2026-11-26, channels: [x], reason: Recall of the rye bread}
        ---
        """,
        "posts/2026-11-24-bread.md": """
        ---
        status: scheduled
        date: 2026-11-24 09:00
        channels: [x]
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-25-bread.md": """
        ---
        status: scheduled
        date: 2026-11-25 09:00
        channels: [mastodon]
        ---
        Fresh bread at eight.
        """,
      ])
    ],
    failing: [
      Example([
        "strategy/crisis.md": """
        ---
        question: management
        embargo:
          - {from: 2026-11-24 12:00, until: 2026-11-26, channels: [x], reason: Recall of the rye bread}
        ---
        """,
        "posts/2026-11-26-bread.md": """
        ---
        title: Une fournée spéciale 🥐
        status: scheduled
        date: ↓2026-11-26 23:59
        channels: [mastodon, x]
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-25-cake.md": """
        ---
        status: draft
        channels: {instagram: {}, x: {date: ↓2026-11-25}}
        date: 2026-11-25
        ---
        Cake at ten.
        """,
      ]),
      Example([
        "edito.md":
          "---\nedito: 1\nembargo:\n  - from: 2026-11-24\n    until: 2026-11-24\n    reason: Deuil national\n---\n",
        "posts/2026-11-24-bread.md": """
        ---
        status: published
        date: 2026-11-23 18:00
        channels: [x]
        published: {x: {url: https://x.example/1, at: ↓2026-11-24 09:01}}
        ---
        Fresh bread at eight.
        """,
        "posts/2026-11-24-plan.md": """
        ---
        status: draft
        date: ↓2026-11-24
        ---
        Something for everybody.
        """,
      ]),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Breach: Hashable {
    let document: Int32
    let range: ByteRange
    let slot: Slot
  }

  /// Looks up the days of each embargo among the entries, which are sorted by slot. A slot in several embargoes gets one finding.
  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let embargoes = corpus.facts(\.embargo)
    var breaches = ByChannel<Breach>()
    var broken: [Breach: [Int]] = [:]
    for (number, embargo) in embargoes.enumerated() {
      guard let from = embargo.item.value.from?.value, let until = embargo.item.value.until?.value else { continue }
      var index = corpus.firstEntry(onOrAfter: from.day)
      while index < corpus.entries.count, corpus.entries[index].slot.day <= until.day {
        let entry = corpus.entries[index]
        index += 1
        guard embargo.item.value.forbids(entry.slot, on: entry.channel ?? ""),
          let range = corpus.document(of: entry).post?.slotRange(on: entry.channel)
        else { continue }
        let breach = Breach(document: entry.document, range: range, slot: entry.slot)
        breaches.add(breach, entry.channel)
        if broken[breach]?.last != number { broken[breach, default: []].append(number) }
      }
    }
    return breaches.groups.map { breach, channels in
      let places = (broken[breach] ?? []).map { number in
        let (source, embargo) = embargoes[number]
        return RelatedPlace(.embargo(embargo.value), at: source.place(source.firstLine(of: embargo.range)))
      }
      return finding(corpus.documents[Int(breach.document)], breach.range, channels, places)
    }
  }

  private func finding(
    _ document: Document, _ range: ByteRange, _ channels: [String], _ embargoes: [RelatedPlace]
  ) -> RuleFinding {
    let post = document.post
    let isEverywhere = channels.count == (post?.channels?.value.count ?? 0)
    return RuleFinding(
      in: document, at: range, isEverywhere ? .embargoed : .embargoed(on: channels),
      related: embargoes,
      help: post?.state == .published ? .explainBreach : .leaveEmbargo)
  }
}

extension LocalizedText {
  fileprivate static let embargoed = LocalizedText(
    en: "the slot falls during an embargo", fr: "le créneau tombe pendant un embargo")

  fileprivate static func embargoed(on channels: [String]) -> LocalizedText {
    let names = LocalizedText.conjunction(channels)
    return LocalizedText(
      en: "the slot falls during an embargo on \(names)", fr: "le créneau tombe pendant un embargo sur \(names)")
  }

  fileprivate static func embargo(_ embargo: Embargo) -> LocalizedText {
    guard let reason = embargo.reason?.value else {
      return LocalizedText(en: "the embargo", fr: "l’embargo")
    }
    return LocalizedText(en: "the embargo: \(reason)", fr: "l’embargo : \(reason)")
  }

  fileprivate static let leaveEmbargo = LocalizedText(
    en: "move the post, cancel it, or suppress the finding: `# edito: allow posted-during-embargo — the reason`",
    fr:
      "déplacez la publication, annulez-la, ou autorisez l’exception : `# edito: allow posted-during-embargo — la raison`"
  )

  fileprivate static let explainBreach = LocalizedText(
    en: "if this was intended, give the reason: `# edito: allow posted-during-embargo — the reason`",
    fr: "si c’était voulu, indiquez la raison : `# edito: allow posted-during-embargo — la raison`")
}
