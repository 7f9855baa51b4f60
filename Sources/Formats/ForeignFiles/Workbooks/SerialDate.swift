import CivilTime

/// A date or a time as spreadsheets store it: the number of days since the last day of 1899.
struct SerialDate: Hashable, Sendable {
  /// The whole seconds. A time is stored as a fraction, so 9:00 may be a little less.
  private let seconds: Int
  private let is1904: Bool

  /// - Parameter is1904: whether the number counts from 1 January 1904 instead.
  /// - Returns: `nil` for a number that spreadsheets do not show as a date: below zero, or after the year 9999.
  init?(_ number: Double, is1904: Bool) {
    guard (0..<2_958_466).contains(number) else { return nil }
    seconds = Int((number * 86_400).rounded())
    self.is1904 = is1904
  }

  /// Returns the date, the time or both, as a format shows them: `2026-11-24`, `2026-11-24 09:00`, `09:00`, `36:00:00`. Midnight after a
  /// date has seconds, because it may also mean that the date has no time (``DateColumn/endsInFullMidnight(_:)``). The first day of a month
  /// is the month, `2026-11`, if the format shows no day.
  func text(as format: NumberFormat) -> String {
    let clock = seconds % 86_400
    if !format.hasDay || format.hasTime && seconds < 86_400 {
      guard format.isElapsed else { return Self.time(clock, hasSeconds: format.hasSeconds) }
      return "\(seconds / 3_600):\(Self.padded(clock / 60 % 60)):\(Self.padded(clock % 60))"
    }
    if format.isMonth, !format.hasTime, day.hasSuffix("-01") { return String(day.dropLast(3)) }
    return format.hasTime ? "\(day) \(Self.time(clock, hasSeconds: clock == 0))" : day
  }

  /// The day. Spreadsheets count 29 February 1900, which did not exist, and show a zero as the day before 1 January.
  private var day: String {
    let days = seconds / 86_400 + (is1904 ? 1_462 : 0)
    return switch days {
    case 0: "1900-01-00"
    case 60: "1900-02-29"
    default: "\(Self.start + (days < 60 ? days + 1 : days))"
    }
  }

  /// The last day but one of 1899, from which days count since March 1900.
  private static let start = CalendarDay(number: -25_569)

  /// Returns a time of day.
  ///
  /// - Parameter hasSeconds: whether to write seconds even if they are zero.
  static func time(_ seconds: Int, hasSeconds: Bool = false) -> String {
    let time = "\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60))"
    return hasSeconds || seconds % 60 > 0 ? "\(time):\(padded(seconds % 60))" : time
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
