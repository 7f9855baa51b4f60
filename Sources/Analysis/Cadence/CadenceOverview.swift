import CivilTime

/// The content of `edito cadence`: the counts of the targets for a requested period, or for the periods around today.
public struct CadenceOverview: Sendable {
  public let today: CalendarDay
  public let horizon: CalendarDay
  /// The requested period; `nil` for the default periods.
  public let period: Period?
  /// The reports, one for each target with a valid `target:`; the report of a target that is not in force is empty.
  public let reports: [TargetReport]
}

extension CadenceLedger {
  /// Counts the posts for each target in the target's periods that overlap a period. By default, the periods are the target's last
  /// complete one, its current one, and those that begin within the horizon.
  ///
  /// For a daily target, the default periods are the last day before today that the target counts, at most a week ago, and the seven days
  /// beginning with today, except those after the horizon. For the other days up to the horizon, the report has the number of missing
  /// posts. A daily target without a minimum omits days without posts, except today.
  public func overview(of period: Period? = nil) -> CadenceOverview {
    let reports = targets.map { target in
      period.map { report(on: target, from: $0.first, through: $0.last) } ?? currentReport(on: target)
    }
    return CadenceOverview(today: today, horizon: horizon, period: period, reports: reports)
  }

  private func currentReport(on target: DeclaredTarget) -> TargetReport {
    let isDaily = target.unit == .day
    // With `on:`, the last counted day before today may be a week ago.
    let from = isDaily ? today - 7 : Period(target.unit, containing: today).previous.first
    let report = report(on: target, from: from, through: horizon)
    let pastCount = report.periods.count { $0.time == .past }
    var periods = Array(report.periods.dropFirst(max(0, pastCount - 1)))
    guard isDaily else { return TargetReport(target: target, periods: periods) }
    let later = periods.filter { $0.period.first > lastListedDay }
    periods.removeAll { $0.period.first > lastListedDay }
    // For a maximum, an empty day has no meaning.
    if target.goal.value.minimum == nil { periods.removeAll { $0.time != .current && $0.counted == 0 } }
    return TargetReport(target: target, periods: periods, missingLater: later.reduce(0) { $0 + $1.overdue })
  }

  /// The last day that is listed for a daily target by default: six days from today, or the horizon if it is earlier.
  public var lastListedDay: CalendarDay { min(horizon, today + 6) }
}
