import CivilTime
import Localization
import TestSupport
import Testing
import WorkspaceFiles

@Suite("Names of days and months")
struct CalendarNamesTests {
  static let regions: [(String, Weekday)] = [
    ("fr-FR", .monday), ("en-US", .sunday), ("en-GB", .monday), ("de-DE", .monday), ("fr-CA", .sunday),
    ("ar-EG", .saturday), ("fr_FR.UTF-8", .monday),
  ]

  @Test("begin the week with the region's first day", arguments: regions)
  func firstWeekday(_ locale: String, _ day: Weekday) {
    #expect(CalendarNames(localeIdentifier: locale).firstWeekday == day)
  }

  @Test("are in the locale's language, from Monday on")
  func languages() {
    let french = CalendarNames(localeIdentifier: "fr-FR")
    #expect(french.weekdays.first == "lundi")
    #expect(french.shortName(of: .sunday) == "dim.")
    #expect(french.months[7] == "août")
    #expect(french.firstWeekday.week.first == .monday)
    let american = CalendarNames(localeIdentifier: "en-US")
    #expect(american.weekdays.first == "Monday")
    #expect(american.firstWeekday.week.first == .sunday)
    #expect(CalendarNames(localeIdentifier: "de-DE").name(of: .wednesday) == "Mittwoch")
  }

  static let dateCases: [(String, String, String, String)] = [
    ("fr-FR", "mardi 24\u{A0}novembre", "24\u{A0}novembre 2026", "novembre 2026"),
    ("en-GB", "Tuesday 24 November", "24 November 2026", "November 2026"),
    ("en", "Tuesday 24 November", "24 November 2026", "November 2026"),
    ("en-US", "Tuesday, November 24", "November 24, 2026", "November 2026"),
    ("de-DE", "Dienstag, 24. November", "24. November 2026", "November 2026"),
    ("es-ES", "martes, 24 de noviembre", "24 de noviembre de 2026", "noviembre de 2026"),
    ("ja-JP", "11月24日 火曜日", "2026年11月24日", "2026年11月"),
  ]

  @Test("follow the region's order of dates", arguments: dateCases)
  func dates(_ locale: String, _ weekday: String, _ day: String, _ month: String) throws {
    let names = CalendarNames(localeIdentifier: locale)
    let date = try date("2026-11-24")
    #expect(names.weekday(date) == weekday)
    #expect(names.dayAndYear(date) == day)
    #expect(names.month(date) == month)
  }

  @Test("write intervals without repeating the parts that both days share")
  func intervals() throws {
    let french = CalendarNames(.french)
    func text(_ names: CalendarNames, _ first: String, _ last: String) throws -> String {
      try names.interval(from: date(first), to: date(last))
    }
    #expect(try text(french, "2026-11-23", "2026-11-29") == "23–29\u{A0}novembre 2026")
    #expect(try text(french, "2026-12-01", "2026-12-04") == "1er–4\u{A0}décembre 2026")
    #expect(try text(french, "2026-11-30", "2026-12-06") == "30\u{A0}novembre – 6\u{A0}décembre 2026")
    #expect(try text(french, "2026-12-28", "2027-01-03") == "28\u{A0}décembre 2026 – 3\u{A0}janvier 2027")
    #expect(try text(french, "2026-12-25", "2026-12-25") == "25\u{A0}décembre 2026")
    let american = CalendarNames(localeIdentifier: "en-US")
    #expect(try text(american, "2026-11-23", "2026-11-29") == "November 23–29, 2026")
  }

  @Test(
    "agree with the built-in ones",
    arguments: [("fr-FR", Language.french), ("en-GB", .english), ("en-US", .americanEnglish)])
  func builtInNames(_ locale: String, _ language: Language) throws {
    let (data, builtIn) = (CalendarNames(localeIdentifier: locale), CalendarNames(language))
    #expect(data.months == builtIn.months)
    #expect(data.weekdays == builtIn.weekdays)
    #expect(data.shortWeekdays == builtIn.shortWeekdays)
    for text in ["2026-11-24", "2026-12-01"] {
      let day = try date(text)
      #expect(data.weekday(day) == builtIn.weekday(day))
      #expect(data.month(day) == builtIn.month(day))
      #expect(data.dayAndYear(day) == builtIn.dayAndYear(day))
    }
    #expect(data.firstWeekday == builtIn.firstWeekday)
  }

  @Test(
    "keep the order of the surrounding text in every region of English",
    arguments: [
      "AG", "AS", "AU", "BB", "BI", "BS", "BZ", "CA", "GB", "GU", "HK", "IE", "IN", "JM", "KE", "MH", "MP",
      "MT",
      "NG", "NZ", "PH", "PR", "SG", "TT", "UM", "US", "VI", "ZA",
    ])
  func order(_ region: String) throws {
    let names = CalendarNames(localeIdentifier: "en-\(region)")
    let text = try DateNames.day(date("2026-11-24"), withYear: false)[Language(locale: "en-\(region)")]
    #expect(try names.day(date("2026-11-24")) == text)
  }
}
