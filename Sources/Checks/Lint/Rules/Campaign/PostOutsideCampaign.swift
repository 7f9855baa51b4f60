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
    summary: LocalizedText(
      en: "a post dated before or after its campaign",
      fr: "une publication datée d’avant ou d’après sa campagne"),
    rationale: LocalizedText(
      en: "The post or the campaign has a wrong date, and the metrics of the campaign leave this post out.",
      fr: """
        La publication ou la campagne a une date fausse, et les chiffres de la campagne excluent cette \
        publication.
        """),
    remedy: LocalizedText(
      en: "Move the post, change the dates of the campaign, or remove the post from it.",
      fr: "Déplacez la publication, changez les dates de la campagne, ou retirez-en la publication."),
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
      en: "this post is dated before its campaign “\(campaign.excerpt)” begins",
      fr: "cette publication est datée d’avant le début de sa campagne « \(campaign.excerpt) »")
  }

  fileprivate static func late(_ campaign: String) -> LocalizedText {
    LocalizedText(
      en: "this post is dated after its campaign “\(campaign.excerpt)” ends",
      fr: "cette publication est datée d’après la fin de sa campagne « \(campaign.excerpt) »")
  }

  fileprivate static func begins(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "the campaign begins on \(DateNames.day(day))", fr: "la campagne commence le \(DateNames.day(day))")
  }

  fileprivate static func ends(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(en: "the campaign ends on \(DateNames.day(day))", fr: "la campagne finit le \(DateNames.day(day))")
  }

  fileprivate static let moveOne = LocalizedText(
    en: "move the post, change the dates of the campaign, or remove the post from it",
    fr: "déplacez la publication, changez les dates de la campagne, ou retirez-en la publication")
}
