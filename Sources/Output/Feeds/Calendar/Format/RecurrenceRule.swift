import CivilTime

/// A rule for recurring days (RFC 5545, section 3.3.10). Its weeks begin on Monday.
struct RecurrenceRule: Hashable, Sendable {
  enum Frequency: String, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A weekday. With a position, only one such weekday of a month or a year: 2 for the second, -1 for the last.
  struct Day: Hashable, Sendable {
    let weekday: Weekday
    var position: Int?
  }

  var frequency: Frequency
  var interval = 1
  var months: [Int] = []
  var monthDays: [Int] = []
  var days: [Day] = []
  /// The position among the days of a month or a year that the other parts select; -1 for the last, `nil` for all of them.
  var position: Int?
  var until: CalendarDay?

  init(_ frequency: Frequency, interval: Int = 1) {
    self.frequency = frequency
    self.interval = interval
  }

  /// The rule in the notation of iCalendar: `FREQ=MONTHLY;BYDAY=-1FR`.
  var text: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if let until { parts.append("UNTIL=\(CalendarStamp.day(until))") }
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
    }
    add("BYMONTH", months.map(String.init))
    add("BYMONTHDAY", monthDays.map(String.init))
    add("BYDAY", days.map { day in (day.position.map(String.init) ?? "") + day.weekday.code })
    add("BYSETPOS", position.map { [String($0)] } ?? [])
    return parts.joined(separator: ";")
  }
}

extension Weekday {
  /// The two-letter code of the weekday: `MO`.
  fileprivate var code: String { String(name.english.prefix(2).uppercased()) }
}
