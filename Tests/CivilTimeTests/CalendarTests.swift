import TestSupport
import Testing

@testable import CivilTime

@Suite("The calendar")
struct CalendarTests {
  /// Counts days as on paper, from a day that is known to be a Saturday.
  struct PaperCalendar {
    var (year, month, day) = (1600, 1, 1)
    var weekday = 6
    var (weekYear, week) = (1599, 52)

    static func days(in month: Int, of year: Int) -> Int {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    mutating func advance() {
      day += 1
      if day > Self.days(in: month, of: year) { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
      weekday = weekday % 7 + 1
      guard weekday == 1 else { return }
      // The first week of a year holds 4 January.
      let isFirst = (month == 12 && day >= 29) || (month == 1 && day <= 4)
      (weekYear, week) = isFirst ? (month == 12 ? year + 1 : year, 1) : (weekYear, week + 1)
    }
  }

  @Test("agrees with a simple count over eight centuries")
  func agreesWithPaper() throws {
    var paper = PaperCalendar()
    var day = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    var issues: [String] = []
    while paper.year < 2400 {
      let made = CalendarDay(year: paper.year, month: paper.month, day: paper.day)
      let (weekYear, week) = Period.isoWeek(of: day)
      if made != day || day.components != (paper.year, paper.month, paper.day)
        || day.weekday.rawValue != paper.weekday || (weekYear, week) != (paper.weekYear, paper.week)
      {
        issues.append("\(paper.year)-\(paper.month)-\(paper.day)")
      }
      paper.advance()
      day = day + 1
    }
    #expect(issues.isEmpty)
  }

  @Test("has periods that contain their days and follow each other", arguments: PeriodUnit.allCases)
  func periodsAreContiguous(_ unit: PeriodUnit) throws {
    let start = try #require(CalendarDay(year: 1999, month: 12, day: 20))
    let end = try #require(CalendarDay(year: 2033, month: 1, day: 10))
    var period = Period(unit, containing: start)
    var issues: [String] = []
    while period.first < end {
      let isWhole = period.days.allSatisfy { Period(unit, containing: $0) == period }
      let next = period.next
      if !isWhole || next.first != period.last + 1 || next.previous != period || period.dayCount != period.days.count
        || DateSyntax.period("\(period)") != .success(period)
      {
        issues.append("\(period)")
      }
      period = next
    }
    #expect(issues.isEmpty)
  }

  @Test("knows the years with 53 weeks")
  func longYears() throws {
    let long = (2000...2030).filter { year in
      if case .success = DateSyntax.period("\(year)-W53") { return true }
      return false
    }
    #expect(long == [2004, 2009, 2015, 2020, 2026])
    #expect(try DateSyntax.period("2026-W53").get().first == date("2026-12-28"))
    #expect(try DateSyntax.period("2026-W53").get().last == date("2027-01-03"))
    #expect(try DateSyntax.period("2027-W01").get().first == date("2027-01-04"))
    #expect(DateSyntax.period("2025-W53") == .failure(.noSuchWeek(year: 2025, week: 53)))
    #expect(DateSyntax.period("2026-W00") == .failure(.noSuchWeek(year: 2026, week: 0)))
  }

  @Test("knows leap years")
  func leapYears() throws {
    #expect(CalendarDay(year: 2028, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2026, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2100, month: 2, day: 29) == nil)
    #expect(try Period(.quarter, containing: date("2028-02-10")).dayCount == 91)
    #expect(try Period(.year, containing: date("2028-02-10")).dayCount == 366)
    #expect(try date("2028-01-31").adding(months: 1) == date("2028-02-29"))
    #expect(try date("2028-02-29").adding(months: -12) == date("2027-02-28"))
    #expect(try date("2026-01-15").adding(months: -1) == date("2025-12-15"))
  }

  @Test(
    "explains why a text is not a date",
    arguments: [
      ("2026-02-30", DateSyntax.Failure.noSuchDay(year: 2026, month: 2, days: 28)), ("2026-13-01", .noSuchMonth(13)),
      ("2026-00-01", .noSuchMonth(0)), ("2026-11-00", .noDayZero), ("2026-00-00", .noSuchMonth(0)),
      ("26-01-01", .malformed), ("2026-1", .malformed),
      ("2026-11-24 25:00", .noSuchTime),
      ("0000-01-01", .noSuchYear), ("2026-11-24 09:00:60", .noSuchSecond(60)), ("2026-11-24 09:00:30.", .malformed),
      ("2026-11-24T09:00+14:01", .noSuchOffset), ("2026-11-24 09:00+18:00", .noSuchOffset),
      ("2026-11-24 14:00-15:00", .timeRange), ("2026-11-24 14:00 – 15:30", .timeRange),
      ("2026-11-24 9h00-18h30", .timeRange), ("206-11-24", .malformed),
      ("2026-11-24T08:00+01:5", .malformed), ("2026-11-24T08:00+01:", .malformed), ("2026-11-24 09:00 ", .malformed),
    ])
  func failures(_ text: String, _ failure: DateSyntax.Failure) {
    #expect(DateSyntax.timestamp(text) == .failure(failure))
  }

  @Test("reads times and offsets")
  func timestamps() throws {
    let nine = TimeOfDay(hour: 9, minute: 0)
    let day = try date("2026-11-24")
    for text in [
      "2026-11-24 09:00", "2026-11-24 9:00", "2026-11-24T09:00", "2026-11-24 9h00", "2026-11-24T09:00:30",
      "2026-11-24T09:00:30.25", "2026-11-24T09:00:30,123456",
    ] {
      #expect(DateSyntax.timestamp(text) == .success(.init(day: day, time: nine)), "\(text)")
    }
    for (text, offset) in [
      ("Z", 0), ("+01:00", 60), ("-0330", -210), (" +05:45", 345), ("+02", 120), (":30.5Z", 0), ("+14:00", 840),
      ("-14:00", -840),
    ] {
      #expect(
        DateSyntax.timestamp("2026-11-24T09:00\(text)") == .success(.init(day: day, time: nine, offset: offset)),
        "\(text)")
    }
  }

  @Test("reads an apparent range of times as an offset only if it is the zone's own")
  func timeRanges() throws {
    let honolulu = TimeZoneRules(identifier: "Pacific/Honolulu", firstOffset: -600, transitions: [])
    #expect(DateSyntax.timestamp("2026-11-24 09:00-10:00", in: .utc) == .failure(.timeRange))
    #expect(try DateSyntax.timestamp("2026-11-24 09:00-10:00", in: honolulu).get().offset == -600)
    #expect(try DateSyntax.timestamp("2026-11-24T09:00-10:00", in: .utc).get().offset == -600)
    // It ends before it begins.
    #expect(try DateSyntax.timestamp("2026-11-24 09:00-05:00", in: .utc).get().offset == -300)
  }

  @Test("distinguishes the two times of a repeated hour, in their order")
  func repeatedHour() throws {
    // Until 01:00 UTC on that day, the clock is two hours ahead, and then one.
    let change = try Moment(day: date("2026-10-25")).minutes + 60
    let paris = TimeZoneRules(
      identifier: "Europe/Paris", firstOffset: 120, transitions: [.init(minute: change, offset: 60)])
    let minutes = [-61, -60, -1, 0, 59, 60].map { change + $0 }
    let shown = minutes.map { paris.local(utcMinute: $0) }
    #expect(
      shown.map(\.time.description) == ["01:59", "02:00+02:00", "02:59+02:00", "02:00+01:00", "02:59+01:00", "03:00"])
    #expect(shown.sorted() == shown && shown.map(paris.instant(of:)).map(\.utcMinute) == minutes)
    #expect(shown.map { Slot(day: $0.day, time: $0.time) }.sorted().map(\.time) == shown.map(\.time))
    #expect(paris.minutes(from: shown[0], to: shown[5]) == 121)
    #expect(shown.allSatisfy { paris.reading(of: $0) == .unique })
  }

  @Test("counts moments in minutes, before 1970 as after")
  func moments() throws {
    for minutes in [-1441, -1440, -1, 0, 1439, 1440, 30_000_000] {
      #expect(Moment(minutes: minutes).minutes == minutes)
    }
    #expect("\(Moment(minutes: -1))" == "1969-12-31 23:59")
  }
}

@Suite("Names of dates")
struct DateNameTests {
  @Test(
    "are idiomatic in both languages",
    arguments: [
      (
        "2026-W48", "week 48 (23–29 November)", "week 48 (November 23–29)",
        "semaine\u{A0}48 (du 23 au 29\u{A0}novembre)"
      ),
      (
        "2026-W53", "week 53 (28 December – 3 January)", "week 53 (December 28 – January 3)",
        "semaine\u{A0}53 (du 28\u{A0}décembre au 3\u{A0}janvier)"
      ),
      ("2026-W23", "week 23 (1–7 June)", "week 23 (June 1–7)", "semaine\u{A0}23 (du 1er au 7\u{A0}juin)"),
      ("2026-11-01", "1 November 2026", "November 1, 2026", "1er\u{A0}novembre 2026"),
      ("2026-11", "November 2026", "November 2026", "novembre 2026"),
      ("2026-Q1", "Q1 2026", "Q1 2026", "1er\u{A0}trimestre 2026"),
      ("2026-T4", "Q4 2026", "Q4 2026", "4e\u{A0}trimestre 2026"), ("2026", "2026", "2026", "2026"),
    ])
  func periods(_ text: String, _ english: String, _ american: String, _ french: String) throws {
    let name = try DateNames.period(DateSyntax.period(text).get())
    #expect(name[.english] == english)
    #expect(name[.americanEnglish] == american)
    #expect(name[.french] == french)
  }

  @Test(
    "have the time of a French sentence",
    arguments: [
      ("09:00", "9\u{A0}h"), ("09:05", "9\u{A0}h\u{A0}05"), ("12:30", "12\u{A0}h\u{A0}30"), ("00:00", "0\u{A0}h"),
    ])
  func times(_ clock: String, _ french: String) throws {
    let name = try DateNames.time(moment("2026-11-24 \(clock)").time)
    #expect(name.english == clock && name.french == french)
  }

  @Test(
    "have sets of weekdays in sentences",
    arguments: [
      ("mon, thu", "Monday and Thursday", "le lundi et le jeudi"), ("weekdays", "weekdays", "du lundi au vendredi"),
      ("tue-sat", "Tuesday to Saturday", "du mardi au samedi"), ("mon", "Monday", "le lundi"),
      ("mon, wed, fri", "Monday, Wednesday and Friday", "le lundi, le mercredi et le vendredi"),
      ("weekends", "weekends", "le week-end"),
    ])
  func weekdayNames(_ text: String, _ english: String, _ french: String) throws {
    let name = try #require(Weekdays(parsing: text)).name
    #expect(name.english == english && name.french == french)
  }

  @Test(
    "of weekdays are read alone, in groups and as spans",
    arguments: [
      ("mon", [1]), ("Mondays", [1]), ("lun.", [1]), ("mardis", [2]), ("weekdays", [1, 2, 3, 4, 5]),
      ("week-end", [6, 7]),
      ("jours ouvrés", [1, 2, 3, 4, 5]), ("jours ouvrables", [1, 2, 3, 4, 5, 6]), ("mon-fri", [1, 2, 3, 4, 5]),
      ("du mardi au samedi", [2, 3, 4, 5, 6]), ("friday to monday", [1, 5, 6, 7]), ("mon, thu", [1, 4]),
      ("lundi–mercredi, sam", [1, 2, 3, 6]), ("tous les jours", [1, 2, 3, 4, 5, 6, 7]),
    ])
  func weekdays(_ text: String, _ numbers: [Int]) {
    #expect(Weekdays(parsing: text)?.members.map(\.rawValue) == numbers)
  }

  @Test(
    "of unknown weekdays are rejected", arguments: ["", ",", "mo", "mon fri", "mon-", "-", "mondaze", "mon-tue-wed"])
  func noWeekdays(_ text: String) {
    #expect(Weekdays(parsing: text) == nil)
  }
}

@Suite("A time zone")
struct TimeZoneTests {
  /// Paris in 2026: summer time from 29 March, 01:00 UTC, to 25 October, 01:00 UTC.
  static let paris = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 60,
    transitions: [
      .init(minute: minute("2026-03-29 01:00"), offset: 120), .init(minute: minute("2026-10-25 01:00"), offset: 60),
    ])

  /// Samoa left out 30 December 2011 altogether.
  static let samoa = TimeZoneRules(
    identifier: "Pacific/Apia", firstOffset: -600, transitions: [.init(minute: minute("2011-12-30 10:00"), offset: 840)]
  )

  static func minute(_ text: String) -> Int { (try? moment(text).minutes) ?? 0 }

  @Test(
    "skips an hour in spring",
    arguments: [("01:59", nil), ("02:00", "03:00"), ("02:30", "03:30"), ("02:59", "03:59"), ("03:00", nil)])
  func skipped(_ time: String, _ next: String?) throws {
    let reading = try Self.paris.reading(of: moment("2026-03-29 \(time)"))
    #expect(try reading == next.map { .skipped(next: try moment("2026-03-29 \($0)")) } ?? .unique)
  }

  @Test(
    "repeats an hour in autumn",
    arguments: [("01:59", false), ("02:00", true), ("02:59", true), ("03:00", false)])
  func repeated(_ time: String, _ isRepeated: Bool) throws {
    #expect(try Self.paris.reading(of: moment("2026-10-25 \(time)")) == (isRepeated ? .repeated : .unique))
  }

  @Test("may skip a whole day")
  func skippedDay() throws {
    #expect(try Self.samoa.reading(of: moment("2011-12-30 12:00")) == .skipped(next: moment("2011-12-31 12:00")))
    #expect(try Self.samoa.reading(of: moment("2011-12-29 23:59")) == .unique)
    #expect(try Self.samoa.reading(of: moment("2011-12-31 00:00")) == .unique)
  }

  @Test("converts from other offsets")
  func conversion() throws {
    #expect(try Self.paris.local(moment("2026-11-24 08:00"), offset: 0) == moment("2026-11-24 09:00"))
    #expect(try Self.paris.local(moment("2026-07-01 23:30"), offset: 0) == moment("2026-07-02 01:30"))
    #expect(try Self.paris.local(moment("2026-03-29 00:59"), offset: 0) == moment("2026-03-29 01:59"))
    #expect(try Self.paris.local(moment("2026-03-29 01:00"), offset: 0) == moment("2026-03-29 03:00"))
    #expect(try TimeZoneRules.utc.reading(of: moment("2026-03-29 02:30")) == .unique)
  }
}
