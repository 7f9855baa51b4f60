import Checklists
import CivilTime
import Editorial

extension RecurrenceRule {
  /// Creates the rule for exactly the days on which a checklist is due without closures; `nil` if no rule can express them, for example
  /// the 22nd working day of a month, or the last working day of a month that has fewer. Also `nil` if the interval is longer than 1000
  /// periods.
  ///
  /// The first day of the series decides with which period the series begins, and which periods an interval skips.
  init?(_ timetable: Timetable) {
    switch timetable.recurrence {
    case .on(let days):
      self.init(.weekly)
      self.days = days.members.map { Day(weekday: $0) }
    case .every(let rhythm):
      // Occurrences at such long intervals are few, so they are listed one by one.
      guard rhythm.count <= 1000, let rule = Self.rule(rhythm.unit, timetable.at) else { return nil }
      self = rule
      interval *= rhythm.count
    }
  }

  /// - Parameter at: the day of the period; `nil` for its last working day.
  private static func rule(_ unit: PeriodUnit, _ at: DayInPeriod?) -> RecurrenceRule? {
    let at = at ?? .counted(-1, .workingDay)
    switch unit {
    case .day: return RecurrenceRule(.daily)
    case .week: return week(at)
    case .month: return month(at)
    case .quarter:
      // The first days of a quarter are in its first month, the last days in its last. No rule can express a day that may be in another
      // month.
      guard case .counted(let position, let sort) = at, isInFirstMonth(position, sort) || position < 0 else {
        return nil
      }
      var rule = month(at)
      rule?.interval = 3
      return rule
    case .year: return year(at)
    }
  }

  private static func week(_ at: DayInPeriod) -> RecurrenceRule? {
    var rule = RecurrenceRule(.weekly)
    switch at {
    case .weekday(let weekday), .counted(_, .weekday(let weekday)): rule.days = [Day(weekday: weekday)]
    case .counted(let position, .day):
      guard let weekday = Weekday(rawValue: position < 0 ? 7 : position) else { return nil }
      rule.days = [Day(weekday: weekday)]
    case .counted(let position, .workingDay):
      guard let weekday = Weekday(rawValue: position < 0 ? 5 : position) else { return nil }
      rule.days = [Day(weekday: weekday)]
    case .date: return nil
    }
    return rule
  }

  private static func month(_ at: DayInPeriod) -> RecurrenceRule? {
    guard case .counted(let position, let sort) = at else { return nil }
    var rule = RecurrenceRule(.monthly)
    switch sort {
    case .day:
      switch position {
      case ..<0, 31...: rule.monthDays = [-1]
      case ...28: rule.monthDays = [position]
      default:
        // February has no such day: its last day counts.
        rule.monthDays = Array(28...position)
        rule.position = -1
      }
    case .weekday(let weekday):
      // The fifth is the last one, in months with five and with four.
      rule.days = [Day(weekday: weekday, position: (1...4).contains(position) ? position : -1)]
    case .workingDay:
      guard position <= leastWorkingDays || position >= mostWorkingDays else { return nil }
      rule.days = Weekdays.weekdays.members.map { Day(weekday: $0) }
      rule.position = (1...leastWorkingDays).contains(position) ? position : -1
    }
    return rule
  }

  private static func year(_ at: DayInPeriod) -> RecurrenceRule? {
    var rule = RecurrenceRule(.yearly)
    switch at {
    case .weekday: return nil
    case .date(let month, let day):
      rule.months = [month]
      rule.monthDays = [(month, day) == (2, 29) ? -1 : day]
    case .counted(let position, .day):
      rule.months = [position < 0 ? 12 : 1]
      rule.monthDays = [position]
    case .counted(let position, .weekday(let weekday)): rule.days = [Day(weekday: weekday, position: position)]
    case .counted(let position, .workingDay):
      rule.days = Weekdays.weekdays.members.map { Day(weekday: $0) }
      rule.position = position
      if position < 0 { rule.months = [12] } else if position <= leastWorkingDays { rule.months = [1] }
    }
    return rule
  }

  /// The smallest number of working days in a month without closures: four weeks. Months have up to three more.
  private static let leastWorkingDays = 20
  private static let mostWorkingDays = 23

  /// Whether the first month of every quarter has a day at a position.
  private static func isInFirstMonth(_ position: Int, _ sort: DayInPeriod.Sort) -> Bool {
    switch sort {
    // April has thirty days.
    case .day: (1...30).contains(position)
    case .weekday: (1...4).contains(position)
    case .workingDay: (1...leastWorkingDays).contains(position)
    }
  }
}
