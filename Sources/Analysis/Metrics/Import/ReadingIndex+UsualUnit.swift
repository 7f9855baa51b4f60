import CivilTime
import Editorial

extension ReadingIndex {
  /// The unit of the latest period for which the team recorded readings of its channels; by default, a month.
  var usualUnit: PeriodUnit { usualUnit { if case .channel = $0 { true } else { false } } }

  /// The unit of the latest period for which the team recorded readings of its posts; by default, a month.
  var usualPostUnit: PeriodUnit { usualUnit { if case .post = $0 { true } else { false } } }

  private func usualUnit(_ isMeant: (Reading.Subject) -> Bool) -> PeriodUnit {
    let periods = readings.filter { isMeant($0.subject) }.map(\.period)
    return periods.max { ($0.last, $0.dayCount) < ($1.last, $1.dayCount) }?.unit ?? .month
  }
}
