import Actions
import Checklists
import CivilTime
import Editorial
import Localization
import Schema
import WorkspaceFiles

extension Session {
  /// A path of the workspace for a name on the command line, as seen from the current folder; `nil` where it leads elsewhere.
  func path(named name: String, on console: Console) -> String? {
    let absolute = console.environment.resolve(name)
    let resolved = (try? FileSystem.realPath(absolute).get()) ?? absolute
    return resolved.hasPrefix(workspace.root + "/") ? String(resolved.dropFirst(workspace.root.count + 1)) : nil
  }

  /// The ledger of the checklist that an id or a file names.
  func ledger(named name: String, on console: Console) throws -> ChecklistLedger {
    let ledgers = snapshot.checklists
    if let ledger = ledgers.first(where: { $0.document.isNamed(name, path: path(named: name, on: console)) }) {
      return ledger
    }
    let corpus = workspace.corpus
    if let broken = corpus.documents(of: .checklist).first(where: {
      $0.isNamed(name, path: path(named: name, on: console))
    }) {
      throw UsageError(
        LocalizedText(
          en: "\(broken.path) does not say how often it is due", fr: "\(broken.path) ne dit pas quand elle revient"),
        hint: LocalizedText(
          en: "`edito lint \(broken.path)` says what is wrong", fr: "`edito lint \(broken.path)` dit ce qui ne va pas"))
    }
    throw UsageError(ReferenceKind.checklist.unknown(name), hint: hint(for: name, among: ledgers.map(\.document.id)))
  }

  /// What somebody may have meant by a name.
  func hint(for name: String, among known: [String]) -> LocalizedText {
    if let nearest = Spelling.nearest(to: name, among: known) { return .didYouMean(nearest) }
    return known.isEmpty
      ? LocalizedText(
        en: "there is none yet: `edito new checklist` makes one",
        fr: "il n’y en a pas encore : `edito new checklist` en crée une")
      : LocalizedText(en: "there are: \(.list(known))", fr: "il y a : \(.list(known))")
  }

  /// The occurrence of a checklist that is meant: that of a period, or the present one.
  func occurrence(of ledger: ChecklistLedger, in period: Period?) throws -> Occurrence {
    let unit = ledger.timetable.unit
    let meant = period ?? Period(.day, containing: now.day)
    guard meant.first == meant.last || meant.unit == unit else { throw Self.wrongUnit(meant, of: ledger) }
    let wanted = Period(unit, containing: meant.first)
    if let occurrence = ledger.timetable.occurrence(of: wanted) { return occurrence }
    let next = ledger.timetable.next(after: max(now.day, wanted.last))
    throw UsageError(
      LocalizedText(
        en: "\(ledger.document.id) is not due then: \(DateNames.period(wanted))",
        fr: "\(ledger.document.id) n’est pas à faire à ce moment-là : \(DateNames.period(wanted))"),
      hint: next.map {
        LocalizedText(
          en: "the next one is \($0.period.description): --period \($0.period.description)",
          fr: "la prochaine est \($0.period.description) : --period \($0.period.description)")
      })
  }

  private static func wrongUnit(_ period: Period, of ledger: ChecklistLedger) -> UsageError {
    let unit = ledger.timetable.unit
    let example = Period(unit, containing: period.first).description
    return UsageError(
      LocalizedText(
        en: "\(period.description) is no \(unit.name), and \(ledger.document.id) is run by the \(unit.name)",
        fr: "\(period.description) ne convient pas : \(ledger.document.id) se déroule par \(unit.name)"),
      hint: LocalizedText(en: "write --period \(example)", fr: "écrivez --period \(example)"))
  }
}

extension Document {
  /// Whether a word on the command line names the document.
  func isNamed(_ name: String, path other: String?) -> Bool { id == name || path == name || path == other }
}
