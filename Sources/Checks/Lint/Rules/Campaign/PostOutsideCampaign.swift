import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct PostOutsideCampaign: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "post-outside-campaign", .campaign, .fromDraft(.warning),
    summary: "a post of a campaign that appears before it begins or after it ends",
    rationale: """
      Either the post is late or early, or the campaign's days are no longer those that were planned; figures for the \
      campaign leave such a post out.
      """,
    remedy: "Move the post or the campaign's days, or take the post out of the campaign.",
    passing: [
      Example([
        "campaigns/advent.md": "---\nfrom: 2026-11-29\nuntil: 2026-12-24\n---\n",
        "posts/2026-11-29-candle.md": post("campaign: advent\ndate: 2026-11-29 07:00\nchannels: [x]"),
        "posts/2026-12-24-candle.md": post("campaign: advent\ndate: 2026-12-24 23:00\nchannels: [x]"),
        "posts/candle.md": post("campaign: advent"),
        "posts/2026-11-02-candle.md": "---\nstatus: cancelled\ncampaign: advent\ndate: 2026-11-02\n---\nA candle.\n",
      ])
    ],
    failing: [
      Example([
        "campaigns/avent.md": "---\ntitle: L’Avent 🕯️\nfrom: 2026-11-29\nuntil: 2026-12-24\n---\n",
        "posts/2026-11-28-candle.md": post(
          "title: Déjà ?\ncampaign: avent\ndate: ↓2026-11-28 09:00\nchannels: [x, mastodon]"),
      ]),
      Example([
        "campaigns/advent.md": "---\nfrom: 2026-11-29\nuntil: 2026-12-24\n---\n",
        "posts/2026-12-24-candle.md": post(
          "campaign: advent\ndate: 2026-12-24 09:00\nchannels: {x: {}, mastodon: {date: ↓2026-12-25 09:00}}"),
        "posts/2026-12-26-candle.md": post("campaign: advent\ndate: ↓2026-12-26"),
      ]),
    ])

  private static func post(_ keys: String) -> String { "---\nstatus: draft\n\(keys)\n---\nThe first candle.\n" }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let campaigns = snapshot.corpus.campaigns.filter { !$0.content.isReversed }
    guard !campaigns.isEmpty else { return [] }
    let byID = Dictionary(campaigns.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Place> = []
    return snapshot.corpus.entries.compactMap { entry in
      let document = snapshot.corpus.document(of: entry)
      guard let id = document.post?.campaign, let campaign = byID[id.value],
        !campaign.content.contains(entry.slot.day), let range = document.post?.slotRange(on: entry.channel),
        seen.insert(document.place(range)).inserted
      else { return nil }
      return finding(document, range, entry.slot.day, campaign)
    }
  }

  private func finding(
    _ document: Document, _ range: ByteRange, _ day: CalendarDay, _ campaign: TypedDocument<Campaign>
  ) -> RuleFinding? {
    let isEarly = campaign.content.from.map { day < $0.value } ?? false
    guard let bound = isEarly ? campaign.content.from : campaign.content.until else { return nil }
    let title = campaign.document.title
    return RuleFinding(
      in: document, at: range, isEarly ? .early(title) : .late(title),
      related: [
        RelatedPlace(isEarly ? .begins(bound.value) : .ends(bound.value), at: campaign.document.place(bound.range))
      ],
      help: .moveOne)
  }
}

extension LocalizedText {
  fileprivate static func early(_ campaign: String) -> LocalizedText {
    LocalizedText(
      en: "this post appears before its campaign “\(campaign.excerpt)” begins",
      fr: "cette publication paraît avant le début de sa campagne « \(campaign.excerpt) »")
  }

  fileprivate static func late(_ campaign: String) -> LocalizedText {
    LocalizedText(
      en: "this post appears after its campaign “\(campaign.excerpt)” has ended",
      fr: "cette publication paraît après la fin de sa campagne « \(campaign.excerpt) »")
  }

  fileprivate static func begins(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(en: "it begins on \(DateNames.day(day))", fr: "elle commence le \(DateNames.day(day))")
  }

  fileprivate static func ends(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(en: "it ends on \(DateNames.day(day))", fr: "elle finit le \(DateNames.day(day))")
  }

  fileprivate static let moveOne = LocalizedText(
    en: "move the post or the campaign's days, or take the post out of the campaign",
    fr: "déplacez la publication ou les dates de la campagne, ou retirez la publication de la campagne")
}
