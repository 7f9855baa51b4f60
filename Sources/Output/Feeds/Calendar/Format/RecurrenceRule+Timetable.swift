import Checklists
import CivilTime
import Editorial

extension RecurrenceRule {
  /// The rule that gives exactly the days on which a checklist is due where nobody ever closes; `nil` where no rule can say it,
  /// such as the 22nd working day of a month “or else the last”.
  ///
  /// From which period on, and of which periods every second or third, the first day of the series tells.
  init?(_ timetable: Timetable) {
    switch timetable.recurrence {
    case .on(let days):
      self.init(.weekly)
      self.days = days.members.map { Day(weekday: $0) }
    case .every(let rhythm):
      // Longer ones come round once in a lifetime, if at all.
      guard rhythm.count <= 1000, let rule = Self.rule(rhythm.unit, timetable.at) else { return nil }
      self = rule
      interval *= rhythm.count
    }
  }

  /// - Parameter at: which day of the period; `nil` for its last working day.
  private static func rule(_ unit: PeriodUnit, _ at: DayInPeriod?) -> RecurrenceRule? {
    let at = at ?? .counted(-1, .workingDay)
    switch unit {
    case .day: return RecurrenceRule(.daily)
    case .week: return week(at)
    case .month: return month(at)
    case .quarter:
      // A quarter’s first month has its first days, its last month its last ones. What may lie in another, no rule says.
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
        // February has no such day: the last of those that there are.
        rule.monthDays = Array(28...position)
        rule.position = -1
      }
    case .weekday(let weekday):
      // The fifth is the last, where there are five as where there are four.
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

  /// How many working days months have, closures apart: four weeks, and up to three days more.
  private static let leastWorkingDays = 20
  private static let mostWorkingDays = 23

  /// Whether the first month of a quarter always has such a day.
  private static func isInFirstMonth(_ position: Int, _ sort: DayInPeriod.Sort) -> Bool {
    switch sort {
    // April has thirty days.
    case .day: (1...30).contains(position)
    case .weekday: (1...4).contains(position)
    case .workingDay: (1...leastWorkingDays).contains(position)
    }
  }
}
