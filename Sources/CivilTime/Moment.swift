/// A time of day to the minute, on a wall clock.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int16

  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = Int16(hour * 60 + minute)
  }

  public var hour: Int { Int(minutes) / 60 }
  public var minute: Int { Int(minutes) % 60 }

  public static let midnight = TimeOfDay(uncheckedMinutes: 0)

  init(uncheckedMinutes: Int) { minutes = Int16(truncatingIfNeeded: uncheckedMinutes) }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: CustomStringConvertible {
  /// `09:05`.
  public var description: String { "\(padded(hour)):\(padded(minute))" }
}

/// A planned place in the calendar: a day, and a time where one is fixed.
public struct Slot: Hashable, Sendable {
  public let day: CalendarDay
  public let time: TimeOfDay?

  public init(day: CalendarDay, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// The last moment of the slot: its time, or the end of its day.
  public var end: Moment { time.map { Moment(day: day, time: $0) } ?? Moment(day: day + 1) }
}

extension Slot: Comparable {
  /// A slot without a time comes first on its day.
  public static func < (left: Slot, right: Slot) -> Bool {
    (left.day, left.time?.minutes ?? -1) < (right.day, right.time?.minutes ?? -1)
  }
}

extension Slot: CustomStringConvertible {
  public var description: String { time.map { "\(day) \($0)" } ?? "\(day)" }
}

/// An instant on the workspace's wall clock, to the minute.
public struct Moment: Hashable, Sendable, Comparable {
  public let day: CalendarDay
  public let time: TimeOfDay

  public init(day: CalendarDay, time: TimeOfDay = .midnight) {
    self.day = day
    self.time = time
  }

  /// Minutes since 1970-01-01 00:00 on the same wall clock.
  public var minutes: Int { Int(day.number) * 1440 + Int(time.minutes) }

  public init(minutes: Int) {
    let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    self.init(day: CalendarDay(number: days), time: TimeOfDay(uncheckedMinutes: minutes - days * 1440))
  }

  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}

extension Moment: CustomStringConvertible {
  public var description: String { "\(day) \(time)" }
}
