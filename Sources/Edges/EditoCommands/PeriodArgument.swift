import Actions
import CivilTime
import Localization

/// A period on a command line: `2026-11`, `2026-W48` or `2026-Q4`; or a unit such as `week` or `month`, for the current period.
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
    case .failure(let failure):
      let reason = failure.reason.map { LocalizedText(en: ": \($0)", fr: " : \($0)") } ?? LocalizedText(verbatim: "")
      throw UsageError(
        LocalizedText(en: "“\(text)” is not a valid period\(reason)", fr: "« \(text) » n’est pas une période\(reason)"),
        hint: LocalizedText(
          en: "write 2026-11, 2026-W48, 2026-11-24, 2026-Q4 or 2026; or day, week, month, quarter, year",
          fr: "écrivez 2026-11, 2026-W48, 2026-11-24, 2026-Q4 ou 2026 ; ou jour, semaine, mois, trimestre, an"))
    }
  }

  func period(at day: CalendarDay) -> Period {
    switch self {
    case .period(let period): period
    case .present(let unit): Period(unit, containing: day)
    }
  }
}

extension Session {
  /// Returns the period that an argument names; `nil` without an argument. A unit such as `week` means the period that contains today.
  func period(_ argument: String?) throws -> Period? {
    try argument.map { try PeriodArgument(reading: $0).period(at: now.day) }
  }
}
