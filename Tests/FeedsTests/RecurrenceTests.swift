import CivilTime
import Editorial
import Snapshots
import TestSupport
import Testing

@testable import Checklists
@testable import Feeds

/// Rules that calendar programs repeat, compared with the checklists.
@Suite("Recurring checklists")
struct RecurrenceTests {
  /// Every kind of timetable that a rule can express.
  static let regular = [
    "every: day", "every: 3 days\nfrom: 2026-11-24", "every: weekdays", "every: weekends", "every: [mon, thu]",
    "every: week", "every: week\nat: friday", "every: week\nat: sunday", "every: week\nat: third working day",
    "every: week\nat: last working day", "every: week\nat: first day", "every: week\nat: last day",
    "every: week\nat: last monday", "every: 2 weeks\nfrom: 2026-W47", "every: 3 weeks\nat: monday\nfrom: 2026-W53",
    "every: month", "every: month\nat: 1", "every: month\nat: 15", "every: month\nat: 28", "every: month\nat: 29",
    "every: month\nat: 30", "every: month\nat: 31", "every: month\nat: last day", "every: month\nat: first working day",
    "every: month\nat: 20th working day", "every: month\nat: 23rd working day", "every: month\nat: last working day",
    "every: month\nat: first monday", "every: month\nat: 4th tuesday", "every: month\nat: 5th friday",
    "every: month\nat: last friday", "every: 2 months\nat: 30\nfrom: 2026-12", "every: 5 months\nat: last friday",
    "every: quarter", "every: quarter\nat: 1", "every: quarter\nat: 30", "every: quarter\nat: last day",
    "every: quarter\nat: first working day", "every: quarter\nat: 2nd tuesday", "every: quarter\nat: last friday",
    "every: 2 quarters\nfrom: 2026-Q3", "every: year", "every: year\nat: 15 March", "every: year\nat: 29 February",
    "every: year\nat: 31", "every: year\nat: last day", "every: year\nat: 10th working day",
    "every: year\nat: 25th working day", "every: year\nat: 7th friday", "every: year\nat: last friday",
    "every: 3 years\nat: 1 May\nfrom: 2027", "every: month\nfrom: 2027-02\nuntil: 2027-09",
    "every: weekdays\nuntil: 2026-12-24", "every: quarter\nat: last friday\nuntil: 2027-Q3",
  ]

  /// Timetables that no rule can express: days that may be in one month or in the next, and days that may be missing.
  static let irregular = [
    "every: month\nat: 21st working day", "every: month\nat: 22nd working day", "every: quarter\nat: 31",
    "every: quarter\nat: 5th monday", "every: quarter\nat: 12th friday", "every: quarter\nat: 21st working day",
  ]

  private static func timetable(_ keys: String, closures: String = "[]") throws -> (Timetable, Corpus) {
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\nclosures: \(closures)\n---\n",
      "checklists/list.md": "---\n\(keys)\n---\n- [ ] Read\n",
    ])
    let checklist = try #require(corpus.checklists.first)
    #expect(checklist.document.problems.isEmpty)
    return (try #require(Timetable(checklist.content, closed: corpus.closedDays)), corpus)
  }

  /// Returns the due days from one day to another, period by period.
  private static func due(_ timetable: Timetable, _ from: CalendarDay, _ through: CalendarDay) -> [CalendarDay] {
    var days: [CalendarDay] = []
    var period = Period(timetable.unit, containing: from)
    while period.first <= through {
      if let day = timetable.occurrence(of: period)?.due, from <= day, day <= through { days.append(day) }
      period = period.next
    }
    return days
  }

  @Test("have rules that give exactly their days over twelve years", arguments: regular)
  func rules(_ keys: String) throws {
    let (timetable, _) = try Self.timetable(keys)
    let (from, through) = try (date("2026-01-01"), date("2038-12-31"))
    let days = Self.due(timetable, from, through)
    let rule = try #require(RecurrenceRule(timetable), "no rule")
    let text = rule.text + (timetable.last.map { ";UNTIL=\(CalendarStamp.day($0))" } ?? "")
    #expect(try Expansion(text, from: #require(days.first)).days(through: through) == days)
  }

  @Test("have no rule if it would be wrong on some day", arguments: irregular)
  func noRule(_ keys: String) throws {
    #expect(try RecurrenceRule(Self.timetable(keys).0) == nil)
  }

  @Test(
    "are due in the feed on exactly their days, including closures", arguments: regular + irregular,
    [
      "[]", "[2026-12-25, {from: 2026-12-28, until: 2027-01-04}, 2027-05-01]",
      "[{from: 2027-02-01, until: 2027-04-30}]",
      "[{from: 2026-11-01, until: 2026-12-31}]", "[{from: 2028-06-01, until: 9999-12-31}]",
    ])
  func feed(_ keys: String, _ closures: String) throws {
    let (timetable, corpus) = try Self.timetable(keys, closures: closures)
    let now = try moment("2026-11-25")
    let read = try ReadCalendar(CalendarFeed(Snapshot(corpus, now: now), language: .english).all)
    let start = timetable.first ?? Period(timetable.unit, containing: now.day).first
    let through = try date("2028-11-30")
    var days: [CalendarDay] = []
    for event in read.events where event.name.hasPrefix("checklist:") {
      let first = try #require(event.start.day)
      guard let rule = event.value("RRULE") else {
        days.append(first)
        continue
      }
      let series = try Expansion(rule, from: first).days(through: through.adding(months: 48))
      let skipped = event.all("EXDATE").compactMap(\.value.day)
      #expect(series.first == first && !skipped.contains(first))
      #expect(Set(skipped).isSubset(of: series))
      days += series.filter { !skipped.contains($0) }
    }
    #expect(Set(days).count == days.count)
    #expect(days.sorted().filter { $0 <= through } == Self.due(timetable, start, through))
  }

  @Test("end if no working day is left, and otherwise have no end")
  func end() throws {
    func rule(_ closures: String, _ keys: String = "every: weekdays") throws -> String? {
      let corpus = try Self.timetable(keys, closures: closures).1
      let now = try moment("2026-11-25")
      return try ReadCalendar(CalendarFeed(Snapshot(corpus, now: now), language: .english).all).events.first {
        $0.value("RRULE") != nil
      }?.value("RRULE")
    }
    #expect(try rule("[2026-12-25]") == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
    #expect(try rule("[{from: 2028-06-01, until: 9999-12-31}]")?.contains("UNTIL=2028") == true)
    #expect(try rule("[]", "every: month\nat: last friday\nuntil: 2026-12") == "FREQ=MONTHLY;UNTIL=20261231;BYDAY=-1FR")
  }

  @Test("are single days in a period")
  func period() throws {
    let corpus = try Self.timetable("every: weekdays", closures: "[2026-11-26]").1
    let period = Period(.week, containing: try date("2026-11-25"))
    let read = try ReadCalendar(
      CalendarFeed(Snapshot(corpus, now: moment("2026-11-23")), language: .english, period: period).all)
    let lists = read.events.filter { $0.name.hasPrefix("checklist:") }
    #expect(lists.map(\.start) == ["20261123", "20261124", "20261125", "20261127"])
    #expect(lists.allSatisfy { $0.value("RRULE") == nil })
    #expect(lists.first?.name == "checklist:list:2026-11-23@edito")
  }
}

/// The days of a rule as RFC 5545 defines them, computed from its text alone: period by period, every selected day.
struct Expansion {
  private let parts: [String: String]
  private let first: CalendarDay

  init(_ rule: String, from first: CalendarDay) throws {
    let pairs = rule.split(separator: ";").map { $0.split(separator: "=").map(String.init) }
    parts = Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    #expect(Set(parts.keys).isSubset(of: ["FREQ", "INTERVAL", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"]))
    self.first = first
  }

  func days(through end: CalendarDay) throws -> [CalendarDay] {
    let frequency = try #require(parts["FREQ"])
    let units: [String: PeriodUnit] = ["DAILY": .day, "WEEKLY": .week, "MONTHLY": .month, "YEARLY": .year]
    let until = min(end, parts["UNTIL"]?.day ?? end)
    var period = Period(try #require(units[frequency]), containing: first)
    var days: [CalendarDay] = []
    while period.first <= until {
      days += selected(in: period).filter { first <= $0 && $0 <= until }
      for _ in 0..<(parts["INTERVAL"].flatMap { Int($0) } ?? 1) { period = period.next }
    }
    return days
  }

  private func numbers(_ name: String) -> [Int]? { parts[name]?.split(separator: ",").compactMap { Int($0) } }

  private func selected(in period: Period) -> [CalendarDay] {
    let days = period.days.filter { day in
      (numbers("BYMONTH")?.contains(day.month) ?? true) && isMonthDay(day) && isDay(day, in: period)
    }
    guard let position = parts["BYSETPOS"].flatMap({ Int($0) }) else { return days }
    let index = position < 0 ? days.count + position : position - 1
    return days.indices.contains(index) ? [days[index]] : []
  }

  private func isMonthDay(_ day: CalendarDay) -> Bool {
    guard let numbers = numbers("BYMONTHDAY") else { return true }
    return numbers.contains(day.day) || numbers.contains(day.day - CalendarDay.daysInMonth(day.month, of: day.year) - 1)
  }

  private func isDay(_ day: CalendarDay, in period: Period) -> Bool {
    guard let names = parts["BYDAY"]?.split(separator: ",") else { return true }
    return names.contains { name in
      guard name.hasSuffix(day.weekday.name.english.prefix(2).uppercased()) else { return false }
      guard let position = Int(name.dropLast(2)) else { return name.count == 2 }
      // Counted within the period; none of these rules counts them within a month of a year.
      let same = period.days.filter { $0.weekday == day.weekday }
      return same[position < 0 ? same.count + position : position - 1] == day
    }
  }
}

extension String {
  /// A day written as `20261124`.
  var day: CalendarDay? {
    guard let number = Int(self) else { return nil }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
