import CivilTime
import Editorial
import Testing

@Suite("Closures and embargoes as periods")
struct ClosureTests {
  @Test("a closure covers no days if it ends before it begins, but its written interval has them all")
  func closures() {
    let corpus = Corpus.reading([
      "edito.md": """
      ---
      edito: 1
      closures:
        - 2026-12-24/2026-12-26
        - {from: 2027-01-04, until: 2027-01-01}
        - {from: 2026-12-27}
        - {until: 2026-11-30}
      ---

      """
    ])
    let closures = corpus.closures.map(\.value)
    let days = closures.map { $0.days.map { "\($0.lowerBound) \($0.upperBound)" } }
    #expect(days == ["2026-12-24 2026-12-26", nil, "2026-12-27 2026-12-27", nil])
    let bounds = closures.map { $0.bounds.map { "\($0.first) \($0.last)" } }
    #expect(bounds == [days[0], "2027-01-04 2027-01-01", days[2], nil])
    // Days side by side are one interval.
    #expect(corpus.closedDays.spans.map { "\($0.lowerBound) \($0.upperBound)" } == ["2026-12-24 2026-12-27"])
  }

  @Test(
    "an embargo lasts from its first moment to its last, also for a single day",
    arguments: [
      ("from: 2026-11-24, until: 2026-11-25", "2026-11-24 00:00 2026-11-26 00:00"),
      ("from: 2026-11-24 09:00, until: 2026-11-24 17:30", "2026-11-24 09:00 2026-11-24 17:30"),
      ("from: 2026-11-24 09:00, until: 2026-11-24 09:00", nil), ("from: 2026-11-25, until: 2026-11-24", nil),
      ("from: 2026-11-24", nil),
    ])
  func embargoes(_ item: String, _ span: String?) throws {
    let corpus = Corpus.reading(["strategy/a.md": "---\nquestion: crisis\nembargo: [{\(item)}]\n---\n"])
    let embargo = try #require(corpus.facts(\.embargo).first).item.value
    #expect(embargo.span.map { "\($0.lowerBound) \($0.upperBound)" } == span)
  }
}
