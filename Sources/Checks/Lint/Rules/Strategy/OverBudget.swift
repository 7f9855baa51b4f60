import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct OverBudget: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "over-budget", .strategy, .always(.error),
    summary: LocalizedText(
      en: "advertising that costs more than its budget",
      fr: "des dépenses de publicité supérieures à leur budget"),
    rationale: LocalizedText(
      en: "The team spends more than its strategy allows.",
      fr: "L’équipe dépense plus que sa stratégie ne le permet."),
    exceptions: LocalizedText(
      en: """
        Counts the `spending:` of the current period in the currency of the budget. All spending of \
        campaigns with `paid: true` counts; in other campaigns, only spending with a `channel:`. A budget \
        without a period is a total.
        """,
      fr: """
        Les dépenses (`spending:`) de la période en cours comptent, dans la devise du budget. Celles des \
        campagnes avec `paid: true` comptent toutes ; ailleurs, seules comptent celles qui ont un \
        `channel:`. Un budget sans période est un total.
        """),
    remedy: LocalizedText(
      en: "Spend less, or agree on a larger budget and write it in the strategy.",
      fr: "Dépensez moins, ou convenez d’un budget plus large et inscrivez-le dans la stratégie."),
    passing: [
      Example([
        "strategy/example.md": "---\nquestion: advertising\nadvertising: {budget: 100 € per quarter}\n---\n",
        "campaigns/fair.md": campaign(
          "paid: true", ["{on: 2026-09-30, amount: 90 €}", "{on: 2026-10-01, amount: 100 €}"]),
        "campaigns/advent.md": campaign("paid: false", ["{on: 2026-11-20, amount: 240 €, for: Ribbons}"]),
      ])
    ],
    failing: [
      Example([
        "strategy/example.md": "---\nquestion: advertising\nadvertising: {budget: 100 € par trimestre}\n---\n",
        "campaigns/fair.md": campaign(
          "paid: true",
          ["{on: 2026-11-20, amount: ↓30 €, for: Galettes 🥧}", "{on: 2026-10-01, amount: \"50,50 €\"}"]),
        "campaigns/advent.md": campaign("paid: false", ["{on: 2026-11-10, amount: 20 EUR, channel: instagram}"]),
      ]),
      Example([
        "strategy/example.md": "---\nquestion: advertising\nadvertising: {budget: £50}\n---\n",
        "campaigns/fair.md": campaign(
          "paid: true", ["{on: 2024-05-01, amount: £40}", "{on: 2026-12-01, amount: ↓£40}"]),
      ]),
    ])

  private static func campaign(_ paid: String, _ spending: [String]) -> String {
    "---\nfrom: 2024-01-01\nuntil: 2026-12-31\n\(paid)\nspending:\n"
      + spending.map { "  - \($0)\n" }.joined() + "---\n"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let budgets = corpus.declarations.factDocuments.compactMap { index -> (Document, Located<Budget>)? in
      let document = corpus.documents[index]
      return document.facts?.advertising?.value.budget.map { (document, $0) }
    }
    guard let (document, budget) = budgets.first else { return [] }
    let period = budget.value.period.map { Period($0, containing: snapshot.now.day) }
    let spending = corpus.campaigns.flatMap { campaign in
      Spending.items(of: campaign).filter { item in
        guard period?.contains(item.day) ?? true else { return false }
        return campaign.content.paid?.value == true || item.expense.channel != nil
      }
    }
    guard let overrun = Spending.overrun(of: spending, over: budget.value.amount) else { return [] }
    return [
      RuleFinding(
        in: overrun.item.document, at: overrun.item.amount.range, .over(overrun, in: period),
        related: [RelatedPlace(.budget(budget.value), at: document.place(budget.range))], help: .spendLess)
    ]
  }
}

extension LocalizedText {
  fileprivate static func over(_ overrun: Spending.Overrun, in period: Period?) -> LocalizedText {
    guard let period else {
      return LocalizedText(
        en: "advertising costs \(overrun.total.name), \(overrun.excess.name) more than its budget",
        fr: "la publicité coûte \(overrun.total.name), soit \(overrun.excess.name) de plus que son budget")
    }
    return LocalizedText(
      en: "advertising costs \(overrun.total.name) \(period.locative), \(overrun.excess.name) more than its budget",
      fr:
        "la publicité coûte \(overrun.total.name) \(period.locative), soit \(overrun.excess.name) de plus que son budget"
    )
  }

  fileprivate static func budget(_ budget: Budget) -> LocalizedText {
    LocalizedText(en: "the budget: \(budget.name)", fr: "le budget : \(budget.name)")
  }

  fileprivate static let spendLess = LocalizedText(
    en: "spend less before the period ends, or agree on a larger budget and write it in the strategy",
    fr:
      "dépensez moins d’ici la fin de la période, ou convenez d’un budget plus large et inscrivez-le dans la stratégie")
}
