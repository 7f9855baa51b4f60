import Actions
import CivilTime
import Localization

/// A period on a command line: in ISO 8601, as in `2026-11`, or as people write it, as in `last month` or `semaine 48`; or a unit such as
/// `week` or `month`, for the current period.
enum PeriodArgument {
  /// A period, and the day that some people would mean instead; `nil` if there is none.
  case period(Period, otherDay: CalendarDay?)
  case present(PeriodUnit)

  init(reading text: String, in context: WrittenDate.Context) throws {
    if let unit = PeriodUnit(parsing: text) {
      self = .present(unit)
      return
    }
    switch WrittenDate.period(text, in: context) {
    case .success(let reading): self = .period(reading.value, otherDay: reading.otherDay)
    case .failure(let refusal):
      let reason =
        refusal.failure.reason(within: text).map { LocalizedText(en: ": \($0)", fr: " : \($0)") }
        ?? LocalizedText(verbatim: "")
      throw UsageError(
        LocalizedText(en: "“\(text)” is not a valid period\(reason)", fr: "« \(text) » n’est pas une période\(reason)"),
        hint: .write(
          refusal.proposals,
          or: LocalizedText(
            en: """
              2026-11, 2026-W48, 2026-11-24, 2026-Q4 or 2026, or “December”, “week 48” or “last month”; or day, week, month, \
              quarter, year
              """,
            fr: """
              2026-11, 2026-W48, 2026-11-24, 2026-Q4 ou 2026, ou « décembre », « semaine 48 » ou « mois dernier » ; ou jour, \
              semaine, mois, trimestre, an
              """)))
    }
  }

  func period(at day: CalendarDay) -> Period {
    switch self {
    case .period(let period, _): period
    case .present(let unit): Period(unit, containing: day)
    }
  }
}

extension Session {
  /// Returns the period that an argument names; `nil` without an argument. A unit such as `week` means the period that contains today.
  ///
  /// - Parameter direction: the period that is meant without a year.
  func period(
    _ argument: String?, _ direction: WrittenDate.Direction = .nearest, on console: Console
  ) throws -> Period? {
    try argument.map { try periodArgument($0, direction, on: console).period(at: now.day) }
  }

  /// Reads a period. If some people mean another day by the same words, reports which day was read.
  func periodArgument(
    _ text: String, _ direction: WrittenDate.Direction, on console: Console
  ) throws -> PeriodArgument {
    let argument = try PeriodArgument(reading: text, in: dateContext(direction))
    if case .period(let period, let other?) = argument { console.note(.understood(text, period.first, not: other)) }
    return argument
  }
}
