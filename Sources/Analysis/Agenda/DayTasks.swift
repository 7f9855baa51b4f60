import Checklists
import CivilTime
import Editorial
import Findings
import Schema

/// The open tasks of one checklist on a day.
public struct DayTasks: Sendable {
  public let ledger: ChecklistLedger
  public let entry: LedgerEntry
  /// The open tasks, each with the heading above it. They are in the order of the run or, without a run, of the checklist. Empty if the
  /// occurrence was skipped.
  public let items: [(item: AgendaItem, heading: String?, task: TrackedTask)]
  /// Whether the tasks are left over from an earlier period.
  public let isLeftOver: Bool

  /// Returns the open tasks of a day: first those due, in the order of the checklists, then those left over from an earlier period.
  /// Checklists without open tasks are omitted.
  static func all(_ ledgers: [ChecklistLedger], on day: CalendarDay) -> [DayTasks] {
    let due = ledgers.compactMap { DayTasks(due: $0, on: day) }
    let left = ledgers.compactMap { DayTasks(leftOf: $0, on: day) }
    return (due + left).filter { !$0.items.isEmpty }
  }

  /// Finds the open tasks of the occurrence in the period that contains the day; `nil` without an occurrence that is due. Today, the due
  /// day may also be earlier; on a future day, it must be exactly that day.
  private init?(due ledger: ChecklistLedger, on day: CalendarDay) {
    guard let occurrence = ledger.timetable.occurrence(around: day),
      day == ledger.today ? occurrence.due <= day : occurrence.due == day
    else { return nil }
    self.init(ledger, ledger.entry(for: occurrence), isLeftOver: false)
  }

  /// Finds the tasks left over from the latest occurrence whose period has ended; `nil` if there are none, or if the day is in the
  /// future.
  ///
  /// Once the current period has a run or its occurrence is due, earlier tasks are no longer left over. Tasks of a daily checklist are
  /// never left over, because they recur on another day.
  private init?(leftOf ledger: ChecklistLedger, on day: CalendarDay) {
    guard day == ledger.today, !ledger.timetable.recurrence.isDaily, let latest = ledger.latest, latest.isOver else {
      return nil
    }
    if let current = ledger.current, current.run != nil || current.occurrence.due <= day { return nil }
    self.init(ledger, latest, isLeftOver: true)
  }

  private init(_ ledger: ChecklistLedger, _ entry: LedgerEntry, isLeftOver: Bool) {
    self.ledger = ledger
    self.entry = entry
    self.isLeftOver = isLeftOver
    let owner = entry.run?.content.owner?.value ?? ledger.checklist.owner?.value
    let open = entry.state == .skipped ? [] : entry.open
    items = open.map { task in
      let named = task.item.wording.people
      let item = AgendaItem(
        .task, task.title, at: task.document.place(task.item.range), due: Slot(day: entry.occurrence.due),
        minutes: task.minutesLeft, people: named.isEmpty ? owner.map { [$0] } ?? [] : named,
        tags: task.item.wording.tags)
      return (item, task.item.heading, task)
    }
  }
}
