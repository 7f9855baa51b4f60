import CivilTime
import Localization

/// A period on a command line: `2026-11`, `2026-W48`, `2026-Q4`, or a unit for the present one: `week`, `month`.
enum PeriodArgument {
  case period(Period)
  case present(PeriodUnit)

  init(reading text: String) throws {
    if let unit = PeriodUnit(parsing: text) {
      self = .present(unit)
      return
    }
    switch DateSyntax.period(text) {
    case .success(let period): self = .period(period)
    case .failure(let failure): throw Unreadable(reason: failure.reason)
    }
  }

  /// Why a text is no period; said in English, since no workspace has been read yet.
  struct Unreadable: Error, CustomStringConvertible {
    let reason: LocalizedText?
    var description: String { reason?.english ?? "it is not a period" }
  }

  func period(at day: CalendarDay) -> Period {
    switch self {
    case .period(let period): period
    case .present(let unit): Period(unit, containing: day)
    }
  }
}
