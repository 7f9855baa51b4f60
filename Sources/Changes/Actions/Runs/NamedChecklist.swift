import Checklists
import CivilTime
import Editorial
import Localization
import Schema
import Snapshots

extension Snapshot {
  /// Returns the ledger of a checklist.
  ///
  /// - Throws: ``UsageError`` if the name is unknown, or if the checklist has no valid recurrence.
  public func checklist(_ name: DocumentDesignation) throws -> ChecklistLedger {
    let documents = corpus.documents(of: .checklist)
    let named = try NameSearch(documents).thing(name, of: ReferenceKind.checklist.pluralName) { nearest in
      UsageError(ReferenceKind.checklist.unknown(name.word), hint: .checklist(nearest, among: documents))
    }
    return try ledger(of: named.thing)
  }

  /// Returns the ledger of a checklist. Throws ``UsageError`` if the checklist has no valid recurrence.
  func ledger(of checklist: Document) throws -> ChecklistLedger {
    if let ledger = checklists.first(where: { $0.document.path == checklist.path }) { return ledger }
    throw UsageError(
      LocalizedText(
        en: "\(checklist.path) has no valid recurrence", fr: "\(checklist.path) n’a pas de récurrence valide"),
      hint: LocalizedText(
        en: "run `edito lint \(checklist.path)` to see what is wrong",
        fr: "lancez `edito lint \(checklist.path)` pour savoir ce qui ne va pas"))
  }
}

extension ChecklistLedger {
  /// Returns the occurrence of a period. For a single day, this is the occurrence of the checklist's period that contains the day. By
  /// default, it is the current occurrence.
  ///
  /// - Throws: ``UsageError`` if the checklist is not due in the period, or if the period is longer than a day and its unit is not that
  ///   of the checklist.
  public func requireOccurrence(in period: Period?) throws -> Occurrence {
    let meant = period ?? Period(.day, containing: today)
    guard meant.first == meant.last || meant.unit == timetable.unit else { throw wrongUnit(meant) }
    let wanted = Period(timetable.unit, containing: meant.first)
    if let occurrence = timetable.occurrence(of: wanted) { return occurrence }
    let message = LocalizedText(
      en: "\(document.id) is not due in this period: \(DateNames.period(wanted))",
      fr: "\(document.id) n’est pas à faire dans cette période : \(DateNames.period(wanted))")
    guard let next = timetable.next(after: max(today, wanted.last)) else { throw UsageError(message) }
    throw UsageError(message, asking: .nextPeriod(next.period))
  }

  private func wrongUnit(_ period: Period) -> UsageError {
    let unit = timetable.unit
    return UsageError(
      LocalizedText(
        en: "\(period.description) is not a \(unit.name), but \(document.id) is due once per \(unit.name)",
        fr: "\(period.description) ne convient pas : \(document.id) revient chaque \(unit.name)"),
      asking: .period(timetable.periods(in: period)))
  }
}

extension LocalizedText {
  /// Returns a hint for an unknown name: the nearest known names, otherwise all known names, or how to create a checklist if none is known.
  static func checklist(_ nearest: [Document], among known: [Document]) -> LocalizedText {
    didYouMean(nearest)
      ?? (known.isEmpty ? noChecklist : ReferenceKind.checklist.known(known.map(\.id)))
  }
}
