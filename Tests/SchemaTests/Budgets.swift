import Editorial
import Schema
import SourceText

/// The amounts in a campaign's front matter.
struct Budgets {
  let budget: Budget?
  /// The readable amounts, in minor units.
  let spent: [Int]
  /// The expectation at each unreadable amount, in French.
  let expected: [String]
  /// The reasons for unreadable amounts, if known, in French.
  let reasons: [String]

  static func read(_ yaml: String) -> Budgets {
    let text = "---\nfrom: 2026-11-01\nuntil: 2026-12-24\n\(yaml)\n---\n"
    let document = Document.read(SourceFile(path: "campaigns/advent.md", text: text))
    guard case .campaign(let campaign) = document.content else {
      return Budgets(budget: nil, spent: [], expected: [], reasons: [])
    }
    let issues = document.problems.compactMap { problem -> (expected: String, reason: String?)? in
      if case .wrongType(_, _, let expected, _, let reason) = problem.kind {
        (expected.french, reason?.french)
      } else {
        nil
      }
    }
    return Budgets(
      budget: campaign.budget?.value,
      spent: (campaign.spending?.value ?? []).compactMap { $0.value.amount?.value.minorUnits },
      expected: issues.map(\.expected), reasons: issues.compactMap(\.reason))
  }
}
