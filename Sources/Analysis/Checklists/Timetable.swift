import CivilTime
import Editorial
import Schema

/// A period in which a checklist is due, and the day by which the checklist is due.
public struct Occurrence: Hashable, Sendable {
  public let period: Period
  public let due: CalendarDay
}

/// The occurrences of a checklist, as its recurrence, its dates and the closures determine them.
///
/// A daily occurrence is due on its day, and closed days have none. An occurrence of a longer period is due on the day that the checklist
/// names, by default the last working day. A closed day is replaced by the previous working day within the period, otherwise by the next
/// one. A period without such a day has no occurrence, and neither does a period whose due day is before the checklist's first day or
/// after its last.
public struct Timetable: Sendable {
  public let recurrence: Recurrence
  /// The due day within the period; `nil` if the checklist is daily, or names no day or one that does not fit its period.
  public let at: DayInPeriod?
  /// The first and the last day on which the checklist applies; `nil` if they are not set.
  public let first: CalendarDay?
  public let last: CalendarDay?
  /// The position of the period from which every second, third… period is counted, among all periods of the unit.
  private var anchor: Int
  private let closed: DaySpans

  /// Creates a timetable; `nil` if the checklist has no valid recurrence.
  ///
  /// - Parameters:
  ///   - closed: the days of closures.
  ///   - firstRun: the period of the earliest run. If the checklist does not set a start, every second, third… period is counted from
  ///     this period.
  public init?(_ checklist: Checklist, closed: DaySpans, firstRun: Period? = nil) {
    guard let recurrence = checklist.every?.value else { return nil }
    self.recurrence = recurrence
    self.closed = closed
    at = checklist.at.flatMap { recurrence.isDaily || !$0.value.fits(recurrence.unit) ? nil : $0.value }
    first = checklist.from?.value.first
    last = checklist.until?.value.last
    let start = first ?? firstRun?.first
    anchor = start.map { Period(recurrence.unit, containing: $0).position } ?? 0
    // The count of every second, third… period starts with the first period whose due day is not before the first day.
    if let first, let day = namedDay(in: Period(unit, containing: first), isOpen: { _ in true }), day < first {
      anchor += 1
    }
  }

  public var unit: PeriodUnit { recurrence.unit }

  /// Returns the occurrence of a period; `nil` if the checklist is not due in this period, or if the period has another unit.
  public func occurrence(of period: Period) -> Occurrence? {
    guard period.unit == unit else { return nil }
    switch recurrence {
    case .on(let days): guard days.contains(period.first.weekday) else { return nil }
    case .every(let rhythm):
      guard (period.position - anchor).isMultiple(of: rhythm.count) else { return nil }
    }
    return dueDay(in: period).map { Occurrence(period: period, due: $0) }
  }

  /// Returns the periods with an occurrence that share a day with a given period; empty if the checklist is not due there.
  public func periods(in period: Period) -> [Period] {
    let all = sequence(first: Period(unit, containing: period.first), next: { $0.next }).prefix {
      $0.first <= period.last
    }
    return all.filter { occurrence(of: $0) != nil }
  }

  /// Returns the occurrence of the period that contains a day; `nil` if the checklist is not due in that period.
  public func occurrence(around day: CalendarDay) -> Occurrence? { occurrence(of: Period(unit, containing: day)) }

  /// Returns the occurrences of the periods before a given one, the latest first, at most a hundred years back. A start more than a hundred
  /// years ago is a typing mistake.
  public func occurrences(before period: Period) -> some Sequence<Occurrence> {
    let earliest = period.first.adding(months: -12 * Self.yearsBack)
    let floor = first.map { Swift.max($0, earliest) } ?? earliest
    let latest = last.map { Period(unit, containing: $0).next }.map { Swift.min($0, period) } ?? period
    return sequence(state: latest) { state -> Occurrence? in
      while state.first > floor {
        state = state.previous
        if let occurrence = occurrence(of: state) { return occurrence }
      }
      return nil
    }
  }

  /// Returns the first occurrence whose due day is after a day; `nil` if there is none within four years of this day or, if it is later,
  /// of the checklist's first day.
  public func next(after day: CalendarDay) -> Occurrence? {
    let start = Swift.max(day, first ?? day)
    let end = start.adding(months: 12 * Self.yearsAhead)
    var period = Period(unit, containing: start)
    while period.first <= last.map({ Swift.min($0, end) }) ?? end {
      if let occurrence = occurrence(of: period), occurrence.due > day { return occurrence }
      period = period.next
    }
    return nil
  }

  private static let yearsAhead = 4
  private static let yearsBack = 100

  private func dueDay(in period: Period) -> CalendarDay? {
    func isOpen(_ day: CalendarDay) -> Bool { !closed.contains(day) }
    func isInForce(_ day: CalendarDay) -> Bool { first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true }
    func isFit(_ day: CalendarDay) -> Bool { Self.isWorkday(day) && isOpen(day) && isInForce(day) }
    guard let day = namedDay(in: period, isOpen: isOpen), isInForce(day) else { return nil }
    if isOpen(day) { return day }
    if unit == .day { return nil }
    return period.days.last { $0 < day && isFit($0) } ?? period.days.first { $0 > day && isFit($0) }
  }

  /// Returns the day of a period on which the checklist is due, even if the day is closed or outside of the checklist's dates; `nil` if
  /// the period has no such day.
  ///
  /// - Parameter isOpen: whether a day is not closed, and so may count as a working day.
  private func namedDay(in period: Period, isOpen: (CalendarDay) -> Bool) -> CalendarDay? {
    if unit == .day { return period.first }
    func isWorkingDay(_ day: CalendarDay) -> Bool { Self.isWorkday(day) && isOpen(day) }
    return at.map { $0.day(in: period, isWorkingDay: isWorkingDay) } ?? period.days.last(where: isWorkingDay)
  }

  private static func isWorkday(_ day: CalendarDay) -> Bool { Weekdays.weekdays.contains(day.weekday) }
}

extension Recurrence {
  /// Whether the periods of the recurrence are days.
  public var isDaily: Bool { unit == .day }
}

extension Period {
  /// The position of the period among all periods of its unit. It increases by 1 from each period to the next.
  fileprivate var position: Int {
    switch unit {
    case .day: Int(first.number)
    // 1970-01-01 was a Thursday: weeks begin three days earlier.
    case .week: (Int(first.number) + 3 - ((Int(first.number) + 3) % 7 + 7) % 7) / 7
    case .month: first.year * 12 + first.month - 1
    case .quarter: (first.year * 12 + first.month - 1) / 3
    case .year: first.year
    }
  }
}
