import Actions
import CivilTime
import Editorial
import Localization
import Snapshots
import TestSupport
import Testing

@testable import Reports

@Suite("A report's section")
struct ReportPartTests {
  /// Returns the text between the markers of a section, in a report of a period that is written at noon on a day.
  private func section(
    _ name: String, of period: String, on day: String, in language: Language, _ files: [String: String]
  ) throws -> String {
    let report = "---\nperiod: \(period)\n---\n\n<!-- edito:begin \(name) -->\n<!-- edito:end -->\n"
    let corpus = Corpus.reading(
      files.merging(["edito.md": "---\nedito: 1\n---\n", "reports/report.md": report]) { first, _ in first })
    let creator = try DocumentCreator(
      Snapshot(corpus, now: moment("\(day) 12:00")), language: language, ownTemplate: { _ in nil },
      defaultAuthor: { nil }, isTaken: corpus.files.contains)
    let plans = try ReportPlan.all(
      for: DateSyntax.period(period).get(), names: CalendarNames(language), by: creator)
    let lines = try #require(plans.first).file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("<!-- edito:begin") }.dropFirst().prefix { !$0.hasPrefix("<!-- edito:end") }
      .joined(separator: "\n")
  }

  struct Gaps: Sendable {
    let today: String
    let english: String
    let french: String
  }

  @Test(
    "about what comes next says from when on no posts are missing",
    arguments: [
      // The day before the next week, and its first day: the whole week is judged.
      Gaps(
        today: "2026-11-22", english: "Week 48: 2 entries are planned, and no posts are missing.",
        french: "Semaine\u{A0}48\u{A0}: 2\u{A0}parutions prévues, et il ne manque aucune publication."),
      Gaps(
        today: "2026-11-23", english: "Week 48: 2 entries are planned, and no posts are missing.",
        french: "Semaine\u{A0}48\u{A0}: 2\u{A0}parutions prévues, et il ne manque aucune publication."),
      // No post was published on Tuesday, and that day is over.
      Gaps(
        today: "2026-11-26", english: "Week 48: 2 entries are planned, and no posts are missing from today on.",
        french:
          "Semaine\u{A0}48\u{A0}: 2\u{A0}parutions prévues, et à partir d’aujourd’hui, il ne manque aucune publication."
      ),
      Gaps(
        today: "2026-11-30", english: "Week 48 is over: its own report shows which posts were missing.",
        french:
          "Semaine\u{A0}48\u{A0}: la période est passée, et son propre bilan montre les publications qui y manquaient."),
    ])
  func gaps(_ row: Gaps) throws {
    let files = [
      "strategy/frequency.md":
        "---\nquestion: frequency\ncadence: [{channel: x, target: 1 per day, on: [tue, fri]}]\n---\n",
      "posts/tuesday.md": "---\nstatus: draft\ndate: 2026-11-24 09:00\nchannels: [x]\n---\nRye.\n",
      "posts/friday.md": "---\nstatus: draft\ndate: 2026-11-27 09:00\nchannels: [x]\n---\nSpelt.\n",
    ]
    for (language, sentence) in [(Language.english, row.english), (.french, row.french)] {
      #expect(try section("gaps", of: "2026-W47", on: row.today, in: language, files) == sentence)
    }
  }

  @Test("with proposals groups the thousands of all numbers if one has five digits")
  func thousands() throws {
    let indicators = "{id: views, title: Views, target: 65000}, {id: visits, title: Visits, target: 3500}"
    let files = [
      "strategy/indicators.md": "---\nquestion: indicators\nindicators: [\(indicators)]\n---\n",
      "metrics/1.md": "---\nperiod: 2026-07\n---\n| channel | views | visits |\n|---|---|---|\n| x | 60000 | 3000 |\n",
      "metrics/2.md": "---\nperiod: 2026-08\n---\n| channel | views | visits |\n|---|---|---|\n| x | 62000 | 3200 |\n",
    ]
    let english = try section("goals", of: "2026-Q3", on: "2026-10-01", in: .english, files)
    #expect(english.contains("| Visits | 3,500 per month | 3,100 per month | reconsider: "))
    #expect(english.contains("aim for 3,200, as in the best month"))
    let french = try section("goals", of: "2026-Q3", on: "2026-10-01", in: .french, files)
    #expect(french.contains("| Visits | 3\u{202F}500 par mois | 3\u{202F}100 par mois | "))
    // Without a number of five digits, four digits need no mark.
    let few = try section(
      "goals", of: "2026-Q3", on: "2026-10-01", in: .english,
      files.mapValues { $0.replacing("{id: views, title: Views, target: 65000}, ", with: "") })
    #expect(few.contains("| Visits | 3500 per month | 3100 per month | "))
  }

  @Test(
    "with proposals says how many more periods a gauge needs",
    arguments: [
      ("120", "at this rate, 1 month to go", "à ce rythme, elle le sera dans 1\u{A0}mois"),
      ("130", "at this rate, 2 months to go", "à ce rythme, elle le sera dans 2\u{A0}mois"),
    ])
  func rate(_ target: String, _ english: String, _ french: String) throws {
    let files = [
      "strategy/indicators.md":
        "---\nquestion: indicators\nindicators: [{id: followers, title: Followers, kind: presence, target: \(target)}]\n---\n",
      "metrics/1.md": "---\nperiod: 2026-07\n---\n| channel | followers |\n|---|---|\n| x | 100 |\n",
      "metrics/2.md": "---\nperiod: 2026-08\n---\n| channel | followers |\n|---|---|\n| x | 110 |\n",
    ]
    for (language, sentence) in [(Language.english, english), (.french, french)] {
      let text = try section("goals", of: "2026-Q3", on: "2026-10-01", in: language, files)
      #expect(text.contains(sentence), "\(text)")
    }
  }
}
