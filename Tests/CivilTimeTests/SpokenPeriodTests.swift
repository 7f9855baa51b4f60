import Localization
import TestSupport
import Testing

@testable import CivilTime

@Suite("A period as people write it")
struct SpokenPeriodTests {
  @Test(
    "is read in both languages",
    arguments: [
      SpokenDate("2026-11", "2026-11"), SpokenDate("2026-W48", "2026-W48"), SpokenDate("2026", "2026"),
      SpokenDate("décembre", "2026-12"), SpokenDate("décembre 2026", "2026-12"), SpokenDate("déc. 2026", "2026-12"),
      SpokenDate("December 2026", "2026-12"), SpokenDate("December, 2026", "2026-12"),
      SpokenDate("12/2026", "2026-12"), SpokenDate("2026/12", "2026-12"), SpokenDate("13/2026", "there is no month 13"),
      SpokenDate("mars", "2027-03"), SpokenDate("août 2026", "2026-08"), SpokenDate("may", "2027-05"),
      SpokenDate("june", "2026-06"),
      SpokenDate("décembre prochain", "2027-12"), SpokenDate("décembre dernier", "2025-12"),
      SpokenDate("last november", "2026-11"),
      SpokenDate("semaine 48", "2026-W48"), SpokenDate("week 48", "2026-W48"), SpokenDate("S48", "2026-W48"),
      SpokenDate("W48 2027", "2027-W48"), SpokenDate("la semaine 2", "2027-W02"), SpokenDate("sem. 48", "2026-W48"),
      SpokenDate("semaine 48 de 2025", "2025-W48"), SpokenDate("2026 S48", "2026-W48"),
      SpokenDate("week 53", "2026-W53"), SpokenDate("week 53", at: "2030-06-01", "2032-W53"),
      SpokenDate("week 53 of 2025", "2025 has no week 53"), SpokenDate("week 54", "2026 has no week 54"),
      SpokenDate("semaine prochaine", "2026-W50"), SpokenDate("la semaine prochaine", "2026-W50"),
      SpokenDate("next week", "2026-W50"), SpokenDate("last week", "2026-W48"), SpokenDate("this week", "2026-W49"),
      SpokenDate("la semaine dernière", "2026-W48"), SpokenDate("cette semaine", "2026-W49"),
      SpokenDate("semaine en cours", "2026-W49"), SpokenDate("le mois prochain", "2027-01"),
      SpokenDate("ce mois-ci", "2026-12"), SpokenDate("last month", "2026-11"), SpokenDate("next quarter", "2027-Q1"),
      SpokenDate("le trimestre dernier", "2026-Q3"), SpokenDate("l’année dernière", "2025"),
      SpokenDate("l'an prochain", "2027"), SpokenDate("this year", "2026"),
      SpokenDate("T4", "2026-Q4"), SpokenDate("Q4 2026", "2026-Q4"), SpokenDate("Q1/2027", "2027-Q1"),
      SpokenDate("4e trimestre 2026", "2026-Q4"), SpokenDate("1er trimestre", "2027-Q1"),
      SpokenDate("4th quarter", "2026-Q4"), SpokenDate("Q5", "refused"),
      SpokenDate("demain", "2026-12-03"), SpokenDate("hier", "2026-12-01"), SpokenDate("4 décembre", "2026-12-04"),
      SpokenDate("04/12/2026", "2026-12-04"), SpokenDate("vendredi prochain", "2026-12-04, not 2026-12-11"),
      SpokenDate("demain 9h", "a day without a time is expected → 2026-12-03"),
      SpokenDate("soon", "“soon” is not understood"),
    ])
  func periods(_ period: SpokenDate) throws {
    let result = WrittenDate.period(period.text, in: try .spoken(at: period.now, .dayFirst, .nearest))
    #expect(shown(result, .english) == period.expected)
  }

  @Test(
    "without a year is in the direction of its purpose",
    arguments: [
      ("décembre", ["2026-12", "2026-12", "2026-12"]), ("novembre", ["2026-11", "2027-11", "2026-11"]),
      ("janvier", ["2026-01", "2027-01", "2027-01"]), ("S50", ["2025-W50", "2026-W50", "2026-W50"]),
      ("T3", ["2026-Q3", "2027-Q3", "2026-Q3"]),
    ])
  func directions(_ text: String, _ expected: [String]) throws {
    let found = try [WrittenDate.Direction.past, .future, .nearest].map {
      shown(WrittenDate.period(text, in: try .spoken(at: "2026-12-02 10:00", .dayFirst, $0)), .english)
    }
    #expect(found == expected)
  }

  @Test(
    "is read in a file if it is clear on any day",
    arguments: [
      ("décembre 2026", "2026-12"), ("semaine 48 de 2026", "2026-W48"), ("T4 2026", "2026-Q4"),
      ("4 décembre 2026", "2026-12-04"), ("décembre", "the year is missing → YYYY-12"),
      ("next week", "it depends on the day it is read"), ("décembre prochain", "it depends on the day it is read"),
      ("demain", "it depends on the day it is read"),
    ])
  func files(_ text: String, _ expected: String) {
    #expect(shown(WrittenDate.period(text, in: WrittenDate.Context(order: .dayFirst)), .english) == expected)
  }
}
