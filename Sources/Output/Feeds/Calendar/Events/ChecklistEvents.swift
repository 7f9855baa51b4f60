import Checklists
import CivilTime
import Editorial
import Schema

/// The days on which a checklist is due, in the form of a calendar: a series with a rule, the days of the rule on which the checklist is
/// not due, and the days outside the rule.
struct ChecklistDays {
  /// The first day of the series and its rule; `nil` if no rule can express the days, or if none of the compared days follows the rule.
  let series: (first: CalendarDay, rule: RecurrenceRule)?
  /// The days of the series on which the checklist is not due.
  let skipped: [CalendarDay]
  /// The occurrences outside the series.
  let single: [Occurrence]

  /// Compares each period up to the first occurrence after the horizon, with and without the closures. If there are closures after these
  /// periods, the series ends with the last period compared.
  ///
  /// This takes time proportional to the number of periods.
  init(
    _ ledger: ChecklistLedger, from: CalendarDay, through horizon: CalendarDay, lastClosedDay: CalendarDay?
  ) {
    let timetable = ledger.timetable
    let firstRun = ledger.start.map { Period(timetable.unit, containing: $0) }
    guard let rule = RecurrenceRule(timetable),
      let unclosed = Timetable(ledger.checklist, closed: DaySpans([]), firstRun: firstRun)
    else {
      self.init(single: timetable.occurrences(from: from, through: horizon))
      return
    }
    // A rare checklist begins at its next occurrence, even if that is far away.
    let through = max(horizon, timetable.next(after: max(from, horizon))?.due ?? horizon)
    var (first, skipped, single) = (CalendarDay?.none, [CalendarDay](), [Occurrence]())
    let periods = timetable.periods(from: from, through: through)
    for period in periods {
      guard let regular = unclosed.occurrence(of: period) else { continue }
      let actual = timetable.occurrence(of: period)
      if actual == regular {
        if first == nil, regular.due >= from { first = regular.due }
        continue
      }
      if first != nil { skipped.append(regular.due) }
      if let actual, actual.due >= from { single.append(actual) }
    }
    var ending = rule
    ending.until = timetable.last
    // Later closures move days that have not been compared.
    if let end = periods.last?.last, let lastClosedDay, lastClosedDay > end {
      ending.until = min(end, timetable.last ?? end)
    }
    self.init(single: single, skipped: skipped, series: first.map { ($0, ending) })
  }

  private init(
    single: [Occurrence], skipped: [CalendarDay] = [], series: (first: CalendarDay, rule: RecurrenceRule)? = nil
  ) {
    self.single = single
    self.skipped = skipped
    self.series = series
  }
}

extension Timetable {
  /// Returns the checklist's periods that overlap the days from one day through another.
  fileprivate func periods(from: CalendarDay, through: CalendarDay) -> [Period] {
    var periods: [Period] = []
    var period = Period(unit, containing: max(from, first ?? from))
    let end = last.map { min($0, through) } ?? through
    while period.first <= end {
      periods.append(period)
      period = period.next
    }
    return periods
  }

  /// Returns the occurrences due from one day through another, in chronological order.
  fileprivate func occurrences(from: CalendarDay, through: CalendarDay) -> [Occurrence] {
    periods(from: from, through: through).compactMap(occurrence).filter { from <= $0.due && $0.due <= through }
  }
}

extension FeedContext {
  /// Returns the events of checklists. In a whole feed, a checklist is a series where possible, with single days outside the series. In
  /// the feed of a period, all events are single days.
  func checklists(_ names: inout EntryNames) -> [CalendarEvent] {
    let lastClosedDay = corpus.closures.compactMap {
      $0.value.until?.value ?? $0.value.from?.value
    }.max()
    return snapshot.checklists.flatMap { ledger -> [CalendarEvent] in
      // Without a start date and without a run, a checklist begins with the current period.
      let start = ledger.start ?? Period(ledger.timetable.unit, containing: now.day).first
      let from = max(days.lowerBound, start)
      let name = names.name("checklist", ledger.document.id)
      func single(_ occurrence: Occurrence) -> CalendarEvent {
        event(ledger, names.name("checklist", ledger.document.id, "\(occurrence.period)"), on: occurrence.due)
      }
      guard isWhole else {
        guard from <= days.upperBound else { return [] }
        return ledger.timetable.occurrences(from: from, through: days.upperBound).map(single)
      }
      let due = ChecklistDays(ledger, from: from, through: horizon, lastClosedDay: lastClosedDay)
      let series = due.series.map { series -> CalendarEvent in
        var event = event(ledger, name, on: series.first)
        event.rule = series.rule
        event.skipped = due.skipped
        return event
      }
      return (series.map { [$0] } ?? []) + due.single.map(single)
    }
  }

  private func event(_ ledger: ChecklistLedger, _ name: String, on day: CalendarDay) -> CalendarEvent {
    var event = CalendarEvent(name, .days(day, day), ledger.document.title)
    let tasks =
      ledger.tasks.prefix(Self.mostTasks).map { "☐ \($0.title)" } + (ledger.tasks.count > Self.mostTasks ? ["…"] : [])
    event.description = [
      tasks.joined(separator: "\n").shortened(to: Self.longestList),
      facts([owner(ledger.checklist.owner), file(ledger.document)]),
    ]
    event.categories = [words(EventStrings.checklist)]
    let owners = ledger.checklist.owner.map { [$0.value] } ?? []
    event.people = .only(owners + ledger.tasks.flatMap(\.item.wording.people))
    return event
  }

  private static let mostTasks = 40
  /// The maximum length of a list of tasks, in scalars.
  private static let longestList = 2000
}
