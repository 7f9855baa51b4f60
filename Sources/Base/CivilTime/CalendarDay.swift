/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// The number of days since 1970-01-01.
  public let number: Int32

  public init(number: Int) { self.number = Int32(truncatingIfNeeded: number) }

  /// Creates the day of a date; `nil` if the calendar has no such day. Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(number: Self.daysFromCivil(year, month, day))
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  public static func + (day: CalendarDay, days: Int) -> CalendarDay { CalendarDay(number: Int(day.number) + days) }
  public static func - (day: CalendarDay, days: Int) -> CalendarDay { day + -days }
  public static func - (later: CalendarDay, earlier: CalendarDay) -> Int { Int(later.number) - Int(earlier.number) }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((Int(number) + 3) % 7 + 7) % 7 + 1) ?? .monday
  }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var day: Int { components.day }

  /// The year, the month and the day of the month.
  ///
  /// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Returns the same day of the month some months later, or earlier if the number is negative. If that month has no such day, returns
  /// its last day.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    // The division rounds down, so years before year 1 have months too.
    let newYear = (total - (total % 12 + 12) % 12) / 12
    let newMonth = total - newYear * 12 + 1
    let last = Self.daysInMonth(newMonth, of: newYear)
    return CalendarDay(number: Self.daysFromCivil(newYear, newMonth, min(day, last)))
  }

  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Returns the number of days from 1970-01-01 to a date, with Hinnant's algorithm days_from_civil.
  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2026-11-24`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month))-\(padded(day))"
  }
}

/// Returns a number with leading zeros, so it has at least a certain number of digits.
func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
