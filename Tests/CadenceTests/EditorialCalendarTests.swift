import Cadence
import CivilTime
import Editorial
import TestSupport
import Testing

@Suite("The editorial calendar")
struct EditorialCalendarTests {
  private func lines(_ calendar: EditorialCalendar) -> [String] {
    calendar.items.map { item in
      "\(item.slot) \(item.post) [\(item.entries.map(\.channel).joined(separator: " "))] \(item.state.rawValue)"
    }
  }

  @Test("joins the channels of a post at one slot, and hides ideas and cancelled posts")
  func itemsAreGrouped() throws {
    #expect(
      try lines(Bakery.calendar()) == [
        "2026-11-23 09:00 levain [bluesky mastodon] published",
        "2026-11-23 17:00 farine [x] review",
        "2026-11-24 four [mastodon] approved",
        "2026-11-24 12:30 miche [blog] scheduled",
        "2026-11-24 18:00 miche [x] scheduled",
        "2026-11-28 10:00 sans-canal [] draft",
      ])
  }

  @Test("separates entries of one post and slot by their status")
  func statesAreKeptApart() throws {
    let post = Bakery.post(
      "Moitié", "scheduled", "2026-11-24 09:00", "[a, b, c]", more: "published: {b: {url: 'https://b.example/1'}}")
    let calendar = try Bakery.calendar(files: ["posts/moitie.md": post])
    #expect(
      lines(calendar) == ["2026-11-24 09:00 moitie [a c] scheduled", "2026-11-24 09:00 moitie [b] published"])
    #expect(calendar.items.map { $0.entries.map(\.url) } == [[nil, nil], ["https://b.example/1"]])
  }

  @Test("counts a channel once if it is listed twice")
  func repeatedChannels() throws {
    let post = Bakery.post("Deux fois", "draft", "2026-11-24", "[x, x]")
    #expect(try lines(Bakery.calendar(files: ["posts/a.md": post])) == ["2026-11-24 a [x] draft"])
  }

  @Test("shows cancelled posts on request, in their place")
  func cancelledPosts() throws {
    let shown = try lines(Bakery.calendar("2026-11-24", filter: CalendarFilter(showsCancelled: true)))
    #expect(shown.count == 4)
    #expect(shown[1] == "2026-11-24 10:00 annulee [blog x] cancelled")
    let only = try lines(Bakery.calendar(filter: CalendarFilter(states: [.cancelled])))
    #expect(only == ["2026-11-24 10:00 annulee [blog x] cancelled"])
  }

  @Test("shows ideas on request, and never as overdue")
  func ideas() throws {
    let calendar = try Bakery.calendar(filter: CalendarFilter(states: [.idea]), now: "2026-12-24 12:00")
    #expect(lines(calendar) == ["2026-11-24 10:00 idee [x] idea"])
    #expect(calendar.items.allSatisfy { !$0.isOverdue })
    #expect(calendar.counts(of: calendar.period).map(\.state) == [.idea])
  }

  static let filterCases: [(CalendarFilter, [String])] = [
    (CalendarFilter(channels: ["x"]), ["farine", "miche"]),
    (CalendarFilter(channels: ["x", "bluesky"]), ["levain", "farine", "miche"]),
    (CalendarFilter(states: [.draft, .review]), ["farine", "sans-canal"]),
    (CalendarFilter(people: ["hugo"]), ["farine", "four"]),
    (CalendarFilter(channels: ["mastodon"], people: ["hugo"]), ["four"]),
    (CalendarFilter(channels: ["x"], states: [.published]), []),
    (CalendarFilter(states: [.idea]), ["idee"]), (CalendarFilter(states: [.idea, .approved]), ["four", "idee"]),
    (CalendarFilter(channels: ["mastodon"], states: [.idea]), []),
  ]

  @Test("filters by channel, status and author", arguments: filterCases)
  func filters(_ filter: CalendarFilter, _ posts: [String]) throws {
    #expect(try Bakery.calendar(filter: filter).items.map(\.post) == posts)
  }

  @Test("lists posts without a date, with the same filters")
  func undatedPosts() throws {
    let undated = try Bakery.calendar().undated
    #expect(undated.map(\.post) == ["sans-date"])
    #expect(undated.map(\.channels) == [["mastodon"]])
    #expect(try Bakery.calendar(filter: CalendarFilter(channels: ["x"])).undated.isEmpty)
    #expect(try Bakery.calendar(filter: CalendarFilter(people: ["camille"])).undated.count == 1)
    let idea = ["posts/a.md": Bakery.post("Une idée", "idea", nil, "[x]")]
    #expect(try Bakery.calendar(files: idea).undated.isEmpty)
    #expect(try Bakery.calendar(files: idea, filter: CalendarFilter(states: [.idea])).undated.map(\.post) == ["a"])
  }

  @Test("lists a post with dates for some channels under its other channels")
  func partlyDatedPosts() throws {
    let post = Bakery.post("À moitié", "draft", nil, "{x: {date: 2026-11-24 09:00}, blog: {}}")
    let calendar = try Bakery.calendar(files: ["posts/a.md": post])
    #expect(calendar.undated.map(\.channels) == [["blog"]])
    #expect(lines(calendar) == ["2026-11-24 09:00 a [x] draft"])
  }

  @Test("marks overdue posts")
  func overduePosts() throws {
    let early = try Bakery.calendar(now: "2026-11-24 08:00").items.filter(\.isOverdue)
    #expect(early.map(\.post) == ["farine"])
    // A day without a time lasts until its end; a time has passed as soon as it is reached.
    let late = try Bakery.calendar(now: "2026-11-24 12:30").items.filter(\.isOverdue)
    #expect(late.map(\.post) == ["farine", "miche"])
  }

  @Test("shows closures and embargoes of each day with their reasons")
  func heldDays() throws {
    let calendar = try Bakery.calendar()
    let closed = calendar.days.filter(\.isClosed).map(\.day.day)
    #expect(closed == [26, 27])
    #expect(calendar.closures.map(\.reason) == ["Inventaire"])
    let embargoed = calendar.days.filter { !$0.embargoes.isEmpty }.map(\.day.day)
    #expect(embargoed == [24, 25])
    #expect(calendar.embargoes.map(\.channels) == [["x"]])
    #expect(try Bakery.calendar(filter: CalendarFilter(channels: ["blog"])).embargoes.isEmpty)
  }

  @Test("completes weeks around the period, without counting the extra days")
  func paddingDays() throws {
    let calendar = try Bakery.calendar()
    #expect(calendar.days.first?.day.description == "2026-10-26")
    #expect(calendar.days.last?.day.description == "2026-12-06")
    #expect(try calendar[date("2026-12-01")]?.items.map(\.post) == ["decembre"])
    #expect(calendar.counts(of: calendar.period).map(\.count) == [1, 2, 1, 1, 1])
    #expect(try calendar[date("2026-12-07")] == nil)
  }

  @Test("drops empty gaps, and separates gaps of weeks, days and longer periods")
  func gaps() throws {
    let calendar = try Bakery.calendar(gaps: Bakery.gaps)
    let week = try #require(calendar.weeks(of: calendar.period).first { $0.isoWeek.description == "2026-W48" })
    #expect(calendar.gaps(of: week).week.map(\.missing) == [1])
    #expect(calendar.gaps(of: week).days.map(\.period.description) == ["2026-11-24", "2026-11-27"])
    #expect(calendar.longGaps.map(\.label.french) == ["coulisses", "levain"])
    #expect(!calendar.gaps.contains { $0.period.description == "2026-W46" })
  }
}

@Suite("The weeks of a calendar")
struct CalendarWeekTests {
  /// In 2026 and 2027, a month begins on each day of the week; February 2027 has four rows exactly.
  static let months = (0..<24).map { Period(.month, containing: CalendarDay(number: 20_454).adding(months: $0)) }

  @Test("are complete, in the region's order, and contain every day of the month once", arguments: months)
  func rowsAreWhole(_ month: Period) throws {
    for first in Weekday.allCases {
      let calendar = try Bakery.calendar(month.description, firstWeekday: first)
      let weeks = calendar.weeks(of: month)
      #expect(weeks.allSatisfy { $0.days.map(\.day.weekday) == first.week })
      #expect(weeks.flatMap(\.days).map(\.day).filter(month.contains) == Array(month.days))
      #expect(weeks.first?.days.contains { $0.day == month.first } == true)
      #expect(weeks.last?.days.contains { $0.day == month.last } == true)
    }
  }

  @Test("start with the month, whatever weekday it starts on")
  func monthsBeginOnEveryWeekday() {
    #expect(Set(Self.months.map(\.first.weekday)) == Set(Weekday.allCases))
  }

  @Test("number four for a February that begins on the first weekday, five for one that does not")
  func february() throws {
    let february = try Bakery.period("2027-02")
    #expect(try Bakery.calendar("2027-02").weeks(of: february).count == 4)
    #expect(try Bakery.calendar("2027-02", firstWeekday: .sunday).weeks(of: february).count == 5)
    #expect(try Bakery.calendar("2028-02").weeks(of: Bakery.period("2028-02")).count == 5)
  }

  @Test("keep ISO numbers at the year's boundary, whatever their first day")
  func yearBoundary() throws {
    func numbers(_ month: String, _ first: Weekday) throws -> [String] {
      try Bakery.calendar(month, firstWeekday: first).weeks(of: Bakery.period(month)).map(\.isoWeek.description)
    }
    #expect(try numbers("2026-12", .monday) == ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"])
    #expect(try numbers("2027-01", .monday).first == "2026-W53")
    // The row from Sunday 27 December to Saturday 2 January holds Monday to Saturday of week 53.
    #expect(try numbers("2027-01", .sunday).first == "2026-W53")
    #expect(try numbers("2027-01", .sunday)[1] == "2027-W01")
    #expect(try numbers("2025-12", .monday).last == "2026-W01")
    #expect(try numbers("2025-12", .saturday).last == "2026-W01")
  }

  @Test("of one week are that ISO week in every region")
  func weekPeriods() throws {
    let calendar = try Bakery.calendar("2026-W48", firstWeekday: .sunday)
    #expect(calendar.days(of: calendar.period).map(\.day.weekday) == Weekday.allCases)
    #expect(calendar.items.count == 6)
  }

  @Test("make up the months of a quarter and a year")
  func parts() throws {
    #expect(try Bakery.calendar("2026-Q4").parts.map(\.description) == ["2026-10", "2026-11", "2026-12"])
    #expect(try Bakery.calendar("2026").parts.count == 12)
    #expect(try Bakery.calendar("2026-W48").parts.map(\.description) == ["2026-W48"])
  }
}

extension CalendarFilter: CustomTestStringConvertible {
  public var testDescription: String { "\(channels.sorted()) \(states.map(\.rawValue).sorted()) \(people.sorted())" }
}
