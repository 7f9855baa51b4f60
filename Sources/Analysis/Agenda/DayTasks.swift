import Checklists
import CivilTime
import Editorial
import Findings
import Schema

/// The tasks of one checklist on a day.
public struct DayTasks: Sendable {
  public let ledger: ChecklistLedger
  public let entry: LedgerEntry
  /// The open tasks, in the order of the checklist, each with the heading above it.
  public let items: [(item: AgendaItem, heading: String?, task: TrackedTask)]
  /// Whether the tasks are left over from an earlier period.
  public let isLeftOver: Bool

  /// Returns the open tasks of a day: first those due, in the order of the checklists, then those left over from the previous period.
  static func all(_ ledgers: [ChecklistLedger], on day: CalendarDay) -> [DayTasks] {
    let due = ledgers.compactMap { DayTasks(due: $0, on: day) }
    let left = ledgers.compactMap { DayTasks(leftOf: $0, on: day) }
    return (due + left).filter { !$0.items.isEmpty }
  }

  /// Finds the due tasks of a checklist; `nil` if the checklist is not due. On a future day, only tasks due on exactly that day count.
  private init?(due ledger: ChecklistLedger, on day: CalendarDay) {
    guard let occurrence = ledger.timetable.occurrence(around: day),
      day == ledger.today ? occurrence.due <= day : occurrence.due == day
    else { return nil }
    self.init(ledger, ledger.entry(for: occurrence), isLeftOver: false)
  }

  /// Finds the tasks left over from the last ended period; `nil` if there are none, or if the day is in the future.
  ///
  /// As soon as the current period has a run or is due, earlier tasks are not left over. Neither are the tasks of a daily checklist, since
  /// they recur the next day.
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
