import Editorial
import Findings
import Localization
import Snapshots

struct CampaignCycle: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "campaign-cycle", formerly: ["campaign-in-circle"], .campaign, .always(.error),
    summary: LocalizedText(
      en: "campaigns that contain each other",
      fr: "des campagnes qui se contiennent les unes les autres"),
    rationale: LocalizedText(
      en: """
        The posts and the spending of a part also count for the campaign that contains it. In a cycle, Edito counts each \
        campaign separately.
        """,
      fr: """
        Les publications et les dépenses d’une partie comptent pour la campagne entière. Dans une boucle, \
        Edito compte chaque campagne à part.
        """),
    remedy: LocalizedText(
      en: "Delete the `part-of:` that closes the cycle.",
      fr: "Supprimez le `part-of:` qui ferme la boucle."),
    passing: [
      Example([
        "campaigns/winter.md": campaign(""), "campaigns/advent.md": campaign("part-of: winter\n"),
        "campaigns/sundays.md": campaign("part-of: advent\n"),
      ])
    ],
    failing: [
      Example([
        "campaigns/avent.md": campaign("title: L’Avent 🕯️\npart-of: ↓hiver\n"),
        "campaigns/dimanches.md": campaign("part-of: avent\n"), "campaigns/hiver.md": campaign("part-of: avent\n"),
      ]),
      Example(["campaigns/advent.md": campaign("part-of: ↓advent\n")]),
    ])

  private static func campaign(_ keys: String) -> String {
    "---\nfrom: 2026-11-29\nuntil: 2026-12-24\nstatus: over\n\(keys)---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let tree = CampaignTree(of: snapshot.corpus)
    return tree.circles.compactMap { circle in
      let campaigns = circle.map { tree.campaigns[$0] }
      guard let first = campaigns.first, let whole = first.content.whole else { return nil }
      let others = campaigns.dropFirst().prefix(10).compactMap { campaign in
        campaign.content.whole.map { RelatedPlace(.isPart($0.value), at: campaign.document.place($0.range)) }
      }
      return RuleFinding(
        in: first.document, at: whole.range, .circle(campaigns.map(\.document.id)), related: others, help: .takeOneOut)
    }
  }
}

extension LocalizedText {
  fileprivate static func circle(_ ids: [String]) -> LocalizedText {
    guard ids.count > 1 else {
      return LocalizedText(en: "this campaign contains itself", fr: "cette campagne se contient elle-même")
    }
    let shown = ids.prefix(6).joined(separator: " → ") + (ids.count > 6 ? " → …" : "") + " → \(ids[0])"
    return LocalizedText(
      en: "these campaigns contain each other: \(shown)",
      fr: "ces campagnes se contiennent les unes les autres : \(shown)")
  }

  fileprivate static func isPart(_ whole: String) -> LocalizedText {
    LocalizedText(en: "part of “\(whole.excerpt)”", fr: "partie de « \(whole.excerpt) »")
  }

  fileprivate static let takeOneOut = LocalizedText(
    en: "delete the `part-of:` that closes the cycle", fr: "supprimez le `part-of:` qui ferme la boucle")
}
