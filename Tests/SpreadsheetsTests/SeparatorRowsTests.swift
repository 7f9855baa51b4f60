import Spreadsheets
import TestSupport
import Testing

/// The rows of a calendar that separate its weeks.
@Suite("Rows that separate weeks")
struct SeparatorRowsTests {
  private static func plan(_ row: String) -> ImportPlan {
    RoundTripTests.plan(
      "Date,Titre,Texte,Statut\n\(row)\n24/11/2026,Seigle,Du pain,Brouillon\n", into: RoundTripTests.corpus([:]))
  }

  @Test(
    "are no posts, whatever their theme",
    arguments: [
      "Semaine 48 (23 – 29 novembre),,,", "S50 - Noël,,,", "Du 7 au 13 décembre,,,", "KW 48,,,",
      "Week 48: Nov 23–29,,,",
      "Semaine 48,Black Friday,,", "\"30 nov. - 6 déc. 2026\",,,", "Du 1er au 7 décembre,,,", "Nov 23rd to 29th,,,",
      "vom 7. bis 13. Dezember,,,",
    ])
  func weeks(_ row: String) {
    let plan = Self.plan(row)
    #expect(plan.skipped.map(\.line) == [2] && plan.rejectedRowCount == 0)
    #expect(plan.changes.map(\.line) == [3])
  }

  @Test(
    "are not confused with posts that have more cells, or another date",
    arguments: ["Semaine 48,Seigle,Du pain,", "24 novembre,Seigle,,", "Noël,Bûche,,", "7-13,Bûche,,"])
  func posts(_ row: String) {
    let plan = Self.plan(row)
    #expect(plan.skipped.isEmpty && plan.rejectedRowCount == 1)
  }

  @Test("are none among rows with a day", arguments: ["7 décembre 2026,Bûche,,", "07/12/2026,Bûche,,"])
  func days(_ row: String) {
    let plan = Self.plan(row)
    #expect(plan.skipped.isEmpty && plan.rejectedRowCount == 0 && plan.changes.count == 2)
  }
}
