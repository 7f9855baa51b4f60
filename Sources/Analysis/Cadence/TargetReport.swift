import CivilTime
import Editorial

/// A target, and the posts counted for it in some periods.
public struct TargetReport: Sendable {
  public let target: DeclaredTarget
  /// The periods in order, without those in which the target is not in force.
  public let periods: [PeriodCount]
  /// The number of posts missing on the days up to the horizon that follow the listed ones. It is 0 unless the report is that of a daily
  /// target in an overview, which lists few days.
  public let missingLater: Int

  public init(target: DeclaredTarget, periods: [PeriodCount], missingLater: Int = 0) {
    self.target = target
    self.periods = periods
    self.missingLater = missingLater
  }

  /// Whether there is nothing to show: the target is not in force in the periods looked at.
  public var isEmpty: Bool { periods.isEmpty && missingLater == 0 }

  public var document: Document { target.document }
  public var conditions: [TargetCondition] { target.conditions }
}

/// The posts counted for a target in one period, and the target's minimum and maximum for that period.
public struct PeriodCount: Sendable {
  public enum Time: Sendable { case past, current, future }

  public let period: Period
  public let time: Time
  /// The minimum and the maximum for this period; `nil` if the target does not set one. Closures, embargoes and the target's dates lower
  /// the minimum.
  public let minimum: Int?
  public let maximum: Int?
  /// The minimum of a whole period; `nil` if the target does not set one.
  public let fullMinimum: Int?
  /// The share of the minimum that must be met by now; `nil` without a minimum. In a past period, this is the whole minimum; in the current
  /// one, the share of the days up to the horizon. In a future period, it is the whole minimum if the period ends within the horizon,
  /// otherwise 0.
  public let due: Int?

  public internal(set) var published = 0
  public internal(set) var ready = 0
  public internal(set) var planned = 0
  /// The indices of the counted entries in the corpus, in order.
  public internal(set) var entries: [Int] = []

  /// The number of posts that count towards the target. After a period has ended, only published posts count.
  public var counted: Int { time == .past ? published : published + ready + planned }
  public var missing: Int { max(0, (minimum ?? 0) - counted) }
  public var excess: Int { maximum.map { max(0, counted - $0) } ?? 0 }
  /// The number of posts still missing from the share due by now.
  public var overdue: Int { max(0, (due ?? 0) - counted) }

  init(
    _ period: Period, _ time: Time, goal: TargetRange, minimum: Int?, due: Int?
  ) {
    self.period = period
    self.time = time
    self.minimum = minimum
    maximum = goal.maximum
    fullMinimum = goal.minimum
    self.due = due
  }

  mutating func add(_ stage: Entry.Stage, _ index: Int) {
    switch stage {
    case .published: published += 1
    case .ready: ready += 1
    case .planned: planned += 1
    }
    entries.append(index)
  }
}
