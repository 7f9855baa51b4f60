import Localization
import SourceText

extension WrittenDate {
  /// Reads a day, with or without a time, as people write it. ISO 8601 is read first, as ``DateSyntax`` reads it.
  ///
  /// If the context has a present, the text may depend on it, as in `tomorrow 9:30`, `lundi prochain`, `in 2 weeks`, `4 décembre` or
  /// `5 pm`. The time is linear in the length of the text.
  public static func read(_ text: String, in context: Context) -> Result<Reading<Stamp>, Refusal> {
    switch DateSyntax.timestamp(text, in: context.zone) {
    case .success(let stamp): .success(Reading(Stamp(stamp)))
    case .failure(.malformed): read(loose: text, in: context)
    case .failure(let failure): .failure(Refusal(failure))
    }
  }

  /// Reads the time of a day, as in `17:00`, `at 5 pm` or `à 17h`; `nil` if the text has other parts, such as a weekday or an offset.
  public static func time(_ text: String, on day: CalendarDay, in zone: TimeZoneRules) -> TimeOfDay? {
    guard let stamp = try? DateReader.read(DateParts(text), of: day, in: zone).get(), stamp.offset == nil else {
      return nil
    }
    return stamp.time
  }

  /// Reads a period as people write it: ISO 8601 first, then forms such as `décembre 2026`, `week 48`, `T4` or `last month`, then days as
  /// ``read(_:in:)`` reads them.
  public static func period(_ text: String, in context: Context) -> Result<Reading<Period>, Refusal> {
    switch DateSyntax.period(text) {
    case .success(let period): return .success(Reading(period))
    case .failure(.malformed): break
    case .failure(let failure): return .failure(Refusal(failure))
    }
    if let period = PeriodReader.read(DateParts(text), at: context.now, context.direction) {
      return period.map { Reading($0) }
    }
    return day(text, in: context).map { Reading(Period(.day, containing: $0.value), otherDay: $0.otherDay) }
  }

  /// Reads a day as ``read(_:in:)`` does. A text with a time is refused.
  public static func day(_ text: String, in context: Context) -> Result<Reading<CalendarDay>, Refusal> {
    read(text, in: context).flatMap { reading in
      let day = reading.value.day
      return reading.value.time == nil
        ? .success(Reading(day, otherDay: reading.otherDay)) : .failure(Refusal(.timed, proposals: ["\(day)"]))
    }
  }

  private static func read(loose text: String, in context: Context) -> Result<Reading<Stamp>, Refusal> {
    let parts = DateParts(text)
    let certain = readings(text, in: context.zone).reading(in: context.order)
    guard case .failure(let refusal) = certain else { return certain.map { Reading($0) } }
    guard let now = context.now else { return .failure(clear(refusal, of: parts, in: context)) }
    if let relative = RelativeDateReader.read(parts, at: now, in: context)?.reading {
      // « Lundi 4 décembre 2026 » is not a Monday at another time.
      if case .success = relative { return relative }
      return refusal.failure.isOfForm ? relative : .failure(refusal)
    }
    if let period = PeriodReader.read(parts, at: now, context.direction), case .success(let period) = period {
      return .failure(Refusal(.period(period.unit), proposals: ["\(period.first)"]))
    }
    return .failure(refusal.proposing(from: text, in: context))
  }

  /// Returns the reason why a text has no meaning without a present.
  private static func clear(_ refusal: Refusal, of parts: DateParts, in context: Context) -> Refusal {
    // Any day does: the text only shows whether it depends on one.
    if let relative = RelativeDateReader.read(parts, at: Moment(day: CalendarDay(number: 11_000)), in: context) {
      if case .success(let reading) = relative.reading {
        return relative.isWithoutYear ? withoutYear(["\(reading.value)"]) : Refusal(.relative)
      }
      // The weekday or the leap day may exist in another year.
      if relative.isWithoutYear, refusal.failure.isOfForm {
        guard case .failure(let other) = relative.reading, other.failure == .undecided else { return withoutYear([]) }
        return withoutYear(other.proposals)
      }
    }
    guard let period = PeriodReader.read(parts, at: nil, .nearest) else { return refusal }
    switch period {
    case .success(let period): return Refusal(.period(period.unit), proposals: ["\(period.first)"])
    case .failure(let refusal): return refusal
    }
  }

  /// Returns the refusal of dates in any year, with `YYYY` for the missing one.
  private static func withoutYear(_ dates: [String]) -> Refusal {
    Refusal(.missing(.year), proposals: dates.map { "YYYY\($0.dropFirst(4))" })
  }
}

extension WrittenDate.Readings {
  /// Returns the only possible date, or the date in a known order of day and month.
  fileprivate func reading(in order: WrittenDate.Order?) -> Result<WrittenDate.Stamp, WrittenDate.Refusal> {
    switch (dayFirst, monthFirst) {
    case (.success(let first), .success(let second)) where first != second && order == nil:
      return .failure(WrittenDate.Refusal(.undecided, proposals: ["\(first)", "\(second)"]))
    // There is no thirteenth month, so `12/25/2026` is clear whatever the order.
    case (.failure(.impossible(.noSuchMonth)), .success(let stamp)),
      (.success(let stamp), .failure(.impossible(.noSuchMonth))):
      return .success(stamp)
    case (.failure(let failure), .success(let stamp)) where order == nil,
      (.success(let stamp), .failure(let failure)) where order == nil:
      if case .weekday = failure { return .success(stamp) }
      return .failure(WrittenDate.Refusal(failure, proposals: ["\(stamp)"]))
    case (.failure(.weekday(let weekday, let first)), .failure(.weekday(_, let second)))
    where order == nil && first != second:
      return .failure(
        WrittenDate.Refusal(.weekdayOfNeither(weekday, first, second), proposals: ["\(first)", "\(second)"]))
    default: return self[order ?? .dayFirst].mapError { WrittenDate.Refusal($0) }
    }
  }
}

extension WrittenDate.Refusal {
  fileprivate init(_ failure: DateSyntax.Failure) { self.init(WrittenDate.Failure.impossible(failure)) }

  /// Creates the refusal of a day that its month does not have in a year.
  init(impossibleDay day: Int, ofMonth month: Int, _ year: Int) {
    self.init(.impossible(.noDay(day, ofMonth: month, year)))
  }

  init(_ failure: WrittenDate.Failure) {
    switch failure {
    case .impossible(.noSuchDay(let year, let month, let days)) where WrittenDate.years.contains(year):
      let last = CalendarDay(year: year, month: month, day: days)
      self.init(failure, proposals: last.map { ["\($0)", "\($0 + 1)"] } ?? [])
    case .weekday(_, let day): self.init(failure, proposals: ["\(day)"])
    default: self.init(failure, proposals: [])
    }
  }

  /// Returns the refusal with the value of the text before the words that are not understood, or before the end of a range of times.
  fileprivate func proposing(from text: String, in context: WrittenDate.Context) -> WrittenDate.Refusal {
    let end: String.Index? =
      switch failure {
      case .unread(let words, _): text.firstRange(of: words)?.lowerBound
      case .impossible(.timeRange): text.lastIndex { "-–—/→".contains($0) }
      default: nil
      }
    guard let start = end.map({ String(text[..<$0]) }) else { return self }
    let readings = WrittenDate.readings(start, in: context.zone)
    guard case .success(let stamp) = readings.reading(in: context.order) else { return self }
    return WrittenDate.Refusal(failure, proposals: ["\(stamp)"])
  }
}
