extension WrittenDate {
  /// The facts that a date may depend on, apart from its text.
  public struct Context: Hashable, Sendable {
    /// The present, for dates such as `tomorrow` and dates without a year; `nil` if the text must be clear on any day, as in a file.
    public var now: Moment?
    /// The order of day and month in `04/12/2026`; `nil` if it is unknown, which makes such a date ambiguous.
    public var order: Order?
    /// The time zone whose name and abbreviations may follow a time.
    public var zone: TimeZoneRules
    public var direction: Direction

    public init(
      now: Moment? = nil, order: Order?, zone: TimeZoneRules = .utc, direction: Direction = .nearest
    ) {
      (self.now, self.order, self.zone, self.direction) = (now, order, zone, direction)
    }
  }

  /// The date that is meant by a text without a year, such as `4 December`, `Friday` or `week 48`.
  public enum Direction: Hashable, Sendable {
    /// Today, or the last such date before today.
    case past
    /// Today, or the next such date after today.
    case future
    /// The date nearest to today. Of two dates at the same distance, the later one.
    case nearest
  }

  /// A value that was read, and the day that people may also mean by the text.
  public struct Reading<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    /// The day, in ISO 8601, that other people would mean by the text; `nil` if the text has one meaning.
    public let otherDay: CalendarDay?

    init(_ value: Value, otherDay: CalendarDay? = nil) {
      (self.value, self.otherDay) = (value, otherDay)
    }
  }

  /// The reason why a text has no certain meaning, and the values that it may mean, as ISO 8601 writes them. `YYYY` stands for a missing
  /// year.
  public struct Refusal: Error, Hashable, Sendable {
    public let failure: Failure
    public let proposals: [String]

    public init(_ failure: Failure, proposals: [String]) { (self.failure, self.proposals) = (failure, proposals) }
  }
}

extension WrittenDate.Stamp: CustomStringConvertible {
  /// The spelling in front matter: `2026-11-24`, `2026-11-24 09:00` or `2026-11-24T09:00+01:00`.
  public var description: String {
    guard let time else { return "\(day)" }
    // With a space, an offset such as `-10:00` would look like the end of a range of times.
    return offset.map { "\(day)T\(time.clock)\(TimeZoneRules.notation(ofOffset: $0))" } ?? "\(day) \(time.clock)"
  }
}

// MARK: Choosing a date by its direction

extension WrittenDate.Direction {
  /// Returns the value that is meant; `nil` if there is none in this direction.
  ///
  /// - Parameters:
  ///   - values: the possible values, in the order of time.
  ///   - distance: the days from today to a value: negative if it is past, 0 if it contains today.
  func choice<Value>(of values: [Value], by distance: (Value) -> Int) -> Value? {
    switch self {
    case .past: values.last { distance($0) <= 0 }
    case .future: values.first { distance($0) >= 0 }
    case .nearest: values.reversed().min { abs(distance($0)) < abs(distance($1)) }
    }
  }
}

extension Period {
  /// Returns the days from a day to the period: negative if the period is past, 0 if it contains the day.
  func distance(from day: CalendarDay) -> Int { contains(day) ? 0 : first > day ? first - day : last - day }
}
