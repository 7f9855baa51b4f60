import CivilTime
import Editorial
import ForeignFiles
import Spreadsheets
import Testing

/// Times and time zones as people write them in calendars.
@Suite("The times of a calendar")
struct TimesInCalendarsTests {
  typealias Sheet = RoundTripTests

  /// Paris in 2026: summer time from 29 March to 25 October.
  static let paris = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 60,
    transitions: [.init(minute: 29_579_100, offset: 120), .init(minute: 29_881_500, offset: 60)])
  /// New York in 2026: summer time from 8 March to 1 November.
  static let newYork = TimeZoneRules(
    identifier: "America/New_York", firstOffset: -300,
    transitions: [.init(minute: 29_549_220, offset: -240), .init(minute: 29_891_880, offset: -300)])

  static func plan(_ csv: String, _ posts: [String: String] = [:], zone: TimeZoneRules = paris) -> ImportPlan {
    let files = posts.merging(["edito.md": "---\nedito: 1\nchannels: [{id: x, network: x}]\n---\n"]) { $1 }
    return Sheet.plan(csv, into: Corpus.reading(files, zone: zone))
  }

  /// Returns the dates of the posts, as written in their front matter.
  static func dates(_ plan: ImportPlan) -> [String] {
    plan.changes.map { change in
      change.file.text.split(separator: "\n").first { $0.hasPrefix("date: ") }.map { String($0.dropFirst(6)) } ?? ""
    }
  }

  private static func reasons(_ plan: ImportPlan) -> [String] { plan.rejected.map(\.issue.reason.english) }

  // MARK: Words

  @Test(
    "has noon in seven languages, in a column of its own",
    arguments: [
      "noon", "Midday", "midi", "mittags", "Mittag", "mediodía", "mezzogiorno", "meio-dia", "Meio dia", "middag",
      "12 noon", "12:00 midi", "12 Uhr mittags",
    ])
  func noon(time: String) {
    let plan = Self.plan("Title,Date,Time\nRye,2026-11-24,\(time)\n")
    #expect(Self.dates(plan) == ["2026-11-24 12:00"], "\(Self.reasons(plan))")
  }

  @Test(
    "has noon after a date",
    arguments: [
      "24/11/2026 noon", "24/11/2026 at 12 noon", "mardi 24 novembre 2026 à midi", "24. November 2026 mittags",
      "24 de noviembre de 2026 al mediodía", "24 novembre 2026 a mezzogiorno", "24 de novembro de 2026 ao meio-dia",
      "24 november 2026 middag", "Nov 24, 2026, 12 noon",
    ])
  func noonAfterDate(date: String) {
    let plan = Self.plan("Title,Date\nRye,\"\(date)\"\n")
    #expect(Self.dates(plan) == ["2026-11-24 12:00"], "\(Self.reasons(plan))")
  }

  @Test("has no noon at another hour")
  func wrongNoon() {
    #expect(Self.plan("Title,Date,Time\nRye,2026-11-24,11 noon\n").rejected.count == 1)
    #expect(Self.plan("Title,Date,Time\nRye,2026-11-24,12:30 noon\n").rejected.count == 1)
  }

  @Test(
    "has no word for midnight: it may be the start or the end of the day",
    arguments: [
      "midnight", "minuit", "Mitternacht", "medianoche", "mezzanotte", "meia-noite", "middernacht", "12 midnight",
    ])
  func midnight(time: String) {
    for csv in ["Title,Date,Time\nRye,2026-11-24,\(time)\n", "Title,Date\nRye,2026-11-24 \(time)\n"] {
      let plan = Self.plan(csv)
      #expect(plan.changes.isEmpty)
      #expect(Self.reasons(plan).first?.hasSuffix("midnight may be the start or the end of the day") == true, "\(csv)")
      #expect(
        plan.rejected.first?.issue.hint?.english
          == "write 00:00 for its start; for its end, write 00:00 and the next day")
    }
  }

  // MARK: Lone hours

  @Test(
    "has lone hours in a column of times",
    arguments: ["Time", "Heure", "Posting Time", "Uhrzeit", "Time (24h)", "Hora"])
  func hours(header: String) {
    let plan = Self.plan("Title,Date,\(header)\nRye,2026-11-24,9\nOats,2026-11-25,14\nSpelt,2026-11-26,9h30\n")
    #expect(Self.dates(plan) == ["2026-11-24 09:00", "2026-11-25 14:00", "2026-11-26 09:30"])
  }

  @Test(
    "rejects lone numbers if any cannot be an hour, or if the column has am and pm",
    arguments: ["24", "45", "900", "0.375", "0,5", "9,5", "3 pm", "9 a.m."])
  func noHours(other: String) {
    let plan = Self.plan("Title,Date,Time\nRye,2026-11-24,9\nOats,2026-11-25,\"\(other)\"\nSpelt,2026-11-26,14\n")
    #expect(plan.rejected.contains { $0.line == 2 } && plan.rejected.contains { $0.line == 4 })
    #expect(Self.dates(plan).allSatisfy { $0.hasPrefix("2026-11-25") })
  }

  @Test("rejects fractions of a day, and says what they may be", arguments: [("0.375", "09:00"), ("0.25", "06:00")])
  func fractions(cell: String, clock: String) {
    let plan = Self.plan("Title,Date,Time\nRye,2026-11-24,\(cell)\n")
    #expect(plan.changes.isEmpty)
    #expect(Self.reasons(plan) == ["“\(cell)” may be a fraction of a day, as spreadsheets store times"])
    #expect(plan.rejected.first?.issue.hint?.english.hasSuffix("or write \(clock)") == true)
  }

  @Test("is not taken for the date if its header may mean both, and a better one has a note")
  func besideDate() {
    let csv = "Posting Time,Date (mm/dd/yyyy),Title\n9:00 AM,11/03/2026,Rye\n9,11/04/2026,Oats\n"
    let plan = Self.plan(csv)
    #expect(Self.dates(plan) == ["2026-11-03 09:00"] && plan.rejected.map(\.line) == [3])
    // Nor is a lone column of times.
    #expect(Self.plan("Posting Time,Title\n9:00 AM,Rye\n9,Oats\n").rejected.allSatisfy { $0.column?.number == 1 })
  }

  @Test("rejects a lone number after a date, and does not take days for hours")
  func loneElsewhere() {
    let plan = Self.plan("Title,Date\nRye,2026-11-24 9\n")
    #expect(Self.reasons(plan).first?.contains("the minutes are missing") == true)
    #expect(Self.plan("Title,Day\nRye,9\nOats,14\n").rejected.count == 2)
  }

  // MARK: Clock changes

  @Test(
    "rejects a time that the clocks skip",
    arguments: ["Date,Time\nRye,2026-03-29,02:30\n", "Date\nRye,2026-03-29 02:30\n", "Date\nRye,29/03/2026 2h30\n"])
  func skipped(rows: String) {
    let plan = Self.plan("Title,\(rows)")
    #expect(plan.changes.isEmpty)
    #expect(
      Self.reasons(plan) == [
        "2026-03-29 02:30 does not exist in Europe/Paris because the clocks go forward over that hour"
      ])
    #expect(plan.rejected.first?.issue.hint?.english == "choose another time, such as 2026-03-29 03:30")
    #expect(Self.dates(Self.plan("Title,\(rows)", zone: .utc)) == ["2026-03-29 02:30"])
  }

  @Test("has a time that the clocks repeat, for lint to report")
  func repeated() {
    #expect(Self.dates(Self.plan("Title,Date\nRye,2026-10-25 02:30\n")) == ["2026-10-25 02:30"])
  }

  @Test("rejects a skipped time for an existing post too, unless the post has it already")
  func skippedInPost() {
    let csv = "id,date\na,2026-03-29 02:30\n"
    #expect(Self.plan(csv, ["posts/a.md": "---\ntitle: A\ndate: 2026-03-28\n---\n"]).rejected.count == 1)
    let same = Self.plan(csv, ["posts/a.md": "---\ntitle: A\ndate: 2026-03-29 02:30\n---\n"])
    #expect(same.rejected.isEmpty && same.changes.isEmpty)
  }

  // MARK: Time zones

  @Test(
    "has a column of time zones in seven languages",
    arguments: [
      "Time zone", "Timezone", "Fuseau horaire", "Fuseau", "Zeitzone", "Zona horaria", "Fuso orario", "Fuso horário",
      "Tijdzone",
    ])
  func zoneHeaders(header: String) {
    #expect(
      Self.dates(Self.plan("Title,Date,Time,\(header)\nRye,2026-11-24,9:00,UTC\n")) == ["2026-11-24T09:00+00:00"])
  }

  @Test(
    "has the offset that its zone names, and none for the workspace's own zone",
    arguments: [
      ("Europe/Paris", "2026-11-24 09:00"), ("europe/paris", "2026-11-24 09:00"), ("Paris", "2026-11-24 09:00"),
      ("heure de Paris", "2026-11-24 09:00"), ("CET", "2026-11-24 09:00"), ("CET/CEST", "2026-11-24 09:00"),
      ("MEZ", "2026-11-24 09:00"), ("local time", "2026-11-24 09:00"), ("Ortszeit", "2026-11-24 09:00"),
      ("UTC+1", "2026-11-24T09:00+01:00"), ("GMT", "2026-11-24T09:00+00:00"), ("UTC-5", "2026-11-24T09:00-05:00"),
      ("-05:00", "2026-11-24T09:00-05:00"), ("+1", "2026-11-24T09:00+01:00"), ("", "2026-11-24 09:00"),
    ])
  func zones(zone: String, date: String) {
    let plan = Self.plan("Title,Date,Time,Time zone\nRye,24/11/2026,9:00,\(zone)\n")
    #expect(Self.dates(plan) == [date], "\(Self.reasons(plan))")
  }

  @Test("has American names in an American workspace", arguments: ["ET", "Eastern", "Eastern Time", "EST", "New York"])
  func american(zone: String) {
    let plan = Self.plan("Title,Date,Time zone\nRye,2026-11-24 9:00 AM,\(zone)\n", zone: Self.newYork)
    #expect(Self.dates(plan) == ["2026-11-24 09:00"], "\(Self.reasons(plan))")
  }

  @Test(
    "rejects a zone whose clock is not known, and words that are no zone",
    arguments: ["Europe/London", "ET", "Pacific", "EST", "Mars/Phobos", "PM", "tbd", "UTC+30", "2026"])
  func unknownZones(zone: String) {
    let plan = Self.plan("Title,Date,Time,Time zone\nRye,2026-11-24,9:00,\(zone)\n")
    #expect(plan.changes.isEmpty)
    #expect(
      Self.reasons(plan) == [
        "“\(zone)” cannot be read as a time zone: only that of the workspace, Europe/Paris, and offsets from UTC can"
      ])
    #expect(
      plan.rejected.first?.issue.hint?.english
        == "convert the time to Europe/Paris, or replace the zone by its offset, such as UTC-5")
  }

  @Test("rejects an abbreviation that is not in force, and a zone that contradicts the date")
  func otherClock() {
    let summer = Self.plan("Title,Date,Time zone\nRye,2026-07-24 09:00,CET\n")
    #expect(Self.reasons(summer) == ["on 24 July 2026 at 09:00, Europe/Paris uses CEST, not CET"])
    let contradiction = Self.plan("Title,Date,Time zone\nRye,2026-11-24 09:00 +03:00,UTC+1\n")
    #expect(contradiction.changes.isEmpty && contradiction.rejected.count == 1)
    let agreement = Self.plan("Title,Date,Time zone\nRye,2026-11-24 09:00 +01:00,Paris\n")
    #expect(Self.dates(agreement) == ["2026-11-24T09:00+01:00"])
  }

  @Test("does not need a zone without a time, nor a local clock with an offset")
  func zoneWithoutTime() {
    #expect(Self.dates(Self.plan("Title,Date,Time zone\nRye,2026-11-24,nowhere\n")) == ["2026-11-24"])
    #expect(
      Self.dates(Self.plan("Title,Date,Time zone\nRye,2026-03-29 02:30,UTC\n")) == ["2026-03-29T02:30+00:00"])
  }

  @Test(
    "moves an existing post only if its moment differs",
    arguments: [
      ("2026-11-24 09:00", "2026-11-24 09:00", "UTC", "2026-11-24T09:00+00:00"),
      ("2026-11-24 10:00", "2026-11-24 09:00", "UTC", nil), ("2026-11-24 09:00", "2026-11-24 09:00", "Paris", nil),
      ("2026-11-24T09:00+00:00", "2026-11-24 09:00", "UTC", nil),
      ("2026-11-24 09:00", "2026-11-24 10:00", "Paris", "2026-11-24 10:00"),
    ] as [(String, String, String, String?)])
  func updates(written: String, cell: String, zone: String, date: String?) {
    let post = ["posts/a.md": "---\ntitle: A\ndate: \(written)\n---\n"]
    let (day, time) = (cell.prefix(10), cell.dropFirst(11))
    for csv in ["id,date,time zone\na,\(cell),\(zone)\n", "id,date,time,time zone\na,\(day),\(time),\(zone)\n"] {
      let plan = Self.plan(csv, post)
      #expect(plan.rejected.isEmpty && Self.dates(plan) == (date.map { [$0] } ?? []), "\(csv)")
    }
  }
}
