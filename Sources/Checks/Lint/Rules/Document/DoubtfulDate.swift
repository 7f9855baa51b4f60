import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots

struct DoubtfulDate: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "doubtful-date", .document, .always(.warning),
    summary: LocalizedText(
      en: "a date that is probably a mistake",
      fr: "une date qui est probablement une erreur"),
    rationale: LocalizedText(
      en: """
        A post in the year 0206 is missing from the calendar. A date with the wrong weekday shows that one \
        of the two is wrong.
        """,
      fr: """
        Une publication de l’an 0206 manque au calendrier. Si le jour de la semaine écrit après la date \
        n’est pas le sien, l’un des deux est faux.
        """),
    exceptions: LocalizedText(
      en: "Years from 1900 to 2199 are accepted, and 9999 for “no end”.",
      fr: "Les années de 1900 à 2199 sont admises, et 9999 pour « sans fin »."),
    remedy: LocalizedText(
      en: "Correct the date, or the weekday in the comment after it.",
      fr: "Corrigez la date, ou le jour de la semaine dans le commentaire qui la suit."),
    passing: [
      .post("---\nstatus: draft\ndate: 2026-11-24 09:00 # Tuesday, before the market\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24 # mar.\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24 # on Monday, the bill is due\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-25 # mon premier pain\n---\nDu pain frais.\n"),
      .strategy("---\nquestion: frequency\ncadence: [{target: 1 per week, until: 9999-12-31}]\n---\n"),
    ],
    failing: [
      .post("---\ntitle: Été 🥖\nstatus: draft\ndate: ↓0206-11-24 09:00\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\nchannels: {x: {date: ↓2620-11-24}}\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24 09:00 # ↓Monday morning\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24 # (↓Monday)\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24 # on ↓Monday\n---\nFresh bread.\n"),
      .post("---\nstatus: draft\ndate: 2026-11-24 09:00  # ↓lun.\n---\nDu pain frais.\n"),
      .strategy("---\nquestion: frequency\ncadence: [{target: 1 per week, from: ↓0206-W02}]\n---\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .doubtfulDate(let doubt, let key) = problem.kind else { return nil }
      return switch doubt {
      case .year(let year): RuleFinding(in: document, at: problem.range, .distant(year, key), help: .correctYear)
      case .weekday(let weekday, let day):
        RuleFinding(in: document, at: problem.range, .otherWeekday(weekday, day), help: .correctOne)
      }
    }
  }
}

extension LocalizedText {
  fileprivate static func distant(_ year: Int, _ key: String) -> LocalizedText {
    LocalizedText(
      en: "\(key) is in the year \(String(year))", fr: "`\(key)` donne l’an \(String(year))")
  }

  fileprivate static let correctYear = LocalizedText(
    en: "correct the year: for example, 2026-11-24", fr: "corrigez l’année, par exemple 2026-11-24")

  fileprivate static func otherWeekday(_ weekday: Weekday, _ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "\(DateNames.day(day)) is a \(day.weekday.name), not a \(weekday.name)",
      fr: "le \(DateNames.day(day)) est un \(day.weekday.name), et non un \(weekday.name)")
  }

  fileprivate static let correctOne = LocalizedText(
    en: "correct the date or the weekday", fr: "corrigez la date ou le jour de la semaine")
}
