import CivilTime
import Editorial
import Findings
import Localization
import Snapshots

struct InvalidCampaignDates: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-campaign-dates", formerly: ["impossible-campaign"], .campaign, .always(.error),
    summary: LocalizedText(
      en: "a campaign with invalid dates",
      fr: "une campagne aux dates impossibles"),
    rationale: LocalizedText(
      en: "A campaign that ends before it begins never runs, and all its posts are outside it.",
      fr: """
        Une campagne qui finit avant de commencer n’a jamais lieu, et toutes ses publications sont hors de \
        ses dates.
        """),
    exceptions: LocalizedText(
      en: "A part that begins before the campaign that contains it, or ends after it, is a warning.",
      fr: "Une partie qui commence avant la campagne entière ou finit après elle donne un avertissement."),
    remedy: LocalizedText(
      en: "Correct `from:` or `until:`.",
      fr: "Corrigez `from:` ou `until:`."),
    passing: [
      Example([
        "campaigns/winter.md": campaign("2026-11-01", "2027-01-31"),
        "campaigns/advent.md": campaign("2026-11-01", "2026-12-24", "part-of: winter\n"),
        "campaigns/day.md": campaign("2026-12-24", "2026-12-24"),
      ])
    ],
    failing: [
      Example(["campaigns/avent.md": campaign("2026-12-24", "↓2026-11-29", "title: L’Avent 🕯️\n")]),
      Example([
        "campaigns/winter.md": campaign("2026-12-01", "2027-01-31"),
        "campaigns/advent.md": campaign("↓2026-11-29", "2026-12-24", "part-of: winter\n"),
        "campaigns/lent.md": campaign("2027-01-15", "↓2027-03-31", "part-of: winter\n"),
      ]),
    ])

  private static func campaign(_ from: String, _ until: String, _ keys: String = "") -> String {
    "---\n\(keys)from: \(from)\nuntil: \(until)\nstatus: over\n---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let tree = CampaignTree(of: snapshot.corpus)
    return tree.campaigns.indices.flatMap { index -> [RuleFinding] in
      let campaign = tree.campaigns[index]
      if campaign.content.isReversed { return [reversed(campaign)].compactMap { $0 } }
      guard let whole = tree.wholes[index].map({ tree.campaigns[$0] }), !whole.content.isReversed else { return [] }
      return outside(campaign, of: whole)
    }
  }

  private func reversed(_ campaign: TypedDocument<Campaign>) -> RuleFinding? {
    guard let from = campaign.content.from, let until = campaign.content.until else { return nil }
    return RuleFinding(
      in: campaign.document, at: until.range, .reversed(until.value, from.value),
      related: [RelatedPlace(.beginsHere, at: campaign.document.place(from.range))], help: .swapDays)
  }

  private func outside(_ part: TypedDocument<Campaign>, of whole: TypedDocument<Campaign>) -> [RuleFinding] {
    let title = whole.document.title
    var findings: [RuleFinding] = []
    if let own = part.content.from, let first = whole.content.from, own.value < first.value {
      findings.append(
        RuleFinding(
          in: part.document, at: own.range, .beginsBefore(title),
          related: [RelatedPlace(.beginsOn(first.value), at: whole.document.place(first.range))], help: .adjustDays,
          severity: .warning))
    }
    if let own = part.content.until, let last = whole.content.until, own.value > last.value {
      findings.append(
        RuleFinding(
          in: part.document, at: own.range, .endsAfter(title),
          related: [RelatedPlace(.endsOn(last.value), at: whole.document.place(last.range))], help: .adjustDays,
          severity: .warning))
    }
    return findings
  }
}

extension LocalizedText {
  fileprivate static func reversed(_ until: CalendarDay, _ from: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "the campaign ends on \(DateNames.day(until)), before it begins on \(DateNames.day(from))",
      fr: "la campagne finit le \(DateNames.day(until)), avant de commencer le \(DateNames.day(from))")
  }

  fileprivate static func beginsBefore(_ whole: String) -> LocalizedText {
    LocalizedText(
      en: "this campaign begins before “\(whole.excerpt)”, of which it is a part",
      fr: "cette campagne commence avant « \(whole.excerpt) », dont elle fait partie")
  }

  fileprivate static func endsAfter(_ whole: String) -> LocalizedText {
    LocalizedText(
      en: "this campaign ends after “\(whole.excerpt)”, of which it is a part",
      fr: "cette campagne finit après « \(whole.excerpt) », dont elle fait partie")
  }

  fileprivate static func beginsOn(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(en: "begins on \(DateNames.day(day))", fr: "commence le \(DateNames.day(day))")
  }

  fileprivate static func endsOn(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(en: "ends on \(DateNames.day(day))", fr: "finit le \(DateNames.day(day))")
  }

  fileprivate static let adjustDays = LocalizedText(
    en: "correct the dates of one of the two", fr: "corrigez les dates de l’une des deux")
}
