import CivilTime
import Localization
import TestSupport
import Testing
import Wording

@Suite("Consecutive days in words")
struct DayRangeTests {
  private static func forms(_ text: LocalizedText) -> [String] {
    [text[.english], text[.americanEnglish], text[.french]]
  }

  @Test(
    "a range of one day is a day",
    arguments: [
      ("2026-11-23", "2026-11-29", ["23–29 November", "November 23–29", "du 23 au 29\u{A0}novembre"]),
      (
        "2026-11-30", "2026-12-06",
        ["30 November – 6 December", "November 30 – December 6", "du 30\u{A0}novembre au 6\u{A0}décembre"]
      ),
      ("2026-11-24", "2026-11-24", ["24 November", "November 24", "le 24\u{A0}novembre"]),
      ("2026-12-01", "2026-12-01", ["1 December", "December 1", "le 1er\u{A0}décembre"]),
    ])
  func sentences(_ first: String, _ last: String, _ expected: [String]) throws {
    let (first, last) = (try date(first), try date(last))
    #expect(Self.forms(DateNames.days(from: first, to: last)) == expected)
    let years = [" 2026", ", 2026", " 2026"]
    #expect(Self.forms(DateNames.daysAndYear(from: first, to: last)) == zip(expected, years).map { $0 + $1 })
  }

  @Test(
    "a range of one day is a day in a cell too",
    arguments: [
      ("2026-11-23", "2026-11-29", ["23–29 Nov", "Nov 23–29", "23–29\u{A0}nov."]),
      ("2026-11-24", "2026-11-24", ["24 Nov", "Nov 24", "24\u{A0}nov."]),
    ])
  func cells(_ first: String, _ last: String, _ expected: [String]) throws {
    #expect(Self.forms(ShortDates.days(from: try date(first), to: try date(last))) == expected)
  }
}
