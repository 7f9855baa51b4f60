import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct CampaignOverBudget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "campaign-over-budget", .campaign, .always(.error),
    summary: LocalizedText(
      en: "a campaign that costs more than its budget",
      fr: "une campagne qui dépasse son budget"),
    rationale: LocalizedText(
      en: "The team spends more than it decided for this campaign.",
      fr: "L’équipe dépense plus que prévu pour cette campagne."),
    exceptions: LocalizedText(
      en: """
        Counts the `spending:` of the campaign and of its parts. A budget per month or quarter is compared \
        with each period. Spending in another currency is not counted, and is a warning.
        """,
      fr: """
        Les dépenses (`spending:`) de la campagne et de ses parties comptent. Un budget par mois ou par \
        trimestre est comparé aux dépenses de chaque période. Une dépense dans une autre devise ne compte pas et donne un \
        avertissement.
        """),
    remedy: LocalizedText(
      en: "Spend less, or agree on a larger budget and write it in the campaign.",
      fr: "Dépensez moins, ou convenez d’un budget plus large et inscrivez-le dans la campagne."),
    passing: [
      Example([
        "campaigns/advent.md": campaign(
          "budget: 240 €", ["{on: 2026-11-20, amount: 150 €}", "{on: 2026-11-21, amount: 90 €}"]),
        "campaigns/fair.md": campaign(
          "budget: 0 €", ["{on: 2026-11-20, amount: 20 €}", "{on: 2026-11-21, amount: -20 €}"]),
        "campaigns/always.md": campaign(
          "budget: £10 a month", ["{on: 2026-11-30, amount: £10}", "{on: 2026-12-01, amount: £10}"]),
      ])
    ],
    failing: [
      Example([
        "campaigns/advent.md": campaign(
          "budget: 200 €",
          ["{on: 2026-11-24, amount: ↓60 €, for: Rubans 🎀}", "{on: 2026-11-20, amount: \"150,50 €\", for: Fiches}"])
      ]),
      Example([
        "campaigns/advent.md": campaign("budget: 200 €", ["{on: 2026-11-20, amount: 150 €}"]),
        "campaigns/sundays.md": campaign("part-of: advent", ["{on: 2026-11-29, amount: ↓60 euros}"]),
      ]),
      Example([
        "campaigns/always.md": campaign(
          "budget: £10 a month", ["{on: 2026-11-30, amount: ↓£10}", "{on: 2026-11-02, amount: £1}"])
      ]),
      Example(["campaigns/fair.md": campaign("budget: 300 €", ["{on: 2026-11-20, amount: ↓$20}"])]),
    ])

  private static func campaign(_ keys: String, _ spending: [String]) -> String {
    "---\nfrom: 2026-11-01\nuntil: 2026-12-31\nstatus: over\n\(keys)\nspending:\n"
      + spending.map { "  - \($0)\n" }.joined() + "---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let tree = CampaignTree(of: snapshot.corpus)
    guard tree.campaigns.contains(where: { $0.content.budget != nil }) else { return [] }
    let spending = tree.campaigns.map { Spending.items(of: $0) }
    let parts = parts(of: tree)
    let bounds = bounds(of: tree, spending)
    return tree.campaigns.indices.flatMap { index -> [RuleFinding] in
      let campaign = tree.campaigns[index]
      guard let budget = campaign.content.budget else { return [] }
      let foreign = spending[index].filter { $0.amount.value.currency != budget.value.amount.currency }
      let strays = foreign.map { item in
        RuleFinding(
          in: item.document, at: item.amount.range, .otherCurrency(item.amount.value),
          related: [RelatedPlace(.budget(budget.value), at: campaign.document.place(budget.range))],
          help: .convert(budget.value.amount.currency), severity: .warning)
      }
      // Nearly all campaigns stay within their budgets, so their spending does not have to be collected.
      guard bounds[index] > budget.value.amount.minorUnits else { return strays }
      return strays + overruns(of: items(of: index, parts, spending), over: budget, of: campaign)
    }
  }

  private func parts(of tree: CampaignTree) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: tree.campaigns.count)
    for (index, whole) in tree.wholes.enumerated() { if let whole { parts[whole].append(index) } }
    return parts
  }

  /// Returns an upper bound for the cost of each campaign with its parts, in minor units of any currency.
  private func bounds(of tree: CampaignTree, _ spending: [[Spending.Item]]) -> [Int] {
    var bounds = spending.map { $0.reduce(0) { $0 + max(0, $1.amount.value.minorUnits) } }
    for index in tree.partsFirst { if let whole = tree.wholes[index] { bounds[whole] += bounds[index] } }
    return bounds
  }

  private func items(of campaign: Int, _ parts: [[Int]], _ spending: [[Spending.Item]]) -> [Spending.Item] {
    var campaigns = [campaign]
    var next = 0
    while next < campaigns.count {
      campaigns += parts[campaigns[next]]
      next += 1
    }
    return campaigns.flatMap { spending[$0] }
  }

  private func overruns(
    of items: [Spending.Item], over budget: Located<Budget>, of campaign: TypedDocument<Campaign>
  ) -> [RuleFinding] {
    let unit = budget.value.period
    let byPeriod = Dictionary(grouping: items) { item in unit.map { Period($0, containing: item.day) } }
    return byPeriod.compactMap { period, items in
      guard let overrun = Spending.overrun(of: items, over: budget.value.amount) else { return nil }
      return RuleFinding(
        in: overrun.item.document, at: overrun.item.amount.range, .over(overrun, campaign.document.title, in: period),
        related: [RelatedPlace(.budget(budget.value), at: campaign.document.place(budget.range))], help: .spendLess)
    }
  }
}

extension LocalizedText {
  fileprivate static func over(_ overrun: Spending.Overrun, _ title: String, in period: Period?) -> LocalizedText {
    let (total, excess) = (overrun.total.name, overrun.excess.name)
    guard let period else {
      return LocalizedText(
        en: "the campaign “\(title.excerpt)” costs \(total), \(excess) more than its budget",
        fr: "la campagne « \(title.excerpt) » coûte \(total), soit \(excess) de plus que son budget")
    }
    return LocalizedText(
      en: "the campaign “\(title.excerpt)” costs \(total) \(period.locative), \(excess) more than its budget",
      fr: "la campagne « \(title.excerpt) » coûte \(total) \(period.locative), soit \(excess) de plus que son budget")
  }

  fileprivate static func budget(_ budget: Budget) -> LocalizedText {
    LocalizedText(en: "the budget: \(budget.name)", fr: "le budget : \(budget.name)")
  }

  fileprivate static let spendLess = LocalizedText(
    en: "spend less, or agree on a larger budget and write it here",
    fr: "dépensez moins, ou convenez d’un budget plus large et inscrivez-le ici")

  fileprivate static func otherCurrency(_ amount: Money) -> LocalizedText {
    LocalizedText(
      en: "\(amount.name) is not counted, because the budget is in another currency",
      fr: "\(amount.name) : cette dépense n’est pas comptée, car le budget est dans une autre devise")
  }

  fileprivate static func convert(_ currency: Currency) -> LocalizedText {
    LocalizedText(
      en: "write the amount in \(currency.spelling)", fr: "écrivez le montant en \(currency.spelling)")
  }
}
