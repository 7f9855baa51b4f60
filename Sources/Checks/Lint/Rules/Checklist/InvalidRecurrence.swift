import Checklists
import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

struct InvalidRecurrence: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-recurrence", .checklist, .always(.error),
    summary: "a recurrence whose parts do not go together",
    rationale: """
      When a checklist is due follows from `every:`, `at:`, `from:` and `until:`. A day that such a period does not have, a rhythm \
      of several periods that does not say where it begins, or an end before the beginning leave it to chance.
      """,
    remedy:
      "Name a day that the period has: a weekday in a week; `last friday`, `15` or `last working day` in a month.",
    passing: [
      checklist("every: weekdays"), checklist("every: week\nat: friday"), checklist("every: month\nat: last friday"),
      checklist("every: mois\nat: le 15"), checklist("every: quarter\nat: dernier jour ouvré"),
      checklist("every: year\nat: 15 March"), checklist("every: 2 weeks\nfrom: 2026-W40\nuntil: 2027-W10"),
    ],
    failing: [
      checklist("every: month\nat: ↓friday"), checklist("every: [mon, thu]\nat: ↓last friday"),
      checklist("every: week\nat: ↓le 15"), checklist("every: month\nat: ↓15 mars"), checklist("every: ↓2 weeks"),
      checklist("every: week\nfrom: 2026-W40\nuntil: ↓2026-W39"),
    ])

  private static func checklist(_ keys: String) -> Example {
    Example(["checklists/example.md": "---\n\(keys)\n---\n- [ ] Écouter les clients ☕ (20 min)\n"])
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard case .checklist(let checklist) = document.content, let every = checklist.every else { return [] }
    return [
      day(of: checklist, every, in: document), beginning(of: checklist, every, in: document),
      end(of: checklist, in: document),
    ].compactMap(\.self)
  }

  private func day(of checklist: Checklist, _ every: Located<Recurrence>, in document: Document) -> RuleFinding? {
    guard let at = checklist.at, every.value.isDaily || !at.value.fits(every.value.unit) else { return nil }
    let related = [RelatedPlace(.recurrence(every.value), at: document.place(every.range))]
    if every.value.isDaily {
      return RuleFinding(in: document, at: at.range, .dailyWithDay, related: related, help: .leaveOut)
    }
    if case .weekday(let weekday) = at.value {
      return RuleFinding(
        in: document, at: at.range, .whichWeekday(weekday, every.value.unit), related: related, help: .which(weekday))
    }
    return RuleFinding(
      in: document, at: at.range, .noSuchDay(at.value, every.value.unit), related: related,
      help: .days(every.value.unit))
  }

  private func beginning(of checklist: Checklist, _ every: Located<Recurrence>, in document: Document) -> RuleFinding? {
    guard case .every(let rhythm) = every.value, rhythm.count > 1, checklist.from == nil, !document.misspells("from")
    else { return nil }
    return RuleFinding(in: document, at: every.range, .withoutBeginning(rhythm), help: .begin(rhythm))
  }

  private func end(of checklist: Checklist, in document: Document) -> RuleFinding? {
    guard let from = checklist.from, let until = checklist.until, until.value.last < from.value.first else {
      return nil
    }
    return RuleFinding(
      in: document, at: until.range, .endsBefore,
      related: [RelatedPlace(.beginning, at: document.place(from.range))], help: .swap)
  }
}

extension LocalizedText {
  fileprivate static let dailyWithDay = LocalizedText(
    en: "it is due day by day, so that no day can be chosen",
    fr: "elle revient jour par jour : il n’y a pas de jour à choisir")

  fileprivate static let leaveOut = LocalizedText(
    en: "leave `at:` out, or let it come round by the week or the month",
    fr: "retirez `at:`, ou faites-la revenir chaque semaine ou chaque mois")

  fileprivate static func whichWeekday(_ weekday: Weekday, _ unit: PeriodUnit) -> LocalizedText {
    LocalizedText(
      en: "a \(unit.name) has several \(weekday.name)s: which one?",
      fr: "il y a plusieurs \(weekday.name)s : lequel ?")
  }

  fileprivate static func which(_ weekday: Weekday) -> LocalizedText {
    LocalizedText(
      en: "say which: `first \(weekday.name.english.lowercased())`, `last \(weekday.name.english.lowercased())`",
      fr: "dites lequel : `premier \(weekday.name)`, `dernier \(weekday.name)`")
  }

  fileprivate static func noSuchDay(_ day: DayInPeriod, _ unit: PeriodUnit) -> LocalizedText {
    LocalizedText(
      en: "a \(unit.name) has no such day as \(day.name)", fr: "« \(day.name) » ne désigne aucun jour (\(unit.name))")
  }

  fileprivate static func days(_ unit: PeriodUnit) -> LocalizedText {
    switch unit {
    case .week: LocalizedText(en: "name a weekday: `friday`", fr: "nommez un jour de la semaine : `vendredi`")
    case .year:
      LocalizedText(
        en: "write `15 March`, `last friday` or `last working day`",
        fr: "écrivez `15 mars`, `dernier vendredi` ou `dernier jour ouvré`")
    case .day, .month, .quarter:
      LocalizedText(
        en: "write `15`, `last friday` or `last working day`",
        fr: "écrivez `le 15`, `dernier vendredi` ou `dernier jour ouvré`")
    }
  }

  fileprivate static func recurrence(_ recurrence: Recurrence) -> LocalizedText {
    LocalizedText(en: "it is due \(recurrence.name)", fr: "elle revient \(recurrence.name)")
  }

  fileprivate static func withoutBeginning(_ rhythm: Rhythm) -> LocalizedText {
    LocalizedText(
      en: "\(rhythm.name), but nobody knows from when on", fr: "\(rhythm.name), mais on ne sait pas à partir de quand")
  }

  fileprivate static func begin(_ rhythm: Rhythm) -> LocalizedText {
    let example =
      switch rhythm.unit {
      case .day: "2026-11-23"
      case .week: "2026-W48"
      case .month: "2026-11"
      case .quarter: "2026-Q4"
      case .year: "2026"
      }
    return LocalizedText(
      en: "name the first one: `from: \(example)`", fr: "nommez la première fois : `from: \(example)`")
  }

  fileprivate static let endsBefore = LocalizedText(
    en: "it ends before it begins", fr: "elle finit avant d’avoir commencé")
  fileprivate static let beginning = LocalizedText(en: "here it begins", fr: "elle commence ici")
  fileprivate static let swap = LocalizedText(
    en: "correct one of the two", fr: "corrigez l’une des deux dates")
}
