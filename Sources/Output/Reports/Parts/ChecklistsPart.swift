import Checklists
import CivilTime
import Editorial
import Localization
import Presentation

extension ReportPart {
  static let checklists = ReportPart(
    name: "checklists",
    documentation: LocalizedText(
      en: "How much of each checklist was done, and which tasks were missed",
      fr: "Ce qui a été fait de chaque liste, et les tâches manquées")
  ) { context in
    let lists = context.checklists
    guard !lists.isEmpty else {
      return context.sentence(LocalizedText(en: "No checklist was due.", fr: "Aucune liste de tâches n’était à faire."))
    }
    let table = context.table(
      [
        LocalizedText(en: "Checklist", fr: "Liste"), LocalizedText(en: "Occurrences", fr: "Échéances"),
        LocalizedText(en: "Done", fr: "Faites"), LocalizedText(en: "In part", fr: "En partie"),
        LocalizedText(en: "Missed", fr: "Manquées"), LocalizedText(en: "Tasks ticked", fr: "Tâches cochées"),
      ], numbersFrom: 1, lists.map(context.row))
    let left = lists.flatMap(context.leftovers)
    guard !left.isEmpty else { return table }
    let head = context.sentence(LocalizedText(en: "Not done:", fr: "Non fait :"))
    return [table, head, Markdown.list(left)].joined(separator: "\n\n")
  }
}

extension ReportContext {
  fileprivate typealias List = (ledger: ChecklistLedger, entries: [LedgerEntry])

  /// The checklists with their occurrences due in the period, the earliest first. Occurrences in the states `due` and `coming` are
  /// omitted, because they can still be done.
  fileprivate var checklists: [List] {
    snapshot.checklists.compactMap { ledger in
      guard let start = ledger.start else { return nil }
      let end = Period(ledger.timetable.unit, containing: period.last).next
      let entries = ledger.timetable.occurrences(before: end)
        .prefix { $0.period.last >= period.first && $0.period.first >= start }
        .filter { period.contains($0.due) }.map(ledger.entry)
        // Tasks that can still be done today are not missed.
        .filter { $0.state != .coming && $0.state != .due }
      return entries.isEmpty ? nil : (ledger, entries.reversed())
    }
  }

  fileprivate func row(of list: List) -> [Markdown] {
    let completion = Completion(of: list.entries)
    let counts = list.entries.filter { $0.state != .skipped }.map(\.counts)
    let (done, wanted) = (counts.reduce(0) { $0 + $1.done }, counts.reduce(0) { $0 + $1.wanted })
    return [
      link(to: list.ledger.document), number(list.entries.count { $0.state != .skipped }), number(completion.done),
      number(completion.partly), number(completion.missed),
      Markdown.escaped(LocalizedText(en: "\(done) of \(wanted)", fr: "\(done) sur \(wanted)")[language]),
    ]
  }

  /// Returns the missed and the partly done occurrences as list items, each with its tasks that were not done.
  fileprivate func leftovers(of list: List) -> [Markdown] {
    list.entries.filter(\.isOver).map { entry -> Markdown in
      let name = names.name(of: entry.period, in: language)
      let title =
        entry.run.map { link("\(list.ledger.document.title), \(name)", to: $0.document.path) }
        ?? Markdown.escaped("\(list.ledger.document.title), \(name)")
      let tasks =
        entry.state == .missed
        ? LocalizedText(en: "all tasks", fr: "toutes les tâches")[language]
        : entry.open.map(\.item.text).joined(separator: LocalizedText.semicolon[language])
      return "\(title)\(LocalizedText(en: ": ", fr: " : ")[language])\(tasks)"
    }
  }
}
