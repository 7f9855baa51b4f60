import Spreadsheets
import TestSupport
import Testing

/// The keys of the user's own, in which an import keeps columns.
@Suite("Keys of the user's own")
struct OwnKeysTests {
  private static let corpus = RoundTripTests.corpus([:])

  @Test("are made from a header", arguments: [("Owner", "x-owner"), ("Date limite n° 2", "x-date-limite-n-2")])
  func header(_ heading: String, _ key: String) {
    #expect(SheetColumn.ownKey(for: heading) == .field([key]))
  }

  @Test("are not made from a header without a letter")
  func sign() { #expect(SheetColumn.ownKey(for: "…") == nil) }

  @Test("are never a channel", arguments: ["x-owner", "x-x", "x-2", "x-date_limite", "x-équipe"])
  func own(_ name: String) {
    #expect(SheetColumn(named: name, in: Self.corpus) == .field([name]))
  }

  @Test(
    "have letters, digits, hyphens and underscores only", arguments: ["x-", "x-…", "x--", "x-a b", "x-a.b", "x-@x"])
  func wrong(_ name: String) {
    #expect(SheetColumn(named: name, in: Self.corpus) == nil)
  }
}
