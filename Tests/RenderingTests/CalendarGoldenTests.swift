import Cadence
import CivilTime
import Foundation
import Localization
import Presentation
import TestSupport
import Testing

@testable import Rendering

/// Complete calendars, compared with stored files.
///
/// `EDITO_UPDATE=1 swift test --filter CalendarGolden` rewrites the files, and fails as a reminder to review the diff.
@Suite("Complete calendars")
struct CalendarGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let period: String
    let language: Language
    var firstWeekday = Weekday.monday
    var width = 80
    var testDescription: String { file }
  }

  static let cases = [
    Case(file: "month-fr.txt", period: "2026-11", language: .french),
    Case(file: "month-en.txt", period: "2026-11", language: .english, firstWeekday: .sunday, width: 120),
    Case(file: "month-narrow-en.txt", period: "2026-11", language: .english, width: 50),
    Case(file: "week-fr.txt", period: "2026-W48", language: .french),
    Case(file: "week-wide-en.txt", period: "2026-W48", language: .english, width: 120),
    Case(file: "day-fr.txt", period: "2026-11-24", language: .french),
    Case(file: "quarter-fr.txt", period: "2026-Q4", language: .french),
    Case(file: "month-fr.md", period: "2026-11", language: .french),
    Case(file: "quarter-en.md", period: "2026-Q4", language: .english),
    Case(file: "month-fr.csv", period: "2026-11", language: .french),
    Case(file: "day-en.csv", period: "2026-11-24", language: .english),
    Case(file: "month-fr.json", period: "2026-11", language: .french),
  ]

  @Test("match the expected files", arguments: cases)
  func golden(_ golden: Case) throws {
    let calendar = try Bakery.calendar(golden.period, gaps: Bakery.gaps, firstWeekday: golden.firstWeekday)
    let rendering = Bakery.rendering(calendar, golden.language)
    let output =
      switch golden.file.split(separator: ".").last {
      case "md": rendering.markdown()
      case "csv": rendering.csv
      case "json": rendering.json.text
      default: rendering.text(Style(isColored: false, width: golden.width))
      }
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(golden.file)")
    if ProcessInfo.processInfo.environment["EDITO_UPDATE"] != nil {
      try Data(output.utf8).write(to: url)
      Issue.record("\(golden.file) is rewritten: read the difference")
    }
    #expect(try output == String(decoding: Data(contentsOf: url), as: UTF8.self))
  }
}
