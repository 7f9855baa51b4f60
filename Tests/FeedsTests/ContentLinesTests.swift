import CivilTime
import TestSupport
import Testing

@testable import Feeds

/// The conversion of values to lines that any program can read.
@Suite("Lines of iCalendar")
struct ContentLinesTests {
  private static func line(_ value: CalendarValue, parameter: String? = nil) -> String {
    let parameters = parameter.map { [CalendarProperty.Parameter(name: "CN", value: $0)] } ?? []
    var lines = ContentLines()
    lines.append(CalendarProperty("X", value, parameters: parameters))
    return lines.text
  }

  @Test(
    "are folded after 75 octets, and never within a character",
    arguments: ["a", "é", "☐", "🥖", "👩🏽‍🍳", "a🥖", "aé☐🥖", ","], [74, 75, 76, 200])
  func folding(_ unit: String, _ count: Int) throws {
    let text = String(String(repeating: unit, count: count).prefix(count))
    let folded = Self.line(.text(text))
    for line in folded.utf8.split(separator: 0x0D).map({ $0.filter { $0 != 0x0A } }) where !line.isEmpty {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(ReadCalendar.unfolded(folded) == ["X:" + text.replacing(",", with: "\\,")])
  }

  @Test("reach the last octet that is allowed")
  func width() {
    #expect(Self.line(.text(String(repeating: "a", count: 73))) == "X:\(String(repeating: "a", count: 73))\r\n")
    #expect(
      Self.line(.text(String(repeating: "a", count: 74))) == "X:\(String(repeating: "a", count: 73))\r\n a\r\n")
  }

  @Test(
    "contain no line end and no control character of a text",
    arguments: [
      ("a;b,c\\d:e\"f", "a\\;b\\,c\\\\d:e\"f"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
      ("a\r\n\r\nb", "a\\n\\nb"), ("a\tb", "a b"), ("a\u{0}\u{1B}\u{7F}b", "ab"), ("a\u{2028}b\u{85}c", "a\\nb\\nc"),
      ("a\u{9B}b", "ab"), ("a\u{B}b\u{C}c", "abc"), ("\r", "\\n"), ("\nBEGIN:VEVENT\n", "\\nBEGIN:VEVENT\\n"),
    ])
  func escaping(_ text: String, _ escaped: String) {
    #expect(Self.line(.text(text)) == "X:\(escaped)\r\n")
  }

  @Test(
    "put parameters into quotation marks if necessary",
    arguments: [
      ("Ada", "Ada"), ("Ada, Ben", "\"Ada, Ben\""), ("a;b:c", "\"a;b:c\""), ("say \"hi\"", "\"say ^'hi^'\""),
      ("a^b", "\"a^^b\""), ("a\r\nX:b\u{7}", "\"a^nX:b\""), ("Noé", "\"Noé\""),
    ])
  func parameters(_ value: String, _ written: String) {
    #expect(Self.line(.token("1"), parameter: value) == "X;CN=\(written):1\r\n")
  }

  @Test("percent-encode characters that a URL may not contain")
  func addresses() {
    #expect(
      Self.line(.uri("https://a.example/é \"x\"?b=1,2;3\r\nY:z%20"))
        == "X:https://a.example/%C3%A9%20%22x%22?b=1,2;3%0D%0AY:z%20\r\n")
  }

  @Test("have dates and times of four-digit years for all input")
  func dates() throws {
    #expect(Self.line(.day(try date("2026-11-04"))) == "X;VALUE=DATE:20261104\r\n")
    #expect(Self.line(.day(CalendarDay.lastDay + 1)) == "X;VALUE=DATE:99991231\r\n")
    #expect(Self.line(.day(CalendarDay.firstDay - 1)) == "X;VALUE=DATE:00010101\r\n")
    #expect(CalendarDay.firstDay.description == "0001-01-01" && CalendarDay.lastDay.description == "9999-12-31")
    #expect(Self.line(.local(try moment("2026-11-04 09:05"), .utc)) == "X:20261104T090500Z\r\n")
    #expect(Self.line(.offset(-210)) == "X:-0330\r\n")
    #expect(Self.line(.offset(60)) == "X:+0100\r\n")
    #expect(Self.line(.minutes(15)) == "X:PT15M\r\n")
  }
}
