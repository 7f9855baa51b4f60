import CivilTime
import Interchange
import Testing

@Suite("Dates of other programs")
struct ForeignDateTests {
  @Test(
    "a day and a time are read in the forms of the world",
    arguments: [
      ("2026-11-24", "2026-11-24"), ("2026-11-24T09:05:30.123Z", "2026-11-24 09:05 +0"),
      ("2026-11-24 09:05:00 +0100", "2026-11-24 09:05 +60"), ("2026-11-24T09:05:00-05:30", "2026-11-24 09:05 +-330"),
      ("Tue, 24 Nov 2026 09:05:30 GMT", "2026-11-24 09:05 +0"), ("24 Nov 2026 09:05 EST", "2026-11-24 09:05 +-300"),
      ("Tue, 24 Nov 2026 09:05:30 +0100 (CET)", "2026-11-24 09:05 +60"), ("24/11/2026", "2026-11-24"),
      ("24/11/26 9:05", "2026-11-24 09:05"), ("24.11.2026", "2026-11-24"), ("Nov 24, 2026", "2026-11-24"),
      ("November 24th, 2026 at 9:05 PM", "2026-11-24 21:05"), ("24 novembre 2026", "2026-11-24"),
      ("mardi 24 nov. 2026 à 09h05", "2026-11-24 09:05"), ("1er déc. 2026", "2026-12-01"),
      ("24 août 2026, 9 h 05", "2026-08-24 09:05"), ("20261124", "2026-11-24"),
      ("2026/1/4 12:00 AM", "2026-01-04 00:00"),
      ("12 sept. 2026", "2026-09-12"), ("24-Nov-2026", "2026-11-24"),
    ])
  func forms(text: String, expected: String) throws {
    let stamp = try #require(ForeignDate.parse(text))
    let time = stamp.time.map { " \($0)" } ?? ""
    let offset = stamp.offset.map { " +\($0)" } ?? ""
    #expect("\(stamp.day)\(time)\(offset)" == expected)
  }

  @Test(
    "what is no date, or none that exists, is refused",
    arguments: [
      "", "yesterday", "hier", "2026-13-01", "31/11/2026", "24/11", "2026-11-24 25:00", "13:00 PM", "24 jui 2026",
      "12 2026", "2026-11-24 and more", "99999999999999999999", "24/11/2026 9:05 PM PM",
    ])
  func refused(text: String) { #expect(ForeignDate.parse(text) == nil) }

  @Test("a column's order is told by the first date that only one order can read")
  func order() {
    #expect(ForeignDate.order(of: ["03/04/2026", "24/11/2026"], default: .monthFirst) == .dayFirst)
    #expect(ForeignDate.order(of: ["03/04/2026", "11/24/2026"], default: .dayFirst) == .monthFirst)
    #expect(ForeignDate.order(of: ["03/04/2026", "2026-11-24", "?"], default: .monthFirst) == .monthFirst)
    #expect(ForeignDate.parse("03/04/2026", order: .monthFirst)?.day == CalendarDay(year: 2026, month: 3, day: 4))
  }
}

@Suite("Texts in any encoding")
struct TextDecodingTests {
  @Test(
    "a text is decoded by its mark, by what it says of itself, as UTF-8, or as windows-1252",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], nil, "a", "utf-8"), ([0xC3, 0xA9], nil, "é", "utf-8"),
      ([0xE9, 0x80], nil, "é€", "windows-1252"), ([0xFF, 0xFE, 0xE9, 0x00], nil, "é", "utf-16le"),
      ([0x61, 0x00, 0x62, 0x00], "utf-16", "ab", "utf-16le"), ([0x00, 0x61, 0x00, 0x62], nil, "ab", "utf-16be"),
      ([0xA4], "ISO-8859-15", "€", "iso-8859-15"), ([0x83, 0x65], "Shift_JIS", "テ", "shift_jis"),
      ([0x61, 0x81, 0x62], "windows-1252", "a\u{FFFD}b", "windows-1252"), ([0xE9], "UTF-8", "é", "windows-1252"),
    ] as [([UInt8], String?, String, String)])
  func encodings(bytes: [UInt8], declared: String?, text: String, encoding: String) throws {
    let decoded = try #require(TextDecoding.utf8(bytes, declared: declared))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.encoding == encoding)
  }

  @Test("an encoding that nobody knows is refused")
  func unknown() { #expect(TextDecoding.utf8([0x61], declared: "klingon-1") == nil) }

  @Test("a long text is decoded whole")
  func long() throws {
    let decoded = try #require(TextDecoding.utf8([UInt8](repeating: 0xE9, count: 200_001)))
    #expect(decoded.bytes.count == 400_002)
  }
}
