import Cadence
import CivilTime
import Localization
import Presentation

/// The output of `edito calendar`, for people and programs.
public struct CalendarRendering: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.text($1) }, .markdown { $0.markdown() }, Face(.csv, isExact: true) { calendar, _ in calendar.csv },
    .json(\.json),
  ]

  let calendar: EditorialCalendar
  let names: CalendarNames
  let language: Language

  /// - Parameters:
  ///   - names: The names of days and months, possibly in a language that Edito itself does not support.
  ///   - language: The language of all other words.
  public init(_ calendar: EditorialCalendar, names: CalendarNames, language: Language) {
    self.calendar = calendar
    self.names = names
    self.language = language
  }

  /// Returns the calendar for a terminal: a grid for a month, an agenda for a week or a day, small months for longer periods. A narrow
  /// terminal shows a month as an agenda.
  func text(_ style: Style) -> String {
    CalendarText(self, style: style).lines.text(in: style, trimmed: true)
  }
}
