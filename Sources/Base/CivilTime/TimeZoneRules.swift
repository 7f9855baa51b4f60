import SourceText

/// The offsets of one time zone through the years.
///
/// The structure is a plain value, so its use needs no system call and no lock.
public struct TimeZoneRules: Hashable, Sendable {
  /// A moment at which the offset changes.
  public struct Transition: Hashable, Sendable {
    /// The moment of the change, in minutes since 1970-01-01 00:00 UTC.
    public var minute: Int
    /// The offset from UTC after the transition, in minutes to the east.
    public var offset: Int

    public init(minute: Int, offset: Int) {
      self.minute = minute
      self.offset = offset
    }
  }

  /// The IANA name, such as `Europe/Paris`.
  public let identifier: String
  /// The offset from UTC before the first transition, in minutes to the east.
  public let firstOffset: Int
  public let transitions: [Transition]

  public init(identifier: String, firstOffset: Int, transitions: [Transition]) {
    self.identifier = identifier
    self.firstOffset = firstOffset
    self.transitions = transitions
  }

  public static let utc = TimeZoneRules(identifier: "UTC", firstOffset: 0, transitions: [])

  /// Returns the offset from UTC at an instant, in minutes to the east. The search takes logarithmic time.
  public func offset(atUTCMinute minute: Int) -> Int {
    let index = firstTransition(after: minute)
    return index == 0 ? firstOffset : transitions[index - 1].offset
  }

  /// Returns the day and time that the wall clock shows at an instant. If the clock shows that time twice, the result states which
  /// occurrence is meant.
  public func local(utcMinute minute: Int) -> Moment {
    let offset = offset(atUTCMinute: minute)
    let shown = Moment(minutes: minute + offset)
    guard let end = repeatedEnd(around: minute) else { return shown }
    let repetition = TimeOfDay.Repetition(
      offset: Int16(truncatingIfNeeded: offset),
      end: end.map { Int16(truncatingIfNeeded: min(1440, $0 - Int(shown.day.number) * 1440)) } ?? 0)
    return Moment(day: shown.day, time: TimeOfDay(uncheckedMinutes: Int(shown.time.minutes), repetition: repetition))
  }

  /// Returns whether the clock shows the time of an instant twice, and when the repetition ends.
  ///
  /// - Returns: `nil` if the clock shows the time once. `.some(nil)` for the first of two occurrences. For the second occurrence, the
  ///   time that the clock showed when it was put back, in minutes since 1970-01-01 00:00 on the same clock.
  private func repeatedEnd(around minute: Int) -> Int?? {
    let next = firstTransition(after: minute)
    if next < transitions.count {
      let change = transitions[next]
      let before = next == 0 ? firstOffset : transitions[next - 1].offset
      if change.minute - minute <= before - change.offset { return .some(nil) }
    }
    guard next > 0 else { return nil }
    let change = transitions[next - 1]
    let before = next == 1 ? firstOffset : transitions[next - 2].offset
    return minute - change.minute < before - change.offset ? .some(change.minute + before) : nil
  }

  /// Returns the minutes that really pass between two times on the zone's clock, taking clock changes into account.
  public func minutes(from start: Moment, to end: Moment) -> Int { instant(of: end) - instant(of: start) }

  /// Returns an offset in minutes in the notation of ISO 8601: `+01:00`.
  public static func notation(ofOffset offset: Int) -> String {
    "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
  }

  /// Returns a time that was written with an offset from UTC, as this zone's wall clock shows it.
  public func local(_ moment: Moment, offset: Int) -> Moment {
    local(utcMinute: moment.minutes - offset)
  }

  /// Returns the instant at which the zone's clock shows a time.
  ///
  /// If the clock shows the time twice, the result is the occurrence that the time states, or the first occurrence if the time states
  /// none. If the clock skips the time, the result is the instant at which the clock would have shown the time without the change.
  public func instant(of moment: Moment) -> Instant {
    let local = moment.minutes
    if let repetition = moment.time.repetition { return Instant(utcMinute: local - Int(repetition.offset)) }
    var index = firstTransition(after: local - 1440)
    var offset = index == 0 ? firstOffset : transitions[index - 1].offset
    while index < transitions.count {
      let (start, next) = (transitions[index].minute, transitions[index].offset)
      // Whether the clock goes forward or back, the earlier offset applies up to the later of the two times that the clock shows at the
      // change.
      guard local >= start + max(offset, next) else { break }
      offset = next
      index += 1
    }
    return Instant(utcMinute: local - offset)
  }

  /// The number of times that the zone's clock shows a time.
  public enum Reading: Hashable, Sendable {
    case unique
    /// The clock was put forward and never shows the time. `next` is the time that the clock shows instead.
    case skipped(next: Moment)
    /// The clock was put back and shows the time twice.
    case repeated
  }

  /// Returns whether the zone's clock shows a time once, never or twice on that day. A repeated time that states which occurrence is
  /// meant counts as unique.
  public func reading(of moment: Moment) -> Reading {
    if moment.time.repetition != nil { return .unique }
    let local = moment.minutes
    // Offsets stay within a day of UTC, so only transitions this near can matter.
    var index = firstTransition(after: local - 1440)
    while index < transitions.count, transitions[index].minute <= local + 1440 {
      let before = index == 0 ? firstOffset : transitions[index - 1].offset
      let after = transitions[index].offset
      let (from, to) = (transitions[index].minute + before, transitions[index].minute + after)
      if to > from, (from..<to).contains(local) { return .skipped(next: Moment(minutes: local + (to - from))) }
      if from > to, (to..<from).contains(local) { return .repeated }
      index += 1
    }
    return .unique
  }

  /// Returns the index of the first transition after an instant.
  private func firstTransition(after minute: Int) -> Int { transitions.endOfPrefix { $0.minute <= minute } }
}

/// A point in time, independent of any clock.
public struct Instant: Hashable, Sendable, Comparable {
  /// The minutes since 1970-01-01 00:00 UTC.
  public let utcMinute: Int

  public init(utcMinute: Int) { self.utcMinute = utcMinute }

  public static func < (left: Instant, right: Instant) -> Bool { left.utcMinute < right.utcMinute }
  /// Returns the minutes from one instant to another.
  public static func - (later: Instant, earlier: Instant) -> Int { later.utcMinute - earlier.utcMinute }

  /// Returns the instant in ISO 8601, with a zone's offset at that time: `2026-11-24T09:00:00+01:00`.
  public func iso8601(in zone: TimeZoneRules) -> String {
    let offset = zone.offset(atUTCMinute: utcMinute)
    let local = Moment(minutes: utcMinute + offset)
    return "\(local.day)T\(local.time.clock):00\(TimeZoneRules.notation(ofOffset: offset))"
  }
}
