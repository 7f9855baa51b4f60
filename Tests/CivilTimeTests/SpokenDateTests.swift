import Localization
import TestSupport
import Testing

@testable import CivilTime

/// A date as people say or write it, the present, and the ISO form that is read: a value, a value and the day that it is not, or the reason
/// for the refusal with the proposed values.
struct SpokenDate: CustomTestStringConvertible, Sendable {
  let text: String
  let now: String
  let expected: String

  /// - Parameter now: by default, a Wednesday morning.
  init(_ text: String, at now: String = "2026-12-02 10:00", _ expected: String) {
    (self.text, self.now, self.expected) = (text, now, expected)
  }

  var testDescription: String { "\(text) (\(now))" }
}

extension WrittenDate.Context {
  static func spoken(
    at now: String, _ order: WrittenDate.Order?, _ direction: WrittenDate.Direction = .future
  ) throws -> WrittenDate.Context {
    let stamp = try DateSyntax.timestamp(now).get()
    return WrittenDate.Context(
      now: Moment(day: stamp.day, time: stamp.time ?? .midnight), order: order, zone: .utc, direction: direction)
  }
}

/// Returns a result as the tables of expected results write it.
func shown<Value: CustomStringConvertible>(
  _ result: Result<WrittenDate.Reading<Value>, WrittenDate.Refusal>, _ language: Language
) -> String {
  switch result {
  case .success(let reading): "\(reading.value)" + (reading.otherDay.map { ", not \($0)" } ?? "")
  case .failure(let refusal):
    (refusal.failure.reason?[language] ?? "refused")
      + (refusal.proposals.isEmpty ? "" : " → \(refusal.proposals.joined(separator: ", "))")
  }
}

@Suite("A date as people write it")
struct SpokenDateTests {
  @Test(
    "is read in French",
    arguments: [
      SpokenDate("9h", "2026-12-02 09:00"),
      SpokenDate("9 h 30", "2026-12-02 09:30"),
      SpokenDate("17h", "2026-12-02 17:00"),
      SpokenDate("17 h", "2026-12-02 17:00"),
      SpokenDate("à 9h30", "2026-12-02 09:30"),
      SpokenDate("9:30", "2026-12-02 09:30"),
      SpokenDate("maintenant", "2026-12-02 10:00"),
      SpokenDate("25h", "hours go from 00:00 to 23:59"),
      SpokenDate("2026-12-04 9h", "2026-12-04 09:00"),
      SpokenDate("2026-12-04 9 h 30", "2026-12-04 09:30"),
      SpokenDate("2026-12-04 à 9h30", "2026-12-04 09:30"),
      SpokenDate("2026/12/04", "2026-12-04"),
      SpokenDate("04/12/2026", "2026-12-04"),
      SpokenDate("4/12/26", "2026-12-04"),
      SpokenDate("04.12.2026 9h", "2026-12-04 09:00"),
      SpokenDate("4/12", "2026-12-04"),
      SpokenDate("4/12 à 17h", "2026-12-04 17:00"),
      SpokenDate("13/12", "2026-12-13"),
      SpokenDate("12/13/2026", "2026-12-13"),
      SpokenDate("4 décembre 2026", "2026-12-04"),
      SpokenDate("4 DECEMBRE 2026", "2026-12-04"),
      SpokenDate("le 4 décembre 2026 à 9 h 30", "2026-12-04 09:30"),
      SpokenDate("4 décembre", "2026-12-04"),
      SpokenDate("4 déc. 9h", "2026-12-04 09:00"),
      SpokenDate("1er janvier", "2027-01-01"),
      SpokenDate("le 1er janvier à 0h", "2027-01-01 00:00"),
      SpokenDate("30 novembre", "2027-11-30, not 2026-11-30"),
      SpokenDate("29 février", "2028-02-29"),
      SpokenDate("31 novembre", "November 2026 has 30 days → 2026-11-30, 2026-12-01"),
      SpokenDate("31 novembre 2026", "November 2026 has 30 days → 2026-11-30, 2026-12-01"),
      SpokenDate("vendredi 4 décembre", "2026-12-04"),
      SpokenDate("vendredi 4 décembre 17h", "2026-12-04 17:00"),
      SpokenDate("lundi 4 décembre", "4 December 2026 is a Friday, not a Monday → 2026-12-04"),
      SpokenDate("lundi 4 décembre 2026", "4 December 2026 is a Friday, not a Monday → 2026-12-04"),
      SpokenDate("aujourd’hui", "2026-12-02"),
      SpokenDate("aujourd'hui 17h", "2026-12-02 17:00"),
      SpokenDate("demain", "2026-12-03"),
      SpokenDate("demain 9h", "2026-12-03 09:00"),
      SpokenDate("Demain à 9 h 30", "2026-12-03 09:30"),
      SpokenDate("après-demain", "2026-12-04"),
      SpokenDate("apres demain 9h", "2026-12-04 09:00"),
      SpokenDate("hier", "2026-12-01"),
      SpokenDate("avant-hier", "2026-11-30"),
      SpokenDate("lundi", "2026-12-07"),
      SpokenDate("mercredi", "2026-12-02"),
      SpokenDate("mercredi 9h", "2026-12-09 09:00"),
      SpokenDate("mercredi 17h", "2026-12-02 17:00"),
      SpokenDate("ce vendredi", "2026-12-04"),
      SpokenDate("lundi prochain", "2026-12-07"),
      SpokenDate("le lundi prochain à 9h", "2026-12-07 09:00"),
      SpokenDate("vendredi prochain", "2026-12-04, not 2026-12-11"),
      SpokenDate("jeudi prochain", "2026-12-10, not 2026-12-03"),
      SpokenDate("mercredi prochain", "2026-12-09"),
      SpokenDate("lundi prochain", at: "2026-12-06", "2026-12-14, not 2026-12-07"),
      SpokenDate("lundi en huit", "2026-12-14"),
      SpokenDate("vendredi 17h", "2026-12-04 17:00"),
      SpokenDate("vendredi dernier", "2026-11-27"),
      SpokenDate("dans 3 jours", "2026-12-05"),
      SpokenDate("dans trois jours à 9h", "2026-12-05 09:00"),
      SpokenDate("dans une semaine", "2026-12-09"),
      SpokenDate("dans quinze jours", "2026-12-17, not 2026-12-16"),
      SpokenDate("dans un mois", at: "2027-01-31", "2027-02-28"),
      SpokenDate("dans 2 heures", "2026-12-02 12:00"),
      SpokenDate("il y a 2 jours", "2026-11-30"),
      SpokenDate("il y a 30 minutes", "2026-12-02 09:30"),
      SpokenDate("dans 300 ans", "the year must be from 1990 to 2100"),
      SpokenDate("semaine prochaine", "it is a week, not a day → 2026-12-07"),
      SpokenDate("décembre 2026", "it is a month, not a day → 2026-12-01"),
      SpokenDate("4 décembre 2026 vers 9h", "“vers” is not understood → 2026-12-04"),
      SpokenDate("fin de semaine", "“fin” is not understood"),
      SpokenDate("bientôt", "“bientôt” is not understood"),
    ])
  func french(_ date: SpokenDate) throws {
    let result = WrittenDate.read(date.text, in: try .spoken(at: date.now, .dayFirst))
    #expect(shown(result, .english) == date.expected)
  }

  @Test(
    "is read in English",
    arguments: [
      SpokenDate("5pm", "2026-12-02 17:00"),
      SpokenDate("5 PM", "2026-12-02 17:00"),
      SpokenDate("at 5 p.m.", "2026-12-02 17:00"),
      SpokenDate("5:30pm", "2026-12-02 17:30"),
      SpokenDate("12 am", "2026-12-02 00:00"),
      SpokenDate("13pm", "hour 13 does not exist with am or pm: use 1 to 12"),
      SpokenDate("09:30", "2026-12-02 09:30"),
      SpokenDate("9:75", "minutes go from 00 to 59, and this is 75"),
      SpokenDate("now", "2026-12-02 10:00"),
      SpokenDate("2026-12-04 5pm", "2026-12-04 17:00"),
      SpokenDate("2026-12-04T09:30Z", "2026-12-04T09:30+00:00"),
      SpokenDate("2026/12/04 5:30 pm", "2026-12-04 17:30"),
      SpokenDate("12/04/2026", "2026-12-04"),
      SpokenDate("12/4", "2026-12-04"),
      SpokenDate("12/4 at 5pm", "2026-12-04 17:00"),
      SpokenDate("25/12/2026", "2026-12-25"),
      SpokenDate("13/13/2026", "there is no month 13"),
      SpokenDate("December 4, 2026", "2026-12-04"),
      SpokenDate("Dec 4th, 2026 at 5pm", "2026-12-04 17:00"),
      SpokenDate("4 December 2026", "2026-12-04"),
      SpokenDate("4th of December 2026", "2026-12-04"),
      SpokenDate("December 4", "2026-12-04"),
      SpokenDate("Dec 4th at 5pm", "2026-12-04 17:00"),
      SpokenDate("4th of December", "2026-12-04"),
      SpokenDate("the 4th of December at 9:30", "2026-12-04 09:30"),
      SpokenDate("May 5", "2027-05-05"),
      SpokenDate("Nov 28", "2027-11-28, not 2026-11-28"),
      SpokenDate("Feb 30", "February 2026 has 28 days → 2026-02-28, 2026-03-01"),
      SpokenDate("Feb 30, 2027", "February 2027 has 28 days → 2027-02-28, 2027-03-01"),
      SpokenDate("2026-02-30", "February 2026 has 28 days → 2026-02-28, 2026-03-01"),
      SpokenDate("Friday, December 4", "2026-12-04"),
      SpokenDate("Friday, Dec 4, 2026, 5 pm", "2026-12-04 17:00"),
      SpokenDate("Monday December 4", "4 December 2026 is a Friday, not a Monday → 2026-12-04"),
      SpokenDate("today", "2026-12-02"),
      SpokenDate("today at 5pm", "2026-12-02 17:00"),
      SpokenDate("tomorrow", "2026-12-03"),
      SpokenDate("tomorrow 9:30", "2026-12-03 09:30"),
      SpokenDate("TOMORROW, 9am", "2026-12-03 09:00"),
      SpokenDate("the day after tomorrow", "2026-12-04"),
      SpokenDate("yesterday", "2026-12-01"),
      SpokenDate("the day before yesterday", "2026-11-30"),
      SpokenDate("monday", "2026-12-07"),
      SpokenDate("on Monday at 9:00", "2026-12-07 09:00"),
      SpokenDate("wed", "2026-12-02"),
      SpokenDate("this friday 5pm", "2026-12-04 17:00"),
      SpokenDate("next tuesday 5pm", "2026-12-08 17:00"),
      SpokenDate("next tuesday", at: "2026-11-30", "2026-12-08, not 2026-12-01"),
      SpokenDate("next friday", "2026-12-04, not 2026-12-11"),
      SpokenDate("next thursday", "2026-12-10, not 2026-12-03"),
      SpokenDate("last friday", "2026-11-27"),
      SpokenDate("last tuesday", "2026-11-24, not 2026-12-01"),
      SpokenDate("last monday", "2026-11-30, not 2026-11-23"),
      SpokenDate("in 2 weeks", "2026-12-16"),
      SpokenDate("in two weeks at 9:00", "2026-12-16 09:00"),
      SpokenDate("in a month", "2027-01-02"),
      SpokenDate("in 1 quarter", "2027-03-02"),
      SpokenDate("3 days from now", "2026-12-05"),
      SpokenDate("2 days ago", "2026-11-30"),
      SpokenDate("a week ago", "2026-11-25"),
      SpokenDate("an hour ago", "2026-12-02 09:00"),
      SpokenDate("in 30 minutes", "2026-12-02 10:30"),
      SpokenDate("in 9999 years", "the year must be from 1990 to 2100"),
      SpokenDate("next week", "it is a week, not a day → 2026-12-07"),
      SpokenDate("week 50", "it is a week, not a day → 2026-12-07"),
      SpokenDate("December", "it is a month, not a day → 2026-12-01"),
      SpokenDate("tomorrow 9:30 sharp", "“sharp” is not understood → 2026-12-03"),
      SpokenDate("2026-12-04 09:30-10:30", "it is a range of times: write when it begins"),
      SpokenDate("soon", "“soon” is not understood"),
      SpokenDate("17", "the month is missing"),
      SpokenDate("", "the day of the month is missing"),
    ])
  func english(_ date: SpokenDate) throws {
    let result = WrittenDate.read(date.text, in: try .spoken(at: date.now, .monthFirst))
    #expect(shown(result, .english) == date.expected)
  }

  @Test(
    "is refused if it has two meanings",
    arguments: [
      ("04/12/2026", "2026-12-04, 2026-04-12"),
      ("04/12/2026 9h", "2026-12-04 09:00, 2026-04-12 09:00"),
      ("4/12", "2026-12-04, 2027-04-12"),
      ("4/12 5pm", "2026-12-04 17:00, 2027-04-12 17:00"),
    ])
  func ambiguous(_ text: String, _ proposals: String) throws {
    let result = WrittenDate.read(text, in: try .spoken(at: "2026-12-02 10:00", nil))
    let reason = "the date is ambiguous: nothing shows whether the day or the month comes first"
    #expect(shown(result, .english) == "\(reason) → \(proposals)")
  }

  @Test(
    "shows its order by itself",
    arguments: [
      ("25/12/2026", "2026-12-25"), ("12/25/2026", "2026-12-25"), ("05/05/2026", "2026-05-05"), ("5/5", "2027-05-05"),
      ("vendredi 04/12/2026", "2026-12-04"), ("Sunday 04/12/2026", "2026-04-12"), ("2026/12/04", "2026-12-04"),
      ("Monday 04/12/2026", "neither 4 December 2026 nor 12 April 2026 is a Monday → 2026-12-04, 2026-04-12"),
    ])
  func clearOrder(_ text: String, _ expected: String) throws {
    let result = WrittenDate.read(text, in: try .spoken(at: "2026-12-02 10:00", nil))
    #expect(shown(result, .english) == expected)
  }

  @Test("keeps its weekday in a known order of day and month")
  func weekdayInKnownOrder() throws {
    let result = WrittenDate.read("Sunday 04/12/2026", in: try .spoken(at: "2026-12-02", .dayFirst))
    #expect(shown(result, .english) == "4 December 2026 is a Friday, not a Sunday → 2026-12-04")
  }

  @Test(
    "without a year is in the direction of its purpose",
    arguments: [
      ("4 décembre", ["2025-12-04, not 2026-12-04", "2026-12-04", "2026-12-04"]),
      ("1 December", ["2026-12-01", "2027-12-01, not 2026-12-01", "2026-12-01"]),
      ("2 December", ["2026-12-02", "2026-12-02", "2026-12-02"]),
      ("4/1", ["2026-01-04", "2027-01-04", "2027-01-04"]),
      ("monday", ["2026-11-30", "2026-12-07", "2026-11-30"]),
      ("friday", ["2026-11-27", "2026-12-04", "2026-12-04"]),
      ("mercredi 17h", ["2026-11-25 17:00", "2026-12-02 17:00", "2026-12-02 17:00"]),
      ("mercredi 9h", ["2026-12-02 09:00", "2026-12-09 09:00", "2026-12-02 09:00"]),
    ])
  func directions(_ text: String, _ expected: [String]) throws {
    let found = try [WrittenDate.Direction.past, .future, .nearest].map {
      shown(WrittenDate.read(text, in: try .spoken(at: "2026-12-02 10:00", .dayFirst, $0)), .english)
    }
    #expect(found == expected)
  }

  @Test("counts hours on the clock of its zone")
  func hoursOverClockChange() throws {
    let paris = TimeZoneRules(
      identifier: "Europe/Paris", firstOffset: 60,
      transitions: [.init(minute: 29_579_100, offset: 120), .init(minute: 29_881_500, offset: 60)])
    var context = try WrittenDate.Context.spoken(at: "2026-03-29 01:30", .dayFirst)
    context.zone = paris
    #expect(shown(WrittenDate.read("dans 1 heure", in: context), .english) == "2026-03-29 03:30")
  }

  @Test(
    "that depends on the present is refused in a file",
    arguments: [
      ("demain", "cela dépend du jour où on le lit"), ("next tuesday 5pm", "cela dépend du jour où on le lit"),
      ("in 2 weeks", "cela dépend du jour où on le lit"), ("9h30", "cela dépend du jour où on le lit"),
      ("next week", "cela dépend du jour où on le lit"), ("4 décembre", "il manque l’année → YYYY-12-04"),
      ("4 déc. à 9h", "il manque l’année → YYYY-12-04 09:00"),
      ("4 décembre 9h", "il manque l’année → YYYY-12-04 09:00"), ("29 février", "il manque l’année → YYYY-02-29"),
      ("semaine 48", "il manque l’année → YYYY-W48"),
      ("décembre 2026", "c’est un mois, et non un jour → 2026-12-01"), ("4/12", "il manque l’année → YYYY-12-04"),
      ("vendredi 4 décembre", "il manque l’année"),
      ("31 novembre", "il manque l’année"),
      ("4 décembre 2026", "2026-12-04"), ("2026-12-04 à 9h30", "2026-12-04 09:30"),
    ])
  func files(_ text: String, _ expected: String) {
    let result = WrittenDate.read(text, in: WrittenDate.Context(order: .dayFirst))
    #expect(shown(result, .french) == expected)
  }

  @Test("without an order of day and month has two readings in a file")
  func fileWithoutOrder() {
    let context = WrittenDate.Context(order: nil)
    #expect(shown(WrittenDate.read("4/12", in: context), .english) == "the year is missing → YYYY-12-04, YYYY-04-12")
  }

  @Test("is read in linear time", arguments: ["1/", "le ", "lundi ", "4 décembre ", "9h", "dans 3 ", "é", "-"])
  func longTexts(_ piece: String) throws {
    let context = try WrittenDate.Context.spoken(at: "2026-12-02 10:00", nil)
    for count in 1...40 {
      let text = String(repeating: piece, count: count)
      _ = (WrittenDate.read(text, in: context), WrittenDate.period(text, in: context))
    }
    let long = String(repeating: piece, count: 200_000)
    #expect(throws: WrittenDate.Refusal.self) { try WrittenDate.read(long, in: context).get() }
    #expect(throws: WrittenDate.Refusal.self) { try WrittenDate.period(long, in: context).get() }
  }
}
