import CivilTime

/// What `edito cadence` shows: the targets with the periods that matter at a moment, or with those of a period asked for.
public struct CadenceOverview: Sendable {
  public let today: CalendarDay
  public let horizon: CalendarDay
  /// The period that was asked for.
  public let period: Period?
  /// One for each target whose goal could be read; a target that is not in force then has no periods.
  public let reports: [TargetReport]
}

extension CadenceLedger {
  /// Counts the targets over a period; without one, over what helps today: the last period that is over, the current one,
  /// and those that begin within the horizon, days for a week at the most.
  public func overview(of period: Period? = nil) -> CadenceOverview {
    let reports = targets.map { target in
      period.map { report(on: target, from: $0.first, through: $0.last) } ?? currentReport(on: target)
    }
    return CadenceOverview(today: today, horizon: horizon, period: period, reports: reports)
  }

  private func currentReport(on target: DeclaredTarget) -> TargetReport {
    let isDaily = target.unit == .day
    // With `on:`, the day counted before today's may lie a week back.
    let from = isDaily ? today - 7 : Period(target.unit, containing: today).previous.first
    let report = report(on: target, from: from, through: isDaily ? min(horizon, today + 6) : horizon)
    let pastCount = report.periods.count { $0.time == .past }
    var periods = Array(report.periods.dropFirst(max(0, pastCount - 1)))
    // An empty day says nothing about a maximum.
    if isDaily, target.goal.value.minimum == nil { periods.removeAll { $0.time != .current && $0.counted == 0 } }
    return TargetReport(target: target, periods: periods)
  }
}
