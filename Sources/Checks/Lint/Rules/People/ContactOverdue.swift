import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// An exchange that is arranged for before the next one would fall due is as good as one that took place.
struct ContactOverdue: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "contact-overdue", .people, .always(.warning),
    summary: "somebody whom the team wanted to get back to by now",
    rationale: """
      `contact: every month` is a promise to keep in touch. The exchanges are the list items in the person's page that begin \
      with a date, `- 2026-11-03 coffee at the mill`; one that is still to come and soon enough counts too, a task that is \
      not ticked does not. Whoever has left (`until:`) is left alone.
      """,
    remedy: "Get in touch, and add the day to the page as a list item; or choose a slower rhythm.",
    passing: [
      Example(["people/bea.md": person("every month", "- 2026-10-23 : café au moulin\n- 2026-09-01 call\n")]),
      Example(["people/bea.md": person("toutes les 2 semaines", "- [x] **2026-11-10** call\n")]),
      Example(["people/bea.md": person("every month", "* 2026-09-01 call\n* 2026-12-05 lunch is arranged\n")]),
      Example(["people/bea.md": person("every month\nuntil: 2026-10-01", "")]),
    ],
    failing: [
      Example(["people/bea.md": person("↓tous les mois", "- 2026-08-01 call\n- 2026-10-22 café ☕ au moulin\n")]),
      Example([
        "people/bea.md": person("↓every 2 weeks", "Met on 2026-11-20.\n\n- [ ] 2026-11-21 call\n- on 2026-11-22\n")
      ]),
      Example(["people/bea.md": person("↓every week", "- 2026-11-01 call\n- 2027-06-01 anniversary\n")]),
    ])

  private static func person(_ contact: String, _ body: String) -> String {
    "---\nname: Béa\nrole: partner\ncontact: \(contact)\n---\n\n\(body)"
  }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    snapshot.corpus.people.compactMap { person in
      guard let rhythm = person.content.contact, !person.content.hasLeft(by: snapshot.now.day) else { return nil }
      return finding(person.document, rhythm, today: snapshot.now.day)
    }
  }

  private func finding(_ document: Document, _ rhythm: Located<Rhythm>, today: CalendarDay) -> RuleFinding? {
    let history = ContactHistory(document)
    if history.arranged(rhythm.value, on: today) != nil { return nil }
    guard let last = history.last(by: today), let due = history.due(rhythm.value, on: today) else {
      return RuleFinding(in: document, at: rhythm.range, .neverRecorded(document.title), help: .record(today))
    }
    guard due < today else { return nil }
    return RuleFinding(
      in: document, at: rhythm.range, .overdue(document.title, since: due),
      related: [RelatedPlace(.lastContact, at: document.place(last.range))], help: .record(today))
  }
}

extension LocalizedText {
  fileprivate static func overdue(_ name: String, since day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "\(name.excerpt) was to hear from the team by \(DateNames.day(day))",
      fr: "\(name.excerpt) devait avoir de vos nouvelles au plus tard le \(DateNames.day(day))")
  }

  fileprivate static func neverRecorded(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "no exchange with \(name.excerpt) is recorded", fr: "aucun échange avec \(name.excerpt) n’est consigné")
  }

  fileprivate static let lastContact = LocalizedText(en: "the last exchange", fr: "le dernier échange")

  fileprivate static func record(_ today: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "get in touch, then note it on this page as a list item that begins with the day: \(today.description)",
      fr:
        "prenez des nouvelles, puis notez-le dans cette fiche, en élément de liste qui commence par le jour : \(today.description)"
    )
  }
}
