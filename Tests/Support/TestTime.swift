import CivilTime

/// The current time of all tests, independent of the machine's clock.
public enum TestTime {
  /// The beginning of 23 November 2026.
  public static let day = Moment(day: CalendarDay(number: 20_780))
  /// Noon of that day in UTC.
  public static let noon = Instant(utcMinute: day.minutes + 12 * 60)
}
