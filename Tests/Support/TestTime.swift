import CivilTime

/// The present of all tests, whatever the machine's clock says.
public enum TestTime {
  /// The beginning of 23 November 2026.
  public static let day = Moment(day: CalendarDay(number: 20_780))
  /// Noon of that day in UTC.
  public static let noon = Instant(utcMinute: day.minutes + 12 * 60)
}
