import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots
import SourceText

/// A future contact that is at most one interval away counts like one that took place.
struct ContactOverdue: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "contact-overdue", .people, .always(.warning),
    summary: LocalizedText(
      en: "a person whose next contact is overdue",
      fr: "une personne avec qui il fallait reprendre contact"),
    rationale: LocalizedText(
      en: "The team loses touch with a person it wants to contact regularly.",
      fr: "L’équipe perd le lien avec une personne qu’elle veut contacter régulièrement."),
    exceptions: LocalizedText(
      en: """
        Contacts are the list items that begin with a date, such as `- 2026-11-03 coffee at the mill`. A \
        future contact counts if it is soon enough; a task without a tick does not. A person who has left \
        (`until:`) is not reported.
        """,
      fr: """
        Les contacts sont les éléments de liste qui commencent par une date, comme `- 2026-11-03 café au \
        moulin`. Un contact à venir compte s’il est assez proche ; une tâche non cochée ne compte pas. Une \
        personne partie (`until:`) n’est pas signalée.
        """),
    remedy: LocalizedText(
      en: "Contact the person and add the date to the file as a list item, or set a longer interval.",
      fr: """
        Reprenez contact et ajoutez la date dans la fiche, comme élément de liste, ou choisissez un intervalle \
        plus long.
        """),
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
      en: "contact with \(name.excerpt) was due on \(DateNames.day(day))",
      fr: "il fallait reprendre contact avec \(name.excerpt) au plus tard le \(DateNames.day(day))")
  }

  fileprivate static func neverRecorded(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "no contact with \(name.excerpt) is written in this file",
      fr: "aucun contact avec \(name.excerpt) n’est noté dans cette fiche")
  }

  fileprivate static let lastContact = LocalizedText(en: "the last contact", fr: "le dernier contact")

  fileprivate static func record(_ today: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "contact the person, then add to this file a list item that begins with the date: \(today.description)",
      fr:
        "reprenez contact, puis ajoutez dans cette fiche un élément de liste qui commence par la date : \(today.description)"
    )
  }
}
