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
    summary: LocalizedText(
      en: "a recurrence that contradicts itself",
      fr: "une périodicité qui se contredit"),
    rationale: LocalizedText(
      en: "Edito cannot tell when the checklist is due.",
      fr: "Edito ne peut pas savoir quand la liste de tâches est à faire."),
    exceptions: LocalizedText(
      en: """
        The rule reports a day that the period does not have, an interval of several periods without `from:`, \
        and an end before the beginning.
        """,
      fr: """
        Sont signalés un jour que la période ne contient pas, un intervalle de plusieurs périodes sans \
        `from:`, et une fin avant le début.
        """),
    remedy: LocalizedText(
      en: """
        Choose a day that the period has: a weekday in a week; `last friday`, `15` or `last working day` in \
        a month.
        """,
      fr: """
        Choisissez un jour qui existe dans la période : pour une semaine, `vendredi` ; pour un mois, `le 15`, \
        `dernier vendredi` ou `dernier jour ouvré`.
        """),
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

extension PeriodUnit {
  /// The French for “of a day”, “of a week” and so on.
  fileprivate var ofOneInFrench: String {
    switch self {
    case .day: "d’un jour"
    case .week: "d’une semaine"
    case .month: "d’un mois"
    case .quarter: "d’un trimestre"
    case .year: "d’une année"
    }
  }
}

extension LocalizedText {
  fileprivate static let dailyWithDay = LocalizedText(
    en: "a daily checklist cannot have a day in `at:`",
    fr: "une liste quotidienne ne peut pas avoir de jour dans `at:`")

  fileprivate static let leaveOut = LocalizedText(
    en: "delete `at:`, or make the checklist weekly or monthly",
    fr: "supprimez `at:`, ou faites revenir la liste chaque semaine ou chaque mois")

  fileprivate static func whichWeekday(_ weekday: Weekday, _ unit: PeriodUnit) -> LocalizedText {
    LocalizedText(
      en: "a \(unit.name) has several \(weekday.name)s, so `at:` must name one of them",
      fr: "il y a plusieurs \(weekday.name)s par \(unit.name) : `at:` doit indiquer lequel")
  }

  fileprivate static func which(_ weekday: Weekday) -> LocalizedText {
    LocalizedText(
      en: "write `first \(weekday.name.english.lowercased())` or `last \(weekday.name.english.lowercased())`",
      fr: "écrivez `premier \(weekday.name)` ou `dernier \(weekday.name)`")
  }

  fileprivate static func noSuchDay(_ day: DayInPeriod, _ unit: PeriodUnit) -> LocalizedText {
    LocalizedText(
      en: "“\(day.name)” is not a day of a \(unit.name)",
      fr: "« \(day.name) » ne désigne aucun jour \(unit.ofOneInFrench)")
  }

  fileprivate static func days(_ unit: PeriodUnit) -> LocalizedText {
    switch unit {
    case .week:
      LocalizedText(
        en: "write a weekday, such as `friday`", fr: "écrivez un jour de la semaine, par exemple `vendredi`")
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
    LocalizedText(en: "the checklist is due \(recurrence.name)", fr: "la liste revient \(recurrence.name)")
  }

  fileprivate static func withoutBeginning(_ rhythm: Rhythm) -> LocalizedText {
    LocalizedText(
      en: "the checklist is due \(rhythm.name), but its first period is missing",
      fr: "la liste revient \(rhythm.name), mais sa première période manque")
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
      en: "add the first period: `from: \(example)`", fr: "indiquez la première période : `from: \(example)`")
  }

  fileprivate static let endsBefore = LocalizedText(
    en: "the checklist ends before it begins", fr: "la liste finit avant de commencer")
  fileprivate static let beginning = LocalizedText(en: "begins here", fr: "commence ici")
  fileprivate static let swap = LocalizedText(
    en: "correct `from:` or `until:`", fr: "corrigez `from:` ou `until:`")
}
