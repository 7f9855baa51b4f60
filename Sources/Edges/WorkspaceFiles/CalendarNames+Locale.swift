import CivilTime
import Foundation
import Localization

extension CalendarNames {
  /// Reads the names and patterns of a locale such as `fr-FR` from the locale data of the Unicode project.
  ///
  /// The result depends only on the identifier, never on the machine's settings: plain `en` is British, as in ``LocaleName``. Dates are
  /// Gregorian in every locale.
  public init(localeIdentifier identifier: String) {
    // POSIX spellings such as fr_FR.UTF-8 name a character set, which locale data does not contain.
    let name = LocaleName(identifier)?.text ?? String(identifier.prefix { $0 != "." && $0 != "@" })
    let isFrench = Language(locale: name) == .french
    let locale = Locale(identifier: "\(name.replacing("-", with: "_"))@calendar=gregorian")
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = locale
    func mondayFirst(_ names: [String]) -> [String] { Array(names.dropFirst()) + names.prefix(1) }
    func pattern(_ template: String, otherwise fallback: String) -> String {
      let pattern = DateFormatter.dateFormat(fromTemplate: template, options: 0, locale: locale) ?? fallback
      return isFrench ? pattern.replacing("d MMMM", with: "d\u{A0}MMMM") : pattern
    }
    self.init(
      months: calendar.monthSymbols, standaloneMonths: calendar.standaloneMonthSymbols,
      weekdays: mondayFirst(calendar.standaloneWeekdaySymbols),
      shortWeekdays: mondayFirst(calendar.shortStandaloneWeekdaySymbols),
      // Foundation numbers the weekdays from 1 for Sunday.
      firstWeekday: Weekday(rawValue: (calendar.firstWeekday + 5) % 7 + 1) ?? .monday,
      patterns: Patterns(
        weekday: pattern("EEEEdMMMM", otherwise: "EEEE d MMMM"), day: pattern("dMMMM", otherwise: "d MMMM"),
        dayAndYear: pattern("dMMMMy", otherwise: "d MMMM y"), month: pattern("MMMMy", otherwise: "LLLL y")),
      // The patterns of the Unicode project have no ordinal for the first day of a month.
      firstDay: isFrench ? "1er" : nil)
  }
}
