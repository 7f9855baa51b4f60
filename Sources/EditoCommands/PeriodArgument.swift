import ArgumentParser
import CivilTime

/// A period on a command line: `2026-11`, `2026-W48`, `2026-Q4`, or a unit for the present one: `week`, `month`.
enum PeriodArgument: ExpressibleByArgument {
  case period(Period)
  case present(PeriodUnit)

  init?(argument: String) {
    if let unit = PeriodUnit(parsing: argument) {
      self = .present(unit)
    } else if case .success(let period) = DateSyntax.period(argument) {
      self = .period(period)
    } else {
      return nil
    }
  }

  func period(at day: CalendarDay) -> Period {
    switch self {
    case .period(let period): period
    case .present(let unit): Period(unit, containing: day)
    }
  }
}
