import SourceText

/// The offsets of one time zone through the years.
///
/// It is a plain value: using it needs no system call and no lock.
public struct TimeZoneRules: Hashable, Sendable {
  /// A moment at which the offset changes.
  public struct Transition: Hashable, Sendable {
    /// Minutes since 1970-01-01 00:00 UTC.
    public var minute: Int
    /// Minutes east of UTC after the transition.
    public var offset: Int

    public init(minute: Int, offset: Int) {
      self.minute = minute
      self.offset = offset
    }
  }

  /// The IANA name, such as `Europe/Paris`.
  public let identifier: String
  /// The offset before the first transition.
  public let firstOffset: Int
  public let transitions: [Transition]

  public init(identifier: String, firstOffset: Int, transitions: [Transition]) {
    self.identifier = identifier
    self.firstOffset = firstOffset
    self.transitions = transitions
  }

  public static let utc = TimeZoneRules(identifier: "UTC", firstOffset: 0, transitions: [])

  /// Returns the offset from UTC at an instant, in minutes. Logarithmic in the number of transitions.
  public func offset(atUTCMinute minute: Int) -> Int {
    let index = firstTransition(after: minute)
    return index == 0 ? firstOffset : transitions[index - 1].offset
  }

  /// Returns the reading of the wall clock at an instant. If the clock shows that time twice, the reading states which of the two it is.
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
  /// - Returns: `nil` if the clock shows the time once. `.some(nil)` for the first of two times. For the second, the minute on the
  ///   clock, since 1970, at which it was put back.
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

  /// Returns the minutes that pass between two readings of the zone's clock, clock changes included.
  public func minutes(from start: Moment, to end: Moment) -> Int { instant(of: end) - instant(of: start) }

  /// Returns an offset in minutes in the notation of ISO 8601: `+01:00`.
  public static func notation(ofOffset offset: Int) -> String {
    "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
  }

  /// Converts a wall-clock reading with an offset of its own to this zone's wall clock.
  public func local(_ moment: Moment, offset: Int) -> Moment {
    local(utcMinute: moment.minutes - offset)
  }

  /// Returns the instant at which the zone's clock shows a time.
  ///
  /// If the clock shows the time twice, this is the one that the time states, otherwise the first. If the clock skips the time, this
  /// is the instant at which it would have shown it.
  public func instant(of moment: Moment) -> Instant {
    let local = moment.minutes
    if let repetition = moment.time.repetition { return Instant(utcMinute: local - Int(repetition.offset)) }
    var index = firstTransition(after: local - 1440)
    var offset = index == 0 ? firstOffset : transitions[index - 1].offset
    while index < transitions.count {
      let (start, next) = (transitions[index].minute, transitions[index].offset)
      // Whether the clock goes forward or back, the earlier offset applies up to the later of its two readings.
      guard local >= start + max(offset, next) else { break }
      offset = next
      index += 1
    }
    return Instant(utcMinute: local - offset)
  }

  /// The number of times that the zone's clock shows a time.
  public enum Reading: Hashable, Sendable {
    case unique
    /// The clock was put forward and never shows the time: it jumps to `next`.
    case skipped(next: Moment)
    /// The clock was put back and shows the time twice.
    case repeated
  }

  /// Returns whether the zone's clock shows a time once, never or twice on that day. A repeated time that states which of the two it is
  /// counts as unique.
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
  /// Minutes since 1970-01-01 00:00 UTC.
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
