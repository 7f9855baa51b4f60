import TestSupport
import Testing

@testable import CivilTime

@Suite("A time without a day")
struct TimeAloneTests {
  private static let friday = CalendarDay(year: 2026, month: 12, day: 4)

  private func read(_ text: String) throws -> String? {
    let day = try #require(Self.friday)
    return WrittenDate.time(text, on: day, in: .utc).map { "\(Slot(day: day, time: $0))" }
  }

  @Test(
    "is read",
    arguments: [
      ("17:00", "17:00"), ("17h", "17:00"), ("à 9 h 30", "09:30"), ("at 5 pm", "17:00"), ("9:05 AM", "09:05"),
      ("midi", "12:00"),
    ])
  func alone(_ text: String, _ time: String) throws {
    #expect(try read(text) == "2026-12-04 \(time)")
  }

  @Test(
    "is not read from a text that names a day or an offset",
    arguments: [
      "vendredi 11h", "Friday 11:00", "11h vendredi", "demain 9h", "4 décembre", "2026-12-05", "2026-12-05 09:00",
      "28", "9:00 +01:00", "25h", "bread", "",
    ])
  func notAlone(_ text: String) throws {
    #expect(try read(text) == nil)
  }
}
