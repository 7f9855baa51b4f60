/// The offsets of one time zone through the years, as a value: reading it needs no system call and no lock.
public struct TimeZoneRules: Hashable, Sendable {
  /// A moment at which the offset changes.
  public struct Transition: Hashable, Sendable {
    /// Minutes since 1970-01-01 00:00 UTC.
    public var minute: Int
    /// Minutes east of UTC from then on.
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

  /// The offset from UTC at an instant, in minutes. Logarithmic in the number of transitions.
  public func offset(atUTCMinute minute: Int) -> Int {
    let index = firstTransition(after: minute)
    return index == 0 ? firstOffset : transitions[index - 1].offset
  }

  /// The wall clock at an instant.
  public func local(utcMinute minute: Int) -> Moment {
    Moment(minutes: minute + offset(atUTCMinute: minute))
  }

  /// Converts a wall-clock reading with an offset of its own to this zone's wall clock.
  public func local(_ moment: Moment, offset: Int) -> Moment {
    local(utcMinute: moment.minutes - offset)
  }

  /// What a wall-clock reading means in this zone.
  public enum Reading: Hashable, Sendable {
    case unique
    /// The clock was put forward over it: it never shows this time. The clock jumps to `next`.
    case skipped(next: Moment)
    /// The clock was put back over it: it shows this time twice.
    case repeated
  }

  /// Tells whether the zone's clock shows a time once, never or twice on that day.
  public func reading(of moment: Moment) -> Reading {
    let local = moment.minutes
    // Offsets stay within a day of UTC, so that only transitions this near can matter.
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

  /// The index of the first transition later than an instant.
  private func firstTransition(after minute: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].minute <= minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
