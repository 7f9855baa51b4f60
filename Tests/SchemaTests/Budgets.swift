import Editorial
import Schema
import SourceText

/// What a campaign's front matter says of money.
struct Budgets {
  let budget: Budget?
  /// The amounts that could be read, in minor units.
  let spent: [Int]
  /// What was expected in the places of those that could not, in French.
  let expected: [String]
  /// Why they could not, where that is known, in French.
  let reasons: [String]

  static func read(_ yaml: String) -> Budgets {
    let text = "---\nfrom: 2026-11-01\nuntil: 2026-12-24\n\(yaml)\n---\n"
    let document = Document.read(SourceFile(path: "campaigns/advent.md", text: text))
    guard case .campaign(let campaign) = document.content else {
      return Budgets(budget: nil, spent: [], expected: [], reasons: [])
    }
    let faults = document.problems.compactMap { problem -> (expected: String, reason: String?)? in
      if case .wrongType(_, _, let expected, _, let reason) = problem.kind {
        (expected.french, reason?.french)
      } else {
        nil
      }
    }
    return Budgets(
      budget: campaign.budget?.value,
      spent: (campaign.spending?.value ?? []).compactMap { $0.value.amount?.value.minorUnits },
      expected: faults.map(\.expected), reasons: faults.compactMap(\.reason))
  }
}
