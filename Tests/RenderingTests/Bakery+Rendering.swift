import Cadence
import CivilTime
import Localization
import TestSupport

@testable import Rendering

extension Bakery {
  static func rendering(_ calendar: EditorialCalendar, _ language: Language = .french) -> CalendarRendering {
    CalendarRendering(calendar, names: CalendarNames(language), language: language)
  }
}
