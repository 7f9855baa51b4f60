import CivilTime
import Testing

@Suite("Spans of days")
struct DaySpansTests {
  @Test("give their number of free days, like a count day by day")
  func free() {
    var state: UInt64 = 3
    func random(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<500 {
      let spans = DaySpans(
        (0..<random(5)).map { _ in
          let first = CalendarDay(number: random(40))
          return first...first + random(8)
        })
      let (first, last) = (CalendarDay(number: random(20)), CalendarDay(number: 10 + random(30)))
      let limit = random(12)
      let free = (0...max(0, last - first + 1)).count { first + $0 <= last && !spans.contains(first + $0) }
      #expect(spans.leavesMore(than: limit, from: first, through: last) == (free > limit))
    }
  }

  @Test("cost no more over eight thousand years than over a week")
  func ages() throws {
    let (first, last) = (try #require(CalendarDay(year: 1, month: 1, day: 1)), CalendarDay(number: 2_932_896))
    #expect(!DaySpans([first...last]).leavesMore(than: 0, from: first, through: last))
    #expect(DaySpans([first + 1...last]).leavesMore(than: 0, from: first, through: last))
    #expect(DaySpans([]).leavesMore(than: 2_000_000, from: first, through: last))
  }

  @Test("include months before the year 1")
  func beforeYearOne() throws {
    let day = try #require(CalendarDay(year: 1, month: 2, day: 28))
    #expect(day.adding(months: -1).components == (1, 1, 28))
    #expect(day.adding(months: -2).components == (0, 12, 28))
    #expect(day.adding(months: -14).components == (-1, 12, 28))
    #expect(day.adding(months: -2) + 31 + 31 == day)
  }
}
