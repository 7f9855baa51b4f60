import CivilTime
import Schema
import Testing

@Suite("A recurrence's wording")
struct RhythmTests {
  struct Wording: Sendable, CustomTestStringConvertible {
    let text: String
    let rhythm: Rhythm
    var testDescription: String { text }

    init(_ text: String, _ count: Int, _ unit: PeriodUnit) {
      (self.text, rhythm) = (text, Rhythm(every: count, unit))
    }
  }

  @Test(
    "is read in English and in French",
    arguments: [
      Wording("every month", 1, .month), Wording("Every  2 weeks", 2, .week), Wording("every two weeks", 2, .week),
      Wording("every other week", 2, .week), Wording("each quarter", 1, .quarter), Wording("every 10 days", 10, .day),
      Wording("once a year", 1, .year), Wording("once every 3 months", 3, .month), Wording("every day", 1, .day),
      Wording("tous les mois", 1, .month), Wording("toutes les 2 semaines", 2, .week),
      Wording("toutes les deux semaines", 2, .week), Wording("Tous les quinze jours", 15, .day),
      Wording("chaque trimestre", 1, .quarter), Wording("une fois par an", 1, .year),
      Wording("tous les 2 ans", 2, .year),
      Wording("toutes\u{A0}les\u{202F}3\u{A0}semaines", 3, .week), Wording("chaque année", 1, .year),
    ])
  func reads(_ wording: Wording) {
    #expect(Rhythm(parsing: wording.text) == wording.rhythm)
  }

  @Test(
    "is rejected without a recurrence",
    arguments: [
      "", "month", "2 weeks", "every", "every 2", "every 0 days", "every -1 days", "every 2 2 weeks", "every moon",
      "tous les", "tous mois", "une fois", "once", "often", "every two", "every 1001 days", "every month or so",
    ])
  func rejects(_ text: String) {
    #expect(Rhythm(parsing: text) == nil)
  }

  @Test("is read back from its own name")
  func roundTrip() {
    for unit in PeriodUnit.allCases {
      for count in [1, 2, 15] {
        let rhythm = Rhythm(every: count, unit)
        #expect(Rhythm(parsing: rhythm.name.english) == rhythm)
        #expect(Rhythm(parsing: rhythm.name.french) == rhythm)
      }
    }
    #expect(Rhythm(every: 2, .week).name.french == "toutes les 2 semaines")
  }

  @Test(
    "gives the day that people mean",
    arguments: [
      ("every month", "2026-01-31", "2026-02-28"), ("every quarter", "2026-11-30", "2027-02-28"),
      ("every 2 weeks", "2026-12-24", "2027-01-07"), ("every year", "2024-02-29", "2025-02-28"),
      ("every 10 days", "2026-02-20", "2026-03-02"),
    ])
  func comesRound(_ rhythm: String, _ day: String, _ next: String) throws {
    let read = try #require(Rhythm(parsing: rhythm))
    #expect(read.next(after: try DateSyntax.day(day).get()).description == next)
  }
}
