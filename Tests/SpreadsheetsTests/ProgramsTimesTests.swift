import Editorial
import Spreadsheets
import Testing

/// Other programs write times with seconds, and days as midnight.
@Suite("Dates that other programs have rewritten")
struct ProgramsTimesTests {
  typealias Sheet = RoundTripTests

  @Test(
    "are the same dates",
    arguments: [
      ("2026-11-24", "2026-11-24 00:00:00", nil), ("2026-11-24", "2026-11-24T00:00:00.000", nil),
      ("2026-11-24", "24/11/2026 00:00:00", nil), ("2026-11-24 00:00", "2026-11-24 00:00:00", nil),
      ("2026-11-24 09:00", "2026-11-24 09:00:00", nil), ("2026-11-24 09:00", "2026-11-24T09:00:00.000", nil),
      ("2026-11-24 09:00", "24/11/2026 09:00:00", nil), ("2026-11-24T09:00+01:00", "2026-11-24 09:00:00+01:00", nil),
      // A person who writes midnight means it.
      ("2026-11-24", "2026-11-24 00:00", "2026-11-24 00:00"), ("2026-11-24 09:00", "2026-11-24 00:00:00", "2026-11-24"),
      ("2026-11-24 09:00", "2026-11-24 10:30:00", "2026-11-24 10:30"),
      ("2026-11-24", "2026-11-25 00:00:00", "2026-11-25"),
    ] as [(String, String, String?)])
  func updated(written: String, cell: String, change: String?) {
    let corpus = Sheet.corpus(["posts/a.md": "---\ntitle: A\ndate: \(written)\n---\n"])
    let plan = Sheet.plan("id,title,date\na,A,\(cell)\n", into: corpus)
    #expect(plan.rejected.isEmpty)
    let file = plan.changes.first?.file.text
    #expect(file == change.map { "---\ntitle: A\ndate: \($0)\n---\n" })
  }

  @Test(
    "get no seconds in a new post",
    arguments: [
      ("2026-11-24 09:00:00", "", "2026-11-24 09:00"), ("2026-11-24 00:00:00", "", "2026-11-24"),
      ("2026-11-24 00:00:00", "09:00:00", "2026-11-24 09:00"), ("2026-11-24", "00:00:00", "2026-11-24 00:00"),
      ("2026-11-24T00:00:00+01:00", "", "2026-11-24T00:00+01:00"), ("2026-11-24 09:00:30", "", "2026-11-24 09:00"),
    ])
  func created(date: String, time: String, written: String) {
    let plan = Sheet.plan("title,date,time\nA,\(date),\(time)\n", into: Sheet.corpus([:]))
    #expect(plan.rejected.isEmpty)
    #expect(plan.changes.first?.file.text.contains("\ndate: \(written)\n") ?? false, "\(plan.changes)")
  }
}
