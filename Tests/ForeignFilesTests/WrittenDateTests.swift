import CivilTime
import ForeignFiles
import TestSupport
import Testing

@Suite("Dates from other programs")
struct WrittenDateTests {
  @Test(
    "a day and a time are read in many countries' forms",
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
    let stamp = try #require(WrittenDate.parse(text))
    let time = stamp.time.map { " \($0)" } ?? ""
    let offset = stamp.offset.map { " +\($0)" } ?? ""
    #expect("\(stamp.day)\(time)\(offset)" == expected)
  }

  @Test(
    "months, weekdays and hours are read in seven languages",
    arguments: [
      "Dienstag, 24. November 2026 um 9 Uhr", "Di. 24.11.2026 9:00 Uhr", "24 de noviembre de 2026, 9:00 horas",
      "el martes 24 nov 2026 9h", "martedì 24 novembre 2026 ore 9:00", "terça-feira, 24 de novembro de 2026 9h",
      "dinsdag 24 november 2026 om 9 uur", "mardi 24 novembre 2026 à 9 h", "Tuesday 24 November 2026 at 9 am",
    ])
  func languages(text: String) throws {
    let stamp = try #require(WrittenDate.parse(text))
    #expect("\(stamp.day)" == "2026-11-24" && stamp.time?.description == "09:00")
  }

  @Test(
    "every month's name and short form is read",
    arguments: [
      ["Januar", "enero", "gennaio", "janeiro", "januari", "ene", "gen", "janv"],
      ["Februar", "febrero", "febbraio", "fevereiro", "fév", "feb"],
      ["März", "marzo", "março", "maart", "mrt", "mars", "Mär"], ["abril", "aprile", "avr", "abr", "Apr"],
      ["Mai", "mayo", "maggio", "maio", "mei", "mag"], ["Juni", "junio", "giugno", "junho", "giu"],
      ["Juli", "julio", "luglio", "julho", "lug", "juil"], ["agosto", "augustus", "août", "ago", "Aug"],
      ["septiembre", "settembre", "setembro", "set", "sept"],
      ["Oktober", "octubre", "ottobre", "outubro", "ott", "Okt"],
      ["noviembre", "novembro", "Nov"], ["Dezember", "diciembre", "dicembre", "dezembro", "Dez", "dic"],
    ].enumerated().map { ($0.offset + 1, $0.element) })
  func months(number: Int, names: [String]) {
    for name in names { #expect(WrittenDate.parse("12 \(name) 2026")?.day.month == number, "\(name)") }
  }

  @Test(
    "invalid or impossible dates are rejected",
    arguments: [
      "", "yesterday", "hier", "2026-13-01", "31/11/2026", "24/11", "2026-11-24 25:00", "13:00 PM", "24 jui 2026",
      "12 2026", "2026-11-24 and more", "99999999999999999999", "24/11/2026 9:05 PM PM",
    ])
  func rejected(text: String) { #expect(WrittenDate.parse(text) == nil) }

  @Test(
    "a text is read completely or not at all",
    arguments: [
      "before 25/11/2026", "24/11/2026 (or the 26th)", "24/11/2026 09:00 (New York time)", "24/11/2026 at",
      "about 24 Nov 2026", "24/11/2026 09:00 sharp", "24/11/2026?", "24/11/2026 and 25/11/2026", "24/11/2026 9:5",
      "24/11/2026 09:00 +0100 (or 10:00)", "24/11/2026 09:00 +1", "draft 2026-11-24", "24/11/2026 09:00 (or so)",
      "Tue Wed 24/11/2026", "fin novembre 24/11/2026", "24/11/2026, peut-être",
    ])
  func allOrNone(text: String) { #expect(WrittenDate.parse(text) == nil) }

  private func failure(_ text: String, _ order: WrittenDate.Order = .dayFirst) -> WrittenDate.Failure? {
    if case .failure(let failure) = WrittenDate.readings(text)[order] { failure } else { nil }
  }

  @Test(
    "a range of times is not an offset",
    arguments: [
      "2026-12-01 9:00-10:00", "24/11/2026 14:00-15:00", "25/11/2026 09:00 - 10:00", "24/11/2026 9h–10h",
      "24/11/2026 9h30-11h", "24/11/2026 9:00 -10:00", "24/11/2026 9:00 to 10:00", "24/11/2026 9h à 10h",
      "24/11/2026 9am-11am", "24/11/2026 09:00:00-10:00:30", "24/11/2026 9:00 AM – 1:00 PM",
    ])
  func ranges(text: String) { #expect(failure(text) == .impossible(.timeRange)) }

  @Test(
    "an offset has a plus, or follows a space, seconds or a zone's name",
    arguments: [
      ("2026-11-24 09:05 -0500", -300), ("2026-11-24 14:00 -05:00", -300), ("2026-11-24 09:05:00-05:00", -300),
      ("2026-11-24T09:05-05:00", -300), ("2026-11-24 09:05+01:00", 60), ("24/11/2026 09:05 UTC", 0),
      ("24/11/2026 09:05 UTC+2", 120), ("24/11/2026 09:05 (CET)", 60), ("24/11/2026 09:05 +14:00", 840),
      ("Tue Nov 24 2026 09:05:30 GMT+0100 (Central European Standard Time)", 60), ("24/11/2026 9:05 AM +0530", 330),
    ])
  func offsets(text: String, offset: Int) { #expect(WrittenDate.parse(text)?.offset == offset) }

  @Test("offsets reach fourteen hours, and minutes sixty seconds")
  func limits() {
    #expect(failure("24/11/2026 09:05 +14:30") == .impossible(.noSuchOffset))
    #expect(failure("24/11/2026 09:05:00 -1500") == .impossible(.noSuchOffset))
    #expect(failure("24/11/2026 09:05:00 +0160") == .impossible(.noSuchOffset))
    #expect(failure("24/11/2026 09:05:60") == .impossible(.noSuchSecond(60)))
    #expect(failure("24/11/2026 9:05:75 PM") == .impossible(.noSuchSecond(75)))
    #expect(failure("31/11/2026") == .impossible(.noSuchDay(year: 2026, month: 11, days: 30)))
  }

  @Test(
    "short years have the usual meaning",
    arguments: ["24/11/0206", "0206-11-24", "24 Nov 206", "1989-12-31", "2101-01-01"])
  func years(text: String) { #expect(failure(text) == .farYear) }

  @Test(
    "a weekday is read in both languages, at any place",
    arguments: [
      "Tue 24/11/2026", "mar. 24/11/2026", "mar. 24 nov. 2026", "Mar 24 Nov 2026", "mardi 24 novembre 2026",
      "Tuesday, November 24, 2026", "24/11/2026 (Tue)", "2026-11-24, mardi", "on Tuesday the 24th of November 2026",
      "le mardi 24/11/2026", "tues 24.11.2026", "Tues., 24/11/2026", "mard. 24/11/2026",
    ])
  func weekdays(text: String) { #expect(WrittenDate.parse(text)?.day.description == "2026-11-24") }

  @Test(
    "the short forms of weekdays are read with and without a dot",
    arguments: [
      ("Mon", 23), ("Weds", 25), ("Wed", 25), ("Thurs", 26), ("Thur", 26), ("Sun", 29), ("lun", 23), ("merc", 25),
      ("jeu", 26),
      ("dim", 29),
    ])
  func shortWeekdays(word: String, day: Int) {
    #expect(WrittenDate.parse("\(word) \(day)/11/2026") != nil && WrittenDate.parse("\(word). \(day)/11/2026") != nil)
  }

  @Test("March is not read as a weekday")
  func march() {
    #expect(WrittenDate.parse("Mar 24, 2026")?.day.description == "2026-03-24")
    #expect(WrittenDate.parse("24 mar 2026")?.day.description == "2026-03-24")
    #expect(WrittenDate.parse("mar. 24 mars 2026")?.day.description == "2026-03-24")
  }

  @Test("a wrong weekday is reported")
  func otherWeekday() {
    let english = failure("Monday, November 24, 2026")
    #expect(english?.reason?.english == "24 November 2026 is a Tuesday, not a Monday")
    #expect(failure("mar. 25 nov. 2026")?.reason?.french == "le 25\u{A0}novembre 2026 est un mercredi, et non un mardi")
  }
}

@Suite("A column of dates")
struct DateColumnTests {
  private static let today = TestTime.day.day

  private func column(
    _ texts: [String], _ fallback: WrittenDate.Order = .dayFirst, isOver: Bool = false
  ) -> DateColumn {
    var column = DateColumn(default: fallback, today: Self.today, in: .utc)
    for (index, text) in texts.enumerated() { column.look(at: text, line: index + 2, isOver: isOver) }
    return column
  }

  private func days(_ texts: [String], _ fallback: WrittenDate.Order = .dayFirst, isOver: Bool = false) -> [String?] {
    let column = column(texts, fallback, isOver: isOver)
    return texts.map { try? column.read($0, isOver: isOver).get().day.description }
  }

  @Test("is read in the order that one of them proves")
  func proofs() {
    #expect(days(["03/04/2026", "24/11/2026"], .monthFirst) == ["2026-04-03", "2026-11-24"])
    #expect(days(["03/04/2026", "11/24/2026"]) == ["2026-03-04", "2026-11-24"])
    #expect(days(["03/04/2026", "Tue 12/1/2026"]) == ["2026-03-04", "2026-12-01"])
    #expect(days(["03/04/2026", "2026-11-24", "?"], .monthFirst) == ["2026-03-04", "2026-11-24", nil])
  }

  @Test("that contradicts itself skips ambiguous dates, and no others")
  func contradictions() {
    let texts = ["12/1/2026", "Mon 11/30/2026", "13/12/2026", "05/05/2026", "Tue 12/1/2026", "2026-12-24"]
    let read = days(texts, .monthFirst)
    #expect(read == [nil, "2026-11-30", "2026-12-13", "2026-05-05", "2026-12-01", "2026-12-24"])
    #expect(column(texts).read("12/1/2026") == .failure(.contradiction(dayFirst: 4, monthFirst: 3)))
  }

  @Test("of past events is read in the order that gives past dates")
  func over() {
    #expect(days(["04/02/2026", "11/12/2026"], isOver: true) == ["2026-04-02", "2026-11-12"])
    #expect(column(["2026-11-24"], isOver: true).read("2026-11-24", isOver: true) == .failure(.toCome(Self.today + 1)))
    #expect(days(["04/02/2026", "11/12/2026"]) == ["2026-02-04", "2026-12-11"])
  }

  @Test("that is consecutive only in the other order is uncertain")
  func runs() {
    let texts = ["04/01/2026", "04/02/2026", "04/03/2026"]
    #expect(column(texts).read(texts[0]) == .failure(.undecided))
    #expect(column(texts).undecided?.reason == .run(.monthFirst) && column(texts).undecided?.cell.text == texts[0])
    #expect(column(texts, .monthFirst).undecided == nil && column(texts + ["04/13/2026"]).undecided == nil)
    #expect(days(texts, .monthFirst) == ["2026-04-01", "2026-04-02", "2026-04-03"])
    #expect(column(texts, .monthFirst).assumption?.order == .monthFirst && column(texts).assumption == nil)
    #expect(days(texts + ["04/13/2026"]).last == "2026-04-13")
    #expect(days(texts + ["04/13/2026"]).first == "2026-04-01")
  }

  @Test("reports the assumed order if no date proves one")
  func assumptions() {
    #expect(column(["03/04/2026"]).assumption?.order == .dayFirst)
    #expect(column(["2026-11-24", "03/04/2026"], .monthFirst).assumption?.cell.line == 3)
    #expect(column(["03/04/2026", "24/11/2026"]).assumption == nil)
    #expect(column(["05/05/2026", "2026-11-24", "x"]).assumption == nil)
  }

  @Test(
    "uses the order of a locale",
    arguments: [("en-US", true), ("en_US", true), ("en-GB", false), ("fr", false), ("", false)])
  func locales(locale: String, isMonthFirst: Bool) {
    #expect((WrittenDate.Order(locale: locale) == .monthFirst) == isMonthFirst)
  }
}

@Suite("Texts in any encoding")
struct TextDecodingTests {
  @Test(
    "a text is decoded by its byte-order mark, by its own declaration, as UTF-8, or as windows-1252",
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

  @Test("an unknown encoding is rejected")
  func unknown() { #expect(TextDecoding.utf8([0x61], declared: "klingon-1") == nil) }

  @Test("a long text is decoded completely")
  func long() throws {
    let decoded = try #require(TextDecoding.utf8([UInt8](repeating: 0xE9, count: 200_001)))
    #expect(decoded.bytes.count == 400_002)
  }
}
