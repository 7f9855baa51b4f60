import CivilTime
import ForeignFiles
import Localization
import TestSupport
import Testing

@Suite("The error of a rejected date")
struct DateFailureTests {
  /// Paris in 2026: summer time from 29 March to 25 October.
  private static let paris = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 60,
    transitions: [.init(minute: 29_579_100, offset: 120), .init(minute: 29_881_500, offset: 60)])
  private static let london = TimeZoneRules(
    identifier: "Europe/London", firstOffset: 0,
    transitions: [.init(minute: 29_579_100, offset: 60), .init(minute: 29_881_500, offset: 0)])

  private static func failure(_ text: String, in zone: TimeZoneRules? = paris) -> WrittenDate.Failure? {
    if case .failure(let failure) = WrittenDate.readings(text, in: zone).dayFirst { failure } else { nil }
  }

  // MARK: Parts

  @Test(
    "quotes unknown words as they are written",
    arguments: [
      ("Mandag 30.11.2026", "Mandag"), ("poniedzialek 30.11.2026", "poniedzialek"), ("30.11.2026 Mandag", "Mandag"),
      ("before 25/11/2026", "before"), ("24/11/2026 (or the 26th)", "(or the 26th)"), ("draft 2026-11-24", "draft"),
      ("24/11/2026 09:00 (New York time)", "(New York time)"), ("about Nov 24, 2026", "about"),
      ("24/11/2026, peut-être", "peut-être"), ("24 jui 2026", "jui"), ("2026-W48", "W48"), ("24/11/2026 9:5", "9:5"),
      ("24/11/2026 - 09:00", "-"), ("30 listopada 2026", "listopada"), ("24/11/2026 9 godz", "godz"),
      ("24/11/2026 09:00 BST", "BST"), ("24/11/2026 09:00 +1", "+1"),
      ("24/11/2026 09:00 Europe/Berlin", "Europe/Berlin"),
      ("24/11/2026 9.3", "9.3"), ("Été 24/11/2026", "Été"), ("24/11/2026 9:05 PM PM", "PM"), ("24/11/2026?", "?"),
    ])
  func words(text: String, words: String) {
    guard case .unread(let found, _) = Self.failure(text) else {
      Issue.record("\(text): \(Self.failure(text).debugDescription)")
      return
    }
    #expect(found == words)
  }

  @Test("quotes words within the text; a text of unknown words is not a date at all")
  func sentences() {
    let failure = Self.failure("about 24/11/2026")
    #expect(failure?.reason(for: "about 24/11/2026")?.english == "“about 24/11/2026”: “about” is not understood")
    #expect(Self.failure("soon")?.reason(for: "soon") == nil)
    let form = LocalizedText(verbatim: "2026-11-24")
    #expect(
      failure?.rejection(of: "about 24/11/2026", write: form).english.hasSuffix("is not understood; write 2026-11-24")
        == true)
    #expect(
      Self.failure("soon")?.rejection(of: "soon", write: form).english == "“soon” is not a valid date; write 2026-11-24"
    )
  }

  @Test(
    "names a missing part",
    arguments: [
      ("24/11", "the year is missing"), ("24 nov.", "the year is missing"), ("24", "the month is missing"),
      ("Nov", "the day of the month is missing"), ("11/2026", "the day of the month is missing"),
      ("novembre 2026", "the day of the month is missing"), ("2026-11", "the day of the month is missing"),
      ("lundi", "the day of the month is missing"), ("24/11/2026 at", "the time is missing"),
      ("24/11/2026 9", "the minutes are missing"), ("24/11 9:30", "the year is missing"),
    ])
  func missing(text: String, reason: String) { #expect(Self.failure(text)?.reason?.english == reason) }

  @Test(
    "names impossible minutes and hours",
    arguments: [
      ("24/11/2026 9:75", "minutes go from 00 to 59, and this is 75"),
      ("24/11/2026 13:00 PM", "hour 13 does not exist with am or pm: use 1 to 12"),
      ("24/11/2026 25:00", "hours go from 00:00 to 23:59"),
    ])
  func times(text: String, reason: String) { #expect(Self.failure(text)?.reason?.english == reason) }

  // MARK: Times

  @Test(
    "accepts times as people write them",
    arguments: [
      ("9.30", "09:30"), ("9.30pm", "21:30"), ("9h30", "09:30"), ("9h", "09:00"), ("9 h", "09:00"),
      ("21 heures", "21:00"),
      ("9:30 am", "09:30"), ("9:30 a.m.", "09:30"), ("9 p.m.", "21:00"), ("9.30 P.M.", "21:30"), ("12 a.m.", "00:00"),
      ("09.30.15", "09:30"), ("9pm", "21:00"),
    ])
  func forms(time: String, clock: String) {
    #expect(WrittenDate.parse("24/11/2026 \(time)")?.time?.clock == clock)
    #expect(WrittenDate.parse("24.11.2026, \(time)")?.time?.clock == clock)
  }

  @Test(
    "names ranges of times, whichever time comes first",
    arguments: ["14-15h", "22:00-02:00", "9.30-10.30", "9-11am", "14h à 15h"])
  func ranges(range: String) { #expect(Self.failure("24/11/2026 \(range)") == .impossible(.timeRange)) }

  // MARK: Zones

  @Test(
    "accepts the workspace's own zone after a time, by its name and by its abbreviation",
    arguments: [
      ("24/11/2026 09:30 CET", nil), ("14/07/2026 09:30 CEST", nil), ("14/07/2026 9.30 cest", nil),
      ("24/11/2026 09:30 (CET)", nil), ("24/11/2026 09:30 Europe/Paris", nil), ("24/11/2026 09:30 (europe/paris)", nil),
      ("24/11/2026 09:30 UTC", 0), ("24/11/2026 09:30 GMT", 0), ("24/11/2026 09:30 Z", 0), ("24/11/2026 09:30Z", 0),
      ("24/11/2026 09:30 UTC+2", 120), ("24/11/2026 09:30 +01:00", 60), ("24 Nov 2026 09:30:00 EST", -300),
    ] as [(String, Int?)])
  func zones(text: String, offset: Int?) {
    let stamp = WrittenDate.parse(text, in: Self.paris)
    #expect(stamp?.time?.clock == "09:30" && stamp?.offset == offset)
  }

  @Test("rejects abbreviations that are not in force at that moment, and names the current ones")
  func otherClock() {
    #expect(WrittenDate.parse("14/07/2026 09:30 BST", in: Self.london)?.offset == nil)
    let winter = Self.failure("24/11/2026 09:30 BST", in: Self.london)
    #expect(winter?.reason?.english == "on 24 November 2026 at 09:30, Europe/London uses GMT, not BST")
    #expect(winter?.remedy?.english == "write GMT, or omit the time zone")
    #expect(
      Self.failure("14 juillet 2026 à 9h30 CET")?.reason?.french
        == "le 14\u{A0}juillet 2026 à 9\u{A0}h\u{A0}30, le fuseau Europe/Paris est en CEST, et non en CET")
    // The clock jumps at 02:00.
    #expect(Self.failure("29/03/2026 02:30 CET") != nil && Self.failure("29/03/2026 01:59 CET") == nil)
  }

  @Test("lets an abbreviation choose between the two times of a repeated hour")
  func twice() {
    #expect(WrittenDate.parse("25/10/2026 02:30 CEST", in: Self.paris)?.offset == 120)
    #expect(WrittenDate.parse("25/10/2026 02:30 CET", in: Self.paris)?.offset == 60)
    #expect(WrittenDate.parse("25/10/2026 03:30 CET", in: Self.paris)?.offset == nil)
  }

  @Test("reads abbreviations first as the workspace's own zone")
  func ownLetters() {
    let shanghai = TimeZoneRules(identifier: "Asia/Shanghai", firstOffset: 480, transitions: [])
    #expect(WrittenDate.parse("24 Nov 2026 09:30 CST", in: shanghai)?.offset == nil)
    #expect(Self.failure("24/11/2026 09:30 CST") == .unread("CST", isBehindTime: true))
    #expect(WrittenDate.parse("Tue, 24 Nov 2026 09:30:00 CST")?.offset == -360)
  }

  // MARK: Orders

  private static func column(_ texts: [String]) -> DateColumn {
    var column = DateColumn(default: .dayFirst, today: TestTime.day.day, in: paris)
    for (index, text) in texts.enumerated() { column.look(at: text, line: index + 2, isOver: false) }
    return column
  }

  @Test(
    "names an impossible day in the order that gives a month",
    arguments: [[], ["24/11/2026"], ["11/24/2026"], ["24/11/2026", "11/24/2026"]])
  func noSuchDay(proofs: [String]) {
    let column = Self.column(proofs)
    for text in ["31/11/2026", "11/31/2026"] {
      #expect(column.read(text) == .failure(.impossible(.noSuchDay(year: 2026, month: 11, days: 30))), "\(text)")
    }
  }

  @Test(
    "says whether a zero is the day or the month, by the order",
    arguments: [
      ("00/11/2026", "there is no day 0", "there is no month 0"),
      ("11/00/2026", "there is no month 0", "there is no day 0"),
      ("00/00/2026", "there is no month 0", "there is no month 0"),
      ("0 nov. 2026", "there is no day 0", "there is no day 0"),
      ("2026-11-00", "there is no day 0", "there is no day 0"),
      ("20261100", "there is no day 0", "there is no day 0"),
      ("31/00/2026", "there is no month 0", "there is no month 31"),
    ])
  func zeros(text: String, dayFirst: String, monthFirst: String) {
    for (proof, reason) in [("24/11/2026", dayFirst), ("11/24/2026", monthFirst)] {
      guard case .failure(let failure) = Self.column([proof]).read(text) else {
        Issue.record("\(text) is read")
        continue
      }
      #expect(failure.reason?.english == reason)
    }
  }

  @Test("names both orders for two impossible months or two wrong weekdays, unless the order is proved")
  func neither() {
    func reason(_ text: String, _ proofs: String...) -> String? {
      if case .failure(let failure) = Self.column(proofs).read(text) { failure.reason?.english } else { nil }
    }
    #expect(reason("31/13/2026") == "neither 31 nor 13 is a month")
    #expect(reason("31/13/2026", "24/11/2026") == "there is no month 13")
    #expect(reason("31/13/2026", "11/24/2026") == "there is no month 31")
    #expect(reason("Mon 03/04/2026") == "neither 3 April 2026 nor 4 March 2026 is a Monday")
    #expect(reason("Mon 03/04/2026", "24/11/2026") == "3 April 2026 is a Friday, not a Monday")
  }
}
