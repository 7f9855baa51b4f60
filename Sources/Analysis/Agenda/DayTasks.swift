import Checklists
import CivilTime
import Editorial
import Findings
import Schema

/// The tasks of one checklist that a day holds.
public struct DayTasks: Sendable {
  public let ledger: ChecklistLedger
  public let entry: LedgerEntry
  /// What is left to do, in the order of the checklist, with the heading above each.
  public let items: [(item: AgendaItem, heading: String?, task: TrackedTask)]
  /// Whether it is left from a period that is over.
  public let isLeftOver: Bool

  /// What is left to do on a day: first what is due, in the order of the checklists, then what is left from the period before.
  static func all(_ ledgers: [ChecklistLedger], on day: CalendarDay) -> [DayTasks] {
    let due = ledgers.compactMap { DayTasks(due: $0, on: day) }
    let left = ledgers.compactMap { DayTasks(leftOf: $0, on: day) }
    return (due + left).filter { !$0.items.isEmpty }
  }

  /// What is due of a checklist; on a day to come, what is due on that very day.
  private init?(due ledger: ChecklistLedger, on day: CalendarDay) {
    guard let occurrence = ledger.timetable.occurrence(around: day),
      day == ledger.today ? occurrence.due <= day : occurrence.due == day
    else { return nil }
    self.init(ledger, ledger.entry(for: occurrence), isLeftOver: false)
  }

  /// What is left of the period before, as long as the present one has neither begun nor fallen due. A day's tasks are not
  /// carried over: they come again.
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
