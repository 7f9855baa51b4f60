import CivilTime

/// The content of `edito cadence`: the targets with the periods that matter at a moment, or with those of a requested period.
public struct CadenceOverview: Sendable {
  public let today: CalendarDay
  public let horizon: CalendarDay
  /// The requested period; `nil` for the default ones.
  public let period: Period?
  /// The reports, one for each target with a valid `target:`; a target that is not in force has no periods.
  public let reports: [TargetReport]
}

extension CadenceLedger {
  /// Counts the targets over a period; without one, over the last complete period, the current one, and those that begin within the
  /// horizon. For daily targets, it covers at most a week before today and the week that begins today.
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
    let report = report(on: target, from: from, through: isDaily ? min(horizon, today + 6) : horizon)
    let pastCount = report.periods.count { $0.time == .past }
    var periods = Array(report.periods.dropFirst(max(0, pastCount - 1)))
    // For a maximum, an empty day has no meaning.
    if isDaily, target.goal.value.minimum == nil { periods.removeAll { $0.time != .current && $0.counted == 0 } }
    return TargetReport(target: target, periods: periods)
  }
}
