/// A time of day to the minute, on a wall clock.
///
/// A clock that is put back shows an hour twice. A time in that hour can state which of the two occurrences is meant.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  /// The minutes since midnight, from 0 to 1439.
  public let minutes: Int16
  /// The occurrence that is meant, if the clock shows the time twice. `nil` if the clock shows the time once, or if the text does not say
  /// which occurrence is meant.
  public let repetition: Repetition?

  /// The first or the second occurrence of a time in an hour that a clock shows twice.
  public struct Repetition: Hashable, Sendable {
    /// The offset from UTC at this occurrence, in minutes to the east.
    let offset: Int16
    /// For the second occurrence, the minute of the day at which the repeated hour ends; 0 for the first occurrence.
    let end: Int16
  }

  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(uncheckedMinutes: hour * 60 + minute)
  }

  public var hour: Int { Int(minutes) / 60 }
  public var minute: Int { Int(minutes) % 60 }

  public static let midnight = TimeOfDay(uncheckedMinutes: 0)

  init(uncheckedMinutes: Int, repetition: Repetition? = nil) {
    minutes = Int16(truncatingIfNeeded: uncheckedMinutes)
    self.repetition = repetition
  }

  /// The same time, without stating which occurrence is meant.
  public var unrepeated: TimeOfDay { TimeOfDay(uncheckedMinutes: Int(minutes)) }

  /// A number that orders the times of a day. The second occurrence of a repeated hour comes after all minutes of the first.
  public var position: Int {
    guard let end = repetition?.end, end > 0 else { return Int(minutes) << 12 }
    return (Int(end) - 1) << 12 | Int(minutes) + 1
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.position < right.position }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time on a clock: `09:05`.
  public var clock: String { "\(padded(hour)):\(padded(minute))" }

  /// The time as `09:05`. If one of two occurrences is meant, the offset from UTC follows: `02:30+01:00`.
  public var description: String {
    repetition.map { clock + TimeZoneRules.notation(ofOffset: Int($0.offset)) } ?? clock
  }
}

/// A day with an optional time: a planned date, or the date of a publication.
public struct Slot: Hashable, Sendable {
  public let day: CalendarDay
  public let time: TimeOfDay?

  public init(day: CalendarDay, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// The first moment of the slot: its time, or the start of its day.
  public var start: Moment { Moment(day: day, time: time ?? .midnight) }

  /// The last moment of the slot: its time, or midnight at the end of its day.
  public var end: Moment { time.map { Moment(day: day, time: $0) } ?? Moment(day: day + 1) }
}

extension Slot: Comparable {
  /// The slot as one number: an earlier slot has a lower number.
  public var order: Int { Int(day.number) << 24 | (time.map { $0.position + 1 } ?? 0) }

  /// Whether a slot comes before another. A slot without a time comes first on its day.
  public static func < (left: Slot, right: Slot) -> Bool {
    left.order < right.order
  }
}

extension Slot: CustomStringConvertible {
  public var description: String { time.map { "\(day) \($0)" } ?? "\(day)" }
}

/// A day and a time on the wall clock of the workspace, to the minute.
public struct Moment: Hashable, Sendable, Comparable {
  public let day: CalendarDay
  public let time: TimeOfDay

  public init(day: CalendarDay, time: TimeOfDay = .midnight) {
    self.day = day
    self.time = time
  }

  /// The minutes since 1970-01-01 00:00 on the same wall clock.
  ///
  /// The difference between two such numbers is not a duration, because clocks change: use ``TimeZoneRules/minutes(from:to:)``.
  public var minutes: Int { Int(day.number) * 1440 + Int(time.minutes) }

  public init(minutes: Int) {
    let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    self.init(day: CalendarDay(number: days), time: TimeOfDay(uncheckedMinutes: minutes - days * 1440))
  }

  public static func < (left: Moment, right: Moment) -> Bool { (left.day, left.time) < (right.day, right.time) }
}

extension Moment: CustomStringConvertible {
  public var description: String { "\(day) \(time)" }
}
